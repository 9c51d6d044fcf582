import { ALIKE, KEPT, RADICALS_SUPPLEMENT, SPACES, TRADITIONAL } from './fold-tables.ts';

/** Units handed to `String.fromCharCode` at once: below every engine's limit on arguments. */
const CHUNK = 8192;
const RADICALS_FIRST = 0x2e80;
const SPACE = 0x20;

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
  const at = firstChange(text);
  const folded = at < 0 ? text : text.slice(0, at) + foldFrom(text, at);
  const plain = TONE.test(folded) ? folded.replace(PINYIN, (reading) => ' '.repeat(reading.length)) : folded;
  return zeros(plain);
}

/** Readings that conversion sites print behind a traditional character: `進(jìn)`. */
const PINYIN = /(?<=[一-鿿])\([a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüɡ]{1,8}\)/g;
const TONE = /[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]/;

function zeros(folded: string): string {
  const mayHoldCircles = folded.includes('○') || folded.includes('O') || folded.includes('◯');
  return mayHoldCircles ? folded.replace(CIRCLE_ZERO, (run) => '〇'.repeat(run.length)) : folded;
}

function firstChange(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (TABLE[unit] !== unit) return at;
  }
  return -1;
}

function foldFrom(text: string, from: number): string {
  let folded = '';
  const units = new Array<number>(Math.min(CHUNK, text.length - from));
  for (let start = from; start < text.length; start += CHUNK) {
    const count = Math.min(CHUNK, text.length - start);
    units.length = count;
    for (let i = 0; i < count; i++) units[i] = TABLE[text.charCodeAt(start + i)]!;
    folded += String.fromCharCode.apply(null, units);
  }
  return folded;
}
