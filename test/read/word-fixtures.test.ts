import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.ts';

const TEXT = readFileSync('fixtures/word/layout.txt', 'utf8');
const FURNITURE = ['青禾县水务局文件', '第1页'].map((text) => ({ page: null, text }));

describe.each(['doc', 'rtf'])('fixtures/word/layout.%s', (format) => {
  const read = () => readDocument(readFileSync(`fixtures/word/layout.${format}`));

  it('reads as a person sees it: soft breaks, rows, notes at the end; no hidden text, no field codes', async () => {
    const document = await read();
    expect(document.text).toBe(TEXT);
    expect(document).toMatchObject({ reader: format, furniture: FURNITURE, issues: [], pages: null });
  });

  it('labels that the word processor generates are marked', async () => {
    const { text, blocks } = await read();
    const labels = blocks.map(({ span, autoLabel }) => text.slice(span[0], span[0] + autoLabel));
    expect(labels.filter((label) => label !== '')).toEqual(['一、 ', '（1） ', '（2） ', '二、 ', '（1） ']);
  });

  it('cells have their places in the grid, merged ones once', async () => {
    const { text, blocks } = await read();
    const cells = blocks.flatMap(({ span, cell }) =>
      cell ? [[text.slice(...span), ...Object.values(cell)]] : [],
    );
    expect(cells).toEqual([
      ['序号', 0, 0, 0, 1, 1],
      ['问题', 0, 0, 1, 1, 1],
      ['状态', 0, 0, 2, 1, 1],
      ['1', 0, 1, 0, 2, 1],
      ['管护 不到位', 0, 1, 1, 1, 1],
      ['已完成', 0, 1, 2, 1, 1],
      ['长期坚持', 0, 2, 1, 1, 2],
    ]);
  });

  it('the title is centred, bold and large', async () => {
    const { blocks } = await read();
    expect(blocks[0]?.look).toEqual({ heading: null, centred: true, bold: true, size: 22 });
  });
});
