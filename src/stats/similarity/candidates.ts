import { cosine, type Vectors } from './vectors.ts';

export interface Edge {
  a: number;
  b: number;
  similarity: number;
}

/** An item is found by each of its heaviest terms, and by each pair of the very heaviest. */
const SINGLE_KEYS = 6;
const PAIR_KEYS = 4;
/** A list up to this long is compared all with all; */
const COMPLETE = 64;
/** in a longer one each item with the next few: lists are in the order of titles, so those are the most alike. */
const WINDOW = 16;

/**
 * Pairs at least `least` alike, from an inverted index. Work per item is bounded by keys × `COMPLETE`, so it grows with
 * the number of items; pairs that only a frequent term joins may be passed over, and are then joined through others.
 */
export function similarPairs(vectors: Vectors, least: number): Edge[] {
  const keys = Array.from({ length: vectors.items }, (_, item) => keysOf(vectors, item));
  const lists = new Map<number, number[]>();
  keys.forEach((own, item) => {
    for (const key of own) {
      const list = lists.get(key);
      if (list) list.push(item);
      else lists.set(key, [item]);
    }
  });
  const edges: Edge[] = [];
  const seen = new Int32Array(keys.length).fill(-1);
  // Where each list has got to: items come in ascending order, as they stand in the lists.
  const at = new Map<number, number>();
  keys.forEach((own, a) => {
    for (const key of own) {
      const list = lists.get(key)!;
      if (list.length === 1) continue;
      const from = (at.get(key) ?? 0) + 1;
      at.set(key, from);
      const to = list.length <= COMPLETE ? list.length : Math.min(list.length, from + WINDOW);
      for (let i = from; i < to; i++) {
        const b = list[i]!;
        if (seen[b] === a) continue;
        seen[b] = a;
        const similarity = cosine(vectors, a, b);
        if (similarity >= least) edges.push({ a, b, similarity });
      }
    }
  });
  return edges;
}

/** Terms as their numbers, pairs as numbers behind all terms. */
function keysOf({ from, ids, weights, terms }: Vectors, item: number): number[] {
  const places = Array.from({ length: from[item + 1]! - from[item]! }, (_, i) => from[item]! + i);
  if (places.length > 1) places.sort((a, b) => weights[b]! - weights[a]! || ids[a]! - ids[b]!);
  const keys: number[] = [];
  for (let i = 0; i < places.length && i < SINGLE_KEYS; i++) keys.push(ids[places[i]!]!);
  const heaviest = Math.min(PAIR_KEYS, keys.length);
  for (let i = 0; i < heaviest; i++)
    for (let j = i + 1; j < heaviest; j++) {
      const [x, y] = [keys[i]!, keys[j]!];
      keys.push((Math.min(x, y) + 1) * terms + Math.max(x, y));
    }
  return keys;
}
