import {
  AFTER_YEAR,
  JOINED_DAY,
  JOINED_NUMERIC,
  MASK,
  MONTH_ALONE_UNLIKELY,
  MONTH_PART,
} from './date-patterns.ts';
import { readPart, readYear, UNKNOWN, UNKNOWN_YEAR } from './date-value.ts';

/** A date as it is printed, before years are inherited. */
export interface Reading {
  start: number;
  end: number;
  /** Null where none is printed. */
  year: string | null;
  /** Years after the inherited one (次年 is 1); null where the year is not that of the text before (去年). */
  shift: number | null;
  month: string | null;
  day: string | null;
  damaged: boolean;
  /** The mark between the parts of a numeric date, or null. */
  mark: string | null;
}

type Groups = Record<string, string | undefined>;

const MONTHS = 12;
const LONGEST_MONTH = 31;
/** How far back the words stand that decide about a month without a year. */
const LOOK_BACK = 6;

/** Years that are not the text's last one, or every year. */
const OTHER_YEAR = /(?:去|前|上|明|后|每|历|往)年 {0,3}$/;
const LATER_YEAR = /[次翌]/;
const LETTER_OR_DIGIT = /[A-Za-z0-9]/;
const CHINESE_NUMERAL = /[〇零一二三四五六七八九十百千万亿]/;
/** A hidden number of years, not a hidden year: XX年来, 近XX年. */
const SPAN_OF_YEARS_AFTER = /[来内间以期限]/;
const SPAN_OF_YEARS_BEFORE = /[近满达第逾超共]/;
/** 1.5月, 12年6月 (a term): without a day, no date. */
const DECIMAL_OR_TERM_BEFORE = /\d\.$|[\d一二两三四五六七八九十]年 {0,3}$/;
/** Not a month of the calendar: 第3月, 每一月, 近一月. */
const NO_MONTH_BEFORE = /[第每这近满头]/;

/** Reads the date that `HEAD` matched, or null where it is none; `lastEnd` is where the date before it ended. */
export function readHead(text: string, match: RegExpExecArray, lastEnd: number): Reading | null {
  const groups: Groups = match.groups!;
  const start = match.index;
  const end = start + match[0].length;
  const base: Reading = {
    start,
    end,
    year: null,
    shift: 0,
    month: null,
    day: null,
    damaged: false,
    mark: null,
  };
  if (groups.year !== undefined) return readWithYear(text, base, groups.year);
  if (groups.oddYear !== undefined) return readOddYear(text, base, groups.oddYear);
  if (groups.relative !== undefined) {
    return withMonth(text, { ...base, shift: LATER_YEAR.test(groups.relative) ? 1 : 0 });
  }
  if (match[0] === '') return readYearless(text, base);
  if (followsDigit(text, start) && lastEnd !== start - 1) return null;
  if (groups.listed !== undefined) return { ...base, year: groups.listed };
  if (groups.runYear !== undefined) {
    const day = readPart(groups.runDay ?? '', LONGEST_MONTH) ?? UNKNOWN;
    return { ...base, year: groups.runYear, month: UNKNOWN, day, damaged: true };
  }
  return readNumeric(text, base, groups);
}

/** Part of a longer number, or of a sequence like 1.2.3 or 0591-2022-9-16. */
function followsDigit(text: string, start: number): boolean {
  return /\d[./-]?$/.test(text.slice(Math.max(0, start - 2), start));
}

function readWithYear(text: string, base: Reading, printed: string): Reading | null {
  const year = readYear(printed);
  const before = text.charAt(base.start - 1);
  const first = printed.charAt(0);
  if (year === null) return null;
  if (CHINESE_NUMERAL.test(first) ? CHINESE_NUMERAL.test(before) : LETTER_OR_DIGIT.test(before)) return null;
  const dated = withMonth(text, { ...base, year }) ?? withRemains(text, { ...base, year });
  if (dated !== null) return dated;
  if (year === UNKNOWN_YEAR) {
    if (SPAN_OF_YEARS_AFTER.test(text.charAt(base.end)) || SPAN_OF_YEARS_BEFORE.test(before)) return null;
  }
  return { ...base, year };
}

/** X年9月, 22年9月16日 (`XX22`), 202年9月16日: without a day, a short number is a length of time. */
function readOddYear(text: string, base: Reading, printed: string): Reading | null {
  if (LETTER_OR_DIGIT.test(text.charAt(base.start - 1))) return null;
  const hidden = MASK.includes(printed);
  const year = printed.length === 2 ? UNKNOWN + printed : UNKNOWN_YEAR;
  const reading = withMonth(text, { ...base, year, damaged: !hidden });
  return hidden || reading?.day != null ? reading : null;
}

