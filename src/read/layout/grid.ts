import type { Ruling } from './rulings.ts';

/** A rectangle of the grid, in rows and columns from 0 and in points. */
export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** One ruled table of a page. */
export interface Grid {
  /** Positions of the column borders, left to right (columns + 1). */
  xs: number[];
  /** Positions of the row borders, top to bottom (rows + 1). */
  ys: number[];
  /** Every cell once, merged ones as one, by row and column. */
  cells: GridCell[];
}

/** Rulings that are nearer than this (points) are one, and lines meet over such a gap. */
const NEAR = 3;
/** A border must be drawn along this share of a cell's side to part it from its neighbour. */
const DRAWN_SHARE = 0.5;
/** Bounds of the work: more rulings or cells than this are no table of text. */
const MAX_RULINGS = 1500;
const MAX_CELLS = 20_000;

/** The tables that a page's rulings draw: crossing lines that part at least two cells. */
export function gridsOf(horizontal: readonly Ruling[], vertical: readonly Ruling[]): Grid[] {
  const rows = mergeRulings(horizontal);
  const columns = mergeRulings(vertical);
  if (rows.length + columns.length > MAX_RULINGS) return [];
  return components(rows, columns).flatMap(({ hs, vs }) => gridOf(hs, vs) ?? []);
}

/** Joins pieces of one ruling: the same place, ends that touch. */
export function mergeRulings(rulings: readonly Ruling[]): Ruling[] {
  const groups: Ruling[][] = [];
  for (const ruling of [...rulings].sort((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (group && ruling.at - group[0]!.at <= NEAR) group.push(ruling);
    else groups.push([ruling]);
  }
  return groups.flatMap((group) => {
    const at = group[group.length >> 1]!.at;
    const merged: Ruling[] = [];
    for (const { from, to } of group.sort((a, b) => a.from - b.from)) {
      const last = merged.at(-1);
      if (last && from <= last.to + NEAR) last.to = Math.max(last.to, to);
      else merged.push({ at, from, to });
    }
    return merged;
  });
}

/** Groups of rulings that touch each other. */
function components(hs: Ruling[], vs: Ruling[]): { hs: Ruling[]; vs: Ruling[] }[] {
  const groups: { hs: Set<Ruling>; vs: Set<Ruling> }[] = [];
  const groupOf = new Map<Ruling, { hs: Set<Ruling>; vs: Set<Ruling> }>();
  for (const h of hs)
    for (const v of vs) {
      const meet =
        v.at >= h.from - NEAR && v.at <= h.to + NEAR && h.at >= v.from - NEAR && h.at <= v.to + NEAR;
      if (!meet) continue;
      const [a, b] = [groupOf.get(h), groupOf.get(v)];
      const group = a ?? b ?? { hs: new Set<Ruling>(), vs: new Set<Ruling>() };
      if (!a && !b) groups.push(group);
      if (a && b && a !== b) {
        for (const one of b.hs) groupOf.set(one, a.hs.add(one) && a);
        for (const one of b.vs) groupOf.set(one, a.vs.add(one) && a);
        groups.splice(groups.indexOf(b), 1);
      }
      group.hs.add(h);
      group.vs.add(v);
      groupOf.set(h, group);
      groupOf.set(v, group);
    }
  return groups.map((group) => ({ hs: [...group.hs], vs: [...group.vs] }));
}

function gridOf(hs: Ruling[], vs: Ruling[]): Grid | null {
  // a table may be open at its sides: its horizontal lines say how wide it is
  const left = Math.min(...hs.map((h) => h.from), ...vs.map((v) => v.at));
  const right = Math.max(...hs.map((h) => h.to), ...vs.map((v) => v.at));
  const xs = distinct([left, right, ...vs.map((v) => v.at)]);
  const ys = distinct(hs.map((h) => h.at));
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1 || rows * columns < 2 || rows * columns > MAX_CELLS) return null;
  const owner = Array.from({ length: rows * columns }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (owner[at] !== at) at = owner[at]!;
    return at;
  };
  const join = (a: number, b: number) => {
    const [x, y] = [find(a), find(b)];
    owner[Math.max(x, y)] = Math.min(x, y);
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const [x0, x1, y0, y1] = [xs[column]!, xs[column + 1]!, ys[row]!, ys[row + 1]!];
      if (column + 1 < columns && !isDrawn(vs, x1, y0, y1)) join(at, at + 1);
      if (row + 1 < rows && !isDrawn(hs, y1, x0, x1)) join(at, at + columns);
    }
  const cells = rectangles(rows, columns, find).map((cell) => ({
    ...cell,
    x0: xs[cell.column]!,
    y0: ys[cell.row]!,
    x1: xs[cell.column + cell.columnSpan]!,
    y1: ys[cell.row + cell.rowSpan]!,
  }));
  return cells.length < 2 ? null : { xs, ys, cells };
}

function distinct(places: number[]): number[] {
  const result: number[] = [];
  for (const place of places.sort((a, b) => a - b))
    if (result.length === 0 || place - result.at(-1)! > NEAR) result.push(place);
  return result;
}

function isDrawn(rulings: readonly Ruling[], at: number, from: number, to: number): boolean {
  let drawn = 0;
  for (const ruling of rulings)
    if (Math.abs(ruling.at - at) <= NEAR)
      drawn += Math.max(0, Math.min(ruling.to, to) - Math.max(ruling.from, from));
  return drawn >= DRAWN_SHARE * (to - from);
}

type Rectangle = Pick<GridCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>;

/** Joined cells as rectangles; a joined shape that is none grows to its bounds and takes in what lies there. */
function rectangles(rows: number, columns: number, find: (index: number) => number): Rectangle[] {
  const bounds = new Map<number, { top: number; left: number; bottom: number; right: number }>();
  for (let index = 0; index < rows * columns; index++) {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const root = find(index);
    const box = bounds.get(root) ?? { top: row, left: column, bottom: row, right: column };
    box.left = Math.min(box.left, column);
    box.right = Math.max(box.right, column);
    box.bottom = Math.max(box.bottom, row);
    bounds.set(root, box);
  }
  const taken = new Uint8Array(rows * columns);
  const result: Rectangle[] = [];
  for (let index = 0; index < rows * columns; index++) {
    if (taken[index]) continue;
    const [row, column] = [Math.floor(index / columns), index % columns];
    const box = bounds.get(find(index))!;
    let right = column;
    while (right < box.right && !taken[row * columns + right + 1]) right++;
    for (let r = row; r <= box.bottom; r++) for (let c = column; c <= right; c++) taken[r * columns + c] = 1;
    result.push({ row, column, rowSpan: box.bottom - row + 1, columnSpan: right - column + 1 });
  }
  return result;
}
