import { TongbaoError } from '../../notice/index.ts';
import { Bytes } from './bytes.ts';
import type { CompoundFile } from './compound-file.ts';

/** The parts of a Word 97–2003 file ([MS-DOC] 2.1) and where in them things stand. */
export interface Fib {
  /** Text and the pages of formatting. */
  main: Bytes;
  /** Tables that say where. */
  table: Bytes;
  /** Formatting too large for its page, or null. */
  data: Bytes | null;
  /** Characters of each story, in the order in which they follow each other (2.4.1). */
  stories: Record<Story, number>;
  /** The part of the table stream that a pair of the FIB (2.5.6) names; null if empty. */
  part(pair: Pair): Bytes | null;
  /** What follows such a part, to the end of the stream. */
  behind(pair: Pair): Bytes | null;
}

const STORIES = {
  text: 0x4c,
  footnotes: 0x50,
  headers: 0x54,
  macros: 0x58,
  comments: 0x5c,
  endnotes: 0x60,
  boxes: 0x64,
  headerBoxes: 0x68,
} as const;
export type Story = keyof typeof STORIES;

/** Offsets of FibRgFcLcb97's pairs (2.5.6) that are needed. */
const PAIRS = {
  styles: 0xa2,
  headers: 0xf2,
  characterPages: 0xfa,
  paragraphPages: 0x102,
  fonts: 0x112,
  pieces: 0x1a2,
  lists: 0x2e2,
  listInstances: 0x2ea,
} as const;
export type Pair = keyof typeof PAIRS;

const WORD_97 = 0xa5ec;
const WORD_95 = 0xa5dc;
const FLAGS = 0x0a;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;

/** Throws TongbaoError `encrypted`, `unsupported` (Word 95 and before), `malformed`. */
export function readFib(file: CompoundFile): Fib {
  const bytes = file.stream('WordDocument');
  if (!bytes) throw new TongbaoError('malformed', 'no stream WordDocument');
  const main = new Bytes(bytes);
  const magic = main.u16(0);
  if (magic === WORD_95) throw new TongbaoError('unsupported', 'Word 6.0/95 (.doc)');
  if (magic !== WORD_97) throw new TongbaoError('malformed', `.doc: magic number ${magic.toString(16)}`);
  const flags = main.u16(FLAGS);
  if (flags & ENCRYPTED) throw new TongbaoError('encrypted', 'Word 97–2003 (.doc)');
  const name = flags & TABLE_1 ? '1Table' : '0Table';
  const tableBytes = file.stream(name);
  if (!tableBytes) throw new TongbaoError('malformed', `.doc: no stream ${name}`);
  const table = new Bytes(tableBytes);
  const data = file.stream('Data');
  const place = (pair: Pair) => ({ at: main.u32(PAIRS[pair]), length: main.u32(PAIRS[pair] + 4) });
  const stories = Object.fromEntries(
    Object.entries(STORIES).map(([story, at]) => [story, main.u32(at)]),
  ) as Record<Story, number>;
  return {
    main,
    table,
    data: data && new Bytes(data),
    stories,
    part(pair) {
      const { at, length } = place(pair);
      return length === 0 ? null : table.part(at, length);
    },
    behind(pair) {
      const { at, length } = place(pair);
      const from = at + length;
      return length === 0 || from > table.length ? null : table.part(from, table.length - from);
    },
  };
}
