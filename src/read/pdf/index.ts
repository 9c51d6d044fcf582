import { issue, TongbaoError } from '../../notice/index.ts';
import type { Document, Limits } from '../document.ts';
import { assemble, bodiesOf, type Pages } from '../layout/assemble.ts';
import type { PageLines } from '../layout/furniture.ts';
import { linesOf } from '../layout/lines.ts';
import type { PageText } from '../layout/page-text.ts';
import { suggestsTable } from '../layout/table-hints.ts';
import { type PageTable, takeTables } from '../layout/tables.ts';
import { INSTALL_TESSERACT, type Tools } from '../tools.ts';
import { type Drawing, readDrawing } from './drawing.ts';
import { mayBeBold, pagesToName } from './fonts.ts';
import { withPdf } from './open.ts';
import { recognisePages } from './recognise.ts';
import { readTexts } from './texts.ts';

export { type PageImage, renderPdfPages } from './images.ts';

/** Fonts are named from at most one page in so many: the operator lists cost as much as the text. */
const PAGES_PER_DRAWING = 8;

const SOURCE = { mediaType: 'application/pdf', reader: 'pdf' };

type DrawingOf = (text: PageText) => Promise<Drawing | null>;

/**
 * Reads a PDF's text layer: lines by position, paragraphs over lines and pages, ruled tables as rows, page
 * furniture kept apart. Only a page without text is rendered, and only where `tools` can recognise it.
 * @throws TongbaoError `encrypted`, `malformed`, `limit-exceeded`, `empty`.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits, tools: Tools = {}): Promise<Document> {
  return withPdf(bytes, limits, async (pdf, { damage, images, widest }) => {
    const { texts, issues } = await readTexts(pdf, limits);
    for (const what of damage) issues.push(issue('text-lost', null, what));
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
    const bodies = bodiesOf({ texts, lines, tables, fonts });
    const full = new Set([
      ...tables.keys(),
      ...bodies.pages.filter((one) => one.lines.length > 0).map(({ page }) => page),
    ]);
    const unread = await pagesWithoutText(
      texts.filter(({ page }) => !full.has(page)),
      drawingOf,
    );
    const recognised = await recognisePages(bytes, unread, limits, tools, widest);
    issues.push(...recognised.issues);
    const pictures = images - recognised.texts.size;
    if (pictures > 0) issues.push(issue('image-without-text', null, pictures));
    for (const { page } of unread)
      if (!recognised.texts.has(page)) issues.push(issue('page-without-text', null, page));
    const pages = withRecognised({ texts, lines, tables, fonts }, recognised.texts);
    const isScan = texts.length === recognised.texts.size;
    const document = assemble(
      pages,
      recognised.texts.size > 0 ? bodiesOf(pages) : bodies,
      isScan ? { ...SOURCE, reader: 'tesseract' } : SOURCE,
      limits,
    );
    if (document.text === '') {
      const why =
        unread.length > 0 ? `scan or images, no text layer; ${INSTALL_TESSERACT}` : 'no text on any page';
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

/** What was recognised stands in the place of what a page's text layer says (at most its furniture). */
function withRecognised(pages: Pages, recognised: ReadonlyMap<number, PageText>): Pages {
  if (recognised.size === 0) return pages;
  const lines = pages.lines.map((one) => {
    const text = recognised.get(one.page);
    return text ? { page: one.page, width: text.width, height: text.height, lines: linesOf(text.runs) } : one;
  });
  return { ...pages, texts: pages.texts.map((text) => recognised.get(text.page) ?? text), lines };
}

/** Which of the pages that gave no text show something all the same. */
async function pagesWithoutText(texts: readonly PageText[], drawingOf: DrawingOf): Promise<PageText[]> {
  const pages: PageText[] = [];
  for (const text of texts) {
    const drawing = await drawingOf(text);
    if (!drawing || drawing.glyphs || drawing.picture) pages.push(text);
  }
  return pages;
}
