import { describe, expect, it } from 'vitest';
import { noticeOf, read } from './notice-of.ts';

const FEEDBACK = `市委第三巡察组向市文化旅游局党组反馈巡察情况
近日，市委第三巡察组向市文化旅游局党组反馈了巡察情况。会议由局党组书记主持，市委巡察办负责同志出席会议。
巡察发现的主要问题：
一、党的政治建设方面
1.学习贯彻上级决策部署不够深入。
2.落实意识形态工作责任制不到位。
二、党的组织建设方面
1.组织生活不规范。
2.干部轮岗交流不够。
巡察组提出了意见建议：要切实履行主体责任，认真抓好整改。
`;
const ANNOUNCEMENT = `市委第三巡察组进驻市文化旅游局开展巡察工作的公告
根据市委统一部署，市委第三巡察组于2021年4月12日至6月10日对市文化旅游局党组开展常规巡察。
巡察组主要受理反映市文化旅游局党组领导班子及其成员的来信来电来访。
联系电话：0500-7712345
邮政信箱：岚州市第8号信箱
受理时间：工作日8:30至17:30
`;
const NEWS = `市文化旅游局召开巡察整改工作推进会
8月20日，市文化旅游局召开巡察整改工作推进会。局党组书记出席会议并讲话。
会议指出，市委巡察反馈的3个方面12个问题，已完成整改9个。
会议强调，要提高政治站位，压实整改责任。
会议要求，各科室要倒排工期，按时完成整改任务。
`;
const REGULATION = `岚州市巡察整改工作办法
第一章 总则
第一条 为规范巡察整改工作，制定本办法。
第二条 本办法适用于市委巡察的单位。
第二章 整改责任
第三条 被巡察单位党组织承担整改主体责任。
第四条 整改情况应当在六个月内报告。
`;
const AUDIT = `关于2021年度市级预算执行和其他财政收支的审计工作报告
主任、各位副主任：
按照市委部署，市审计局依法审计了2021年度市级预算执行情况。审计结果表明，预算执行情况总体较好。
一、市级财政管理审计情况
审计发现的主要问题：
1.预算编制不够细化。3个部门未细化项目预算1,200万元。
2.资金拨付不及时。2个项目资金滞留860万元。
二、部门预算执行审计情况
1.扩大支出范围。2个单位列支其他单位费用12.5万元。
`;
const PLAN = `市文化旅游局党组落实市委巡察反馈意见整改方案
为抓好市委第三巡察组反馈意见的整改落实，特制定本方案。
一、党的政治建设方面
1.学习贯彻上级决策部署不够深入。
整改措施：制定学习计划，开展专题研讨。
责任领导：沈某
整改时限：2021年12月底
2.落实意识形态工作责任制不到位。
整改措施：每半年专题研究一次。
责任领导：顾某
整改时限：2021年12月底
`;
const SUMMARY = `中共岚州市文化旅游局党组关于巡察整改进展情况的通报
根据市委统一部署，2021年4月12日至6月10日，市委第三巡察组对岚州市文化旅游局党组开展了巡察，2021年8月5日反馈了巡察意见。现将巡察整改情况公布如下。
市委第三巡察组反馈3个方面12个问题。截至2021年12月31日，已完成整改9个，正在整改3个，整改完成率75%。制定制度6项。
局党组将继续抓好后续整改工作。
联系电话：0500-7712345
`;

describe('classes', () => {
  it.each([
    ['feedback', FEEDBACK],
    ['announcement', ANNOUNCEMENT],
    ['news', NEWS],
    ['regulation', REGULATION],
    ['audit-findings', AUDIT],
    ['plan', PLAN],
  ])('%s: no findings, totals or contact, and a diagnostic', async (name, text) => {
    const notice = await read(text);
    expect(notice.class).toBe(name);
    expect([notice.findings, notice.declared.counts, notice.accountability, notice.money]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect([notice.nextSteps, notice.contact]).toEqual([[], null]);
    if (name !== 'news') expect(notice.title).not.toBeNull();
    expect(notice.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'not-a-rectification', actual: name }),
    );
  });

  it('an announcement still says who inspects whom', async () => {
    const { inspection } = await read(ANNOUNCEMENT);
    expect([inspection.body?.text, inspection.period?.start?.value]).toEqual([
      '市委第三巡察组',
      '2021-04-12',
    ]);
  });

  it('totals only', async () => {
    const notice = await read(SUMMARY);
    expect(notice.class).toBe('rectification-summary');
    expect(notice.findings).toEqual([]);
    expect(notice.declared.counts.map(({ quantity }) => quantity.value)).toEqual([3, 12, 9, 3]);
    expect(notice.contact?.phone?.text).toBe('0500-7712345');
  });

  it('a rectification', async () => {
    expect((await noticeOf({})).class).toBe('rectification');
  });

  it('anything else', async () => {
    expect((await read('岚州市文化旅游局值班安排表\n周一：沈某\n周二：顾某\n')).class).toBe('other');
  });
});

describe('domains', () => {
  it.each([
    [
      'inspection',
      '中共岚州市文化旅游局党组关于巡察整改进展情况的通报',
      '市委第三巡察组对市文化旅游局党组开展了巡察',
    ],
    [
      'audit',
      '岚州市文化旅游局关于2021年度预算执行审计查出问题整改情况的报告',
      '市审计局对市文化旅游局开展了审计',
    ],
    [
      'environment',
      '岚州市关于省生态环境保护督察反馈问题整改情况的公示',
      '省生态环境保护督察组对岚州市开展了督察',
    ],
  ])('%s', async (domain, title, who) => {
    expect((await noticeOf({ title, lead: `根据部署，${who}，现将整改情况公布如下。` })).domain).toBe(domain);
  });
});
