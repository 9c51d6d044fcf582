import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { arrange, type PageText, type Placed } from '../layout/page-text.ts';

/** Reads a page's text and positions; control characters and lone surrogates are cleaned by the caller. */
export async function readPageText(page: PDFPageProxy): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const placed: Placed[] = [];
  const [va, vb, vc, vd, ve, vf] = viewport.transform as [number, number, number, number, number, number];
  const scale = Math.hypot(va, vb);
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, c, d, e, f] = item.transform as [number, number, number, number, number, number];
    const x = va * e + vc * f + ve;
    const y = vb * e + vd * f + vf;
    const size = Math.hypot(c, d) * scale;
    if (![x, y, size].every(Number.isFinite) || size <= 0) continue;
    placed.push({
      text: item.str,
      x,
      y,
      // a vertical font reports its run's length as height; such a run takes one em of the line
      width: (item.width || item.height) * scale,
      size,
      angle: Math.atan2(vb * a + vd * b, va * a + vc * b),
      font: item.fontName,
    });
  }
  return arrange(placed, page.pageNumber, viewport.width, viewport.height);
}
