/** Two columns wide (Unicode UAX #11, classes W and F); ambiguous ones (“ … ①) take one in today's terminals. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const COLOUR_CODES = /\x1b\[[\d;]*m/g;

/** What must not begin a line, and what must not end one (GB/T 15834-2011, 5.1). */
const NOT_FIRST = /^[，。、；：？！”’）》〉】〕｝…—％·,.;:?!)\]}%]/;
const NOT_LAST = /^[“‘（《〈【〔｛([{]/;
/** Characters that stay together: a word or number in Latin letters, else one character with its marks. */
const PIECES = /[\w.,%:/@+-]+|\s+|[\s\S]\p{M}*/gu;
/** Closing marks that may hang together on a line's last character; more are cut like any text. */
const MOST_HANGING = 3;

/** Columns that a text takes in a terminal; colour codes take none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(COLOUR_CODES, '')) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (WIDE.test(character)) return 2;
  return NO_WIDTH.test(character) ? 0 : 1;
}

/** Fills up with spaces to a number of columns. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** Cuts to a number of columns; what was cut shows as `…`. */
export function truncate(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Breaks a text without colours into lines of at most so many columns (at least two), by the rules for Chinese. */
export function wrap(text: string, columns: number): string[] {
  const room = Math.max(2, columns);
  const lines: string[] = [];
  let line: string[] = [];
  let width = 0;
  for (const piece of text.match(PIECES)?.flatMap((p) => splitLong(p, room)) ?? []) {
    const more = displayWidth(piece);
    if (width + more > room && line.length > 0) {
      const carried = takeBack(line, piece, room);
      lines.push(line.join('').trimEnd());
      line = carried;
      width = displayWidth(carried.join(''));
    }
    if (line.length === 0 && lines.length > 0 && piece.trim() === '') continue;
    line.push(piece);
    width += more;
  }
  if (line.length > 0 || lines.length === 0) lines.push(line.join('').trimEnd());
  return lines;
}

/** Pieces that must go over to the next line together with `next`; none if that does not help. */
function takeBack(line: string[], next: string, room: number): string[] {
  for (let count = 0; count <= MOST_HANGING && count < line.length; count++) {
    const carried = count === 0 ? [] : line.slice(-count);
    if (displayWidth(carried.join('') + next) > room) return [];
    const last = line[line.length - 1 - count]!;
    if (NOT_FIRST.test(carried[0] ?? next) || NOT_LAST.test(last)) continue;
    line.length -= count;
    return carried;
  }
  return [];
}

function splitLong(piece: string, room: number): string[] {
  if (displayWidth(piece) <= room) return [piece];
  return [...piece];
}
