import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity, similarityFrom, squeeze } from '../../src/evaluate/similarity.ts';

describe('similarity', () => {
  it.each([
    ['', '', 1],
    ['账实不符', '账实不符', 1],
    ['账实不符', '账实不清', 0.75],
    ['abc', '', 0],
    ['kitten', 'sitting', 1 - 3 / 7],
    ['一二三四五', '二三四五', 0.8],
  ])('%j and %j: %d', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 12);
    expect(similarityFrom(0.6, a, b) >= 0.6).toBe(expected >= 0.6);
  });

  it('is symmetric, and 1 for equal texts alone', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b) === 1).toBe(a === b);
      }),
    );
  });
});

it('squeeze takes every kind of blank out and keeps the width of punctuation', () => {
  expect(squeeze(' 党\u3000组\u200b\n（一）\ufeff(1)\u00a0')).toBe('党组（一）(1)');
});
