import type { DuckDBConnection } from '@duckdb/node-api';
import { quote } from './contract.ts';
import { literal, readSql } from './database.ts';
import { measureLines } from './records.ts';
import { BASE_TABLES, createFacts, createTable, RECORD_COLUMNS } from './tables.ts';

/** Bytes of a line that DuckDB takes unless told otherwise; its buffers are as large. */
const USUAL_LINE = 2 ** 24;

/**
 * Reads the records as typed structs into the temporary table `lines`, one row a line in the order of the file, and writes
 * the part of them that the survey needs to `slim`: most of a record is text and layout, which nobody has to parse twice.
 */
export async function readLines(connection: DuckDBConnection, path: string, slim: string): Promise<void> {
  const { longest } = await measureLines(path);
  const fields = [...RECORD_COLUMNS].map(([name, type]) => `${literal(name)}: ${literal(type)}`);
  await connection.run(
    `CREATE TEMP TABLE lines AS SELECT * FROM read_json(${literal(path)}, format = 'newline_delimited', columns = {${fields.join(', ')}}, maximum_object_size = ${Math.max(USUAL_LINE, longest + 1)})`,
  );
  await connection.run(`COPY (${readSql('survey-records')}) TO ${literal(slim)} (FORMAT json)`);
}

/** Makes the contract's tables from `lines` and drops it. A record's row number is its place in the file. */
export async function createBaseTables(connection: DuckDBConnection): Promise<void> {
  const columns = [...RECORD_COLUMNS.keys()].map(quote).join(', ');
  await connection.run(`CREATE TEMP VIEW records AS SELECT rowid AS notice, ${columns} FROM lines`);
  for (const table of BASE_TABLES) await connection.run(createTable(table));
  await connection.run(createFacts());
  await connection.run('DROP VIEW records');
  await connection.run('DROP TABLE lines');
}
