import type { DeclaredCount, Notice } from '../notice/index.ts';

/** What a notice itself says of its problems in total; null where it says nothing, or hides it. */
export interface DeclaredTotals {
  total: number | null;
  /** What the text calls completed, long-term items included. */
  completed: number | null;
  /** How many of the entries that would count are masked. */
  masked: number;
}

/** Aspects and kinds group problems; they are no problems. */
const GROUPING = /方面|类/;

/**
 * The whole of the problems and how many are done. A text can state a ladder (12个问题36个具体问题): the total is the one
 * that the completed figure belongs to (the same grain, or the sum of all statuses), else the finest, which is the largest.
 */
export function declaredTotals({
  declared,
}: {
  declared: Pick<Notice['declared'], 'counts'>;
}): DeclaredTotals {
  const whole = declared.counts.filter(
    ({ subject, scope, grain }) => subject === 'problem' && scope === null && !GROUPING.test(grain ?? ''),
  );
  const stated = whole.filter(({ quantity }) => quantity.state !== 'masked');
  const totals = stated.filter(({ status }) => status === null);
  const parts = stated.filter(({ status }) => status !== null);
  const done = parts.filter(({ status }) => status === 'completed');
  const completed = done.length === 1 ? done[0]! : null;
  return {
    total: chooseTotal(totals, parts, completed)?.quantity.value ?? null,
    completed: completed?.quantity.value ?? null,
    masked: whole.length - stated.length,
  };
}

function chooseTotal(
  totals: readonly DeclaredCount[],
  parts: readonly DeclaredCount[],
  completed: DeclaredCount | null,
): DeclaredCount | null {
  const value = (count: DeclaredCount) => count.quantity.value ?? 0;
  const sum = parts.reduce((all, part) => all + value(part), 0);
  const fitting = completed ? totals.filter((total) => value(total) >= value(completed)) : totals;
  const sameGrain = completed ? fitting.filter(({ grain }) => grain === completed.grain) : [];
  if (sameGrain.length === 1) return sameGrain[0]!;
  const summed = parts.length > 1 ? fitting.find((total) => value(total) === sum) : undefined;
  if (summed) return summed;
  return fitting.reduce<DeclaredCount | null>(
    (best, one) => (best && value(best) >= value(one) ? best : one),
    null,
  );
}
