import type { NoticeDate, Span } from '../notice/index.ts';
import { BETWEEN } from './date-patterns.ts';
import type { Reading } from './date-reading.ts';
import { readDates } from './date-scan.ts';
import {
  type DateParts,
  dayExists,
  isEarlierInYear,
  isMasked,
  shiftYear,
  toEdtf,
  UNKNOWN,
  UNKNOWN_YEAR,
} from './date-value.ts';

/** Two dates joined by 至, 到, a dash or ~. */
export interface Period {
  start: NoticeDate;
  end: NoticeDate;
  span: Span;
}

/** What is known before the text begins. */
export interface DateContext {
  /** A year of four digits, inherited by dates before the text's first year. */
  year?: string;
}

/**
 * Every date of a text, in order, with EDTF values. `folded` is `fold(raw)`; spans hold in both.
 *
 * A date without a year takes the year of the closest date before it (`inherited`), the later end of a range the year that
 * keeps it after its start; with no year before it, `XXXX`. Hidden digits are `X` (`masked`). Where characters are lost or
 * the calendar has no such day, only the certain parts are kept and the rest is `X` (`damaged`).
 */
export function findDates(folded: string, raw: string, context: DateContext = {}): NoticeDate[] {
  const found: NoticeDate[] = [];
  let known = context.year ?? UNKNOWN_YEAR;
  let last: (DateParts & { end: number }) | null = null;

  readDates(folded, (reading) => {
    const span: Span = [reading.start, reading.end];
    const { parts, inherited } = complete(reading, known, isJoined(folded, last, reading) ? last : null);
    const exists = dayExists(parts);
    if (!exists) parts.day = UNKNOWN;
    found.push({
      raw: raw.slice(...span),
      span,
      value: toEdtf(parts),
      inherited,
      masked: isMasked(folded.slice(...span)) || (inherited && parts.year.includes('X')),
      damaged: reading.damaged || !exists,
    });
    if (!parts.year.startsWith('XX')) known = parts.year;
    last = { ...parts, end: reading.end };
  });
  return found;
}

function isJoined(folded: string, last: { end: number } | null, reading: Reading): boolean {
  return last !== null && BETWEEN.test(folded.slice(last.end, reading.start));
}

/** Gives a reading its year: its own, or the one known so far; `rangeStart` is the date that it ends a range with. */
function complete(
  reading: Reading,
  known: string,
  rangeStart: DateParts | null,
): { parts: DateParts; inherited: boolean } {
  const { month, day, shift } = reading;
  if (reading.year !== null) return { parts: { year: reading.year, month, day }, inherited: false };
  const unknown = { year: UNKNOWN_YEAR, month, day };
  if (shift === null || known === UNKNOWN_YEAR) return { parts: unknown, inherited: false };
  const parts = { year: shiftYear(known, shift), month, day };
  const ends = rangeStart !== null && rangeStart.year === known && shift === 0;
  if (ends && isEarlierInYear(parts, rangeStart)) parts.year = shiftYear(known, 1);
  // 29 February in a common year: then the year before it in the text is not its year.
  if (!dayExists(parts) && dayExists(unknown)) return { parts: unknown, inherited: false };
  return { parts, inherited: true };
}

/**
 * Pairs of neighbouring dates (as `findDates` gave them) that the text joins: 2022年9月16日至10月18日.
 * The year left out in the end date has already been taken from the start, or rolled forward.
 */
export function findPeriods(folded: string, dates: readonly NoticeDate[]): Period[] {
  const periods: Period[] = [];
  for (let i = 0; i + 1 < dates.length; i++) {
    const start = dates[i]!;
    const end = dates[i + 1]!;
    if (!BETWEEN.test(folded.slice(start.span[1], end.span[0]))) continue;
    periods.push({ start, end, span: [start.span[0], end.span[1]] });
  }
  return periods;
}
