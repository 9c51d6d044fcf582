import type { Language } from '../../notice/index.ts';
import type { Column, Row, Table } from '../../stats/index.ts';
import { type CellWriter, cellWriter } from './value.ts';
import { cellWidth } from './width.ts';

/** Below Excel's 65,530 links a sheet, since a row has one. */
export const MOST_ROWS = 60_000;

/** Columns are as wide as nearly all of their first cells, within bounds; in characters of the standard font. */
const SAMPLE = 500;
const NARROWEST = 6;
const WIDEST = 50;
/** Room for the button of the filter beside a heading. */
const BUTTON = 3;
/** Share of the sampled cells that must fit. */
const FITTING = 0.9;

export interface PlannedColumn {
  column: Column;
  /** Place in the table's rows. */
  index: number;
  width: number;
}

/** A table as it goes into the workbook: the columns that a reader of the language sees, and how many rows. */
export interface Plan {
  table: Table;
  columns: readonly PlannedColumn[];
  rows: number;
  /** One sheet a part of at most `MOST_ROWS` rows, with its number of rows. */
  parts: readonly { name: string; rows: number }[];
  /** Values of a row's cells in the order of `columns`. */
  cells: CellWriter;
}

/** Goes over the rows once, since a sheet says its size in front of them. */
export async function planTable(
  table: Table,
  language: Language,
  nameOf: (title: string) => string,
): Promise<Plan> {
  const shown = table.columns.flatMap((column, index) =>
    column.language === undefined || column.language === language ? [{ column, index }] : [],
  );
  const cells = cellWriter(table.columns, language);
  const sample: Row[] = [];
  let rows = 0;
  for await (const row of table.rows) {
    rows++;
    if (sample.length < SAMPLE) sample.push(row);
  }
  const columns = shown.map(({ column, index }) => ({
    column,
    index,
    width: widthOf(
      column.title[language],
      sample.map((row) => cells(row, index)),
    ),
  }));
  const count = Math.max(1, Math.ceil(rows / MOST_ROWS));
  const parts = Array.from({ length: count }, (_, part) => ({
    name: nameOf(
      part === 0
        ? table.title[language]
        : `${table.title[language].replace(NOT_IN_NAMES, ' ').trim()} ${part + 1}`,
    ),
    rows: Math.min(MOST_ROWS, rows - part * MOST_ROWS),
  }));
  return { table, columns, rows, parts, cells };
}

function widthOf(title: string, values: readonly ReturnType<CellWriter>[]): number {
  const widths = values.map((value) => cellWidth(value.text)).sort((a, b) => a - b);
  const fitting = widths[Math.ceil(widths.length * FITTING) - 1] ?? 0;
  return Math.min(WIDEST, Math.max(NARROWEST, cellWidth(title) + BUTTON, fitting + 2));
}

/** Characters that a sheet's name cannot hold, and its most characters. */
const NOT_IN_NAMES = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;

/** Names of sheets, each once whatever the case, as Excel wants them. */
export function sheetNames(): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const plain = title.replace(NOT_IN_NAMES, ' ').replace(/^'|'$/g, ' ').slice(0, LONGEST_NAME).trim();
    let name = plain;
    for (let n = 2; taken.has(name.toLowerCase()); n++)
      name = `${plain.slice(0, LONGEST_NAME - 1 - String(n).length)} ${n}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
