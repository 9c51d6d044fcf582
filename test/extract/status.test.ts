import { describe, expect, it } from 'vitest';
import { findingOf, noticeOf, read, textOf } from './notice-of.ts';

const HEADING = '1.关于“学习不够深入”问题';
const LEAD = [
  '中共岚州市文化旅游局党组关于巡察整改进展情况的通报',
  '根据市委统一部署，2021年4月12日至6月10日，市委第三巡察组对市文化旅游局党组开展了巡察，现将整改情况公布如下。',
];
const statusOf = async (...lines: string[]) => {
  const { code, raw, place } = (await findingOf(...lines)).status;
  return [code, raw, place];
};

describe('words', () => {
  it.each([
    ['已完成', 'completed'],
    ['完成', 'completed'],
    ['已整改', 'completed'],
    ['整改到位', 'completed'],
    ['已整改到位', 'completed'],
    ['已办结', 'completed'],
    ['已解决', 'completed'],
    ['已销号', 'completed'],
    ['已完成整改', 'completed'],
    ['已完成，并长期坚持', 'completed-ongoing'],
    ['已完成，并将长期坚持', 'completed-ongoing'],
    ['已完成并持续坚持', 'completed-ongoing'],
    ['已完成，长期坚持', 'completed-ongoing'],
    ['已整改到位并长期坚持', 'completed-ongoing'],
    ['基本完成', 'mostly-completed'],
    ['基本整改到位', 'mostly-completed'],
    ['阶段性完成', 'phased'],
    ['取得阶段性成效', 'phased'],
    ['基本完成取得阶段性成果并持续整改', 'phased'],
    ['正在整改', 'in-progress'],
    ['正在推进', 'in-progress'],
    ['推进中', 'in-progress'],
    ['持续推进', 'in-progress'],
    ['持续整改', 'in-progress'],
    ['部分整改', 'in-progress'],
    ['长期坚持', 'long-term'],
    ['长期任务', 'long-term'],
    ['未完成', 'not-completed'],
    ['未整改', 'not-completed'],
    ['尚未完成', 'not-completed'],
    ['尚未整改到位', 'not-completed'],
  ])('整改情况（%s） is %s', async (words, code) => {
    expect(await statusOf(HEADING, `整改情况（${words}）：制定学习计划。`)).toEqual([code, words, 'label']);
  });
});

describe('places', () => {
  const BODY = '制定学习计划，组织学习。';

  it.each<[string, string[], unknown[]]>([
    ['in the label', [HEADING, `整改情况（已完成）：${BODY}`], ['completed', '已完成', 'label']],
    ['in half-width brackets', [HEADING, `整改情况(已完成):${BODY}`], ['completed', '已完成', 'label']],
    ['in square brackets', [HEADING, `整改情况【已完成】：${BODY}`], ['completed', '已完成', 'label']],
    [
      'on a line before the body',
      [HEADING, '整改状态：完成', `整改情况：${BODY}`],
      ['completed', '完成', 'line'],
    ],
    [
      'on a line behind the body',
      [HEADING, `整改情况：${BODY}`, '完成情况：已完成'],
      ['completed', '已完成', 'line'],
    ],
    [
      'in the heading',
      ['1.关于“学习不够深入”问题（已整改到位）', `整改情况：${BODY}`],
      ['completed', '已整改到位', 'heading'],
    ],
    [
      'in the heading, in 【】',
      ['1.学习不够深入【持续推进】', `整改情况：${BODY}`],
      ['in-progress', '持续推进', 'heading'],
    ],
    [
      'in the first sentence',
      [HEADING, `整改情况：该问题已整改到位。${BODY}`],
      ['completed', '已整改到位', 'body'],
    ],
    [
      'in the last sentence',
      [HEADING, `整改情况：${BODY}该问题正在整改。`],
      ['in-progress', '正在整改', 'body'],
    ],
    [
      'in the last sentence, alone',
      [HEADING, `整改情况：${BODY}已整改到位。`],
      ['completed', '已整改到位', 'body'],
    ],
    ['nowhere', [HEADING, `整改情况：${BODY}`], ['unstated', null, 'none']],
  ])('%s', async (_, lines, expected) => {
    expect(await statusOf(...lines)).toEqual(expected);
  });

  it.each([
    ['以上问题中，1-1、1-2已完成整改，1-3正在推进。', ['completed', 'completed', 'in-progress']],
    ['1-1、1-2、1-3均已完成整改。', ['completed', 'completed', 'completed']],
    ['已完成整改的有：1-1、1-3；正在推进的有：1-2。', ['completed', 'in-progress', 'completed']],
    ['在这些问题中，1-1已完成整改，1-2、1-3正在推进。', ['completed', 'in-progress', 'in-progress']],
    ['学习材料1-1、1-2已印发，各科室照此执行。', ['unstated', 'unstated', 'unstated']],
  ])('in a paragraph behind the findings: %s', async (statement, codes) => {
    const lines = ['1-1，计划不实', BODY, '1-2，研讨不深', BODY, '1-3，记录不全', BODY];
    const { findings } = await read([...LEAD, '问题一：学习不够深入', ...lines, statement, ''].join('\n'));
    const leaves = findings.filter(({ countable }) => countable);
    expect(leaves.map(({ status }) => status.code)).toEqual(codes);
  });

  it('in a table cell', async () => {
    const rows = [
      '序号\t反馈问题\t整改情况\t整改状态',
      '1\t学习不够深入\t制定计划。\t已完成',
      '2\t纪律不严\t加强检查。\t正在整改',
    ];
    const { findings } = await read(
      textOf({}).replace(/一、[\s\S]*$/, `一、巡察反馈问题整改情况\n${rows.join('\n')}\n`),
    );
    expect(findings.map(({ status }) => [status.code, status.place])).toEqual([
      ['completed', 'table'],
      ['in-progress', 'table'],
    ]);
  });
});

