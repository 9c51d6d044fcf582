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

/** Goes over the items once; nothing of an item is kept but its numbers. */
export function vectorise(items: Iterable<Item>): Vectors {
  const numbers = new Map<string, number>();
  const matters: boolean[] = [];
  const frequency: number[] = [];
  const from = new Numbers(Int32Array);
  const ids = new Numbers(Int32Array);
  const weights = new Numbers(Float64Array);
  const numberOf = (term: string) => {
    let id = numbers.get(term);
    if (id === undefined) {
      id = numbers.size;
      numbers.set(term, id);
      matters.push(term.startsWith('#'));
      frequency.push(0);
    }
    return id;
  };
  from.push(0);
  for (const { title, evidence } of items) {
    const own = new Map<number, number>();
    // A term said twice is not twice as much about it, and the title comes first.
    for (const term of title) own.set(numberOf(term), 1);
    for (const term of evidence) {
      const id = numberOf(term);
      if (!own.has(id)) own.set(id, EVIDENCE_WEIGHT);
    }
    for (const id of [...own.keys()].sort((a, b) => a - b)) {
      frequency[id]!++;
      ids.push(id);
      weights.push(own.get(id)!);
    }
    from.push(ids.length);
  }
  const vectors = {
    from: from.values(),
    ids: ids.values(),
    weights: weights.values(),
    items: from.length - 1,
    terms: frequency.length,
  };
  weigh(vectors, frequency, matters);
  return vectors;
}

/** Times rarity, then to unit length. */
function weigh(
  { from, ids, weights, items }: Vectors,
  frequency: readonly number[],
  matters: readonly boolean[],
) {
  const rarity = Float64Array.from(frequency, (df, id) => {
    const idf = Math.log(1 + items / df);
    return Math.min(Math.max(idf, LEAST_RARITY), MOST_RARITY) * (matters[id] ? MATTER_WEIGHT : 1);
  });
  for (let item = 0; item < items; item++) {
    const [start, end] = [from[item]!, from[item + 1]!];
    let square = 0;
    for (let at = start; at < end; at++) {
      weights[at]! *= rarity[ids[at]!]!;
      square += weights[at]! ** 2;
    }
    for (let at = start; at < end; at++) weights[at]! /= Math.sqrt(square);
  }
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

/** A list of numbers that grows, in a typed array: a fraction of the memory of objects. */
export class Numbers<A extends Int32Array | Float64Array> {
  #array: A;
  readonly #type: new (
    length: number,
  ) => A;
  length = 0;

  constructor(type: new (length: number) => A) {
    this.#type = type;
    this.#array = new type(FIRST_LENGTH);
  }

  push(value: number): void {
    if (this.length === this.#array.length) {
      const larger = new this.#type(this.length * 2);
      larger.set(this.#array);
      this.#array = larger;
    }
    this.#array[this.length++] = value;
  }

  values(): A {
    return this.#array.slice(0, this.length) as A;
  }
}

const FIRST_LENGTH = 1024;
