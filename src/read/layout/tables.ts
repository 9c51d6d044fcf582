import { emWidth, firstUnit } from './characters.ts';
import { type Grid, type GridCell, gridsOf } from './grid.ts';
import { type Line, linesOf } from './lines.ts';
import { wrapJoint } from './paragraphs.ts';
import type { Rulings } from './rulings.ts';
import { cutRun, type Run } from './run.ts';

/** A cell with its text. */
export interface TableCell extends GridCell {
  page: number;
  lines: Line[];
  text: string;
  /** Room that the last line leaves in the cell, in points. */
  room: number;
}

/** A table on one page. */
export interface PageTable {
  page: number;
  xs: number[];
  top: number;
  bottom: number;
  rows: number;
  cells: TableCell[];
}

/** A run whose middle is this share of its size above the baseline belongs where that point is. */
const MIDDLE = 0.35;
/** Most that a cell's padding is taken for, in em. */
const MAX_PADDING = 1.2;
/** A piece must have had this much room to spare (em) before a short line in a cell counts as a break. */
const SPARE = 0.3;

/** Finds a page's ruled tables and takes their text out of its runs. */
export function takeTables(
  page: number,
  runs: readonly Run[],
  drawing: Rulings,
): { tables: PageTable[]; rest: Run[] } {
  let rest = [...runs];
  const tables: PageTable[] = [];
  for (const grid of gridsOf(drawing.horizontal, drawing.vertical)) {
    const { inside, outside } = split(grid, rest);
    if (inside.size < 2) continue;
    tables.push(toTable(page, grid, inside));
    rest = outside;
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

/** Runs by the cell that they stand in; a run that crosses a border is cut there. */
function split(grid: Grid, runs: readonly Run[]): { inside: Map<GridCell, Run[]>; outside: Run[] } {
  const columns = grid.xs.length - 1;
  const at: (GridCell | undefined)[] = [];
  for (const cell of grid.cells)
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) at[r * columns + c] ??= cell;
  const inside = new Map<GridCell, Run[]>();
  const outside: Run[] = [];
  for (const run of runs) {
    const row = between(grid.ys, run.y - MIDDLE * run.size);
    if (row < 0 || run.x1 <= grid.xs[0]! || run.x0 >= grid.xs.at(-1)!) {
      outside.push(run);
      continue;
    }
    const borders = grid.xs.filter(
      (_, c) => c === 0 || c === columns || at[row * columns + c] !== at[row * columns + c - 1],
    );
    for (const piece of cutRun(run, borders)) {
      const column = between(grid.xs, (piece.x0 + piece.x1) / 2);
      const cell = column < 0 ? undefined : at[row * columns + column];
      if (!cell) outside.push(piece);
      else if (inside.has(cell)) inside.get(cell)!.push(piece);
      else inside.set(cell, [piece]);
    }
  }
  return { inside, outside };
}

/** Index of the interval that holds `place`, or -1. */
function between(borders: readonly number[], place: number): number {
  for (let i = 0; i + 1 < borders.length; i++) if (place >= borders[i]! && place < borders[i + 1]!) return i;
  return -1;
}

function toTable(page: number, grid: Grid, inside: ReadonlyMap<GridCell, Run[]>): PageTable {
  const lined = grid.cells.map((cell) => ({ cell, lines: linesOf(inside.get(cell) ?? []) }));
  const padding = paddingOf(lined);
  return {
    page,
    xs: grid.xs,
    top: grid.ys[0]!,
    bottom: grid.ys.at(-1)!,
    rows: grid.ys.length - 1,
    cells: lined.map(({ cell, lines }) => {
      const last = lines.at(-1);
      return {
        ...cell,
        page,
        lines,
        text: cellText(lines, cell, padding),
        room: last ? freeRoom(last, cell, padding) : 0,
      };
    }),
  };
}

/** The usual distance of text from its cell's left border: the smallest one that several cells show. */
function paddingOf(cells: readonly { cell: GridCell; lines: Line[] }[]): number {
  const gaps: number[] = [];
  let em = 10;
  for (const { cell, lines } of cells)
    for (const line of lines) {
      gaps.push(line.x0 - cell.x0);
      em = line.size;
    }
  gaps.sort((a, b) => a - b);
  const smallest = gaps[Math.floor(gaps.length / 10)] ?? 0;
  return Math.max(0, Math.min(smallest, MAX_PADDING * em));
}

/** Wrapped lines join; a line that was ended on purpose, before the cell's side, is followed by a space. */
function cellText(lines: readonly Line[], cell: GridCell, padding: number): string {
  let text = '';
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before) {
      text += cellJoint(text, freeRoom(before, cell, padding), line);
    }
    text += line.text;
  });
  return text;
}

/** Between a cell's text, whose last line left so much room, and its next line. */
export function cellJoint(before: string, room: number, next: Line): '' | ' ' {
  const unit = emWidth(firstUnit(next.text)) * next.size;
  return room >= unit + SPARE * next.size ? ' ' : wrapJoint(before, next.text);
}

/** Room that a line leaves in its cell; a centred one has it on both sides. */
function freeRoom(line: Line, cell: GridCell, padding: number): number {
  const left = line.x0 - cell.x0 - padding;
  const right = cell.x1 - padding - line.x1;
  return left > 0 && Math.abs(left - right) <= 0.6 * line.size ? left + right : right;
}
