import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/read/document.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { isTypedAlready } from '../../../src/read/story/labels.ts';
import {
  type BlockSpec,
  CHINESE_LEVELS,
  type DocxSpec,
  type LevelSpec,
  type NumberingSpec,
  writeDocx,
} from '../../support/docx.ts';

async function lines(spec: DocxSpec): Promise<string[]> {
  const { text } = await readDocx(writeDocx(spec), DEFAULT_LIMITS);
  return text.replace(/\n$/, '').split('\n');
}

/** `levels` written as digits, one paragraph each: '011' is one of level 0 and two of level 1; `b1` uses num 2. */
function paragraphs(order: string): BlockSpec[] {
  return [...order.matchAll(/(b?)(\d)/g)].map(([, other, level]) => ({
    text: '文',
    label: { num: other ? 2 : 1, level: Number(level) },
  }));
}

const one = (levels: readonly LevelSpec[]): NumberingSpec => ({
  abstracts: [{ id: 0, levels }],
  nums: [{ id: 1, abstract: 0 }],
});
const shared = (overrides: NumberingSpec['nums'][number]['overrides']): NumberingSpec => ({
  abstracts: [{ id: 0, levels: LEGAL }],
  nums: [
    { id: 1, abstract: 0 },
    { id: 2, abstract: 0, overrides },
  ],
});
const LEGAL: readonly LevelSpec[] = [
  { text: '%1', suffix: 'nothing' },
  { text: '%1.%2', suffix: 'nothing' },
  { text: '%1.%2.%3', suffix: 'nothing' },
];

/** Expected labels from ECMA-376 part 1, 17.9; `文` stands for each paragraph's text. */
const CASES: readonly [string, NumberingSpec, string, string][] = [
  ['counts up', one(LEGAL), '000', '1 2 3'],
  ['begins with start (17.9.25)', one([{ text: '%1', start: 7, suffix: 'nothing' }]), '00', '7 8'],
  ['restarts deeper levels', one(LEGAL), '0110112', '1 1.1 1.2 2 2.1 2.2 2.2.1'],
  ['restarts all deeper levels at once', one(LEGAL), '012202', '1 1.1 1.1.1 1.1.2 2 2.1.1'],
  [
    'lvlRestart 0 never restarts (17.9.10)',
    one([LEGAL[0]!, { text: '%2', restart: 0, suffix: 'nothing' }]),
    '011011',
    '1 1 2 2 3 4',
  ],
  [
    'lvlRestart 1 restarts after level one only',
    one([LEGAL[0]!, LEGAL[1]!, { text: '%3', restart: 1, suffix: 'nothing' }]),
    '0121202',
    '1 1.1 1 1.2 2 2 1',
  ],
  [
    'a restart by a level that is not earlier is ignored',
    one([LEGAL[0]!, { text: '%2', restart: 4, suffix: 'nothing' }]),
    '01101',
    '1 1 2 2 1',
  ],
  ['a level that was skipped stands at its start', one(LEGAL), '101', '1.1 2 2.1'],
  [
    'shows the numbers of other levels in their format',
    one([
      { format: 'chineseCountingThousand', text: '%1、', suffix: 'nothing' },
      { text: '%1.%2', suffix: 'nothing' },
    ]),
    '01',
    '一、 一.1',
  ],
  [
    'isLgl shows every number as decimal (17.9.4)',
    one([
      { format: 'chineseCountingThousand', text: '第%1章', suffix: 'nothing' },
      { format: 'upperLetter', text: '%1.%2', legal: true, suffix: 'nothing' },
    ]),
    '0011',
    '第一章 第二章 2.1 2.2',
  ],
  [
    'a level without a number shows only its words',
    one([{ format: 'none', text: '附：%1', suffix: 'nothing' }]),
    '00',
    '附： 附：',
  ],
  [
    'a placeholder of a deeper level shows nothing',
    one([{ text: '%1%2', suffix: 'nothing' }, LEGAL[1]!]),
    '010',
    '1 1.1 2',
  ],
  ['instances share the counters of their abstract', shared(undefined), '00b0b00', '1 2 3 4 5'],
  [
    'startOverride restarts at the first use (17.9.26)',
    shared([{ level: 0, start: 1 }]),
    '00b0b0',
    '1 2 1 2',
  ],
  [
    'and only there: the other instance goes on from it',
    shared([{ level: 0, start: 5 }]),
    '0b00b0',
    '1 5 6 7',
  ],
  [
    'startOverride of a deeper level waits for that level',
    shared([{ level: 1, start: 4 }]),
    '01b0b1b1',
    '1 1.1 2 2.4 2.5',
  ],
  [
    'startOverride is the start after a restart too',
    shared([{ level: 1, start: 4 }]),
    'b0b1b0b1',
    '1 1.4 2 2.4',
  ],
  ['startOverride 0 starts at zero', shared([{ level: 0, start: 0 }]), 'b0b0', '0 1'],
  [
    'lvlOverride replaces a level (17.9.8)',
    shared([{ level: 0, definition: { format: 'upperLetter', text: '(%1)', suffix: 'nothing' } }]),
    '0b0',
    '1 (B)',
  ],
  ['a level that is not defined has no label', one([LEGAL[0]!]), '050', '1  2'],
];

