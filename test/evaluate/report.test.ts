import { describe, expect, it } from 'vitest';
import { type Measured, measureCase } from '../../src/evaluate/evaluate.ts';
import { KEY_ROWS, ROWS } from '../../src/evaluate/fields.ts';
import { percent, range, table } from '../../src/evaluate/markdown.ts';
import { misses } from '../../src/evaluate/misses.ts';
import { report } from '../../src/evaluate/report.ts';
import { summarise } from '../../src/evaluate/summary.ts';
import { type Notice, TongbaoError } from '../../src/notice/index.ts';
import { goldOf, noticeOf, withFinding } from './fixture.ts';

const gold = goldOf();
const audit = goldOf({ id: 'dev-b', domain: 'audit', tags: ['nested'] });

async function measure(
  ...parts: [typeof gold, 'txt' | 'html' | 'pdf', Notice | Error][]
): Promise<Measured[]> {
  const measured = parts.map(([one, format, result]) =>
    measureCase({ gold: one, documents: [{ format, path: 'x' }] }, async () => {
      if (result instanceof Error) throw result;
      return result;
    }),
  );
  return (await Promise.all(measured)).flat();
}
const reportOf = (measured: Measured[], split: 'dev' | 'test' = 'dev', language: 'zh' | 'en' = 'en') =>
  report(
    { split, measured, faults: [{ id: 'dev-z', problems: ['title: bad'] }], summary: summarise(measured) },
    language,
  );

describe('report', () => {
  it('says what is counted, what cannot be read and what is wrong with gold', async () => {
    const lines = reportOf(
      await measure(
        [gold, 'txt', noticeOf(gold)],
        [gold, 'html', new TongbaoError('unsupported', 'web page')],
        [audit, 'pdf', new TypeError('boom')],
      ),
    );
    expect(lines).toContain('- dev split: 2 notices, 3 files, 2 of them counted');
    expect(lines).toContain('- Formats without a reader (unreadable), excluded from every figure: 1');
    expect(lines).toContain('- Failed to read, everything annotated counts as missed: 1');
    expect(lines).toContain('  - dev-b pdf: boom');
    expect(lines).toContain('  - dev-z: title: bad');
    // a failure is missed everywhere, an unreadable format nowhere
    const findings = lines.find((line) => line.startsWith('| findings'));
    expect(findings).toBe(
      '| findings (label, title) | 10 | 100.00 | 50.00 | 66.66 | 0.00–100.00 | 66.66 | 50.00 | 99.00 | ✗ |',
    );
  });

  it('gives figures by domain, format and tag, the worst tag first', async () => {
    const wrong = { ...noticeOf(audit), findings: [] };
    const lines = reportOf(await measure([gold, 'txt', noticeOf(gold)], [audit, 'pdf', wrong]));
    const rows = lines.filter((line) => /^\| (audit|inspection|txt|pdf|nested|quoted-heading) \|/.test(line));
    expect(rows.map((line) => line.split(' | ').slice(0, 3).join(' '))).toEqual([
      '| audit 1 0.00',
      '| inspection 1 100.00',
      '| pdf 1 0.00',
      '| txt 1 100.00',
      '| nested 2 66.66',
      '| quoted-heading 1 100.00',
    ]);
  });

  it('says on the test split that its notices are not to be looked at', async () => {
    const lines = reportOf(await measure([gold, 'txt', noticeOf(gold)]), 'test', 'zh').join('\n');
    expect(lines).toContain('测试集只看数字');
    expect(lines).not.toContain('水务局');
  });

  it('every row has both names and the key rows exist', () => {
    expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length);
    for (const { name } of ROWS) expect(name.zh && name.en).toBeTruthy();
    expect(KEY_ROWS.filter((id) => !ROWS.some((row) => row.id === id))).toEqual([]);
  });
});

describe('misses', () => {
  const notice = withFinding(gold, 1, {
    countable: false,
    title: { text: '落实', raw: '落实', span: [0, 2] },
  });

  it('one line each: notice, format, field, finding, expected, got, line', async () => {
    expect(
      misses(await measure([gold, 'txt', withFinding(gold, 1, { countable: false })]), null, 'zh'),
    ).toEqual([
      '## 差异 (1)',
      '',
      '- dev-a txt finding.countable (wrong) [2. 河道巡查责任落实不力]: 应为 ‹true›; 实得 ‹false›; 第7行: 2.关于“河道巡查责任落实不力”问题的整改情况（正在推进）',
    ]);
  });

  it.each([
    [['findings'], 2],
    [['finding.exact'], 2],
    [['notice'], 2],
    [['grounding'], 1],
    [['money', 'contact'], 0],
  ])('of fields that begin with %j: %d', async (prefixes, count) => {
    const grounded = noticeOf(gold, { money: [] });
    const measured = await measure([goldOf({ money: [] }), 'txt', { ...notice, money: grounded.money }]);
    expect(misses(measured, prefixes, 'en')[0]).toBe(`## Misses (${count})`);
  });
});

describe('markdown', () => {
  it.each([
    [null, '–'],
    [1, '100.00'],
    [0.98999, '98.99'],
    [0.29, '29.00'],
    [2 / 3, '66.66'],
  ])('%d is %s per cent', (share, text) => {
    expect(percent(share)).toBe(text);
  });

  it('nothing from a file breaks a table', () => {
    expect(table(['a'], [['x|y\n\x1b[31m']])).toEqual(['| a |', '| --- |', '| x\\|y [31m |']);
    expect(range([0.5, 1])).toBe('50.00–100.00');
  });
});
