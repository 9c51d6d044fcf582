import { describe, expect, it } from 'vitest';
import { noticeOf } from './notice-of.ts';
import { summarise } from './summary.ts';

const totalsOf = async (sentence: string) => {
  const lead = `根据市委部署，市委第三巡察组对市文化旅游局党组开展了巡察。${sentence}现将整改情况公布如下。`;
  return summarise(await noticeOf({ lead })).declared;
};

describe('declared counts', () => {
  it.each<[string, string[]]>([
    ['巡察反馈问题3个。', ['problem 个 3']],
    ['巡察反馈3个问题。', ['problem 个 3']],
    ['反馈了三个方面六个问题。', ['problem 方面 3', 'problem 个 6']],
    ['反馈3方面5类12项问题。', ['problem 方面 3', 'problem 类 5', 'problem 项 12']],
    ['反馈4个方面12个问题，细化为23个具体问题。', ['problem 方面 4', 'problem 个 12', 'problem 具体问题 23']],
    ['反馈问题12个，制定整改措施36条。', ['problem 个 12', 'measure 条 36']],
    [
      '反馈问题12个，已完成整改9个，正在整改3个。',
      ['problem 个 12', 'problem 个 completed 9', 'problem 个 in-progress 3'],
    ],
    ['已完成整改三项、正在整改一项。', ['problem 项 completed 3', 'problem 项 in-progress 1']],
    ['反馈问题12个，基本完成2个。', ['problem 个 12', 'problem 个 mostly-completed 2']],
    ['反馈问题12个，已完成9个（含立行立改2个）。', ['problem 个 12', 'problem 个 completed 9']],
    ['反馈的两项问题均已整改。', ['problem 项 completed 2']],
    ['反馈问题X个。', ['problem 个 masked']],
    ['反馈问题12个，提出意见建议4条。', ['problem 个 12', 'suggestion 条 4']],
    ['反馈问题12个，移交信访件5件。', ['problem 个 12', 'clue 件 5']],
    ['上轮巡察反馈问题20个。反馈问题12个。', ['problem 个 12']],
    ['召开会议12次，走访企业30家。', []],
  ])('%s', async (sentence, counts) => {
    expect((await totalsOf(sentence)).counts).toEqual(counts);
  });

  it.each<[string, number | null]>([
    ['反馈问题25个，已完成整改19个，整改完成率76%。', 76],
    ['反馈问题12个，完成率为91.7%。', 91.7],
    ['反馈问题12个，整改完成率达100%。', 100],
    ['反馈问题12个，党员占比76%，规范率100%。', null],
  ])('rate: %s', async (sentence, rate) => {
    expect((await totalsOf(sentence)).completionRate).toBe(rate);
  });

  it.each<[string, string]>([
    ['反馈问题30个。', 'declared-count-mismatch'],
    ['反馈问题12个，已完成整改9个，正在整改2个。', 'declared-sum-mismatch'],
    ['反馈问题12个，已完成整改9个，正在整改3个，整改完成率90%。', 'completion-rate-mismatch'],
  ])('%s is reported as %s', async (sentence, code) => {
    const lead = `市委第三巡察组对市文化旅游局党组开展了巡察。${sentence}现将整改情况公布如下。`;
    expect((await noticeOf({ lead })).diagnostics.map((one) => one.code)).toContain(code);
  });
});

const closingOf = async (sentence: string) =>
  summarise(await noticeOf({ after: ['二、巡察移交问题线索处置和责任追究情况', sentence] }));

