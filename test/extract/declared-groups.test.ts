import { describe, expect, it } from 'vitest';
import { read } from './notice-of.ts';
import { summarise } from './summary.ts';

const LEAD = [
  '中共云汀县水利局党组关于巡察整改进展情况的通报',
  '2023年4月至6月，县委第二巡察组对县水利局党组开展了巡察，7月5日反馈了意见。现将整改情况通报如下。',
];
const FIRST = [
  '1.学习不深入',
  '整改情况：制定学习计划。',
  '2.谋划不足',
  '整改情况：编制规划。',
  '3.督促不力',
  '整改情况：建立台账。',
];
const SECOND = ['1.责任压得不实', '整改情况：签订责任书。', '2.监督不力', '整改情况：开展检查。'];

/** Two categories with a line in front of the first one's findings, and lines behind either's. */
const countsOf = async (before: string, behind: string, last: string, heading = '') =>
  summarise(
    await read(
      [
        ...LEAD,
        `一、关于落实党的决策部署方面${heading}`,
        before,
        ...FIRST,
        behind,
        '二、关于从严治党方面',
        ...SECOND,
        last,
      ]
        .filter((line) => line !== '')
        .join('\n'),
    ),
  ).declared.counts;

describe('what is said of a group of findings is no total of the notice', () => {
  it.each([
    '上述3个问题已全部完成整改。',
    '以上3个问题中，1至2项已完成整改，第3项正在推进。',
    '以上三个问题，已完成整改2个，正在推进1个。',
    '上述问题中，已完成整改2个，正在推进1个。',
    '前述3项问题均已销号。',
    '在上述3个问题中，已完成2个，长期坚持1个。',
    '本部分3个问题，已完成2个，基本完成1个。',
    '该方面反馈的3个问题，已完成整改3个。',
  ])('behind them: %s', async (line) => {
    expect([await countsOf('', line, ''), await countsOf('', '', line)]).toEqual([[], []]);
  });

  it.each(['该方面共反馈问题3个，已完成整改2个，正在推进1个。', '共反馈问题3个，已全部完成整改。'])(
    'before them: %s',
    async (line) => {
      expect(await countsOf(line, '', '')).toEqual([]);
    },
  );

  it('in their heading', async () => {
    expect(await countsOf('', '', '', '（3个问题，已完成整改3个）')).toEqual([]);
  });

  it.each<[string, string[]]>([
    [
      '上述5个问题，已完成整改4个，正在推进1个。',
      ['problem 个 5', 'problem 个 completed 4', 'problem 个 in-progress 1'],
    ],
    [
      '综上，反馈的5个问题已完成整改4个，正在推进1个。',
      ['problem 个 5', 'problem 个 completed 4', 'problem 个 in-progress 1'],
    ],
  ])('but of all findings it is: %s', async (line, expected) => {
    expect(await countsOf('', '', line)).toEqual(expected);
  });
});
