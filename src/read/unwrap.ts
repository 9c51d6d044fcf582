/**
 * Text that was cut into lines of one width (mail, old editors, copies out of PDF) gets its paragraphs back:
 * a full line goes on with the next one, unless that one is indented or begins with a label.
 */

/** Widths are in full-width characters; a wrapped text's lines end within this much of its margin. */
const SLACK = 3;
/** A line of at least this share of the margin may have been cut (a long word or figure goes to the next line). */
const NEARLY_FULL = 0.76;
/** Wider texts are paragraphs on one line each. */
const MAX_WIDTH = 60;
const MIN_WIDTH = 16;
/** Of the full lines of a wrapped text at least this share breaks off in the middle of a sentence. */
const BROKEN_SHARE = 0.5;
const SENTENCE_END = /[。！？；：:;!?]$/;
/** Full lines that a wrapped text has at least, and their share of all lines. */
const MIN_FULL = 6;
const FULL_SHARE = 0.08;

const INDENT = /^[\s　​﻿]/;
const LABEL =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[、.．）)]|[（(]?\d{1,3}[）)、.．](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[，,、]|[反具]?[馈体]?问题[一二三四五六七八九十\d]*[：:]|[【[]|整改[一-鿿]{0,8}[：:（(]|责任[一-鿿]{2,4}[：:]|[一-鿿]{2,6}[：:]$)/;
const LATIN_END = /[A-Za-z0-9]$/;
const LATIN_START = /^[A-Za-z]/;
/** Width of a line without its indent's trailing and leading blanks counted twice: ASCII is half. */
function width(line: string): number {
  let sum = 0;
  for (let at = 0; at < line.length; at++) sum += line.charCodeAt(at) < 0x100 ? 0.5 : 1;
  return sum;
}

export interface Unwrapped {
  lines: readonly string[];
  /** Page numbers and running heads that stood between the lines. */
  furniture: string[];
}

const PAGE_NUMBER =
  /^\s*(?:[-—–－]{1,2}\s*\d{1,4}\s*[-—–－]{1,2}|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})\s*$/;
/** A short line printed this often is a running head. */
const RUNNING = 3;

/** Lines with wraps undone and page furniture apart; the same lines where the text is not wrapped. */
export function unwrap(lines: readonly string[]): Unwrapped {
  const widths = lines.map((line) => width(line.trimEnd()));
  const inked = widths.filter((one) => one > 0).sort((a, b) => a - b);
  const margin = inked[Math.floor(inked.length * 0.97)] ?? 0;
  const widest = inked[inked.length - 1] ?? 0;
  const full = inked.filter((one) => one >= margin * NEARLY_FULL).length;
  const broken = lines.filter(
    (line, at) => (widths[at] ?? 0) >= margin * NEARLY_FULL && !SENTENCE_END.test(line.slice(-4).trimEnd()),
  ).length;
  const wrapped =
    margin >= MIN_WIDTH &&
    margin <= MAX_WIDTH &&
    widest <= margin + SLACK &&
    full >= MIN_FULL &&
    full >= inked.length * FULL_SHARE &&
    broken >= full * BROKEN_SHARE;
  if (!wrapped) return { lines, furniture: [] };
  const times = new Map<string, number>();
  for (const line of lines) if (line.trim()) times.set(line.trim(), (times.get(line.trim()) ?? 0) + 1);
  const paragraphs: string[][] = [];
  const furniture: string[] = [];
  let before = 0;
  let above = '';
  lines.forEach((line, index) => {
    const trimmed = line.trim();
    const repeated =
      (times.get(trimmed) ?? 0) >= RUNNING && !/[。:：]$/.test(trimmed) && !LABEL.test(trimmed);
    if (PAGE_NUMBER.test(line) || (repeated && (widths[index] ?? 0) < margin * NEARLY_FULL)) {
      furniture.push(trimmed);
      return;
    }
    const open = paragraphs[paragraphs.length - 1];
    if (open && trimmed !== '' && goesOn(above, before, margin, line)) {
      if (LATIN_END.test(above) && LATIN_START.test(trimmed)) open.push(' ');
      open.push(trimmed);
    } else paragraphs.push([line.trimEnd()]);
    above = line.trimEnd();
    before = widths[index] ?? 0;
  });
  return { lines: paragraphs.map((parts) => parts.join('')), furniture };
}

/** An unfinished sentence on a nearly full line goes on; a finished one only from a line that is full. */
function goesOn(above: string, before: number, margin: number, line: string): boolean {
  if (INDENT.test(line) || before < margin * NEARLY_FULL) return false;
  const open = /[，、；“‘（《,;(]$/.test(above);
  if (LABEL.test(line)) return open;
  return open || (/[。！？：:]$/.test(above) ? before >= margin - 1 : true);
}
