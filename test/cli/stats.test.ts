import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractNotice } from '../../src/index.ts';
import { parseCsv } from '../../src/run/csv.ts';
import { TABLES } from '../../src/store/index.ts';
import { runWith } from './fake-io.ts';

const notice = (
  unit: string,
  round: string,
  problem: string,
  name: string,
) => `中共${unit}党组关于十届市委第${round}轮巡察整改进展情况的通报

2023年3月1日至4月1日，市委第一巡察组对${unit}党组进行了巡察。5月6日，市委第一巡察组反馈了意见。现将整改情况公布如下。

一、反馈问题整改情况

1.关于“${problem}”问题

责任领导：${name}

整改情况（已完成）：召开党组会专题研究，制定《公务接待办法》，追缴2.5万元。

2.关于“=SUM(A1)党费收缴不及时”问题

整改情况（正在推进）：开展专项清查。

联系电话：0719-8123456。
`;

let out: string;
beforeEach(async () => {
  out = mkdtempSync(join(tmpdir(), 'tongbao-stats-'));
  const texts = [
    notice('云汀市水务局', '三', '公务接待超标准', '沈明远'),
    notice('霁川市教育局', '三', '接待费报销无公函', '顾知行'),
    notice('云汀市水务局', '五', '违规公务接待时有发生', '陆芮'),
  ];
  const records = await Promise.all(
    texts.map((text, i) => extractNotice(new TextEncoder().encode(text), { path: `沈明远/${i}.txt` })),
  );
  writeFileSync(join(out, 'notices.ndjson'), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

async function command(...argv: string[]) {
  const { code, out: stdout, err: stderr } = await runWith(argv);
  return { code, stdout, stderr };
}
const csv = (...path: string[]) => parseCsv(readFileSync(join(out, ...path), 'utf8'));

describe('tongbao stats', () => {
  it('writes database, mapping and every table, and says what it found', async () => {
    const { code, stdout, stderr } = await command('stats', out, '--lang', 'en');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      'comparison.xlsx',
      'notices.ndjson',
      'report.html',
      'tables',
      'tongbao.duckdb',
      'units.csv',
    ]);
    expect(readdirSync(join(out, 'tables')).sort()).toEqual(TABLES.map(({ id }) => `${id}.csv`).sort());
    expect(stdout).toMatch(/findings\s+6\n/);
    expect(stdout).toMatch(/completion rate as extracted\s+50\.0 % {2}3 \/ 6/);
    expect(stdout).toContain('2 units, 3 findings');
  });

  it('headings and codes are in the language, no cell is a formula', async () => {
    await command('stats', out);
    const [head, ...rows] = csv('tables', 'finding_list.csv');
    expect(head).toContain('整改状态');
    expect(rows.map((row) => row[head!.indexOf('整改状态')])).toContain('正在推进');
    for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows.some((row) => row.some((cell) => cell.startsWith("'=SUM(A1)")))).toBe(true);
  });

  it('the same problem in a later round is recurring', async () => {
    await command('stats', out, '--lang', 'en');
    const [head, ...rows] = csv('tables', 'recurring_problems.csv');
    const titles = rows.map((row) => [
      row[head!.indexOf('earlier problem')],
      row[head!.indexOf('later problem')],
      row[head!.indexOf('order by')],
    ]);
    expect(titles).toContainEqual(['公务接待超标准', '违规公务接待时有发生', 'round']);
  });

  it('the mapping as edited holds, and is kept', async () => {
    await command('stats', out);
    const path = join(out, 'units.csv');
    const edited = readFileSync(path, 'utf8').replace(
      /^(中共霁川市教育局党组,,)霁川市教育局,/m,
      '$1云汀市水务局,',
    );
    writeFileSync(path, edited);
    await command('stats', out, '--lang', 'en');
    expect(csv('tables', 'overview.csv').find(([metric]) => metric === 'units')![1]).toBe('1');
    expect(readFileSync(path, 'utf8')).toBe(edited);
  });

  it('twice gives the same bytes', async () => {
    const bytes = () =>
      readdirSync(join(out, 'tables')).map((name) => readFileSync(join(out, 'tables', name), 'utf8'));
    await command('stats', out);
    const first = bytes();
    await command('stats', out);
    expect(bytes()).toEqual(first);
  });

  it('says what is missing', async () => {
    rmSync(join(out, 'notices.ndjson'));
    expect(await command('stats', out, '--lang', 'en')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('notices.ndjson'),
    });
    writeFileSync(join(out, 'notices.ndjson'), '{"id": 1');
    expect((await command('stats', out, '--lang', 'en')).code).toBe(2);
    expect(existsSync(join(out, 'tongbao.duckdb'))).toBe(false);
  });
});

