import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractNotice } from '../../src/index.ts';
import type { Notice } from '../../src/notice/index.ts';
import { chartsOf } from '../../src/stats/charts.ts';
import type { Table } from '../../src/stats/index.ts';
import { buildDatabase, Store } from '../../src/store/index.ts';
import { inOneFile, inPages, noticeKey } from '../../src/write/address.ts';
import { chooseAddress, writeReport } from '../../src/write/report/index.ts';
import { readable } from '../../src/write/report/marks.ts';

const TEXT = (unit: string, problem: string) => `中共${unit}党组关于十届市委第三轮巡察整改进展情况的通报

2023年3月1日至4月1日，市委第一巡察组对${unit}党组进行了巡察。2023年X月X日，市委第一巡察组反馈了意见。现将整改情况公布如下。

一、反馈问题整改情况

1.关于“${problem}”问题

整改情况（已完成）：2023年6月8日召开党组会专题研究，制定《公务接待办法》，追缴2.5万元，约谈X人。

2.关于“<script>alert(1)</script>党费收缴不及时”问题

整改情况（正在推进）：开展专项清查。

联系电话：0719-XXXXXXX。
`;

let folder: string;
let notices: Notice[];
let tables: Table[];
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongbao-report-'));
  const texts = [TEXT('云汀市水务局', '公务接待超标准'), TEXT('霁川市教育局', '接待费报销无公函')];
  notices = await Promise.all(
    texts.map((text, i) => extractNotice(new TextEncoder().encode(text), { path: `甲/${i}.txt` })),
  );
  writeFileSync(join(folder, 'notices.ndjson'), notices.map((one) => `${JSON.stringify(one)}\n`).join(''));
  await buildDatabase(folder, []);
  store = await Store.open(folder);
  tables = store.tables();
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function write(name: string, address = inOneFile, language: 'zh' | 'en' = 'zh'): Promise<string> {
  const target = join(folder, name);
  const given = async function* () {
    yield* notices;
  };
  await writeReport({ tables, charts: await chartsOf(tables), notices: given, language }, address, {
    open: async (path) => {
      const file = join(target, path);
      mkdirSync(dirname(file), { recursive: true });
      let text = '';
      return {
        write: async (more) => {
          text += more;
        },
        close: async () => writeFileSync(file, text),
      };
    },
  });
  return join(target, 'report.html');
}

describe('marks', () => {
  it('are the spans of the record: the words of each kind', () => {
    const { text, marks } = readable(notices[0]!);
    const words = (kind: string, finding: string | null = 'f1') =>
      marks.flatMap(([start, end, of, whose]) =>
        of === kind && whose === finding ? [text.slice(start, end)] : [],
      );
    expect(words('title')).toEqual(['公务接待超标准']);
    expect(words('status')).toEqual(['已完成']);
    expect(words('rule')).toEqual(['公务接待办法']);
    expect(words('money')).toEqual(['2.5万元']);
    expect(words('date')).toContain('2023年6月8日');
    expect(words('hidden', null)).toEqual(expect.arrayContaining(['2023年X月X日']));
    expect(marks.every(([start, end]) => start < end && end <= text.length)).toBe(true);
  });
});

