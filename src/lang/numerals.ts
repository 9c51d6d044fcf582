import { fold } from './fold.ts';
import { BIG_UNITS, CONTRACTED, DIGITS, ENCLOSED, SMALL_UNITS } from './numeral-characters.ts';

export { formatChinese } from './format-chinese.ts';

/** A number read from its printed form; `approximate` for 十余, 近百, 两三. */
export interface Numeral {
  value: number;
  approximate: boolean;
}

/** Longest numeral that is read; printed ones are far shorter. */
const MAX_LENGTH = 40;

/** Characters a Chinese numeral is written with (after folding). */
export const CHINESE_NUMERAL_CHARS = '〇零一二两三四五六七八九十百千万亿廿卅';

/** Regex source of a numeral in folded text: Arabic (separators, decimals, 万/亿) or Chinese; one non-capturing group. */
export const NUMERAL = `(?:(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?[百千万亿]{0,3}|[${CHINESE_NUMERAL_CHARS}]+)`;

const BEFORE = /^(?:大约|约|接近|将近|近|超过|超|逾|上(?=[百千万]))/;
const AFTER = /(?:以上|左右|上下)$/;
const ABOUT = /(?<=[\d〇零一二三四五六七八九十百千万亿])[余多几来]/;
const ARABIC = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([十百千]?[万亿]{0,2})/;

/**
 * Reads a whole numeral: Arabic (any width, thousands separators, decimals, 1.2万 = 12000, 1亿2000万), Chinese up to 亿
 * (两, 〇, 廿, 百零五, 一百二 = 120, 壹佰), enclosed (①–㊿, ⑴, ⒈, ㈠) and Roman characters (Ⅰ).
 * Null when `text` is anything else.
 */
export function parseNumeral(text: string): Numeral | null {
  if (text.length > MAX_LENGTH) return null;
  let rest = fold(text).trim();
  if (rest.length === 1) {
    const value = enclosed(rest.charCodeAt(0));
    if (value !== null) return { value, approximate: false };
  }
  const printed = rest.length;
  rest = rest.replace(BEFORE, '').replace(AFTER, '').replace(ABOUT, '').trim();
  const approximate = rest.length !== printed;
  const arabic = parseArabic(rest);
  if (arabic !== null) return { value: arabic, approximate };
  const chinese = parseChinese(rest);
  return chinese === null ? null : { value: chinese.value, approximate: approximate || chinese.approximate };
}

function enclosed(code: number): number | null {
  for (const [first, value, count] of ENCLOSED) {
    if (code >= first && code < first + count) return value + code - first;
  }
  return null;
}

/** `digits.fraction` × 10^places without binary rounding: the point moves inside the string. */
export function shiftDecimal(digits: string, fraction: string, places: number): number {
  const moved = fraction.padEnd(places, '0');
  return Number(`${digits}${moved.slice(0, places)}.${moved.slice(places)}0`);
}

function parseArabic(text: string): number | null {
  let rest = text;
  let value = 0;
  let limit = Number.POSITIVE_INFINITY;
  while (rest !== '') {
    const match = ARABIC.exec(rest);
    if (match === null) return null;
    const [whole, digits = '', fraction = '', units = ''] = match;
    const places = unitPlaces(units);
    const part = shiftDecimal(digits.replaceAll(',', ''), fraction, places);
    if (part >= limit) return null;
    value += part;
    rest = rest.slice(whole.length);
    // A second part only below a big unit: 1亿2000万, 3万5000.
    if (places < 3 && rest !== '') return null;
    limit = 10 ** places;
  }
  return text === '' ? null : value;
}

function unitPlaces(units: string): number {
  let places = 0;
  for (const unit of units) places += SMALL_UNITS[unit] ?? BIG_UNITS[unit] ?? 0;
  return places;
}

function parseChinese(text: string): Numeral | null {
  const plain = text.replace(/[廿卅卌]/g, (tens) => CONTRACTED[tens]!);
  if (plain === '') return null;
  return /[十百千万亿拾佰仟]/.test(plain) ? parseWithUnits(plain) : parsePositional(plain);
}

/** 二〇二三 digit by digit; two digits that follow each other (两三, 七八, 三五) are a guess between them. */
function parsePositional(text: string): Numeral | null {
  let value = 0;
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  if (text.length === 2 && isGuess(text[0]!, text[1]!))
    return { value: DIGITS[text[0]!]!, approximate: true };
  return { value, approximate: false };
}

function isGuess(first: string, second: string): boolean {
  const low = DIGITS[first]!;
  const high = DIGITS[second]!;
  return low > 0 && (high === low + 1 || (low === 3 && high === 5));
}

/** Sections of 千百十 closed by 万 and 亿; each unit must be smaller than the one before it in its section. */
function parseWithUnits(text: string): Numeral | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastPlaces = Number.POSITIVE_INFINITY;
  let zero = false;
  let approximate = false;
  let bigPlaces = Number.POSITIVE_INFINITY;
  const chars = [...text];
  for (const [index, char] of chars.entries()) {
    const value = DIGITS[char];
    if (value !== undefined) {
      if (value === 0) {
        if (digit !== null) return null;
        zero = true;
      } else if (digit === null) digit = value;
      else if (isGuess(chars[index - 1]!, char) && index + 1 < chars.length) approximate = true;
      else return null;
      continue;
    }
    const small = SMALL_UNITS[char];
    if (small !== undefined) {
      if (small >= lastPlaces) return null;
      section += (digit ?? 1) * 10 ** small;
      lastPlaces = small;
    } else {
      const big = BIG_UNITS[char];
      if (big === undefined) return null;
      const below = section + (digit ?? 0);
      if (big > bigPlaces) {
        total = (total + below) * 10 ** big;
      } else if (big === bigPlaces) return null;
      else total += (below === 0 && index === 0 ? 1 : below) * 10 ** big;
      if (below === 0 && index > 0 && total === 0) return null;
      section = 0;
      bigPlaces = big;
      lastPlaces = Number.POSITIVE_INFINITY;
    }
    digit = null;
    zero = false;
  }
  return { value: total + section + tail(digit, zero, chars), approximate };
}

/** The last digit: 一百二 is 120, 一万五 is 15000; after 零 or 十 it is plain. */
function tail(digit: number | null, zero: boolean, chars: readonly string[]): number {
  if (digit === null) return 0;
  const before = chars[chars.length - 2];
  const places = before === undefined ? 0 : (SMALL_UNITS[before] ?? BIG_UNITS[before] ?? 0);
  return zero || places < 2 ? digit : digit * 10 ** (places - 1);
}
