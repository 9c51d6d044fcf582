import type { DuckDBConnection } from '@duckdb/node-api';
import { Filler } from './database.ts';
import type { FilledTable } from './derived.ts';
import { BASE_TABLES } from './tables.ts';

const DICTIONARY: FilledTable = {
  name: 'dictionary',
  columns: [
    ['table_name', 'VARCHAR'],
    ['column_name', 'VARCHAR'],
    ['type', 'VARCHAR'],
    ['contract_path', 'VARCHAR'],
    ['meaning', 'VARCHAR'],
  ],
};

/** What the last part of a contract's path means, wherever it stands. */
const MEANINGS: Readonly<Record<string, string>> = {
  raw: 'as printed: text.slice(span_start, span_end)',
  text: 'as printed, without inner spaces and line breaks',
  span: 'UTF-16 offset into the notice’s text; start included, end excluded',
  spans: 'the pieces, where it is printed in several',
  value: 'the number, NULL exactly where it is masked; of a date its EDTF, hidden digits X',
  unit: 'the printed unit; money is in 元 whatever was printed',
  state: 'exact, approximate (10余) or masked',
  code: 'a code of the contract',
  from: 'the words that decided the code',
  masked: 'parts are hidden',
  inherited: 'the year was taken from the text before',
  damaged: 'characters are lost',
};

const KEYS: Readonly<Record<string, string>> = {
  notice: 'place of the record in notices.ndjson, from 0',
  finding: 'id of the finding inside the notice',
  n: 'place in its list, from 1',
};

/** Every column of every table: where its value stands in the contract, or what it is derived from. */
export async function createDictionary(connection: DuckDBConnection, spill: string): Promise<void> {
  const paths = new Map(
    BASE_TABLES.flatMap(({ name, columns }) =>
      columns.map((column) => [`${name}.${column.name}`, `${contractOf(name)}${column.path}`] as const),
    ),
  );
  const found = await connection.runAndReadAll(
    'SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal AND database_name = current_database() ORDER BY table_name, column_index',
  );
  const filler = new Filler(spill, DICTIONARY);
  for (const [table, column, type] of found.getRows() as [string, string, string][]) {
    const path = paths.get(`${table}.${column}`) ?? null;
    const meaning = path === null ? (KEYS[column] ?? null) : (MEANINGS[path.split('.').at(-1)!] ?? null);
    filler.add([table, column, type, path, meaning]);
  }
  await filler.close(connection);
}

const contractOf = (table: string) =>
  ({
    notices: '',
    findings: 'findings[].',
    measures: 'findings[].measures[].',
    declared: 'declared.counts[].',
  })[table] ?? `${table}[].`;
