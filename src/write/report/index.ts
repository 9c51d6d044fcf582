import type { Language, Notice } from '../../notice/index.ts';
import type { Chart } from '../../stats/charts.ts';
import type { Table } from '../../stats/index.ts';
import { type Address, inOneFile, inPages, noticeKey, PAGES, REPORT } from '../address.ts';
import { overviewCards } from './cards.ts';
import { drawChart } from './chart.ts';
import { dataBlock, escapeHtml } from './html.ts';
import { readable } from './marks.ts';
import { frame } from './page.ts';
import { pageTable } from './tables.ts';
import { scriptWords, TITLES } from './words.ts';

export interface ReportRequest {
  /** The first one is the overview. */
  tables: readonly Table[];
  charts: readonly Chart[];
  /** The records in their order, from the start whenever it is called. */
  notices: () => AsyncIterable<Notice>;
  language: Language;
}

/** Where the report's files go, named by their paths beside the workbook. */
export interface Files {
  open(path: string): Promise<{ write(text: string): Promise<void>; close(): Promise<unknown> }>;
}

/** Characters of all texts up to which they go into the one file. */
const ONE_FILE = 12_000_000;

/** How the notices of a run are best shown; a run without texts has no place to lead to. */
export async function chooseAddress(notices: AsyncIterable<Notice>, most = ONE_FILE): Promise<Address> {
  let characters = 0;
  for await (const { text = '' } of notices) {
    characters += text.length;
    if (characters > most) return inPages;
  }
  return inOneFile;
}

/** Writes `report.html`, and for a large archive a page a notice beside it. */
export async function writeReport(
  { tables, charts, notices, language }: ReportRequest,
  address: Address,
  files: Files,
): Promise<void> {
  const inside = address === inOneFile;
  const words = scriptWords(language, tables[0]!.id, inside ? '' : PAGES);
  const { head, foot } = frame('report', language);
  const file = await files.open(REPORT);
  await file.write(head(TITLES.report[language]));
  await file.write(await bodyTop(tables, charts, language));
  await file.write(dataBlock('words', words));
  for (const table of tables)
    await file.write(dataBlock(`data-${table.id}`, await pageTable(table, language)));
  const written = new Set<string>();
  for await (const notice of notices()) {
    const key = noticeKey(notice.id);
    // The same bytes under two names are one text.
    if (written.has(key)) continue;
    written.add(key);
    if (inside) await file.write(dataBlock(`n-${key}`, readable(notice)));
    else await writePage(notice, words, language, files);
  }
  await file.write(foot);
  await file.close();
}

async function bodyTop(
  tables: readonly Table[],
  charts: readonly Chart[],
  language: Language,
): Promise<string> {
  const tabs = tables.map(({ id, title }) => `<a href="#t-${id}">${escapeHtml(title[language])}</a>`);
  const overview = `${await overviewCards(tables[0]!, language)}<div class="charts">${charts.map((chart) => drawChart(chart, language)).join('')}</div>`;
  const sections = tables.map(
    ({ id, title }, i) =>
      `<section id="s-${id}" hidden><h2>${escapeHtml(title[language])}</h2>${i === 0 ? overview : ''}</section>`,
  );
  return `<header><h1>${TITLES.report[language]}</h1><p>${TITLES.made[language]}</p><nav class="tabs" aria-label="${TITLES.tables[language]}">${tabs.join('')}</nav></header>
<main id="main">${sections.join('')}<section id="notice" aria-label="${TITLES.notice[language]}" hidden></section></main>
`;
}

async function writePage(notice: Notice, words: object, language: Language, files: Files): Promise<void> {
  const { head, foot } = frame('notice', language);
  const shown = readable(notice);
  const title = shown.title ?? shown.unit ?? shown.path;
  const page = await files.open(inPages(notice.id, null).file);
  await page.write(
    `${head(title)}<header><p><a href="../${REPORT}#t-finding_list">${TITLES.report[language]}</a></p></header>\n<main id="main"></main>\n`,
  );
  await page.write(dataBlock('words', words) + dataBlock('notice', shown) + foot);
  await page.close();
}
