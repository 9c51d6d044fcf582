import type { Run } from './run.ts';

/** A gap of this many em inside a line is wider than any space of running text. */
const CELL_GAP = 0.95;
/** The next cell's text starts this many em above the last line of the one before. */
const JUMP = 0.8;
/** So many hints on one page are a reason to look for rulings. */
const ENOUGH = 2;

/**
 * Counts what only tables (and columns) do in drawing order: the text jumps up to the right, from the end of
 * one cell to the start of the next, or leaves a wide gap on a line.
 */
export function tableHints(runs: readonly Run[]): number {
  let hints = 0;
  for (let i = 1; i < runs.length; i++) {
    const [before, run] = [runs[i - 1]!, runs[i]!];
    const rise = before.y - run.y;
    // cells that are centred on each other need not share a baseline
    if (Math.abs(rise) < JUMP * run.size) {
      if (run.x0 - before.x1 > CELL_GAP * Math.max(run.size, before.size)) hints++;
    } else if (rise > 0 && run.x0 > before.x0 + run.size) hints++;
  }
  return hints;
}

export function suggestsTable(runs: readonly Run[]): boolean {
  return tableHints(runs) >= ENOUGH;
}
