import type { Language } from '../notice/index.ts';

export type Text = Readonly<Record<Language, string>>;

/** `null` is absent or hidden; which of the two, a column beside it says. `share` is 0…1; `date` is EDTF text; `money` is 元. */
export type Cell = string | number | boolean | null;

/**
 * - `text`: as printed, or a name
 * - `code`: a code of a closed set; `names` of the column says how it is called
 * - `hidden`: how many values are hidden
 * - `integer`, `number`, `money` (元, two decimals), `share` (0…1)
 * - `date`: EDTF, hidden digits `X`
 * - `boolean`
 * - `notice`: id of a notice; `finding`: id of a finding inside the row's notice
 */
export type ColumnType =
  | 'text'
  | 'code'
  | 'integer'
  | 'hidden'
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
  /** When an empty cell of this column is a value that the text hides, and not an absent one. */
  hidden?: Hiding;
  /** A passage of the notice's text, which a report that shows the text need not repeat. */
  passage?: boolean;
  /** Only for readers of this language. */
  language?: Language;
}

/** `by` is the column that counts hidden values or holds the state `masked`; `where` the rows for which that is said. */
export interface Hiding {
  by: string;
  where?: Readonly<Record<string, Cell>>;
}

export type Row = readonly Cell[];

/**
 * A table across units. `rows` has its cells in the order of `columns`; it can be long, so it is read with `for await`,
 * and from its start as often as a writer needs.
 */
export interface Table {
  id: string;
  title: Text;
  columns: readonly Column[];
  /** Columns of counts that are one field of a heat map. */
  heat?: readonly string[];
  rows: Iterable<Row> | AsyncIterable<Row>;
}

export type TableHead = Omit<Table, 'rows'>;

/** Whether the empty cells of a column stand for values that the text hides; made once for a table. */
export function hidingOf(columns: readonly Column[]): (column: Column, row: Row) => boolean {
  const place = new Map(columns.map(({ id }, i) => [id, i]));
  const value = (row: Row, id: string) => row[place.get(id) ?? -1] ?? null;
  return ({ hidden }, row) => {
    if (!hidden || !Object.entries(hidden.where ?? {}).every(([id, cell]) => value(row, id) === cell))
      return false;
    const said = value(row, hidden.by);
    return said === 'masked' || Number(said) > 0;
  };
}
