import { depthMask, matchMarks } from '../lang/index.ts';

/** Balanced marks of a text, for cheap questions while reading headings. */
export interface TextMarks {
  /** For an opening quote or bracket the offset of its close, else -1. */
  closeOf(open: number): number;
  /** Whether an offset stands inside a quotation or book mark. */
  inside(offset: number): boolean;
  /** Whether an offset stands inside round brackets. */
  bracketed(offset: number): boolean;
  unmatched: readonly number[];
}

export function createMarks(text: string): TextMarks {
  const { pairs, unmatched } = matchMarks(text);
  const closes = new Map<number, number>();
  const edges = new Set<number>();
  for (const pair of pairs) {
    closes.set(pair.open, pair.close);
    edges.add(pair.open).add(pair.close);
  }
  const depth = depthMask(text, pairs, ['“', '‘', '《', '〈', '「', '『']);
  const brackets = depthMask(text, pairs, ['(']);
  return {
    closeOf: (open) => closes.get(open) ?? -1,
    // `depthMask` counts the marks themselves; a mark stands inside only if another pair encloses it.
    inside: (offset) => (depth[offset] ?? 0) > (edges.has(offset) ? 1 : 0),
    bracketed: (offset) => (brackets[offset] ?? 0) > 0,
    unmatched,
  };
}
