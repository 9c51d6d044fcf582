import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, findPeriods } from '../../src/lang/dates.ts';
import { fold } from '../../src/lang/fold.ts';
import { formatChinese } from '../../src/lang/numerals.ts';

/** `raw=value`, with `i`, `m`, `d` behind it where inherited, masked, damaged. */
const shown = (text: string): string[] =>
  findDates(fold(text), text).map(
    ({ raw, value, inherited, masked, damaged }) =>
      `${raw}=${value}${inherited ? 'i' : ''}${masked ? 'm' : ''}${damaged ? 'd' : ''}`,
  );

const TABLE: readonly (readonly [text: string, dates: readonly string[]])[] = [
  // whole dates in every form
  ['于2022年9月16日反馈', ['2022年9月16日=2022-09-16']],
  ['２０２２年９月１６日', ['２０２２年９月１６日=2022-09-16']],
  ['2022 年 9 月 16 日', ['2022 年 9 月 16 日=2022-09-16']],
  ['2 0 2 2 年 9 月', ['2 0 2 2 年 9 月=2022-09']],
  ['2022年9月16号', ['2022年9月16号=2022-09-16']],
  ['2022.9.16', ['2022.9.16=2022-09-16']],
  ['2022-09-16 08:30', ['2022-09-16=2022-09-16']],
  ['2022/9/16', ['2022/9/16=2022-09-16']],
  ['二〇二三年五月十日', ['二〇二三年五月十日=2023-05-10']],
  ['二○二三年十二月三十一日', ['二○二三年十二月三十一日=2023-12-31']],
  ['二零二三年十月廿一日', ['二零二三年十月廿一日=2023-10-21']],
  ['2023年元月5日', ['2023年元月5日=2023-01-05']],
  ['1.2022年9月，制定', ['2022年9月=2022-09']],
  ['1.9月9日召开', ['9月9日=XXXX-09-09']],
  // parts
  ['2022年9月以来', ['2022年9月=2022-09']],
  ['2022年9月份', ['2022年9月份=2022-09']],
  ['2022年度', ['2022年=2022']],
  ['二○二三年', ['二○二三年=2023']],
  ['2022年底前', ['2022年底=2022']],
  ['2022年4月上旬', ['2022年4月上旬=2022-04']],
  ['2022年9月底前', ['2022年9月底=2022-09']],
  ['2022年9月初步完成', ['2022年9月=2022-09']],
  ['2022年初审', ['2022年=2022']],
  ['2018、2019年度学习计划', ['2018=2018', '2019年=2019']],
  ['2024-2026年行动计划', ['2024=2024', '2026年=2026']],
  ['2018-2019-2020年', ['2018=2018', '2019=2019', '2020年=2020']],
  // masked
  ['2019年X月X日', ['2019年X月X日=2019-XX-XXm']],
  ['２０１９年Ｘ月Ｘ日', ['２０１９年Ｘ月Ｘ日=2019-XX-XXm']],
  ['已于201X年离职', ['201X年=201Xm']],
  ['20XX年×月', ['20XX年×月=20XX-XXm']],
  ['**年', ['**年=XXXXm']],
  ['X年X月X日', ['X年X月X日=XXXX-XX-XXm']],
  ['2019年1X月2X日', ['2019年1X月2X日=2019-1X-2Xm']],
  ['某年某月某日', ['某年某月某日=XXXX-XX-XXm']],
  ['2023年__月__日', ['2023年__月__日=2023-XX-XXm']],
  ['20XX.X.X', ['20XX.X.X=20XX-XX-XXm']],
  ['近XX年来', []],
  // the year from the text before
  ['2020年3月；9月9日', ['2020年3月=2020-03', '9月9日=2020-09-09i']],
  ['9月9日', ['9月9日=XXXX-09-09']],
  ['2020年。10月', ['2020年=2020', '10月=2020-10i']],
  ['2020年。同年10月，次年3月5日', ['2020年=2020', '同年10月=2020-10i', '次年3月5日=2021-03-05i']],
  ['2020年。去年3月', ['2020年=2020', '3月=XXXX-03']],
  ['2020年。每年4月底前', ['2020年=2020', '4月底=XXXX-04']],
  ['201X年，5月', ['201X年=201Xm', '5月=201X-05im']],
  ['2021年。2月29日', ['2021年=2021', '2月29日=XXXX-02-29']],
  ['2020年1月至3月，四月', ['2020年1月=2020-01', '3月=2020-03i', '四月=2020-04i']],
  ['2019年X月X日至X月X日', ['2019年X月X日=2019-XX-XXm', 'X月X日=2019-XX-XXim']],
  // ranges
  ['2022年9月16日至18日', ['2022年9月16日=2022-09-16', '18日=2022-09-18i']],
  ['2022年9月16至18日', ['2022年9月16=2022-09-16', '18日=2022-09-18i']],
  ['2022年9至10月', ['2022年9=2022-09', '10月=2022-10i']],
  ['2022年9-10月', ['2022年9=2022-09', '10月=2022-10i']],
  ['2022.9.16-10.18', ['2022.9.16=2022-09-16', '10.18=2022-10-18i']],
  ['2022.9.16—2023.1.5', ['2022.9.16=2022-09-16', '2023.1.5=2023-01-05']],
  ['2022-09-16-2022-10-18', ['2022-09-16=2022-09-16', '2022-10-18=2022-10-18']],
  ['2019.10-2022.03任局长', ['2019.10=2019-10', '2022.03=2022-03']],
  ['2022年11月16日至1月18日。3月', ['2022年11月16日=2022-11-16', '1月18日=2023-01-18i', '3月=2023-03i']],
  // characters lost
  ['2024717日', ['2024717日=2024-XX-XXd']],
  ['2021915日', ['2021915日=2021-XX-XXd']],
  ['20219月15日', ['20219月15日=2021-XX-15d']],
  ['2021年915日', ['2021年915日=2021-XX-XXd']],
  ['2023年月15日', ['2023年月15日=2023-XX-15d']],
  ['2023年  月  日', ['2023年  月  日=2023-XX-XXd']],
  ['2023年9月日', ['2023年9月日=2023-09-XXd']],
  ['2023年13月5日', ['2023年13月5日=2023-XX-05d']],
  ['2023年9月32日', ['2023年9月32日=2023-09-XXd']],
  ['2023年2月30日', ['2023年2月30日=2023-02-XXd']],
  ['2023年2月29日', ['2023年2月29日=2023-02-XXd']],
  ['2024年2月29日', ['2024年2月29日=2024-02-29']],
  ['22年9月16日', ['22年9月16日=XX22-09-16d']],
  ['202年9月16日', ['202年9月16日=XXXX-09-16d']],
  ['2023.13.5', ['2023.13.5=2023-XX-05d']],
  // never dates
  ['1.5万元、9.5%、3.15', []],
  ['三年、5年、3个月、六个月', []],
  ['甲发〔2021〕5号', []],
  ['0591-2022-9-16', []],
  ['电话：2022-9-16-001', []],
  ['第3月、每一月、近一月', []],
  ['一月一次', []],
  ['月度、9月度、3月薪', []],
  ['12022年', []],
  ['2024-2026', []],
  ['16日', []],
  ['有期徒刑12年6月', []],
  ['MAX年', []],
  ['2022.9.16.1', []],
];

