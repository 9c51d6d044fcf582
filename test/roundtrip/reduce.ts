import { ambiguityOf } from './ambiguous.ts';
import { type Case, DIMENSION_NAMES, DIMENSIONS, LEAST, PLAIN, type Style, written } from './dimensions.ts';

/** Seeds tried at the end, so that like cases end in the same text. */
const OTHER_SEEDS = [1, 2, 3];

/**
 * The plainest case that still fails: dimension by dimension the plain value, then fewer of everything, while `fails`
 * holds. One pass after another until nothing changes.
 */
export async function reduce(one: Case, fails: (simpler: Case) => Promise<boolean>): Promise<Case> {
  let best = { ...one, style: written(one.style) };
  const accept = async (candidate: Case): Promise<boolean> => {
    const made = { ...candidate, style: written(candidate.style) };
    // One choice can force another: only what is plainer as a whole is a step, so that the steps end.
    if (weight(made) >= weight(best) || ambiguityOf(made.style)) return false;
    if (!(await fails(made))) return false;
    best = made;
    return true;
  };
  for (let changed = true; changed; ) {
    changed = false;
    // The values before its own: the plain one, then another that fails alike, so that like cases end alike.
    for (const name of DIMENSION_NAMES)
      for (const value of DIMENSIONS[name]) {
        if (best.style[name] === value) break;
        if (!(await accept({ ...best, style: { ...best.style, [name]: value } as Style }))) continue;
        changed = true;
        break;
      }
    for (const size of ['groups', 'each', 'measures'] as const)
      for (let less = LEAST[size]; less < best.sizes[size]; less++)
        if (await accept({ ...best, sizes: { ...best.sizes, [size]: less } })) {
          changed = true;
          break;
        }
  }
  for (const seed of OTHER_SEEDS) if (await fails({ ...best, seed })) return { ...best, seed };
  return best;
}

/** A dimension that is not plain counts for more than any value of it. */
const APART = 100;

function weight({ style, sizes }: Case): number {
  const styles = DIMENSION_NAMES.map((name) => {
    const index = (DIMENSIONS[name] as readonly string[]).indexOf(style[name]);
    return index ? APART + index : 0;
  });
  return [...styles, sizes.groups, sizes.each, sizes.measures].reduce((sum, one) => sum + one, 0);
}

/** What sets a reduced case apart from the plain style: its mechanism. */
export function mechanism({ style }: Case): string {
  const apart = DIMENSION_NAMES.filter((name) => style[name] !== PLAIN[name]);
  return apart.map((name) => `${name}=${JSON.stringify(style[name])}`).join(' ') || 'plain';
}
