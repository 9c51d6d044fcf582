import type { z } from 'zod';
import {
  AccountabilityEntry,
  DeclaredCount,
  Diagnostic,
  type Facts,
  Finding,
  Item,
  MoneyEntry,
  Notice,
} from '../notice/index.ts';
import { type ContractColumn, columnsOf, duckType, quote } from './contract.ts';

/** A table of the database that the contract decides. `notice` is the record's place in `notices.ndjson`, from 0. */
export interface BaseTable {
  name: string;
  /** Columns in front of the record's own: whose it is, and which in order (`n` from 1). */
  keys: readonly string[];
  columns: readonly ContractColumn[];
  /** Rows as `notice, [finding,] [n,] record`. */
  from: string;
}

/** Where things stood on the page, and the tree: they stay in `notices.ndjson`. */
const LAYOUT = ['outline', 'blocks', 'furniture'];

/** The record as DuckDB reads it from JSON: every field but the layout. */
export const RECORD_COLUMNS: ReadonlyMap<string, string> = new Map(
  Object.entries(Notice.shape as Record<string, z.ZodType>)
    .filter(([key]) => !LAYOUT.includes(key))
    .map(([key, schema]) => [key, duckType(schema)]),
);

const ofNotice = (list: string) =>
  `SELECT notice, unnest(${list}) AS record, generate_subscripts(${list}, 1) AS n FROM records`;
const ofFinding = (list: string) =>
  `SELECT notice, one.id AS finding, unnest(one.${list}) AS record, generate_subscripts(one.${list}, 1) AS n FROM (SELECT notice, unnest(findings) AS one FROM records)`;

/** 元 with two decimals, never a binary fraction. */
export const MONEY_TYPE = 'DECIMAL(38,2)';

export const BASE_TABLES: readonly BaseTable[] = [
  {
    name: 'notices',
    keys: ['notice'],
    columns: columnsOf(Notice, [...LAYOUT, 'findings', 'accountability', 'money', 'diagnostics']).filter(
      ({ path }) => path !== 'declared.counts',
    ),
    from: 'SELECT notice, record FROM (SELECT notice, records AS record FROM records)',
  },
  {
    name: 'findings',
    keys: ['notice', 'n'],
    columns: columnsOf(Finding, ['measures', 'facts']).map((column) =>
      column.path === 'id' ? { ...column, name: 'finding' } : column,
    ),
    from: ofNotice('findings'),
  },
  {
    name: 'measures',
    keys: ['notice', 'finding', 'n'],
    columns: columnsOf(Item),
    from: ofFinding('measures'),
  },
  ...(['accountability', 'money'] as const).map((name) => ({
    name,
    keys: ['notice', 'n'],
    columns: columnsOf(name === 'money' ? MoneyEntry : AccountabilityEntry).map((column) =>
      name === 'money' ? asMoney(column) : column,
    ),
    from: ofNotice(name),
  })),
  {
    name: 'declared',
    keys: ['notice', 'n'],
    columns: columnsOf(DeclaredCount),
    from: ofNotice('declared.counts'),
  },
  {
    name: 'diagnostics',
    keys: ['notice', 'n'],
    columns: columnsOf(Diagnostic),
    from: ofNotice('diagnostics'),
  },
];

function asMoney(column: ContractColumn): ContractColumn {
  return column.path.endsWith('value') ? { ...column, type: MONEY_TYPE } : column;
}

/** The kinds of facts in one table: `value` is a date's EDTF, `number` a count, `amount` money in 元. */
const FACT_VALUES: Readonly<
  Record<
    keyof z.infer<typeof Facts>,
    readonly [text: string, value: string, number: string, amount: string, unit: string, state: string]
  >
> = {
  regulations: ['record.text', 'NULL', 'NULL', 'NULL', 'NULL', 'NULL'],
  dates: [
    'NULL',
    'record.value',
    'NULL',
    'NULL',
    'NULL',
    `CASE WHEN record.masked THEN 'masked' ELSE 'exact' END`,
  ],
  money: ['NULL', 'NULL', 'NULL', 'record.value', 'record.unit', 'record.state'],
  counts: ['NULL', 'NULL', 'record.value', 'NULL', 'record.unit', 'record.state'],
};

export const FACT_COLUMNS = [
  ['notice', 'INTEGER'],
  ['finding', 'VARCHAR'],
  ['kind', 'VARCHAR'],
  ['n', 'INTEGER'],
  ['text', 'VARCHAR'],
  ['value', 'VARCHAR'],
  ['number', 'DOUBLE'],
  ['amount', MONEY_TYPE],
  ['unit', 'VARCHAR'],
  ['state', 'VARCHAR'],
  ['raw', 'VARCHAR'],
  ['span_start', 'INTEGER'],
  ['span_end', 'INTEGER'],
] as const;

/** SQL that makes one table from `records`. */
export function createTable({ name, keys, columns, from }: BaseTable): string {
  const own = keys.map(
    (key) => `${key === 'notice' || key === 'n' ? `CAST(${key} AS INTEGER)` : key} AS ${key}`,
  );
  const made = columns.map(
    ({ expression, type, name: column }) =>
      `CAST(${expression.replace('{record}', 'record')} AS ${type}) AS ${quote(column)}`,
  );
  return `CREATE TABLE ${name} AS SELECT ${[...own, ...made].join(', ')} FROM (${from})`;
}

export function createFacts(): string {
  const selects = Object.entries(FACT_VALUES).map(([kind, [text, value, number, amount, unit, state]]) => {
    const values = {
      notice: 'notice',
      finding: 'finding',
      kind: `'${kind}'`,
      n: 'n',
      text,
      value,
      number,
      amount,
      unit,
      state,
      raw: 'record.raw',
      span_start: 'record.span[1]',
      span_end: 'record.span[2]',
    };
    const columns = FACT_COLUMNS.map(([name, type]) => `CAST(${values[name]} AS ${type}) AS ${name}`);
    return `SELECT ${columns.join(', ')} FROM (${ofFinding(`facts.${kind}`)})`;
  });
  return `CREATE TABLE facts AS ${selects.join(' UNION ALL ')}`;
}