describe('tongbao export', () => {
  const files = (to: string) => readdirSync(join(out, 'export', to)).sort();

  it.each([
    ['xlsx', 'comparison.xlsx'],
    ['html', 'report.html'],
    ['csv', 'finding_list.csv'],
    ['ndjson', 'notices.ndjson'],
    ['parquet', 'findings.parquet'],
    ['duckdb', 'tongbao.duckdb'],
    ['labelstudio', 'tasks.json'],
  ])('%s', async (to, file) => {
    const { code, stdout } = await command('export', out, '--to', to);
    expect(code).toBe(0);
    expect(files(to)).toContain(file);
    expect(stdout.trim().split('\n').length).toBe(files(to).length);
  });

  it('labelling tasks have the text and its regions', async () => {
    await command('export', out, '--to', 'labelstudio');
    const tasks = JSON.parse(readFileSync(join(out, 'export', 'labelstudio', 'tasks.json'), 'utf8'));
    expect(tasks.length).toBe(3);
    for (const { value } of tasks[0].predictions[0].result)
      expect(tasks[0].data.text.slice(value.start, value.end)).toBe(value.text);
  });

  it.each(['xlsx', 'html', 'csv', 'ndjson', 'labelstudio', 'duckdb', 'parquet'])(
    'masked %s holds nobody’s name or number',
    async (to) => {
      const { code } = await command('export', out, '--to', to, '--redact');
      expect(code).toBe(0);
      for (const name of files(to)) {
        const file = readFileSync(join(out, 'export', to, name));
        const bytes = name.endsWith('.xlsx') ? Buffer.concat(Object.values(unzipSync(file))) : file;
        for (const secret of ['沈明远', '顾知行', '陆芮', '8123456'])
          expect(bytes.includes(secret), `${name}: ${secret}`).toBe(false);
      }
      expect(readdirSync(join(out, 'export', to)).some((name) => name.startsWith('.'))).toBe(false);
    },
  );

  it('an unknown format is wrong usage', async () => {
    const { code, stderr } = await command('export', out, '--to', 'xml', '--lang', 'en');
    expect(code).toBe(1);
    expect(stderr).toContain('labelstudio');
  });
});

describe('tongbao compare', () => {
  it('says what differs between two runs, in words, a workbook and the exit code', async () => {
    const same = await command('compare', out, out, '--lang', 'en');
    expect({ code: same.code, stderr: same.stderr }).toEqual({ code: 0, stderr: '' });
    expect(same.stdout).toContain('documents in both');
    const other = mkdtempSync(join(tmpdir(), 'tongbao-compare-'));
    try {
      const lines = readFileSync(join(out, 'notices.ndjson'), 'utf8').replaceAll('"completed"', '"unstated"');
      writeFileSync(join(other, 'notices.ndjson'), lines);
      const book = join(other, 'changes.xlsx');
      const { code, stdout } = await command('compare', out, other, '-o', book);
      expect(code).toBe(4);
      expect(stdout).toContain('findings.status.code');
      const sheets = await readSheets(book);
      expect(sheets.map(({ sheet }) => sheet)).toEqual([
        '比较总览',
        '两次问题对照',
        '只在一次的单位',
        '只在一次的文件',
        '有变的字段',
      ]);
      const fields = sheets[4]!.data.filter((row) => row.includes('findings.status.code'));
      expect(fields).toHaveLength(3);
      expect(fields[0]!.slice(1, 4)).toEqual(['findings.status.code', 'completed', 'unstated']);
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
    expect((await command('compare', out, join(out, 'none'))).code).toBe(2);
    expect((await command('compare', out)).code).toBe(1);
  });
});

describe('comparison.xlsx', () => {
  it('holds every table cell by cell, and stands beside the report its links lead to', async () => {
    expect((await command('stats', out)).code).toBe(0);
    const sheets = await readSheets(join(out, 'comparison.xlsx'), { trim: false });
    const named = new Map(sheets.map(({ sheet, data }) => [sheet, data]));
    for (const { id, title, columns } of TABLES) {
      const linked = columns.some(({ type }) => type === 'notice') ? 1 : 0;
      const shown = columns.flatMap((column, i) => (column.language === 'en' ? [] : [i]));
      const rows = named.get(title.zh)!.map((row) => row.slice(linked));
      const expected = csv('tables', `${id}.csv`).map((row) => shown.map((i) => row[i]!));
      const cell = (value: unknown, i: number) => {
        const { type, hidden } = columns[shown[i]!]!;
        if (value === null || (hidden && value === '隐去')) return '';
        if (value instanceof Date) return value.toISOString().slice(0, 10);
        if (typeof value === 'number' && type === 'money') return value.toFixed(2);
        return typeof value === 'number' ? String(Math.round(value * 1e6) / 1e6) : String(value);
      };
      // A CSV marks with an apostrophe what a spreadsheet would take for a formula.
      const plain = expected.map((row) => row.map((value) => value.replace(/^'(?=[=+\-@])/, '')));
      expect(
        rows.map((row) => shown.map((_, i) => cell(row[i] ?? null, i))),
        id,
      ).toEqual(plain.map((row) => row.map((value, i) => cellOfCsv(value, columns[shown[i]!]!.type))));
    }
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('整改通报对比');
  });
});

const cellOfCsv = (value: string, type: string) =>
  Number.isFinite(Number(value)) && value !== '' && (type === 'share' || type === 'number')
    ? String(Math.round(Number(value) * 1e6) / 1e6)
    : value;
