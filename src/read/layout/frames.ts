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
/** So many lines that end near the longest one show where the right margin is. */
const MIN_FULL = 3;
/** Lines that end this many em before the right margin should be (as wide as the left one) must be more. */
const FAR_END = 4;
const MIN_FULL_NARROW = 8;
/** Frames whose lines are as wide as their like's, within this many em, show their own margins. */
const SAME_WIDTH = 0.6;
/** So much of the lines ends exactly at the right margin where text is justified. */
const JUSTIFIED_SHARE = 0.3;
/** Of lines that are not justified, so much ends before the right margin's estimate. */
const RAGGED_QUANTILE = 0.95;
/** Lines that end further than this many em before the longest are no evidence of the right margin. */
const NEAR_END = 2;

/**
 * The margins of every frame. A frame with enough full lines shows its own, if they are as far apart as those of
 * its like; another one (the last page, a page of short lines) gets the usual ones of its side (odd or even).
 */
export function marginsOf(frames: readonly Frame[]): Map<Frame, Margins> {
  const alike = new Map<string, Frame[]>();
  for (const frame of frames) {
    const key = `${Math.round(frame.pageWidth)} ${frame.column}/${frame.columns}`;
    const list = alike.get(key);
    if (list) list.push(frame);
    else alike.set(key, [frame]);
  }
  const result = new Map<Frame, Margins>();
  for (const list of alike.values()) assign(list, result);
  return result;
}

function assign(frames: readonly Frame[], result: Map<Frame, Margins>): void {
  const lines = frames.flatMap((frame) => frame.lines);
  const em = medianSize(lines);
  const first = frames[0]!;
  const mirror = first.columns === 1 ? first.pageWidth : null;
  const own = new Map<Frame, Margins & { sure: boolean }>();
  for (const frame of frames)
    if (frame.lines.length >= MIN_LINES) own.set(frame, measure(frame.lines, mirror));
  const widths = [...own.values()].filter(({ sure }) => sure).map(({ left, right }) => right - left);
  const width = median(widths);
  const shown = frames.filter((frame) => {
    const margins = own.get(frame);
    return margins?.sure && Math.abs(margins.right - margins.left - width) <= SAME_WIDTH * em;
  });
  const usual = [0, 1].map((side) => {
    const same = shown.filter(({ page }) => page % 2 === side);
    return commonOf((same.length > 0 ? same : shown).map((frame) => own.get(frame)!));
  });
  const trusted = new Set(shown);
  const all = measure(lines, mirror);
  for (const frame of frames) {
    const mine = own.get(frame);
    const common = usual[frame.page % 2] ?? all;
    const spacing = mine ?? common;
    const edges = mine && trusted.has(frame) ? mine : common;
    result.set(frame, { left: edges.left, right: edges.right, pitch: spacing.pitch, even: spacing.even });
  }
}

function commonOf(margins: readonly Margins[]): Margins | null {
  if (margins.length === 0) return null;
  return {
    left: median(margins.map(({ left }) => left)),
    right: median(margins.map(({ right }) => right)),
    pitch: median(margins.map(({ pitch }) => pitch)),
    even: margins.some(({ even }) => even),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function measure(lines: readonly Line[], pageWidth: number | null): Margins & { sure: boolean } {
  const em = medianSize(lines);
  const left = leftEdge(lines, em);
  return { left, ...rightEdge(lines, em, pageWidth === null ? null : pageWidth - left), ...pitchOf(lines) };
}

function medianSize(lines: readonly Line[]): number {
  return median(lines.map((line) => line.size)) || 12;
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
function rightEdge(
  lines: readonly Line[],
  em: number,
  mirrored: number | null,
): { right: number; sure: boolean } {
  const ends = lines.map((line) => line.x1).sort((a, b) => a - b);
  const longest = ends.at(-1) ?? 0;
  const near = ends.filter((end) => end > longest - NEAR_END * em);
  let best = { count: 0, end: longest };
  for (let i = 0, j = 0; i < near.length; i++) {
    while (near[i]! - near[j]! > SAME_EDGE * em) j++;
    if (i - j + 1 >= best.count) best = { count: i - j + 1, end: near[i]! };
  }
  const wide = mirrored === null || longest > mirrored - FAR_END * em;
  const sure = near.length >= (wide ? MIN_FULL : MIN_FULL_NARROW);
  if (sure && best.count >= 3 && best.count >= JUSTIFIED_SHARE * near.length)
    return { right: best.end, sure };
  const ragged = near[Math.floor((near.length - 1) * RAGGED_QUANTILE)] ?? longest;
  return { right: sure || mirrored === null ? ragged : Math.max(ragged, mirrored), sure };
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
