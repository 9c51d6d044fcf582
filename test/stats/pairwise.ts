import { groupSimilar } from '../../src/stats/similarity/groups.ts';
import { createTokeniser } from '../../src/stats/similarity/terms.ts';

export interface Pairwise {
  precision: number;
  recall: number;
  f1: number;
  wrong: [string, string][];
  missed: [string, string][];
}

/** How the groups that are found agree with those made by hand, over all pairs of titles. */
export async function judgePairs(
  groups: readonly (readonly string[])[],
  singles: readonly string[],
): Promise<Pairwise> {
  const tokenise = await createTokeniser();
  const titles = [
    ...groups.flatMap((titles, group) => titles.map((title) => ({ title, group }))),
    ...singles.map((title, i) => ({ title, group: -1 - i })),
  ].sort((a, b) => (a.title < b.title ? -1 : 1));
  const { of: found } = groupSimilar(titles.map(({ title }) => ({ title: tokenise(title), evidence: [] })));
  const [wrong, missed]: [string, string][][] = [[], []] as [[string, string][], [string, string][]];
  let right = 0;
  titles.forEach((one, i) => {
    titles.slice(i + 1).forEach((other, k) => {
      const [same, together] = [one.group === other.group, found[i] === found[i + 1 + k]];
      if (same && together) right++;
      else if (together) wrong!.push([one.title, other.title]);
      else if (same) missed!.push([one.title, other.title]);
    });
  });
  const precision = right / (right + wrong!.length);
  const recall = right / (right + missed!.length);
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    wrong: wrong!,
    missed: missed!,
  };
}
