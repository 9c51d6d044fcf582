import type { Language } from '../notice/index.ts';

export type Text = Readonly<Record<Language, string>>;

/** `null` is absent or hidden; which of the two, a column beside it says. `share` is 0…1; `date` is EDTF text; `money` is 元. */
export type Cell = string | number | boolean | null;

/**
 * - `text`: as printed, or a name
 * - `code`: a code of a closed set; `names` of the column says how it is called
 * - `integer`, `number`, `money` (元, two decimals), `share` (0…1)
 * - `date`: EDTF, hidden digits `X`
 * - `boolean`
 * - `notice`: id of a notice; `finding`: id of a finding inside the row's notice
 */
export type ColumnType =
  | 'text'
  | 'code'
  | 'integer'
  | 'number'
  | 'money'
  | 'share'
  | 'date'
  | 'boolean'
  | 'notice'
  | 'finding';

export interface Column {
  /** The name in the database and in machine-readable files. */
  id: string;
  title: Text;
  type: ColumnType;
  /** For `code`: what the codes are called. */
  names?: Readonly<Record<string, Text>>;
}

export type Row = readonly Cell[];

/** A table across units. `rows` has its cells in the order of `columns`; it can be long, so it is read with `for await`. */
export interface Table {
  id: string;
  title: Text;
  columns: readonly Column[];
  rows: Iterable<Row> | AsyncIterable<Row>;
}

export type TableHead = Omit<Table, 'rows'>;
