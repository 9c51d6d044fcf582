import { describe, expect, it } from 'vitest';
import { TongbaoError } from '../../../src/notice/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/read/document.ts';
import { readRtf } from '../../../src/read/rtf/index.ts';

/** RTF is bytes: characters above 0xff are none of it. */
const bytes = (rtf: string) => new Uint8Array(Buffer.from(rtf, 'latin1'));
const read = (body: string, head = '\\ansi\\ansicpg936') =>
  readRtf(bytes(`{\\rtf1${head} ${body}}`), DEFAULT_LIMITS);
/** 整改 in GBK, each byte escaped. */
const GBK = "\\'d5\\'fb\\'b8\\'c4";
const FONTS =
  "{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f2\\fcharset2 Wingdings;}}";

describe('characters', () => {
  it.each<[string, string, string, string?]>([
    ['GBK bytes of the code page', GBK, '整改'],
    ['GBK bytes, not escaped', '\xd5\xfb\xb8\xc4', '整改'],
    ['a trail byte that is a letter', "\\'81A", '丄'],
    ['a trail byte that is a backslash', "\\'81\\\\", '乗'],
    ['GB18030 in four bytes', "\\'81\\'30\\'81\\'30", '\x80'],
    ['bytes of a Chinese font in a western file', `${FONTS}\\f1 ${GBK}`, '整改', '\\ansi\\ansicpg1252'],
    ['\\u with its replacement', "\\u25972\\'3f\\u25913 ?", '整改'],
    ['\\u with two bytes of replacement', `\\uc2\\u25972${"\\'d5\\'fb"}x`, '整x'],
    ['\\u without any', '\\uc0\\u25972x', '整x'],
    ['\\uc ends with its group', '{\\uc0\\u25972x}\\u25913?y', '整x改y'],
    ['negative \\u', '\\u-255?', '！'],
    ['a surrogate pair', '\\u-10179?\\u-8703?', '😁'],
    ['half a pair', '\\u-10179?x', '�x'],
    ['words for characters', '\\ldblquote a\\rdblquote\\emdash\\~b\\_c\\-d', '“a”—\u00a0b-cd'],
    ['escaped braces', '\\{a\\}\\\\', '{a}\\'],
    ['a glyph of a symbol font', `${FONTS}{\\f2 \\'a8}x`, '◻x'],
    ['tabs and soft breaks', 'a\\tab b\\line c', 'a b\nc'],
  ])('%s', (_, body, text, head) => expect(read(body, head).text).toBe(`${text}\n`));

  it('bytes that name no character are reported', () => {
    const { text, issues } = read("a\\'d5");
    expect(text).toBe('a�\n');
    expect(issues).toMatchObject([{ code: 'garbled-text' }]);
  });
});

describe('what shows', () => {
  it.each<[string, string, string]>([
    ['hidden text is left out', 'a{\\v b}c', 'ac\n'],
    ['hidden paragraph marks let the text run on', 'a{\\v\\par}b\\par', 'ab\n'],
    ['deleted text is left out, inserted kept', 'a{\\deleted b}{\\revised c}', 'ac\n'],
    ['the result of a field, not its code', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt y}}', 'y\n'],
    ['nothing of what is optional and unknown', 'a{\\*\\zzz b{c}}d', 'ad\n'],
    ['unknown words say nothing', 'a\\zzz5 b', 'ab\n'],
    ['nothing of the document’s properties', '{\\info{\\title t}}{\\*\\generator g}a', 'a\n'],
    ['the newer half of a double text', '{\\upr{old}{\\*\\ud{new}}}', 'new\n'],
    [
      'a text box behind its paragraph',
      'a{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv v}}{\\shptxt b\\par}}}c\\par d',
      'ac\nb\nd\n',
    ],
    ['notes at the end', 'a{\\footnote\\chftn  n\\par}b\\par{\\footnote\\ftnalt\\chftn e}c', 'ab\nc\nn\ne\n'],
    ['page breaks only between text', 'a\\page b\\par\\page c', 'a\nb\nc\n'],
    ['raw binary data is no text', 'a\\bin3 {{{b', 'ab\n'],
  ])('%s', (_, body, text) => expect(read(body).text).toBe(text));

  it('headers and footers stand apart, each once', () => {
    const { text, furniture } = read('{\\header h}{\\footer{f}\\par}{\\headerr h}a');
    expect(text).toBe('a\n');
    expect(furniture.map((one) => one.text)).toEqual(['h', 'f']);
  });

  it('pictures are counted and passed over', () => {
    const { text, issues } = read('a{\\*\\shppict{\\pict 89504e47}}{\\nonshppict{\\pict 00}}{\\pict 00}b');
    expect(text).toBe('ab\n');
    expect(issues).toMatchObject([{ code: 'image-without-text', actual: 2 }]);
  });

  it('a generated label is kept as it was written out', () => {
    const { text, blocks } = read(`{\\listtext\\pard ${GBK}.\\tab}a\\par{\\pntext 2.}b`);
    expect(text).toBe('整改. a\n2.b\n');
    expect(blocks.map(({ autoLabel }) => autoLabel)).toEqual([4, 2]);
  });

  it('centred, outline level, bold and size', () => {
    const { blocks } = read('\\pard\\qc\\outlinelevel0\\b\\fs44 a\\par\\pard\\plain b');
    expect(blocks.map(({ look }) => look)).toEqual([
      { heading: 1, centred: true, bold: true, size: 22 },
      { heading: null, centred: false, bold: false, size: null },
    ]);
  });
});

