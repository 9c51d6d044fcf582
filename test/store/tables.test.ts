import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractNotice } from '../../src/index.ts';
import type { Notice } from '../../src/notice/index.ts';
import { buildDatabase, Store, TABLES } from '../../src/store/index.ts';
import { recompute } from './recompute.ts';

/** Annotated notices whose text is read again, and what they are not enough for. */
async function someNotices(): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const id of readdirSync('corpus').filter((id) => /^t[13]-/.test(id))) {
    const file = readdirSync(join('corpus', id)).find((name) => name.startsWith('notice.'))!;
    notices.push(await extractNotice(readFileSync(join('corpus', id, file)), { path: `${id}/${file}` }));
  }
  const [first] = notices as [Notice];
  const later = structuredClone(first);
  later.id = `sha256:${'1'.repeat(64)}`;
  later.source.path = '后一轮.txt';
  // Not the same words, so no duplicate: a later inspection of the same unit with the same problems.
  for (const finding of later.findings)
    if (finding.rectification) finding.rectification.raw = `又${finding.rectification.raw}`;
  later.inspection.round = null;
  later.inspection.feedbackDate = {
    raw: '',
    span: [0, 0],
    value: '2031-05-06',
    inherited: false,
    masked: false,
    damaged: false,
  };
  const hosted = { ...structuredClone(first), id: `sha256:${'2'.repeat(64)}` };
  hosted.source.path = '转载.html';
  const hidden = structuredClone(later);
  hidden.id = `sha256:${'3'.repeat(64)}`;
  hidden.source.path = '隐去.txt';
  hidden.unit = null;
  hidden.inspection.feedbackDate = null;
  hidden.findings = [];
  hidden.money = [0, 1].map((i) => ({
    kind: '追缴',
    quantity: {
      raw: 'X万元',
      span: [0, 3],
      value: i === 0 ? null : 0.07,
      unit: '元',
      state: i === 0 ? 'masked' : 'exact',
    },
    raw: '追缴X万元',
    span: [0, 5],
  }));
  return [...notices, later, hosted, hidden];
}

const write = (notices: readonly Notice[]) => {
  const out = mkdtempSync(join(tmpdir(), 'tongbao-tables-'));
  writeFileSync(join(out, 'notices.ndjson'), notices.map((notice) => `${JSON.stringify(notice)}\n`).join(''));
  return out;
};

async function readAll(store: Store): Promise<Record<string, unknown[][]>> {
  const found: Record<string, unknown[][]> = {};
  for (const { id, rows } of store.tables()) {
    found[id] = [];
    for await (const row of rows) found[id].push([...row]);
  }
  return found;
}

/** Sums of binary fractions differ in the last place; the tables' own money is exact. */
const rounded = (rows: readonly unknown[][]) =>
  rows.map((row) =>
    JSON.stringify(row.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(6)) : (cell ?? null)))),
  );

describe('the tables of a run', () => {
  let out: string;
  let store: Store;
  let notices: Notice[];
  let tables: Record<string, unknown[][]>;

  beforeAll(async () => {
    notices = await someNotices();
    out = write(notices);
    await buildDatabase(out, []);
    store = await Store.open(out);
    tables = await readAll(store);
  }, 300_000);
  afterAll(() => {
    store.close();
    rmSync(out, { recursive: true, force: true });
  });

  it('are what plain TypeScript makes of the records', async () => {
    const expected = await recompute(notices);
    expect(Object.keys(tables).sort()).toEqual(Object.keys(expected).sort());
    for (const [id, rows] of Object.entries(expected))
      expect(rounded(tables[id]!).sort(), id).toEqual(rounded(rows).sort());
  });

  it('none is empty, so that each was really compared', () => {
    for (const { id } of TABLES) expect(tables[id]!.length, id).toBeGreaterThan(0);
  });

  it('have the columns that their heads say, in that order', async () => {
    for (const { id, columns } of TABLES) {
      const found = await store.connection.runAndReadAll(
        `SELECT column_name FROM duckdb_columns() WHERE table_name = '${id}' ORDER BY column_index`,
      );
      const names = (found.getRows() as [string][])
        .map(([name]) => name)
        .filter((name) => !name.endsWith('_order'));
      expect(names, id).toEqual(columns.map((column) => column.id));
    }
  });

  it('are fully ordered: one order with one thread and with several', async () => {
    const all = rounded(Object.values(tables).flat());
    for (const threads of [1, 4]) {
      await store.connection.run(`SET threads = ${threads}`);
      expect(rounded(Object.values(await readAll(store)).flat())).toEqual(all);
    }
  });

  it('a hosted copy counts once, a later round is a recurrence', () => {
    const overview = new Map(tables.overview!.map(([metric, ...figures]) => [metric, figures]));
    expect(overview.get('duplicates')![0]).toBe(1);
    expect(tables.recurring_problems!.some((row) => row[9] === '2031-05-06')).toBe(true);
  });

  it('a masked amount is hidden, never 0, and money is exact', async () => {
    const row = tables.unit_comparison!.find((cells) => cells.includes('隐去.txt'))!;
    const column = (id: string) =>
      TABLES.find((table) => table.id === 'unit_comparison')!.columns.findIndex((one) => one.id === id);
    expect([row[column('money_recovered')], row[column('money_hidden')]]).toEqual([0.07, 1]);
    const found = await store.connection.runAndReadAll(
      `SELECT typeof(quantity_value), sum(quantity_value)::VARCHAR FROM money JOIN notices USING (notice) WHERE source_path = '隐去.txt' GROUP BY 1`,
    );
    expect(found.getRows()).toEqual([['DECIMAL(38,2)', '0.07']]);
  });

  it('the order of the files changes no group and no figure', async () => {
    const other = write([...notices].reverse());
    await buildDatabase(other, []);
    const reversed = await Store.open(other);
    const found = await readAll(reversed);
    reversed.close();
    rmSync(other, { recursive: true, force: true });
    for (const id of ['theme_status', 'measure_types', 'common_problems', 'accountability_money'])
      expect(rounded(found[id]!), id).toEqual(rounded(tables[id]!));
  });

  it('the dictionary knows every column of the contract', async () => {
    const found = await store.connection.runAndReadAll(
      "SELECT table_name, column_name, contract_path FROM dictionary WHERE table_name IN ('notices', 'findings') AND contract_path IS NULL ORDER BY ALL",
    );
    expect(found.getRows()).toEqual([
      ['findings', 'n', null],
      ['findings', 'notice', null],
      ['notices', 'notice', null],
    ]);
  });

  it('a folder without records leaves nothing half made', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'tongbao-tables-'));
    cpSync(join(out, 'notices.ndjson'), join(empty, 'notices.ndjson'));
    writeFileSync(join(empty, 'notices.ndjson'), '{"id": 1');
    await expect(buildDatabase(empty, [])).rejects.toThrow();
    expect(readdirSync(empty)).toEqual(['notices.ndjson']);
    rmSync(empty, { recursive: true, force: true });
  });
});
