import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { STATUS_NAMES } from '../../src/notice/index.ts';
import { parseCsv } from '../../src/run/csv.ts';
import type { Chart } from '../../src/stats/charts.ts';
import type { Column, Row, Table } from '../../src/stats/index.ts';
import { inOneFile, inPages } from '../../src/write/address.ts';
import { type WorkbookRequest, writeWorkbook } from '../../src/write/workbook/index.ts';

const column = (id: string, type: Column['type'], more: Partial<Column> = {}): Column => ({
  id,
  title: { zh: id, en: `${id} en` },
  type,
  ...more,
});
const COLUMNS: Column[] = [
  column('text', 'text'),
  column('status', 'code', { names: STATUS_NAMES }),
  column('integer', 'integer'),
  column('hidden', 'hidden'),
  column('money', 'money', { hidden: { by: 'hidden' } }),
  column('share', 'share'),
  column('date', 'date'),
  column('truth', 'boolean'),
  column('english', 'text', { language: 'en' }),
  column('notice', 'notice'),
  column('finding', 'finding'),
];
const ID = `sha256:${'0123456789abcdef'.repeat(4)}`;
const row = (text: string): Row => [text, 'completed', 3, 0, 12.34, 0.5, '2022-09-16', true, 'x', ID, 'f1'];
const table = (rows: Row[], columns = COLUMNS): Table => ({
  id: 'findings',
  title: { zh: '问题：清单/[1]', en: 'findings' },
  columns,
  rows,
});

const NASTY = [
  '=1+1',
  '+86',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  '＠x',
  "'=1",
  '_x0041_',
  'a&<b>"c\'',
  '两行\n文字',
  '𠮷野家',
  ' 前后空格 ',
  'HYPERLINK("http://example.invalid","x")',
];

async function bytesOf(tables: Table[], more: Partial<WorkbookRequest> = {}): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  const request: WorkbookRequest = {
    tables,
    charts: [],
    language: 'zh',
    title: '对比',
    address: inOneFile,
    ...more,
  };
  await writeWorkbook(request, async (bytes) => {
    parts.push(bytes);
  });
  return Buffer.concat(parts);
}

function partsOf(bytes: Buffer): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

describe('a second library reads back', () => {
  it('every cell, typed, and no text as a formula', async () => {
    const bytes = await bytesOf([table(NASTY.map(row))]);
    const [sheet] = await readSheets(bytes, { trim: false });
    const [headings, ...cells] = sheet!.data;
    expect(headings).toEqual([
      '原文',
      'text',
      'status',
      'integer',
      'hidden',
      'money',
      'share',
      'date',
      'truth',
      'notice',
      'finding',
    ]);
    const day = new Date(Date.UTC(2022, 8, 16));
    expect(cells).toEqual(
      NASTY.map((text) => ['查看', text, '已完成', 3, 0, 12.34, 0.5, day, '是', ID, 'f1']),
    );
    for (const [name, part] of Object.entries(partsOf(bytes)))
      if (name.startsWith('xl/worksheets/sheet')) expect(part).not.toMatch(/<f[ >/]/);
  });

  it('what is hidden as hidden, what is absent as nothing, what is no whole day as it stands', async () => {
    const rows: Row[] = [
      ['a', null, null, 2, null, null, '2019-XX-XX', null, null, null, null],
      ['b', null, null, 0, null, null, '2022-09', false, null, null, null],
    ];
    const [sheet] = await readSheets(await bytesOf([table(rows)]));
    expect(sheet!.data.slice(1)).toEqual([
      [null, 'a', null, null, 2, '隐去', null, '2019-XX-XX', null, null, null],
      [null, 'b', null, null, 0, null, null, '2022-09', '否', null, null],
    ]);
  });

  it('the language asked for', async () => {
    const [sheet] = await readSheets(await bytesOf([table([row('a')])], { language: 'en' }));
    expect(sheet!.sheet).toBe('findings');
    expect(sheet!.data[0]!.slice(0, 2)).toEqual(['source', 'text en']);
    expect(sheet!.data[1]!.slice(7)).toEqual([new Date(Date.UTC(2022, 8, 16)), 'yes', 'x', ID, 'f1']);
  });

  it('sheets of at most 60,000 rows, each with its heading, names without forbidden characters', async () => {
    const rows = Array.from({ length: 60_001 }, (_, i): Row => [`第${i}`, ID]);
    const sheets = await readSheets(
      await bytesOf([table(rows, [column('text', 'text'), column('notice', 'notice')])]),
    );
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['问题：清单  1', '问题：清单  1 2']);
    expect(sheets.map(({ data }) => data.length)).toEqual([60_001, 2]);
    expect(sheets[1]!.data).toEqual([
      ['原文', 'text', 'notice'],
      ['查看', '第60000', ID],
    ]);
  });

  it('long texts cut with a mark, never inside a character', async () => {
    const [sheet] = await readSheets(
      await bytesOf([table([row('𠮷'.repeat(20_000)), row('x'.repeat(32_767))])]),
    );
    const [cut, whole] = sheet!.data.slice(1).map((cells) => String(cells[1]));
    expect(cut).toMatch(/^𠮷+……（过长，已截断）$/u);
    expect(cut!.length).toBeLessThanOrEqual(32_767);
    expect(whole).toBe('x'.repeat(32_767));
  });
});

