import { inDigits, inUnits, type UnitSystem } from './chinese-numerals.ts';

type Format = (value: number) => string;

/** Word counts no further (0x7FFF); beyond it, and below 1 where a system has no zero, plain digits stand. */
const LARGEST = 32_767;

/** Letters of a system that repeats its letters: A … Z, AA, BB (ECMA-376 part 1, 17.18.59, `upperLetter`). */
const repeated = (letters: string): Format => {
  const set = [...letters];
  return (value) => set[(value - 1) % set.length]!.repeat(Math.ceil(value / set.length));
};
/** Signs for 1 … n; beyond, decimal. */
const signs = (list: string): Format => {
  const set = [...list];
  return (value) => set[value - 1] ?? String(value);
};
/** One unbroken range of code points for 1 … n; beyond, decimal. */
const range =
  (first: number, count: number): Format =>
  (value) =>
    value <= count ? String.fromCodePoint(first + value - 1) : String(value);
const digits = (list: string): Format => {
  const set = [...list];
  return (value) => inDigits(value, set);
};
const units =
  (system: UnitSystem): Format =>
  (value) =>
    inUnits(value, system) ?? String(value);

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const roman: Format = (value) => {
  let left = value;
  let written = '';
  for (const [amount, letters] of ROMAN) {
    written += letters.repeat(Math.floor(left / amount));
    left %= amount;
  }
  return written;
};

const ordinal: Format = (value) => {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th'}`;
};

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
/** The cycle of sixty, which starts again after 癸亥. */
const sexagenary: Format = (value) => STEMS[(value - 1) % 10]! + BRANCHES[(value - 1) % 12]!;

const HAN = '〇一二三四五六七八九';
/** U+25CB, not U+3007: the zero of the Chinese and Taiwanese systems in the standard. */
const HAN_CIRCLE = '○一二三四五六七八九';
const counted = { bareTen: true, bareUnits: false, zero: '零' };
const legal = { bareTen: false, bareUnits: false, zero: '零' };

/** Tens up to 99, digit by digit from 100: 九十九, 一○○. */
const counting: Format = (value) =>
  value < 100
    ? units({ digits: HAN, units: '十百千万', ...counted })(value)
    : inDigits(value, [...HAN_CIRCLE]);

const decimal: Format = String;
const fullWidth = digits('０１２３４５６７８９');

/**
 * ST_NumberFormat, ECMA-376 part 1, 17.18.59 with Word's deviations ([MS-OI29500] 2.1.540). Formats that are not here
 * are written as decimal numbers and reported.
 */
const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['decimal', decimal],
  ['decimalHalfWidth', decimal],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['upperRoman', roman],
  ['lowerRoman', (value) => roman(value).toLowerCase()],
  ['upperLetter', repeated('ABCDEFGHIJKLMNOPQRSTUVWXYZ')],
  ['lowerLetter', repeated('abcdefghijklmnopqrstuvwxyz')],
  ['ordinal', ordinal],
  ['hex', (value) => value.toString(16).toUpperCase()],
  ['chicago', repeated('*†‡§')],
  ['numberInDash', (value) => `- ${value} -`],
  ['chineseCounting', counting],
  ['taiwaneseCounting', counting],
  ['chineseCountingThousand', units({ digits: HAN, units: '十百千万', ...counted })],
  ['taiwaneseCountingThousand', units({ digits: HAN, units: '十百千萬', ...counted })],
  ['japaneseCounting', units({ digits: HAN, units: '十百千万', bareTen: true, bareUnits: true, zero: '' })],
  ['chineseLegalSimplified', units({ digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟萬', ...legal })],
  ['ideographLegalTraditional', units({ digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟萬', ...legal })],
  ['japaneseLegal', units({ digits: '〇壱弐参四伍六七八九', units: '拾百阡萬', ...legal, zero: '' })],
  ['ideographDigital', digits(HAN)],
  ['japaneseDigitalTenThousand', digits(HAN)],
  ['taiwaneseDigital', digits(HAN_CIRCLE)],
  ['ideographTraditional', signs(STEMS)],
  ['ideographZodiac', signs(BRANCHES)],
  ['ideographZodiacTraditional', sexagenary],
  ['decimalEnclosedCircle', range(0x2460, 20)],
  ['decimalEnclosedCircleChinese', range(0x2460, 20)],
  ['decimalEnclosedParen', range(0x2474, 20)],
  ['decimalEnclosedFullstop', range(0x2488, 20)],
  // Word encloses in parentheses, not circles ([MS-OI29500] 2.1.540 a).
  ['ideographEnclosedCircle', range(0x3220, 10)],
  ['koreanDigital', digits('영일이삼사오육칠팔구')],
  ['koreanDigital2', digits('零一二三四五六七八九')],
  ['ganada', repeated('가나다라마바사아자차카타파하')],
  ['chosung', repeated('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ')],
  ['none', () => ''],
  ['bullet', () => ''],
]);

/** Names of the formats that are written as the standard asks. */
export const NUMBER_FORMATS: readonly string[] = [...FORMATS.keys()];

/** Zero-padded decimals are the custom formats of Word 2010 ([MS-DOCX] 2.4): `001, 002, 003, ...`. */
const PADDED = /^\s*(0+)1\s*,/;

/**
 * Writes a list number. `pattern` is the `w:format` of a `custom` format.
 * Null where the format is not known: the caller reports it and writes the number as decimal.
 */
export function formatNumber(value: number, format: string, pattern: string | null = null): string | null {
  if (format === 'custom') {
    const zeros = pattern === null ? null : PADDED.exec(pattern);
    return zeros ? String(value).padStart(zeros[1]!.length + 1, '0') : null;
  }
  const write = FORMATS.get(format);
  if (!write) return null;
  return value < 1 || value > LARGEST ? writeOutside(value, format) : write(value);
}

function writeOutside(value: number, format: string): string {
  if (format === 'none' || format === 'bullet') return '';
  return format === 'decimalZero' && value >= 0 ? String(value).padStart(2, '0') : String(value);
}
