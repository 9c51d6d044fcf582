import {
  emWidth,
  endsSentence,
  firstCharacter,
  firstUnit,
  isWide,
  joint,
  lastCharacter,
} from './characters.ts';
import { type Frame, type Margins, marginsOf } from './frames.ts';
import { usualSize } from './furniture.ts';
import { endsInLabel, isEnumerated, isLabelled, openingOf } from './labels.ts';
import type { Line } from './lines.ts';

/** Lines that are one paragraph, and where it started. */
export interface Paragraph {
  lines: Line[];
  /** Page of every line. */
  pages: number[];
  text: string;
  centred: boolean;
}

/** A line with what is needed to tell a new paragraph from a wrapped line. Distances in em of the line. */
interface Seen {
  line: Line;
  frame: Frame;
  margins: Margins;
  em: number;
  /** From the left margin to the line's start. */
  indent: number;
  /** From the line's end to the right margin. */
  slack: number;
  centred: boolean;
  /** Printed towards the right margin: a signature or a date. */
  aside: boolean;
}

/** A start this much right of the margin is an indent (Chinese text indents by two em; web pages by less). */
const INDENT = 0.8;
/** Positions of the two sides of a centred line agree within this many em, and leave at least this much. */
const CENTRE_TOLERANCE = 1;
const CENTRE_SLACK = 2.6;
/** Type this many times larger than the body's is a title's. */
const LARGE = 1.2;
/** A line that starts beyond this share of the frame's width stands aside. */
const ASIDE = 0.45;
/** Rounding of positions when asking whether a piece had room, in em. */
const ROOM_TOLERANCE = 0.04;
/** Where a sentence is broken off, the piece must have had this much more room, in em. */
const SURE_ROOM = 0.5;
/** Word processors part Chinese from Latin characters by this much, in em. */
const AUTOSPACE = 0.25;
/** `1、2、4、5；`: some programs do not break a list of numbers. */
const NUMBERS = /^\d{1,3}(?:[、，]\d{1,3}(?!\d))+[；。，、]?/;
/** A baseline this many times further than usual parts paragraphs. */
const GAP = 1.45;
const SMALL_GAP = 1.12;
/** Sizes that differ by more than this share are different. */
const SIZE_CHANGE = 0.1;
/** A paragraph of this many lines shows where its wrapped lines start. */
const HANGING = 0.6;
/** A heading takes at most so many lines. */
const HEADING_LINES = 3;
/** After the end of a sentence, a line that ends this many em early was ended on purpose. */
const EARLY_END = 2;

/** Joins the lines of frames (in reading order) to paragraphs, over columns and pages. */
export function paragraphsOf(frames: readonly Frame[], barriers: ReadonlySet<Line>): Paragraph[] {
  const margins = marginsOf(frames);
  const body = usualSize(frames);
  const seen: Seen[] = [];
  for (const frame of frames)
    for (const line of frame.lines) seen.push(look(line, frame, margins.get(frame)!, body));
  const habits = habitsOf(seen);
  const result: Seen[][] = [];
  for (const next of seen) {
    const current = result.at(-1);
    if (!current || barriers.has(next.line) || isStart(current, next, habits)) result.push([next]);
    else current.push(next);
  }
  return result.map(toParagraph);
}

function look(line: Line, frame: Frame, margins: Margins, body: number): Seen {
  const em = line.size || 1;
  const indent = (line.x0 - margins.left) / em;
  const slack = (margins.right - line.x1) / em;
  const even = Math.abs(indent - slack) <= CENTRE_TOLERANCE;
  // a title in larger type may fill its line
  const centred = even && ((indent >= CENTRE_SLACK && slack >= CENTRE_SLACK - 1) || em > LARGE * body);
  const aside = !centred && line.x0 - margins.left > ASIDE * (margins.right - margins.left);
  return { line, frame, margins, em, indent, slack, centred, aside };
}

/** What the document does where there is no doubt: are first lines indented, and which of them are not? */
interface Habits {
  indents: boolean;
  /** Styles of openings whose sure paragraphs start at the left margin. */
  flush: ReadonlySet<string>;
  /** Styles that stand inside lines, behind a sentence, more often than at a line's start. */
  inline: ReadonlySet<string>;
}

/** A document indents if at least this share of its sure starts does. */
const INDENT_SHARE = 0.3;

function habitsOf(seen: readonly Seen[]): Habits {
  let indented = 0;
  let sure = 0;
  const flush = new Map<string, number>();
  for (let i = 1; i < seen.length; i++) {
    const [previous, next] = [seen[i - 1]!, seen[i]!];
    if (next.centred || next.aside || previous.centred || !hadRoom(previous, next)) continue;
    sure++;
    if (next.indent >= INDENT) indented++;
    const style = openingOf(next.line.text)?.style;
    if (style !== undefined) flush.set(style, (flush.get(style) ?? 0) + (next.indent >= INDENT ? -1 : 1));
  }
  const indents = indented > 0 && indented >= INDENT_SHARE * sure;
  return { indents, flush: styles(flush), inline: styles(inlineVotes(seen)) };
}

