import type { Field } from './fields.ts';
import { bootstrapF1, type Interval, wilson } from './intervals.ts';
import type { Judgement, Outcome } from './judge.ts';

/** The judgements of one document of one notice. */
export interface Judged {
  notice: string;
  judgements: readonly Judgement[];
}

/** Figures of one row; shares from 0 to 1, null where there is nothing to divide by. */
export interface Figure {
  counts: Record<Outcome, number>;
  /** Annotated values. */
  support: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** The same with nearly right texts counted as right. */
  softPrecision: number | null;
  softRecall: number | null;
  softF1: number | null;
  /** Of all comparisons, rightly absent values included. */
  accuracy: number | null;
  precision95: Interval | null;
  recall95: Interval | null;
  f195: Interval | null;
}

/** A wrong value is one that is missed and one that is extra. Formats of one notice are drawn together. */
export function figureOf(documents: readonly Judged[], fields: readonly Field[]): Figure {
  const wanted = new Set(fields);
  const byNotice = new Map<string, Record<Outcome, number>>();
  for (const { notice, judgements } of documents) {
    const counts = byNotice.get(notice) ?? noCounts();
    const found = judgements.filter(({ field }) => wanted.has(field)).map(({ outcome }) => outcome);
    byNotice.set(notice, sum(counts, countOutcomes(found)));
  }
  const notices = [...byNotice.values()];
  const counts = notices.reduce(sum, noCounts());
  const [support, got] = [supportOf(counts), gotOf(counts)];
  const { right, soft } = counts;
  const all = Object.values(counts).reduce((total, count) => total + count, 0);
  return {
    counts,
    support,
    precision: share(right, got),
    recall: share(right, support),
    f1: f1OfCounts(counts),
    softPrecision: share(right + soft, got),
    softRecall: share(right + soft, support),
    softF1: share(2 * (right + soft), support + got),
    accuracy: share(right + counts.none, all),
    precision95: wilson(right, got),
    recall95: wilson(right, support),
    f195: bootstrapF1(notices.map((one) => ({ hits: 2 * one.right, total: supportOf(one) + gotOf(one) }))),
  };
}

export function countOutcomes(outcomes: Iterable<Outcome>): Record<Outcome, number> {
  const counts = noCounts();
  for (const outcome of outcomes) counts[outcome]++;
  return counts;
}

/** Null where nothing is expected and nothing extracted. */
export function f1OfCounts(counts: Record<Outcome, number>): number | null {
  return share(2 * counts.right, supportOf(counts) + gotOf(counts));
}

function noCounts(): Record<Outcome, number> {
  return { right: 0, soft: 0, wrong: 0, missed: 0, extra: 0, none: 0 };
}

function sum(a: Record<Outcome, number>, b: Record<Outcome, number>): Record<Outcome, number> {
  return {
    right: a.right + b.right,
    soft: a.soft + b.soft,
    wrong: a.wrong + b.wrong,
    missed: a.missed + b.missed,
    extra: a.extra + b.extra,
    none: a.none + b.none,
  };
}

function supportOf({ right, soft, wrong, missed }: Record<Outcome, number>): number {
  return right + soft + wrong + missed;
}

function gotOf({ right, soft, wrong, extra }: Record<Outcome, number>): number {
  return right + soft + wrong + extra;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
