import { TongbaoError } from '../../notice/index.ts';
import type { Fib } from './fib.ts';

/** A stretch of text that stands in one place of the main stream. */
export interface Piece {
  /** Its first character, counted over all stories. */
  cp: number;
  text: string;
  /** Where its first character stands, in bytes, and how many bytes one takes (2 for UTF-16, 1 for Windows-1252). */
  at: number;
  width: 1 | 2;
}

const PRC = 1;
const PIECE_TABLE = 2;
const PIECE_SIZE = 8;
/** FcCompressed (2.9.73): one byte a character, at half the offset. */
const COMPRESSED = 0x40000000;

/** The pieces that overlap `[start, end)`, cut to it, in order. Throws TongbaoError `malformed`. */
export function* piecesOf(fib: Fib, start: number, end: number): Generator<Piece> {
  const table = pieceTable(fib);
  const count = Math.floor((table.length - 4) / (4 + PIECE_SIZE));
  for (let i = 0; i < count; i++) {
    const from = Math.max(table.u32(4 * i), start);
    const to = Math.min(table.u32(4 * i + 4), end);
    if (from >= to) continue;
    const fc = table.u32(4 * (count + 1) + PIECE_SIZE * i + 2);
    const width = fc & COMPRESSED ? 1 : 2;
    const origin = width === 1 ? (fc & ~COMPRESSED) / 2 : fc;
    const at = origin + width * (from - table.u32(4 * i));
    const part = fib.main.part(at, width * (to - from)).bytes;
    const text = new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(part);
    yield { cp: from, text, at, width };
  }
}

/** How many characters the pieces hold, all stories together. */
export function charactersOf(fib: Fib): number {
  const table = pieceTable(fib);
  return table.u32(4 * Math.floor((table.length - 4) / (4 + PIECE_SIZE)));
}

/** PlcPcd (2.8.35), behind the property lists that a fast save leaves before it (2.9.38). */
function pieceTable(fib: Fib) {
  const clx = fib.part('pieces');
  if (!clx) throw new TongbaoError('malformed', '.doc: no table of pieces');
  let at = 0;
  while (clx.u8(at) === PRC) at += 3 + clx.u16(at + 1);
  if (clx.u8(at) !== PIECE_TABLE) throw new TongbaoError('malformed', '.doc: no table of pieces');
  return clx.part(at + 5, clx.u32(at + 1));
}