describe('the file', () => {
  it('loads nothing, and no text of a notice is markup', async () => {
    const html = readFileSync(await write('static'), 'utf8');
    expect(html).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/,
    );
    expect(html).not.toMatch(/unsafe|<script src|<link rel="stylesheet|<img|url\(/);
    expect(html.match(/https?:\/\//g)).toBeNull();
    expect(html).not.toContain('<script>alert');
    // No style attributes: the policy would not let them through.
    expect(html).not.toMatch(/ style="/);
  });

  it('is the same each time', async () => {
    expect(readFileSync(await write('again'), 'utf8')).toBe(readFileSync(await write('again'), 'utf8'));
  });

  it('becomes a page a notice where the texts are many', async () => {
    const given = async function* () {
      yield* notices;
    };
    expect(await chooseAddress(given(), 100)).toBe(inPages);
    expect(await chooseAddress(given())).toBe(inOneFile);
    const report = await write('pages', inPages);
    expect(readdirSync(join(dirname(report), 'report')).sort()).toEqual(
      notices.map(({ id }) => `${noticeKey(id)}.html`).sort(),
    );
    expect(readFileSync(report, 'utf8')).not.toContain('约谈X人');
  });
});

const CHROMIUM = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
].find((path) => path && existsSync(path));

// A browser is too large for a dependency: without one these tests are left out and say so.
const WHERE = CHROMIUM ? 'in a browser' : 'in a browser (left out: no Chromium here; CHROMIUM may name one)';
describe.skipIf(!CHROMIUM)(WHERE, () => {
  let browser: Browser;
  let page: Page;
  let requests: string[];
  let complaints: string[];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  async function open(path: string, hash = ''): Promise<void> {
    requests = [];
    complaints = [];
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${pathToFileURL(path)}${hash}`);
  }
  const quiet = (path: string) =>
    expect({ requests: requests.map((url) => url.split('#')[0]), complaints }).toEqual({
      requests: [String(pathToFileURL(path))],
      complaints: [],
    });
  const rows = (table: string) =>
    page.locator(`#s-${table} tbody tr`).evaluateAll((all) => all.map((one) => one.textContent ?? ''));

  it('filters by words and by status', async () => {
    const path = await write('browser');
    await open(path, '#t-finding_list');
    expect(await rows('finding_list')).toHaveLength(4);
    await page.locator('#s-finding_list select[data-column=status]').selectOption('in-progress');
    expect(await rows('finding_list')).toHaveLength(2);
    expect((await rows('finding_list')).every((row) => row.includes('正在推进'))).toBe(true);
    await page.locator('#s-finding_list input[type=search]').fill('教育局');
    expect(await rows('finding_list')).toHaveLength(1);
    expect(await page.locator('#s-finding_list .count').textContent()).toBe('1 行（共 4 行）');
    quiet(path);
  });

  it('sorts up, down and back, by the keyboard too', async () => {
    const path = await write('browser');
    await open(path, '#t-finding_list');
    const first = () => page.locator('#s-finding_list tbody tr:first-child td:nth-child(8)').textContent();
    const head = page.locator('#s-finding_list th', {
      has: page.getByRole('button', { name: '问题', exact: true }),
    });
    const start = await first();
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const up = await first();
    await page.keyboard.press('Space');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await first()).not.toBe(up);
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBeNull();
    expect(await first()).toBe(start);
    quiet(path);
  });

  it('opens a finding with the right characters highlighted, and comes back', async () => {
    const path = await write('browser');
    await open(path, '#t-finding_list');
    await page.locator('#s-finding_list tbody tr', { hasText: '公务接待超标准' }).getByRole('link').click();
    expect(page.url()).toContain(`#${noticeKey(notices[0]!.id)}-f1`);
    const text = await page.locator('#notice .text').evaluate((one) => one.textContent);
    expect(text).toBe(notices[0]!.text);
    const marked = (kind: string) =>
      page.locator(`#notice mark.on.${kind}`).evaluateAll((all) => all.map((one) => one.textContent));
    expect(await marked('title')).toEqual(['公务接待超标准']);
    expect(await marked('status')).toEqual(['已完成']);
    expect(await marked('money')).toEqual(['2.5万元']);
    expect(await marked('rule')).toEqual(['公务接待办法']);
    expect(await page.locator('#notice mark.hidden', { hasText: '2023年X月X日' }).count()).toBe(1);
    expect(await page.locator('#notice mark.on.title').isVisible()).toBe(true);
    await page.getByRole('link', { name: /党费收缴不及时/ }).click();
    expect(await marked('status')).toEqual(['正在推进']);
    await page.goBack();
    await page.goBack();
    expect(await page.locator('#s-finding_list').isVisible()).toBe(true);
    quiet(path);
  });

  it('goes from a table to the sentence by the keyboard, where a link of the workbook leads', async () => {
    const path = await write('browser');
    await open(path, `#${noticeKey(notices[1]!.id)}-f2`);
    expect(
      await page
        .locator('#notice mark.on.title')
        .evaluateAll((all) => all.map((one) => one.textContent).join('')),
    ).toBe(notices[1]!.findings[1]!.title!.raw);
    expect(await page.locator('#notice .findings a[aria-current]').count()).toBe(1);
    quiet(path);
  });

  it('shows every table, without a complaint', async () => {
    const path = await write('browser', inOneFile, 'en');
    await open(path);
    expect(await page.locator('figure svg').count()).toBe(3);
    for (const { id } of tables) {
      await page.locator(`nav.tabs a[href="#t-${id}"]`).click();
      // The page draws a table when its tab is opened.
      await page.locator(`#s-${id} table`).waitFor({ state: 'visible' });
    }
    expect(await page.locator('nav.tabs').textContent()).toContain('units compared');
    quiet(path);
  });

  it('leads to the page of a notice in a large archive', async () => {
    const path = await write('pages', inPages);
    await open(path, '#t-finding_list');
    await page.locator('#s-finding_list tbody tr', { hasText: '公务接待超标准' }).getByRole('link').click();
    await page.waitForURL(`**/report/${noticeKey(notices[0]!.id)}.html#f1`);
    expect(await page.locator('mark.on.title').textContent()).toBe('公务接待超标准');
    expect(complaints).toEqual([]);
  });

  it('lets no script of a text run, even where one got in', async () => {
    const path = await write('injected');
    const html = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      html.replace('<main id="main">', '<main id="main"><script>document.title = "in"</script>'),
    );
    await open(path);
    expect(await page.title()).not.toBe('in');
    expect(complaints.join()).toContain('Content Security Policy');
  });
});
