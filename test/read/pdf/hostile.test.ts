import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TongbaoError } from '../../../src/notice/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/read/document.ts';
import { readPdf } from '../../../src/read/pdf/index.ts';
import { fileOf, layoutPdf, stream } from '../../support/pdf.ts';

const read = (bytes: Uint8Array, limits: Partial<Limits> = {}) =>
  readPdf(bytes, { ...DEFAULT_LIMITS, ...limits });
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/pdf/${name}`, import.meta.url)));
const TEXT = Array.from(
  { length: 12 },
  (_, index) => `第${index + 1}项制度已修订，明确责任领导、责任科室和完成时限，确保整改到位。`,
);

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const CONTENT = stream(Buffer.from('BT /F1 12 Tf 50 700 Td (Hello page) Tj ET'), '');
const page = (content: number, more = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 5 0 R >> ${more} >> >>`;
const fileWith = (pages: string, content = CONTENT, third = page(4)) =>
  fileOf(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages ${pages} >>`, third, content, FONT]);

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => {
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

describe('limits', () => {
  const bytes = layoutPdf([...TEXT, ...TEXT, ...TEXT]);
  it.each([[{ bytes: 100 }], [{ pages: 1 }], [{ characters: 50 }]])('%o', async (limits) => {
    await expect(read(bytes, limits)).rejects.toMatchObject({ code: 'limit-exceeded' });
  });

  it('stops a stream that inflates without end', async () => {
    const bomb = stream(deflateSync(Buffer.alloc(64 * 2 ** 20, ' ')), '/Filter /FlateDecode');
    await expect(read(fileWith('/Count 1 /Kids [3 0 R]', bomb))).rejects.toMatchObject({
      code: 'limit-exceeded',
    });
    const twice = stream(
      deflateSync(deflateSync(Buffer.alloc(256 * 2 ** 20, ' '))),
      '/Filter [/FlateDecode /FlateDecode]',
    );
    await expect(read(fileWith('/Count 1 /Kids [3 0 R]', twice))).rejects.toMatchObject({
      code: 'limit-exceeded',
    });
  });
});

describe('page trees', () => {
  it('that only hold themselves are malformed', async () => {
    await expect(read(fileWith('/Count 3 /Kids [2 0 R]'))).rejects.toMatchObject({ code: 'malformed' });
  });

  it('that hold themselves beside a page give the page and say what is lost', async () => {
    const document = await read(fileWith('/Count 3 /Kids [3 0 R 2 0 R]'));
    expect(document.text).toBe('Hello page\n');
    expect(document.issues).toMatchObject([{ code: 'text-lost' }]);
  });

  it.each(['2000000000', '4000', '(x)'])(
    'with a wrong count of %s give the pages that are there',
    async (count) => {
      expect((await read(fileWith(`/Count ${count} /Kids [3 0 R]`))).text).toBe('Hello page\n');
    },
  );

  it.each(['-1', '0'])('with a count of %s have no pages', async (count) => {
    await expect(read(fileWith(`/Count ${count} /Kids [3 0 R]`))).rejects.toMatchObject({
      code: 'malformed',
    });
  });

  it('with forms that draw themselves end', async () => {
    const form = stream(
      Buffer.from('BT /F1 12 Tf 50 600 Td (In a form) Tj ET /X Do /X Do'),
      '/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >>',
    );
    const bytes = fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      page(4, '/XObject << /X 6 0 R >>'),
      stream(Buffer.from('/X Do'), ''),
      FONT,
      form,
    ]);
    expect((await read(bytes)).text).toBe('In a form\n');
  });
});

describe('what is no PDF', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('整改情况')],
    ['only a header', new TextEncoder().encode('%PDF-1.7\n')],
    ['a header and noise', new TextEncoder().encode(`%PDF-1.7\n${'noise '.repeat(500)}`)],
  ])('is malformed: %s', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'malformed' });
  });
});

/** A fixed sequence of numbers in [0, 1). */
function* numbers(): Generator<number> {
  for (let state = 7; ; state = (state * 1103515245 + 12345) % 2 ** 31) yield state / 2 ** 31;
}

/** The same text, or a document that says that something is wrong, or a typed error. */
async function outcome(bytes: Uint8Array, text: string): Promise<'same' | 'issue' | 'error' | 'silent'> {
  try {
    const document = await read(bytes);
    if (document.text === text) return 'same';
    return document.issues.length > 0 ? 'issue' : 'silent';
  } catch (error) {
    expect(error).toBeInstanceOf(TongbaoError);
    return 'error';
  }
}

describe('damage', () => {
  const files: [name: string, bytes: Uint8Array][] = [
    ['compressed text', layoutPdf(TEXT, { compress: true })],
    ['embedded fonts', fixture('embedded.pdf')],
  ];

  it.each(files)('by a cut anywhere is never silent: %s', async (_, bytes) => {
    const { text } = await read(bytes);
    for (let part = 1; part < 24; part++) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 24));
      expect(await outcome(cut, text), `cut at ${cut.length}`).not.toBe('silent');
    }
  });

  it.each(files)('by a flipped bit in a stream is never silent: %s', async (_, bytes) => {
    const { text } = await read(bytes);
    const file = Buffer.from(bytes);
    const spans: [number, number][] = [];
    for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1))
      if (file.toString('latin1', at - 3, at) !== 'end')
        spans.push([at + 7, file.indexOf('endstream', at) - 1]);
    const random = numbers();
    for (let i = 0; i < 24; i++) {
      const [start, end] = spans[Math.floor(random.next().value! * spans.length)]!;
      const at = start + Math.floor(random.next().value! * (end - start));
      const flipped = bytes.slice();
      flipped[at]! ^= 1 << (i % 8);
      expect(await outcome(flipped, text), `bit ${i % 8} at ${at}`).not.toBe('silent');
    }
  });

  it('anywhere never gives another kind of error', async () => {
    const [, bytes] = files[0]!;
    const random = numbers();
    for (let i = 0; i < 40; i++) {
      const flipped = bytes.slice();
      flipped[Math.floor(random.next().value! * bytes.length)]! ^= 1 << (i % 8);
      await outcome(flipped, '');
    }
  });
});
