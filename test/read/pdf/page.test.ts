import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/read/document.ts';
import { readPdf } from '../../../src/read/pdf/index.ts';
import { layoutPages, layoutPdf, type PdfPage, type PdfText, wrapText, writePdf } from '../../support/pdf.ts';

const read = (bytes: Uint8Array) => readPdf(bytes, DEFAULT_LIMITS);
const readPage = (page: PdfPage) => read(writePdf([page]));
const PROSE = [
  '针对反馈意见，我局逐条分析原因，制定整改清单，明确责任领导、责任科室和完成时限，确保件件有着落、事事有回音。',
  '县水务局党组坚持问题导向，建立每周调度、每月通报的工作机制，推动巡察整改各项任务落到实处，群众满意度明显提高。',
  '下一步将巩固整改成果，完善长效机制，加强日常监督，切实把整改成效转化为推动水务事业高质量发展的动力和举措。',
];
const column = (text: string, x: number, y: number): PdfText[] =>
  wrapText(text, 18).map((line, index) => ({ text: line, x, y: y + index * 20 }));

describe('reading order', () => {
  const [left, right] = [PROSE[0]! + PROSE[1]!, PROSE[2]! + PROSE[0]!];
  it.each([0, 9])('reads two columns one after the other, baselines %i points apart', async (shift) => {
    const title = { text: '整改情况通报', x: 240, y: 60, size: 20 };
    const foot = {
      text: '以上情况特此通报，请广大干部群众予以监督，并欢迎提出宝贵的意见和建议。',
      x: 60,
      y: 330,
    };
    const document = await readPage({
      texts: [title, ...column(left, 60, 100), ...column(right, 320, 100 + shift), foot],
    });
    expect(document.text).toBe(`${title.text}\n${left}\n${right}\n${foot.text}\n`);
    expect(document.issues).toEqual([]);
  });

  it('reads a contact block row by row', async () => {
    const texts = ['电话：0000-1', '地址：甲路', '邮编：000000'].flatMap((text, index) => [
      { text, x: 80, y: 100 + index * 20 },
      { text: `乙${index}`, x: 350, y: 100 + index * 20 },
    ]);
    expect((await readPage({ texts })).text).toBe('电话：0000-1 乙0\n地址：甲路 乙1\n邮编：000000 乙2\n');
  });

  it('reports text that lies on other text', async () => {
    const texts = [
      { text: '这一行文字与另外一行互相重叠了', x: 80, y: 100 },
      { text: '那是一行完全不同的文字', x: 86, y: 103 },
    ];
    const { issues } = await readPage({ texts });
    expect(issues).toEqual([{ code: 'reading-order', span: null, actual: 1, expected: null }]);
  });

  it('reports two columns of short entries that interleave', async () => {
    const texts = Array.from({ length: 6 }, (_, index) => [
      { text: `甲${index}`, x: 80, y: 100 + index * 20 },
      { text: `乙${index}`, x: 350, y: 106 + index * 20 },
    ]).flat();
    expect((await readPage({ texts })).issues).toMatchObject([{ code: 'reading-order', actual: 1 }]);
  });

  it('keeps stamps at an angle apart', async () => {
    const [page] = layoutPages(PROSE, { pageNumber: '' });
    page!.texts!.splice(2, 0, { text: '云溪县专用章', x: 300, y: 300, size: 30, angle: 40 });
    const document = await readPage(page!);
    expect(document.text).toBe(`${PROSE.join('\n')}\n`);
    expect(document.furniture).toEqual([{ page: 1, text: '云溪县专用章' }]);
  });

  it.each([0, 90, 180, 270] as const)('turns a page that is turned by %i degrees', async (rotate) => {
    const [page] = layoutPages(PROSE, { pageNumber: '' });
    const document = await readPage({ ...page, rotate });
    expect(document.text).toBe(`${PROSE.join('\n')}\n`);
    const [, , x1, y1] = document.blocks[0]!.box!;
    const [width, height] = rotate % 180 === 0 ? [595, 842] : [842, 595];
    expect(x1).toBeLessThan(width);
    expect(y1).toBeLessThan(height);
  });
});

