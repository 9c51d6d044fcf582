/** Which characters join without a space, and which may not stand at a line's start or end (kinsoku, GB/T 15834). */

/** Han, kana, full-width forms and the punctuation that Chinese text prints one em wide. */
const WIDE =
  /[\u00b7\u00d7\u1100-\u115f\u2018-\u201d\u2014\u2026\u2460-\u24ff\u25a0-\u25ff\u2e80-\u303f\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/;
const SUPPLEMENTARY_HAN = /[\u{20000}-\u{3ffff}]/u;

/** Characters that no line may start with. */
const CLOSING = '，。、；：？！）》〉」』】〕］｝”’·…—％%‰℃々ー～,.;:?!)]}';
/** Characters that no line may end with. */
const OPENING = '（《〈「『【〔［｛“‘([{￥¥$';
/** Punctuation after which a paragraph may end. */
const FINAL = '。；：！？;:!?…”）)》';

/** True for a character that is set without spaces around it; `character` is one code point. */
export function isWide(character: string): boolean {
  return character.length > 1 ? SUPPLEMENTARY_HAN.test(character) : WIDE.test(character);
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
  for (const character of text) width += isWide(character) ? 1 : 0.5;
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
