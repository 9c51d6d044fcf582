import { describe, expect, it } from 'vitest';
import { read } from './notice-of.ts';

const HEAD = [
  '中共岚州市文化旅游局党组关于巡察整改进展情况的通报',
  '根据市委统一部署，2021年4月12日至6月10日，市委第三巡察组对岚州市文化旅游局党组开展了巡察。现将巡察整改情况公布如下。',
];
const BODY = '制定学习计划，召开专题会3次，建立工作台账。';
const SHORT = {
  completed: 'C',
  'completed-ongoing': 'CO',
  'mostly-completed': 'M',
  phased: 'P',
  'in-progress': 'I',
  'long-term': 'L',
  'not-completed': 'N',
  unstated: '-',
} as const;

/** Codes of the countable findings, with a place that is not `group` behind a colon. */
async function codesOf(...lines: string[]): Promise<string> {
  const { findings } = await read([...HEAD, ...lines, ''].join('\n'));
  return findings
    .filter(({ countable }) => countable)
    .map(
      ({ status }) =>
        SHORT[status.code] + (['group', 'none'].includes(status.place) ? '' : `:${status.place}`),
    )
    .join(' ');
}

/** Four findings in two categories, numbered through. */
const FOUR = (own: readonly string[] = []) => [
  '（一）政治建设方面',
  '1.学习计划不实',
  `整改情况：${BODY}${own[0] ?? ''}`,
  '2.研讨交流不深',
  `整改情况：${BODY}${own[1] ?? ''}`,
  '（二）作风建设方面',
  '3.公务接待审批不严',
  `整改情况：${BODY}${own[2] ?? ''}`,
  '4.会议文件偏多',
  `整改情况：${BODY}${own[3] ?? ''}`,
];

describe('a statement above the findings', () => {
  it.each([
    ['已完成整改3个，即问题1、2、4；正在推进1个，即问题3。整改完成率75%。', 'C C I C'],
    ['4个问题中，问题1、2、4已完成整改，问题3正在推进。', 'C C I C'],
    ['第1至3项已整改到位，第4项正在推进。', 'C C C I'],
    ['问题1—2已办结，问题3、问题4仍在推进。', 'C C I I'],
    ['第3个问题正在整改，其余均已完成整改。', 'C C I C'],
    ['除此之外，“公务接待审批不严”正在推进，其余3个问题已整改到位。', 'C C I C'],
    ['已整改到位的问题有1、2、4，正在推进的问题为3。', 'C C I C'],
    [
      '“学习计划不实”“研讨交流不深”等2个问题已完成整改，“公务接待审批不严”“会议文件偏多”正在整改。',
      'C C I I',
    ],
    ['第1、2、4项已经整改到位，第3项问题因涉及诉讼，尚未完成。', 'C C N C'],
    ['第1项取得阶段性成效，第2、3、4项基本完成整改。', 'P M M M'],
    ['本部分所列问题已完成整改。', 'C C C C'],
    ['以下4个问题均已整改到位。', 'C C C C'],
    ['要求立即整改的4个问题，已全部整改到位。', 'C C C C'],
    ['要求立即整改的28个问题，已全部整改到位。', '- - - -'],
    ['4个问题中，除第3个问题外，均已完成整改；第3个问题需长期坚持。', 'C C L C'],
    ['除问题2、3外，其余问题均已整改到位。', 'C - - C'],
    // What says nothing of single findings.
    ['巡察反馈4个问题，已完成3个，正在推进1个。', '- - - -'],
    ['其余5个问题已整改到位。', '- - - -'],
    ['本部分所列3个问题已完成整改。', '- - - -'],
    ['第9项已整改到位。', '- - - -'],
    ['对照1、2、3类清单逐条整改。', '- - - -'],
  ])('%s → %s', async (statement, codes) => {
    expect(await codesOf('二、反馈问题整改情况', statement, ...FOUR())).toBe(codes);
  });

  it('in a section of its own, far above', async () => {
    const overview = ['一、整改工作组织情况', '截至目前，第1、2、3项已经整改到位，第4项正在推进。'];
    expect(await codesOf(...overview, '二、反馈问题整改情况', ...FOUR())).toBe('C C C I');
  });

  it('numbers of other things there name too few to be meant', async () => {
    const overview = ['一、整改工作组织情况', '局党组分2批推进，第1批已完成。'];
    expect(await codesOf(...overview, '二、反馈问题整改情况', ...FOUR())).toBe('- - - -');
  });

  it('of each section', async () => {
    const lines = [
      '二、集中整改期内整改事项',
      '本部分所列问题已完成整改。',
      '1.学习计划不实',
      `整改情况：${BODY}`,
      '2.研讨交流不深',
      `整改情况：${BODY}`,
      '三、中长期整改事项推进情况',
      '本部分所列问题正在推进。',
      '3.公务接待审批不严',
      `整改情况：${BODY}`,
    ];
    expect(await codesOf(...lines)).toBe('C C I');
  });

  it('a finding’s own status stays', async () => {
    expect(
      await codesOf('二、反馈问题整改情况', '第1至4项已整改到位。', ...FOUR(['', '', '正在推进。'])),
    ).toBe('C C I:body C');
  });
});

