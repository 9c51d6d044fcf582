/** Which characters join without a space, and which may not stand at a line's start or end (kinsoku, GB/T 15834). */

/**
 * Blocks of characters that are set without spaces around them, one em wide: Han, kana, hangul, full-width forms,
 * and the punctuation that Chinese fonts print so. First and last code point, ascending.
 */
const WIDE: readonly (readonly [number, number])[] = [
  [0xb7, 0xb7], // · in names
  [0xd7, 0xd7], // × for hidden digits
  [0x1100, 0x115f],
  [0x2014, 0x2014], // —
  [0x2018, 0x201d], // ‘ ’ “ ”
  [0x2026, 0x2026], // …
  [0x2460, 0x24ff], // ① …
  [0x25a0, 0x25ff], // ○ □ …
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3ffff],
];

/** Characters that no line may start with. */
const CLOSING = '，。、；：？！）》〉」』】〕］｝”’·…—％%‰℃々ー～,.;:?!)]}';
/** Characters that no line may end with. */
const OPENING = '（《〈「『【〔［｛“‘([{￥¥$';
/** Punctuation after which a paragraph may end. */
const FINAL = '。；：！？;:!?…”）)》';

/** True for a character that is set without spaces around it; `character` is one code point. */
export function isWide(character: string): boolean {
  return isWidePoint(character.codePointAt(0) ?? 0);
}

function isWidePoint(point: number): boolean {
  if (point < 0x80) return false;
  if (point >= 0x2e80 && point <= 0xa4cf) return true;
  for (const [first, last] of WIDE) {
    if (point < first) return false;
    if (point <= last) return true;
  }
  return false;
}

export function isClosing(character: string): boolean {
  return character !== '' && CLOSING.includes(character);
}

export function isOpening(character: string): boolean {
  return character !== '' && OPENING.includes(character);
}

export function endsSentence(text: string): boolean {
  const last = text.at(-1);
  return last !== undefined && FINAL.includes(last);
}

/** First code point of `text`, or the empty string. */
export function firstCharacter(text: string): string {
  const point = text.codePointAt(0);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** Last code point of `text`, or the empty string. */
export function lastCharacter(text: string): string {
  const low = text.at(-1) ?? '';
  return /[\udc00-\udfff]/.test(low) ? text.slice(-2) : low;
}

/** Width of `text` in em, a narrow character counted as half. */
export function emWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!;
    if (point > 0xffff) i++;
    width += isWidePoint(point) ? 1 : 0.5;
  }
  return width;
}

/**
 * The piece of `text` that cannot be broken off from its start: opening marks, one wide character or a whole
 * narrow word, and the closing marks behind it. A line that had room for it would have taken it.
 */
export function firstUnit(text: string): string {
  const characters = [...text.slice(0, MAX_UNIT)];
  let at = 0;
  while (at < characters.length && isOpening(characters[at]!)) at++;
  const start = characters[at];
  if (start === undefined) return characters.join('');
  if (isWide(start) || start === ' ') at++;
  else while (at < characters.length && isNarrowWord(characters[at]!)) at++;
  if (at === 0) at = 1;
  while (at < characters.length && isClosing(characters[at]!)) at++;
  return characters.slice(0, at).join('');
}

/** Longest unbreakable piece that is looked at, in UTF-16 units. */
const MAX_UNIT = 80;

function isNarrowWord(character: string): boolean {
  return character !== ' ' && !isWide(character) && !isOpening(character);
}

/** What stands between two pieces of one line or of two wrapped lines: nothing beside a wide character. */
export function joint(before: string, after: string): '' | ' ' {
  const a = lastCharacter(before);
  const b = firstCharacter(after);
  if (a === '' || b === '' || a === ' ' || b === ' ') return '';
  return isWide(a) || isWide(b) ? '' : ' ';
}
