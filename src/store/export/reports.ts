import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Language } from '../../notice/index.ts';
import { errorCode } from '../../run/failure.ts';
import { IN_THE_WAY } from '../../run/outputs.ts';
import { Draft } from '../../run/whole-file.ts';
import { chartsOf } from '../../stats/charts.ts';
import { type Address, PAGES, REPORT, WORKBOOK } from '../../write/address.ts';
import { chooseAddress, writeReport } from '../../write/report/index.ts';
import { TITLES } from '../../write/report/words.ts';
import { type WorkbookRequest, writeWorkbook } from '../../write/workbook/index.ts';
import { RECORDS } from '../build.ts';
import { readRecords } from '../records.ts';
import type { Store } from '../store.ts';

export interface ReportsRequest {
  store: Store;
  /** Folder of the run, for the texts of its notices. */
  folder: string;
  target: string;
  language: Language;
}

/** The report of a run: one page, or for a large archive a page a notice beside it. Gives the names of the files. */
export async function writeHtml({ store, folder, target, language }: ReportsRequest): Promise<string[]> {
  const notices = () => readRecords(join(folder, RECORDS));
  const tables = store.tables();
  const charts = await chartsOf(tables);
  const pages = new Set<string>();
  await writeReport({ tables, charts, notices, language }, await chooseAddress(notices()), {
    open: async (path) => {
      const file = join(target, path);
      if (path !== REPORT) pages.add(path.slice(PAGES.length + 1));
      await mkdir(dirname(file), { recursive: true });
      const draft = new Draft(`${file}.${process.pid}.tmp`);
      return {
        write: (text) => draft.write(text),
        close: async () => {
          await draft.close();
          await rename(draft.path, file);
        },
      };
    },
  });
  await removePages(join(target, PAGES), pages);
  return pages.size > 0 ? [REPORT, PAGES] : [REPORT];
}

/** The workbook, whose links lead into the report beside it, and that report. */
export async function writeXlsx(request: ReportsRequest): Promise<string[]> {
  const { store, folder, target, language } = request;
  const tables = store.tables();
  const address: Address = await chooseAddress(readRecords(join(folder, RECORDS)));
  const charts = await chartsOf(tables);
  const title = TITLES.report[language];
  const written = await placeWorkbook(join(target, WORKBOOK), { tables, charts, language, title, address });
  return [written, ...(await writeHtml(request))];
}

/** Writes a workbook whole. Where Excel has the old one open, the new one is put beside it; gives the name. */
export async function placeWorkbook(path: string, request: WorkbookRequest): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const draft = new Draft(`${path}.${process.pid}.tmp`);
  await writeWorkbook(request, (bytes) => draft.write(bytes));
  await draft.close();
  try {
    await rename(draft.path, path);
    return nameOf(path);
  } catch (error) {
    if (!IN_THE_WAY.has(errorCode(error) ?? '')) throw error;
    const beside = path.replace(/\.xlsx$/, '.new.xlsx');
    await rename(draft.path, beside);
    return nameOf(beside);
  }
}

const nameOf = (path: string) => path.slice(dirname(path).length + 1);

/** Pages of an earlier report; what else lies in the folder is not ours. */
const PAGE = /^[0-9a-f]{16}\.html$/;

async function removePages(folder: string, but: ReadonlySet<string>): Promise<void> {
  const names = await readdir(folder).catch(() => [] as string[]);
  for (const name of names)
    if (PAGE.test(name) && !but.has(name)) await rm(join(folder, name), { force: true });
}