describe('a statement of a parent', () => {
  const PARENT = (statement: string) => [
    '二、反馈问题整改情况',
    '反馈问题一：责任压得不实',
    statement,
    '1.党委书记督促提醒不够',
    BODY,
    '2.排查存在盲区',
    BODY,
    '反馈问题二：组织建设有短板',
    '整改进度：第3项已办结。',
    '3.组织生活会质量不高',
    BODY,
  ];
  it.each([
    ['整改进度：第1项已办结；第2项持续推进。', 'C I C'],
    ['整改进度：第1、2项已办结。', 'C C C'],
    ['进度说明：本项所列2个具体问题已全部整改完成。', 'C C C'],
  ])('%s → %s', async (statement, codes) => {
    expect(await codesOf(...PARENT(statement))).toBe(codes);
  });

  it('with the parent’s number before the child’s', async () => {
    const lines = [
      '二、反馈问题整改情况',
      '（一）聚焦主责主业方面',
      '1.惠农补贴发放不及时',
      '（1）资金拨付滞后',
      BODY,
      '（2）动态监测有盲点',
      BODY,
      '2.农村改厕管护断档',
      '（1）管护模式不健全',
      BODY,
      '（2）群众报修不畅',
      BODY,
      '上述4个问题中，1（1）、2（1）、2（2）已完成整改，1（2）基本完成整改。',
    ];
    expect(await codesOf(...lines)).toBe('C M C C');
  });
});

describe('a statement behind the findings', () => {
  it.each([
    ['以上问题均已整改到位。', 'C C'],
    ['上述2个问题已全部完成整改。', 'C C'],
    ['以上问题中，“研讨交流不深”正在推进，其余均已整改到位。', 'C I'],
    ['上述2个问题中，第1个问题已完成整改，第2个问题仍在推进。', 'C I'],
  ])('in a paragraph of its own: %s → %s', async (statement, codes) => {
    const lines = ['1.学习计划不实', `整改情况：${BODY}`, '2.研讨交流不深', `整改情况：${BODY}`, statement];
    expect(await codesOf('二、反馈问题整改情况', '（一）政治建设方面', ...lines)).toBe(codes);
  });

  it.each([
    ['以上问题均已整改到位。', 'C C'],
    ['以上问题中，“研讨交流不深”正在推进，其余均已整改到位。', 'C I'],
  ])('as the last sentence of the last finding: %s → %s', async (statement, codes) => {
    const paragraph = `一是关于“学习计划不实”问题。${BODY}二是关于“研讨交流不深”问题。${BODY}${statement}`;
    const other = `一是关于“公务接待不严”问题。${BODY}二是关于“会议偏多”问题。${BODY}`;
    const lines = ['（一）关于政治建设方面', paragraph, '（二）关于作风建设方面', other];
    expect(await codesOf('二、反馈问题整改情况', ...lines)).toBe(`${codes} - -`);
  });

  it('a sentence on one finding’s own parts is that finding’s', async () => {
    const own = ['该问题已整改到位。', '抽查发现3处不规范。以上不规范之处已整改到位。'];
    expect(await codesOf('二、反馈问题整改情况', ...FOUR(own))).toMatch(/^C:body .*- -$/);
  });
});
