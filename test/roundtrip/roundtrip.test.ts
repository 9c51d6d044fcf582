import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractNotice } from '../../src/index.ts';
import { faultsOf } from '../extract/grounded.ts';
import { contentOf } from '../extract/summary.ts';
import { AMBIGUITIES, ambiguityOf } from './ambiguous.ts';
import { cases } from './cases.ts';
import { bytesOf, check, FORMATS, type Outcome } from './check.ts';
import { type Case, DIMENSION_NAMES, DIMENSIONS, PLAIN, type Style, written } from './dimensions.ts';
import { isKnown, KNOWN, touched } from './known.ts';
import { render } from './render/index.ts';
import { findingsExact, Shares } from './tables.ts';

const SEED = 20_240_607;
const CASES = 300;

/** Least share of findings that come back in every part, all cases counted. */
const FLOOR = 0.9;
/** The same for every value of a dimension. */
const FLOOR_OF_ANY_VALUE = 0.6;
/** The same where no known mechanism touches the case. */
const FLOOR_OF_VALUE = 0.97;
/** Least share of cases that are exact in every field, or whose misses known mechanisms explain. */
const EXPLAINED = 0.97;

async function readAll(): Promise<{ one: Case; outcome: Outcome }[]> {
  const all: { one: Case; outcome: Outcome }[] = [];
  for (const one of fc.sample(cases(), { seed: SEED, numRuns: CASES }))
    all.push({ one, outcome: await check(one) });
  return all;
}
const results = readAll();

function valuesBelow(shares: Shares, floor: number): string[] {
  return DIMENSION_NAMES.flatMap((name) =>
    DIMENSIONS[name].flatMap((value) => {
      const share = findingsExact(shares.of(name, value));
      return share < floor ? [`${name}=${value}: ${share}`] : [];
    }),
  );
}

describe('a random notice, written in a random style and read back', () => {
  it('gives its findings back in every part', async () => {
    const shares = new Shares();
    for (const { one, outcome } of await results) shares.add(one, outcome);
    expect(findingsExact(shares.all)).toBeGreaterThanOrEqual(FLOOR);
  });

  it('gives them back in every value of every dimension', async () => {
    const shares = new Shares();
    const untouched = new Shares();
    for (const { one, outcome } of await results) {
      shares.add(one, outcome);
      if (!touched(one, 'finding')) untouched.add(one, outcome);
    }
    expect(valuesBelow(shares, FLOOR_OF_ANY_VALUE)).toEqual([]);
    expect(valuesBelow(untouched, FLOOR_OF_VALUE)).toEqual([]);
  });

  it('fails nearly only by mechanisms that are known', async () => {
    const strange = (await results).flatMap(({ one, outcome }) => {
      const fields = outcome.misses.filter(({ field }) => !isKnown(one, field));
      return fields.length ? [{ one, fields }] : [];
    });
    const explained = 1 - strange.length / CASES;
    expect(explained, JSON.stringify(strange.slice(0, 5), null, 1)).toBeGreaterThanOrEqual(EXPLAINED);
  });

  it('in the plain style gives every record back as it was', async () => {
    const plain = cases(PLAIN as Partial<Style>);
    await fc.assert(
      fc.asyncProperty(plain, async (one) => {
        expect((await check(one)).misses).toEqual([]);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('is one record as text, with typed and with generated labels', async () => {
    await fc.assert(
      fc.asyncProperty(cases(), async (one) => {
        const { text } = render(one);
        const records: unknown[] = [];
        for (const format of FORMATS) {
          const notice = await extractNotice(bytesOf(text, format, one.seed));
          expect(faultsOf(notice)).toEqual([]);
          records.push(contentOf(notice));
        }
        expect(records[1]).toEqual(records[0]);
        expect(records[2]).toEqual(records[0]);
      }),
      { seed: SEED, numRuns: 80 },
    );
  });
});

describe('the style grammar', () => {
  it('writes the same case alike each time', () => {
    for (const one of fc.sample(cases(), { seed: SEED, numRuns: 20 }))
      expect(render(one)).toEqual(render(structuredClone(one)));
  });

  it('writes every value of every dimension', async () => {
    const seen = new Set(
      (await results).flatMap(({ one }) => DIMENSION_NAMES.map((name) => `${name}=${one.style[name]}`)),
    );
    const all = DIMENSION_NAMES.flatMap((name) => DIMENSIONS[name].map((value) => `${name}=${value}`));
    expect(all.filter((value) => !seen.has(value))).toEqual([]);
  });

  it('settles what cannot stand together in one step', () => {
    for (const { style } of fc.sample(cases(), { seed: SEED, numRuns: 200 }))
      expect(written(style)).toEqual(style);
  });

  it('leaves out what is ambiguous, each for a reason, and the plain style never', () => {
    expect(ambiguityOf(PLAIN)).toBeNull();
    for (const { reason } of AMBIGUITIES) expect(reason).not.toBe('');
    for (const { style } of fc.sample(cases(), { seed: SEED, numRuns: 200 }))
      expect(ambiguityOf(style)).toBeNull();
  });

  it('knows a reason for each failing mechanism, and none in the plain style', () => {
    for (const { reason, when } of KNOWN) {
      expect(reason).not.toBe('');
      expect(when(PLAIN)).toBe(false);
    }
    expect(new Set(KNOWN.map(({ id }) => id)).size).toBe(KNOWN.length);
  });
});
