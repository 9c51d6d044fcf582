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

/**
 * Pages whose drawing names the fonts that set whole lines: as few as possible, at most `most`.
 * One font alone needs no name: nothing stands out.
 */
export function pagesToName(
  pages: readonly { page: number; lines: readonly Line[] }[],
  known: Fonts,
  most: number,
): number[] {
  const fonts = new Set(pages.flatMap(({ lines }) => lines.map((line) => line.font)));
  if (fonts.size < 2) return [];
  const unnamed = new Set([...fonts].filter((font) => !known.has(font)));
  const result: number[] = [];
  for (const { page, lines } of pages) {
    if (unnamed.size === 0 || result.length >= most) break;
    const fresh = new Set(lines.map((line) => line.font).filter((font) => unnamed.has(font)));
    if (fresh.size === 0) continue;
    result.push(page);
    for (const font of fresh) unnamed.delete(font);
  }
  return result;
}
