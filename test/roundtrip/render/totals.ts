import type { StatusCode } from '../../../src/notice/index.ts';
import type { Style } from '../dimensions.ts';
import { han } from '../draw.ts';
import { type Group, tally } from '../findings-content.ts';
import type { Front } from '../front-content.ts';

export interface Totals {
  text: string;
  counts: string[];
  rate: number | null;
  asOf: string | null;
}

/** How a count of each status is said. */
const SAID: Partial<Record<StatusCode, string>> = {
  completed: '已完成整改',
  'in-progress': '正在整改',
  'mostly-completed': '基本完成',
  'long-term': '长期坚持',
  'not-completed': '未完成整改',
};

/** The sentence that totals the findings, consistent with them. */
export function writeTotals(style: Style, groups: readonly Group[], front: Front): Totals {
  if (style.totals === 'none') return { text: '', counts: [], rate: null, asOf: null };
  const total = groups.reduce((sum, { problems }) => sum + problems.length, 0);
  const aspects = style.levels.includes('category') && groups.length > 1 ? groups.length : 0;
  const figure = (value: number) => figureOf(style, value);
  const classifier = total % 2 ? '个' : '项';
  const found = `共反馈${aspects ? `${figure(aspects)}个方面` : ''}${figure(total)}${classifier}问题`;
  const counts = [...(aspects ? [`problem 方面 ${aspects}`] : []), `problem ${classifier} ${total}`];
  if (style.totals === 'lead') return { text: `${found}。`, counts, rate: null, asOf: null };
  const parts = partsOf(style, groups, total);
  const stated = parts.map(({ code, count }) => `${SAID[code]}${figure(count)}${classifier}`).join('、');
  counts.push(...parts.map(({ code, count }) => `problem ${classifier} ${code} ${count}`));
  const done = parts.find(({ code }) => code === 'completed')?.count ?? 0;
  const rate = Math.round((done / total) * 1000) / 10;
  const rated = style.totals.endsWith('-rate');
  return {
    text: `${found}。截至${front.asOf.raw}，${stated}${rated ? `，整改完成率${rate}%` : ''}。`,
    counts,
    rate: rated ? rate : null,
    asOf: front.asOf.value,
  };
}

function figureOf(style: Style, value: number): string {
  if (style.figures === 'chinese') return value === 2 ? '两' : han(value);
  return style.figures === 'spaced' ? ` ${value} ` : String(value);
}

/** Completed includes what is kept up; where findings say nothing, the totals alone speak. */
function partsOf(style: Style, groups: readonly Group[], total: number) {
  const counts = tally(groups);
  const of = (code: StatusCode) => counts.get(code) ?? 0;
  if (style.status === 'none' || of('unstated') > 0 || of('phased') > 0) {
    const going = Math.floor(total / 4);
    const parts: { code: StatusCode; count: number }[] = [{ code: 'completed', count: total - going }];
    return going ? [...parts, { code: 'in-progress' as const, count: going }] : parts;
  }
  const all: { code: StatusCode; count: number }[] = [
    { code: 'completed', count: of('completed') + of('completed-ongoing') },
    { code: 'mostly-completed', count: of('mostly-completed') },
    { code: 'in-progress', count: of('in-progress') },
    { code: 'long-term', count: of('long-term') },
    { code: 'not-completed', count: of('not-completed') },
  ];
  return all.filter(({ count }) => count > 0);
}