describe('automatic labels', () => {
  it.each(CASES)('%s', async (_, numbering, order, expected) => {
    const labels = (await lines({ body: paragraphs(order), numbering })).map((line) =>
      line.replace(/文$/, ''),
    );
    expect(labels.join(' ')).toBe(expected);
  });

  it.each([
    ['tab', '一、 文'],
    ['space', '一、 文'],
    ['nothing', '一、文'],
    [undefined, '一、 文'],
  ] as const)('a suffix %s shows as one space or nothing (17.9.28)', async (suffix, expected) => {
    const numbering = one([{ ...CHINESE_LEVELS[0]!, suffix }]);
    const document = await readDocx(writeDocx({ body: paragraphs('0'), numbering }), DEFAULT_LIMITS);
    expect(document.text).toBe(`${expected}\n`);
    expect(document.blocks[0]!.autoLabel).toBe(expected.length - 1);
  });

  it('an empty paragraph shows its label without the suffix', async () => {
    expect(
      await lines({ body: [{ label: { num: 1, level: 0 } }, '文'], numbering: one([{ text: '%1.' }]) }),
    ).toEqual(['1.', '文']);
  });

  it('a hidden level counts and does not show', async () => {
    const numbering = one([{ text: '%1.', hidden: true }, { text: '%1.%2' }]);
    expect(await lines({ body: paragraphs('01'), numbering })).toEqual(['文', '1.1 文']);
  });

  it('bullets show the glyph that their font means', async () => {
    const levels: LevelSpec[] = [
      { format: 'bullet', text: '\uf0b7', font: 'Symbol' },
      { format: 'bullet', text: '\uf0d8', font: 'Wingdings' },
      { format: 'bullet', text: '\uf0f0\uf099', font: 'Nameless' },
      { format: 'bullet', text: '—', suffix: 'nothing' },
    ];
    expect(await lines({ body: paragraphs('0123'), numbering: one(levels) })).toEqual([
      '• 文',
      '➢ 文',
      '•• 文',
      '—文',
    ]);
  });

  it('numbers of an unknown format are decimal, and an issue says so', async () => {
    const numbering = one([{ format: 'hebrew1', text: '%1.' }]);
    const document = await readDocx(writeDocx({ body: paragraphs('00'), numbering }), DEFAULT_LIMITS);
    expect(document.text).toBe('1. 文\n2. 文\n');
    expect(document.issues).toEqual([
      { code: 'text-lost', span: null, actual: 'numFmt hebrew1', expected: null },
    ]);
  });

  it('numId 0 and unknown ids number nothing (17.9.18)', async () => {
    const numbering = one(LEGAL);
    const body = [
      { text: '甲', label: { num: 0 } },
      { text: '乙', label: { num: 9 } },
      { text: '丙', label: { num: 1 } },
    ];
    expect(await lines({ body, numbering })).toEqual(['甲', '乙', '1丙']);
  });

  it('the first choice of an alternative number format counts', async () => {
    const level = (formats: string) =>
      `<w:lvl w:ilvl="0"><w:start w:val="1"/>${formats}<w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl>`;
    const xml = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:abstractNum w:abstractNumId="0">${level(
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>',
    )}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const spec = { body: paragraphs('00'), numbering: one(LEGAL), parts: { 'word/numbering.xml': xml } };
    expect(await lines(spec)).toEqual(['001文', '002文']);
  });
});

