import { BOLD, type Fonts } from '../layout/fonts.ts';
import type { Line } from '../layout/lines.ts';

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
