import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language, Notice } from '../../notice/index.ts';
import { Draft, writeWhole } from '../../run/whole-file.ts';
import { labelStudioConfig, labelStudioTask } from '../../write/label-studio.ts';
import { buildDatabase, DATABASE, RECORDS } from '../build.ts';
import { MAPPING, readMapping } from '../mapping-file.ts';
import { readRecords } from '../records.ts';
import { Store } from '../store.ts';
import { writeCsv } from './csv.ts';
import { redactRun } from './redacted.ts';
import { writeHtml, writeXlsx } from './reports.ts';

export const FORMATS = ['xlsx', 'html', 'csv', 'ndjson', 'parquet', 'duckdb', 'labelstudio'] as const;
export type Format = (typeof FORMATS)[number];

export interface ExportRequest {
  /** Folder of the run. */
  out: string;
  to: Format;
  /** Where the files go. */
  target: string;
  language: Language;
  /** Phones, e-mails and persons' names masked. */
  redact: boolean;
}

/** Writes the results of a run in another format, from its records alone. Gives the names of the files. */
export async function exportRun({ out, to, target, language, redact }: ExportRequest): Promise<string[]> {
  await mkdir(target, { recursive: true });
  // Masked once, in the records: everything else is made from those.
  const folder = redact ? await mkdtemp(join(target, '.redacted-')) : out;
  try {
    if (redact) await redactRun(out, folder);
    if (to === 'labelstudio') return await exportTasks(join(folder, RECORDS), target);
    if (redact) await buildDatabase(folder, readMapping(join(folder, MAPPING)));
    return await WRITERS[to](folder, target, language);
  } finally {
    if (redact) await rm(folder, { recursive: true, force: true });
  }
}

type Writer = (folder: string, target: string, language: Language) => Promise<string[]>;

const WRITERS: Readonly<Record<Exclude<Format, 'labelstudio'>, Writer>> = {
  xlsx: (folder, target, language) =>
    withStore(folder, (store) => writeXlsx({ store, folder, target, language })),
  html: (folder, target, language) =>
    withStore(folder, (store) => writeHtml({ store, folder, target, language })),
  csv: (folder, target, language) => withStore(folder, (store) => writeTables(store, target, language)),
  ndjson: exportNdjson,
  parquet: exportParquet,
  duckdb: async (folder, target) => {
    await replace(join(folder, DATABASE), join(target, DATABASE));
    return [DATABASE];
  },
};

async function withStore<T>(folder: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await Store.open(folder);
  try {
    return await use(store);
  } finally {
    store.close();
  }
}

/** Every table as CSV. */
export async function writeTables(store: Store, target: string, language: Language): Promise<string[]> {
  await mkdir(target, { recursive: true });
  const names: string[] = [];
  for (const table of store.tables()) {
    await writeCsv(table, join(target, `${table.id}.csv`), language);
    names.push(`${table.id}.csv`);
  }
  return names;
}

/** The records, and every table with its column names and codes. */
function exportNdjson(folder: string, target: string): Promise<string[]> {
  return withStore(folder, async (store) => {
    await replace(join(folder, RECORDS), join(target, RECORDS));
    const names: string[] = [RECORDS];
    for (const { id, columns, rows } of store.tables()) {
      const draft = new Draft(join(target, `${id}.ndjson.${process.pid}.tmp`));
      for await (const row of rows)
        await draft.write(
          `${JSON.stringify(Object.fromEntries(columns.map((column, i) => [column.id, row[i]])))}\n`,
        );
      await draft.close();
      await rename(draft.path, join(target, `${id}.ndjson`));
      names.push(`${id}.ndjson`);
    }
    return names;
  });
}

/** Tables of the records and tables across units, typed. */
function exportParquet(folder: string, target: string): Promise<string[]> {
  return withStore(folder, async (store) => {
    const found = await store.connection.runAndReadAll(
      'SELECT table_name FROM duckdb_tables() WHERE NOT internal UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY 1',
    );
    const names: string[] = [];
    for (const [name] of found.getRows() as [string][]) {
      const draft = join(target, `${name}.parquet.${process.pid}.tmp`);
      await store.connection.run(
        `COPY (SELECT * FROM ${name}) TO '${draft.replaceAll("'", "''")}' (FORMAT parquet)`,
      );
      await rename(draft, join(target, `${name}.parquet`));
      names.push(`${name}.parquet`);
    }
    return names;
  });
}

/** One JSON array, as Label Studio imports it, and the labelling interface for it. Records without text are left out. */
async function exportTasks(records: string, target: string): Promise<string[]> {
  const draft = new Draft(join(target, `tasks.json.${process.pid}.tmp`));
  let written = 0;
  for await (const notice of readRecords(records) as AsyncIterable<Notice>) {
    const task = labelStudioTask(notice);
    if (task) await draft.write(`${written++ === 0 ? '[\n' : ',\n'}${JSON.stringify(task)}`);
  }
  await draft.write(written === 0 ? '[]\n' : '\n]\n');
  await draft.close();
  await rename(draft.path, join(target, 'tasks.json'));
  writeWhole(join(target, 'labels.xml'), labelStudioConfig());
  return ['tasks.json', 'labels.xml'];
}

async function replace(from: string, to: string): Promise<void> {
  const draft = `${to}.${process.pid}.tmp`;
  await copyFile(from, draft);
  await rename(draft, to);
}
