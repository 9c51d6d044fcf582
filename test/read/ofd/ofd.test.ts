import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TongbaoError } from '../../../src/notice/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/read/document.ts';
import { readOfd } from '../../../src/read/ofd/index.ts';
import { deltas } from '../../../src/read/ofd/values.ts';
import { layer, type OfdOptions, type OfdPageSpec, textObject, writeOfd } from '../../support/ofd.ts';
import { type LayoutItem, layoutPages } from '../../support/pdf.ts';

const read = (pages: readonly OfdPageSpec[], options: OfdOptions = {}) =>
  readOfd(writeOfd(pages, options), DEFAULT_LIMITS);
const page = (...objects: string[]) => [{ xml: layer(objects.join('')) }];
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
/** Prose in which no line is like another. */
const PROSE = Array.from({ length: 24 }, (_, i) => {
  const parts = Array.from(
    { length: 7 },
    (_, j) => `${STEMS[(7 * i + j) % 10]}${BRANCHES[(7 * i + j) % 12]}村工作推进，`,
  );
  return `${parts.join('')}至${STEMS[i % 10]}${BRANCHES[i % 12]}日见效。`;
});

describe('deltas', () => {
  it.each<[string, number, number[]]>([
    ['4 4 4', 9, [4, 4, 4]],
    ['g 3 4', 9, [4, 4, 4]],
    ['1 g 2 4 2.5', 9, [1, 4, 4, 2.5]],
    ['g 1000000000 4', 3, [4, 4, 4]],
    ['', 9, []],
    ['x g', 9, [0]],
  ])('%s', (value, most, expected) => expect(deltas(value, most)).toEqual(expected));
});

describe('text objects', () => {
  it('are read by position, not in the order of the file', () => {
    const { text } = read(page(textObject('第二行', '20 40 60 6'), textObject('第一行', '20 20 60 6')));
    expect(text).toBe('第一行\n第二行\n');
  });

  it.each<[string, string, string, string?]>([
    ['advances that are given', 'X="0" Y="4" DeltaX="g 3 4"', '整改情况'],
    ['advances that are not', 'X="0" Y="4"', '整改情况'],
    ['a wide gap parts words', 'X="0" Y="4" DeltaX="4 20 4"', '整改 情况'],
    ['a character beyond U+FFFF takes one advance', 'X="0" Y="4" DeltaX="4 4"', '𠮷日好'],
  ])('%s', (_, code, text) => {
    expect(read(page(textObject(text.replace(' ', ''), '20 20 90 6', '', code))).text).toBe(`${text}\n`);
  });

  it('several text codes of one object go on from each other', () => {
    const two = textObject('整改', '20 20 90 6', '', 'X="0" Y="4"').replace(
      '</ofd:TextObject>',
      '<ofd:TextCode DeltaX="4">情况</ofd:TextCode></ofd:TextObject>',
    );
    expect(read(page(two)).text).toBe('整改情况\n');
  });

  it('CTM scales and moves', () => {
    const scaled = textObject('整改', '20 20 90 6', 'CTM="2 0 0 2 1 0"');
    const { blocks } = read(page(scaled));
    expect(blocks[0]).toMatchObject({ look: { size: 22.7 }, page: 1 });
    expect(blocks[0]!.box![0]).toBeCloseTo((21 * 72) / 25.4, 1);
  });

  it('characters that share a glyph take no place of their own', () => {
    const glyphs =
      '<ofd:CGTransform CodePosition="0" CodeCount="2" GlyphCount="1"><ofd:Glyphs>7</ofd:Glyphs></ofd:CGTransform>';
    const { text, blocks } = read(
      page(textObject('fi整改', '20 20 90 6', '', 'X="0" Y="4" DeltaX="4 4"', glyphs)),
    );
    expect(text).toBe('fi整改\n');
    expect(blocks[0]!.box![2] - blocks[0]!.box![0]).toBeCloseTo((12 * 72) / 25.4, 1);
  });

  it('what is not visible is not read', () => {
    const hidden = [
      textObject('隐藏', '20 20 60 6', 'Visible="false"'),
      textObject('透明', '20 30 60 6', 'Alpha="0"'),
    ];
    expect(read(page(...hidden, textObject('可见', '20 40 60 6'))).text).toBe('可见\n');
  });

  it('slanted text is furniture', () => {
    const mark = textObject('内部资料', '60 100 90 90', 'CTM="0.7 -0.7 0.7 0.7 0 0"');
    const { text, furniture } = read(page(textObject('正文', '20 20 60 6'), mark));
    expect(text).toBe('正文\n');
    expect(furniture).toEqual([{ page: 1, text: '内部资料' }]);
  });

  it('text that runs downwards at the side does not mix with the lines', () => {
    const side = textObject(
      '装订线',
      '5 20 6 60',
      'ReadDirection="90"',
      'X="1" Y="0" DeltaX="0 0" DeltaY="4 4"',
    );
    expect(read(page(textObject('正文的第一行', '20 20 60 6'), side))).toMatchObject({
      text: '正文的第一行\n',
      furniture: [{ text: '装订线' }],
    });
  });

  it('layers and blocks are one page', () => {
    const xml = [
      layer(textObject('甲', '20 20 60 6'), 'Type="Background"'),
      layer(`<ofd:PageBlock ID="3">${textObject('乙', '20 40 60 6')}</ofd:PageBlock>`, 'Type="Body"'),
    ].join('');
    expect(read([{ xml }]).text).toBe('甲\n乙\n');
  });

  it('files without the usual prefix are read alike', () => {
    const pages = layoutPages(PROSE);
    expect(read(pages, { plain: true }).text).toBe(read(pages).text);
  });
});

