import type { Quantity, Span } from '../notice/index.ts';
import { approximateEnd, approximateStart } from './approximate.ts';
import { CLASSIFIERS } from './classifiers.ts';
import { countsNothing } from './count-exceptions.ts';
import { lowerEnd, type NumberToken, scanNumbers } from './number-scan.ts';
import { DIGITS } from './numeral-characters.ts';
import { parseNumeral } from './numerals.ts';

export { findMoney } from './money.ts';

/** A quantity and where its number stands. */
export interface Found extends Quantity {
  /** The number alone (万 included), without classifier and approximating words. */
  numberSpan: Span;
}

const LONGEST_FIRST = [...CLASSIFIERS].sort((a, b) => b.word.length - a.word.length);
const WHOLE = new Set(CLASSIFIERS.filter(({ whole }) => whole).map(({ word }) => word));

/** Behind a number: 余, 万, 余, then a classifier that no other word swallows. */
export const CLASSIFIER = new RegExp(
  ` {0,2}([余多几来])?([百千]?[万亿])?([余多])? {0,2}(${LONGEST_FIRST.map(
    ({ word, unless, only }) => word + (unless ? `(?!${unless})` : '') + (only ? `(?=${only})` : ''),
  ).join('|')})`,
  'y',
);
const PERCENT = / {0,2}([余多几来])?()() {0,2}(%)/y;
const DIGIT_BY_DIGIT = /^[一二两三四五六七八九]{2,}$/;
/** 百分之八十五点五, read from 分之. */
const PARTS_OF_HUNDRED = /分之([〇零一二三四五六七八九十百]+)(?:点([〇零一二三四五六七八九]{1,4}))?/y;

/**
 * Counts and measures of a text, in order: a number and its classifier (rules in `classifiers.ts`), percentages included.
 * `folded` is `fold(raw)`. `raw` holds the words that make a figure approximate (约, 余, 以上); of a range (3-5个, 两三个) the value
 * is the lower end, approximate. Ordinals (第3次), set phrases (八项规定) and slogans in quotation marks (“三个一”) are no counts.
 */
export function findQuantities(folded: string, raw: string): Found[] {
  return find(folded, raw, CLASSIFIER);
}

/** Percentages of a text, in order; `value` as printed (76% is 76), unit `%`. */
export function findPercents(folded: string, raw: string): Found[] {
  return find(folded, raw, PERCENT);
}

function find(folded: string, raw: string, pattern: RegExp): Found[] {
  const found: Found[] = [];
  let before: NumberToken | null = null;
  let done = 0;
  for (const token of scanNumbers(folded, raw)) {
    // The 万 of 10余万人 is a number by itself, already read.
    if (token.start < done) continue;
    const quantity =
      readHundredth(folded, raw, token) ?? readCount(folded, raw, token, before, done, pattern);
    before = token;
    if (quantity === null) continue;
    found.push(quantity);
    done = quantity.span[1];
  }
  return found;
}

function readCount(
  folded: string,
  raw: string,
  token: NumberToken,
  before: NumberToken | null,
  done: number,
  pattern: RegExp,
): Found | null {
  pattern.lastIndex = token.end;
  const match = pattern.exec(folded);
  if (match === null) return null;
  const [, more, big = '', moreBehind, unit = ''] = match;
  const classified = pattern.lastIndex;
  const start = startOfWhole(folded, token, unit);
  if (countsNothing(folded, { ...token, start }, unit, classified)) return null;
  const numeral =
    token.kind === 'masked' ? null : parseNumeral(folded.slice(start, token.end).replaceAll(' ', '') + big);
  if (numeral === null && token.kind !== 'masked') return null;
  // 唯一一个: two words, not eleven.
  if (numeral?.approximate === false && DIGIT_BY_DIGIT.test(folded.slice(start, token.end))) return null;
  const low = numeral === null ? null : lowerEnd(folded, before, start, numeral.value);
  const from = Math.max(done, approximateStart(folded, low === null ? start : before!.start));
  const to = approximateEnd(folded, classified);
  const guessed = from < start || to > classified || more !== undefined || moreBehind !== undefined;
  return {
    raw: raw.slice(from, to),
    value: numeral === null ? null : (low ?? numeral.value),
    unit,
    state: numeral === null ? 'masked' : guessed || numeral.approximate ? 'approximate' : 'exact',
    span: [from, to],
    numberSpan: [start, token.end + (more === undefined ? big.length : 0)],
  };
}

/** What is counted in whole ones has no decimals: the point of `1.5个` ends a label. */
function startOfWhole(folded: string, token: NumberToken, unit: string): number {
  if (token.kind === 'chinese' || !WHOLE.has(unit)) return token.start;
  const printed = folded.slice(token.start, token.end);
  return /[万亿]/.test(printed) ? token.start : token.start + printed.lastIndexOf('.') + 1;
}

function readHundredth(folded: string, raw: string, token: NumberToken): Found | null {
  if (token.kind !== 'chinese' || folded.charAt(token.end - 1) !== '百') return null;
  PARTS_OF_HUNDRED.lastIndex = token.end;
  const match = PARTS_OF_HUNDRED.exec(folded);
  if (match === null) return null;
  const numeral = parseNumeral(match[1]!);
  if (numeral === null) return null;
  const decimals = Array.from(match[2] ?? '', (digit) => DIGITS[digit]).join('');
  const start = token.end - 1;
  const to = PARTS_OF_HUNDRED.lastIndex;
  return {
    raw: raw.slice(start, to),
    value: Number(`${numeral.value}.${decimals}0`),
    unit: '%',
    state: numeral.approximate ? 'approximate' : 'exact',
    span: [start, to],
    numberSpan: [token.end + 2, to],
  };
}
