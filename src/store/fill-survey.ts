import type { DuckDBConnection } from '@duckdb/node-api';
import {
  createTokeniser,
  type EditedRow,
  type Row,
  type Survey,
  Surveyor,
  type SurveyRecord,
} from '../stats/index.ts';
import { Filler } from './database.ts';
import { SURVEY_TABLES } from './derived.ts';
import type { InputLine } from './inputs.ts';
import { readRecords } from './records.ts';

/** Goes over the records once and fills the tables of what only all together say. */
export async function fillSurvey(
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
  for await (const record of readRecords<SurveyRecord>(path)) {
    for (const reading of surveyor.add(record)) {
      for (const { type, planned, span } of reading.actions)
        actions.add([reading.notice, reading.finding, type, planned, span[0], span[1]]);
      const { notice, finding, characters, covered } = reading;
      const done = new Set(reading.actions.flatMap(({ type, planned }) => (planned ? [] : [type])));
      coverage.add([
        notice,
        finding,
        characters,
        covered,
        done.size > 0 ? [...done].sort().join('、') : null,
      ]);
    }
  }
  await actions.close(connection);
  await coverage.close(connection);
  const survey = surveyor.finish(edited);
  await fillFound(connection, spill, survey);
  return survey;
}

async function fillFound(connection: DuckDBConnection, spill: string, survey: Survey): Promise<void> {
  /** Row by row: a million of them at once would cost more memory than the survey itself. */
  const fill = async <T>(name: keyof typeof SURVEY_TABLES, items: Iterable<T>, toRow: (item: T) => Row) => {
    const filler = new Filler(spill, SURVEY_TABLES[name]);
    for (const item of items) filler.add(toRow(item));
    await filler.close(connection);
  };
  await fill('notices', survey.notices, ({ notice, unit, duplicateOf, declared }) => [
    notice,
    unit,
    duplicateOf,
    declared.total,
    declared.completed,
    declared.masked,
  ]);
  await fill('findings', survey.findings, ({ notice, finding, unit, group }) => [
    notice,
    finding,
    unit,
    group,
  ]);
  await fill(
    'recurrences',
    survey.recurrences,
    ({ unit, group, earlier, later, basis, earlierFindings, laterFindings }) => [
      unit,
      group,
      earlier.notice,
      earlier.finding,
      earlierFindings,
      later.notice,
      later.finding,
      laterFindings,
      basis,
    ],
  );
  await fill('labels', survey.labels, (row) => row);
  await fill('regulations', survey.regulations, (row) => row);
  await fill('mapping', survey.mapping, ({ name, path, unit, proposed, basis, candidates }) => [
    name,
    path,
    unit,
    proposed,
    basis,
    candidates.join('；'),
  ]);
}
