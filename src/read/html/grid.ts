import { TongbaoError } from '../../notice/index.ts';
import type { Limits } from '../document.ts';
import type { Row, Styled } from './rows.ts';

/** A cell at its place; spans are those that are left once rows and columns without any cell's start are gone. */
export interface Placed extends Styled {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

export interface Grid {
  rows: number;
  columns: number;
  /** In reading order. */
  cells: Placed[];
}

/** WHATWG HTML 4.9.11: larger spans are cut. */
const MOST_COLUMNS_SPANNED = 1_000;
const MOST_ROWS_SPANNED = 65_534;

/**
 * Places cells on a grid as the algorithm of HTML 4.9.12 does. A span that reaches beyond its row group is cut; columns
 * in which no cell begins (`colspan="10"` in a table of seven columns) are no columns.
 *
 * @throws TongbaoError `limit-exceeded` for more places than `limits.characters`
 */
export function placeCells(rows: readonly Row[], limits: Limits): Grid {
  const cells: Placed[] = [];
  /** For each column, the first row that is free again. */
  const free: number[] = [];
  let places = 0;
  const lastOfGroup = endsOfGroups(rows);
  for (const [row, { cells: printed }] of rows.entries()) {
    let column = 0;
    for (const { element, style } of printed) {
      while ((free[column] ?? 0) > row) {
        column++;
        places++;
      }
      const left = lastOfGroup[row]! - row;
      const asked = span(element, 'rowspan', MOST_ROWS_SPANNED);
      const rowSpan = asked === 0 ? left : Math.min(asked, left);
      const columnSpan = Math.max(span(element, 'colspan', MOST_COLUMNS_SPANNED), 1);
      places += columnSpan;
      if (places > limits.characters) throw new TongbaoError('limit-exceeded', 'places of a table');
      for (let at = column; at < column + columnSpan; at++) free[at] = row + rowSpan;
      cells.push({ element, style, row, column, rowSpan, columnSpan });
      column += columnSpan;
    }
  }
  return dropEmptyColumns(cells, rows.length);
}

/** For each row, the row behind the last one of its group. */
function endsOfGroups(rows: readonly Row[]): number[] {
  const ends = new Array<number>(rows.length);
  for (let row = rows.length - 1; row >= 0; row--) {
    ends[row] = rows[row]!.group === rows[row + 1]?.group ? ends[row + 1]! : row + 1;
  }
  return ends;
}

/** `rowspan="0"` means up to the group's end; what is no number counts as 1. */
function span(element: Element, name: string, most: number): number {
  const digits = /^\s*\+?(\d{1,9})/.exec(element.getAttribute(name) ?? '');
  return digits ? Math.min(Number(digits[1]), most) : 1;
}

function dropEmptyColumns(cells: Placed[], rows: number): Grid {
  const starts = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  /** How many columns begin before this one. */
  const before = (column: number): number => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < column) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    rows,
    columns: starts.length,
    cells: cells.map((cell) => {
      const column = before(cell.column);
      return { ...cell, column, columnSpan: before(cell.column + cell.columnSpan) - column };
    }),
  };
}
