import { fold } from '../lang/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Document } from '../read/document.ts';
import { createMarks, type TextMarks } from './marks.ts';

/** A printed line outside tables: a paragraph or what a soft break cuts off. */
export interface Line {
  /** Offset of its first character, indent included. */
  start: number;
  /** Offset of its `\n`. */
  end: number;
  /** Offset of its first visible character; equals `end` on a blank line. */
  ink: number;
  /** Number of the table that the line is a row of, or -1. */
  table: number;
}

/** Everything that the outline and the extractors look at; `folded` has the offsets of `text`. */
export interface Reading {
  document: Document;
  text: string;
  folded: string;
  lines: Line[];
  /**
   * Offsets where a sentence may begin: line starts, and behind `。；！？：` outside quotations; in tables behind
   * tabs and spaces too, since breaks inside a cell are spaces. Ascending.
   */
  boundaries: number[];
  marks: TextMarks;
  lexicon: Lexicon;
}

/** What ends a sentence or a clause that a label may follow, with closing marks and spaces behind it. */
const ENDS = /[。;!?:][ ”’)》」』】]*/g;
/** In a table's cell breaks are spaces. */
const CELL_ENDS = /[。;!?:\t ][ ”’)》」』】]*/g;

function readLines(document: Document, folded: string): Line[] {
  const tables = new Map<number, number>();
  for (const block of document.blocks) {
    if (block.cell) tables.set(folded.lastIndexOf('\n', block.span[0] - 1) + 1, block.cell.table);
  }
  const lines: Line[] = [];
  for (let start = 0; start < folded.length; ) {
    const newline = folded.indexOf('\n', start);
    const end = newline < 0 ? folded.length : newline;
    let ink = start;
    while (ink < end && (folded[ink] === ' ' || folded[ink] === '\t')) ink++;
    lines.push({ start, end, ink, table: tables.get(start) ?? -1 });
    start = end + 1;
  }
  return lines;
}

function readBoundaries(folded: string, lines: readonly Line[], marks: TextMarks): number[] {
  const found: number[] = [];
  for (const line of lines) {
    if (line.ink === line.end) continue;
    found.push(line.ink);
    const words = folded.slice(line.ink, line.end);
    for (const match of words.matchAll(line.table >= 0 ? CELL_ENDS : ENDS)) {
      const at = line.ink + match.index;
      const next = at + match[0].length;
      if (!marks.inside(at) && next < line.end && found[found.length - 1] !== next) found.push(next);
    }
  }
  return found;
}

export function createReading(document: Document, lexicon: Lexicon): Reading {
  const { text } = document;
  const folded = fold(text);
  const marks = createMarks(folded);
  const lines = readLines(document, folded);
  return { document, text, folded, lines, boundaries: readBoundaries(folded, lines, marks), marks, lexicon };
}

/** The printed text without spaces and line breaks: the contract's `text` of a value. */
export function squeeze(printed: string): string {
  return printed.replace(/[\s​﻿]+/g, '');
}

/** Index of the first entry of an ascending list whose offset is at least `value`; the length if there is none. */
export function firstAtLeast(sorted: readonly number[], value: number): number;
export function firstAtLeast<T>(sorted: readonly T[], value: number, offsetOf: (entry: T) => number): number;
export function firstAtLeast<T>(
  sorted: readonly T[],
  value: number,
  offsetOf: (entry: T) => number = Number,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsetOf(sorted[middle] as T) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lines that begin in `[from, to)`, found by binary search. */
export function linesWithin(reading: Reading, from: number, to: number): Line[] {
  const { lines } = reading;
  const low = firstAtLeast(lines, from, (line) => line.start);
  const found: Line[] = [];
  for (let at = low; at < lines.length && (lines[at] as Line).start < to; at++) {
    const line = lines[at] as Line;
    if (line.ink < line.end) found.push(line);
  }
  return found;
}
