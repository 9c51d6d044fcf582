import type { Value } from './answer.ts';
import { type Field, isSoft } from './fields.ts';
import type { Line } from './locate.ts';
import { SOFT, similarityFrom, squeeze } from './similarity.ts';

/**
 * `right`; `soft` nearly right; `wrong` another value; `missed` not extracted; `extra` extracted but not there;
 * `none` rightly absent.
 */
export const OUTCOMES = ['right', 'soft', 'wrong', 'missed', 'extra', 'none'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One comparison of one value. */
export interface Judgement {
  field: Field;
  outcome: Outcome;
  /** The same from run to run for the same annotated value (or the same extra one), unique inside its document. */
  key: string;
  /** The finding it belongs to, or null. */
  item: string | null;
  expected: string | null;
  got: string | null;
  line: Line | null;
}

/** A pair before it is known where it stands. */
export interface Pair {
  expected: Value | null;
  got: Value | null;
  outcome: Outcome;
}

/** One value against another; white space never counts. */
export function judge(field: Field, expected: Value | null, got: Value | null): Pair {
  return { expected, got, outcome: outcomeOf(field, expected, got) };
}

function outcomeOf(field: Field, expected: Value | null, got: Value | null): Outcome {
  if (expected === null) return got === null ? 'none' : 'extra';
  if (got === null) return 'missed';
  const closeness = close(field, expected, got);
  return closeness === 1 ? 'right' : closeness > 0 ? 'soft' : 'wrong';
}

/**
 * Two multisets: equal values are paired first, then nearly equal ones, the nearest first; what is left is missed or
 * extra. Two empty ones agree that there is nothing.
 */
export function judgeList(field: Field, expected: readonly Value[], got: readonly Value[]): Pair[] {
  if (expected.length === 0 && got.length === 0) return [{ expected: null, got: null, outcome: 'none' }];
  const candidates = expected
    .flatMap((one, i) => got.map((other, j) => ({ i, j, closeness: close(field, one, other) })))
    .filter(({ closeness }) => closeness > 0)
    .sort((a, b) => b.closeness - a.closeness || a.i - b.i || a.j - b.j);
  const partner = new Map<number, { j: number; closeness: number }>();
  const taken = new Set<number>();
  for (const { i, j, closeness } of candidates) {
    if (partner.has(i) || taken.has(j)) continue;
    partner.set(i, { j, closeness });
    taken.add(j);
  }
  return [
    ...expected.map((value, i): Pair => {
      const found = partner.get(i);
      if (!found) return { expected: value, got: null, outcome: 'missed' };
      const outcome = found.closeness === 1 ? 'right' : 'soft';
      return { expected: value, got: got[found.j]!, outcome };
    }),
    ...got.flatMap((value, j): Pair[] =>
      taken.has(j) ? [] : [{ expected: null, got: value, outcome: 'extra' }],
    ),
  ];
}

/** 1 equal, 0 different, between them nearly equal. */
function close(field: Field, expected: Value, got: Value): number {
  const [wanted, found] = [squeeze(expected.text), squeeze(got.text)];
  if (expected.label !== undefined) {
    if (!begins(wanted, found)) return 0;
    return squeeze(expected.label) === squeeze(got.label ?? '') ? 1 : SOFT;
  }
  if (wanted === found) return 1;
  if (!isSoft(field)) return 0;
  const alike = similarityFrom(SOFT, wanted, found);
  return alike >= SOFT ? alike : 0;
}

/** An item is annotated by its first words, which its whole text must begin with. */
function begins(beginning: string, whole: string): boolean {
  return whole.startsWith(beginning.replace(/[…。]+$/, ''));
}
