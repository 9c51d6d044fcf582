import { withoutRadicals } from './radicals.ts';
import type { Run } from './run.ts';

/** Quarter turns, clockwise as seen on the page, by which most of a page's text runs away from left-to-right. */
export type Turn = 0 | 1 | 2 | 3;

/** One page's text with its positions, turned so that most of it is upright. */
export interface PageText {
  /** From 1. */
  page: number;
  /** Size in points after turning. */
  width: number;
  height: number;
  turn: Turn;
  /** Upright runs in the order in which the page draws them. */
  runs: Run[];
  /** Text at another angle: stamps and watermarks, in drawing order, one entry per stretch at one angle. */
  slanted: string[];
}

/** Text slanted by more than this is no line of the page (a scan's skew stays below it). Radians. */
const MAX_SKEW = (5 * Math.PI) / 180;

/** A piece of text where its source put it: points from the page's top left, the baseline's angle in radians. */
export interface Placed {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  angle: number;
  font: string;
}

/** Turns a page so that most of its text is upright; what stands at another angle is kept apart. */
export function arrange(placed: readonly Placed[], page: number, width: number, height: number): PageText {
  const turn = commonTurn(placed);
  const result: PageText = {
    page,
    width: turn % 2 === 0 ? width : height,
    height: turn % 2 === 0 ? height : width,
    turn,
    runs: [],
    slanted: [],
  };
  let lastAngle = Number.NaN;
  for (const one of placed) {
    const away = normalAngle(one.angle - (turn * Math.PI) / 2);
    if (Math.abs(away) > MAX_SKEW) {
      if (Math.abs(away - lastAngle) < MAX_SKEW && result.slanted.length > 0)
        result.slanted[result.slanted.length - 1] += one.text;
      else result.slanted.push(one.text);
      lastAngle = away;
      continue;
    }
    lastAngle = Number.NaN;
    const [x, y] = upright(one.x, one.y, turn, width, height);
    const text = one.text.replace(/\s+/g, ' ');
    result.runs.push({
      text,
      x0: x,
      x1: x + one.width,
      y,
      size: one.size,
      font: one.font,
      doubled: false,
    });
  }
  return result;
}

/** The quarter turn that most characters have; text at other angles does not vote. */
function commonTurn(placed: readonly Placed[]): Turn {
  const votes = [0, 0, 0, 0];
  for (const { angle, text } of placed) {
    const turn = Math.round(angle / (Math.PI / 2));
    if (Math.abs(normalAngle(angle - (turn * Math.PI) / 2)) < MAX_SKEW)
      votes[((turn % 4) + 4) % 4]! += text.length;
  }
  return votes.indexOf(Math.max(...votes)) as Turn;
}

/** An angle in (-π, π]. */
function normalAngle(angle: number): number {
  const turns = Math.ceil((angle - Math.PI) / (2 * Math.PI));
  return angle - turns * 2 * Math.PI;
}

/** A point of the page (size `width` × `height`, origin top left) as it lies after its text is turned upright. */
export function upright(x: number, y: number, turn: Turn, width: number, height: number): [number, number] {
  if (turn === 1) return [y, width - x];
  if (turn === 2) return [width - x, height - y];
  if (turn === 3) return [height - y, x];
  return [x, y];
}

/** A box of the upright page, back on the page as it is shown; `text` gives the size after turning. */
export function shownBox(
  box: [number, number, number, number],
  text: { turn: Turn; width: number; height: number },
): [number, number, number, number] {
  const back = ((4 - text.turn) % 4) as Turn;
  const [ax, ay] = upright(box[0], box[1], back, text.width, text.height);
  const [bx, by] = upright(box[2], box[3], back, text.width, text.height);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

const CONTROLS = /[\u0000-\u001f\u007f]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Leaves what is seen: no control characters, no radicals for characters, no half of a surrogate pair, no blank runs. */
export function cleanPage(page: PageText): void {
  for (const run of page.runs) run.text = clean(run.text);
  page.runs = page.runs.filter((run) => run.text !== '' && run.text !== ' ');
  page.slanted = page.slanted.map(clean);
}

function clean(text: string): string {
  return withoutRadicals(text).replace(CONTROLS, '').replace(LONE_SURROGATES, '\ufffd');
}
