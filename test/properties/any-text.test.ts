import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractNotice } from '../../src/index.ts';
import { TongbaoError } from '../../src/notice/index.ts';
import { faultsOf } from '../extract/grounded.ts';

/** Pieces that mean something to the reader: any order of them must be readable. */
const PIECES = [
  ...[
    '一、',
    '二、',
    '十三、',
    '（一）',
    '(二)',
    '1.',
    '2、',
    '１．',
    '（1）',
    '⑵',
    '①',
    '第一，',
    '1-1，',
    '1.1 ',
  ],
  ...[
    '一是',
    '二是',
    '首先，',
    '问题1：',
    '反馈问题一：',
    '反馈问题：',
    '12.',
    '99、',
    '（三十）',
    '0.',
    '㈠',
    'Ⅱ',
  ],
  ...['关于“', '”问题', '“', '”', '‘', '’', '"', '《', '》', '（', '）', '【', '】', '<', '>', '［'],
  ...[
    '整改情况（已完成）：',
    '整改情况：',
    '整改状态：完成',
    '整改措施：',
    '下一步打算：',
    '责任领导：',
    '整改时限：',
  ],
  ...[
    '已完成',
    '，并长期坚持',
    '正在推进',
    '未完成',
    '基本完成',
    '立行立改',
    '该问题已完成整改。',
    '（已整改到位）',
  ],
  ...[
    '学习不够深入',
    '制度执行不严',
    '党的政治建设方面',
    '加强组织领导',
    '巡察反馈问题整改情况',
    '下一步工作打算',
  ],
  ...[
    '中共岚州市文化旅游局党组',
    '关于巡察整改情况的通报',
    '市委第三巡察组',
    '对',
    '开展了巡察',
    '反馈',
    '现将',
  ],
  ...['2021年9月16日', '10月18日', '2019年X月X日', '2024717日', '截至', '二〇二三年', '上旬', '201X年', '至'],
  ...[
    '3个',
    'X人',
    '0人',
    '1,234.5万元',
    'XX元',
    '六项',
    '10余次',
    '76%',
    '完成率',
    '十三届市委第四轮',
    '共问责12人',
  ],
  ...[
    '批评教育',
    '诫勉',
    '追缴',
    '制定制度',
    '其中',
    '联系电话：0500-',
    '邮编：',
    'XXXXXX',
    '地址：',
    '公示期',
  ],
  ...[
    '。',
    '，',
    '；',
    '：',
    '、',
    '\n',
    '\n',
    '\n\n',
    '　　',
    ' ',
    '\t',
    '\r\n',
    '\u00a0',
    '\u200b',
    '—',
    '…',
  ],
  ...['序号\t问题\t状态\n1\t甲\t已完成\n', '𠮷', '\ud83d', '首页', '打印本页', '来源：', '附件：', 'http://'],
];
const SHAPED = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 120, size: 'max' })
  .map((p) => p.join(''));
const WILD = fc.string({ unit: 'binary', minLength: 1, maxLength: 200, size: 'max' });
/** Long stretches of one piece, as in hostile or broken files. */
const REPEATED = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 60 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.map(([piece, times]) => piece.repeat(times)).join(''));

/** A notice up to its first finding, so that what follows is read as findings, totals and contact. */
const HEAD = `关于巡察整改进展情况的通报
根据统一部署，2021年4月12日至6月10日，市委第三巡察组对岚州市文化旅游局党组开展了巡察，现将整改情况公布如下。
二、巡察反馈问题整改情况
（一）党的政治建设方面
1.关于“学习不够深入”问题
整改情况（已完成）：制定学习计划，集中学习3次。
`;

/** What is wrong with the record of a text; a text that cannot be read has none, if the error is a named one. */
async function faultsIn(text: string): Promise<string[]> {
  try {
    return faultsOf(await extractNotice(new TextEncoder().encode(text)));
  } catch (error) {
    if (error instanceof TongbaoError) return [];
    throw error;
  }
}

describe('any text', () => {
  it.each([
    ['of the pieces of a notice', SHAPED],
    ['of the pieces of a notice, behind its head', SHAPED.map((text) => HEAD + text)],
    ['of long repetitions', REPEATED],
    ['of long repetitions, behind the head of a notice', REPEATED.map((text) => HEAD + text)],
    ['whatever', WILD],
  ])('%s gives a record whose leaves tile it and whose values are printed in it', async (_, texts) => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await faultsIn(text)).toEqual([]);
      }),
      { numRuns: 250, seed: 20 },
    );
  });

  it('the same bytes give the same record', async () => {
    await fc.assert(
      fc.asyncProperty(SHAPED, async (text) => {
        const bytes = new TextEncoder().encode(`${'甲'.repeat(400)}\n${text}`);
        expect(await extractNotice(bytes)).toEqual(await extractNotice(bytes.slice()));
      }),
      { numRuns: 40, seed: 21 },
    );
  });
});
