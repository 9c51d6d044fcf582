import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Cell, Row, Table, TableHead } from '../stats/index.ts';
import { DATABASE } from './build.ts';
import { quote } from './contract.ts';
import { type Database, openDatabase } from './database.ts';
import { TABLES } from './heads.ts';

/** The database of a run, for reading: its tables across units, and SQL for what they do not show. */
export class Store {
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  /** Opens `OUT/tongbao.duckdb`, which `buildDatabase` has made. */
  static async open(out: string): Promise<Store> {
    return new Store(await openDatabase(join(out, DATABASE), { readOnly: true }));
  }

  get connection(): DuckDBConnection {
    return this.#database.connection;
  }

  /** All tables in the order in which they are shown; rows are read when they are asked for. */
  tables(): Table[] {
    return TABLES.map((head) => this.table(head));
  }

  table(head: TableHead): Table {
    return { ...head, rows: { [Symbol.asyncIterator]: () => this.#rows(head) } };
  }

  async *#rows({ id, columns }: TableHead): AsyncGenerator<Row> {
    const list = columns.map(({ id: column }) => quote(column)).join(', ');
    const result = await this.connection.stream(`SELECT ${list} FROM ${id}`);
    for await (const rows of result.yieldRowsJs()) for (const row of rows) yield row.map(toCell);
  }

  close(): void {
    this.#database.close();
  }
}

function toCell(value: unknown): Cell {
  if (typeof value === 'bigint') return Number(value);
  return value as Cell;
}
