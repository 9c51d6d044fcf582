import { formatChinese } from '../../lang/index.ts';

/** What a browser prints before an item of a list; `ordinal` where it counts. */
export interface Marker {
  text: string;
  ordinal: boolean;
}

interface CounterStyle {
  /** Null outside its range: the fallback is used. */
  write: (value: number) => string | null;
  fallback: string;
  suffix: string;
}

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const LARGEST_ROMAN = 3_999;
/** CSS Counter Styles 3, 7.1: the Chinese styles write -9999 to 9999. */
const LARGEST_CHINESE = 9_999;
/** Beyond, JavaScript writes no plain digits; browsers count no further than 2^31. */
const LARGEST = 2 ** 31 - 1;

const DIGITS = [...'〇一二三四五六七八九'];
/** From the usual signs to those of documents and to traditional ones. */
const FORMAL = new Map(
  [...'一二三四五六七八九十百千'].map((sign, i) => [sign, [...'壹贰叁肆伍陆柒捌玖拾佰仟'][i]!]),
);
const TRADITIONAL = new Map([...'贰叁陆负'].map((sign, i) => [sign, [...'貳參陸負'][i]!]));

const rewrite = (text: string, signs: ReadonlyMap<string, string>) =>
  [...text].map((sign) => signs.get(sign) ?? sign).join('');
const decimal = (value: number): string => String(value);

/** CSS Counter Styles 3, 7.1.2: 一十 is shortened to 十 at the start in the informal styles only. */
function chinese(formal: boolean, traditional: boolean): CounterStyle['write'] {
  return (value) => {
    const amount = Math.abs(value);
    if (amount > LARGEST_CHINESE) return null;
    const informal = formatChinese(amount);
    let text = formal ? rewrite(informal.replace(/^十/, '一十'), FORMAL) : informal;
    if (value < 0) text = `负${text}`;
    return traditional ? rewrite(text, TRADITIONAL) : text;
  };
}

/** 6.3: letters as digits of a number system without zero: a … z, aa. */
function alphabetic(letters: string): CounterStyle['write'] {
  const set = [...letters];
  return (value) => {
    if (value < 1) return null;
    let text = '';
    for (let left = value; left > 0; left = Math.floor((left - 1) / set.length)) {
      text = set[(left - 1) % set.length]! + text;
    }
    return text;
  };
}

/** 6.2: as many as there are signs. */
function fixed(signs: string): CounterStyle['write'] {
  const set = [...signs];
  return (value) => set[value - 1] ?? null;
}

function roman(value: number): string | null {
  if (value < 1 || value > LARGEST_ROMAN) return null;
  let left = value;
  let text = '';
  for (const [amount, letters] of ROMAN) {
    text += letters.repeat(Math.floor(left / amount));
    left %= amount;
  }
  return text;
}

const cjkDecimal = (value: number) =>
  value < 0 ? null : [...String(value)].map((digit) => DIGITS[Number(digit)]).join('');

const latin = (write: CounterStyle['write']): CounterStyle => ({ write, fallback: 'decimal', suffix: '. ' });
const cjk = (write: CounterStyle['write'], fallback: string): CounterStyle => ({
  write,
  fallback,
  suffix: '、',
});
const bullet = (sign: string): CounterStyle => ({ write: () => sign, fallback: 'decimal', suffix: ' ' });
const informal = cjk(chinese(false, true), 'cjk-decimal');

/** CSS Counter Styles 3, clauses 6 and 7. What is not here is written as `decimal`, as browsers do (3.1). */
const STYLES: ReadonlyMap<string, CounterStyle> = new Map<string, CounterStyle>([
  ['decimal', latin(decimal)],
  [
    'decimal-leading-zero',
    latin((value) => (value < 0 ? '-' : '') + decimal(Math.abs(value)).padStart(2, '0')),
  ],
  ['lower-roman', latin(roman)],
  ['upper-roman', latin((value) => roman(value)?.toUpperCase() ?? null)],
  ['lower-alpha', latin(alphabetic('abcdefghijklmnopqrstuvwxyz'))],
  ['lower-latin', latin(alphabetic('abcdefghijklmnopqrstuvwxyz'))],
  ['upper-alpha', latin(alphabetic('ABCDEFGHIJKLMNOPQRSTUVWXYZ'))],
  ['upper-latin', latin(alphabetic('ABCDEFGHIJKLMNOPQRSTUVWXYZ'))],
  ['lower-greek', latin(alphabetic('αβγδεζηθικλμνξοπρστυφχψω'))],
  ['cjk-decimal', cjk(cjkDecimal, 'decimal')],
  ['cjk-ideographic', informal],
  ['trad-chinese-informal', informal],
  ['trad-chinese-formal', cjk(chinese(true, true), 'cjk-decimal')],
  ['simp-chinese-informal', cjk(chinese(false, false), 'cjk-decimal')],
  ['simp-chinese-formal', cjk(chinese(true, false), 'cjk-decimal')],
  ['cjk-earthly-branch', cjk(fixed('子丑寅卯辰巳午未申酉戌亥'), 'cjk-decimal')],
  ['cjk-heavenly-stem', cjk(fixed('甲乙丙丁戊己庚辛壬癸'), 'cjk-decimal')],
  ['disc', bullet('•')],
  ['circle', bullet('◦')],
  ['square', bullet('▪')],
]);
const BULLETS = new Set(['disc', 'circle', 'square']);
const DECIMAL = STYLES.get('decimal')!;

/** Writes the marker of an item; null where the style has none. `style` is a name or a quoted string. */
export function writeMarker(style: string, value: number): Marker | null {
  if (style === 'none') return null;
  if (/^["']/.test(style)) return { text: style.slice(1, -1), ordinal: false };
  const counter = STYLES.get(style) ?? DECIMAL;
  return { text: write(counter, clamp(value)) + counter.suffix, ordinal: !BULLETS.has(style) };
}

/** 3.2: outside its range the fallback writes the number, and the style keeps its own suffix. */
function write(counter: CounterStyle, value: number): string {
  const text = counter.write(value);
  return text ?? write(STYLES.get(counter.fallback) ?? DECIMAL, value);
}

function clamp(value: number): number {
  return Math.max(-LARGEST, Math.min(LARGEST, value));
}
