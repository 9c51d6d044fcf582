import { describe, expect, it } from 'vitest';
import { GoldError, parseGold } from '../../src/evaluate/gold.ts';
import { goldOf } from './fixture.ts';

const gold = goldOf();
const [first] = gold.findings;
const problems = (value: unknown, id = 'dev-a') => {
  try {
    parseGold(typeof value === 'string' ? value : JSON.stringify(value), id, 'dev');
  } catch (error) {
    if (error instanceof GoldError) return error.problems;
    throw error;
  }
  return [];
};

describe('parseGold', () => {
  it('gives the gold of its split', () => {
    expect(parseGold(JSON.stringify(gold), 'dev-a', 'dev')).toEqual(gold);
  });

  it('looks no further into another split', () => {
    expect(parseGold(JSON.stringify({ split: 'test', class: 'nonsense' }), 'x', 'dev')).toBeNull();
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON, without quoting it', '{"title": 密', /^not valid JSON$/],
    ['no split', { id: 'dev-a' }, /^split: /],
    ['a code that does not exist', { ...gold, class: 'notice' }, /^class: .*rectification/],
    ['a field that is missing', { ...gold, money: undefined }, /^money: /],
    ['a date of another kind', { ...gold, asOf: '2023年6月' }, /^asOf: not an EDTF date/],
    [
      'a value that is masked and known',
      { ...gold, money: [{ kind: '清退', value: 3, state: 'masked' }] },
      /^money\.0: .*masked/,
    ],
    [
      'a parent below its child',
      { ...gold, findings: [{ ...first, parent: 0 }] },
      /^findings\.0\.parent: 0 does not stand before/,
    ],
    [
      'findings where there are none',
      { ...gold, class: 'news' },
      /^findings: a notice of class news has no findings/,
    ],
    ['a bad status', { ...gold, findings: [{ ...first, status: 'done' }] }, /^findings\.0\.status: /],
  ])('complains of %s', (_, value, problem) => {
    const [found] = problems(value);
    expect(found).toMatch(problem);
    expect(found).not.toContain('密');
  });

  it('complains of an id that is not the folder', () => {
    expect(problems(gold, 'dev-b')).toEqual(['id: "dev-a" is not the folder\'s name "dev-b"']);
  });
});
