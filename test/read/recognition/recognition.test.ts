import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TongbaoError } from '../../../src/notice/index.ts';
import { readDocument } from '../../../src/read/index.ts';
import { imageSize } from '../../../src/read/recognition/image-size.ts';
import { layOut } from '../../../src/read/recognition/page.ts';
import type { RecognisedPage, RecognisedWord, Tools } from '../../../src/read/tools.ts';
import { writePdf } from '../../support/pdf.ts';

const image = (kind: string) => new Uint8Array(readFileSync(`fixtures/scan/head.${kind}`));
const EM = 30;

/** A page of lines in words as recognition gives them: each wide character one, figures and Latin letters together. */
function pageOf(
  lines: { text: string; x: number; y: number; em?: number; confidence?: number }[],
): RecognisedPage {
  return {
    width: 1000,
    height: 1400,
    lines: lines.map(({ text, x, y, em = EM, confidence = 90 }) => {
      let left = x;
      return (text.match(/[!-~]+|[^!-~]/gu) ?? []).map((word): RecognisedWord => {
        const right = left + em * (/^[!-~]/.test(word) ? word.length / 2 : 1);
        const box: RecognisedWord['box'] = [left + 2, y, right - 2, y + em];
        left = right;
        return { text: word, box, confidence };
      });
    }),
  };
}

const toolsOf = (...pages: RecognisedPage[]): Tools => ({ recognise: async () => pages });
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => (error instanceof TongbaoError ? error.code : error),
  );

/** 26 characters a line. */
const FULL = '巡察整改工作领导小组先后召开党组会议四次专题推进会六次';

describe('images', () => {
  it.each([
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
    ['tif', 'image/tiff'],
  ])('.%s: type and size are read before anything is decoded', (kind, type) => {
    expect(imageSize(image(kind))).toEqual({ type, width: 1654, height: 500 });
  });

  it('wrapped lines are paragraphs, indented ones begin them', async () => {
    const page = pageOf([
      { text: '整改情况的通报', x: 350, y: 60, em: 45 },
      { text: FULL.slice(0, 24), x: 160, y: 200 },
      { text: FULL, x: 100, y: 250 },
      { text: '完成。', x: 100, y: 300 },
      { text: FULL.slice(0, 24), x: 160, y: 350 },
      { text: '落实。', x: 100, y: 400 },
    ]);
    const document = await readDocument(image('png'), { tools: toolsOf(page) });
    expect(document.text).toBe(
      `整改情况的通报\n${FULL.slice(0, 24)}${FULL}完成。\n${FULL.slice(0, 24)}落实。\n`,
    );
    expect(document).toMatchObject({ reader: 'tesseract', mediaType: 'image/png', pages: 1 });
    expect(document.issues).toEqual([{ code: 'page-recognised', span: null, actual: 1, expected: 90 }]);
  });

  it('every page of an image says how sure it is; an uncertain one warns', async () => {
    const line = { text: FULL, x: 100, y: 200 };
    const tools = toolsOf(pageOf([line]), pageOf([{ ...line, confidence: 60 }]), pageOf([]));
    const { issues, pages } = await readDocument(image('tif'), { tools });
    expect(pages).toBe(3);
    expect(issues.map(({ code, actual }) => [code, actual])).toEqual([
      ['page-recognised', 1],
      ['recognition-uncertain', 2],
      ['page-without-text', 3],
    ]);
  });

  it.each<[string, Uint8Array, Tools | undefined, string]>([
    ['without tools', image('png'), undefined, 'unsupported'],
    ['with tools that are not there', image('jpg'), { recognise: async () => null }, 'unsupported'],
    ['without text', image('png'), toolsOf(pageOf([])), 'empty'],
    ['cut off before its size', image('png').slice(0, 18), toolsOf(), 'malformed'],
    [
      'with no end of pixels',
      Uint8Array.of(...image('png').slice(0, 16), 0, 1, 0, 0, 0, 1, 0, 0),
      toolsOf(),
      'limit-exceeded',
    ],
    ['a JPEG without a frame', Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 2), toolsOf(), 'malformed'],
    [
      'a TIFF that leads nowhere',
      Uint8Array.from(Buffer.from('II*\0\xff\xff\xff\x7f', 'latin1')),
      toolsOf(),
      'malformed',
    ],
  ])('%s', async (_, bytes, tools, expected) => {
    expect(await outcome(readDocument(bytes, { tools }))).toBe(expected);
  });

  it('the refusal says what to install', async () => {
    await expect(readDocument(image('png'))).rejects.toThrow(/tesseract/);
  });
});

describe('what recognition misreads', () => {
  const textOf = (text: string) =>
    layOut(pageOf([{ text, x: 100, y: 100 }]), 1, 595).text.runs.map((run) => run.text);

  it.each([
    ['a bracket whose partner tells', '〈一)加强领导', '（一）加强领导'],
    ['book marks stay', '《工作规则》和〈办法〉', '《工作规则》和〈办法〉'],
    ['a comma behind the number that begins a line', '6,关于整改', '6.关于整改'],
    ['amounts stay', '6,000元', '6,000元'],
  ])('%s', (_, read, expected) => expect(textOf(read)).toEqual([expected]));

  it('words far apart are apart', () => {
    const page = pageOf([{ text: '序号', x: 100, y: 100 }]);
    page.lines[0]!.push(...pageOf([{ text: '状态', x: 700, y: 100 }]).lines[0]!);
    expect(layOut(page, 1, 595).text.runs.map(({ text }) => text)).toEqual(['序号', '状态']);
  });
});

describe('scanned pages of a PDF', () => {
  const mixed = writePdf([{ texts: [{ text: '第一页的文字', x: 80, y: 100 }] }, { image: true }]);
  const page = pageOf([{ text: FULL, x: 100, y: 200 }]);

  it('only those without text are recognised', async () => {
    const asked: number[] = [];
    const tools: Tools = {
      recognise: async (bytes) => {
        asked.push(imageSize(bytes)!.width);
        return [page];
      },
    };
    const document = await readDocument(mixed, { tools });
    expect(asked).toEqual([2480]);
    expect(document.text).toBe(`第一页的文字\n${FULL}\n`);
    expect(document.reader).toBe('pdf');
    expect(document.blocks.map((block) => block.page)).toEqual([1, 2]);
    expect(document.issues).toMatchObject([{ code: 'page-recognised', actual: 2, expected: 90 }]);
  });

  it('without recognition the page is reported', async () => {
    const { issues } = await readDocument(mixed);
    expect(issues).toMatchObject([{ code: 'page-without-text', actual: 2 }]);
  });

  it('a recognition that fails costs only its page', async () => {
    const tools: Tools = {
      recognise: async () => {
        throw new TongbaoError('limit-exceeded', 'tesseract: 120 s');
      },
    };
    const { issues } = await readDocument(mixed, { tools });
    expect(issues).toMatchObject([
      { code: 'recognition-failed', actual: 'p. 2: tesseract: 120 s' },
      { code: 'page-without-text', actual: 2 },
    ]);
  });

  it('a scan without recognition is empty and says what to install', async () => {
    const scan = readDocument(new Uint8Array(readFileSync('fixtures/scan/pages.pdf')));
    await expect(scan).rejects.toMatchObject({ code: 'empty', detail: expect.stringContaining('tesseract') });
  });
});
