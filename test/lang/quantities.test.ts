import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/lang/fold.ts';
import { findPercents, findQuantities } from '../../src/lang/quantities.ts';

/** `raw=value unit`, with `~` where approximate, `?` where masked. */
const shown = (text: string): string[] =>
  findQuantities(fold(text), text).map(
    ({ raw, value, unit, state }) =>
      `${raw}=${state === 'masked' ? '?' : state === 'approximate' ? '~' : ''}${value ?? ''}${unit}`,
  );

const TABLE: readonly (readonly [text: string, quantities: readonly string[]])[] = [
  // exact
  ['反馈问题25个，已完成整改19个', ['25个=25个', '19个=19个']],
  ['制定制度１２项', ['１２项=12项']],
  ['发现3个方面28项具体问题', ['3个=3个', '28项=28项']],
  ['给予批评教育0人', ['0人=0人']],
  ['谈话24人次、7批次', ['24人次=24人次', '7批次=7批次']],
  ['共计9笔7904元', ['9笔=9笔']],
  ['培训1,234人', ['1,234人=1234人']],
  ['培训１，２３４人', ['１，２３４人=1234人']],
  ['制定制度5，300人参加', ['300人=300人']],
  ['惠及1.2万户', ['1.2万户=12000户']],
  ['改造3.5公里，绿化20亩', ['3.5公里=3.5公里', '20亩=20亩']],
  ['约谈3人，公示7天', ['3人=3人', '7天=7天']],
  ['反馈 6 个 问题', ['6 个=6个']],
  ['三十五项、六个、两项', ['三十五项=35项', '六个=6个', '两项=2项']],
  ['提高12个百分点', ['12个百分点=12个百分点']],
  ['整改完成率76%', ['76%=76%']],
  ['完成率达百分之八十五点五', ['百分之八十五点五=85.5%']],
  ['达百分之八十点〇五', ['百分之八十点〇五=80.05%']],
  ['一、二级支部3个', ['3个=3个']],
  ['1.5个支部未换届', ['5个=5个']],
  ['延期3个月', ['3个月=3个月']],
  ['信访件一起案件', ['一起=1起']],
  // masked
  ['共X个、XX人、×项、**件', ['X个=?个', 'XX人=?人', '×项=?项', '**件=?件']],
  ['占Ｘ％，XX.X%', ['Ｘ％=?%', 'XX.X%=?%']],
  ['清单X类X项', ['X类=?类', 'X项=?项']],
  ['处理1X人', ['1X人=?人']],
  // approximate
  ['开展10余次', ['10余次=~10次']],
  ['开展十余次', ['十余次=~10次']],
  ['约30人、近百人、上千人', ['约30人=~30人', '近百人=~100人', '上千人=~1000人']],
  ['30多名', ['30多名=~30名']],
  ['10余万人', ['10余万人=~100000人']],
  ['3000余人次', ['3000余人次=~3000人次']],
  ['研究2次以上', ['2次以上=~2次']],
  ['两三个、七八次', ['两三个=~2个', '七八次=~7次']],
  ['3-5个', ['3-5个=~3个']],
  ['不少于4次', ['不少于4次=~4次']],
  ['签约3个、最近3次', ['3个=3个', '3次=3次']],
  // no counts
  ['一些、一定、一体推进、三会一课、一岗双责、三重一大', []],
  ['第一批、第3次、第 2 轮、第十二期', []],
  ['中央八项规定、8项规定、两个维护、四种形态', []],
  ['“四个意识”“三个不批”', []],
  ['每一个、这一项、新一轮、统一次序、唯一一个', []],
  ['一个个、一户一档、一次性、一批、一起学习', []],
  ['几十次、数百人', []],
  ['二期工程', []],
  ['十三届全国人大一次会议、X届X次全会', []],
  ['5处理、3人民、2项目、9条例、6名额、4家庭', []],
  ['某个、某项', []],
  ['2022年9月16日', []],
  ['MAX个', []],
  ['3千克', ['3千克=3千克']],
];

const CHARS = '0123X×*.,，。％%一两十百万亿余多约近第个项次人名处“”年分之至- 以上';

describe('findQuantities', () => {
  it.each(TABLE)('reads %j', (text, quantities) => {
    expect(shown(text)).toEqual(quantities);
  });

  it('says where the number stands', () => {
    const text = '约10余次，3.5 万人，百分之八十，1.5个';
    const numbers = findQuantities(fold(text), text).map(({ numberSpan }) => text.slice(...numberSpan));
    expect(numbers).toEqual(['10', '3.5 万', '八十', '5']);
  });

  it('slices to raw, apart and in order, null exactly where masked', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...CHARS), maxLength: 40 }), (text) => {
        let end = 0;
        for (const found of findQuantities(fold(text), text)) {
          const { raw, span, numberSpan, value, state } = found;
          expect(text.slice(...span)).toBe(raw);
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(numberSpan[0]).toBeGreaterThanOrEqual(span[0]);
          expect(numberSpan[1]).toBeLessThanOrEqual(span[1]);
          expect(numberSpan[1]).toBeGreaterThan(numberSpan[0]);
          expect(value === null).toBe(state === 'masked');
          end = span[1];
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        findQuantities(fold(text), text);
      }),
    );
  });
});

describe('findPercents', () => {
  it.each([
    ['完成率76%，占X%，约30%，百分之百', ['76%=76', 'X%=null', '约30%=30', '百分之百=100']],
    ['99.5 %', ['99.5 %=99.5']],
    ['12个百分点，9人', []],
  ])('reads %j', (text, percents) => {
    expect(findPercents(fold(text), text).map(({ raw, value }) => `${raw}=${value}`)).toEqual(percents);
  });
});
