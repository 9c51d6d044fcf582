import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Document } from '../../../src/read/document.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { type DocxSpec, endnoteReference, footnoteReference, writeDocx } from '../../support/docx.ts';

const read = (spec: DocxSpec): Promise<Document> => readDocx(writeDocx(spec), DEFAULT_LIMITS);
const text = async (spec: DocxSpec) => (await read(spec)).text;
const run = (content: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${content}</w:t></w:r>`;
const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** What stands inside one paragraph, and how it reads. */
const INLINE: readonly [string, string, string][] = [
  ['runs join', run('整改') + run('情况'), '整改情况'],
  [
    'a soft break is a line feed',
    '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>',
    '甲\n乙\n丙',
  ],
  [
    'a page break between texts is one too',
    '<w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r>',
    '甲\n乙',
  ],
  ['a page break before the text is none', '<w:r><w:br w:type="page"/><w:t>一、甲</w:t></w:r>', '一、甲'],
  ['a page break after the text is none', '<w:r><w:t>甲</w:t><w:br w:type="page"/></w:r>', '甲'],
  [
    'a rendered page break is nothing',
    '<w:r><w:t>甲</w:t><w:lastRenderedPageBreak/><w:t>乙</w:t></w:r>',
    '甲乙',
  ],
  ['a tab is a space', '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:ptab/><w:t>丙</w:t></w:r>', '甲 乙 丙'],
  ['a tab or line feed in the text is a space', '<w:r><w:t>甲\t乙\n丙</w:t></w:r>', '甲 乙 丙'],
  ['a line separator in the text is a line feed', '<w:r><w:t>甲\u2028乙</w:t></w:r>', '甲\n乙'],
  [
    'a tab stop is nothing',
    `<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>${run('甲')}`,
    '甲',
  ],
  [
    'space around the text needs xml:space',
    '<w:r><w:t> 甲 </w:t><w:t xml:space="preserve"> 乙 </w:t></w:r>',
    '甲 乙 ',
  ],
  [
    'hyphens',
    '<w:r><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t><w:softHyphen/><w:t>丙</w:t></w:r>',
    '甲-乙丙',
  ],
  [
    'symbols',
    '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="F0A3"/><w:sym w:font="Symbol" w:char="F0B4"/><w:sym w:font="宋体" w:char="2460"/><w:sym w:font="Wingdings" w:char="F082"/></w:r>',
    '☑□×①②',
  ],
  ['references and CDATA', '<w:r><w:t>&lt;甲&#x4E59;&gt;<![CDATA[<丙>]]></w:t></w:r>', '<甲乙><丙>'],
  [
    'insertions stay, deletions go',
    `${run('甲')}<w:ins w:id="1">${run('乙')}</w:ins><w:del w:id="2"><w:r><w:delText>丙</w:delText></w:r>${run('丁')}</w:del>`,
    '甲乙',
  ],
  [
    'moved text stands where it went',
    `<w:moveFrom w:id="1">${run('甲')}</w:moveFrom>${run('乙')}<w:moveTo w:id="2">${run('甲')}</w:moveTo>`,
    '乙甲',
  ],
  [
    'hidden runs go',
    run('甲', '<w:vanish/>') + run('乙', '<w:vanish w:val="0"/>') + run('丙', '<w:webHidden/>'),
    '乙丙',
  ],
  [
    'former properties do not count',
    `<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r>`,
    '甲',
  ],
  [
    'a field shows its result',
    `${run('第')}${field(' PAGE ', '3')}${run('页')}<w:fldSimple w:instr="DATE">${run('今日')}</w:fldSimple>`,
    '第3页今日',
  ],
  [
    'a field in the code of a field does not show',
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${field('X', '甲')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('乙')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('丙')}`,
    '乙丙',
  ],
  [
    'a field without a result shows nothing',
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('XE')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('甲')}`,
    '甲',
  ],
  [
    'links, smart tags, controls are looked through',
    `<w:hyperlink><w:smartTag>${run('甲')}</w:smartTag></w:hyperlink><w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${run('乙')}</w:sdtContent></w:sdt><w:customXml>${run('丙')}</w:customXml>`,
    '甲乙丙',
  ],
  ['formulas keep their letters', `<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>${run('甲')}`, 'a+b甲'],
  [
    'the reading over a base text is left out',
    `<w:ruby><w:rt>${run('jìn')}</w:rt><w:rubyBase>${run('进')}</w:rubyBase></w:ruby>`,
    '进',
  ],
  [
    'only the first choice of an alternative prints',
    `<mc:AlternateContent><mc:Choice Requires="wps">${run('甲')}</mc:Choice><mc:Choice Requires="x">${run('乙')}</mc:Choice><mc:Fallback>${run('丙')}</mc:Fallback></mc:AlternateContent>`,
    '甲',
  ],
  [
    'a fallback without a choice prints',
    `<mc:AlternateContent><mc:Fallback>${run('丙')}</mc:Fallback></mc:AlternateContent>`,
    '丙',
  ],
  ['a character beyond U+FFFF stays whole', run('𠮷'), '𠮷'],
];

describe('inside a paragraph', () => {
  it.each(INLINE)('%s', async (_, xml, expected) => {
    expect(await text({ body: [{ xml: `<w:p>${xml}</w:p>` }, '尾'] })).toBe(`${expected}\n尾\n`);
  });

  it('a symbol that cannot be named is U+FFFD and an issue', async () => {
    const document = await read({
      body: [{ text: '甲', raw: '<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>' }],
    });
    expect(document.text).toBe('甲\ufffd\n');
    expect(document.issues.map((found) => [found.code, found.actual])).toEqual([
      ['text-lost', 'w:sym Webdings F021 × 1'],
    ]);
  });

  it('a field that never ends does not swallow what follows', async () => {
    const raw = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>';
    expect(await text({ body: [{ text: '甲', raw }, '乙'] })).toBe('甲\n乙\n');
  });

  it('hidden text through styles toggles (17.7.3)', async () => {
    const styles: DocxSpec['styles'] = [
      { id: 'P', hidden: true },
      { id: 'Child', basedOn: 'P' },
      { id: 'Shown', basedOn: 'P', hidden: false },
      { id: 'C', type: 'character', hidden: true },
      { id: 'C2', type: 'character', basedOn: 'C' },
    ];
    const body = [
      { text: '甲', style: 'P' },
      { text: '乙', style: 'Child' },
      { text: '丙', style: 'Shown' },
      { runs: [{ text: '丁' }, { text: '戊', style: 'C' }, { text: '己', style: 'C2' }] },
      { runs: [{ text: '庚', style: 'C' }], style: 'P', mark: '<w:vanish w:val="0"/>' },
      { runs: [{ text: '辛', hidden: false }], style: 'P', mark: '<w:vanish w:val="0"/>' },
      '壬',
    ];
    expect(await text({ body, styles })).toBe('丙\n丁\n庚\n辛\n壬\n');
  });
});

describe('paragraph marks', () => {
  const label = { num: 1, level: 0 };
  const numbering = {
    abstracts: [{ id: 0, levels: [{ text: '%1.', suffix: 'nothing' as const }] }],
    nums: [{ id: 1, abstract: 0 }],
  };
  const cases: [string, DocxSpec['body'], string][] = [
    ['a deleted mark joins two paragraphs', [{ text: '甲', mark: '<w:del w:id="1"/>' }, '乙'], '甲乙\n'],
    [
      'the second paragraph rules',
      [{ text: '甲', label, mark: '<w:del w:id="1"/>' }, '乙', { text: '丙', label }],
      '甲乙\n1.丙\n',
    ],
    [
      'a paragraph deleted as a whole does not count',
      [
        { runs: [{ text: '甲', change: 'deleted' }], label, mark: '<w:del w:id="1"/>' },
        { text: '乙', label },
      ],
      '1.乙\n',
    ],
    [
      'a paragraph moved away does not count',
      [
        { raw: `<w:moveFrom w:id="1">${run('甲')}</w:moveFrom>`, label, mark: '<w:moveFrom w:id="1"/>' },
        { text: '乙', label },
      ],
      '1.乙\n',
    ],
    ['an inserted mark is one', [{ text: '甲', label, mark: '<w:ins w:id="1"/>' }, '乙'], '1.甲\n乙\n'],
    [
      'a hidden paragraph neither prints nor counts',
      [
        { runs: [{ text: '甲', hidden: true }], label, mark: '<w:vanish/>' },
        { text: '乙', label },
      ],
      '1.乙\n',
    ],
    [
      'after a hidden mark the text runs on under the first label',
      [{ text: '甲。', label, mark: '<w:vanish/><w:specVanish/>' }, '乙'],
      '1.甲。乙\n',
    ],
    [
      'a deleted mark before a table ends its paragraph',
      [{ text: '甲', mark: '<w:del w:id="1"/>' }, { rows: [['乙']] }],
      '甲\n乙\n',
    ],
    ['a deleted mark at the end too', ['甲', { text: '乙', mark: '<w:del w:id="1"/>' }], '甲\n乙\n'],
    [
      'former numbering does not count',
      [
        {
          xml: `<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${run('甲')}</w:p>`,
        },
      ],
      '甲\n',
    ],
    ['empty paragraphs stay', ['甲', '', '乙'], '甲\n\n乙\n'],
    [
      'a paragraph inside a paragraph loses nothing',
      [{ xml: `<w:p>${run('甲')}<w:p>${run('乙')}</w:p></w:p>` }],
      '甲\n乙\n',
    ],
  ];
  it.each(cases)('%s', async (_, body, expected) => {
    expect(await text({ body, numbering })).toBe(expected);
  });
});

describe('text boxes', () => {
  const drawing = (content: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(content)}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(content)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

  it('come once, after the paragraph that anchors them', async () => {
    const raw = drawing(`<w:p>${run('框一')}</w:p><w:p>${run('框二')}</w:p>`) + run('后');
    expect(await text({ body: [{ text: '前', raw }, '尾'] })).toBe('前后\n框一\n框二\n尾\n');
  });

  it('their numbers count after the anchor', async () => {
    const numbering = { abstracts: [{ id: 0, levels: [{ text: '%1.' }] }], nums: [{ id: 1, abstract: 0 }] };
    const numbered = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${run('框')}</w:p>`;
    const body = [{ text: '前', label: { num: 1, level: 0 }, raw: drawing(numbered) }];
    expect(await text({ body, numbering })).toBe('1. 前\n2. 框\n');
  });

  it('in old VML and in deleted runs', async () => {
    const pict = `<w:r><w:pict><v:textbox>${box(`<w:p>${run('框')}</w:p>`)}</v:textbox></w:pict></w:r>`;
    expect(
      await text({
        body: [
          { text: '前', raw: pict },
          { text: '后', raw: `<w:del w:id="1">${pict}</w:del>` },
        ],
      }),
    ).toBe('前\n框\n后\n');
  });

  it('WordArt holds its text in an attribute', async () => {
    const raw = '<w:r><w:pict><v:shape><v:textpath string="某某文件"/></v:shape></w:pict></w:r>';
    expect(await text({ body: [{ text: '前', raw }] })).toBe('前\n某某文件\n');
  });
});

