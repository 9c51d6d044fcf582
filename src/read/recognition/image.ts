import { issue, TongbaoError } from '../../notice/index.ts';
import type { Document, Limits } from '../document.ts';
import { assemble, bodiesOf } from '../layout/assemble.ts';
import { linesOf } from '../layout/lines.ts';
import { INSTALL_TESSERACT, type Tools } from '../tools.ts';
import { imageSize } from './image-size.ts';
import { recognitionIssue } from './issues.ts';
import { layOut } from './page.ts';

/** Pixels of one image: A3 at 600 dpi has 70 million. */
export const MOST_PIXELS = 100_000_000;
/** What an image's shorter side is taken for, in points: the width of A4. */
const PAGE_WIDTH = 595;

/**
 * Reads an image through the caller's text recognition; its lines are put together as a PDF's are.
 *
 * @throws TongbaoError `unsupported` where there is no recognition, `malformed`, `limit-exceeded`, `empty`, and what the
 *   tool throws
 */
export async function readImage(bytes: Uint8Array, limits: Limits, tools: Tools): Promise<Document> {
  const size = imageSize(bytes);
  if (!size || size.width === 0 || size.height === 0)
    throw new TongbaoError('malformed', 'image without a size');
  const pixels = size.width * size.height;
  if (pixels > MOST_PIXELS) throw new TongbaoError('limit-exceeded', `${pixels} pixels > ${MOST_PIXELS}`);
  const recognised = (await tools.recognise?.(bytes)) ?? null;
  if (!recognised) throw new TongbaoError('unsupported', `图片 / image (${size.type})；${INSTALL_TESSERACT}`);
  if (recognised.length > limits.pages)
    throw new TongbaoError('limit-exceeded', `${recognised.length} pages > ${limits.pages}`);
  const laidOut = recognised.map((page, index) => {
    const width =
      page.width <= page.height ? PAGE_WIDTH : (PAGE_WIDTH * page.width) / Math.max(1, page.height);
    return layOut(page, index + 1, width);
  });
  const texts = laidOut.map(({ text }) => text);
  const lines = texts.map(({ page, width, height, runs }) => ({ page, width, height, lines: linesOf(runs) }));
  const pages = { texts, lines, tables: new Map(), fonts: new Map() };
  const source = { mediaType: size.type, reader: 'tesseract' };
  const document = assemble(pages, bodiesOf(pages), source, limits);
  if (document.text === '') throw new TongbaoError('empty', `${size.type}: no text recognised`);
  const issues = laidOut.map(({ confidence, text: { page } }) =>
    confidence === null ? issue('page-without-text', null, page) : recognitionIssue(page, confidence),
  );
  return { ...document, issues: [...issues, ...document.issues], pages: recognised.length };
}
