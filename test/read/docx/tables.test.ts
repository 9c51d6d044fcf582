import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/read/document.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { type BlockSpec, type DocxSpec, type TableSpec, writeDocx } from '../../support/docx.ts';

const read = (body: readonly BlockSpec[], rest: Partial<DocxSpec> = {}) =>
  readDocx(writeDocx({ body, ...rest }), DEFAULT_LIMITS);

/** Each cell as `text row,column rowSpan×columnSpan`. */
async function cells(body: readonly BlockSpec[]): Promise<string[]> {
  const { blocks, text } = await read(body);
  return blocks.flatMap(({ span, cell }) =>
    cell ? [`${text.slice(...span)} ${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan}`] : [],
  );
}

const row = (...xml: string[]) => `<w:tr>${xml.join('')}</w:tr>`;
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const table = (...rows: string[]) => ({ xml: `<w:tbl>${rows.join('')}</w:tbl>` });

const CASES: readonly [string, BlockSpec, string, string[]][] = [
  [
    'a row is a line',
    {
      rows: [
        ['序号', '问题'],
        ['1', '甲'],
      ],
    },
    '序号\t问题\n1\t甲\n',
    ['序号 0,0 1×1', '问题 0,1 1×1', '1 1,0 1×1', '甲 1,1 1×1'],
  ],
  [
    'an empty cell stands',
    { rows: [['甲', '', '乙']] },
    '甲\t\t乙\n',
    ['甲 0,0 1×1', ' 0,1 1×1', '乙 0,2 1×1'],
  ],
  [
    'columns covered by gridSpan are empty',
    { rows: [[{ text: '甲', columns: 3 }, '乙']] },
    '甲\t\t\t乙\n',
    ['甲 0,0 1×3', '乙 0,3 1×1'],
  ],
  [
    'cells covered by vMerge are empty',
    {
      rows: [
        [{ text: '甲', merge: 'start' }, '乙'],
        [{ merge: 'continue' }, '丙'],
        [{ merge: 'continue' }, '丁'],
      ],
    },
    '甲\t乙\n\t丙\n\t丁\n',
    ['甲 0,0 3×1', '乙 0,1 1×1', '丙 1,1 1×1', '丁 2,1 1×1'],
  ],
  [
    'both at once, and a second merge below the first',
    {
      rows: [
        ['子', { text: '甲', columns: 2, merge: 'start' }],
        ['丑', { columns: 2, merge: 'continue' }],
        ['寅', { text: '乙', columns: 2, merge: 'start' }],
        ['卯', { columns: 2, merge: 'continue' }],
      ],
    },
    '子\t甲\t\n丑\t\t\n寅\t乙\t\n卯\t\t\n',
    ['子 0,0 1×1', '甲 0,1 2×2', '丑 1,0 1×1', '寅 2,0 1×1', '乙 2,1 2×2', '卯 3,0 1×1'],
  ],
  [
    'a continuation of nothing is a cell',
    { rows: [['甲'], [{ text: '乙', merge: 'continue' }]] },
    '甲\n乙\n',
    ['甲 0,0 1×1', '乙 1,0 1×1'],
  ],
  [
    'columns left out at the sides are empty',
    table(
      row('<w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="2"/></w:trPr>', cell('甲')),
      row(cell('乙')),
    ),
    '\t甲\t\t\n乙\n',
    ['甲 0,1 1×1', '乙 1,0 1×1'],
  ],
  [
    'hMerge covers the cells to its right',
    table(row(cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('乙'))),
    '甲\t\t乙\n',
    ['甲 0,0 1×2', '乙 0,2 1×1'],
  ],
  [
    'deleted and hidden rows are left out',
    table(
      row(cell('甲')),
      row('<w:trPr><w:del w:id="1"/></w:trPr>', cell('乙')),
      row('<w:trPr><w:hidden/></w:trPr>', cell('丙')),
      row('<w:trPr><w:ins w:id="1"/></w:trPr>', cell('丁')),
    ),
    '甲\n丁\n',
    ['甲 0,0 1×1', '丁 1,0 1×1'],
  ],
  [
    'rows and cells in content controls count',
    table(
      `<w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell('甲')}</w:sdtContent></w:sdt>`, cell('乙'))}</w:sdtContent></w:sdt>`,
    ),
    '甲\t乙\n',
    ['甲 0,0 1×1', '乙 0,1 1×1'],
  ],
  [
    'paragraphs and breaks in a cell become a space',
    { rows: [[{ content: ['甲', '', '乙\n丙'] }, '丁']] },
    '甲 乙 丙\t丁\n',
    ['甲 乙 丙 0,0 1×1', '丁 0,1 1×1'],
  ],
  [
    'a table in a cell is flattened',
    {
      rows: [
        [
          {
            content: [
              '甲',
              {
                rows: [
                  ['乙', '丙'],
                  ['丁', ''],
                ],
              },
            ],
          },
          '戊',
        ],
      ],
    },
    '甲 乙 丙 丁\t戊\n',
    ['甲 乙 丙 丁 0,0 1×1', '戊 0,1 1×1'],
  ],
  ['a cell may hold nothing at all', table(row('<w:tc/>', cell('甲'))), '\t甲\n', [' 0,0 1×1', '甲 0,1 1×1']],
];

describe('tables', () => {
  it.each(CASES)('%s', async (_, block, text, expected) => {
    expect((await read([block])).text).toBe(text);
    expect(await cells([block])).toEqual(expected);
  });

  it('are counted from 0, and paragraphs between them are no cells', async () => {
    const { blocks } = await read([{ rows: [['甲']] }, '间', { rows: [['乙']] }]);
    expect(blocks.map((block) => block.cell?.table ?? null)).toEqual([0, null, 1]);
  });

  it('numbers in cells are generated and counted', async () => {
    const numbering = { abstracts: [{ id: 0, levels: [{ text: '%1' }] }], nums: [{ id: 1, abstract: 0 }] };
    const numbered = (text?: string) => ({ content: [{ text, label: { num: 1, level: 0 } }] });
    const block: TableSpec = {
      rows: [
        [numbered(), '甲'],
        [numbered(), numbered('乙')],
      ],
    };
    const { text, blocks } = await read([block], { numbering });
    expect(text).toBe('1\t甲\n2\t3 乙\n');
    expect(blocks.map((found) => found.autoLabel)).toEqual([1, 0, 1, 2]);
  });

  it('a tab in a cell is a space', async () => {
    expect((await read([table(row(cell('甲</w:t><w:tab/><w:t>乙\t丙')))])).text).toBe('甲 乙 丙\n');
  });

  it('a text box anchored in a cell stays in it', async () => {
    const boxed = '<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>';
    const xml = table(row(cell(`甲</w:t></w:r><w:r><w:pict>${boxed}</w:pict><w:t>`), cell('乙')));
    expect((await read([xml])).text).toBe('甲 框\t乙\n');
  });
});
