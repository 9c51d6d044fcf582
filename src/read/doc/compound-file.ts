import { TongbaoError } from '../../notice/index.ts';

/** A compound file ([MS-CFB]): sectors chained by an allocation table, small streams inside the root's own stream. */
export interface CompoundFile {
  /** The bytes of a stream at the root, or null. Throws TongbaoError `malformed` where its chain is damaged. */
  stream(name: string): Uint8Array | null;
}

interface Entry {
  name: string;
  kind: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
const STREAM = 2;
const ROOT = 5;
/** Sector numbers from here on are marks (2.1); directory entries without a neighbour say so too. */
const FIRST_MARK = 0xfffffffa;
/** Numbers of table sectors in the header itself. */
const HEADER_SECTORS = 109;

const damaged = (what: string) => new TongbaoError('malformed', `OLE2: ${what}`);

/** Opens the file. Chains are followed no further than there are sectors: one that runs in a circle is damage. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < HEADER_SIZE) throw damaged('no header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if ((shift !== 9 && shift !== 12) || miniShift >= shift) throw damaged(`sector size 2^${shift}`);
  const size = 2 ** shift;
  const most = Math.ceil(bytes.length / size);
  const sector = (number: number): Uint8Array => {
    const at = (number + 1) * size;
    if (at >= bytes.length) throw damaged(`sector ${number} is missing`);
    return bytes.subarray(at, at + size);
  };

  const table = allocationTable(view, sector, size, most);
  const chain = (start: number, next: Uint32Array): number[] => {
    const numbers: number[] = [];
    for (let at = start; at < FIRST_MARK; at = next[at]!) {
      if (at >= next.length || numbers.length >= next.length)
        throw damaged('a chain of sectors leads nowhere');
      numbers.push(at);
    }
    return numbers;
  };
  const joined = (start: number) => concat(chain(start, table).map(sector), size);

  const entries = readEntries(joined(view.getUint32(48, true)));
  const root = entries.find(({ kind }) => kind === ROOT);
  if (!root) throw damaged('no root');
  const cutoff = view.getUint32(56, true);
  let mini: { table: Uint32Array; bytes: Uint8Array } | null = null;
  const openMini = () => {
    mini ??= { table: toUnits(joined(view.getUint32(60, true))), bytes: joined(root.start) };
    return mini;
  };
  return {
    stream(name) {
      const entry = childrenOf(root, entries).find((one) => one.kind === STREAM && one.name === name);
      if (!entry) return null;
      if (entry.size >= cutoff) return joined(entry.start).subarray(0, entry.size);
      const { table: next, bytes: from } = openMini();
      const unit = 2 ** miniShift;
      const parts = chain(entry.start, next).map((at) => from.subarray(at * unit, (at + 1) * unit));
      return concat(parts, unit).subarray(0, entry.size);
    },
  };
}

/** The allocation table (2.3): its sectors are listed in the header and in a chain of further lists (2.5). */
function allocationTable(
  view: DataView,
  sector: (number: number) => Uint8Array,
  size: number,
  most: number,
): Uint32Array {
  const numbers: number[] = [];
  for (let i = 0; i < HEADER_SECTORS; i++) numbers.push(view.getUint32(76 + 4 * i, true));
  let further = view.getUint32(68, true);
  for (let lists = 0; further < FIRST_MARK; lists++) {
    if (lists > most) throw damaged('the list of tables runs in a circle');
    const units = toUnits(sector(further));
    numbers.push(...units.subarray(0, units.length - 1));
    further = units.at(-1) ?? FIRST_MARK;
  }
  const used = numbers.filter((number) => number < FIRST_MARK).slice(0, most);
  return toUnits(concat(used.map(sector), size));
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const length = Math.min(view.getUint16(at + 64, true), 64);
    entries.push({
      name: utf16(directory.subarray(at, at + Math.max(0, length - 2))),
      kind: directory[at + 66]!,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** Entries of one storage: a tree of siblings (2.6.4). */
function childrenOf(storage: Entry, entries: readonly Entry[]): Entry[] {
  const found = new Set<Entry>();
  const waiting = [storage.child];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at];
    if (!entry || found.has(entry)) continue;
    found.add(entry);
    waiting.push(entry.right, entry.left);
  }
  return [...found];
}

/** The last sector of a file may be cut short; all before it are whole. */
function concat(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(parts.length * size);
  parts.forEach((part, index) => {
    whole.set(part, index * size);
  });
  return whole;
}

function toUnits(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(4 * i, true));
}

const utf16 = (bytes: Uint8Array) => new TextDecoder('utf-16le').decode(bytes);
