import type { Limits } from '../document.ts';
import { MOST_PIXELS } from '../recognition/image.ts';
import { asTongbaoError, parameters } from './open.ts';

/** A page rendered for text recognition. */
export interface PageImage {
  page: number;
  /** PNG. */
  data: Uint8Array;
}

/**
 * Pixels across a page. A scan is drawn as it was scanned, for what is stretched reads worse; other pages at about
 * 300 dpi on A4, what recognition of Chinese print wants.
 */
const PIXELS_ACROSS = 2480;
const LEAST_ACROSS = 1000;
const MOST_ACROSS = 3600;

/**
 * Renders pages (from 1) with pdf-parse, for those that `readPdf` reports as without text.
 * Needs the optional native canvas that pdf.js brings along.
 * @param scanned pixels across the pictures of the file; 0 if not known
 * @throws TongbaoError `encrypted`, `malformed`.
 */
export async function renderPdfPages(
  bytes: Uint8Array,
  pages: readonly number[],
  limits: Limits,
  scanned = 0,
): Promise<PageImage[]> {
  const wanted = pages.filter((page) => page >= 1 && page <= limits.pages);
  if (wanted.length === 0) return [];
  const { PDFParse } = await import('pdf-parse');
  const parser = new PDFParse({ ...parameters(bytes), maxImageSize: MOST_PIXELS });
  try {
    const shots = await parser.getScreenshot({
      partial: wanted,
      desiredWidth: scanned >= LEAST_ACROSS && scanned <= MOST_ACROSS ? scanned : PIXELS_ACROSS,
      imageBuffer: true,
      imageDataUrl: false,
    });
    return shots.pages.map(({ pageNumber, data }) => ({ page: pageNumber, data }));
  } catch (error) {
    throw asTongbaoError(error);
  } finally {
    await parser.destroy().catch(() => undefined);
  }
}
