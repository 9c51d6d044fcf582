import { type DeclaredCount, type Issue, issue, type Notice, type StatusCode } from '../notice/index.ts';
import type { Accountability } from './accountability.ts';

/** How far a printed rate may be from the computed one: it is rounded to the digits it shows. */
const RATE_TOLERANCE = 0.6;

/** Declared totals against the findings and against themselves. */
export function auditCounts(parts: Pick<Notice, 'declared' | 'findings'>): Issue[] {
  const found: Issue[] = [];
  const { counts, completionRate } = parts.declared;
  const countable = parts.findings.filter((finding) => finding.countable);
  const problems = counts.filter(
    (count) =>
      count.subject === 'problem' &&
      count.scope === null &&
      count.quantity.state === 'exact' &&
      !/方面|类/.test(count.grain ?? ''),
  );
  const totals = problems.filter((count) => count.status === null);
  const values = totals.map((count) => count.quantity.value);
  const total = totals[totals.length - 1];
  if (total && countable.length > 0 && !values.includes(countable.length))
    found.push(issue('declared-count-mismatch', total.span, countable.length, total.quantity.value));
  const byStatus = problems.filter((count) => count.status !== null);
  if (countable.some((finding) => finding.status.code !== 'unstated')) {
    for (const [status, group] of groupBy(byStatus)) {
      const codes = codesOf(status, byStatus);
      const extracted = countable.filter((finding) => codes.includes(finding.status.code)).length;
      const declared = sumOf(group);
      const span = (group[0] as DeclaredCount).span;
      if (extracted !== declared) found.push(issue('declared-status-mismatch', span, extracted, declared));
    }
  }
  const sum = sumOf(byStatus);
  if (total && byStatus.length > 1 && !values.includes(sum))
    found.push(issue('declared-sum-mismatch', total.span, sum, total.quantity.value));
  const done = byStatus.find((count) => count.status === 'completed');
  if (completionRate?.value != null && done?.quantity.value != null && total?.quantity.value) {
    // Of a ladder the rate is of the rung that the statuses add up to.
    const whole = values.includes(sum) && sum > 0 ? sum : total.quantity.value;
    const rate = Math.round((done.quantity.value / whole) * 1000) / 10;
    if (Math.abs(rate - completionRate.value) > RATE_TOLERANCE)
      found.push(issue('completion-rate-mismatch', completionRate.span, completionRate.value, rate));
  }
  return found;
}

const sumOf = (counts: readonly DeclaredCount[]): number =>
  counts.reduce((all, count) => all + (count.quantity.value ?? 0), 0);

/** Counts by their status: 部分整改1个 and 正在整改1个 share a code. */
function groupBy(counts: readonly DeclaredCount[]): Map<StatusCode, DeclaredCount[]> {
  const groups = new Map<StatusCode, DeclaredCount[]>();
  for (const count of counts) {
    const status = count.status as StatusCode;
    groups.set(status, [...(groups.get(status) ?? []), count]);
  }
  return groups;
}

/** `completed` in a total holds the long-term items too, unless they are counted by themselves. */
function codesOf(status: StatusCode, counts: readonly DeclaredCount[]): readonly StatusCode[] {
  const apart = counts.some((count) => count.status === 'completed-ongoing');
  return status === 'completed' && !apart ? ['completed', 'completed-ongoing'] : [status];
}

/** Totals of sanctions against their printed parts. */
export function auditAccountability(accountability: Accountability): Issue[] {
  return accountability.wholes.flatMap(({ total, parts }) => {
    const values = parts.map((part) => part.quantity.value);
    if (total.quantity.value === null || values.some((value) => value === null)) return [];
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    return sum === total.quantity.value
      ? []
      : [issue('accountability-sum-mismatch', total.quantity.span, sum, total.quantity.value)];
  });
}
