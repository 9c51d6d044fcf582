import { describe, expect, it } from 'vitest';
import type { Notice } from '../../src/notice/index.ts';
import { read } from '../extract/notice-of.ts';

const HEAD = `中共岚州市文化旅游局党组关于巡察整改进展情况的通报
根据市委统一部署，2021年4月12日至6月10日，市委第三巡察组对岚州市文化旅游局党组开展了巡察，现将巡察整改情况公布如下。
`;
const DONE = '整改情况：制定计划，组织学习。';

/** `path title` of each finding, its category behind a bar. */
const findingsOf = (notice: Notice) =>
  notice.findings.map(({ path, title, category }) =>
    [`${path.join('')} ${title?.text}`, category?.text].filter(Boolean).join(' | '),
  );
const readLines = (...lines: string[]) => read(`${HEAD}${lines.join('\n')}\n`);
const codesOf = (notice: Notice) => notice.diagnostics.map(({ code }) => code);

describe('the tree of headings', () => {
  it.each<[string, string[], string[]]>([
    [
      '一、 is a section, （一） a category',
      [
        '一、反馈问题整改情况',
        '（一）党的政治建设方面',
        '1.学习不够深入',
        DONE,
        '2.执行不够有力',
        DONE,
        '（二）党的组织建设方面',
        '3.组织生活不规范',
        DONE,
      ],
      [
        '一、（一）1. 学习不够深入 | 党的政治建设方面',
        '一、（一）2. 执行不够有力 | 党的政治建设方面',
        '一、（二）3. 组织生活不规范 | 党的组织建设方面',
      ],
    ],
    [
      'numbers restart in each category',
      [
        '一、反馈问题整改情况',
        '（一）党的政治建设方面',
        '1.学习不够深入',
        DONE,
        '2.执行不够有力',
        DONE,
        '（二）党的组织建设方面',
        '1.组织生活不规范',
        DONE,
        '2.轮岗不到位',
        DONE,
      ],
      [
        '一、（一）1. 学习不够深入 | 党的政治建设方面',
        '一、（一）2. 执行不够有力 | 党的政治建设方面',
        '一、（二）1. 组织生活不规范 | 党的组织建设方面',
        '一、（二）2. 轮岗不到位 | 党的组织建设方面',
      ],
    ],
    [
      'a heading worded as a fault is a category where findings stand below it',
      [
        '一、落实上级决策部署有差距',
        '（一）学习不够深入',
        DONE,
        '（二）执行不够有力',
        DONE,
        '二、全面从严治党不够有力',
        '（一）组织生活不规范',
        DONE,
        '（二）轮岗不到位',
        DONE,
      ],
      [
        '一、（一） 学习不够深入 | 落实上级决策部署有差距',
        '一、（二） 执行不够有力 | 落实上级决策部署有差距',
        '二、（一） 组织生活不规范 | 全面从严治党不够有力',
        '二、（二） 轮岗不到位 | 全面从严治党不够有力',
      ],
    ],
    [
      'organisation is numbered like findings and holds none',
      [
        '一、高度重视，扛牢整改责任',
        '（一）提高政治站位。一是召开会议。二是开展学习。',
        '（二）加强组织领导。成立领导小组。',
        '二、反馈问题整改情况',
        '1.学习不够深入',
        DONE,
        '2.执行不够有力',
        DONE,
      ],
      ['二、1. 学习不够深入', '二、2. 执行不够有力'],
    ],
    [
      'findings at 一、',
      [
        '一、关于“学习不够深入”问题',
        DONE,
        '二、关于“执行不够有力”问题',
        DONE,
        '三、关于“轮岗不到位”问题',
        DONE,
      ],
      ['一、 学习不够深入', '二、 执行不够有力', '三、 轮岗不到位'],
    ],
    [
      'lists inside a body are measures',
      [
        '一、反馈问题整改情况',
        '1.学习不够深入',
        '整改情况：',
        '（1）制定计划。',
        '（2）组织学习。',
        '2.执行不够有力',
        '整改情况：',
        '（1）明确责任。',
        '（2）加强督办。',
      ],
      ['一、1. 学习不够深入', '一、2. 执行不够有力'],
    ],
    [
      'lists of the same style inside a body are measures',
      [
        '一、反馈问题整改情况',
        '（一）学习不够深入',
        '整改完成情况：1.已制定计划。2.已组织学习。',
        '（二）执行不够有力',
        '整改完成情况：1.已明确责任。2.已加强督办。',
      ],
      ['一、（一） 学习不够深入', '一、（二） 执行不够有力'],
    ],
    [
      'numbers at a line start that are no labels',
      [
        '一、反馈问题整改情况',
        '1.学习不够深入',
        '整改情况：制定计划。',
        '2019年9月9日召开专题会议。',
        '3个支部重新开展学习。',
        '1.5万元经费已落实。',
        '2.执行不够有力',
        DONE,
      ],
      ['一、1. 学习不够深入', '一、2. 执行不够有力'],
    ],
    [
      'a double label',
      ['一、反馈问题整改情况', '1.问题1：学习不够深入', DONE, '2.问题2：执行不够有力', DONE],
      ['一、1. 学习不够深入', '一、2. 执行不够有力'],
    ],
    [
      'no line breaks',
      [
        `一、反馈问题整改情况。1.关于“学习不够深入”问题。${DONE}2.关于“执行不够有力”问题。${DONE}3.关于“轮岗不到位”问题。${DONE}`,
      ],
      ['一、1. 学习不够深入', '一、2. 执行不够有力', '一、3. 轮岗不到位'],
    ],
    [
      'labels inside quotes and book marks are none',
      [
        '一、反馈问题整改情况',
        '1.学习不够深入',
        '整改情况：学习“一、二级重点岗位名单”和《二、三级响应规程》。1.0版制度已印发。',
        '2.执行不够有力',
        DONE,
      ],
      ['一、1. 学习不够深入', '一、2. 执行不够有力'],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(findingsOf(await readLines(...lines))).toEqual(expected);
  });

  it('three levels: parents group, leaves count', async () => {
    const { findings } = await readLines(
      '一、反馈问题整改情况',
      '（一）反馈问题：落实决策部署有差距',
      '1.学习方面',
      '（1）学习不够深入',
      DONE,
      '（2）研讨不够经常',
      DONE,
      '2.执行方面',
      '（1）执行不够有力',
      DONE,
      '（二）反馈问题：党建工作薄弱',
      '1.组织生活方面',
      '（1）组织生活不规范',
      DONE,
    );
    const levels = findings.map(({ level, parent, countable }) => [level, parent, countable]);
    expect(levels).toEqual([
      [1, null, false],
      [2, 'f1', false],
      [3, 'f2', true],
      [3, 'f2', true],
      [2, 'f1', false],
      [3, 'f5', true],
      [1, null, false],
      [2, 'f7', false],
      [3, 'f8', true],
    ]);
  });
});

describe('numbering', () => {
  const finding = (label: string, title: string) => [`${label}关于“${title}”问题`, DONE];

  it.each<[string, string[], string]>([
    [
      'a gap',
      [...finding('1.', '甲项不严'), ...finding('2.', '乙项不严'), ...finding('4.', '丁项不严')],
      'numbering-gap',
    ],
    [
      'a repeat',
      [...finding('1.', '甲项不严'), ...finding('2.', '乙项不严'), ...finding('2.', '丙项不严')],
      'numbering-repeat',
    ],
  ])('%s is reported and loses nothing', async (_, lines, code) => {
    const notice = await readLines('一、反馈问题整改情况', ...lines);
    expect(notice.findings).toHaveLength(3);
    expect(codesOf(notice)).toContain(code);
  });

  it('a list of circles is one list', async () => {
    const notice = await readLines(
      '一、反馈问题整改情况',
      ...['1.关于“甲项不严”问题', '整改情况：', '①印发通知。', '②开展检查。', '③2处场所已收回。'],
      ...finding('2.', '乙项不严'),
    );
    expect(notice.findings.map(({ measures }) => measures.length)).toEqual([3, 0]);
  });

  it('a number that an inner list waits for is the inner one’s', async () => {
    const notice = await readLines(
      '一、反馈问题整改情况',
      '（一）党的政治建设方面',
      ...['（1）关于“甲项不严”问题', '整改情况：', '（1）印发通知。', '（2）开展检查。', '完成情况：已完成'],
      ...[
        '（2）关于“乙项不严”问题',
        '整改情况：',
        '（1）印发通知。',
        '（2）开展检查。',
        '（3）压实责任。',
        '完成情况：已完成',
      ],
    );
    expect(notice.findings.map(({ title, measures }) => [title?.text, measures.length])).toEqual([
      ['甲项不严', 2],
      ['乙项不严', 3],
    ]);
  });

  it.each([
    ['一、', '5个科室部署落实不力'],
    ['1-1，', '9个项目推进滞后'],
    ['3.', '4处场所管理混乱'],
    ['5.1 ', '2018年巡视指出的产权问题悬而未决'],
  ])('%s before a counted noun or a year is a label: %s', async (label, title) => {
    const notice = await readLines(
      `${label}${title}`,
      DONE,
      `${label.replace(/\d(?=\D*$)|一/, (d) => (d === '一' ? '二' : String(Number(d) + 1)))}制度执行不严`,
      DONE,
    );
    expect(notice.findings.map((one) => one.title?.text)).toEqual([title, '制度执行不严']);
  });

  it('numbers that go on or begin again per category are as they should be', async () => {
    const lines = [
      '一、反馈问题整改情况',
      '（一）党的政治建设方面',
      ...finding('1.', '甲项不严'),
      ...finding('2.', '乙项不严'),
    ];
    for (const first of ['1.', '3.']) {
      const notice = await readLines(...lines, '（二）党的组织建设方面', ...finding(first, '丙项不严'));
      expect(notice.findings).toHaveLength(3);
      expect(codesOf(notice)).not.toContain('numbering-gap');
      expect(codesOf(notice)).not.toContain('numbering-repeat');
    }
  });
});

it('a finding without rectification is reported', async () => {
  const notice = await readLines(
    '一、反馈问题整改情况',
    '1.关于“甲项不严”问题',
    DONE,
    '2.关于“乙项不严”问题',
    '3.关于“丙项不严”问题',
    DONE,
  );
  expect(notice.findings.map(({ countable }) => countable)).toEqual([true, false, true]);
  expect(codesOf(notice)).toContain('finding-without-rectification');
});

it('unmatched quotes are reported', async () => {
  const notice = await readLines(
    '一、反馈问题整改情况',
    '1.关于“甲项不严”问题',
    '整改情况：学习“三会一课制度。',
    '2.关于“乙项不严”问题',
    DONE,
  );
  expect(notice.findings).toHaveLength(2);
  expect(codesOf(notice)).toContain('quote-unmatched');
});
