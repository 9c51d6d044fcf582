import type { DocumentBlock } from '../read/document.ts';
import type { Reading } from './reading.ts';

/** One printed cell. */
export interface Cell {
  span: [number, number];
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** A table with its grid resolved: `grid[row][column]` is the cell that covers the place. */
export interface Table {
  start: number;
  /** Behind the last row's `\n`. */
  end: number;
  cells: Cell[];
  grid: (Cell | null)[][];
}

export function readTables(reading: Reading): Table[] {
  const groups = new Map<number, DocumentBlock[]>();
  for (const block of reading.document.blocks) {
    if (!block.cell) continue;
    const group = groups.get(block.cell.table);
    if (group) group.push(block);
    else groups.set(block.cell.table, [block]);
  }
  return [...groups.values()].map((blocks) => readTable(reading, blocks)).sort((a, b) => a.start - b.start);
}

/** More places than this are not a grid but an attack. */
const MAX_PLACES = 2_000_000;

function readTable(reading: Reading, blocks: readonly DocumentBlock[]): Table {
  const cells: Cell[] = [];
  const grid: (Cell | null)[][] = [];
  let places = 0;
  for (const block of blocks) {
    if (!block.cell) continue;
    const { row, column, rowSpan, columnSpan } = block.cell;
    const cell: Cell = { span: block.span, row, column, rowSpan, columnSpan };
    cells.push(cell);
    for (let y = row; y < row + rowSpan; y++) {
      for (let x = column; x < column + columnSpan; x++) {
        if (++places > MAX_PLACES) break;
        grid[y] ??= [];
        const line = grid[y] as (Cell | null)[];
        line[x] ??= cell;
      }
    }
  }
  const width = grid.reduce((most, line) => Math.max(most, line?.length ?? 0), 0);
  for (let y = 0; y < grid.length; y++) {
    grid[y] ??= [];
    for (let x = 0; x < width; x++) (grid[y] as (Cell | null)[])[x] ??= null;
  }
  const first = blocks[0]?.span[0] ?? 0;
  const last = blocks[blocks.length - 1]?.span[1] ?? first;
  const newline = reading.folded.indexOf('\n', last);
  return {
    start: reading.folded.lastIndexOf('\n', first - 1) + 1,
    end: newline < 0 ? reading.folded.length : newline + 1,
    cells,
    grid,
  };
}