const EDTF = /^[\dX]{4}(?:-(?:0[1-9]|1[0-2]|[01]X|X\d|XX)(?:-(?:0[1-9]|[12]\d|3[01]|[0-3]X|X\d|XX))?)?$/;

describe('findDates', () => {
  it.each(TABLE)('reads %j', (text, dates) => {
    expect(shown(text)).toEqual(dates);
  });

  it('takes a year known from outside', () => {
    expect(findDates('9月9日', '9月9日', { year: '2020' })[0]).toMatchObject({
      value: '2020-09-09',
      inherited: true,
    });
  });

  it('gives EDTF, and spans that slice to raw, in order and apart', () => {
    const sample = fc.string({
      unit: fc.constantFrom(...'2019X×*年月日号至-.、 一二十〇底上旬同次元'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(sample, (text) => {
        let end = 0;
        for (const date of findDates(fold(text), text)) {
          expect(text.slice(...date.span)).toBe(date.raw);
          expect(date.span[0]).toBeGreaterThanOrEqual(end);
          expect(date.span[1]).toBeGreaterThan(date.span[0]);
          expect(date.value).toMatch(EDTF);
          end = date.span[1];
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        findDates(fold(text), text);
      }),
    );
  });

  it('reads back dates in every rendering', () => {
    const renderings = [
      (y: number, m: number, d: number) => `${y}年${m}月${d}日`,
      (y: number, m: number, d: number) => `${y}.${m}.${d}`,
      (y: number, m: number, d: number) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
      (y: number, m: number, d: number) => `${y} 年 ${m} 月 ${d} 日`,
      (y: number, m: number, d: number) =>
        `${[...String(y)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')}年${formatChinese(m)}月${formatChinese(d)}日`,
    ];
    const date = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.constantFrom(...renderings), (day, render) => {
        const value = day.toISOString().slice(0, 10);
        const [y, m, d] = value.split('-').map(Number) as [number, number, number];
        const printed = render(y, m, d);
        const text = `经查，${printed}印发文件。`;
        expect(findDates(fold(text), text)).toEqual([
          {
            raw: printed,
            span: [3, 3 + printed.length],
            value,
            inherited: false,
            masked: false,
            damaged: false,
          },
        ]);
      }),
    );
  });
});

describe('findPeriods', () => {
  it.each([
    ['2022年9月16日至10月18日', ['2022-09-16/2022-10-18']],
    ['2022年11月16日至1月18日', ['2022-11-16/2023-01-18']],
    ['2022年11月至次年1月', ['2022-11/2023-01']],
    ['2022年9月16日-18日', ['2022-09-16/2022-09-18']],
    ['从2022年4月上旬到7月上旬', ['2022-04/2022-07']],
    ['2022年9月16日起至2023年1月5日', ['2022-09-16/2023-01-05']],
    ['2022年9月16日 —— 10月18日', ['2022-09-16/2022-10-18']],
    ['2019年X月X日至X月X日', ['2019-XX-XX/2019-XX-XX']],
    ['9月16日～10月18日', ['XXXX-09-16/XXXX-10-18']],
    ['2018年至2020年', ['2018/2020']],
    ['2022年9月16日，10月18日', []],
  ])('reads %s', (text, periods) => {
    const folded = fold(text);
    const found = findPeriods(folded, findDates(folded, text));
    expect(found.map(({ start, end }) => `${start.value}/${end.value}`)).toEqual(periods);
    for (const { start, end, span } of found) expect(span).toEqual([start.span[0], end.span[1]]);
  });
});
