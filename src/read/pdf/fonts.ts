import { emWidth } from './characters.ts';
import type { Line } from './lines.ts';

/** Names of the document's fonts by pdf.js's names for them; a font that was not asked for is missing. */
export type Fonts = ReadonlyMap<string, string>;

/** Heavy faces by their PostScript names; `ºÚÌå` is 黑体 in GBK bytes, as old programs write it. */
const BOLD = /bold|black|heavy|demi|simhei|heiti|黑体|ºÚÌå|#BA#DA#CC#E5/i;
/** A line is bold if this share of it is. */
const BOLD_SHARE = 0.8;

/** True if most of a line is set in a heavy face, or printed twice to look like one. */
export function isBold(line: Line, fonts: Fonts): boolean {
  let bold = 0;
  let all = 0;
  for (const { text, font, doubled } of line.runs) {
    const width = emWidth(text);
    all += width;
    if (doubled || BOLD.test(fonts.get(font) ?? '')) bold += width;
  }
  return all > 0 && bold >= BOLD_SHARE * all;
}

/** False if the file shows that it names no heavy font, so nothing is to be found out from its pages. */
export function mayBeBold(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // names inside compressed object streams (ISO 32000-1 7.5.7) cannot be seen from outside
  if (file.includes('/ObjStm')) return true;
  for (let at = file.indexOf(NAME_KEY); at >= 0; at = file.indexOf(NAME_KEY, at + 1))
    if (BOLD.test(file.toString('latin1', at + NAME_KEY.length, at + NAME_KEY.length + LONGEST_NAME)))
      return true;
  return false;
}

const NAME_KEY = '/BaseFont';
const LONGEST_NAME = 127;

/**
 * Pages whose drawing names the fonts that set whole lines, beside the body's own: for each font the page with
 * the least text, at most `most` pages.
 */
export function pagesToName(
  pages: readonly { page: number; lines: readonly Line[] }[],
  known: Fonts,
  most: number,
): number[] {
  const usage = new Map<string, { lines: number; page: number; size: number }>();
  for (const { page, lines } of pages)
    for (const { font } of lines) {
      const entry = usage.get(font) ?? { lines: 0, page, size: lines.length };
      entry.lines++;
      if (lines.length < entry.size) Object.assign(entry, { page, size: lines.length });
      usage.set(font, entry);
    }
  const [, ...others] = [...usage].sort(([, a], [, b]) => b.lines - a.lines);
  const wanted = others.filter(([font]) => !known.has(font)).map(([, { page }]) => page);
  return [...new Set(wanted)].slice(0, most);
}
