import { readFileSync } from 'node:fs';
import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Cell, Row } from '../stats/index.ts';
import type { FilledTable } from './derived.ts';

/** Beside it Node holds the survey; together they stay below 2 GB for a million findings. What does not fit is spilled. */
const MEMORY = '1GB';

export interface Database {
  connection: DuckDBConnection;
  /** Another one, for work that goes on at the same time: a connection does one thing at once. */
  connect(): Promise<DuckDBConnection>;
  close(): void;
}

/** Opens a database file; `spill` is the folder for what does not fit into memory. Nothing is downloaded, nothing installed. */
export async function openDatabase(
  path: string,
  { readOnly = false, spill }: { readOnly?: boolean; spill?: string } = {},
): Promise<Database> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: readOnly ? 'READ_ONLY' : 'READ_WRITE',
    memory_limit: MEMORY,
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

/** Appends rows to a table that exists. */
export class Filler {
  readonly #appender: DuckDBAppender;
  readonly #table: FilledTable;

  private constructor(appender: DuckDBAppender, table: FilledTable) {
    this.#appender = appender;
    this.#table = table;
  }

  static async create(connection: DuckDBConnection, table: FilledTable): Promise<Filler> {
    const columns = table.columns.map(([name, type]) => `${name} ${type}`);
    await connection.run(`CREATE TABLE ${table.name} (${columns.join(', ')})`);
    return new Filler(await connection.createAppender(table.name), table);
  }

  add(row: Row): void {
    const appender = this.#appender;
    this.#table.columns.forEach(([, type], i) => {
      const cell = row[i] as Cell;
      if (cell === null) appender.appendNull();
      else if (type === 'VARCHAR') appender.appendVarchar(String(cell));
      else if (type === 'BOOLEAN') appender.appendBoolean(cell === true);
      else if (type === 'INTEGER') appender.appendInteger(Number(cell));
      else appender.appendBigInt(BigInt(Math.round(Number(cell))));
    });
    appender.endRow();
  }

  close(): void {
    this.#appender.closeSync();
  }
}
