import { emWidth, firstCharacter, isWide, joint, lastCharacter } from './characters.ts';
import { bottom, type Run, top } from './run.ts';

/** Runs on one baseline, from left to right. */
export interface Line {
  runs: Run[];
  text: string;
  x0: number;
  x1: number;
  /** Baseline. */
  y: number;
  /** Size of most of its characters. */
  size: number;
  /** Font of most of its characters. */
  font: string;
  top: number;
  bottom: number;
}

/** Runs whose baselines differ by less than this share of the size stand on one line. */
const SAME_BASELINE = 0.3;
/** A run smaller than this share of its neighbour may be raised or lowered (a note mark, an exponent). */
const SCRIPT_SIZE = 0.8;
/** Between Chinese characters only a gap wider than this (in em) is a printed space. */
const WIDE_GAP = 0.6;
/** Between narrow characters (words, digits) a gap wider than this (in em) is a space. */
const NARROW_GAP = 0.15;
/** The same text drawn again within this distance (in em) is a shadow or a false bold. */
const SHADOW = 0.25;
/** So many faces and sizes of one line are told apart. */
const MAX_KINDS = 20;
/** A line is letter-spaced when this share of its pairs of Chinese characters stands apart. */
const SPACED_SHARE = 0.6;

/** Groups a page's runs into lines, from top to bottom. Text drawn twice is kept once. */
export function linesOf(runs: readonly Run[]): Line[] {
  const sorted = [...runs].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const groups: Run[][] = [];
  let reference = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const run of sorted) {
    const group = groups.at(-1);
    if (group && run.y - reference <= SAME_BASELINE * Math.min(Math.max(size, 1), Math.max(run.size, 1))) {
      group.push(run);
    } else {
      groups.push([run]);
      reference = run.y;
      size = run.size;
    }
  }
  return mergeScripts(groups.map(lineOf));
}

/** A line of the runs given (at least one), in any order. */
export function lineOf(runs: readonly Run[]): Line {
  const kept = withoutShadows([...runs].sort((a, b) => a.x0 - b.x0));
  const main = mostOf(kept);
  return {
    runs: kept,
    text: textOf(kept),
    x0: kept[0]!.x0,
    x1: Math.max(...kept.map((run) => run.x1)),
    y: main.y,
    size: main.size,
    font: main.font,
    top: Math.min(...kept.map(top)),
    bottom: Math.max(...kept.map(bottom)),
  };
}

/** The run whose size and font most characters have. */
function mostOf(runs: readonly Run[]): Run {
  const kinds: { run: Run; width: number }[] = [];
  for (const run of runs) {
    const kind = kinds.find(
      ({ run: { font, size } }) => font === run.font && Math.abs(size - run.size) < 0.1,
    );
    if (kind) kind.width += emWidth(run.text);
    else if (kinds.length < MAX_KINDS) kinds.push({ run, width: emWidth(run.text) });
  }
  return kinds.reduce((best, kind) => (kind.width > best.width ? kind : best)).run;
}

function withoutShadows(runs: Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const reach = SHADOW * run.size;
    let same: Run | undefined;
    for (let i = kept.length - 1; i >= 0 && run.x0 - kept[i]!.x0 <= reach; i--) {
      if (kept[i]!.text === run.text && Math.abs(kept[i]!.y - run.y) <= reach) same = kept[i];
    }
    if (same) same.doubled = true;
    else kept.push({ ...run });
  }
  return kept;
}

/** Joins raised and lowered marks with the line that they belong to. */
function mergeScripts(lines: Line[]): Line[] {
  const result: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1];
    if (next && isScriptOf(line, next)) {
      lines[i + 1] = lineOf([...line.runs, ...next.runs]);
      continue;
    }
    const before = result.at(-1);
    if (before && isScriptOf(line, before))
      result[result.length - 1] = lineOf([...before.runs, ...line.runs]);
    else result.push(line);
  }
  return result;
}

function isScriptOf(small: Line, line: Line): boolean {
  if (small.size >= SCRIPT_SIZE * line.size) return false;
  const middle = (small.top + small.bottom) / 2;
  if (middle < line.top || middle > line.bottom) return false;
  return small.runs.every((run) =>
    line.runs.some(
      (other) => Math.abs(run.x0 - other.x1) < line.size / 2 || Math.abs(other.x0 - run.x1) < line.size / 2,
    ),
  );
}

/** Joins runs by the gaps between them; spaces that only justify the line go. */
export function textOf(runs: readonly Run[]): string {
  if (runs.length === 1 && !runs[0]!.text.includes(' ')) return runs[0]!.text;
  const spaced = spacing(runs);
  let text = '';
  let before: Run | undefined;
  for (const run of runs) {
    const piece = withoutFill(run.text, spaced.digits);
    if (before) {
      const gap = (run.x0 - before.x1) / Math.min(before.size, run.size);
      const limit = joint(text, piece) === ' ' ? NARROW_GAP : WIDE_GAP + spaced.gap;
      if (gap > limit) text += ' ';
    }
    text += piece;
    if (!before || run.x1 >= before.x1) before = run;
  }
  return text;
}

/**
 * pdf.js writes a space for any gap of 0.1 to 0.6 em inside a run. Beside a Chinese character that is only the
 * line's fill; between words it is a space; between digits it is one unless the whole line is stretched.
 */
function withoutFill(text: string, stretched: boolean): string {
  let result = '';
  for (const piece of text.split(' ')) {
    if (piece === '') continue;
    const digits = stretched && /\d$/.test(result) && /^\d/.test(piece);
    result += digits ? piece : joint(result, piece) + piece;
  }
  return result;
}

/** How a line is letter-spaced: the usual gap between Chinese characters in em, and whether digits stand apart too. */
function spacing(runs: readonly Run[]): { gap: number; digits: boolean } {
  let pairs = 0;
  let apart = 0;
  const gaps: number[] = [];
  let before: Run | undefined;
  for (const run of runs) {
    if (before && isWide(lastCharacter(before.text)) && isWide(firstCharacter(run.text))) {
      pairs++;
      const gap = (run.x0 - before.x1) / run.size;
      if (gap > WIDE_GAP) gaps.push(gap);
    }
    let spaces = 0;
    for (let at = run.text.indexOf(' '); at >= 0; at = run.text.indexOf(' ', at + 1)) spaces++;
    apart += spaces;
    pairs += run.text.length - spaces - 1;
    before = run;
  }
  const stretched = pairs >= 3 && gaps.length >= SPACED_SHARE * pairs;
  gaps.sort((a, b) => a - b);
  return {
    gap: stretched ? gaps[gaps.length >> 1]! : 0,
    digits: pairs >= 3 && apart >= SPACED_SHARE * pairs,
  };
}
