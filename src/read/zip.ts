import { crc32, inflateRawSync } from 'node:zlib';
import { TongbaoError } from '../notice/index.ts';
import type { Limits } from './document.ts';

/**
 * Bounded reading of a zip that is wholly in memory (PKWARE APPNOTE 6.3). Nothing is inflated until it is asked
 * for, and never past the limits: zlib stops inside the stream, so a bomb does not reach memory.
 * node:zlib instead of fflate: native, three times as fast, and its `maxOutputLength` is the bound we need.
 */
export interface Zip {
  /** Names as stored, `/` for `\`, in the order of the central directory, directories left out. */
  readonly names: readonly string[];
  /** The stored name for `name` (part names are case-insensitive, ECMA-376 part 2, 6.2.2), or null. */
  find(name: string): string | null;
  /**
   * Inflates one entry; null if there is none. `intact` is false where the stored CRC-32 or size differs.
   * Throws TongbaoError `encrypted`, `limit-exceeded` or `malformed`.
   */
  read(name: string): ZipPart | null;
}

export interface ZipPart {
  bytes: Uint8Array;
  intact: boolean;
}

interface Entry {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_SIZE = 22;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
/** Stands where the true number is in the zip64 extra field. */
const IN_ZIP64 = 0xffffffff;
const ENCRYPTED = 0x1;
const STORED = 0;
const DEFLATED = 8;
/** zlib's output buffer: at least this, so that few pieces are joined. */
const INFLATE_CHUNK = 64 * 2 ** 10;
const INFLATE_CHUNK_MAX = 4 * 2 ** 20;

/** Opens the archive; throws TongbaoError `malformed` if it is none, `encrypted` for an encrypted Office package. */
export function openZip(bytes: Uint8Array, limits: Limits): Zip {
  if (bytes.length > limits.bytes) {
    throw new TongbaoError('limit-exceeded', `${bytes.length} bytes, limit ${limits.bytes}`);
  }
  refuseCompoundFile(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  const exact = new Map<string, Entry>();
  const folded = new Map<string, Entry>();
  for (const entry of entries) {
    if (!exact.has(entry.name)) exact.set(entry.name, entry);
    const lower = entry.name.toLowerCase();
    if (!folded.has(lower)) folded.set(lower, entry);
  }
  const lookup = (name: string) => exact.get(name) ?? folded.get(name.toLowerCase());
  let inflated = 0;
  return {
    names: [...exact.keys()].filter((name) => !name.endsWith('/')),
    find: (name) => lookup(name)?.name ?? null,
    read(name) {
      const entry = lookup(name);
      if (!entry) return null;
      const part = unpack(bytes, view, entry, limits, limits.inflated - inflated);
      inflated += part.bytes.length;
      return part;
    },
  };
}

/** Office encrypts by wrapping the package in an OLE2 file with a stream EncryptedPackage ([MS-OFFCRYPTO] 2.3). */
function refuseCompoundFile(bytes: Uint8Array): void {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf || bytes[2] !== 0x11 || bytes[3] !== 0xe0) return;
  const stream = Buffer.from('EncryptedPackage', 'utf16le');
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (whole.includes(stream)) throw new TongbaoError('encrypted', 'EncryptedPackage');
  throw new TongbaoError('malformed', 'an OLE2 file, not a zip package');
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  let after = end;
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    const end64 = Number(view.getBigUint64(locator + 8, true));
    if (end64 + 56 > bytes.length || view.getUint32(end64, true) !== END_64) {
      throw new TongbaoError('malformed', 'zip64 directory not found');
    }
    count = Number(view.getBigUint64(end64 + 32, true));
    size = Number(view.getBigUint64(end64 + 40, true));
    start = Number(view.getBigUint64(end64 + 48, true));
    after = end64;
  }
  // Bytes put before the archive (a self-extractor, a mail header) shift every offset by the same amount.
  const shift = Math.max(0, after - size - start);
  const entries: Entry[] = [];
  let at = start + shift;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL) {
      throw new TongbaoError('malformed', `zip directory ends after ${i} of ${count} entries`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + CENTRAL_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new TongbaoError('malformed', 'zip directory is cut off');
    const entry: Entry = {
      name: decodeName(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    readZip64(view, at + CENTRAL_SIZE + nameLength, extraLength, entry);
    entry.offset += shift;
    entries.push(entry);
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new TongbaoError('malformed', 'no zip directory (not a package, or cut off)');
}

/** Part names are ASCII; UTF-8 covers the rest, and a name in another encoding is no part that we look for. */
function decodeName(name: Uint8Array): string {
  return new TextDecoder().decode(name).replaceAll('\\', '/');
}

/** APPNOTE 4.5.3: 64-bit numbers stand in the extra field 0x0001, in this order, only where needed. */
function readZip64(view: DataView, from: number, length: number, entry: Entry): void {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const stop = Math.min(from + length, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    for (const field of ['size', 'packed', 'offset'] as const) {
      if (entry[field] !== IN_ZIP64 || next + 8 > stop) continue;
      entry[field] = Number(view.getBigUint64(next, true));
      next += 8;
    }
  }
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, limits: Limits, left: number): ZipPart {
  const { name, offset } = entry;
  if (entry.flags & ENCRYPTED) throw new TongbaoError('encrypted', name);
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) {
    throw new TongbaoError('malformed', `${name}: no local header`);
  }
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packed > bytes.length) throw new TongbaoError('malformed', `${name}: cut off`);
  const packed = bytes.subarray(start, start + entry.packed);
  const content = inflate(name, entry, packed, limits, left);
  return { bytes: content, intact: content.length === entry.size && crc32(content) === entry.crc };
}

function inflate(name: string, entry: Entry, packed: Uint8Array, limits: Limits, left: number): Uint8Array {
  const most = Math.min(left, Math.max(limits.inflateFree, packed.length * limits.inflateRatio));
  const tooLarge = () => new TongbaoError('limit-exceeded', `${name}: inflates to more than ${most} bytes`);
  if (entry.method === STORED) {
    if (packed.length > left) throw tooLarge();
    return packed;
  }
  if (entry.method !== DEFLATED) {
    throw new TongbaoError('malformed', `${name}: compression method ${entry.method}`);
  }
  if (most < 1) throw tooLarge();
  try {
    const chunkSize = Math.min(Math.max(entry.size, INFLATE_CHUNK), INFLATE_CHUNK_MAX);
    return inflateRawSync(packed, { maxOutputLength: most, chunkSize });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    throw new TongbaoError('malformed', `${name}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
