import type { Limits } from '../document.ts';
import { asTongbaoError, parameters } from './open.ts';

/** A page rendered for text recognition. */
export interface PageImage {
  page: number;
  /** PNG. */
  data: Uint8Array;
}

/** Pixels across a page: about 300 dpi on A4, what recognition of Chinese print wants. */
const PIXELS_ACROSS = 2480;

/**
 * Renders pages (from 1) with pdf-parse, for those that `readPdf` reports as without text.
 * Needs the optional native canvas that pdf.js brings along.
 * @throws TongbaoError `encrypted`, `malformed`.
 */
export async function renderPdfPages(
  bytes: Uint8Array,
  pages: readonly number[],
  limits: Limits,
): Promise<PageImage[]> {
  const wanted = pages.filter((page) => page >= 1 && page <= limits.pages);
  if (wanted.length === 0) return [];
  const { PDFParse } = await import('pdf-parse');
  const parser = new PDFParse(parameters(bytes));
  try {
    const shots = await parser.getScreenshot({
      partial: wanted,
      desiredWidth: PIXELS_ACROSS,
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
