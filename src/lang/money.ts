import type { Quantity } from '../notice/index.ts';
import { approximateEnd, approximateStart } from './approximate.ts';
import { scanNumbers } from './number-scan.ts';
import { parseNumeral } from './numerals.ts';

/** What may stand between the number and 元: 余, 万, 多, spaces. */
const TO_YUAN =
  / {0,2}([余多几])? {0,2}([百千]?[万亿]?)([余多])? {0,2}元(?!旦|化|素|件|首|帅|勋|宵|老|凶|气|神|音|结构|方程)/y;

/**
 * Sums of money of a text, in order. `value` is in 元, exact as printed (7.132万元 is 71320): the decimal point is moved in
 * the string. Hidden figures (X万元, XX.X万元) have the value null. `folded` is `fold(raw)`.
 * `raw` holds the words that make a sum approximate (约, 余, 以上). Other currencies are left out.
 */
export function findMoney(folded: string, raw: string): Quantity[] {
  const found: Quantity[] = [];
  let done = 0;
  for (const { start, end, kind } of scanNumbers(folded, raw)) {
    // The 万 of 10余万元 is a number by itself, already read.
    if (start < done) continue;
    TO_YUAN.lastIndex = end;
    const match = TO_YUAN.exec(folded);
    if (match === null) continue;
    const [, more, unit, moreBehind] = match;
    const numeral =
      kind === 'masked' ? null : parseNumeral(folded.slice(start, end).replaceAll(' ', '') + unit);
    if (numeral === null && kind !== 'masked') continue;
    const from = Math.max(done, approximateStart(folded, start));
    const to = approximateEnd(folded, TO_YUAN.lastIndex);
    const guessed = from < start || to > TO_YUAN.lastIndex || more !== undefined || moreBehind !== undefined;
    const approximate = guessed || numeral?.approximate === true;
    found.push({
      raw: raw.slice(from, to),
      value: numeral === null ? null : numeral.value,
      unit: '元',
      state: numeral === null ? 'masked' : approximate ? 'approximate' : 'exact',
      span: [from, to],
    });
    done = to;
  }
  return found;
}
