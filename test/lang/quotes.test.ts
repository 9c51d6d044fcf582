import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depthMask, matchMarks } from '../../src/lang/quotes.ts';

/** What the pairs hold, by opening offset; a repaired pair is shown with `~`. */
const held = (text: string): string[] =>
  matchMarks(text).pairs.map(
    ({ open, close, mark, repaired }) => `${repaired ? '~' : ''}${mark}${text.slice(open + 1, close)}`,
  );

const TABLE: readonly (readonly [text: string, pairs: readonly string[], unmatched: readonly number[]])[] = [
  ['关于“执行不力”问题', ['“执行不力'], []],
  ['“甲“如我在诉”乙”问题', ['“甲“如我在诉”乙', '“如我在诉'], []],
  ['《《甲》实施细则》', ['《《甲》实施细则', '《甲'], []],
  ['《贯彻<规定(试行)>细则》', ['《贯彻<规定(试行)>细则', '<规定(试行)', '(试行'], []],
  ['“第一”和“第二”', ['“第一', '“第二'], []],
  ['“‘X’战略”', ['“‘X’战略', '‘X'], []],
  ['（一）甲', ['(一'], []],
  ['(一）甲', ['(一'], []],
  ['［2021］〔2022〕【持续推进】', ['[2021', '〔2022', '【持续推进'], []],
  ['"甲"和"乙"', ['“甲', '“乙'], []],
  ['"甲\n乙"', [], [0, 4]],
  ["'甲'", ['‘甲'], []],
  ["it's a “book”", ['“book'], []],
  ['“甲\n乙”', [], [0, 4]],
  ['《关于甲\n的办法》', ['《关于甲\n的办法'], []],
  ['《关于甲\n乙\n的办法》', [], [0, 10]],
  ['“《甲”乙》', ['“《甲'], [1, 5]],
  ['1)甲', [], [1]],
  ['“不忘初心“主题教育', ['~“不忘初心'], [5]],
  ['”甲”乙', ['~“甲'], [0]],
  ['“甲“乙”', ['“乙'], [0]],
  ['甲”乙“丙', [], [1, 3]],
  ['「甲」『乙』〈丙〉', ['「甲', '『乙', '〈丙'], []],
  ['“一。二。《三》“四”五”', ['“一。二。《三》“四”五', '《三', '“四'], []],
  ['', [], []],
];

describe('matchMarks', () => {
  it.each(TABLE)('pairs the marks of %j', (text, pairs, unmatched) => {
    expect(held(text)).toEqual(pairs);
    expect(matchMarks(text).unmatched).toEqual(unmatched);
  });

  const text = fc.string({ unit: fc.constantFrom(...'“”‘’《》()（）「」"\'<>\n甲乙'), maxLength: 60 });

  it('nests pairs, and gives every mark once', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const { pairs, unmatched } = matchMarks(sample);
        const proper = pairs.filter((pair) => !pair.repaired);
        const ends = proper.flatMap(({ open, close }) => [open, close]);
        expect(new Set(ends).size).toBe(ends.length);
        for (const { open, close } of proper) {
          expect(open).toBeLessThan(close);
          expect(unmatched).not.toContain(open);
          expect(unmatched).not.toContain(close);
          for (const other of proper) {
            const crosses = open < other.open && other.open < close && close < other.close;
            expect(crosses).toBe(false);
          }
        }
        expect([...unmatched].sort((a, b) => a - b)).toEqual(unmatched);
      }),
    );
  });

  it('lets no quotation cross a paragraph end', () => {
    fc.assert(
      fc.property(text, (sample) => {
        for (const { open, close, mark } of matchMarks(sample).pairs) {
          if ('“‘「『'.includes(mark)) expect(sample.slice(open, close)).not.toContain('\n');
        }
      }),
    );
  });
});

describe('depthMask', () => {
  it('counts the pairs around each offset, marks included', () => {
    const text = '甲“乙《丙》丁”戊';
    const { pairs } = matchMarks(text);
    expect([...depthMask(text, pairs, ['“', '《'])]).toEqual([0, 1, 1, 2, 2, 2, 1, 1, 0]);
    expect([...depthMask(text, pairs, ['《'])]).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0]);
  });
});