describe('numbering through styles', () => {
  const numbering: NumberingSpec = {
    abstracts: [
      { id: 0, levels: [{ ...LEGAL[0]!, style: 'H1' }, { ...LEGAL[1]!, style: 'H2' }, { ...LEGAL[2]! }] },
      { id: 1, levels: [{ text: '(%1)', suffix: 'nothing' }], styleLink: 'List' },
      { id: 2, levels: [], numStyleLink: 'List' },
      { id: 3, levels: [], numStyleLink: 'Circle' },
    ],
    nums: [
      { id: 1, abstract: 0 },
      { id: 2, abstract: 1 },
      { id: 3, abstract: 2 },
      { id: 4, abstract: 3 },
    ],
  };
  const styles: DocxSpec['styles'] = [
    { id: 'Base' },
    { id: 'H1', basedOn: 'Base', numbering: { num: 1 } },
    { id: 'H2', basedOn: 'H1', numbering: { level: 1 } },
    { id: 'H2b', basedOn: 'H2' },
    { id: 'H3', basedOn: 'H1', numbering: { num: 1, level: 2 } },
    { id: 'Off', basedOn: 'H1', numbering: { num: 0 } },
    { id: 'List', type: 'numbering', numbering: { num: 2 } },
    { id: 'Circle', type: 'numbering', numbering: { num: 4 } },
    { id: 'LoopA', basedOn: 'LoopB', numbering: { num: 1 } },
    { id: 'LoopB', basedOn: 'LoopA' },
  ];
  const styled = (style: string, label?: { num: number; level?: number }) => ({ text: '文', style, label });

  it.each([
    ['a style numbers its paragraphs', [styled('H1'), styled('H1')], '1 2'],
    ['the level is the one linked to the style', [styled('H1'), styled('H2'), styled('H2')], '1 1.1 1.2'],
    ['numbering is inherited through basedOn', [styled('H1'), styled('H2b')], '1 1.1'],
    ['without a link the nearest linked style decides', [styled('H1'), styled('H3')], '1 2'],
    ['direct properties win over the style', [styled('H1'), styled('H1', { num: 2 })], '1 (1)'],
    [
      'a direct level alone keeps the numbering of the style',
      [
        styled('H1'),
        {
          xml: '<w:p><w:pPr><w:pStyle w:val="H1"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr><w:r><w:t>文</w:t></w:r></w:p>',
        },
      ],
      '1 1.1',
    ],
    [
      'numId 0 takes the numbering of a style away',
      [styled('H1'), styled('H1', { num: 0 }), styled('Off'), styled('H1')],
      '1   2',
    ],
    [
      'numStyleLink leads to the numbering of the style',
      [styled('Base', { num: 3 }), styled('Base', { num: 2 })],
      '(1) (2)',
    ],
    ['a link that leads to itself numbers nothing', [styled('Base', { num: 4 })], ''],
    ['styles based on each other still number', [styled('LoopA'), styled('LoopB')], '1 2'],
  ] as [string, BlockSpec[], string][])('%s', async (_, body, expected) => {
    const labels = (await lines({ body, numbering, styles })).map((line) => line.replace(/文$/, ''));
    expect(labels.join(' ')).toBe(expected);
  });

  it('the default paragraph style numbers paragraphs that name none', async () => {
    const spec = {
      body: ['文', '文'],
      numbering,
      styles: [{ id: 'N', isDefault: true, numbering: { num: 2 } }],
    };
    expect(await lines(spec)).toEqual(['(1)文', '(2)文']);
  });
});

describe('a label typed beside an automatic one', () => {
  it.each([
    ['一、', '一、总体情况', true],
    ['（一）', '(一) 学习', true],
    ['1.', '１．学习', true],
    ['1.', '  1. 学习', true],
    ['①', '①学习', true],
    ['1.', '1.5万元未入账', false],
    ['1', '1个支部', false],
    ['1', '1 个支部', false],
    ['1', '1、学习', true],
    ['2.', '1.学习', false],
    ['1.1', '1.1.1学习', false],
    ['一、', '一是学习', false],
    ['', '学习', false],
  ])('%j before %j: %s', (label, text, expected) => {
    expect(isTypedAlready(label, text)).toBe(expected);
  });

  it('does not double, and still counts', async () => {
    const numbering = one([{ text: '%1.', suffix: 'nothing' }]);
    const body = ['甲', '2.乙', '丙'].map((text) => ({ text, label: { num: 1, level: 0 } }));
    const document = await readDocx(writeDocx({ body, numbering }), DEFAULT_LIMITS);
    expect(document.text).toBe('1.甲\n2.乙\n3.丙\n');
    expect(document.blocks.map((block) => block.autoLabel)).toEqual([2, 0, 2]);
  });
});
