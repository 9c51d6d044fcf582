import type { DeclaredCount, Quantity, StatusCode, Subject } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';
import type { Figure } from './declared-figures.ts';
import { type Head, RUNG } from './declared-heads.ts';

/** A count, the words of its status, and whether it is of 立行立改 items. */
export type Counted = DeclaredCount & { words: string | null; immediate: boolean };

/** `制定整改措施71条，目前已全部落实`: how many there are, and then that all of them are done. */
const MADE = /(?:制定|制订|拟定|细化|明确|提出|形成|采取)[^,。;]{0,10}$/;
const OF_ALL = /^,(?:目前|现在?|已经?|截至?[^,。;、]{1,16},?){0,3}(?:均|都|全部|全数)/;

/** Clues handed over, or measures made, and all dealt with are one total, unless the whole was counted before. */
export function statusOf(
  said: NonNullable<Figure['status']>,
  subject: Subject | null,
  figure: Figure,
  rest: string,
  counts: readonly DeclaredCount[],
): StatusCode | null {
  const whole = subject === 'clue' || (subject === 'measure' && MADE.test(figure.lead) && OF_ALL.test(rest));
  if (!whole || said.place === 'before' || figure.noun === null) return said.code;
  const counted = counts.some(
    (count) => count.subject === subject && count.status === null && count.quantity.value === figure.value,
  );
  return counted ? said.code : null;
}

/** The printed rung: 具体问题 where it says so, else the classifier (方面 of 个方面). */
function grainOf(reading: Reading, from: number, figure: Figure): string {
  if (figure.detailed) return '具体问题';
  const classifier = reading.text.slice(from, from + figure.classifier.length);
  return /^个?大?(类|..)别?$/.exec(classifier)?.[1] ?? classifier;
}

const DUE = /(?:到期|[应需须]完成|期内|限内|应整改)[^,;]{0,6}$/;

/** Adds a count at its first mention. */
export function countOf(reading: Reading, head: Head, counts: Counted[]): void {
  const { figure, status, scope, immediate } = head;
  const subject = head.subject as Subject;
  const [from] = head.sentence.span;
  const at = from + figure.at;
  const classified = from + figure.classifierAt;
  const grain = grainOf(reading, classified, figure);
  const { value, classifier: unit } = figure;
  const quantityEnd = classified + unit.length;
  const quantity: Quantity = {
    raw: reading.text.slice(at, quantityEnd),
    span: [at, quantityEnd],
    value,
    unit,
    state: value === null ? 'masked' : figure.more ? 'approximate' : 'exact',
  };
  const words = figure.status?.words ?? null;
  // Two states that share a code, and two kinds of clue, are two totals of one sentence.
  const apart = (one: Counted) =>
    one.span[0] >= from &&
    ((status !== null && one.words !== words) || (subject === 'clue' && one.quantity.value !== value));
  const sameGrain = (one: Counted) =>
    one.grain === grain || (one.quantity.value === value && !RUNG.test(grain) && !RUNG.test(one.grain ?? ''));
  // `年底前应完成的50项已完成` behind all that are: a part of them.
  const due = status === 'completed' && DUE.test(figure.lead);
  const again = counts.some(
    (one) =>
      one.subject === subject &&
      one.status === status &&
      one.scope === scope &&
      one.immediate === immediate &&
      (due || !apart(one)) &&
      sameGrain(one),
  );
  if (again) return;
  const end = from + figure.end;
  const raw = reading.text.slice(at, end);
  counts.push({ subject, grain, status, scope, quantity, raw, span: [at, end], words, immediate });
}

/** 立行立改 items handed over during the inspection are part of what it found, where that is counted too. */
export function withoutImmediate(counts: readonly Counted[]): Counted[] {
  const whole = (count: Counted) =>
    count.status === null && !count.immediate && (count.subject === 'problem' || count.subject === 'task');
  return counts.some(whole) ? counts.filter((count) => !count.immediate) : [...counts];
}
