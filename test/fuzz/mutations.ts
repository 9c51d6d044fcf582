/** Damage to a file's bytes, decided by a seed: the same seed gives the same bytes. */
export type Damage = (bytes: Uint8Array, random: () => number) => Uint8Array;

const below = (limit: number, random: () => number) => Math.floor(random() * limit);
/** No more than this share of a file is moved or lost at once. */
const LARGEST_SHARE = 0.2;

function chunk(bytes: Uint8Array, random: () => number): [number, number] {
  const length = 1 + below(Math.max(1, bytes.length * LARGEST_SHARE), random);
  const start = below(bytes.length - length + 1, random);
  return [start, start + length];
}

function flipped(bytes: Uint8Array, random: () => number, times: number): Uint8Array {
  const damaged = bytes.slice();
  for (let i = 0; i < times; i++) damaged[below(bytes.length, random)]! ^= 1 << below(8, random);
  return damaged;
}

const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

export const DAMAGES: Readonly<Record<string, Damage>> = {
  'one bit': (bytes, random) => flipped(bytes, random, 1),
  'ten bits': (bytes, random) => flipped(bytes, random, 10),
  'cut off': (bytes, random) => bytes.slice(0, below(bytes.length, random)),
  'a chunk lost': (bytes, random) => {
    const [start, end] = chunk(bytes, random);
    return joined(bytes.slice(0, start), bytes.slice(end));
  },
  'a chunk of zeros': (bytes, random) => {
    const [start, end] = chunk(bytes, random);
    return bytes.slice().fill(0, start, end);
  },
  'a chunk twice': (bytes, random) => {
    const [start, end] = chunk(bytes, random);
    return joined(bytes.slice(0, end), bytes.slice(start));
  },
  'two chunks exchanged': (bytes, random) => {
    const at = [0, 0, 0, 0].map(() => below(bytes.length, random)).sort((a, b) => a - b);
    const [a, b, c, d] = at as [number, number, number, number];
    return joined(bytes.slice(0, a), bytes.slice(c, d), bytes.slice(b, c), bytes.slice(a, b), bytes.slice(d));
  },
};

/** A generator of numbers in [0, 1) from a seed. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
