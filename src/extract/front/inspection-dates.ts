import { findPeriods } from '../../lang/index.ts';
import type { Inspection, NoticeDate, Span } from '../../notice/index.ts';
import type { Reading } from '../../outline/index.ts';
import { type TextFacts, within } from '../facts.ts';

const INSPECTS = /巡察|巡视|进驻|审计|督察|检查/;
/** Periods of something else: of publication, of the rectification, of the years that were audited. */
const OTHER_PERIOD = /公示|集中整改(?:期|自)/;
/** What is still to come. */
const FUTURE = /(?:将于|拟于|计划于|适时)[^。]{0,8}$/;
/** An announcement tells of what its inspectors are about to do. */
const ANNOUNCED_BY = /(?:[组局厅署]|特派办)(?:将|拟|计划)(?:于|自|从)$/;
const ANNOUNCED = /^,?(?:对|进驻|派出)(?![^。]{0,30}整改)[^。]{2,80}?(?:巡察|巡视|审计|督察)/;

export function readPeriod(reading: Reading, lead: Span, facts: TextFacts): Inspection['period'] {
  const { folded } = reading;
  const dates = within(facts.dates, lead);
  const period = findPeriods(folded, dates).find(({ span }) => {
    if (span[0] < lead[0] || span[1] > lead[1]) return false;
    const sentence = sentenceAt(folded, span[0], lead);
    if (isToCome(folded, span, lead)) return false;
    return INSPECTS.test(sentence) && !OTHER_PERIOD.test(sentence) && !isAuditedTime(folded, span);
  });
  if (period) return { start: period.start, end: period.end };
  // A single date right before the act of inspecting.
  const single = dates.find((date) => {
    if (/^\d{4}$/.test(date.value)) return false;
    if (isOfOtherYear(folded, date)) return false;
    if (isToCome(folded, date.span, lead)) return false;
    const after = folded.slice(date.span[1], date.span[1] + 40);
    return (
      /^(?:起|以来|,|、)?(?!将)[^。;]{0,30}?(?:巡察|巡视|督察|审计)[^。;]{0,3}(?:组)?[^。;反]{0,12}(?:对|进驻|开展)/.test(
        after,
      ) && !/反馈|将于|将对/.test(after.slice(0, 20))
    );
  });
  return single ? { start: single, end: null } : null;
}

function isToCome(folded: string, span: Span, lead: Span): boolean {
  const before = folded.slice(Math.max(lead[0], span[0] - 12), span[0]);
  return (
    FUTURE.test(before) &&
    !(ANNOUNCED_BY.test(before) && ANNOUNCED.test(folded.slice(span[1], span[1] + FEEDBACK_REACH * 2)))
  );
}

/** 去年11月: the year is not printed, and nothing before it gives it. */
function isOfOtherYear(folded: string, { raw, span }: NoticeDate): boolean {
  return /^[去上前]年/.test(raw) || /[去上前]年$/.test(folded.slice(Math.max(0, span[0] - 2), span[0]));
}

/** `2020年1月至2022年12月财务收支`, `…任职期间`: the time that was audited, not the auditors' own. */
function isAuditedTime(folded: string, span: Span): boolean {
  return /^(?:期间)? ?(?:的|任|在任|担任|经济责任|财[政务]|预算|资产|年度|政策|资金|项目)/.test(
    folded.slice(span[1], span[1] + 8),
  );
}

/** 2022年度预算执行; 2023年资产负债损益. */
function isAuditedYear(folded: string, { value, span }: NoticeDate): boolean {
  return /^[\dX]{4}$/.test(value) && (folded[span[1]] === '度' || isAuditedTime(folded, span));
}

/** `2023年省生态环境保护督察反馈意见`: the year is the inspection's name, not when it spoke. */
function isOfInspection(folded: string, { value, span }: NoticeDate): boolean {
  return /^[\dX]{4}$/.test(value) && NAMED_BY_YEAR.test(folded.slice(span[1], span[1] + FEEDBACK_REACH));
}

function sentenceAt(folded: string, at: number, scope: Span): string {
  const from = Math.max(scope[0], folded.lastIndexOf('。', at) + 1);
  const stop = folded.indexOf('。', at);
  return folded.slice(from, stop < 0 ? scope[1] : Math.min(stop, scope[1]));
}

/** Where the lead speaks of feedback; an audit's feedback is its report. */
const FEEDBACK =
  /反馈|(?:出具|送达|下达|印发|作出)了?[一-鿿]{0,8}审计报告|审计报告[^。,;]{0,10}(?:送达|印发|出具|下达)/g;
const FEEDBACK_REACH = 60;
const NAMED_BY_YEAR =
  /^(?:度|第[一二三四]轮)?(?:中央|[国省市区县州](?:委|级)?)?[^,。;:向对]{0,16}(?:督察|巡[视察]|审计)(?:组)?(?:反馈|指出|发现|查出)的?(?:意见|问题)/;

export function readFeedbackDate(reading: Reading, lead: Span, facts: TextFacts): NoticeDate | null {
  const { folded } = reading;
  const dates = within(facts.dates, lead);
  const periods = findPeriods(folded, dates);
  for (const match of folded.slice(...lead).matchAll(FEEDBACK)) {
    const at = lead[0] + match.index;
    const from = Math.max(lead[0], folded.lastIndexOf('。', at) + 1, folded.lastIndexOf('\n', at) + 1);
    const before = dates.filter(
      (date) =>
        date.span[0] >= from &&
        date.span[1] <= at &&
        !isAuditedYear(folded, date) &&
        !isOfInspection(folded, date),
    );
    const date = before[before.length - 1];
    if (!date || periods.some((period) => date.span[0] >= period.span[0] && date.span[1] <= period.span[1]))
      continue;
    if (/[。;]/.test(folded.slice(date.span[1], at)) || at - date.span[1] > FEEDBACK_REACH) continue;
    if (
      isOfOtherYear(folded, date) ||
      /截[至止]$/.test(folded.slice(Math.max(0, date.span[0] - 2), date.span[0]))
    )
      continue;
    return rollForward(
      date,
      periods.map((period) => period.end),
    );
  }
  return null;
}

/** A feedback date without a year is never earlier than the end of the inspection. */
function rollForward(date: NoticeDate, ends: readonly NoticeDate[]): NoticeDate {
  if (!date.inherited) return date;
  const end = ends[ends.length - 1];
  const year = Number(date.value.slice(0, 4));
  if (!end || Number.isNaN(year) || date.value.slice(0, 7) >= end.value.slice(0, 7)) return date;
  // The closest year before it may be of something else (2020年巡察整改情况): the end's own year, or the next.
  const ended = end.value.slice(0, 4);
  const behind = `${ended}${date.value.slice(4)}`.slice(0, 7) >= end.value.slice(0, 7);
  return { ...date, value: `${behind ? ended : Number(ended) + 1}${date.value.slice(4)}` };
}
