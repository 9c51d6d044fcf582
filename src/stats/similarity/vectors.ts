/** TF-IDF vectors of unit length in one piece: item i has the terms `ids[from[i] … from[i + 1]]`, ascending. */
export interface Vectors {
  from: Int32Array;
  ids: Int32Array;
  weights: Float64Array;
  items: number;
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
  const { counted, frequency, matters } = count(items);
  const rarity = frequency.map((df, id) => {
    const idf = Math.log(1 + items.length / df);
    return Math.min(Math.max(idf, LEAST_RARITY), MOST_RARITY) * (matters[id] ? MATTER_WEIGHT : 1);
  });
  const from = new Int32Array(items.length + 1);
  counted.forEach((terms, item) => {
    from[item + 1] = from[item]! + terms.size;
  });
  const ids = new Int32Array(from[items.length]!);
  const weights = new Float64Array(ids.length);
  counted.forEach((terms, item) => {
    let at = from[item]!;
    let square = 0;
    for (const id of [...terms.keys()].sort((a, b) => a - b)) {
      ids[at] = id;
      weights[at] = terms.get(id)! * rarity[id]!;
      square += weights[at]! ** 2;
      at++;
    }
    for (at = from[item]!; at < from[item + 1]!; at++) weights[at]! /= Math.sqrt(square);
  });
  return { from, ids, weights, items: items.length, terms: frequency.length };
}

/** Terms by number in the order of their first use, how many items have each, and which are matters. */
function count(items: readonly Item[]) {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const matters: boolean[] = [];
  const counted = items.map(({ title, evidence }) => {
    const terms = new Map<number, number>();
    const add = (term: string, weight: number) => {
      let id = numbers.get(term);
      if (id === undefined) {
        id = numbers.size;
        numbers.set(term, id);
        matters.push(term.startsWith('#'));
        frequency.push(0);
      }
      // A term said twice is not twice as much about it, and the title comes first.
      if (terms.has(id)) return;
      frequency[id]!++;
      terms.set(id, weight);
    };
    for (const term of title) add(term, 1);
    for (const term of evidence) add(term, EVIDENCE_WEIGHT);
    return terms;
  });
  return { counted, frequency, matters };
}

/** Cosine of two items. */
export function cosine({ from, ids, weights }: Vectors, a: number, b: number): number {
  let sum = 0;
  const [endA, endB] = [from[a + 1]!, from[b + 1]!];
  for (let i = from[a]!, j = from[b]!; i < endA && j < endB; ) {
    const difference = ids[i]! - ids[j]!;
    if (difference < 0) i++;
    else if (difference > 0) j++;
    else sum += weights[i++]! * weights[j++]!;
  }
  return sum;
}
