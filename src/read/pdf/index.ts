import { issue, TongbaoError } from '../../notice/index.ts';
import type { Document, Limits } from '../document.ts';
import { assemble, bodiesOf } from '../layout/assemble.ts';
import type { PageLines } from '../layout/furniture.ts';
import { linesOf } from '../layout/lines.ts';
import type { PageText } from '../layout/page-text.ts';
import { suggestsTable } from '../layout/table-hints.ts';
import { type PageTable, takeTables } from '../layout/tables.ts';
import { type Drawing, readDrawing } from './drawing.ts';
import { mayBeBold, pagesToName } from './fonts.ts';
import { withPdf } from './open.ts';
import { readTexts } from './texts.ts';

export { type PageImage, renderPdfPages } from './images.ts';

/** Fonts are named from at most one page in so many: the operator lists cost as much as the text. */
const PAGES_PER_DRAWING = 8;

const SOURCE = { mediaType: 'application/pdf', reader: 'pdf' };

type DrawingOf = (text: PageText) => Promise<Drawing | null>;

/**
 * Reads a PDF's text layer: lines by position, paragraphs over lines and pages, ruled tables as rows, page
 * furniture kept apart. Nothing is rendered and no image is decoded.
 * @throws TongbaoError `encrypted`, `malformed`, `limit-exceeded`, `empty`.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Document> {
  return withPdf(bytes, limits, async (pdf, { damage, images }) => {
    const { texts, issues } = await readTexts(pdf, limits);
    for (const what of damage) issues.push(issue('text-lost', null, what));
    if (images > 0) issues.push(issue('image-without-text', null, images));
    const fonts = new Map<string, string>();
    const drawingOf: DrawingOf = async (text) => {
      // a page whose text was read but whose operators are damaged has no tables
      const drawing = await pdf
        .getPage(text.page)
        .then((page) => readDrawing(page, text))
        .catch(() => null);
      for (const [font, name] of drawing?.fonts ?? []) fonts.set(font, name);
      return drawing;
    };
    const { lines, tables } = await splitTables(texts, drawingOf);
    if (mayBeBold(bytes)) {
      const most = Math.ceil(texts.length / PAGES_PER_DRAWING);
      const wanted = new Set(pagesToName(lines, fonts, most));
      for (const text of texts) if (wanted.has(text.page)) await drawingOf(text);
    }
    const pages = { texts, lines, tables, fonts };
    const bodies = bodiesOf(pages);
    const full = new Set([
      ...tables.keys(),
      ...bodies.pages.filter((one) => one.lines.length > 0).map(({ page }) => page),
    ]);
    const unread = await pagesWithoutText(
      texts.filter(({ page }) => !full.has(page)),
      drawingOf,
    );
    for (const page of unread) issues.push(issue('page-without-text', null, page));
    const document = assemble(pages, bodies, SOURCE, limits);
    if (document.text === '') {
      const why = unread.length > 0 ? 'scan or images, no text layer' : 'no text on any page';
      throw new TongbaoError('empty', `${pdf.numPages} pages: ${why}`);
    }
    return { ...document, issues: [...issues, ...document.issues], pages: pdf.numPages };
  });
}

/** Ruled tables, looked for where the text suggests one and behind a page that has one; the rest as lines. */
async function splitTables(
  texts: readonly PageText[],
  drawingOf: DrawingOf,
): Promise<{ lines: PageLines[]; tables: Map<number, PageTable[]> }> {
  const tables = new Map<number, PageTable[]>();
  const lines: PageLines[] = [];
  for (const text of texts) {
    const { page, width, height } = text;
    let runs = text.runs;
    if (suggestsTable(runs) || (tables.has(page - 1) && runs.length > 0)) {
      const drawing = await drawingOf(text);
      const taken = drawing ? takeTables(page, runs, drawing) : { tables: [], rest: runs };
      if (taken.tables.length > 0) tables.set(page, taken.tables);
      runs = taken.rest;
    }
    lines.push({ page, width, height, lines: linesOf(runs) });
  }
  return { lines, tables };
}

/** Which of the pages that gave no text show something all the same. */
async function pagesWithoutText(texts: readonly PageText[], drawingOf: DrawingOf): Promise<number[]> {
  const pages: number[] = [];
  for (const text of texts) {
    const drawing = await drawingOf(text);
    if (!drawing || drawing.glyphs || drawing.picture) pages.push(text.page);
  }
  return pages;
}
