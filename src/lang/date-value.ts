import { MASK } from './date-patterns.ts';
import { parseNumeral } from './numerals.ts';

/** Year, month and day as EDTF writes them: fixed width, `X` for an unknown digit; null for a part that is not said. */
export interface DateParts {
  year: string;
  month: string | null;
  day: string | null;
}

export const UNKNOWN_YEAR = 'XXXX';
export const UNKNOWN = 'XX';

const ANY_MASK = new RegExp(`[${MASK}]`);
const ALL_MASKS = new RegExp(`[${MASK}]`, 'g');
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True where part of the printed words is hidden. */
export const isMasked = (printed: string): boolean => ANY_MASK.test(printed);

/** A printed year of four places (二〇二三, 201X, 2 0 2 2); `XXXX` for a run of masks; null where it is no calendar year. */
export function readYear(printed: string): string | null {
  const compact = printed.replaceAll(' ', '');
  if (!/\d|[〇零一二三四五六七八九]/.test(compact)) return UNKNOWN_YEAR;
  const year = compact
    .replace(/[〇零一二三四五六七八九]/g, (digit) => String(parseNumeral(digit)!.value))
    .replace(ALL_MASKS, 'X');
  return /^(?:1[89X]|2[0X])[\dX]{2}$/.test(year) ? year : null;
}

/** A printed month or day in two places; `XX` where it is hidden, null where it is no number from 1 to `limit`. */
export function readPart(printed: string, limit: number): string | null {
  if (printed === '元') return '01';
  if (isMasked(printed)) {
    const part = printed.replace(ALL_MASKS, 'X');
    const tens = limit < 20 ? '01' : '0123';
    return part.length === 2 && (tens.includes(part.charAt(0)) || /^X\d$/.test(part)) ? part : UNKNOWN;
  }
  const value = /^\d+$/.test(printed) ? Number(printed) : (parseNumeral(printed)?.value ?? 0);
  return value < 1 || value > limit ? null : String(value).padStart(2, '0');
}

/** False where the calendar has no such day (30 February, 29 February of a common year, 31 June). */
export function dayExists({ year, month, day }: DateParts): boolean {
  if (month === null || day === null || day.includes('X') || month.includes('X')) return true;
  if (Number(day) > DAYS[Number(month) - 1]!) return false;
  if (month !== '02' || day !== '29' || year.includes('X')) return true;
  const number = Number(year);
  return (number % 4 === 0 && number % 100 !== 0) || number % 400 === 0;
}

/** EDTF (ISO 8601-2): `2022-09-16`, `2022-09`, `2019-XX-XX`, `201X`. */
export function toEdtf({ year, month, day }: DateParts): string {
  if (month === null) return year;
  return day === null ? `${year}-${month}` : `${year}-${month}-${day}`;
}

/** True where `end` surely stands earlier in the year than `start`. */
export function isEarlierInYear(end: DateParts, start: DateParts): boolean {
  if (end.month === null || start.month === null) return false;
  if (/X/.test(end.month + start.month)) return false;
  if (end.month !== start.month) return end.month < start.month;
  return end.day !== null && start.day !== null && !/X/.test(end.day + start.day) && end.day < start.day;
}

/** The year `by` years on; a year with hidden digits stays. */
export function shiftYear(year: string, by: number): string {
  return /^\d{4}$/.test(year) ? String(Number(year) + by) : year;
}