describe('notes and furniture', () => {
  it('notes stand at the end, footnotes first, in the order of their references', async () => {
    const spec: DocxSpec = {
      body: [
        { text: '甲', raw: endnoteReference('1') + footnoteReference('2') },
        { text: '乙', raw: footnoteReference('1') + footnoteReference('2') },
      ],
      footnotes: { 1: ['注一'], 2: ['注二', '注二续'], 3: ['无人引用'] },
      endnotes: { 1: ['尾注'] },
    };
    expect(await text(spec)).toBe('甲\n乙\n注二\n注二续\n注一\n尾注\n');
  });

  it('notes that are missing are an issue', async () => {
    const document = await read({
      body: [{ text: '甲', raw: footnoteReference('1') }],
      footnotes: { 1: ['注'] },
      parts: { 'word/footnotes.xml': null },
    });
    expect(document.text).toBe('甲\n');
    expect(document.issues.map((found) => found.code)).toEqual(['text-lost']);
  });

  it('headers and footers are furniture, each text once', async () => {
    const spec: DocxSpec = {
      body: ['甲'],
      headers: [['内部资料'], ['内部资料'], ['']],
      footers: [[{ runs: [], raw: `${run('— ')}${field('PAGE', '1')}${run(' —')}` }]],
    };
    const document = await read(spec);
    expect(document.text).toBe('甲\n');
    expect(document.furniture).toEqual([
      { page: null, text: '内部资料' },
      { page: null, text: '—1—' },
    ]);
  });

  it('images, charts and foreign parts are issues', async () => {
    const raw =
      '<w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r><w:r><w:pict><v:imagedata/></w:pict></w:r><w:altChunk r:id="x"/>';
    const document = await read({ body: [{ text: '甲', raw }] });
    expect(document.issues.map((found) => [found.code, found.actual])).toEqual([
      ['text-lost', 'altChunk × 1'],
      ['image-without-text', 2],
    ]);
  });
});

