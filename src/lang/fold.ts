import { ALIKE, KEPT, RADICALS_SUPPLEMENT, SPACES, TRADITIONAL } from './fold-tables.ts';

/** Units handed to `String.fromCharCode` at once: below every engine's limit on arguments. */
const CHUNK = 8192;
const RADICALS_FIRST = 0x2e80;
const SPACE = 0x20;
const ZERO = 0x3007;

/** Blocks whose compatibility decomposition (UAX #15, NFKC) is the character meant. */
const COMPATIBILITY: readonly (readonly [first: number, last: number])[] = [
  [0x2f00, 0x2fd5], // Kangxi radicals
  [0xf900, 0xfaff], // CJK compatibility ideographs
  [0xfe10, 0xfe6b], // vertical and small forms
  [0xff01, 0xff60], // full-width ASCII
  [0xffe0, 0xffe4],
];

const TABLE = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  for (const [first, last] of COMPATIBILITY) {
    for (let unit = first; unit <= last; unit++) {
      const normal = String.fromCharCode(unit).normalize('NFKC');
      if (normal.length === 1 && !KEPT.includes(String.fromCharCode(unit)))
        table[unit] = normal.charCodeAt(0);
    }
  }
  for (let i = 0; i < RADICALS_SUPPLEMENT.length; i++) {
    const unit = RADICALS_SUPPLEMENT.charCodeAt(i);
    if (unit !== SPACE) table[RADICALS_FIRST + i] = unit;
  }
  for (let i = 0; i < TRADITIONAL.length; i += 2) {
    table[TRADITIONAL.charCodeAt(i)] = TRADITIONAL.charCodeAt(i + 1);
  }
  for (const [from, to] of ALIKE) {
    for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = to.charCodeAt(0);
  }
  for (const [first, last] of SPACES) table.fill(SPACE, first, last + 1);
  // A radical or compatibility form of a traditional character goes all the way.
  for (let unit = 0; unit < table.length; unit++) table[unit] = table[table[unit]!]!;
  return table;
}

/** A circle or the letter O that stands for zero: after a Chinese digit and before one (or the end of a year). */
const CIRCLE_ZERO = /(?<=[一二三四五六七八九〇])[○◯〇O]+(?=[一二三四五六七八九〇年])/g;

/**
 * One spelling for what reads the same: half-width ASCII, plain spaces, `-` for every dash, normal ideographs
 * for radicals and compatibility forms, simplified characters, `〇` for a circle used as zero.
 *
 * The result has the same length, one UTF-16 unit for one, so offsets hold in both texts; `\n` and `\t` stay, and so do
 * `。、《》〈〉“”‘’「」〔〕［］【】`. Returns `text` itself when nothing changes.
 */
export function fold(text: string): string {
  const units = foldUnits(text);
  const folded = units === null ? text : fromUnits(units);
  return folded.search(/[○◯O]/) < 0
    ? folded
    : folded.replace(CIRCLE_ZERO, (run) => String.fromCharCode(ZERO).repeat(run.length));
}

function foldUnits(text: string): Uint16Array | null {
  const length = text.length;
  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    if (TABLE[unit] !== unit) break;
    at++;
  }
  if (at === length) return null;
  const units = new Uint16Array(length);
  for (let i = 0; i < length; i++) units[i] = TABLE[text.charCodeAt(i)]!;
  return units;
}

function fromUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) {
    text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  }
  return text;
}
