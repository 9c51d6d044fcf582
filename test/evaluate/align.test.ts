import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/evaluate/align.ts';

const list = (...titles: string[]) => titles.map((title, i) => ({ label: `${i + 1}.`, title }));
const LEARNING = '理论学习不够深入';
const PATROL = '河道巡查责任落实不力';
const ASSETS = '固定资产账实不符';

describe('align', () => {
  it.each([
    ['nothing', list(), list(), []],
    ['the same', list(LEARNING, PATROL), list(LEARNING, PATROL), [0, 1]],
    ['one missed', list(LEARNING, PATROL, ASSETS), list(LEARNING, ASSETS), [0, null, 1]],
    ['one extra', list(LEARNING, ASSETS), list(LEARNING, PATROL, ASSETS), [0, 2]],
    ['all missed', list(LEARNING), list(), [null]],
    ['another order: order is kept', list(LEARNING, PATROL), list(PATROL, LEARNING), [null, 0]],
    ['a title that is alike', list('理论学习不够深入、不够系统'), list(LEARNING), [0]],
    ['a title that is not', list('理论学习抓得紧'), list(LEARNING), [null]],
    ['blanks do not count', list('理论 学习\n不够深入'), list(LEARNING), [0]],
    ['no titles at all', list('', ''), list('', ''), [0, 1]],
  ])('%s', (_, expected, got, pairs) => {
    expect(align(expected, got)).toEqual(pairs);
  });

  it('lets the label decide between equal titles', () => {
    const expected = [{ label: '（2）', title: ASSETS }];
    const got = [
      { label: '（1）', title: ASSETS },
      { label: '（2）', title: ASSETS },
    ];
    expect(align(expected, got)).toEqual([1]);
  });

  it('is monotone, pairs nothing twice, and a list with itself completely', () => {
    const findings = fc.array(
      fc.record({
        label: fc.constantFrom('1.', '2.', ''),
        title: fc.constantFrom(LEARNING, PATROL, ASSETS, ''),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(findings, findings, (a, b) => {
        const pairs = align(a, b).filter((j) => j !== null);
        expect(pairs).toEqual([...new Set(pairs)].sort((x, y) => x - y));
        expect(align(a, a)).toEqual(a.map((_, i) => i));
      }),
    );
  });
});
