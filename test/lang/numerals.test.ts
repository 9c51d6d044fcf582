import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChinese, NUMERAL, parseNumeral } from '../../src/lang/numerals.ts';

const EXACT: readonly (readonly [text: string, value: number])[] = [
  ['0', 0],
  ['35', 35],
  ['３５', 35],
  ['12,345', 12345],
  ['1,234,567.8', 1234567.8],
  ['9.5', 9.5],
  ['1.2万', 12000],
  ['7.132万', 71320],
  ['3千', 3000],
  ['5百万', 5_000_000],
  ['1亿2000万', 120_000_000],
  ['3万5千', 35_000],
  ['〇', 0],
  ['零', 0],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['廿三', 23],
  ['三十五', 35],
  ['百零五', 105],
  ['一百二', 120],
  ['一百一十二', 112],
  ['一万五', 15_000],
  ['三万五千', 35_000],
  ['十万零一十', 100_010],
  ['一千零一', 1001],
  ['两千零二十三', 2023],
  ['二〇二三', 2023],
  ['二○二三', 2023],
  ['一亿零五', 100_000_005],
  ['壹佰贰拾', 120],
  ['兩萬', 20_000],
  ['①', 1],
  ['⑳', 20],
  ['㉑', 21],
  ['㊿', 50],
  ['⑴', 1],
  ['⒈', 1],
  ['㈩', 10],
  ['Ⅰ', 1],
  ['Ⅻ', 12],
  ['ⅳ', 4],
];

const APPROXIMATE: readonly (readonly [text: string, value: number])[] = [
  ['十余', 10],
  ['10余', 10],
  ['30多', 30],
  ['三百多', 300],
  ['近百', 100],
  ['约3', 3],
  ['上千', 1000],
  ['10余万', 100_000],
  ['十几', 10],
  ['两三', 2],
  ['三五', 3],
  ['二三十', 20],
  ['20以上', 20],
];

const NONE = [
  '',
  ' ',
  '一些',
  '十十',
  '百千',
  '1,23',
  '1.',
  '.5',
  '3万5万',
  'X',
  '第一',
  '百分',
  '余',
  '一零十',
  '1'.repeat(60),
];

describe('parseNumeral', () => {
  it.each(EXACT)('reads %s as %d', (text, value) => {
    expect(parseNumeral(text)).toEqual({ value, approximate: false });
  });
  it.each(APPROXIMATE)('reads %s as about %d', (text, value) => {
    expect(parseNumeral(text)).toEqual({ value, approximate: true });
  });
  it.each(NONE)('does not read %j', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it('reads back what formatChinese writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 - 1 }), (value) => {
        expect(parseNumeral(formatChinese(value))).toEqual({ value, approximate: false });
      }),
    );
    for (let value = 0; value < 12_000; value++)
      expect(parseNumeral(formatChinese(value))?.value).toBe(value);
  });

  it('never throws, and gives finite values', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123.,十百千万亿一二两〇余近 X') }), (text) => {
        const numeral = parseNumeral(text);
        if (numeral !== null) expect(Number.isFinite(numeral.value)).toBe(true);
      }),
    );
  });
});

describe('formatChinese', () => {
  it.each([
    [0, '零'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1010, '一千零一十'],
    [100_010, '十万零一十'],
    [100_000_005, '一亿零五'],
  ])('writes %d as %s', (value, text) => {
    expect(formatChinese(value)).toBe(text);
  });
  it.each([-1, 1.5, Number.NaN, 10 ** 12])('refuses %d', (value) => {
    expect(() => formatChinese(value)).toThrow(RangeError);
  });
});

describe('NUMERAL', () => {
  it.each(['35', '12,345.6', '1.2万', '三十五', '两'])('matches the whole of %s', (text) => {
    expect(new RegExp(`^${NUMERAL}$`).test(text)).toBe(true);
  });
});
