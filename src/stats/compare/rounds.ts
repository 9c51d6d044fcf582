import type { StatusCode } from '../../notice/index.ts';
import type { Survey } from '../survey.ts';

export type Side = 'before' | 'after';

/** What comparing two rounds keeps of each notice, in the order of the survey. */
export interface ComparedNotice {
  side: Side;
  id: string;
  path: string;
  round: string | null;
  feedbackDate: string | null;
  findings: ReadonlyMap<string, ComparedFinding>;
}

export interface ComparedFinding {
  title: string | null;
  status: StatusCode;
}

/** A finding of one notice. */
export interface Placed extends ComparedFinding {
  notice: ComparedNotice;
  finding: string;
}

export type ProblemChange = 'gone' | 'new' | 'moved' | 'recurring';

/** A problem of a unit in two rounds: `moved` where its status is another one. */
export interface ComparedProblem {
  unit: string;
  change: ProblemChange;
  before: Placed | null;
  after: Placed | null;
}

export interface ComparedRounds {
  problems: ComparedProblem[];
  /** Units with findings on one side alone. */
  onlyIn: { side: Side; unit: string; notices: number; findings: number }[];
}

/**
 * Findings of the same units before and after. A notice that is in both runs is no other round: it stands for the side where
 * the unit has nothing of its own, and where both have nothing of their own there is nothing to compare.
 */
export function compareRounds(survey: Survey, notices: readonly ComparedNotice[]): ComparedRounds {
  const shared = new Set<number>();
  for (const { notice, duplicateOf } of survey.notices)
    if (duplicateOf !== null && notices[notice]!.side !== notices[duplicateOf]!.side) shared.add(duplicateOf);
  const units = new Map<string, { own: Record<Side, Grouped[]>; shared: Grouped[] }>();
  for (const { notice, finding, unit, group } of survey.findings) {
    if (unit === null) continue;
    const of = units.get(unit) ?? { own: { before: [], after: [] }, shared: [] };
    units.set(unit, of);
    const from = notices[notice]!;
    const list = shared.has(notice) ? of.shared : of.own[from.side];
    list.push({ group, placed: { notice: from, finding, ...from.findings.get(finding)! } });
  }
  const result: ComparedRounds = { problems: [], onlyIn: [] };
  for (const [unit, { own, shared: both }] of [...units].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (own.before.length === 0 && own.after.length === 0) continue;
    const before = own.after.length > 0 ? [...both, ...own.before] : own.before;
    const after = own.after.length > 0 ? own.after : both;
    if (before.length > 0 && after.length > 0) result.problems.push(...matchProblems(unit, before, after));
    else {
      const [side, list] = before.length > 0 ? (['before', before] as const) : (['after', after] as const);
      const count = new Set(list.map(({ placed }) => placed.notice)).size;
      result.onlyIn.push({ side, unit, notices: count, findings: list.length });
    }
  }
  return result;
}

interface Grouped {
  /** Of alike problems, or null where the words do not tell. */
  group: number | null;
  placed: Placed;
}

/** Pairs inside a group: equal titles first, then in order; what is left over meets the last one of the other side. */
function matchProblems(
  unit: string,
  before: readonly Grouped[],
  after: readonly Grouped[],
): ComparedProblem[] {
  const problems: ComparedProblem[] = [];
  const groups = new Set([...before, ...after].map(({ group }) => group));
  for (const group of groups) {
    const of = (list: readonly Grouped[]) =>
      list.filter((one) => one.group === group).map(({ placed }) => placed);
    const [old, young] = [of(before), of(after)];
    const met = group !== null && old.length > 0 && young.length > 0;
    if (!met) {
      problems.push(
        ...old.map((one): ComparedProblem => ({ unit, change: 'gone', before: one, after: null })),
      );
      problems.push(
        ...young.map((one): ComparedProblem => ({ unit, change: 'new', before: null, after: one })),
      );
      continue;
    }
    const ordered = inOrderOf(old, young);
    for (let i = 0; i < Math.max(old.length, ordered.length); i++) {
      const [a, b] = [old[i] ?? old.at(-1)!, ordered[i] ?? ordered.at(-1)!];
      problems.push({ unit, change: a.status === b.status ? 'recurring' : 'moved', before: a, after: b });
    }
  }
  return problems;
}

/** The later ones, each with an equal title in the place of its earlier one. */
function inOrderOf(old: readonly Placed[], young: readonly Placed[]): Placed[] {
  const left = [...young];
  const placed = old.map(({ title }) => {
    const at = left.findIndex((one) => one.title === title);
    return at < 0 ? null : left.splice(at, 1)[0]!;
  });
  const filled = placed.map((one) => one ?? left.shift() ?? null);
  return [...filled.filter((one) => one !== null), ...left];
}