describe('rules', () => {
  it.each<[string, string[], string]>([
    [
      'a label beats contradicting prose',
      [HEADING, '整改情况（正在推进）：制定计划。该问题已完成整改。'],
      'in-progress',
    ],
    ['整改完成情况： is a label', [HEADING, '整改完成情况：制定学习计划。'], 'unstated'],
    ['完成情况： is a label', [HEADING, '完成情况：制定学习计划。'], 'unstated'],
    ['a rule that was made is no status', [HEADING, '整改情况：已制定学习制度。'], 'unstated'],
    ['100% is no status', [HEADING, '整改情况：组织学习，参学率达到100%。'], 'unstated'],
    ['立行立改 is no status', [HEADING, '整改情况：立行立改，制定学习计划。'], 'unstated'],
    [
      'a step that was completed is no status',
      [HEADING, '整改情况：已完成学习资料汇编，印发各科室。'],
      'unstated',
    ],
  ])('%s', async (_, lines, code) => {
    expect((await findingOf(...lines)).status.code).toBe(code);
  });

  it.each([
    ['进展状态：已整改到位', 'completed'],
    ['结论：整改到位，持续坚持', 'completed-ongoing'],
    ['整改状态：已完成整改，拟申请销号', 'completed'],
    ['整改时限：长期坚持', 'unstated'],
    ['责任单位：办公室', 'unstated'],
  ])('a line whose value is a status states it, whatever its label: %s', async (line, code) => {
    expect((await findingOf(HEADING, '整改情况：制定计划。', line)).status.code).toBe(code);
  });

  it.each([
    ['二、立行立改事项整改情况', true],
    ['二、巡察反馈问题整改情况', false],
  ])('立行立改 in a heading holds for all below it: %s', async (section, immediate) => {
    const lines = [
      section,
      HEADING,
      '整改情况：制定计划。',
      '2.关于“执行不够有力”问题',
      '整改情况：印发通知。',
    ];
    const notice = await read([...LEAD, '一、组织领导', '党组高度重视。', ...lines, ''].join('\n'));
    expect(notice.findings.map((finding) => finding.immediate)).toEqual([immediate, immediate]);
  });

  it('立行立改 is a flag', async () => {
    expect((await findingOf(HEADING, '整改情况：立行立改，制定学习计划。')).immediate).toBe(true);
    expect((await findingOf(HEADING, '整改情况：制定学习计划。')).immediate).toBe(false);
  });

  it('totals give no finding a status', async () => {
    const lead = '根据市委部署，市委第三巡察组开展了巡察，反馈问题3个，已完成整改3个。现将整改情况公布如下。';
    const { findings } = await noticeOf({ lead });
    expect(findings.map(({ status }) => status.code)).toEqual(['unstated', 'unstated', 'unstated']);
  });

  it('a status that contradicts the label is reported', async () => {
    const { diagnostics } = await noticeOf({
      finding: [HEADING, '整改情况（正在推进）：制定计划。该问题已整改到位。'],
    });
    expect(diagnostics.map(({ code }) => code)).toContain('status-conflict');
  });

  it('an unknown status word is reported', async () => {
    const { diagnostics } = await noticeOf({ finding: [HEADING, '整改情况（推进顺利落实）：制定计划。'] });
    expect(diagnostics.map(({ code }) => code)).toContain('status-unknown');
  });
});

describe('a status in prose says what it is of', () => {
  it.each([
    ['该问题整改取得阶段性成效。围绕学习制定计划。', 'phased', '取得阶段性成效'],
    ['围绕学习制定计划。该问题整改完成。', 'completed', '整改完成'],
    ['制定计划，学习取得阶段性成效。', 'unstated', null],
  ])('%s', async (body, code, raw) => {
    const { status } = await findingOf('1.关于“学习不够深入”问题', `整改情况：${body}`);
    expect([status.code, status.raw]).toEqual([code, raw]);
  });
});