describe('spaces', () => {
  const table: [name: string, texts: PdfText[], expected: string][] = [
    [
      'none in stretched Chinese text',
      [{ text: '两端对齐的一行文字', x: 80, y: 100, spacing: 4 }],
      '两端对齐的一行文字',
    ],
    [
      'none in letter-spaced Chinese text',
      [{ text: '整改情况通报', x: 80, y: 100, spacing: 20 }],
      '整改情况通报',
    ],
    ['none in stretched digits', [{ text: '于2022年3月完成', x: 80, y: 100, spacing: 3 }], '于2022年3月完成'],
    ['one for a printed gap', [{ text: '联系人：甲　　　电话：1', x: 80, y: 100 }], '联系人：甲 电话：1'],
    ['one between words', [{ text: 'No space lost', x: 80, y: 100 }], 'No space lost'],
    [
      'one between digits that stand apart',
      [
        { text: '20', x: 80, y: 100 },
        { text: '22', x: 97, y: 100 },
      ],
      '20 22',
    ],
    [
      'none between Chinese and Latin text',
      [
        { text: '共', x: 80, y: 100 },
        { text: '12', x: 95, y: 100 },
        { text: '项', x: 110, y: 100 },
      ],
      '共12项',
    ],
  ];
  it.each(table)('%s', async (_, texts, expected) => {
    expect((await readPage({ texts })).text).toBe(`${expected}\n`);
  });

  it('drops the second copy of a text that is printed twice to look bold', async () => {
    const texts = [0, 0.4].map((shift) => ({ text: '一、整改情况', x: 80 + shift, y: 100 }));
    const document = await readPage({ texts });
    expect(document.text).toBe('一、整改情况\n');
    expect(document.blocks[0]!.look!.bold).toBe(true);
  });

  it('keeps a raised note mark on its line', async () => {
    const texts = [
      { text: '按照有关规定', x: 80, y: 100, size: 16 },
      { text: '1', x: 176, y: 94, size: 8 },
      { text: '执行。', x: 180, y: 100, size: 16 },
    ];
    expect((await readPage({ texts })).text).toBe('按照有关规定1执行。\n');
  });
});

describe('the text layer', () => {
  it('shows characters for radicals', async () => {
    const document = await read(layoutPdf(['⼀、⽔务局⽅⾯的⻓期任务']));
    expect(document.text).toBe('一、水务局方面的长期任务\n');
    expect(document.issues).toEqual([]);
  });

  it('reports characters that nobody can read', async () => {
    const document = await read(layoutPdf([`一、\ue001水务局\ue002\ufffd${PROSE[0]}`]));
    expect(document.issues).toEqual([
      { code: 'garbled-text', span: null, actual: 'p. 1: 3 × U+E001 U+E002 U+FFFD', expected: null },
    ]);
  });

  it.each([
    [
      'other Han characters',
      (text: string) =>
        text.replace(/\p{Script=Han}/gu, (one) => String.fromCharCode(0x6b00 + (one.charCodeAt(0) % 600))),
    ],
    [
      'other scripts',
      (text: string) =>
        text.replace(/\p{Script=Han}/gu, (one) => String.fromCharCode(0x400 + (one.charCodeAt(0) % 80))),
    ],
  ])('reports a page that reads as %s', async (_, layer) => {
    const { issues } = await read(layoutPdf([...PROSE, ...PROSE], { layer, pageNumber: '' }));
    expect(issues).toMatchObject([{ code: 'garbled-text' }]);
  });

  it('keeps ○ for 〇', async () => {
    expect((await read(layoutPdf(['二○二三年十二月']))).text).toBe('二○二三年十二月\n');
  });
});

describe('pages without text', () => {
  it('are reported beside pages with text', async () => {
    const document = await read(writePdf([{ image: true }, ...layoutPages(PROSE), {}]));
    expect(document.issues).toEqual([{ code: 'page-without-text', span: null, actual: 1, expected: null }]);
    expect(document.pages).toBe(3);
    expect(document.blocks.map(({ page }) => page)).toEqual([2, 2, 2]);
  });

  it('are reported where only the page number is text', async () => {
    const number = { text: '— 1 —', x: 280, y: 800, size: 11 };
    const document = await read(writePdf([{ image: true, texts: [number] }, ...layoutPages(PROSE)]));
    expect(document.issues).toEqual([{ code: 'page-without-text', span: null, actual: 1, expected: null }]);
  });

  it.each([
    ['a scan', { image: true }, /scan or images/],
    ['a blank page', {}, /no text on any page/],
  ])('make an empty document of %s', async (_, page, detail) => {
    await expect(readPage(page)).rejects.toMatchObject({
      code: 'empty',
      detail: expect.stringMatching(detail),
    });
  });
});

describe('blocks', () => {
  it('are the paragraphs with their pages and boxes', async () => {
    const document = await read(layoutPdf([...PROSE, ...PROSE, ...PROSE], { height: 400 }));
    expect(document.blocks.map(({ span }) => document.text.slice(...span))).toEqual([
      ...PROSE,
      ...PROSE,
      ...PROSE,
    ]);
    let end = 0;
    for (const { span, page, box, autoLabel, cell } of document.blocks) {
      expect(span[0]).toBe(end);
      end = span[1] + 1;
      expect(page).toBeGreaterThanOrEqual(1);
      const [x0, y0, x1, y1] = box!;
      expect(0 <= x0 && x0 < x1 && x1 <= 595 && 0 <= y0 && y0 < y1 && y1 <= 400).toBe(true);
      expect([autoLabel, cell]).toEqual([0, null]);
    }
    expect(end).toBe(document.text.length);
  });

  it('are the same on every reading', async () => {
    const bytes = layoutPdf(PROSE);
    expect(await read(bytes)).toEqual(await read(bytes.slice()));
    expect(await read(Buffer.from(bytes))).toEqual(await read(bytes));
  });
});
