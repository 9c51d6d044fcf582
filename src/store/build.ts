import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { createTokeniser, type EditedRow, type Survey, Surveyor } from '../stats/index.ts';
import { quote } from './contract.ts';
import { type Database, Filler, literal, openDatabase, readSql } from './database.ts';
import { SURVEY_TABLES, WORD_TABLES } from './derived.ts';
import { createDictionary } from './dictionary.ts';
import { INPUTS, type InputLine, readInputs } from './inputs.ts';
import { measureLines, readRecords } from './records.ts';
import { BASE_TABLES, createFacts, createTable, RECORD_COLUMNS } from './tables.ts';

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

/** Bytes of a line that DuckDB takes unless told otherwise; its buffers are as large. */
const USUAL_LINE = 2 ** 24;

/**
 * Makes the database of a run from its `notices.ndjson` (and `inputs.csv`), beside its place and then renamed. `edited` is
 * the mapping of units as the user left it. Gives what the survey found.
 */
export async function buildDatabase(out: string, edited: readonly EditedRow[]): Promise<Survey> {
  const draft = join(out, `.${DATABASE}.${process.pid}`);
  const spill = `${draft}.spill`;
  await clear(draft, spill);
  await mkdir(spill, { recursive: true });
  let database: Database | null = null;
  try {
    database = await openDatabase(draft, { spill });
    const { connection } = database;
    const inputs = readInputs(join(out, 'inputs.csv'));
    // DuckDB loads in its own threads while this one goes over the records.
    const survey = await bothDone(
      loadRecords(connection, join(out, RECORDS)),
      fillSurvey(await database.connect(), spill, join(out, RECORDS), inputs, edited),
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

async function loadRecords(connection: DuckDBConnection, path: string): Promise<void> {
  const { longest } = await measureLines(path);
  const fields = [...RECORD_COLUMNS].map(([name, type]) => `${literal(name)}: ${literal(type)}`);
  const columns = [...RECORD_COLUMNS.keys()].map(quote);
  await connection.run(
    `CREATE TEMP TABLE lines AS SELECT * FROM read_json(${literal(path)}, format = 'newline_delimited', columns = {${fields.join(', ')}}, maximum_object_size = ${Math.max(USUAL_LINE, longest + 1)})`,
  );
  // Rows stand in the order of the file: the row number is the record's place in it.
  await connection.run(
    `CREATE TEMP VIEW records AS SELECT rowid AS notice, ${columns.join(', ')} FROM lines`,
  );
  for (const table of BASE_TABLES) await connection.run(createTable(table));
  await connection.run(createFacts());
  await connection.run('DROP VIEW records');
  await connection.run('DROP TABLE lines');
}

async function fillSurvey(
  connection: DuckDBConnection,
  spill: string,
  path: string,
  inputs: readonly InputLine[] | null,
  edited: readonly EditedRow[],
): Promise<Survey> {
  const actions = new Filler(spill, SURVEY_TABLES.actions);
  const coverage = new Filler(spill, SURVEY_TABLES.coverage);
  const leads = new Map(
    (inputs ?? []).flatMap(({ path, duplicateOf }) => (duplicateOf ? [[path, duplicateOf] as const] : [])),
  );
  const surveyor = new Surveyor(await createTokeniser(), leads);
  for await (const notice of readRecords(path)) {
    const reading = surveyor.add(notice);
    for (const { notice, finding, type, planned, span } of reading.actions)
      actions.add([notice, finding, type, planned, span[0], span[1]]);
    for (const { notice, finding, characters, covered } of reading.coverage)
      coverage.add([notice, finding, characters, covered]);
  }
  await actions.close(connection);
  await coverage.close(connection);
  const survey = surveyor.finish(edited);
  await fillFound(connection, spill, survey);
  return survey;
}

async function fillFound(connection: DuckDBConnection, spill: string, survey: Survey): Promise<void> {
  const fill = async (name: keyof typeof SURVEY_TABLES, rows: Iterable<Parameters<Filler['add']>[0]>) => {
    const filler = new Filler(spill, SURVEY_TABLES[name]);
    for (const row of rows) filler.add(row);
    await filler.close(connection);
  };
  await fill(
    'notices',
    survey.notices.map(({ notice, unit, duplicateOf, declared }) => [
      notice,
      unit,
      duplicateOf,
      declared.total,
      declared.completed,
      declared.masked,
    ]),
  );
  await fill(
    'findings',
    survey.findings.map(({ notice, finding, unit, group }) => [notice, finding, unit, group]),
  );
  await fill(
    'recurrences',
    survey.recurrences.map(({ unit, group, earlier, later, basis, earlierFindings, laterFindings }) => [
      unit,
      group,
      earlier.notice,
      earlier.finding,
      earlierFindings,
      later.notice,
      later.finding,
      laterFindings,
      basis,
    ]),
  );
  await fill('labels', survey.labels);
  await fill('regulations', survey.regulations);
  await fill(
    'mapping',
    survey.mapping.map(({ name, path, unit, proposed, basis, candidates }) => [
      name,
      path,
      unit,
      proposed,
      basis,
      candidates.join('；'),
    ]),
  );
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