describe('the file', () => {
  it('is well-formed in every part, and the same each time', async () => {
    const bytes = await bytesOf([table([...NASTY, 'a\u0001b\ud800c'].map(row))], { charts: [CHART] });
    for (const part of Object.values(partsOf(bytes))) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(part).close();
    }
    expect(
      bytes.equals(await bytesOf([table([...NASTY, 'a\u0001b\ud800c'].map(row))], { charts: [CHART] })),
    ).toBe(true);
  });

  it('marks texts that could be taken for a formula when the cell is edited', async () => {
    const parts = partsOf(await bytesOf([table([row('=1'), row('safe')])]));
    const styles = [...parts['xl/styles.xml']!.split('<cellXfs')[1]!.matchAll(/<xf [^>]*>/g)].map(
      ([xf]) => xf,
    );
    const styleOf = (place: string) =>
      styles[Number(new RegExp(`r="${place}" s="(\\d+)"`).exec(parts['xl/worksheets/sheet1.xml']!)![1])];
    expect(styleOf('B2')).toContain('quotePrefix="1"');
    expect(styleOf('B3')).not.toContain('quotePrefix');
  });

  it('leads to notices by relationships, one a file', async () => {
    const sheet = (parts: Record<string, string>) => ({
      links: [...parts['xl/worksheets/sheet1.xml']!.matchAll(/<hyperlink [^>]*>/g)].map(([link]) => link),
      targets: [
        ...parts['xl/worksheets/_rels/sheet1.xml.rels']!.matchAll(/Target="([^"]*)" TargetMode="External"/g),
      ].map(([, target]) => target),
    });
    const rows = [row('a'), row('b')];
    const one = sheet(partsOf(await bytesOf([table(rows)])));
    expect(one.links).toEqual([
      '<hyperlink ref="A2" r:id="link1" location="0123456789abcdef-f1"/>',
      '<hyperlink ref="A3" r:id="link1" location="0123456789abcdef-f1"/>',
    ]);
    expect(one.targets).toEqual(['report.html']);
    expect(sheet(partsOf(await bytesOf([table(rows)], { address: inPages }))).targets).toEqual([
      'report/0123456789abcdef.html',
    ]);
    const none = partsOf(await bytesOf([table(rows)], { address: null }));
    expect(none['xl/worksheets/sheet1.xml']).not.toContain('hyperlink');
  });

  it('has frozen headings, a filter over all rows, colours by status, and charts over cells', async () => {
    const parts = partsOf(await bytesOf([table([row('a'), row('b')])], { charts: [CHART] }));
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:K3"/>');
    expect(sheet).toMatch(
      /<conditionalFormatting sqref="C2:C3"><cfRule type="cellIs".*?<formula>"已完成"<\/formula>/,
    );
    expect(parts['xl/charts/chart1.xml']).toContain("<c:f>'图表数据'!$B$3:$B$4</c:f>");
    const sheets = await readSheets(await bytesOf([table([row('a')])], { charts: [CHART] }));
    expect(sheets.at(-1)!.data.slice(1, 4)).toEqual([
      ['单位', '已完成'],
      ['甲', 3],
      ['乙', 1],
    ]);
  });

  it('holds a table without rows', async () => {
    const [sheet] = await readSheets(await bytesOf([table([])]));
    expect(sheet!.data).toHaveLength(1);
  });
});

const CHART: Chart = {
  id: 'status-by-unit',
  title: { zh: '各单位', en: 'units' },
  over: { zh: '单位', en: 'unit' },
  stacked: true,
  share: false,
  categories: ['甲', '乙'],
  of: 2,
  series: [{ code: 'completed', name: STATUS_NAMES.completed, values: [3, 1] }],
};

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;

const OFFICE = office ? 'LibreOffice' : 'LibreOffice (left out: no soffice on the path)';
describe.skipIf(!office)(OFFICE, () => {
  it('opens it and shows the same cells', { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tongbao-workbook-'));
    try {
      const texts = NASTY.filter((text) => !/[\n\r\t]/.test(text));
      const path = join(folder, 'a.xlsx');
      writeFileSync(path, await bytesOf([table(texts.map(row))], { charts: [CHART] }));
      // UTF-8 (76), every field quoted as text where it is text, formulas as they are shown.
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1';
      spawnSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        path,
      ]);
      const rows = parseCsv(readFileSync(join(folder, 'a-问题：清单  1.csv'), 'utf8'));
      expect(rows.slice(1)).toEqual(
        texts.map((text) => ['查看', text, '已完成', '3', '0', '12.34', '50%', '2022-09-16', '是', ID, 'f1']),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
