import { type Edges, similarPairs } from './candidates.ts';
import { type Item, type Vectors, vectorise } from './vectors.ts';

/**
 * Two problems this much alike may be one. Where it stands: titles about one matter in other words come to 0.6 and more,
 * titles that share a side word to 0.3 and less (`test/stats/problem-groups.ts`; tuned on one half, measured on the other).
 */
export const LEAST_SIMILAR = 0.5;
/**
 * Two groups become one only where all their members are this much alike on average: a chain of weak links (a like b,
 * b like c, a not like c) stays apart.
 */
export const LEAST_COHESION = 0.45;

export interface Groups {
  /** The group of each item, called by its first one. */
  of: Int32Array;
  /** By group: the item that is most like all others of it, the first of several. */
  centre: Map<number, number>;
}

/** Items come sorted, so the result is the same in any order of input. */
export function groupSimilar(items: Iterable<Item>): Groups {
  const vectors = vectorise(items);
  const edges = similarPairs(vectors, LEAST_SIMILAR);
  return agglomerate(vectors, edges, byLikeness(edges));
}

/** Steps of likeness within which edges keep their order: the last bits of a sum decide nothing. */
const STEPS = 10_000;

/** The edges from the most alike down, of one step in their own order (a counting sort). */
function byLikeness({ similarity }: Edges): Int32Array {
  const stepOf = (edge: number) => STEPS - Math.min(STEPS, Math.round(similarity[edge]! * STEPS));
  const starts = new Int32Array(STEPS + 2);
  for (let edge = 0; edge < similarity.length; edge++) starts[stepOf(edge) + 1]!++;
  for (let step = 0; step <= STEPS; step++) starts[step + 1]! += starts[step]!;
  const order = new Int32Array(similarity.length);
  for (let edge = 0; edge < similarity.length; edge++) order[starts[stepOf(edge)]!++] = edge;
  return order;
}

/** Average linkage along the edges: the sum of two groups' vectors gives the mean of all their cosines at once. */
function agglomerate(vectors: Vectors, edges: Edges, order: Int32Array): Groups {
  const parent = Int32Array.from({ length: vectors.items }, (_, i) => i);
  const size = new Int32Array(parent.length).fill(1);
  const sums = new Map<number, Sum>();
  // Two groups that were too far apart are so until one of them has grown.
  const refused = new Map<number, number>();
  const root = (item: number): number => {
    let at = item;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const edge of order) {
    const [x, y] = [root(edges.a[edge]!), root(edges.b[edge]!)];
    if (x === y) continue;
    const [large, small] = size[x]! > size[y]! || (size[x] === size[y] && x < y) ? [x, y] : [y, x];
    const [pair, both] = [large * parent.length + small, size[x]! + size[y]!];
    if (refused.get(pair) === both) continue;
    // Two single items are as alike as their edge says.
    if (both > 2 && likeness(sums, vectors, large, small) / (size[x]! * size[y]!) < LEAST_COHESION) {
      refused.set(pair, both);
      continue;
    }
    const sum = sums.get(large) ?? sumOf(vectors, large);
    addTo(sum, sums.get(small), vectors, small);
    sums.set(large, sum);
    sums.delete(small);
    parent[small] = large;
    size[large]! += size[small]!;
  }
  const first = new Int32Array(parent.length).fill(-1);
  const nearest = new Float64Array(parent.length).fill(-1);
  const centre = new Map<number, number>();
  const of = parent.map((_, item) => {
    const own = root(item);
    if (first[own] === -1) first[own] = item;
    const group = first[own]!;
    const sum = sums.get(own);
    const rank = sum ? Math.round(dotItem(sum, vectors, item) * 1e6) : 0;
    if (rank > nearest[group]!) {
      nearest[group] = rank;
      centre.set(group, item);
    }
    return group;
  });
  return { of, centre };
}

/** The sum of a group's vectors, by term; a group of one has none. */
type Sum = Map<number, number>;

function sumOf({ from, ids, weights }: Vectors, item: number): Sum {
  const sum: Sum = new Map();
  for (let at = from[item]!; at < from[item + 1]!; at++) sum.set(ids[at]!, weights[at]!);
  return sum;
}

function addTo(sum: Sum, other: Sum | undefined, { from, ids, weights }: Vectors, item: number): void {
  if (other) for (const [id, weight] of other) sum.set(id, (sum.get(id) ?? 0) + weight);
  else
    for (let at = from[item]!; at < from[item + 1]!; at++)
      sum.set(ids[at]!, (sum.get(ids[at]!) ?? 0) + weights[at]!);
}

function likeness(sums: ReadonlyMap<number, Sum>, vectors: Vectors, large: number, small: number): number {
  const [many, few] = [sums.get(large)!, sums.get(small)];
  if (!few) return dotItem(many, vectors, small);
  const [fewer, more] = few.size <= many.size ? [few, many] : [many, few];
  let sum = 0;
  for (const [id, weight] of fewer) sum += weight * (more.get(id) ?? 0);
  return sum;
}

function dotItem(sum: Sum, { from, ids, weights }: Vectors, item: number): number {
  let total = 0;
  for (let at = from[item]!; at < from[item + 1]!; at++) total += (sum.get(ids[at]!) ?? 0) * weights[at]!;
  return total;
}
