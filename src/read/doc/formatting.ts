import { Bytes } from './bytes.ts';
import type { Fib } from './fib.ts';
import {
  type CharacterProperties,
  characterProperties,
  type ParagraphProperties,
  paragraphProperties,
} from './properties.ts';

/** Formatting of a stretch of the main stream, `[start, end)` in bytes. */
export interface Stretch<P> {
  start: number;
  end: number;
  properties: P;
}

/** Finds the stretch that holds a byte; asking in ascending order costs next to nothing. */
export class Stretches<P> {
  private readonly list: readonly Stretch<P>[];
  private last = 0;

  constructor(list: Stretch<P>[]) {
    this.list = list.sort((a, b) => a.start - b.start);
  }

  at(place: number): Stretch<P> | null {
    const { list } = this;
    const near = [this.last, this.last + 1].find(
      (i) => list[i] && list[i].start <= place && place < list[i].end,
    );
    if (near !== undefined) {
      this.last = near;
      return list[near]!;
    }
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]!.start <= place) low = middle + 1;
      else high = middle;
    }
    const found = list[low - 1];
    if (!found || place >= found.end) return null;
    this.last = low - 1;
    return found;
  }
}

/** Formatting stands in pages of this size (2.9.4 ChpxFkp, 2.9.174 PapxFkp); the last byte counts its entries. */
const PAGE = 512;
const PAGE_NUMBER = 0x3fffff;
/** An entry of a paragraph page: the offset, then twelve bytes of line heights. */
const BX_PAP = 13;

export function characterStretches(fib: Fib): Stretches<CharacterProperties> {
  return new Stretches(
    stretchesOf(fib, 'characterPages', (page, count, i) => {
      const at = 2 * page.u8(4 * (count + 1) + i);
      return at === 0 ? {} : characterProperties(page.part(at + 1, page.u8(at)));
    }),
  );
}

export function paragraphStretches(fib: Fib): Stretches<ParagraphProperties> {
  const { data } = fib;
  const huge = (at: number) => data?.part(at + 2, data.u16(at)) ?? null;
  return new Stretches(
    stretchesOf(fib, 'paragraphPages', (page, count, i) => {
      const at = 2 * page.u8(4 * (count + 1) + BX_PAP * i);
      if (at === 0) return {};
      // 2.9.175: a length in words less one byte, or zero and the length in words
      const half = page.u8(at);
      const list = half === 0 ? page.part(at + 2, 2 * page.u8(at + 1)) : page.part(at + 1, 2 * half - 1);
      const properties = paragraphProperties(list.part(2, list.length - 2), huge);
      return { style: list.u16(0), ...properties };
    }),
  );
}

type ReadEntry<P> = (page: Bytes, count: number, index: number) => P;

function stretchesOf<P>(
  fib: Fib,
  pair: 'characterPages' | 'paragraphPages',
  read: ReadEntry<P>,
): Stretch<P>[] {
  const table = fib.part(pair) ?? new Bytes(new Uint8Array(4));
  const pages = Math.min(Math.floor((table.length - 4) / 8), Math.ceil(fib.main.length / PAGE));
  const count = Math.floor((table.length - 4) / 8);
  const found: Stretch<P>[] = [];
  for (let i = 0; i < pages; i++) {
    const number = table.u32(4 * (count + 1) + 4 * i) & PAGE_NUMBER;
    const page = fib.main.part(number * PAGE, PAGE);
    const entries = page.u8(PAGE - 1);
    for (let j = 0; j < entries; j++)
      found.push({ start: page.u32(4 * j), end: page.u32(4 * j + 4), properties: read(page, entries, j) });
  }
  return found;
}
