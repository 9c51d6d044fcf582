import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import * as datePatterns from '../../src/lang/date-patterns.ts';
import { TO_YUAN } from '../../src/lang/money.ts';
import { NUMERAL } from '../../src/lang/numerals.ts';
import { CLASSIFIER } from '../../src/lang/quantities.ts';

const PATTERNS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ...Object.entries(datePatterns).filter((entry): entry is [string, RegExp] => entry[1] instanceof RegExp),
  ['NUMERAL', new RegExp(NUMERAL, 'y')],
  ['CLASSIFIER', CLASSIFIER],
  ['TO_YUAN', TO_YUAN],
];

describe('the composed patterns', () => {
  it.each(PATTERNS)('%s cannot backtrack without end', (_, pattern) => {
    expect(checkSync(pattern.source, pattern.flags).status).toBe('safe');
  });
});
