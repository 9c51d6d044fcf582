/** A confidence interval `[low, high]` of a value between 0 and 1. */
export type Interval = readonly [low: number, high: number];

/** Two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;
const RESAMPLES = 1000;
/** Any constant: the same figures give the same interval on every machine. */
const SEED = 20_240_101;
const TAIL = 0.025;

/** Wilson's score interval of a proportion (E. B. Wilson 1927), 95 %; null without trials. */
export function wilson(successes: number, trials: number): Interval | null {
  if (trials === 0) return null;
  const share = successes / trials;
  const z2 = Z * Z;
  const centre = (share + z2 / (2 * trials)) / (1 + z2 / trials);
  const half =
    (Z * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials))) / (1 + z2 / trials);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** What one notice adds to an F1: twice its right values, and its expected and its extracted ones together. */
export interface Share {
  hits: number;
  total: number;
}

/**
 * Percentile bootstrap interval of F1, 95 %, notices drawn with replacement (values of one notice are not independent
 * of each other). Null with fewer than two notices that have values.
 */
export function bootstrapF1(shares: readonly Share[]): Interval | null {
  const filled = shares.filter(({ total }) => total > 0);
  if (filled.length < 2) return null;
  const random = mulberry32(SEED);
  const values: number[] = [];
  for (let round = 0; round < RESAMPLES; round++) {
    let [hits, total] = [0, 0];
    for (let draw = 0; draw < filled.length; draw++) {
      const one = filled[Math.floor(random() * filled.length)]!;
      hits += one.hits;
      total += one.total;
    }
    values.push(hits / total);
  }
  values.sort((a, b) => a - b);
  const at = (quantile: number) => values[Math.round(quantile * (RESAMPLES - 1))]!;
  return [at(TAIL), at(1 - TAIL)];
}

/** Uniform numbers in [0, 1) from a 32-bit state (T. Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
