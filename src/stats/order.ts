import type { Inspection } from '../notice/index.ts';

/**
 * How one notice of a unit stands to another of the same unit: `before`/`after` an earlier or later inspection, `same` the
 * same inspection (a second report on it), `unknown` where neither round nor date tells.
 */
export type Order = 'before' | 'after' | 'same' | 'unknown';
export type OrderBasis = 'round' | 'feedback-date' | null;

export type Occasion = Pick<Inspection, 'level' | 'round' | 'feedbackDate'>;

/** By round, where both are rounds of one committee; then by feedback date. */
export function compareOccasions(a: Occasion, b: Occasion): { order: Order; basis: OrderBasis } {
  const byRound = compareRounds(a, b);
  if (byRound !== null) return { order: sign(byRound), basis: 'round' };
  const byDate = compareDates(a.feedbackDate?.value, b.feedbackDate?.value);
  if (byDate !== null) return { order: sign(byDate), basis: 'feedback-date' };
  return { order: 'unknown', basis: null };
}

const sign = (difference: number): Order => (difference < 0 ? 'before' : difference > 0 ? 'after' : 'same');

/** Rounds are counted within a committee's term: without the term, 第三轮 and 第五轮 may be of two terms. */
function compareRounds(a: Occasion, b: Occasion): number | null {
  if (a.level === null || a.level !== b.level) return null;
  const [x, y] = [a.round, b.round];
  if (x?.number == null || y?.number == null || x.term === null || y.term === null) return null;
  return x.term - y.term || x.number - y.number;
}

/** EDTF dates as ranges: they have an order only where the ranges do not touch; the same full day is the same. */
export function compareDates(a: string | undefined, b: string | undefined): number | null {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  if (!x || !y) return null;
  if (x.last < y.first) return -1;
  if (y.last < x.first) return 1;
  return x.first === x.last && x.first === y.first && x.last === y.last ? 0 : null;
}

/** First and last day that an EDTF date can mean, as ISO text. */
export function rangeOf(edtf: string | undefined): { first: string; last: string } | null {
  const parts = /^(\d{4})(?:-(\d\d|XX|\dX))?(?:-(\d\d|XX|\dX))?$/.exec(edtf ?? '');
  if (!parts) return null;
  const [, year, month = 'XX', day = 'XX'] = parts;
  const known = (part: string) => /^\d\d$/.test(part);
  if (!known(month)) return { first: `${year}-01-01`, last: `${year}-12-31` };
  return known(day)
    ? { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` }
    : { first: `${year}-${month}-01`, last: `${year}-${month}-31` };
}
