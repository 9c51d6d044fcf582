import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/lang/fold.ts';
import { findMoney } from '../../src/lang/quantities.ts';

const shown = (text: string): string[] =>
  findMoney(fold(text), text).map(
    ({ raw, value, state }) =>
      `${raw}=${state === 'masked' ? '?' : state === 'approximate' ? '~' : ''}${value ?? ''}`,
  );

const TABLE: readonly (readonly [text: string, money: readonly string[]])[] = [
  ['清退7904元', ['7904元=7904']],
  ['追缴7.132万元', ['7.132万元=71320']],
  ['追缴0.1万元和0.2万元', ['0.1万元=1000', '0.2万元=2000']],
  ['1.15万元', ['1.15万元=11500']],
  ['收回３．５万元', ['３．５万元=35000']],
  ['收回 3.5 万元、3.5万 元', ['3.5 万元=35000', '3.5万 元=35000']],
  ['共12,345.67元', ['12,345.67元=12345.67']],
  ['盘活1.23亿元', ['1.23亿元=123000000']],
  ['1亿2000万元', ['1亿2000万元=120000000']],
  ['5千元、3百万元', ['5千元=5000', '3百万元=3000000']],
  ['三万五千元', ['三万五千元=35000']],
  ['退还0元', ['0元=0']],
  ['共计X元、X万元、**万元、XX.X万元', ['X元=?', 'X万元=?', '**万元=?', 'XX.X万元=?']],
  ['10余万元', ['10余万元=~100000']],
  ['十余万元', ['十余万元=~100000']],
  ['3.5万余元', ['3.5万余元=~35000']],
  ['5000余元', ['5000余元=~5000']],
  ['约3万元', ['约3万元=~30000']],
  ['近百万元', ['近百万元=~1000000']],
  ['20多万元', ['20多万元=~200000']],
  ['5万元以上', ['5万元以上=~50000']],
  ['节约3万元', ['3万元=30000']],
  ['X余万元', ['X余万元=?']],
  ['1.1元/人', ['1.1元=1.1']],
  ['追缴5，300元', ['300元=300']],
  ['1000-2000元、3-5万元', ['1000-2000元=~1000', '3-5万元=~30000']],
  ['500元至1000元', ['500元=500', '1000元=1000']],
  ['3元5角、12元3角4分', ['3元5角=3.5', '12元3角4分=12.34']],
  ['2022元旦、一元化、3万美元、二元结构', []],
  ['3万、9.5%、多元', []],
];

describe('findMoney', () => {
  it.each(TABLE)('reads %j', (text, money) => {
    expect(shown(text)).toEqual(money);
  });

  it('is exact to the 分', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (fen) => {
        const digits = String(fen).padStart(7, '0');
        const text = `${digits.slice(0, -6)}.${digits.slice(-6)}万元`;
        expect(findMoney(text, text)[0]?.value).toBe(fen / 100);
      }),
    );
  });

  it('slices to raw, apart and in order, null exactly where masked', () => {
    const chars = '0123X×.,一两十百万亿余多约近元 以上美';
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...chars), maxLength: 30 }), (text) => {
        let end = 0;
        for (const { raw, span, value, state } of findMoney(fold(text), text)) {
          expect(text.slice(...span)).toBe(raw);
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(value === null).toBe(state === 'masked');
          end = span[1];
        }
      }),
      { numRuns: 2000 },
    );
  });
});
