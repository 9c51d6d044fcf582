import type { Item, Passage, Printed, Span, Words } from '../notice/index.ts';
import { type Reading, squeeze } from '../outline/index.ts';

/** A span without the spaces and line breaks at its ends. */
export function trimSpan(folded: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from < to && isSpace(folded.charCodeAt(from))) from++;
  while (to > from && isSpace(folded.charCodeAt(to - 1))) to--;
  return [from, to];
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** `regions` without what lies inside `cuts`; both ascending, regions apart from one another. */
export function without(regions: readonly Span[], cuts: readonly Span[]): Span[] {
  const left: Span[] = [];
  let next = 0;
  for (const [start, end] of regions) {
    let at = start;
    while (next < cuts.length && (cuts[next] as Span)[1] <= at) next++;
    for (let index = next; index < cuts.length && (cuts[index] as Span)[0] < end; index++) {
      const [from, to] = cuts[index] as Span;
      if (from > at) left.push([at, from]);
      at = Math.max(at, to);
    }
    if (end > at) left.push([at, end]);
  }
  return left;
}

export function printed(reading: Reading, start: number, end: number): Printed {
  return { raw: reading.text.slice(start, end), span: [start, end] };
}

/** Printed words at a span, with the spaces around them left out; null if nothing is left. */
export function words(reading: Reading, start: number, end: number): Words | null {
  const [from, to] = trimSpan(reading.folded, start, end);
  if (from >= to) return null;
  const raw = reading.text.slice(from, to);
  return { text: squeeze(raw), raw, span: [from, to] };
}

export function item(reading: Reading, label: string, start: number, end: number): Item | null {
  const found = words(reading, start, end);
  return found && { label, ...found };
}

/** One passage of one or several spans; null if there is none. */
export function passage(reading: Reading, spans: readonly Span[]): Passage | null {
  const [first] = spans;
  if (!first) return null;
  const raw = spans.map((span) => reading.text.slice(span[0], span[1])).join('');
  return spans.length === 1 ? { raw, span: first } : { raw, spans: [...spans] };
}