describe('tables', () => {
  const row = (cells: string) => `\\trowd\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl ${cells}\\row`;

  it('one row a line, paragraphs of a cell joined, prose around it apart', () => {
    const { text } = read(
      `p\\par ${row('a\\cell b\\par c\\cell d\\cell')}${row('e\\cell\\cell f\\cell')}\\pard q\\par`,
    );
    expect(text).toBe('p\na\tb c\td\ne\t\tf\nq\n');
  });

  it('cells of other widths cover the columns between their borders', () => {
    const wide = '\\trowd\\cellx1000\\cellx3000\\pard\\intbl x\\cell y\\cell\\row';
    const { text, blocks } = read(`${row('a\\cell b\\cell c\\cell')}${wide}`);
    expect(text).toBe('a\tb\tc\nx\ty\t\n');
    expect(blocks.at(-1)?.cell).toMatchObject({ column: 1, columnSpan: 2 });
  });

  it('cells merged downwards', () => {
    const first = '\\trowd\\clvmgf\\cellx1000\\cellx2000\\pard\\intbl a\\cell b\\cell\\row';
    const second = '\\trowd\\clvmrg\\cellx1000\\cellx2000\\pard\\intbl\\cell c\\cell\\row';
    const { text, blocks } = read(first + second);
    expect(text).toBe('a\tb\n\tc\n');
    expect(blocks[0]?.cell).toMatchObject({ rowSpan: 2 });
  });

  it('a table in a cell gives its cells', () => {
    const inner =
      '\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx100\\cellx200\\nestrow}';
    const outer = `\\trowd\\cellx1000\\cellx2000 ${inner}\\pard\\intbl\\itap1 z\\cell w\\cell\\row`;
    expect(read(outer).text).toBe('x y z\tw\n');
  });

  it('a table that never ends prints all the same', () => {
    expect(read('\\pard\\intbl a\\cell b').text).toBe('a\nb\n');
  });
});

describe('damage', () => {
  const outcome = (content: Uint8Array, limits: Partial<Limits> = {}) => {
    try {
      return readRtf(content, { ...DEFAULT_LIMITS, ...limits }).issues.map(({ code }) => code);
    } catch (error) {
      if (error instanceof TongbaoError) return error.code;
      throw error;
    }
  };

  it.each<[string, string, unknown, Partial<Limits>?]>([
    ['a sound file', '{\\rtf1 a}', []],
    ['cut off', '{\\rtf1 a', ['text-lost']],
    ['a broken escape', "{\\rtf1 a\\'zz}", ['text-lost']],
    ['what follows the end', '{\\rtf1 a}\0\0}}', []],
    ['no text', '{\\rtf1 }', 'empty'],
    ['a picture alone', '{\\rtf1{\\pict 00}}', 'empty'],
    ['deep groups', `{\\rtf1 ${'{'.repeat(5000)}`, 'limit-exceeded'],
    ['too many characters', '{\\rtf1 abcdef}', 'limit-exceeded', { characters: 5 }],
    ['binary data that is not there', '{\\rtf1 a\\bin99999999 b}', ['text-lost']],
    ['deep tables', `{\\rtf1 \\intbl\\itap30000 a\\nestcell}`, []],
    ['a million cells', `{\\rtf1\\intbl ${'\\cell'.repeat(1_000_001)}}`, 'limit-exceeded'],
  ])('%s', (_, rtf, expected, limits) => expect(outcome(bytes(rtf), limits)).toEqual(expected));
});
