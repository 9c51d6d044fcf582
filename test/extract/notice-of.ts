import { extractNotice } from '../../src/index.ts';
import type { Finding, Notice } from '../../src/notice/index.ts';

const TITLE = '中共岚州市文化旅游局党组关于巡察整改进展情况的通报';
const LEAD =
  '根据市委统一部署，2021年4月12日至6月10日，市委第三巡察组对岚州市文化旅游局党组开展了巡察。2021年8月5日，市委巡察组反馈了意见。现将巡察整改情况公布如下。';
/** Two findings that show what kind of list it is. */
const OTHERS = [
  '2.关于“制度执行不严格”问题',
  '整改情况：修订制度，加强检查。',
  '3.关于“服务群众不主动”问题',
  '整改情况：走访群众，改进服务。',
];

interface Parts {
  title?: string;
  lead?: string;
  /** Lines of the first finding: heading and body. */
  finding?: readonly string[];
  /** Lines behind the findings. */
  after?: readonly string[];
  /** Lines before the title. */
  before?: readonly string[];
}

/** A small notice around what a test looks at. */
export function textOf({ title = TITLE, lead = LEAD, finding, after = [], before = [] }: Parts): string {
  const first = finding ?? ['1.关于“学习不够深入”问题', '整改情况：制定学习计划。'];
  const body = ['一、巡察反馈问题整改情况', ...first, ...OTHERS];
  return `${[...before, title, lead, ...body, ...after].filter((line) => line !== '').join('\n')}\n`;
}

export function read(text: string): Promise<Notice> {
  return extractNotice(new TextEncoder().encode(text));
}

/** The record of a small notice. */
export const noticeOf = (parts: Parts): Promise<Notice> => read(textOf(parts));

/** The first finding of a notice that has these lines as its first finding. */
export async function findingOf(...lines: string[]): Promise<Finding> {
  const { findings } = await noticeOf({ finding: lines });
  if (!findings[0]) throw new Error('no finding');
  return findings[0];
}
