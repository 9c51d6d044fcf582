import type { Quantity, Span } from '../notice/index.ts';
import { NUMERAL, parseNumeral } from './numerals.ts';

/** A quantity and where its number stands. */
export interface Found extends Quantity {
  /** The number alone, without classifier and approximating words. */
  numberSpan: Span;
}

const COUNT = new RegExp(
  `(?<!第)(${NUMERAL}|[X×*]+)(余|多)? ?(人次|公里|个|项|条|类|件|处|次|人|名|份|家|户|起|批|笔|台|场|期|轮|亩|%)`,
  'g',
);
const MONEY = new RegExp(`(${NUMERAL}|[X×*]+)(余|多)? ?([千百]?[万亿]?)(余|多)? ?元`, 'g');

export function findQuantities(folded: string, raw: string): Found[] {
  return [...folded.matchAll(COUNT)].map((match) => {
    const span: Span = [match.index, match.index + match[0].length];
    const numeral = parseNumeral(match[1]!);
    const state = numeral === null ? 'masked' : match[2] || numeral.approximate ? 'approximate' : 'exact';
    const numberSpan: Span = [span[0], span[0] + match[1]!.length];
    return {
      raw: raw.slice(...span),
      span,
      value: numeral?.value ?? null,
      unit: match[3]!,
      state,
      numberSpan,
    };
  });
}

export function findMoney(folded: string, raw: string): Quantity[] {
  return [...folded.matchAll(MONEY)].map((match) => {
    const span: Span = [match.index, match.index + match[0].length];
    const numeral = parseNumeral(match[1]! + match[3]!);
    const state = numeral === null ? 'masked' : match[2] || match[4] ? 'approximate' : 'exact';
    return { raw: raw.slice(...span), span, value: numeral?.value ?? null, unit: '元', state };
  });
}

export function findPercents(folded: string, raw: string): Found[] {
  return findQuantities(folded, raw).filter((found) => found.unit === '%');
}
