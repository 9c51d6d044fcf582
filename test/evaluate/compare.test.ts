import { describe, expect, it } from 'vitest';
import { compareRuns, comparisonReport } from '../../src/evaluate/compare.ts';
import { type Measured, measureCase } from '../../src/evaluate/evaluate.ts';
import type { Split } from '../../src/evaluate/gold.ts';
import { parseSaved, SavedRun, toSaved } from '../../src/evaluate/result.ts';
import { summarise } from '../../src/evaluate/summary.ts';
import type { Notice } from '../../src/notice/index.ts';
import { goldOf, noticeOf, withFinding } from './fixture.ts';

const gold = goldOf();
const perfect = noticeOf(gold);

async function saved(notice: Notice, { redacted = false, id = gold.id, split = 'dev' as Split } = {}) {
  const documents = [{ format: 'txt' as const, path: 'x' }];
  const measured: Measured[] = await measureCase({ gold: { ...gold, id }, documents }, async () => notice);
  return SavedRun.parse(toSaved({ split, measured, faults: [], summary: summarise(measured) }, redacted));
}
const changes = async (before: Notice, now: Notice) =>
  compareRuns(await saved(before), await saved(now)).changes.map(
    ({ kind, before: was, now: is }) =>
      `${kind} ${(is ?? was)!.field} ${was?.outcome ?? '–'} → ${is?.outcome ?? '–'}`,
  );

const wrongStatus = withFinding(gold, 1, {
  status: { code: 'completed', raw: null, place: 'none', span: null },
});
const oneMissed = { ...perfect, findings: perfect.findings.slice(0, 4) };
const oneMore = noticeOf(goldOf({ money: [...gold.money, { kind: '追缴', value: 5, state: 'exact' }] }));

describe('compareRuns', () => {
  it.each<[string, Notice, Notice, string[]]>([
    ['nothing', perfect, perfect, []],
    [
      'a value that is right now',
      withFinding(gold, 1, { countable: false }),
      perfect,
      [
        'gain finding.countable wrong → right',
        'gain finding.exact wrong → right',
        'gain notice.findings wrong → right',
        'gain notice.exact wrong → right',
      ],
    ],
    [
      'an extra value that is gone',
      oneMore,
      perfect,
      ['gain notice.exact wrong → right', 'gain money extra → –'],
    ],
    [
      'an extra value that has come',
      perfect,
      oneMore,
      ['loss money – → extra', 'loss notice.exact right → wrong'],
    ],
    ['another wrong value', withFinding(gold, 1, { level: 2 }), withFinding(gold, 1, { level: 3 }), []],
  ])('%s', async (_, before, now, expected) => {
    expect(await changes(before, now)).toEqual(expected);
  });

  it('a finding that is no longer aligned loses the fields that were right, not those that were rightly absent', async () => {
    const lost = await changes(perfect, oneMissed);
    expect(lost).toContain('loss findings right → missed');
    expect(lost).toContain('loss finding.status right → –');
    expect(lost.every((line) => line.startsWith('loss'))).toBe(true);
    expect(lost.filter((line) => /deadline|leaders|immediate/.test(line))).toEqual([]);
    const gained = await changes(oneMissed, perfect);
    expect(gained.length).toBe(lost.length);
    expect(gained.every((line) => line.startsWith('gain'))).toBe(true);
  });

  it('compares files that are in both runs', async () => {
    const result = compareRuns(await saved(perfect, { id: 'dev-b' }), await saved(wrongStatus));
    expect(result).toMatchObject({ same: 0, onlyBefore: 1, onlyNow: 1, changes: [] });
  });
});

describe('comparisonReport', () => {
  it('shows F1 before and now, then each change with its place', async () => {
    const lines = comparisonReport(await saved(perfect), await saved(wrongStatus), true, 'en');
    expect(lines).toContain('| status | 100.00 | 80.00 | +0 | −1 |');
    expect(lines).toContain(
      '- dev-a txt finding.status (right → wrong) [2. 河道巡查责任落实不力]: expected ‹in-progress›; before ‹in-progress›; now ‹completed›; line 7: 2.关于“河道巡查责任落实不力”问题的整改情况（正在推进）',
    );
  });

  it('says nothing of the words where they are not to be seen', async () => {
    const [before, now] = [
      await saved(perfect, { redacted: true, split: 'test' }),
      await saved(wrongStatus, { redacted: true, split: 'test' }),
    ];
    const lines = comparisonReport(before, now, false, 'zh').join('\n');
    expect(lines).toContain('| 状态 | 100.00 | 80.00 | +0 | −1 |');
    expect(lines + JSON.stringify([before, now])).not.toContain('河道');
  });

  it.each([
    ['the same run', 'dev' as const, '没有变化'],
    ['a run of another split', 'test' as const, '上次结果是 test 集，无法比较'],
  ])('%s', async (_, split, text) => {
    expect(comparisonReport(await saved(perfect, { split }), await saved(perfect), true, 'zh').at(-1)).toBe(
      text,
    );
  });
});

describe('parseSaved', () => {
  it('reads what was written', async () => {
    const run = await saved(perfect);
    expect(parseSaved(JSON.stringify(run))).toEqual(run);
  });

  it.each([
    ['{', /not valid JSON/],
    ['{}', /not a result of evaluate --json: version/],
  ])('complains of %s', (text, message) => {
    expect(() => parseSaved(text)).toThrow(message);
  });
});
