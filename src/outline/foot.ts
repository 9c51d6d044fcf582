import type { Line } from './reading.ts';

/** Attachments and footnotes below the last lines. */

const ATTACHMENT = /^附(?:件|表)?(?:下载|列表)?\d{0,2} {0,2}[:1【[]|^\(?此件/;
/** Footnotes below the last lines: `注：①…`. */
const NOTE = /^注(?:释)?\d{0,2} {0,2}[:①]/;
/** A further attachment or footnote of those above it. */
const FURTHER = /^(?:附件)?(?:\d{1,2}[.、)]|\(\d{1,2}\)|[①-⑳])/;
const FURTHER_LINES = 12;

/** Whether attachments or footnotes begin here. */
export const beginsFoot = (words: string): boolean => ATTACHMENT.test(words) || NOTE.test(words);

/** A footnote, or an item of the attachments or footnotes that the lines above it begin. */
export function isBelow(folded: string, lines: readonly Line[], index: number): boolean {
  for (let at = index; at >= 0 && index - at < FURTHER_LINES; at--) {
    const line = lines[at] as Line;
    const words = folded.slice(line.ink, line.end);
    if (NOTE.test(words) || (at < index && ATTACHMENT.test(words))) return true;
    if (!FURTHER.test(words)) return false;
  }
  return false;
}
