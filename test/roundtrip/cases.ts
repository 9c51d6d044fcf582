import fc from 'fast-check';
import { ambiguityOf } from './ambiguous.ts';
import { type Case, DIMENSION_NAMES, DIMENSIONS, LARGEST, LEAST, type Style, written } from './dimensions.ts';

/** How often a dimension keeps its plain value, beside one turn for each value. */
const PLAIN_TURNS = 2;

const dimension = <T>(values: readonly T[]): fc.Arbitrary<T> =>
  fc.constantFrom(...Array.from({ length: PLAIN_TURNS }, () => values[0]!), ...values);

/** Random cases that a careful reader can read back; they shrink towards the plain style and small sizes. */
export function cases(fixed: Partial<Style> = {}): fc.Arbitrary<Case> {
  const dimensions = DIMENSION_NAMES.map((name) => [
    name,
    name in fixed ? fc.constant(fixed[name]) : dimension<string>(DIMENSIONS[name]),
  ]);
  const style = fc.record(Object.fromEntries(dimensions)) as unknown as fc.Arbitrary<Style>;
  return fc
    .record({
      style,
      sizes: fc.record({
        groups: fc.integer({ min: LEAST.groups, max: LARGEST.groups }),
        each: fc.integer({ min: LEAST.each, max: LARGEST.each }),
        measures: fc.integer({ min: LEAST.measures, max: LARGEST.measures }),
      }),
      seed: fc.nat(),
    })
    .map((one) => ({ ...one, style: written(one.style) }))
    .filter(({ style }) => ambiguityOf(style) === null);
}