describe('blocks', () => {
  it('say where each paragraph stands and how it looks', async () => {
    const styles: DocxSpec['styles'] = [
      { id: '1', name: 'heading 1', bold: true, size: 16 },
      { id: 'T', centred: true, outline: 2 },
      { id: 'X', basedOn: '1', outline: 9 },
    ];
    const document = await read({
      body: [
        { text: '标题', style: '1' },
        '',
        { runs: [{ text: ' ' }, { text: '小', bold: true, size: 22 }, { text: '题' }], style: 'T' },
        { text: '正文', style: 'X' },
        { text: '中', centred: true, outline: 0 },
      ],
      styles,
    });
    const seen = document.blocks.map(({ span, look }) => [document.text.slice(...span), look]);
    expect(seen).toEqual([
      ['标题', { heading: 1, centred: false, bold: true, size: 16 }],
      [' 小题', { heading: 3, centred: true, bold: true, size: 22 }],
      ['正文', { heading: null, centred: false, bold: true, size: 16 }],
      ['中', { heading: 1, centred: true, bold: false, size: null }],
    ]);
    expect(document).toMatchObject({ pages: null, reader: 'docx', issues: [], furniture: [] });
  });
});

describe('packages', () => {
  it('Strict namespaces read the same', async () => {
    const spec: DocxSpec = {
      body: ['甲', { text: '乙', raw: footnoteReference('1') }, { rows: [['丙', '丁']] }],
      footnotes: { 1: ['注'] },
      headers: [['页眉']],
    };
    expect(await read({ ...spec, strict: true })).toEqual(await read(spec));
  });

  it('any prefix will do, and a foreign namespace under a known prefix will not', async () => {
    const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const document = (root: string, prefix: string, inner: string) =>
      `<${root} ${inner}><${prefix}body><${prefix}p><${prefix}r><${prefix}t>甲</${prefix}t><w:t xmlns:w="urn:other">乙</w:t></${prefix}r></${prefix}p></${prefix}body></${root}>`;
    for (const xml of [
      document('x:document', 'x:', `xmlns:x="${uri}"`),
      document('document', '', `xmlns="${uri}"`),
    ]) {
      expect(await text({ body: [], parts: { 'word/document.xml': xml } })).toBe('甲\n');
    }
  });

  it('renamed attributes are understood', async () => {
    const xml =
      '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:rPr><x:vanish x:val="0"/></x:rPr><x:t>甲</x:t></x:r><x:r><x:rPr><x:vanish x:val="1"/></x:rPr><x:t>乙</x:t></x:r></x:p></x:body></x:document>';
    expect(await text({ body: [], parts: { 'word/document.xml': xml } })).toBe('甲\n');
  });

  it('UTF-16 parts are read', async () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>整改</w:t></w:r></w:p></w:body></w:document>';
    const bytes = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    expect(await text({ body: [], parts: { 'word/document.xml': bytes } })).toBe('整改\n');
  });

  it('parts are found at their usual place where relationships are lost', async () => {
    const spec: DocxSpec = {
      body: [{ text: '甲', label: { num: 1, level: 0 } }],
      numbering: { abstracts: [{ id: 0, levels: [{ text: '%1.' }] }], nums: [{ id: 1, abstract: 0 }] },
      parts: { '_rels/.rels': null, 'word/_rels/document.xml.rels': null },
    };
    expect(await text(spec)).toBe('1. 甲\n');
  });
});
