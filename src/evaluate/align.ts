import { similarityFrom, squeeze } from './similarity.ts';

/** Two findings whose titles differ more than this are not the same one. */
export const LEAST_SIMILARITY = 0.6;
/** What an equal label adds: decides between titles that are alike, never makes up for one that is not. */
const LABEL_BONUS = 0.2;

export interface Titled {
  label: string;
  title: string;
}

/**
 * The monotone alignment of two lists of findings with the greatest sum of title similarities and label bonuses.
 * Gives for each expected finding the index of its counterpart, or null.
 */
export function align(expected: readonly Titled[], got: readonly Titled[]): (number | null)[] {
  const [wanted, found] = [expected.map(bare), got.map(bare)];
  const scores = wanted.map((one) => found.map((other) => score(one, other)));
  // best[i][j]: the greatest sum for expected[i…] and got[j…].
  const best = Array.from({ length: wanted.length + 1 }, () => new Float64Array(found.length + 1));
  for (let i = wanted.length - 1; i >= 0; i--) {
    for (let j = found.length - 1; j >= 0; j--) {
      const here = scores[i]![j]!;
      const paired = here > 0 ? here + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const pairs: (number | null)[] = wanted.map(() => null);
  let [i, j] = [0, 0];
  while (i < wanted.length && j < found.length) {
    const here = scores[i]![j]!;
    if (here > 0 && best[i]![j] === here + best[i + 1]![j + 1]!) pairs[i++] = j++;
    else if (best[i]![j] === best[i + 1]![j]) i++;
    else j++;
  }
  return pairs;
}

/** 0 where the two may not be paired. */
function score(one: Titled, other: Titled): number {
  const alike = similarityFrom(LEAST_SIMILARITY, one.title, other.title);
  if (alike < LEAST_SIMILARITY) return 0;
  return alike + (one.label === other.label ? LABEL_BONUS : 0);
}

function bare({ label, title }: Titled): Titled {
  return { label: squeeze(label), title: squeeze(title) };
}
