import { type Found, findDates, findMoney, findQuantities } from '../lang/index.ts';
import type { Facts, NoticeDate, Quantity, Span, Words } from '../notice/index.ts';
import { type Reading, squeeze } from '../outline/index.ts';
import { firstAtLeast } from '../outline/reading.ts';

/** Dates, money, counts and `《…》` titles of a whole text, found once. */
export interface TextFacts {
  dates: NoticeDate[];
  money: Quantity[];
  counts: Found[];
  regulations: Words[];
}

export function findFacts(reading: Reading): TextFacts {
  const { folded, text } = reading;
  const regulations: Words[] = [];
  for (let open = folded.indexOf('《'); open >= 0; open = folded.indexOf('《', open + 1)) {
    const close = reading.marks.closeOf(open);
    if (close < 0) continue;
    const raw = text.slice(open + 1, close);
    if (raw.trim()) regulations.push({ text: squeeze(raw), raw, span: [open + 1, close] });
    open = close;
  }
  return {
    dates: findDates(folded, text),
    money: findMoney(folded, text),
    counts: findQuantities(folded, text),
    regulations,
  };
}

/** What stands inside the spans of one finding. */
export function factsWithin(facts: TextFacts, spans: readonly Span[]): Facts {
  const inside = <T extends { span: Span }>(found: readonly T[]): T[] =>
    spans.flatMap((span) => within(found, span));
  return {
    regulations: inside(facts.regulations),
    dates: inside(facts.dates),
    money: inside(facts.money),
    counts: inside(facts.counts).map(({ raw, value, unit, state, span }) => ({
      raw,
      span,
      value,
      unit,
      state,
    })),
  };
}

/** The part of an ordered list that lies inside a span, by binary search. */
export function within<T extends { span: Span }>(sorted: readonly T[], span: Span): T[] {
  const low = firstAtLeast(sorted, span[0], (one) => one.span[0]);
  const found: T[] = [];
  for (let at = low; at < sorted.length && (sorted[at] as T).span[0] < span[1]; at++) {
    const one = sorted[at] as T;
    if (one.span[1] <= span[1]) found.push(one);
  }
  return found;
}