describe('pages', () => {
  const items: LayoutItem[] = [{ text: '整改情况的通报', size: 22, align: 'centre', bold: true }, ...PROSE];

  it('paragraphs go over page ends, numbers and heads stand apart', () => {
    const { text, furniture, pages, blocks } = read(layoutPages(items, { head: '青禾县水务局' }));
    expect(text).toBe(`整改情况的通报\n${PROSE.join('\n')}\n`);
    expect(pages).toBeGreaterThan(2);
    expect(new Set(furniture.map((one) => one.text))).toContain('青禾县水务局');
    expect(blocks[0]?.look).toMatchObject({ centred: true, bold: true });
  });

  it('templates are shown under every page; what they repeat is furniture', () => {
    const templates = { '1': layer(textObject('青禾县人民政府公报', '20 8 90 6'), 'Type="Background"') };
    const { text, furniture } = read(layoutPages(items), { templates });
    expect(text).not.toContain('公报');
    expect(furniture.filter((one) => one.text === '青禾县人民政府公报').length).toBeGreaterThan(2);
  });

  it('several documents of one file follow each other, pages numbered through', () => {
    const { text, pages, blocks } = read([], {
      documents: [page(textObject('甲', '20 20 60 6')), page(textObject('乙', '20 20 60 6'))],
    });
    expect([text, pages, blocks.map((block) => block.page)]).toEqual(['甲\n乙\n', 2, [1, 2]]);
  });

  it('a ruled table is rows and cells', () => {
    const rows = [
      ['序号', '问题', '状态'],
      [{ text: '1', rowSpan: 2 }, '管护不到位', '已完成'],
      ['台账不全', '长期坚持'],
    ];
    const { text, blocks } = read(layoutPages([PROSE[0]!, { rows, widths: [60, 200, 100] }, PROSE[1]!]));
    expect(text).toBe(
      `${PROSE[0]}\n序号\t问题\t状态\n1\t管护不到位\t已完成\n\t台账不全\t长期坚持\n${PROSE[1]}\n`,
    );
    expect(blocks.filter(({ cell }) => cell?.rowSpan === 2).length).toBe(1);
  });

  it('a page of a picture alone is reported', () => {
    const { issues } = read([{ image: true }, ...layoutPages([PROSE[0]!])]);
    expect(issues).toMatchObject([
      { code: 'image-without-text', actual: 1 },
      { code: 'page-without-text', actual: 1 },
    ]);
  });
});

describe('damage', () => {
  const one = page(textObject('整改', '20 20 60 6'));
  const outcome = (bytes: Uint8Array, limits: Partial<Limits> = {}) => {
    try {
      return readOfd(bytes, { ...DEFAULT_LIMITS, ...limits }).issues.map(({ code }) => code);
    } catch (error) {
      if (error instanceof TongbaoError) return error.code;
      throw error;
    }
  };
  const PAGE = 'Doc_0/Pages/Page_0/Content.xml';
  const doctype = '<!DOCTYPE x [<!ENTITY a "b">]><Page/>';

  it.each<[string, Uint8Array, unknown, Partial<Limits>?]>([
    ['a sound file', writeOfd(one), []],
    ['no zip', Uint8Array.of(1, 2, 3), 'malformed'],
    ['another zip', zipSync({ a: Uint8Array.of(1) }), 'malformed'],
    ['no document', writeOfd(one, { parts: { 'Doc_0/Document.xml': null } }), 'malformed'],
    ['its only page missing', writeOfd(one, { parts: { [PAGE]: null } }), 'malformed'],
    ['one page of two damaged', writeOfd([...one, ...one], { parts: { [PAGE]: '<Page><' } }), ['text-lost']],
    ['a DOCTYPE', writeOfd(one, { parts: { [PAGE]: doctype } }), 'malformed'],
    ['no fonts', writeOfd(one, { parts: { 'Doc_0/PublicRes.xml': null } }), []],
    ['damaged fonts', writeOfd(one, { parts: { 'Doc_0/PublicRes.xml': '<x' } }), ['text-lost']],
    ['encrypted', writeOfd(one, { parts: { 'Encryptions.xml': '<x/>' } }), 'encrypted'],
    ['no text', writeOfd(page('')), 'empty'],
    ['a picture alone', writeOfd([{ image: true }]), 'empty'],
    ['too many pages', writeOfd([...one, ...one]), 'limit-exceeded', { pages: 1 }],
    ['too many characters', writeOfd(one), 'limit-exceeded', { characters: 1 }],
    [
      'deep XML',
      writeOfd(page('<ofd:PageBlock>'.repeat(900) + '</ofd:PageBlock>'.repeat(900))),
      'limit-exceeded',
    ],
    ['a bomb', writeOfd(page(' '.repeat(30 * 2 ** 20))), 'limit-exceeded'],
    [
      'numbers that are none',
      writeOfd(page(textObject('整改', 'a b c d', 'CTM="x"', 'X="?" Y="" DeltaX="g g g"'))),
      [],
    ],
  ])('%s', (_, bytes, expected, limits) => expect(outcome(bytes, limits)).toEqual(expected));
});
