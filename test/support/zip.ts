import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** Bytes where the encoding matters. */
  name: string | Uint8Array;
  data: string | Uint8Array;
  /** Says that the name is UTF-8 (the default for a text name). */
  utf8?: boolean;
  encrypted?: boolean;
  store?: boolean;
  /** Unix mode with its file type. */
  mode?: number;
  /** What the headers say instead of the truth. */
  lie?: { crc?: number; size?: number };
}

/** A .zip (PKWARE APPNOTE) as an unfriendly program might write it. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string);
    const data = Buffer.from(entry.data as string);
    const packed = entry.store ? data : deflateRawSync(data);
    const flags = (entry.encrypted ? 1 : 0) | ((entry.utf8 ?? typeof entry.name === 'string') ? 0x800 : 0);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(entry.store ? 0 : 8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(entry.lie?.crc ?? crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.lie?.size ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, rest, name]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** GBK bytes of names that the tests need: Node decodes GB18030 but does not encode it. */
export function gbk(text: string): Buffer {
  return Buffer.concat([...text].map((character) => GBK.get(character) ?? Buffer.from(character, 'latin1')));
}

const GBK = new Map<string, Buffer>();
const decoder = new TextDecoder('gbk');
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const bytes = Buffer.from([lead, trail]);
    const text = decoder.decode(bytes);
    if (trail !== 0x7f && text.length === 1 && text !== '\ufffd') GBK.set(text, bytes);
  }
}
