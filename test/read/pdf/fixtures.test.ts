import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/read/document.ts';
import { readPdf } from '../../../src/read/pdf/index.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/pdf/${name}`, import.meta.url)));
const read = (name: string) => readPdf(fixture(name), DEFAULT_LIMITS);
const seen = (name: string) =>
  readFileSync(new URL(`../../../fixtures/pdf/${name}`, import.meta.url), 'utf8');

describe('a notice with embedded fonts', () => {
  it('gives every paragraph as printed, over line and page ends', async () => {
    const document = await read('embedded.pdf');
    expect(document.text).toBe(seen('embedded.txt'));
    expect(document).toMatchObject({ mediaType: 'application/pdf', pages: 3, reader: 'pdf', issues: [] });
  });

  it('keeps page numbers apart', async () => {
    const { furniture } = await read('embedded.pdf');
    expect(furniture).toEqual([1, 2, 3].map((page) => ({ page, text: `—${page}—` })));
  });

  it('shows what is bold, centred and large', async () => {
    const { text, blocks } = await read('embedded.pdf');
    const bold = blocks.filter(({ look }) => look!.bold).map(({ span }) => text.slice(...span));
    expect(bold).toEqual([
      '一、提高站位，扛起巡察整改主体责任',
      '二、巡察反馈问题整改情况',
      '三、下一步打算',
    ]);
    const title = blocks.filter(({ look }) => look!.centred);
    expect(title.map(({ span }) => text.slice(...span))).toEqual(
      seen('embedded.txt').split('\n').slice(0, 2),
    );
    expect(title.map(({ look }) => look!.size)).toEqual([22, 22]);
  });
});

describe('a table over three pages', () => {
  it('is one table of rows and cells', async () => {
    const document = await read('table.pdf');
    expect(document.text).toBe(seen('table.txt'));
    expect(document.issues).toEqual([]);
  });

  it('keeps repeated header rows, running heads and page numbers apart', async () => {
    const { furniture } = await read('table.pdf');
    const header = '序号\t问题类别\t反馈问题\t整改情况\t状态';
    const head = '云溪县水务局巡察整改台账';
    expect(furniture).toEqual([
      { page: 1, text: head },
      { page: 1, text: '第1页共3页' },
      { page: 2, text: head },
      { page: 2, text: '第2页共3页' },
      { page: 2, text: header },
      { page: 3, text: head },
      { page: 3, text: '第3页共3页' },
      { page: 3, text: header },
    ]);
  });

  it('places every cell in the grid, merged ones once', async () => {
    const { text, blocks } = await read('table.pdf');
    const cells = new Map(
      blocks.filter(({ cell }) => cell).map(({ span, cell }) => [text.slice(...span), cell]),
    );
    expect(cells.get('党的政治建设')).toEqual({ table: 0, row: 1, column: 1, rowSpan: 3, columnSpan: 1 });
    expect(cells.get('党的组织建设')).toEqual({ table: 0, row: 4, column: 1, rowSpan: 4, columnSpan: 1 });
    expect(cells.get('党的作风建设')).toEqual({ table: 0, row: 8, column: 1, rowSpan: 2, columnSpan: 1 });
    expect(cells.get('合计')).toEqual({ table: 0, row: 10, column: 0, rowSpan: 1, columnSpan: 2 });
  });
});

describe('a file with a password', () => {
  it('is an error of its own', async () => {
    await expect(read('locked.pdf')).rejects.toMatchObject({ code: 'encrypted' });
  });
});
