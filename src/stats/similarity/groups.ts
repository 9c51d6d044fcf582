import { type Edge, similarPairs } from './candidates.ts';
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
export function groupSimilar(items: readonly Item[]): Groups {
  const vectors = vectorise(items);
  const edges = similarPairs(vectors, LEAST_SIMILAR);
  // Rounded, so that the last bit of a sum decides nothing.
  const rank = ({ similarity }: Edge) => Math.round(similarity * 1e6);
  edges.sort((x, y) => rank(y) - rank(x) || x.a - y.a || x.b - y.b);
  return agglomerate(vectors, edges);
}

/** Average linkage along the edges: the sum of two groups' vectors gives the mean of all their cosines at once. */
function agglomerate(vectors: Vectors, edges: readonly Edge[]): Groups {
  const parent = Int32Array.from(vectors.ids, (_, i) => i);
  const size = new Int32Array(parent.length).fill(1);
  const sums: (Map<number, number> | null)[] = new Array(parent.length).fill(null);
  const root = (item: number): number => {
    let at = item;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const sumOf = (group: number) => {
    sums[group] ??= new Map(Array.from(vectors.ids[group]!, (id, i) => [id, vectors.weights[group]![i]!]));
    return sums[group];
  };
  for (const { a, b } of edges) {
    const [x, y] = [root(a), root(b)];
    if (x === y) continue;
    const [large, small] = size[x]! >= size[y]! ? [x, y] : [y, x];
    const [many, few] = [sumOf(large), sumOf(small)];
    if (dot(many, few) / (size[x]! * size[y]!) < LEAST_COHESION) continue;
    for (const [id, weight] of few) many.set(id, (many.get(id) ?? 0) + weight);
    sums[small] = null;
    parent[small] = large;
    size[large]! += size[small]!;
  }
  const first = new Map<number, number>();
  const nearest = new Map<number, { item: number; likeness: number }>();
  const of = Int32Array.from(parent, (_, item) => {
    const own = root(item);
    if (!first.has(own)) first.set(own, item);
    const group = first.get(own)!;
    const sum = sums[own];
    const likeness = sum ? Math.round(likenessTo(sum, vectors, item) * 1e6) : 0;
    if (likeness > (nearest.get(group)?.likeness ?? -1)) nearest.set(group, { item, likeness });
    return group;
  });
  return { of, centre: new Map([...nearest].map(([group, { item }]) => [group, item])) };
}

function likenessTo(sum: ReadonlyMap<number, number>, { ids, weights }: Vectors, item: number): number {
  return ids[item]!.reduce((total, id, i) => total + (sum.get(id) ?? 0) * weights[item]![i]!, 0);
}

function dot(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [id, weight] of fewer) sum += weight * (more.get(id) ?? 0);
  return sum;
}
