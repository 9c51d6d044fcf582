import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Cell, Row } from '../stats/index.ts';
import type { FilledTable } from './derived.ts';

/** Beside it Node holds the survey; together they stay below 2 GB for a million findings. What does not fit is spilled. */
export const MEMORY = '768MB';
/** For reading tables, when Node may still hold what the survey left behind. */
export const READING_MEMORY = '512MB';
/** Of the machine's memory, where that is not enough: not everything can be spilled. */
const LARGEST_SHARE = 0.6;
export const LARGEST_MEMORY = `${Math.floor((totalmem() * LARGEST_SHARE) / 2 ** 20)}MiB`;
/** Whether a query failed for want of memory. */
export const isOutOfMemory = (error: unknown) =>
  error instanceof Error && error.message.startsWith('Out of Memory');

export interface Database {
  connection: DuckDBConnection;
  /** Another one, for work that goes on at the same time: a connection does one thing at once. */
  connect(): Promise<DuckDBConnection>;
  close(): void;
}

/** Opens a database file; `spill` is the folder for what does not fit into memory. Nothing is downloaded, nothing installed. */
export async function openDatabase(
  path: string,
  {
    readOnly = false,
    spill,
    memory = readOnly ? READING_MEMORY : MEMORY,
  }: { readOnly?: boolean; spill?: string; memory?: string } = {},
): Promise<Database> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: readOnly ? 'READ_ONLY' : 'READ_WRITE',
    memory_limit: memory,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(spill === undefined ? {} : { temp_directory: spill }),
  });
  const connection = await instance.connect();
  return {
    connection,
    connect: () => instance.connect(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Statements of the files in `views/`, which stand in the order of their names. */
export function readSql(name: string): string {
  return readFileSync(new URL(`./views/${name}.sql`, import.meta.url), 'utf8');
}

/**
 * Fills a table through a file: lines of CSV cost this thread a fraction of what an appender does, and DuckDB reads them in
 * its own threads.
 */
export class Filler {
  readonly #table: FilledTable;
  readonly #path: string;
  readonly #file: number;
  #lines = '';

  constructor(spill: string, table: FilledTable) {
    this.#table = table;
    this.#path = join(spill, `${table.name}.csv`);
    this.#file = openSync(this.#path, 'w');
  }

  add(row: Row): void {
    for (let i = 0; i < row.length; i++) this.#lines += (i === 0 ? '' : ',') + field(row[i]!);
    this.#lines += '\n';
    if (this.#lines.length > BLOCK) this.#flush();
  }

  /** Makes the table. */
  async close(connection: DuckDBConnection): Promise<void> {
    this.#flush();
    closeSync(this.#file);
    const columns = this.#table.columns.map(([name, type]) => `'${name}': '${type}'`);
    await connection.run(
      `CREATE TABLE ${this.#table.name} AS SELECT * FROM read_csv(${literal(this.#path)}, columns = {${columns.join(', ')}}, header = false, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, auto_detect = false, max_line_size = ${LONGEST_LINE})`,
    );
    rmSync(this.#path);
  }

  #flush(): void {
    writeSync(this.#file, this.#lines);
    this.#lines = '';
  }
}

/** Characters written at once; what waits for longer grows old on the heap, and is given back late. */
const BLOCK = 2 ** 14;
/** Bytes; a title is a line at most. */
const LONGEST_LINE = 2 ** 24;

/** Texts stand in quotes, so that an empty one is none of the NULLs. */
function field(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string'
    ? `"${cell.includes('"') ? cell.replaceAll('"', '""') : cell}"`
    : String(cell);
}

export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
