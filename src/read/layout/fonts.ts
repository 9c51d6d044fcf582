import { emWidth } from './characters.ts';
import type { Line } from './lines.ts';

/** Names of the document's fonts by the names that runs have for them; a font that was not asked for is missing. */
export type Fonts = ReadonlyMap<string, string>;

/** Heavy faces by their PostScript names; `ºÚÌå` is 黑体 in GBK bytes, as old programs write it. */
export const BOLD = /bold|black|heavy|demi|simhei|heiti|黑体|ºÚÌå|#BA#DA#CC#E5/i;
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
