import { describe, expect, it } from 'vitest';
import { Bytes } from '../../../src/read/doc/bytes.ts';
import type { Fib, Pair } from '../../../src/read/doc/fib.ts';
import { readLists } from '../../../src/read/doc/lists.ts';
import { Counters } from '../../../src/read/story/labels.ts';

const u16 = (value: number) => [value & 0xff, value >> 8];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
const zeros = (count: number) => new Array<number>(count).fill(0);

interface LevelSpec {
  text: string;
  nfc: number;
  start?: number;
  flags?: number;
  follow?: number;
}

/** LVL, [MS-DOC] 2.9.149; `%1` in the text stands for the first level's number. */
function level({ text, nfc, start = 1, flags = 0, follow = 0 }: LevelSpec): number[] {
  const characters = text.replace(/%([1-9])/g, (_, digit: string) => String.fromCharCode(Number(digit) - 1));
  const head = [...u32(start), nfc, flags, ...zeros(9), follow, ...zeros(8), 0, 0, 0, 0];
  return [...head, ...u16(characters.length), ...[...characters].flatMap((one) => u16(one.charCodeAt(0)))];
}

/** One list of nine levels with id 7, and its instances with their overrides. */
function fibOf(levels: LevelSpec[], instances: { ilvl: number; start?: number; level?: LevelSpec }[][]): Fib {
  const all = Array.from({ length: 9 }, (_, i) => level(levels[i] ?? { text: '', nfc: 255 }));
  const parts: Partial<Record<Pair, number[]>> = {
    lists: [...u16(1), ...u32(7), ...zeros(24)],
    listInstances: [
      ...u32(instances.length),
      ...instances.flatMap((overrides) => [...u32(7), ...zeros(8), overrides.length, ...zeros(3)]),
      ...instances.flatMap((overrides) => [
        ...u32(0xffffffff),
        ...overrides.flatMap(({ ilvl, start, level: own }) => [
          ...u32(start ?? 0),
          ...u32(ilvl | (start === undefined ? 0 : 0x10) | (own ? 0x20 : 0)),
          ...(own ? level(own) : []),
        ]),
      ]),
    ],
  };
  const bytes = (list: number[] | undefined) => (list ? new Bytes(Uint8Array.from(list)) : null);
  return { part: (pair: Pair) => bytes(parts[pair]), behind: () => bytes(all.flat()) } as unknown as Fib;
}

function labels(fib: Fib, uses: [instance: number, ilvl: number][]): (string | null)[] {
  const lists = readLists(fib, () => '');
  const counters = new Counters();
  return uses.map(([instance, ilvl]) => {
    const label = counters.next(String(instance), ilvl, lists.get(instance)!);
    return label && label.text + label.suffix;
  });
}

/** 一、 and （1） */
const HAN: LevelSpec[] = [
  { text: '%1、', nfc: 39, follow: 2 },
  { text: '（%2）', nfc: 0 },
];

describe('lists of a .doc', () => {
  it('count as Word does, deeper levels anew', () => {
    const uses: [number, number][] = [
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 0],
      [1, 1],
    ];
    expect(labels(fibOf(HAN, [[]]), uses)).toEqual(['一、', '（1） ', '（2） ', '二、', '（1） ']);
  });

  it('an instance goes on with its list, or begins where its override says', () => {
    const fib = fibOf(HAN, [[], [{ ilvl: 0, start: 8 }], []]);
    const uses: [number, number][] = [
      [1, 0],
      [3, 0],
      [2, 0],
      [2, 0],
    ];
    expect(labels(fib, uses)).toEqual(['一、', '二、', '八、', '九、']);
  });

  it('an instance may define a level of its own', () => {
    const fib = fibOf(HAN, [[{ ilvl: 0, level: { text: '第%1条', nfc: 0, start: 5, follow: 1 } }]]);
    expect(labels(fib, [[1, 0]])).toEqual(['第5条 ']);
  });

  it('legal levels show digits, and a level may not restart', () => {
    const levels = [HAN[0]!, { text: '%1.%2', nfc: 39, flags: 0x04 | 0x08 }];
    const uses: [number, number][] = [
      [1, 0],
      [1, 1],
      [1, 0],
      [1, 1],
    ];
    expect(labels(fibOf(levels, [[]]), uses)).toEqual(['一、', '1.1 ', '二、', '2.2 ']);
  });
});
