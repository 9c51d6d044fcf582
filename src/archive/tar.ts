import { TongbaoError } from '../notice/index.ts';
import type { ArchiveLimits } from './limits.ts';
import { type Member, nothing, type Refusal } from './member.ts';
import { cleanName, decodeName, leadsOut } from './names.ts';
import type { ByteSource } from './source.ts';

export const BLOCK = 512;
/** A long name or an extended header: a path is at most 4,096 bytes on any common system. */
const LONGEST_HEADER = 2 ** 16;
/** Types of POSIX.1-2017 `pax`, "ustar Interchange Format", and GNU's. */
const TYPES: Readonly<Record<string, 'file' | 'folder' | 'pax' | 'skip' | 'gnu-name' | Refusal>> = {
  '0': 'file',
  '\0': 'file',
  '7': 'file',
  '1': 'link',
  '2': 'link',
  '3': 'special',
  '4': 'special',
  '6': 'special',
  '5': 'folder',
  x: 'pax',
  g: 'skip',
  L: 'gnu-name',
  K: 'skip',
};

/** True where the block is a tar header: its checksum says so, whatever its magic. */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < BLOCK || block[0] === 0) return false;
  const sum = block.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 0x20 : byte), 0);
  return sum === octal(block, 148, 8);
}

/** The members of a tar, one after another as they stand in the stream. */
export async function* readTar(source: ByteSource, limits: ArchiveLimits): AsyncGenerator<Member> {
  let name: string | null = null;
  let paxSize: number | null = null;
  for (let count = 0; ; ) {
    const header = await source.take(BLOCK);
    // Two zero blocks end it; many writers leave them out or fill up with more.
    if (header.length === 0 || header.every((byte) => byte === 0)) return;
    if (!isTarHeader(header)) throw new TongbaoError('malformed', 'tar: not a header, or cut off');
    const size: number = paxSize ?? sizeOf(header);
    const type = TYPES[String.fromCharCode(header[156]!)] ?? 'special';
    const padding = (BLOCK - (size % BLOCK)) % BLOCK;
    if (type === 'pax' || type === 'gnu-name') {
      if (size > LONGEST_HEADER) throw new TongbaoError('limit-exceeded', `tar: a header of ${size} bytes`);
      const data = await source.take(size);
      if (data.length < size) throw new TongbaoError('malformed', 'tar: cut off');
      if (type === 'gnu-name') name = decodeName(untilNul(data));
      else ({ path: name = name, size: paxSize = null } = readPax(data));
      await source.skip(padding);
      continue;
    }
    const end: number = source.position + size;
    if (type !== 'skip') {
      const shown = cleanName(name ?? nameIn(header));
      [name, paxSize] = [null, null];
      if (type !== 'folder' && !shown.endsWith('/')) {
        count += 1;
        if (count > limits.archiveEntries) {
          throw new TongbaoError('limit-exceeded', `> ${limits.archiveEntries} members`);
        }
        const refused = leadsOut(shown) ? 'unsafe-name' : type === 'file' ? null : type;
        yield { name: shown, refused, content: refused ? nothing() : source.stream(size) };
      }
    }
    await source.skip(end - source.position);
    if (source.position < end) throw new TongbaoError('malformed', 'tar: cut off');
    await source.skip(padding);
  }
}

function nameIn(header: Uint8Array): string {
  const own = untilNul(header.subarray(0, 100));
  const ustar = Buffer.from(header.subarray(257, 263)).toString('latin1') === 'ustar\0';
  const prefix = ustar ? untilNul(header.subarray(345, 500)) : new Uint8Array();
  return decodeName(prefix.length > 0 ? Buffer.concat([prefix, Buffer.from('/'), own]) : own);
}

/** Octal digits, or (GNU) a big-endian number behind a first bit that is set. */
function sizeOf(header: Uint8Array): number {
  if ((header[124]! & 0x80) === 0) return octal(header, 124, 12);
  const size = header.subarray(125, 136).reduce((value, byte) => value * 256 + byte, header[124]! & 0x7f);
  if (!Number.isSafeInteger(size)) throw new TongbaoError('malformed', 'tar: impossible size');
  return size;
}

function octal(block: Uint8Array, at: number, length: number): number {
  const text = Buffer.from(block.subarray(at, at + length)).toString('latin1');
  return Number.parseInt(/[0-7]+/.exec(text)?.[0] ?? '0', 8);
}

/** Records `length key=value\n`; the length counts itself. */
function readPax(data: Uint8Array): { path?: string; size?: number } {
  const found: { path?: string; size?: number } = {};
  for (let at = 0; at < data.length; ) {
    const length = Number(
      /^\d{1,10}(?= )/.exec(Buffer.from(data.subarray(at, at + 11)).toString('latin1'))?.[0],
    );
    if (!(length > 0)) break;
    const record = decodeName(data.subarray(at, at + length - 1));
    const [, key, value = ''] = /^\d+ ([^=]*)=([\s\S]*)$/.exec(record) ?? [];
    if (key === 'path') found.path = value;
    if (key === 'size' && Number.isSafeInteger(Number(value))) found.size = Number(value);
    at += length;
  }
  return found;
}

function untilNul(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}
