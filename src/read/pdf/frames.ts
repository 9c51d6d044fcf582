import type { Line } from './lines.ts';

/** A column of one page: its lines in reading order, later with the margins that they keep to. */
export interface Frame {
  page: number;
  /** Which column of how many; equal columns of different pages share their margins. */
  column: number;
  columns: number;
  pageWidth: number;
  lines: Line[];
}

/** Where a frame's lines start and end, and how far its baselines are apart. */
export interface Margins {
  left: number;
  right: number;
  /** Usual distance of two baselines; 0 if there are none. */
  pitch: number;
  /** Lines of a paragraph keep exactly that distance. */
  even: boolean;
}

/** Ends of lines that lie within this many em of each other are the same margin. */
const SAME_EDGE = 0.3;
/** A margin of its own needs so many lines of a frame. */
const MIN_LINES = 4;
/** So much of the lines ends exactly at the right margin where text is justified. */
const JUSTIFIED_SHARE = 0.3;
/** Of lines that are not justified, so much ends before the right margin's estimate. */
const RAGGED_QUANTILE = 0.95;
/** Lines that end further than this many em before the longest are no evidence of the right margin. */
const NEAR_END = 2;

/** The margins of every frame, by its own lines where they are enough, else by those of its like. */
export function marginsOf(frames: readonly Frame[]): Map<Frame, Margins> {
  const alike = new Map<string, Line[]>();
  for (const frame of frames) alike.set(keyOf(frame), [...(alike.get(keyOf(frame)) ?? []), ...frame.lines]);
  const common = new Map<string, Margins>();
  for (const frame of frames) {
    const key = keyOf(frame);
    if (!common.has(key))
      common.set(key, measure(alike.get(key)!, frame.columns === 1 ? frame.pageWidth : null));
  }
  const result = new Map<Frame, Margins>();
  for (const frame of frames) result.set(frame, ownMargins(frame, common.get(keyOf(frame))!));
  return result;
}

function keyOf(frame: Frame): string {
  return `${Math.round(frame.pageWidth)} ${frame.column}/${frame.columns}`;
}

/** A frame's own margins where its lines show that they are moved (mirrored pages), else the common ones. */
function ownMargins(frame: Frame, common: Margins): Margins {
  if (frame.lines.length < MIN_LINES) return common;
  const spacing = pitchOf(frame.lines);
  const own = measure(frame.lines, null);
  const em = medianSize(frame.lines);
  const shift = own.left - common.left;
  const moved =
    Math.abs(shift) > SAME_EDGE * em && Math.abs(own.right - common.right - shift) < SAME_EDGE * em;
  return moved ? { left: own.left, right: own.right, ...spacing } : { ...common, ...spacing };
}

function measure(lines: readonly Line[], pageWidth: number | null): Margins {
  const em = medianSize(lines);
  const left = leftEdge(lines, em);
  const right = rightEdge(lines, em, pageWidth === null ? null : pageWidth - left);
  return { left, right, ...pitchOf(lines) };
}

function medianSize(lines: readonly Line[]): number {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 12;
}

/** The leftmost place where several lines start; one line alone may hang out. */
function leftEdge(lines: readonly Line[], em: number): number {
  const starts = lines.map((line) => line.x0).sort((a, b) => a - b);
  const needed = Math.max(1, Math.min(2, Math.floor(lines.length / 3)), Math.floor(lines.length * 0.03));
  for (let i = 0; i + needed - 1 < starts.length; i++)
    if (starts[i + needed - 1]! - starts[i]! <= SAME_EDGE * em) return starts[i]!;
  return starts[0] ?? 0;
}

/**
 * Where full lines end. Justified text shows it (most ends agree); else nearly the longest line does, but
 * no few short lines may pass for full ones: then the page's right margin is as wide as its left one.
 */
function rightEdge(lines: readonly Line[], em: number, mirrored: number | null): number {
  const ends = lines.map((line) => line.x1).sort((a, b) => a - b);
  const longest = ends.at(-1) ?? 0;
  const near = ends.filter((end) => end > longest - NEAR_END * em);
  let best = { count: 0, end: longest };
  for (let i = 0, j = 0; i < near.length; i++) {
    while (near[i]! - near[j]! > SAME_EDGE * em) j++;
    if (i - j + 1 >= best.count) best = { count: i - j + 1, end: near[i]! };
  }
  if (best.count >= 3 && best.count >= JUSTIFIED_SHARE * near.length) return best.end;
  const ragged = near[Math.floor((near.length - 1) * RAGGED_QUANTILE)] ?? longest;
  return near.length >= 3 || mirrored === null ? ragged : Math.max(ragged, mirrored);
}

/** The distance inside paragraphs is the smallest one that this share of the lines keeps (within 3 %). */
const EVEN_SHARE = 0.2;
const EVEN_TOLERANCE = 0.03;

function pitchOf(lines: readonly Line[]): { pitch: number; even: boolean } {
  const steps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const step = lines[i]!.y - lines[i - 1]!.y;
    if (step > 0 && step < 4 * lines[i]!.size) steps.push(step);
  }
  steps.sort((a, b) => a - b);
  if (steps.length >= MIN_LINES) {
    const needed = Math.max(2, EVEN_SHARE * steps.length);
    for (let i = 0, j = 0; i < steps.length; i++) {
      while (j < steps.length && steps[j]! <= steps[i]! * (1 + EVEN_TOLERANCE)) j++;
      if (j - i >= needed) return { pitch: steps[(i + j) >> 1]!, even: true };
    }
  }
  return { pitch: steps[steps.length >> 1] ?? 0, even: false };
}
