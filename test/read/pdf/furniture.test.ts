import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/read/document.ts';
import { pageNumber } from '../../../src/read/layout/furniture.ts';
import { readPdf } from '../../../src/read/pdf/index.ts';
import { type LayoutOptions, layoutPages, type PdfText, writePdf } from '../../support/pdf.ts';

describe('page numbers', () => {
  const table: [text: string, number: number | null][] = [
    ['— 3 —', 3],
    ['-3-', 3],
    ['3', 3],
    ['·12·', 12],
    ['第3页 共9页', 3],
    ['第3页共9页', 3],
    ['共9页 第3页', 3],
    ['3/9', 3],
    ['Page 3 of 9', 3],
    ['2023年', null],
    ['3个', null],
    ['— 三 —', null],
    ['3.5', null],
    ['00001', null],
  ];
  it.each(table)('%s', (text, number) => {
    expect(pageNumber(text)).toBe(number);
  });
});

// every page says something else, so that only furniture repeats
const BODY = Array.from({ length: 24 }, (_, index) => {
  const act = ['制定', '修订', '完善', '落实', '检查', '督促'][index % 6]!;
  return `${act}第${index + 1}项制度，${'明确责任科室和完成时限，'.repeat(2 + (index % 4))}共${index * 7 + 3}人参加。`;
});

async function read(options: LayoutOptions, extra: (page: number) => PdfText[] = () => []) {
  const pages = layoutPages(BODY, options);
  pages.forEach((page, index) => {
    page.texts!.push(...extra(index + 1));
  });
  return { count: pages.length, document: await readPdf(writePdf(pages), DEFAULT_LIMITS) };
}
const text = `${BODY.join('\n')}\n`;

describe('furniture', () => {
  it.each(['— {n} —', '-{n}-', '{n}', '第{n}页 共9页', '{n}/9'])(
    'takes out the page number %s',
    async (pageNumber) => {
      const { count, document } = await read({ pageNumber });
      expect(document.text).toBe(text);
      expect(document.furniture.map(({ page }) => page)).toEqual(
        Array.from({ length: count }, (_, i) => i + 1),
      );
    },
  );

  it('takes out running heads and feet', async () => {
    const { count, document } = await read({ head: '云溪县水务局文件' }, () => [
      { text: '云溪县人民政府网', x: 80, y: 815, size: 9 },
    ]);
    expect(document.text).toBe(text);
    expect(document.furniture).toHaveLength(3 * count);
  });

  it('takes out heads that differ on odd and even pages', async () => {
    const { count, document } = await read({ height: 500 }, (page) => [
      { text: page % 2 ? '云溪县水务局' : '巡察整改情况', x: page % 2 ? 80 : 400, y: 45, size: 10 },
    ]);
    expect(count).toBeGreaterThanOrEqual(4);
    expect(document.text).toBe(text);
  });

  it('takes out upright and slanted watermarks', async () => {
    const { count, document } = await read({ pageNumber: '' }, () => [
      { text: '内部资料', x: 120, y: 405, size: 60 },
      { text: '仅供公示', x: 200, y: 600, size: 40, angle: 45 },
    ]);
    expect(document.text).toBe(text);
    expect(document.furniture).toHaveLength(2 * count);
  });

  it('leaves a number in the middle of a page', async () => {
    const texts = [
      { text: '整改完成数', x: 80, y: 300 },
      { text: '12', x: 290, y: 400 },
      { text: '以上为整改完成数', x: 80, y: 500 },
    ];
    const document = await readPdf(writePdf([{ texts }]), DEFAULT_LIMITS);
    expect(document.text).toBe('整改完成数\n12\n以上为整改完成数\n');
    expect(document.furniture).toEqual([]);
  });

  it('leaves the words of pages that all say the same', async () => {
    const page = { texts: [{ text: '整改情况公示', x: 80, y: 60 }] };
    const document = await readPdf(writePdf([page, page, page]), DEFAULT_LIMITS);
    expect(document.text).toBe('整改情况公示\n整改情况公示\n整改情况公示\n');
  });
});
