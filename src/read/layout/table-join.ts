import { endsSentence } from './characters.ts';
import { cellJoint, type PageTable, type TableCell } from './tables.ts';

/** A table of the document, over one page or several. */
export interface Table {
  /** Its column borders on its first page. */
  xs: number[];
  columns: number;
  rows: number;
  cells: TableCell[];
  /** Header rows that later pages repeat, taken out. */
  repeated: { page: number; text: string }[];
}

/** Column borders on two pages that differ by less than this (points, after moving) are the same. */
const SAME_BORDER = 4;
/** At most so many first rows are a header. */
const MAX_HEADER = 4;
/** A first column with at least this share of short entries numbers the rows. */
const NUMBERED_SHARE = 0.6;
const NUMBER = /^[（(]?[\d一二三四五六七八九十百]{1,4}[）)、.．]?$/;

/** Starts a table of the document from its first page. */
export function startTable(first: PageTable): Table {
  return {
    xs: first.xs,
    columns: first.xs.length - 1,
    rows: first.rows,
    cells: [...first.cells],
    repeated: [],
  };
}

/** True if `next` has the table's width and draws no column border that the table has not. */
export function fits(table: Table, next: PageTable): boolean {
  const shift = next.xs[0]! - table.xs[0]!;
  if (Math.abs(next.xs.at(-1)! - shift - table.xs.at(-1)!) > SAME_BORDER) return false;
  return isSubset(
    next.xs.map((x) => x - shift),
    table.xs,
  );
}

function isSubset(places: readonly number[], of: readonly number[]): boolean {
  return places.every((place) => of.some((other) => Math.abs(place - other) <= SAME_BORDER));
}

/** Adds the next page's part: its repeated header goes, a row cut by the page's end is put together. */
export function extendTable(table: Table, next: PageTable): void {
  const cells = onColumns(next, table);
  const header = repeatedRows(table, cells, next.rows);
  for (let row = 0; row < header; row++)
    table.repeated.push({ page: next.page, text: rowTexts(cells, row).join('\t') });
  let rest = cells.filter((cell) => cell.row >= header);
  const joined = rest.length > 0 && isCutRow(table, rest, header);
  if (joined) rest = joinRow(table, rest, header);
  const offset = table.rows - header - (joined ? 1 : 0);
  const opened = rest.filter((cell) => cell.row === header && !joined && isOpenMerge(table, cell));
  for (const cell of opened) coverOf(table, cell.column)!.rowSpan += cell.rowSpan;
  for (const cell of rest) if (!opened.includes(cell)) table.cells.push({ ...cell, row: cell.row + offset });
  table.rows = offset + next.rows;
}

/** Cells of `next` with the table's column numbers; it may draw only some of the borders. */
function onColumns(next: PageTable, table: Table): TableCell[] {
  const shift = next.xs[0]! - table.xs[0]!;
  const column = next.xs.map((x) =>
    table.xs.findIndex((other) => Math.abs(x - shift - other) <= SAME_BORDER),
  );
  return next.cells.map((cell) => {
    const from = column[cell.column]!;
    return { ...cell, column: from, columnSpan: column[cell.column + cell.columnSpan]! - from };
  });
}

function rowTexts(cells: readonly TableCell[], row: number): string[] {
  return cells.filter((cell) => cell.row === row).map((cell) => cell.text);
}

/** How many first rows say the same as the table's first rows. */
function repeatedRows(table: Table, cells: readonly TableCell[], rows: number): number {
  let count = 0;
  while (count < Math.min(MAX_HEADER, rows - 1, table.rows)) {
    const [first, again] = [rowTexts(table.cells, count), rowTexts(cells, count)].map((texts) =>
      texts.join('\t').replace(/ /g, ''),
    );
    if (first !== again || first!.trim() === '') break;
    count++;
  }
  return count;
}

/** The last row's text goes on: the new page's row has no number of its own, or no sentence was ended. */
function isCutRow(table: Table, rest: readonly TableCell[], row: number): boolean {
  const before = new Map(lastRow(table).map((cell) => [cell.column, cell]));
  const first = rest.filter((cell) => cell.row === row);
  const filled = first.filter((cell) => cell.text !== '');
  if (filled.length === 0 || filled.some((cell) => !before.get(cell.column)?.text)) return false;
  const numbering = numberColumn(table);
  // under one merged number several rows stand, so an empty number says nothing there
  if (numbering !== null && coverOf(table, numbering)?.rowSpan === 1)
    return !first.some((cell) => cell.column === numbering && cell.text !== '');
  if (filled.length === first.length && first.length > 1) return false;
  return filled.some((cell) => {
    const end = before.get(cell.column)!;
    return end.room < (end.lines.at(-1)?.size ?? 0) || !endsSentence(end.text);
  });
}

/** Cells that reach into the table's last row. */
function lastRow(table: Table): TableCell[] {
  return table.cells.filter((cell) => cell.row + cell.rowSpan === table.rows);
}

function coverOf(table: Table, column: number): TableCell | undefined {
  return lastRow(table).find((cell) => column >= cell.column && column < cell.column + cell.columnSpan);
}

/** The column whose entries number the rows, or null. */
function numberColumn(table: Table): number | null {
  for (let column = 0; column < Math.min(2, table.columns); column++) {
    const texts = table.cells.filter((cell) => cell.column === column && cell.row > 0 && cell.text !== '');
    const numbers = texts.filter((cell) => NUMBER.test(cell.text));
    if (numbers.length > 0 && numbers.length >= NUMBERED_SHARE * texts.length) return column;
  }
  return null;
}

function joinRow(table: Table, rest: readonly TableCell[], row: number): TableCell[] {
  const before = new Map(lastRow(table).map((cell) => [cell.column, cell]));
  for (const cell of rest) {
    const start = cell.row === row ? before.get(cell.column) : undefined;
    if (!start) continue;
    const first = cell.lines[0];
    if (first) {
      start.text += (start.text === '' ? '' : cellJoint(start.text, start.room, first)) + cell.text;
      start.room = cell.room;
    }
    start.rowSpan += cell.rowSpan - 1;
  }
  return rest.filter((cell) => cell.row !== row || !before.has(cell.column));
}

/** An empty cell at the top of the new page that only goes on with a merged one. */
function isOpenMerge(table: Table, cell: TableCell): boolean {
  if (cell.text !== '') return false;
  const cover = coverOf(table, cell.column);
  return (
    cover !== undefined &&
    cover.column === cell.column &&
    cover.columnSpan === cell.columnSpan &&
    cover.text !== '' &&
    (cover.rowSpan > 1 || cell.rowSpan > 1)
  );
}
