import { CHINESE_NUMERAL_CHARS, parseNumeral } from './numerals.ts';

/** Where a number stands: digits, Chinese numerals, or characters that hide it (X, XX, ×, **, __). */
export interface NumberToken {
  start: number;
  end: number;
  kind: 'arabic' | 'chinese' | 'masked';
}

const DIGIT = 1;
const CHINESE = 2;
const MASK = 3;

const CLASS = new Uint8Array(0x10000);
for (const char of '0123456789') CLASS[char.charCodeAt(0)] = DIGIT;
for (const char of CHINESE_NUMERAL_CHARS) CLASS[char.charCodeAt(0)] = CHINESE;
for (const char of 'Xx×*○_') CLASS[char.charCodeAt(0)] = MASK;

const COMMA = 0x2c;
const POINT = 0x2e;
const SPACE = 0x20;
const FULL_WIDTH_ZERO = 0xff10;
const FULL_WIDTH_NINE = 0xff19;
const GROUP = 3;
/** Spaces that layout puts between a number and 万. */
const GAP = 2;
const SMALL = '百千';
const BIG = '万亿';
/** 千克, 千米: a measure, not a thousand. */
const AFTER_THOUSAND = '克米瓦伏字';
/** 1亿2000万: what may follow 亿 to be the same number. */
const REST_BELOW_BILLION = /\d{1,4}(?:\.\d{1,4})?万/y;

/**
 * Numbers of folded text in order: `12,345.6`, `3.5 万`, `1亿2000万`, 三十五, XX.X. A comma separates thousands only where it
 * is printed as narrow as the digits: the wide one ends a clause (`制度5，300人`). Linear.
 */
export function scanNumbers(folded: string, raw: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (let at = 0; at < folded.length; at++) {
    const kind = CLASS[folded.charCodeAt(at)];
    if (kind === 0) continue;
    if (kind === CHINESE) {
      let end = at + 1;
      while (CLASS[folded.charCodeAt(end)] === CHINESE) end++;
      tokens.push({ start: at, end, kind: 'chinese' });
      at = end - 1;
      continue;
    }
    const digits = scanDigits(folded, raw, at);
    const touchesLetter = isLetter(folded, at - 1) || isLetter(folded, digits.end);
    const end = scanUnits(folded, digits.end, digits.masked);
    if (!(digits.masked && touchesLetter)) {
      tokens.push({ start: at, end, kind: digits.masked ? 'masked' : 'arabic' });
    }
    at = end - 1;
  }
  return tokens;
}

const classAt = (text: string, at: number): number => (at < text.length ? CLASS[text.charCodeAt(at)]! : 0);

function isLetter(text: string, at: number): boolean {
  const lower = text.charCodeAt(at) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function scanDigits(folded: string, raw: string, start: number): { end: number; masked: boolean } {
  let end = start;
  let masked = false;
  let point = false;
  for (;;) {
    const kind = classAt(folded, end);
    if (kind === DIGIT || kind === MASK) {
      masked ||= kind === MASK;
      end++;
      continue;
    }
    const unit = folded.charCodeAt(end);
    const next = classAt(folded, end + 1);
    if (unit === POINT && !point && (next === DIGIT || next === MASK)) {
      point = true;
      end++;
    } else if (unit === COMMA && !point && isThousands(folded, raw, end)) end += 1 + GROUP;
    else return { end, masked };
  }
}

function isThousands(folded: string, raw: string, comma: number): boolean {
  for (let i = 1; i <= GROUP; i++) if (classAt(folded, comma + i) !== DIGIT) return false;
  if (classAt(folded, comma + GROUP + 1) === DIGIT) return false;
  return raw.charCodeAt(comma) === COMMA || isWideDigit(raw.charCodeAt(comma + 1));
}

const isWideDigit = (unit: number): boolean => unit >= FULL_WIDTH_ZERO && unit <= FULL_WIDTH_NINE;

/** 百, 千, 万, 亿 behind digits. */
function scanUnits(text: string, start: number, masked: boolean): number {
  let at = start;
  const small = text.charAt(at);
  if (SMALL.includes(small) && small !== '') {
    if (small === '千' && AFTER_THOUSAND.includes(text.charAt(at + 1))) return start;
    at++;
  }
  let big = at;
  while (big - at < GAP && text.charCodeAt(big) === SPACE) big++;
  if (!BIG.includes(text.charAt(big)) || big >= text.length) return at;
  const end = text.startsWith('万亿', big) ? big + 2 : big + 1;
  if (masked || text.charAt(big) !== '亿') return end;
  REST_BELOW_BILLION.lastIndex = end;
  return REST_BELOW_BILLION.test(text) ? REST_BELOW_BILLION.lastIndex : end;
}

/**
 * The lower end of a range (the 3 of 3-5个, of 3-5万元 with `units` 万), where `before` is the number joined to the one at
 * `start`; null where there is no range.
 */
export function lowerEnd(
  folded: string,
  before: NumberToken | null,
  start: number,
  high: number,
  units = '',
): number | null {
  if (before === null || before.kind !== 'arabic' || before.end !== start - 1) return null;
  if (!'-~至到'.includes(folded.charAt(start - 1))) return null;
  const low = parseNumeral(folded.slice(before.start, before.end).replaceAll(' ', '') + units)?.value;
  return low !== undefined && low < high ? low : null;
}
