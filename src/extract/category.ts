import type { Category } from '../notice/index.ts';
import { type Entry, type Reading, squeeze } from '../outline/index.ts';
import { trimSpan } from './printed.ts';

/** A category heading as printed, without its label and final `。`; its frame stays. */
export function readCategory(reading: Reading, entry: Entry): Category | null {
  const { candidate } = entry;
  const stop = Math.max(candidate.heading.titleEnd, candidate.heading.end);
  return categoryAt(reading, candidate.enumerator.end, stop);
}

export function categoryAt(reading: Reading, start: number, stop: number): Category | null {
  const [from, end] = trimSpan(reading.folded, start, stop);
  let to = end;
  while (to > from && '。:;, '.includes(reading.folded[to - 1] ?? '')) to--;
  if (from >= to) return null;
  const raw = reading.text.slice(from, to);
  const folded = reading.folded.slice(from, to);
  for (const entry of reading.lexicon.categories) {
    const match = entry.pattern.exec(folded);
    if (!match) continue;
    const span: [number, number] = [from + match.index, from + match.index + match[0].length];
    return {
      text: squeeze(raw),
      raw,
      span: [from, to],
      framework: entry.framework,
      code: entry.code,
      from: [{ raw: reading.text.slice(span[0], span[1]), span }],
    };
  }
  return { text: squeeze(raw), raw, span: [from, to], framework: null, code: null, from: [] };
}
