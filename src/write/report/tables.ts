import { type Language, STATUS_NAMES } from '../../notice/index.ts';
import type { Cell, Table } from '../../stats/index.ts';
import { noticeKey } from '../address.ts';

/** Rows of one table that a browser holds without effort; the workbook has them all. */
const MOST_ROWS = 60_000;

/** Codes of a code column are choices; so are the units. */
const CHOSEN = new Set(['unit', 'immediate']);

/** A table as the page's script takes it. */
export async function pageTable(table: Table, language: Language) {
  const columns = table.columns.flatMap((column, index) =>
    column.passage || (column.language !== undefined && column.language !== language)
      ? []
      : [{ column, index }],
  );
  const rows: Cell[][] = [];
  let more = 0;
  for await (const row of table.rows) {
    if (rows.length >= MOST_ROWS) more++;
    else
      rows.push(
        columns.map(({ column: { type }, index }) => {
          const cell = row[index] ?? null;
          return type === 'notice' && cell !== null ? noticeKey(String(cell)) : cell;
        }),
      );
  }
  return {
    title: table.title[language],
    columns: columns.map(({ column: { id, title, type, names, hidden } }) => ({
      id,
      title: title[language],
      type,
      ...(names
        ? { names: Object.fromEntries(Object.entries(names).map(([code, name]) => [code, name[language]])) }
        : {}),
      ...(hidden ? { hidden } : {}),
      ...(names === STATUS_NAMES ? { status: true } : {}),
      ...(type === 'code' || CHOSEN.has(id) ? { choices: true } : {}),
      ...(table.heat?.includes(id) ? { heat: true } : {}),
    })),
    rows,
    more,
  };
}