describe('accountability', () => {
  it.each<[string, string[]]>([
    ['给予党纪处分2人、政务处分1人。', ['党纪处分 2 人', '政务处分 1 人']],
    ['诫勉谈话3人次，批评教育5人次。', ['诫勉谈话 3 人次', '批评教育 5 人次']],
    ['对3人进行提醒谈话。', ['提醒谈话 3 人']],
    ['约谈12人，通报批评2个党组织。', ['约谈 12 人', '通报批评 2 个']],
    ['责令检查、批评教育、谈话提醒24人。', ['责令检查、批评教育、谈话提醒 24 人']],
    ['问责处理6人，其中党纪处分2人、诫勉4人。', ['党纪处分 2 人', '诫勉 4 人']],
    ['科级干部5人（批评教育3人、提醒谈话2人）。', ['批评教育 3 人', '提醒谈话 2 人']],
    ['立案审查2人，移送司法机关0人。', ['立案审查 2 人', '移送司法机关 0 人']],
    ['批评教育X人、诫勉XX人。', ['批评教育 masked 人', '诫勉 masked 人']],
    ['责令3人作出书面检查。', ['责令作出书面检查 3 人']],
    ['责令2个科室作出书面检查。', ['责令作出书面检查 2 个']],
    ['组织处理1人，批评帮助10余人次。', ['组织处理 1 人', '批评帮助 10 人次']],
    ['组织谈心谈话30人次，参加学习120人。', []],
  ])('%s', async (sentence, expected) => {
    expect((await closingOf(sentence)).accountability).toEqual(expected);
  });

  it('a total that its parts do not make is reported', async () => {
    const after = ['二、责任追究情况', '共问责处理9人，其中党纪处分2人、诫勉4人。'];
    expect((await noticeOf({ after })).diagnostics.map(({ code }) => code)).toContain(
      'accountability-sum-mismatch',
    );
  });

  it('what stands inside a finding is no total', async () => {
    const finding = ['1.关于“学习不够深入”问题', '整改情况：对2名干部给予批评教育，追缴资金3万元。'];
    const { accountability, money } = await noticeOf({ finding });
    expect([accountability, money]).toEqual([[], []]);
  });
});

describe('money', () => {
  it.each<[string, string[]]>([
    ['追缴资金12.5万元。', ['追缴 125000']],
    ['清退违规发放补贴3 万元。', ['清退 30000']],
    ['挽回经济损失1.2亿元。', ['挽回 120000000']],
    ['收回资金7904元，退还群众1,350.5元。', ['收回 7904', '退还 1350.5']],
    ['收回清退资金8万元。', ['收回清退 80000']],
    ['追缴资金X万元。', ['追缴 masked']],
    ['项目总投资500万元。', []],
  ])('%s', async (sentence, expected) => {
    expect((await closingOf(sentence)).money).toEqual(expected);
  });
});

describe('rules', () => {
  it.each<[string, (number | null)[]]>([
    ['制定制度12项，修订制度9项。', [12, 9, null]],
    ['新建制度3项，完善制度5项。', [3, 5, null]],
    ['新建制度3项，修订制度5项。', [3, 5, null]],
    ['制定修订制度21项。', [null, null, 21]],
    ['出台管理办法4个。', [4, null, null]],
    ['制定整改措施36条。', [null, null, null]],
  ])('%s', async (sentence, expected) => {
    expect((await closingOf(sentence)).rules).toEqual(expected);
  });
});

describe('totals against findings and against themselves', () => {
  const codesOf = async (sentence: string, finding?: string[]) => {
    const lead = `市委第三巡察组对市文化旅游局党组开展了巡察。${sentence}现将整改情况公布如下。`;
    return (await noticeOf({ lead, finding })).diagnostics
      .map((one) => one.code)
      .filter((code) => /^(?:declared|completion)/.test(code));
  };

  it.each<[string, string[]]>([
    ['反馈问题3个，已完成整改2个，正在整改1个，整改完成率66.7%。', []],
    ['反馈3个问题、8个具体问题，已完成整改2个，正在整改1个，完成率66.7%。', []],
    ['反馈问题3个，已完成整改2个，完成率66.7%。', []],
    ['反馈问题3个，已完成整改2个，部分整改1个，完成率90%。', ['completion-rate-mismatch']],
    ['反馈问题4个，已完成整改3个，正在整改1个。', ['declared-count-mismatch']],
    ['反馈问题3个，其中局本级1个、所属单位2个。', []],
    ['反馈问题X个，已完成整改X个。', []],
  ])('%s', async (sentence, expected) => {
    expect(await codesOf(sentence)).toEqual(expected);
  });

  it('items kept up for long are completed in a total, unless they are counted apart', async () => {
    const finding = ['1.关于“学习不够深入”问题', '整改情况（已完成并长期坚持）：制定学习计划。'];
    expect(await codesOf('反馈问题3个，已完成整改1个。', finding)).toEqual([]);
    expect(await codesOf('反馈问题3个，已完成整改1个，已完成并长期坚持1个。', finding)).toContain(
      'declared-status-mismatch',
    );
  });
});
