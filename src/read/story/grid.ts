import type { CellItem, Item, RowItem } from './items.ts';

/** A row as old formats give it: cells between borders, each row with borders of its own. */
export interface BorderedRow<P> {
  /** Positions of the borders in twips, one more than cells. */
  edges: readonly number[];
  cells: readonly BorderedCell<P>[];
}

export interface BorderedCell<P> {
  items: Item<P>[];
  continues: 'above' | 'left' | null;
  startsMerge: boolean;
}

/** Borders nearer than this (twips) are one: a millimetre. */
const SAME_EDGE = 57;

/** Puts the rows of one table on a common grid: a cell covers the columns between its borders. */
export function onGrid<P>(rows: readonly BorderedRow<P>[]): RowItem<P>[] {
  const grid = gridOf(rows);
  return rows.map(({ edges, cells }) => {
    if (edges.length !== cells.length + 1)
      return { before: 0, after: 0, cells: cells.map((cell) => toCell(cell, 1)) };
    const places = edges.map((edge) => placeOf(grid, edge));
    return {
      before: places[0]!,
      after: grid.length - 1 - places.at(-1)!,
      cells: cells.map((cell, i) => toCell(cell, Math.max(1, places[i + 1]! - places[i]!))),
    };
  });
}

function toCell<P>({ items, continues, startsMerge }: BorderedCell<P>, columns: number): CellItem<P> {
  return { columns, continues, startsMerge, items };
}

function gridOf(rows: readonly BorderedRow<unknown>[]): number[] {
  const all = rows.flatMap(({ edges, cells }) => (edges.length === cells.length + 1 ? edges : []));
  const grid: number[] = [];
  for (const edge of [...new Set(all)].sort((a, b) => a - b))
    if (grid.length === 0 || edge - grid.at(-1)! > SAME_EDGE) grid.push(edge);
  return grid;
}

/** The last border of the grid that is not right of `edge`. */
function placeOf(grid: readonly number[], edge: number): number {
  let [low, high] = [0, grid.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (grid[middle]! <= edge) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
