import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupSimilar } from '../../src/stats/similarity/groups.ts';
import { createTokeniser } from '../../src/stats/similarity/terms.ts';
import { judgePairs } from './pairwise.ts';
import { GROUPS, SINGLES } from './problem-groups.ts';

const TUNED = 0;
const HELD_OUT = 1;
const half = <T>(list: readonly T[], which: number) => list.filter((_, i) => i % 2 === which);

describe('similar problems', () => {
  it('the hand-made groups are many enough to mean something', () => {
    const titles = [...GROUPS.flat(), ...SINGLES];
    expect(titles.length).toBeGreaterThanOrEqual(150);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('are found again in the half that nothing was tuned on', async () => {
    const { f1, precision, recall } = await judgePairs(half(GROUPS, HELD_OUT), half(SINGLES, HELD_OUT));
    expect({ f1, precision, recall }.f1).toBeGreaterThanOrEqual(0.85);
  });

  it('are found in the half that they were tuned on, and in both together', async () => {
    expect((await judgePairs(half(GROUPS, TUNED), half(SINGLES, TUNED))).f1).toBeGreaterThanOrEqual(0.9);
    expect((await judgePairs(GROUPS, SINGLES)).f1).toBeGreaterThanOrEqual(0.85);
  });

  it('a chain of weak links does not become one group', () => {
    // Each is half like the next, the first and the last share nothing.
    const chain = Array.from({ length: 12 }, (_, i) => ({ title: [`a${i}`, `a${i + 1}`], evidence: [] }));
    const { of } = groupSimilar(chain);
    expect(of[0]).not.toBe(of[11]);
    expect(Math.max(...[...of].map((group) => of.filter((one) => one === group).length))).toBeLessThanOrEqual(
      3,
    );
  });

  it('the same titles give one group, whatever else there is', () => {
    const terms = fc.array(fc.constantFrom('a', 'b', '#c', '#d', 'e'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(terms, { maxLength: 20 }), terms, (others, twice) => {
        const items = [...others, twice, twice].map((title) => ({ title, evidence: [] }));
        const { of } = groupSimilar(items);
        expect(of.at(-1)).toBe(of.at(-2));
      }),
      { numRuns: 200 },
    );
  });

  it('terms are matters where the lexicon knows one; words that judge are none', async () => {
    const tokenise = await createTokeniser();
    expect(tokenise('公务接待管理不规范，部分接待无公函')).toEqual([
      '#reception',
      '#reception',
      '#reception',
    ]);
    expect(tokenise('存在差距，落实不到位')).toEqual([]);
  });
});