function readNumeric(text: string, base: Reading, groups: Groups): Reading | null {
  const year = readYear(groups.numericYear ?? groups.rangeYear ?? '');
  const month = readPart(groups.numericMonth ?? groups.rangeMonth ?? '', MONTHS);
  const day = groups.numericDay === undefined ? null : readPart(groups.numericDay, LONGEST_MONTH);
  const mark = groups.mark ?? '.';
  if (year === null) return null;
  if (groups.numericDay === undefined) return month === null ? null : { ...base, year, month, mark };
  if (month === null && day === null) return null;
  // 2022-09-16-001 is a file's number; a second date may follow.
  if (mark === '-' && /^-\d(?!\d{3}-)/.test(text.slice(base.end, base.end + LOOK_BACK))) return null;
  const damaged = month === null || day === null;
  return { ...base, year, month: month ?? UNKNOWN, day: day ?? UNKNOWN, damaged, mark };
}

function readYearless(text: string, base: Reading): Reading | null {
  const before = text.slice(Math.max(0, base.start - LOOK_BACK), base.start);
  const last = before.charAt(before.length - 1);
  const first = text.charAt(base.start);
  const chinese = CHINESE_NUMERAL.test(first) || first === '元';
  if (chinese ? /[\d〇零一二三四五六七八九十百千万亿]/.test(last) : LETTER_OR_DIGIT.test(last)) return null;
  if (MASK.includes(last) && last !== '') return null;
  if (NO_MONTH_BEFORE.test(last)) return null;
  const reading = withMonth(text, base);
  if (reading === null) return null;
  const alone = reading.day === null;
  if (alone && (reading.damaged || DECIMAL_OR_TERM_BEFORE.test(before))) return null;
  if (alone && chinese && MONTH_ALONE_UNLIKELY.test(text.charAt(reading.end))) return null;
  return OTHER_YEAR.test(before) ? { ...reading, shift: null } : reading;
}

/** Reads on behind 年 (or from the start, where there is no year): month, day, 上旬, 底. */
function withMonth(text: string, base: Reading): Reading | null {
  MONTH_PART.lastIndex = base.end;
  const match = MONTH_PART.exec(text);
  if (match === null) return null;
  const { month: printed, openMonth, day, openDay, dayLost } = match.groups as Groups;
  const month = readPart(printed ?? openMonth ?? '', MONTHS);
  const hasDay = day ?? openDay ?? dayLost;
  const dayValue = hasDay === undefined ? null : readPart(day ?? openDay ?? '', LONGEST_MONTH);
  return {
    ...base,
    end: base.end + match[0].length,
    month: month ?? UNKNOWN,
    day: hasDay === undefined ? null : (dayValue ?? UNKNOWN),
    damaged: base.damaged || month === null || (hasDay !== undefined && dayValue === null),
  };
}

/** 2022年底; 2023年月15日 and 2021年915日, where characters are lost. */
function withRemains(text: string, base: Reading): Reading | null {
  AFTER_YEAR.lastIndex = base.end;
  const match = AFTER_YEAR.exec(text);
  if (match === null) return null;
  const end = base.end + match[0].length;
  const { edge, day, glued } = match.groups as Groups;
  if (edge !== undefined) return { ...base, end };
  const certain = readPart(day ?? glued ?? '', LONGEST_MONTH);
  return { ...base, end, month: UNKNOWN, day: certain ?? UNKNOWN, damaged: true };
}

/** The other end of a range right behind a date, printed without its month or year. */
export function readJoined(text: string, from: Reading): Reading | null {
  if (from.mark !== null) return readJoinedNumeric(text, from, from.mark);
  if (from.month === null) return null;
  JOINED_DAY.lastIndex = from.end;
  const match = JOINED_DAY.exec(text);
  if (match === null) return null;
  const { join = '', day: printed = '' } = match.groups as Groups;
  const day = readPart(printed, LONGEST_MONTH);
  return {
    start: from.end + join.length,
    end: from.end + match[0].length,
    year: null,
    shift: from.shift === null ? null : 0,
    month: from.month,
    day: day ?? UNKNOWN,
    damaged: day === null,
    mark: null,
  };
}

/** 2022.9.16-10.18, 2022.9.16-18, 2019.10-2022.03. */
function readJoinedNumeric(text: string, from: Reading, mark: string): Reading | null {
  JOINED_NUMERIC.lastIndex = from.end;
  const match = JOINED_NUMERIC.exec(text);
  if (match === null) return null;
  const { join = '', year, month: printed, last = '' } = match.groups as Groups;
  if (mark === '-' && join.includes('-')) return null;
  const short = from.day === null;
  if (short !== (year !== undefined)) return null;
  const month = short
    ? readPart(last, MONTHS)
    : printed === undefined
      ? from.month
      : readPart(printed, MONTHS);
  const day = short ? null : readPart(last, LONGEST_MONTH);
  if (month === null || (!short && day === null)) return null;
  const start = from.end + join.length;
  const end = from.end + match[0].length;
  return { start, end, year: year ?? null, shift: 0, month, day, damaged: false, mark };
}