const styles = (votes: ReadonlyMap<string, number>): Set<string> =>
  new Set([...votes].filter(([, count]) => count > 0).map(([style]) => style));

function inlineVotes(seen: readonly Seen[]): Map<string, number> {
  const votes = new Map<string, number>();
  const vote = (text: string, count: number) => {
    const style = openingOf(text)?.style;
    if (style !== undefined) votes.set(style, (votes.get(style) ?? 0) + count);
  };
  for (const { line } of seen) {
    vote(line.text, -1);
    for (const { index } of line.text.matchAll(/。(?=.)/g)) vote(line.text.slice(index + 1, index + 20), 1);
  }
  return votes;
}

/** True if the first unbreakable piece of `next` had room at the end of `previous`: the line was ended on purpose. */
function hadRoom(previous: Seen, next: Seen): boolean {
  const text = next.line.text;
  // some programs break inside a number: then it is the number that had no room
  if (/\d$/.test(previous.line.text) && /^\d/.test(text) && !isEnumerated(text) && previous.slack < EARLY_END)
    return false;
  const first = NUMBERS.exec(text)?.[0] ?? firstUnit(text);
  const mixed = isWide(lastCharacter(previous.line.text)) !== isWide(firstCharacter(text));
  // a word keeps the space on its other side, too
  const behind = !isWide(lastCharacter(first)) && isWide(text.charAt(first.length));
  const spaces = (mixed ? AUTOSPACE : 0) + (behind && !endsSentence(previous.line.text) ? AUTOSPACE : 0);
  const unit = emWidth(first) * (next.em / previous.em) + spaces;
  const sure = endsSentence(previous.line.text) ? -ROOM_TOLERANCE : SURE_ROOM;
  return unit + sure <= previous.slack;
}

function isStart(current: readonly Seen[], next: Seen, habits: Habits): boolean {
  const previous = current.at(-1)!;
  if (Math.abs(next.line.size - previous.line.size) > SIZE_CHANGE * previous.line.size) return true;
  if (next.centred || previous.centred || next.aside) return true;
  if (hadRoom(previous, next)) return true;
  if (isGap(previous, next, habits)) return true;
  if (!habits.indents && /[。！？]$/.test(previous.line.text) && previous.slack >= EARLY_END) return true;
  if (isIndented(current, next)) return true;
  return isOpening(current, next, habits);
}

/**
 * A full line, then one that starts as paragraphs do, at the margin: in a document that indents its paragraphs
 * that is a wrapped line, unless sure paragraphs of this style stand at the margin too.
 */
function isOpening(current: readonly Seen[], next: Seen, habits: Habits): boolean {
  const opening = openingOf(next.line.text);
  if (!opening || (habits.indents && !habits.flush.has(opening.style))) return false;
  if (habits.inline.has(opening.style) || endsInLabel(current.at(-1)!.line.text)) return false;
  const alone = opening.style === 'ordinal' && habits.flush.has(opening.style);
  if (opening.weak && !alone && openingOf(current[0]!.line.text)?.style !== opening.style) return false;
  if (endsSentence(current.at(-1)!.line.text)) return true;
  const first = current[0]!.line.text;
  return opening.body && current.length <= HEADING_LINES && (isEnumerated(first) || isLabelled(first));
}

function isGap(previous: Seen, next: Seen, habits: Habits): boolean {
  const { pitch, even } = next.margins;
  if (previous.frame !== next.frame || pitch === 0) return false;
  const step = next.line.y - previous.line.y;
  // where paragraphs are not indented, a small extra space between even lines is what parts them
  const gap = even && !habits.indents ? SMALL_GAP : GAP;
  return step < 0 || step > gap * Math.max(pitch, next.line.size);
}

/** A line that starts right of where the paragraph's wrapped lines start. */
function isIndented(current: readonly Seen[], next: Seen): boolean {
  const first = current[0]!;
  const previous = current.at(-1)!;
  if (current.length >= 2) return Math.abs(next.indent - previous.indent) >= HANGING;
  if (next.indent < INDENT) return false;
  // a label at the margin with its text hanging behind it
  const style = openingOf(first.line.text)?.style;
  const hanging = style !== undefined && next.indent > first.indent + INDENT;
  return !hanging || next.indent > first.indent + emWidth(style) + HANGING + 1;
}

function toParagraph(seen: readonly Seen[]): Paragraph {
  let text = '';
  for (const { line } of seen) text += (text === '' ? '' : wrapJoint(text, line.text)) + line.text;
  return {
    lines: seen.map(({ line }) => line),
    pages: seen.map(({ frame }) => frame.page),
    text,
    centred: seen[0]!.centred,
  };
}

/** Between two wrapped lines: a number cut by the margin goes on without a space. */
export function wrapJoint(before: string, after: string): '' | ' ' {
  return /\d[-－—.:/]?$/.test(before) && /^\d/.test(after) ? '' : joint(before, after);
}
