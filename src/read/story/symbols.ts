/** `w:sym` and bullets name a glyph of a symbol font by its code, mostly in U+F000-F0FF (17.3.3.30). */

/** Code (0-255) → character, for the glyphs that office documents use. */
const WINGDINGS: Readonly<Record<number, string>> = {
  40: '☎',
  41: '✆',
  42: '✉',
  74: '☺',
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  112: '□',
  113: '❑',
  114: '❒',
  115: '⬧',
  116: '⧫',
  117: '◆',
  118: '❖',
  119: '⬥',
  158: '·',
  159: '•',
  160: '▪',
  161: '○',
  164: '◉',
  165: '◎',
  167: '▪',
  168: '◻',
  171: '★',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  239: '⇦',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
/** Wingdings 128-138: 0-10 in circles; 139-149: the same in black. */
const CIRCLED = '⓪①②③④⑤⑥⑦⑧⑨⑩';
const BLACK_CIRCLED = '⓿❶❷❸❹❺❻❼❽❾❿';
const WINGDINGS_2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  151: '●',
  152: '●',
  153: '○',
  162: '■',
  163: '□',
};
const SYMBOL: Readonly<Record<number, string>> = {
  42: '∗',
  45: '−',
  162: '′',
  163: '≤',
  165: '∞',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  188: '…',
  214: '√',
  215: '⋅',
};

/** A bullet whose glyph we cannot name is still a bullet. */
export const PLAIN_BULLET = '•';

/** The character for a symbol font's code; null where it cannot be said. */
export function symbolCharacter(font: string, code: number): string | null {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const glyph = isPrivate ? code - 0xf000 : code;
  const name = font.trim().toLowerCase();
  if (name === 'wingdings') {
    if (glyph >= 128 && glyph <= 138) return [...CIRCLED][glyph - 128]!;
    if (glyph >= 139 && glyph <= 149) return [...BLACK_CIRCLED][glyph - 139]!;
    return WINGDINGS[glyph] ?? null;
  }
  if (name === 'wingdings 2') return WINGDINGS_2[glyph] ?? null;
  // Symbol keeps the ASCII digits and punctuation where they are.
  if (name === 'symbol')
    return SYMBOL[glyph] ?? (/[\d.,:;()[\]+=<>%/ ]/.test(ascii(glyph)) ? ascii(glyph) : null);
  if (isPrivate || (code >= 0xe000 && code <= 0xf8ff)) return null;
  // An ordinary font: the code is the character. Controls and surrogates are none.
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : null;
}

const ascii = (code: number) => (code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '');

/** A bullet's text with each private-use code named by its font. */
export function bulletText(text: string, font: string): string {
  return text.replace(
    /[\ue000-\uf8ff]/g,
    (glyph) => symbolCharacter(font, glyph.charCodeAt(0)) ?? PLAIN_BULLET,
  );
}
