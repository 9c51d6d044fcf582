import { emWidth, isWide } from './characters.ts';

/**
 * A piece of text that one font sets on one baseline without a wide gap.
 * Points, origin at the page's top left after its text was turned upright; `y` is the baseline.
 */
export interface Run {
  text: string;
  x0: number;
  x1: number;
  y: number;
  /** Font size in points. */
  size: number;
  /** The font's name inside this document (pdf.js's `loadedName`). */
  font: string;
  /** Drawn twice a little apart: a bold face made of a regular one. */
  doubled: boolean;
}

/** Share of the size above and below the baseline that a line of text takes (Han glyphs: 0.88 and 0.12). */
export const ASCENT = 0.88;
export const DESCENT = 0.12;

export function top(run: { y: number; size: number }): number {
  return run.y - run.size * ASCENT;
}

export function bottom(run: { y: number; size: number }): number {
  return run.y + run.size * DESCENT;
}

/** Where a character starts, as a share of the run's width, from the widths that its characters usually have. */
function* starts(run: Run): Generator<{ index: number; x: number; width: number }> {
  const total = emWidth(run.text) || 1;
  const scale = (run.x1 - run.x0) / total;
  let index = 0;
  let x = run.x0;
  for (const character of run.text) {
    const width = (isWide(character) ? 1 : 0.5) * scale;
    yield { index, x, width };
    index += character.length;
    x += width;
  }
}

/** Cuts a run at the positions given (ascending); a character belongs to the side where its middle is. */
export function cutRun(run: Run, at: readonly number[]): Run[] {
  const inside = at.filter((x) => x > run.x0 && x < run.x1);
  if (inside.length === 0) return [run];
  const pieces: Run[] = [];
  let from = { index: 0, x: run.x0 };
  let cut = 0;
  for (const { index, x, width } of starts(run)) {
    while (cut < inside.length && x + width / 2 >= inside[cut]!) {
      pieces.push({ ...run, text: run.text.slice(from.index, index), x0: from.x, x1: x });
      from = { index, x };
      cut++;
    }
  }
  pieces.push({ ...run, text: run.text.slice(from.index), x0: from.x, x1: run.x1 });
  return pieces.map(trimmed).filter((piece) => piece.text !== '');
}

/** The run without the spaces at its ends (their widths are estimated). */
function trimmed(run: Run): Run {
  const text = run.text.trim();
  if (text === run.text) return run;
  const em = run.size / 2;
  const before = run.text.length - run.text.trimStart().length;
  const after = run.text.length - run.text.trimEnd().length;
  return {
    ...run,
    text,
    x0: Math.min(run.x0 + before * em, run.x1),
    x1: Math.max(run.x1 - after * em, run.x0),
  };
}
