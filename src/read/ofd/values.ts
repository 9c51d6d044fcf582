import type { Matrix } from '../layout/matrix.ts';

/** Simple types of GB/T 33190-2016, 7.3. Lengths are millimetres. */

/** Millimetres to points. */
export const POINTS = 72 / 25.4;

/** Numbers parted by blanks; what is none is left out. */
export function numbers(value: string | undefined): number[] {
  return (value ?? '').trim().split(/\s+/).map(Number).filter(Number.isFinite);
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** ST_Box, or null. */
export function boxOf(value: string | undefined): Box | null {
  const [x, y, width, height] = numbers(value);
  return height === undefined ? null : { x: x!, y: y!, width: width!, height };
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A transformation, or the identity. */
export function matrixOf(value: string | undefined): Matrix {
  const found = numbers(value);
  return found.length === 6 ? (found as unknown as Matrix) : IDENTITY;
}

/**
 * Distances of characters (`DeltaX`, 11.3): `g n d` stands for n times d.
 * @param most so many are wanted at most: a short text may ask for millions
 */
export function deltas(value: string | undefined, most: number): number[] {
  const found: number[] = [];
  const words = (value ?? '').trim().split(/\s+/);
  for (let i = 0; i < words.length && found.length < most; i++) {
    if (words[i] === 'g') {
      const times = Math.min(Number(words[i + 1]) || 0, most - found.length);
      const distance = Number(words[i + 2]) || 0;
      for (let j = 0; j < times; j++) found.push(distance);
      i += 2;
    } else if (words[i] !== '') found.push(Number(words[i]) || 0);
  }
  return found;
}
