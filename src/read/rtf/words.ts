/** Control words by what they mean for the text (RTF 1.9.1). */

/** What a group is for. Groups that are not named here belong to the text. */
export type Destination =
  /** Says nothing of the text. */
  | 'skip'
  | 'fonts'
  /** A generated label, written out for programs that cannot count. */
  | 'label'
  /** Holds destinations but no text of its own. */
  | 'shell'
  | 'picture'
  | 'footnote'
  | 'furniture'
  | 'box'
  | 'rowEnd';

export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['listtext', 'label'],
  ['pntext', 'label'],
  ['pict', 'picture'],
  ['footnote', 'footnote'],
  ['shptxt', 'box'],
  ['dptxbxtext', 'box'],
  ['nesttableprops', 'rowEnd'],
  ...each('shell', 'shpinst', 'shppict', 'upr', 'do', 'objdata'),
  ...each('furniture', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'),
  ...each(
    'skip',
    'colortbl',
    'stylesheet',
    'info',
    'fldinst',
    'listtable',
    'listoverridetable',
    'nonshppict',
  ),
  ...each('skip', 'shprslt', 'nonesttables', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn'),
  ...each('skip', 'xe', 'tc', 'tcn', 'rxe', 'txe', 'sn', 'sv', 'sp', 'bkmkstart', 'bkmkend', 'objclass'),
  ...each('skip', 'filetbl', 'private', 'comment', 'template', 'revtbl', 'pgdsctbl', 'annotation', 'atnid'),
]);

function each(destination: Destination, ...words: string[]): [string, Destination][] {
  return words.map((word) => [word, destination]);
}

/** Words that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['line', '\n'],
  ['lbr', '\n'],
  ['softline', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
]);

/** Symbols (`\~` and the like) that stand for a character; an optional hyphen shows only at a line's end. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '-'],
  ['-', ''],
  ['\t', ' '],
]);

/** `\fcharset` → encoding; those that are missing follow the document. */
export const CHARSETS: ReadonlyMap<number, string> = new Map([
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
]);

/** `\ansicpg` → encoding; those that are missing are Windows-1252. */
export const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1250, 'windows-1250'],
  [1251, 'windows-1251'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

/** `\fcharset` of fonts whose codes are glyphs. */
export const SYMBOL_CHARSET = 2;
