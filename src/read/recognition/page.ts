import {
  emWidth,
  firstCharacter,
  isClosing,
  isOpening,
  isWide,
  joint,
  lastCharacter,
} from '../layout/characters.ts';
import { cleanPage, type PageText } from '../layout/page-text.ts';
import type { Run } from '../layout/run.ts';
import type { RecognisedPage, RecognisedWord } from '../tools.ts';

/** A page as the layout model wants it, and how sure its recognition was. */
export interface LaidOutPage {
  text: PageText;
  /** 0 to 100, over all characters; null without text. */
  confidence: number | null;
}

/** A line whose characters stand this many times further apart than usual is set in larger type. */
const LARGER = 1.25;
/** A line of so many em shows how far apart its characters stand. */
const LONG = 12;
/** A shorter line than this (em) says nothing of its size. */
const SHORT = 4;
/** Words further apart than this (em) are set apart: cells, columns. */
const APART = 1.6;
/** Full-width punctuation leaves so much of its square (em) without ink. */
const FREE = 0.55;
/** From the middle of a line's ink to its baseline, in em. */
const MIDDLE = 0.38;

/** Puts a recognised page into points. `width` is the page's, `page` its number from 1. */
export function layOut(recognised: RecognisedPage, page: number, width: number): LaidOutPage {
  const scale = width / Math.max(1, recognised.width);
  const lines = recognised.lines.filter((words) => words.length > 0);
  const usual = usualSize(lines);
  const runs: Run[] = [];
  for (const words of lines) runs.push(...runsOf(words, usual, scale));
  const text: PageText = { page, width, height: recognised.height * scale, turn: 0, runs, slanted: [] };
  cleanPage(text);
  return { text, confidence: confidenceOf(lines) };
}

function runsOf(words: readonly RecognisedWord[], usual: number, scale: number): Run[] {
  const groups: RecognisedWord[][] = [];
  for (const word of [...words].sort((a, b) => a.box[0] - b.box[0])) {
    const before = groups.at(-1)?.at(-1);
    if (before && word.box[0] - before.box[2] <= APART * usual) groups.at(-1)!.push(word);
    else groups.push([word]);
  }
  // sizes that are only measured must not differ from line to line
  const own = Math.max(...groups.map((group) => advanceOf(group, SHORT) ?? 0));
  const size = own > LARGER * usual ? own : usual;
  const middle = median(words.map(({ box }) => (box[1] + box[3]) / 2)) ?? 0;
  return groups.map((group) => {
    let text = '';
    for (const word of group)
      text += (isClosing(firstCharacter(word.text)) ? '' : joint(text, word.text)) + word.text;
    const [left, right] = extent(group);
    const last = lastCharacter(text);
    const first = firstCharacter(text);
    return {
      text: mended(text),
      x0: (left - (isWide(first) && isOpening(first) ? FREE * size : 0)) * scale,
      x1: (right + (isWide(last) && isClosing(last) ? FREE * size : 0)) * scale,
      y: (middle + MIDDLE * size) * scale,
      size: size * scale,
      font: 'ink',
      doubled: false,
    };
  });
}

/** `〈` or `《` for `（` is what recognition takes it for; the mark that closes it tells. The length stays. */
const MISREAD_BRACKET = /[〈《]([^〈〉《》（）()]{0,60})[)）]/g;

/** `6,` for `6.` where a number begins a line of Chinese. */
const MISREAD_LABEL = /^(\d{1,2}),(?=[\p{Script=Han}“《])/u;

function mended(text: string): string {
  return text.replace(MISREAD_BRACKET, '（$1）').replace(MISREAD_LABEL, '$1.');
}

/**
 * The size of most lines, in pixels. Boxes are higher or lower than their characters; how far apart characters stand is
 * sure, so long lines tell.
 */
function usualSize(lines: readonly RecognisedWord[][]): number {
  const advances = lines.flatMap((words) => advanceOf(words, LONG) ?? []);
  const heights = lines.flat().map(({ box }) => box[3] - box[1]);
  return median(advances) ?? median(heights) ?? 1;
}

/** Distance of full-width characters of a stretch that is at least so many em long; null for a shorter one. */
function advanceOf(words: readonly RecognisedWord[], least: number): number | null {
  const width = emWidth(words.map(({ text }) => text).join(''));
  const [left, right] = extent(words);
  return width >= least ? (right - left) / width : null;
}

function extent(words: readonly RecognisedWord[]): [number, number] {
  return [Math.min(...words.map(({ box }) => box[0])), Math.max(...words.map(({ box }) => box[2]))];
}

function median(values: number[]): number | null {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? null;
}

function confidenceOf(lines: readonly RecognisedWord[][]): number | null {
  let sum = 0;
  let length = 0;
  for (const { text, confidence } of lines.flat()) {
    sum += confidence * text.length;
    length += text.length;
  }
  return length === 0 ? null : Math.round((sum / length) * 10) / 10;
}
