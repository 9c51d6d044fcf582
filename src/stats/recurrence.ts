import { compareOccasions, type Occasion, type OrderBasis } from './order.ts';
import type { FindingKey } from './survey.ts';

/** A problem that a unit has in two notices of different inspections. */
export interface Recurrence {
  unit: string;
  group: number;
  /** In time; where `basis` is null the order cannot be told, and they stand in the order of the run. */
  earlier: FindingKey;
  later: FindingKey;
  basis: OrderBasis;
  /** How many findings of each notice belong to the group; `earlier` and `later` are the first of them. */
  earlierFindings: number;
  laterFindings: number;
}

interface Placed extends FindingKey {
  unit: string | null;
  group: number | null;
}

/** Pairs of notices of one unit whose problems fall into one group. Two reports on one inspection are no recurrence. */
export function findRecurrences(findings: readonly Placed[], occasions: readonly Occasion[]): Recurrence[] {
  const byUnit = new Map<string, Map<number, Map<number, string[]>>>();
  for (const { notice, finding, unit, group } of findings) {
    if (unit === null || group === null) continue;
    const groups = byUnit.get(unit) ?? new Map<number, Map<number, string[]>>();
    byUnit.set(unit, groups);
    const notices = groups.get(group) ?? new Map<number, string[]>();
    groups.set(group, notices);
    notices.set(notice, [...(notices.get(notice) ?? []), finding]);
  }
  const found: Recurrence[] = [];
  for (const [unit, groups] of byUnit)
    for (const [group, notices] of groups)
      for (const [a, inA] of notices)
        for (const [b, inB] of notices) {
          if (b <= a) continue;
          const { order, basis } = compareOccasions(occasions[a]!, occasions[b]!);
          if (order === 'same') continue;
          const [first, second] = [
            { notice: a, finding: inA[0]! },
            { notice: b, finding: inB[0]! },
          ];
          const swapped = order === 'after';
          found.push({
            unit,
            group,
            earlier: swapped ? second : first,
            later: swapped ? first : second,
            basis,
            earlierFindings: (swapped ? inB : inA).length,
            laterFindings: (swapped ? inA : inB).length,
          });
        }
  return found;
}
