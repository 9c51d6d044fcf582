import { cosine, Numbers, type Vectors } from './vectors.ts';

/** Pairs `a[i]`, `b[i]` and how alike they are. */
export interface Edges {
  a: Int32Array;
  b: Int32Array;
  similarity: Float64Array;
}

/** An item is found by each of its heaviest terms, and by each pair of the very heaviest. */
const SINGLE_KEYS = 6;
const PAIR_KEYS = 4;
const MOST_KEYS = SINGLE_KEYS + (PAIR_KEYS * (PAIR_KEYS - 1)) / 2;
/** A list up to this long is compared all with all; */
const COMPLETE = 64;
/** in a longer one each item with the next few: lists are in the order of titles, so those are the most alike. */
const WINDOW = 16;
/** Keys are hashed to so many lists an item, between these bounds; two keys in one list cost comparisons, nothing else. */
const LISTS_PER_ITEM = 8;
const LEAST_LISTS = 2 ** 12;
const MOST_LISTS = 2 ** 24;

/**
 * Pairs at least `least` alike, from an inverted index. Work per item is bounded by keys × `COMPLETE`, so it grows with
 * the number of items; pairs that only a frequent term joins may be passed over, and are then joined through others.
 */
export function similarPairs(vectors: Vectors, least: number): Edges {
  const { items } = vectors;
  const { keys, starts, members } = invert(vectors);
  const [a, b, similarity] = [new Numbers(Int32Array), new Numbers(Int32Array), new Numbers(Float64Array)];
  const seen = new Int32Array(items).fill(-1);
  // Where each list has got to: items come in ascending order, as they stand in the lists.
  const at = starts.slice();
  for (let item = 0; item < items; item++) {
    for (const key of keys(item)) {
      const [start, end] = [starts[key]!, starts[key + 1]!];
      if (end - start === 1) continue;
      const next = ++at[key]!;
      const to = end - start <= COMPLETE ? end : Math.min(end, next + WINDOW);
      for (let i = next; i < to; i++) {
        const other = members[i]!;
        // An item stands twice in a list where two of its keys share it.
        if (other === item || seen[other] === item) continue;
        seen[other] = item;
        const likeness = cosine(vectors, item, other);
        if (likeness < least) continue;
        a.push(item);
        b.push(other);
        similarity.push(likeness);
      }
    }
  }
  return { a: a.values(), b: b.values(), similarity: similarity.values() };
}

/** The items of each list in ascending order: list k holds `members[starts[k] … starts[k + 1]]`. */
function invert(vectors: Vectors) {
  const { items } = vectors;
  let lists = LEAST_LISTS;
  while (lists < MOST_LISTS && lists < items * LISTS_PER_ITEM) lists *= 2;
  const own = new Int32Array(MOST_KEYS);
  const keys = (item: number) => own.subarray(0, keysOf(vectors, item, own, lists - 1));
  const starts = new Int32Array(lists + 1);
  for (let item = 0; item < items; item++) for (const key of keys(item)) starts[key + 1]!++;
  for (let key = 0; key < lists; key++) starts[key + 1]! += starts[key]!;
  const members = new Int32Array(starts[lists]!);
  const at = starts.slice();
  for (let item = 0; item < items; item++) for (const key of keys(item)) members[at[key]!++] = item;
  return { keys, starts, members };
}

/** Writes the lists of an item to `own` and gives their number. */
function keysOf({ from, ids, weights }: Vectors, item: number, own: Int32Array, mask: number): number {
  const places: number[] = [];
  for (let at = from[item]!; at < from[item + 1]!; at++) places.push(at);
  if (places.length > 1) places.sort((x, y) => weights[y]! - weights[x]! || ids[x]! - ids[y]!);
  const singles = Math.min(SINGLE_KEYS, places.length);
  let count = 0;
  for (let i = 0; i < singles; i++) own[count++] = hash(ids[places[i]!]!, -1) & mask;
  const heaviest = Math.min(PAIR_KEYS, singles);
  for (let i = 0; i < heaviest; i++)
    for (let j = i + 1; j < heaviest; j++) {
      const [x, y] = [ids[places[i]!]!, ids[places[j]!]!];
      own[count++] = hash(Math.min(x, y), Math.max(x, y)) & mask;
    }
  return count;
}

/** Mixes two numbers (the finaliser of MurmurHash3). */
function hash(a: number, b: number): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
