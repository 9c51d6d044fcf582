import type { Declared } from '../notice/index.ts';
import { leafFindings, type Outline, type Reading, withTree } from '../outline/index.ts';
import { readDeclared } from './declared.ts';

/** Other readings of the lists below findings, tried where the first one's count is not what the notice says. */
const BIASES = [-0.6, 0.8];
/** Smaller totals agree by chance. */
const MIN_TOTAL = 4;

/**
 * A notice that says how many problems it answers decides between two readings of its lists: where the best
 * tree has another number of findings, and a tree that reads lists as measures (or as findings) has just that
 * number, the latter is right.
 */
export function agreeWithTotals(reading: Reading, outline: Outline): Outline {
  const count = leafFindings(outline.roots).length;
  if (count < 2 || outline.tables.length > 0) return outline;
  const totals = totalsOf(readDeclared(reading, [[outline.front.lead, outline.back.body]]));
  if (totals.size === 0 || totals.has(count)) return outline;
  for (const bias of BIASES) {
    const other = withTree(outline, bias);
    if (totals.has(leafFindings(other.roots).length)) return other;
  }
  return outline;
}

function totalsOf(declared: Declared): Set<number> {
  const totals = new Set<number>();
  for (const count of declared.counts) {
    const { value, state } = count.quantity;
    const whole = count.status === null && count.scope === null && !/方面|类/.test(count.grain ?? '');
    if (
      whole &&
      state === 'exact' &&
      value !== null &&
      value >= MIN_TOTAL &&
      (count.subject === 'problem' || count.subject === 'task')
    )
      totals.add(value);
  }
  return totals;
}
