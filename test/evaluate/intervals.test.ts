import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapF1, wilson } from '../../src/evaluate/intervals.ts';

describe('wilson', () => {
  // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [20, 20, 0.8389, 1],
  ])('%d of %d: %d to %d', (successes, trials, low, high) => {
    const interval = wilson(successes, trials)!;
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it('has nothing to say without trials', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  it('holds the share itself, inside 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (a, b) => {
        const [successes, trials] = [Math.min(a, b), Math.max(a, b) + 1];
        const [low, high] = wilson(successes, trials)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low - 1e-12).toBeLessThanOrEqual(successes / trials);
        expect(high + 1e-12).toBeGreaterThanOrEqual(successes / trials);
      }),
    );
  });
});

describe('bootstrapF1', () => {
  it.each([
    ['all right', [1, 1, 1], [1, 1]],
    ['all wrong', [0, 0], [0, 0]],
    ['all alike', [0.5, 0.5, 0.5], [0.5, 0.5]],
  ])('%s', (_, shares, interval) => {
    expect(bootstrapF1(shares.map((share) => ({ hits: share * 20, total: 20 })))).toEqual(interval);
  });

  it('needs two notices that have values', () => {
    expect(bootstrapF1([])).toBeNull();
    expect(bootstrapF1([{ hits: 2, total: 4 }])).toBeNull();
    expect(
      bootstrapF1([
        { hits: 2, total: 4 },
        { hits: 0, total: 0 },
      ]),
    ).toBeNull();
  });

  it('is the same every time and near the normal approximation', () => {
    // 100 notices of one value each, half of them right: 0.5 ± 1.96 · 0.05
    const shares = Array.from({ length: 100 }, (_, i) => ({ hits: i % 2 ? 2 : 0, total: 2 }));
    const interval = bootstrapF1(shares)!;
    expect(bootstrapF1(shares)).toEqual(interval);
    expect(interval[0]).toBeGreaterThan(0.37);
    expect(interval[0]).toBeLessThan(0.44);
    expect(interval[1]).toBeGreaterThan(0.56);
    expect(interval[1]).toBeLessThan(0.63);
  });
});
