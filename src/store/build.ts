import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { EditedRow, Survey } from '../stats/index.ts';
import {
  type Database,
  Filler,
  isOutOfMemory,
  LARGEST_MEMORY,
  MEMORY,
  openDatabase,
  readSql,
} from './database.ts';
import { WORD_TABLES } from './derived.ts';
import { createDictionary } from './dictionary.ts';
import { fillSurvey } from './fill-survey.ts';
import { INPUTS, type InputLine, readInputs } from './inputs.ts';
import { createBaseTables, readLines } from './load.ts';

export const DATABASE = 'tongbao.duckdb';
export const RECORDS = 'notices.ndjson';

/** Views by file, in the order in which they build on each other. */
export const VIEW_FILES = [
  '00-counted',
  '01-overview',
  '02-unit-comparison',
  '03-finding-list',
  '04-themes',
  '05-problems',
  '06-measures',
  '07-accountability-money',
  '08-regulations',
  '09-quality',
] as const;

/**
 * Makes the database of a run from its `notices.ndjson` (and `inputs.csv`), beside its place and then renamed. `edited` is
 * the mapping of units as the user left it. Gives what the survey found.
 */
export async function buildDatabase(out: string, edited: readonly EditedRow[]): Promise<Survey> {
  try {
    return await build(out, edited, MEMORY);
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
    return build(out, edited, LARGEST_MEMORY);
  }
}

async function build(out: string, edited: readonly EditedRow[], memory: string): Promise<Survey> {
  const draft = join(out, `.${DATABASE}.${process.pid}`);
  const spill = `${draft}.spill`;
  await clear(draft, spill);
  await mkdir(spill, { recursive: true });
  let database: Database | null = null;
  try {
    database = await openDatabase(draft, { spill, memory });
    const { connection } = database;
    const inputs = readInputs(join(out, 'inputs.csv'));
    const slim = join(spill, 'survey.ndjson');
    await readLines(connection, join(out, RECORDS), slim);
    // DuckDB works in its own threads while this one goes over the records.
    const survey = await bothDone(
      createBaseTables(connection),
      fillSurvey(await database.connect(), spill, slim, inputs, edited),
    );
    await fillInputs(connection, spill, inputs);
    for (const table of WORD_TABLES) {
      const filler = new Filler(spill, table);
      for (const row of table.rows) filler.add(row);
      await filler.close(connection);
    }
    for (const file of VIEW_FILES) await connection.run(readSql(file));
    await createDictionary(connection, spill);
    await connection.run('CHECKPOINT');
    database.close();
    database = null;
    await rename(draft, join(out, DATABASE));
    return survey;
  } finally {
    database?.close();
    await clear(draft, spill);
  }
}

/** The second one's result. Both end before an error goes on: a database in use must not be closed. */
async function bothDone<T>(first: Promise<unknown>, second: Promise<T>): Promise<T> {
  await Promise.allSettled([first, second]);
  await first;
  return second;
}

async function clear(draft: string, spill: string): Promise<void> {
  for (const path of [draft, `${draft}.wal`, spill]) await rm(path, { recursive: true, force: true });
}

/** Without `inputs.csv` every record is an input that was read. */
async function fillInputs(
  connection: DuckDBConnection,
  spill: string,
  inputs: readonly InputLine[] | null,
): Promise<void> {
  const filler = new Filler(spill, INPUTS);
  for (const { path, status, code, message, duplicateOf } of inputs ?? [])
    filler.add([path, status, code, message, duplicateOf]);
  await filler.close(connection);
  if (inputs === null)
    await connection.run(
      "INSERT INTO inputs SELECT coalesce(source_path, id), 'ok', NULL, NULL, NULL FROM notices ORDER BY notice",
    );
}
