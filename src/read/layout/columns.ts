import { type Line, lineOf } from './lines.ts';
import type { Run } from './run.ts';

/** A column's lines, top to bottom. */
export interface Column {
  column: number;
  columns: number;
  lines: Line[];
}

/** Runs of one row that are nearer than this (em) belong together. */
const SEGMENT_GAP = 1;
/** Columns are at least this far apart, in em. */
const MIN_GUTTER = 0.8;
/** Each column has so many lines beside the other one. */
const MIN_LINES = 4;
/** So much of each column's lines reaches (nearly) its right side: prose, not the cells of a list. */
const FULL_SHARE = 0.4;
const NEAR_END = 1.5;
/** The narrower column is at least so wide (em), and has at least this share of the wider one's width. */
const MIN_WIDTH = 8;
const MIN_WIDTH_SHARE = 0.4;
/** Places where columns may part that are looked at, and rows of a page beyond which none are. */
const MAX_CANDIDATES = 12;
const MAX_ROWS = 600;
const MAX_DEPTH = 3;
/** Candidates nearer than this (points) are one. */
const SAME_PLACE = 8;

/** Rows of a page as columns in reading order; rows that cross all columns part what is above from what is below. */
export function columnsOf(rows: readonly Line[], depth = 0): Column[] {
  const whole: Column = { column: 0, columns: 1, lines: [...rows] };
  if (rows.length < 2 * MIN_LINES - 2 || rows.length > MAX_ROWS || depth >= MAX_DEPTH) return [whole];
  let best: { bands: Band[]; count: number } | null = null;
  for (const gutter of candidates(rows)) {
    const bands = bandsAt(rows, gutter);
    const count = bands.reduce((sum, band) => sum + band.to - band.from, 0);
    if (count > (best?.count ?? 0)) best = { bands, count };
  }
  if (!best) return [whole];
  const result: Column[] = [];
  let at = 0;
  const plain = (to: number) => {
    if (to > at) result.push({ column: 0, columns: 1, lines: rows.slice(at, to) });
  };
  for (const band of best.bands) {
    plain(band.from);
    const parts = [band.left, band.right].flatMap((lines) => columnsOf(lines, depth + 1));
    const simple = parts.every((part) => part.columns === 1);
    parts.forEach((part, index) => {
      result.push(simple ? { ...part, column: index, columns: parts.length } : part);
    });
    at = band.to;
  }
  plain(rows.length);
  return result;
}

interface Band {
  from: number;
  to: number;
  left: Line[];
  right: Line[];
}

function segments(row: Line): [number, number][] {
  const result: [number, number][] = [];
  for (const run of row.runs) {
    const last = result.at(-1);
    if (last && run.x0 - last[1] <= SEGMENT_GAP * row.size) last[1] = Math.max(last[1], run.x1);
    else result.push([run.x0, run.x1]);
  }
  return result;
}

/** Middles of gaps inside rows, and between rows that stand beside each other, the frequent ones first. */
function candidates(rows: readonly Line[]): number[] {
  const gaps: number[] = [];
  let before: [number, number][] = [];
  for (const row of rows) {
    const own = segments(row);
    for (let i = 1; i < own.length; i++) gaps.push((own[i - 1]![1] + own[i]![0]) / 2);
    const [a, b] = [before.at(-1), own[0]];
    if (a && b && b[0] > a[1]) gaps.push((a[1] + b[0]) / 2);
    const [c, d] = [own.at(-1), before[0]];
    if (c && d && d[0] > c[1]) gaps.push((c[1] + d[0]) / 2);
    before = own;
  }
  gaps.sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const gap of gaps) {
    const group = groups.at(-1);
    if (group && gap - group[0]! <= SAME_PLACE) group.push(gap);
    else groups.push([gap]);
  }
  return groups
    .filter((group) => group.length >= MIN_LINES - 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_CANDIDATES)
    .map((group) => group[group.length >> 1]!);
}

/** Stretches of rows that leave the gutter free and have a column of prose on both sides. */
function bandsAt(rows: readonly Line[], gutter: number): Band[] {
  const bands: Band[] = [];
  let from = 0;
  for (let i = 0; i <= rows.length; i++) {
    const row = rows[i];
    if (row && !segments(row).some(([x0, x1]) => x0 < gutter && x1 > gutter)) continue;
    const band = bandOf(rows, from, i, gutter);
    if (band) bands.push(band);
    from = i + 1;
  }
  return bands;
}

function bandOf(rows: readonly Line[], from: number, to: number, gutter: number): Band | null {
  const left: Line[] = [];
  const right: Line[] = [];
  for (const row of rows.slice(from, to)) {
    const sides: [Run[], Run[]] = [[], []];
    for (const run of row.runs) sides[run.x1 <= gutter + 1 ? 0 : 1].push(run);
    if (sides[0].length > 0) left.push(lineOf(sides[0]));
    if (sides[1].length > 0) right.push(lineOf(sides[1]));
  }
  if (left.length < MIN_LINES || right.length < MIN_LINES) return null;
  const [a, b] = [extent(left), extent(right)];
  const em = left[0]!.size;
  const widths = [a.x1 - a.x0, b.x1 - b.x0];
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const fits =
    b.x0 - a.x1 >= MIN_GUTTER * em &&
    Math.min(...widths) >= Math.max(MIN_WIDTH * em, MIN_WIDTH_SHARE * Math.max(...widths)) &&
    overlap >= 0.5 * Math.min(a.bottom - a.top, b.bottom - b.top) &&
    isProse(left, a.x1) &&
    isProse(right, b.x1);
  return fits ? { from, to, left, right } : null;
}

function extent(lines: readonly Line[]): { x0: number; x1: number; top: number; bottom: number } {
  return {
    x0: Math.min(...lines.map((line) => line.x0)),
    x1: Math.max(...lines.map((line) => line.x1)),
    top: Math.min(...lines.map((line) => line.top)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
  };
}

function isProse(lines: readonly Line[], right: number): boolean {
  const full = lines.filter((line) => line.x1 >= right - NEAR_END * line.size);
  return full.length >= FULL_SHARE * lines.length;
}

/** Text may overlap by this many em (kerning, squeezed punctuation) without a contradiction. */
const OVERLAP = 0.5;
/** Lines beside each other that differ in height by less than this (em), but are none, have no order. */
const BESIDE = 0.8;
/** So many such pairs are two columns that could not be told apart. */
const MAX_BESIDE = 3;

/** True if positions of a frame's lines contradict each other: text lies on text, or lines interleave. */
export function contradicts(lines: readonly Line[]): boolean {
  let beside = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    for (let j = 1; j < line.runs.length; j++)
      if (line.runs[j - 1]!.x1 - line.runs[j]!.x0 > OVERLAP * line.size) return true;
    const next = lines[i + 1];
    if (!next) continue;
    const across = Math.min(line.x1, next.x1) - Math.max(line.x0, next.x0);
    const apart = Math.abs(next.y - line.y) / Math.min(line.size, next.size);
    if (across > line.size && apart < OVERLAP) return true;
    if (across < 0 && apart < BESIDE) beside++;
  }
  return beside >= MAX_BESIDE;
}
