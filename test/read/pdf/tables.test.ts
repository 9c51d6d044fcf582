import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/read/document.ts';
import { readPdf } from '../../../src/read/pdf/index.ts';
import { type LayoutTable, layoutPdf, type PdfText, writePdf } from '../../support/pdf.ts';

const read = (bytes: Uint8Array) => readPdf(bytes, DEFAULT_LIMITS);
const BEFORE = '根据县委统一部署，现将巡察整改情况列表公布如下，请广大干部群众予以监督，并提出宝贵的意见。';
const AFTER = '以上情况欢迎监督。';
const DONE = '明确责任领导、责任科室和完成时限，坚持每周调度、每月通报，确保件件有着落、事事有回音。';

/** The text that a table of unmerged cells gives. */
const rowsOf = (table: LayoutTable) => table.rows.map((row) => `${row.join('\t')}\n`).join('');

describe('ruled tables', () => {
  const plain: LayoutTable = {
    rows: [
      ['序号', '反馈问题', '整改情况'],
      ['1', '学习不够深入', DONE],
      ['2', '监管不到位', '已完成'],
    ],
    widths: [40, 120, 240],
  };
  it.each([true, false])('stand between paragraphs (rulings as rectangles: %s)', async (filled) => {
    const document = await read(layoutPdf([BEFORE, plain, AFTER], { filled }));
    expect(document.text).toBe(`${BEFORE}\n${rowsOf(plain)}${AFTER}\n`);
    expect(document.issues).toEqual([]);
  });

  it('may be all that a page has', async () => {
    expect((await read(layoutPdf([plain]))).text).toBe(rowsOf(plain));
  });

  it('keep merged cells once and their places empty', async () => {
    const table: LayoutTable = {
      rows: [
        [
          { text: '责任单位', rowSpan: 2 },
          { text: '整改', columnSpan: 2 },
        ],
        ['问题', '时限'],
        ['办公室', '制度不健全', '2023年底'],
        [{ text: '合计一项', columnSpan: 3 }],
      ],
      widths: [100, 200, 135],
    };
    const { text, blocks } = await read(layoutPdf([table]));
    expect(text).toBe('责任单位\t整改\t\n\t问题\t时限\n办公室\t制度不健全\t2023年底\n合计一项\t\t\n');
    const cell = (row: number, column: number, rowSpan = 1, columnSpan = 1) => ({
      table: 0,
      row,
      column,
      rowSpan,
      columnSpan,
    });
    expect(blocks.map((block) => block.cell)).toEqual([
      cell(0, 0, 2, 1),
      cell(0, 1, 1, 2),
      cell(1, 1),
      cell(1, 2),
      cell(2, 0),
      cell(2, 1),
      cell(2, 2),
      cell(3, 0, 1, 3),
    ]);
  });

  it('go on over pages: the header once, merged cells once', async () => {
    const table: LayoutTable = {
      rows: [
        ['类别', '序号', '反馈问题', '整改情况'],
        ...Array.from({ length: 30 }, (_, index) => [
          ...(index % 10 === 0 ? [{ text: `类别${'甲乙丙'[index / 10]}`, rowSpan: 10 }] : []),
          String(index + 1),
          `${'完善修订落实'.slice((index % 3) * 2, (index % 3) * 2 + 2)}第${index + 1}项制度不到位`,
          DONE,
        ]),
      ],
      widths: [60, 40, 110, 220],
      headerRows: 1,
    };
    const { text, blocks, furniture, pages } = await read(layoutPdf([BEFORE, table, AFTER]));
    const lines = text.split('\n');
    expect(pages).toBeGreaterThan(2);
    expect(lines).toHaveLength(34);
    expect(lines.slice(2, -2).map((line) => line.split('\t')[1])).toEqual(
      Array.from({ length: 30 }, (_, i) => String(i + 1)),
    );
    expect(lines.slice(2, -2).every((line) => line.endsWith(DONE))).toBe(true);
    const merged = blocks.filter(({ cell }) => cell && cell.rowSpan > 1);
    expect(merged.map(({ span, cell }) => [text.slice(...span), cell!.row, cell!.rowSpan])).toEqual([
      ['类别甲', 1, 10],
      ['类别乙', 11, 10],
      ['类别丙', 21, 10],
    ]);
    expect(furniture.filter((one) => one.text.includes('\t'))).toHaveLength(pages! - 1);
  });

  it('part a cell’s paragraphs by a space, its wrapped lines by nothing', async () => {
    const line = (text: string, x: number, y: number): PdfText => ({ text, x, y, size: 10 });
    const xs = [80, 130, 300];
    const ys = [100, 120, 180];
    const page = {
      texts: [
        line('序号', 85, 113),
        line('整改情况', 135, 113),
        line('1', 85, 140),
        line('一是完善制度。', 135, 135),
        line('二是明确责任领导和责任科室以及', 135, 148),
        line('完成时限。', 135, 161),
      ],
      rulings: [
        ...xs.map((x) => ({ x0: x, x1: x, y0: 100, y1: 180 })),
        ...ys.map((y) => ({ x0: 80, x1: 300, y0: y, y1: y })),
      ],
    };
    expect((await read(writePdf([page]))).text).toBe(
      '序号\t整改情况\n1\t一是完善制度。 二是明确责任领导和责任科室以及完成时限。\n',
    );
  });

  it('cut a run that goes through a border, and need no lines at their sides', async () => {
    const rows = [115, 135, 155];
    const page = {
      texts: rows.flatMap((y, row) => [
        { text: `责任单位甲整改情况${row}`, x: 82, y },
        { text: '已完成', x: 300, y },
      ]),
      rulings: [
        ...[142, 250].map((x) => ({ x0: x, x1: x, y0: 100, y1: 160 })),
        ...[100, 120, 140, 160].map((y) => ({ x0: 80, x1: 400, y0: y, y1: y })),
      ],
    };
    expect((await read(writePdf([page]))).text).toBe(
      [0, 1, 2].map((row) => `责任单位甲\t整改情况${row}\t已完成\n`).join(''),
    );
  });

  it('give back any cells', async () => {
    const word = fc.constantFrom('整改', '制度', '2023年', '3项', '（试行）', '责任', '科室');
    const cell = fc.array(word, { minLength: 1, maxLength: 15 }).map((words) => words.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        async (rows, filled) => {
          const table = { rows, widths: [80, 150, 200] };
          expect((await read(layoutPdf([BEFORE, table, AFTER], { filled }))).text).toBe(
            `${BEFORE}\n${rowsOf(table)}${AFTER}\n`,
          );
        },
      ),
      { numRuns: 25, seed: 1 },
    );
  });
});
