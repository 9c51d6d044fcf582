import type { NoticeDate, Span } from '../notice/index.ts';

/** Two dates joined by 至, 到, a dash or ~. */
export interface Period {
  start: NoticeDate;
  end: NoticeDate;
  span: Span;
}

/** What is known before the text begins. */
export interface DateContext {
  /** Four characters, `X` where unknown: inherited by dates before the text's first year. */
  year?: string;
}

const SIMPLE = /((?:19|20)\d\d) {0,3}年(?: {0,3}(\d{1,2}) {0,3}月(?: {0,3}(\d{1,2}) {0,3}日)?)?/g;

export function findDates(folded: string, raw: string, _context: DateContext = {}): NoticeDate[] {
  const found: NoticeDate[] = [];
  for (const match of folded.matchAll(SIMPLE)) {
    const span: Span = [match.index, match.index + match[0].length];
    const value = [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')]
      .filter(Boolean)
      .join('-');
    found.push({ raw: raw.slice(...span), span, value, inherited: false, masked: false, damaged: false });
  }
  return found;
}

export function findPeriods(folded: string, dates: readonly NoticeDate[]): Period[] {
  const periods: Period[] = [];
  for (let i = 0; i + 1 < dates.length; i++) {
    const start = dates[i]!;
    const end = dates[i + 1]!;
    if (!/^ {0,3}起?[至到~-]{1,2} {0,3}$/.test(folded.slice(start.span[1], end.span[0]))) continue;
    periods.push({ start, end, span: [start.span[0], end.span[1]] });
  }
  return periods;
}
