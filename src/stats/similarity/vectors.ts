/** TF-IDF vectors of unit length: `ids[i]` the terms of item i in ascending order, `weights[i]` beside them. */
export interface Vectors {
  ids: readonly Int32Array[];
  weights: readonly Float64Array[];
  terms: number;
}

/** An item's terms; what stands in the evidence supports the title, it does not decide. */
export interface Item {
  title: readonly string[];
  evidence: readonly string[];
}

/** A matter of the lexicon says more of what a problem is about than any other word. */
const MATTER_WEIGHT = 2;
const EVIDENCE_WEIGHT = 0.2;
/**
 * A word that only one title has would else outweigh all that two titles share; a matter that half of a small archive
 * has would else weigh nothing. So rarity counts, within bounds, and an archive of ten notices groups as one of a thousand.
 */
const LEAST_RARITY = 1.5;
const MOST_RARITY = 3;

export function vectorise(items: readonly Item[]): Vectors {
  const numbers = new Map<string, number>();
  const matters: boolean[] = [];
  const frequency: number[] = [];
  const counted = items.map(({ title, evidence }) => {
    const counts = new Map<number, number>();
    const add = (term: string, weight: number) => {
      let id = numbers.get(term);
      if (id === undefined) {
        id = numbers.size;
        numbers.set(term, id);
        matters.push(term.startsWith('#'));
        frequency.push(0);
      }
      const before = counts.get(id);
      if (before === undefined) frequency[id]!++;
      // A term said twice is not twice as much about it.
      counts.set(id, Math.max(before ?? 0, weight));
    };
    for (const term of title) add(term, 1);
    for (const term of evidence) add(term, EVIDENCE_WEIGHT);
    return counts;
  });
  const rarity = frequency.map((df, id) => {
    const idf = Math.log(1 + items.length / df);
    return Math.min(Math.max(idf, LEAST_RARITY), MOST_RARITY) * (matters[id] ? MATTER_WEIGHT : 1);
  });
  const ids: Int32Array[] = [];
  const weights: Float64Array[] = [];
  for (const counts of counted) {
    const sorted = [...counts].sort((a, b) => a[0] - b[0]);
    const raw = sorted.map(([id, weight]) => weight * rarity[id]!);
    const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0));
    ids.push(Int32Array.from(sorted, ([id]) => id));
    weights.push(Float64Array.from(raw, (weight) => weight / length));
  }
  return { ids, weights, terms: numbers.size };
}

/** Cosine of two items. */
export function cosine({ ids, weights }: Vectors, a: number, b: number): number {
  const [x, y, u, v] = [ids[a]!, ids[b]!, weights[a]!, weights[b]!];
  let sum = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i]! < y[j]!) i++;
    else if (x[i]! > y[j]!) j++;
    else sum += u[i++]! * v[j++]!;
  }
  return sum;
}
