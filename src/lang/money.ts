import type { Quantity } from '../notice/index.ts';
import { approximateEnd, approximateStart } from './approximate.ts';
import { lowerEnd, type NumberToken, scanNumbers } from './number-scan.ts';
import { parseNumeral } from './numerals.ts';

/** What may stand between the number and 元 (余, 万, 多, spaces), and 角 and 分 behind it. */
export const TO_YUAN =
  / {0,2}([余多几])? {0,2}([百千]?[万亿]?)([余多])? {0,2}元(?!旦|化|素|件|首|帅|勋|宵|老|凶|气|神|音|结构|方程)(?:(\d)角(?:(\d)分)?)?/y;

/**
 * Sums of money of a text, in order. `value` is in 元, exact as printed (7.132万元 is 71320): the decimal point is moved in
 * the string. Hidden figures (X万元, XX.X万元) have the value null. `folded` is `fold(raw)`.
 * `raw` holds the words that make a sum approximate (约, 余, 以上); of a range (3-5万元) the value is the lower end,
 * approximate. Other currencies are left out.
 */
export function findMoney(folded: string, raw: string): Quantity[] {
  const found: Quantity[] = [];
  let done = 0;
  let before: NumberToken | null = null;
  for (const token of scanNumbers(folded, raw)) {
    // The 万 of 10余万元 is a number by itself, already read.
    if (token.start < done) continue;
    const sum = readSum(folded, raw, token, before, done);
    before = token;
    if (sum === null) continue;
    found.push(sum);
    done = sum.span[1];
  }
  return found;
}

function readSum(
  folded: string,
  raw: string,
  { start, end, kind }: NumberToken,
  before: NumberToken | null,
  done: number,
): Quantity | null {
  TO_YUAN.lastIndex = end;
  const match = TO_YUAN.exec(folded);
  if (match === null) return null;
  const [, more, unit = '', moreBehind, jiao, fen = ''] = match;
  const behind = TO_YUAN.lastIndex;
  const number = folded.slice(start, end).replaceAll(' ', '') + unit;
  const numeral = kind === 'masked' ? null : parseNumeral(number);
  if (numeral === null && kind !== 'masked') return null;
  const units = number.replace(/^[\d,.]*/, '');
  const low = numeral === null ? null : lowerEnd(folded, before, start, numeral.value, units);
  const from = Math.max(done, approximateStart(folded, low === null ? start : before!.start));
  const to = approximateEnd(folded, behind);
  const guessed = from < start || to > behind || more !== undefined || moreBehind !== undefined;
  const value = numeral === null ? null : (low ?? numeral.value);
  const whole = value !== null && jiao !== undefined && Number.isInteger(value);
  return {
    raw: raw.slice(from, to),
    value: whole ? Number(`${value}.${jiao}${fen}`) : value,
    unit: '元',
    state: numeral === null ? 'masked' : guessed || numeral.approximate ? 'approximate' : 'exact',
    span: [from, to],
  };
}
