import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Issue, issue, TongbaoError } from '../../notice/index.ts';
import type { Document, Limits } from '../document.ts';
import { assemble, bodiesOf } from './assemble.ts';
import { readDrawing } from './drawing.ts';
import { mayBeBold, pagesToName } from './fonts.ts';
import { linesOf } from './lines.ts';
import { withPdf } from './open.ts';
import { type PageText, readPageText } from './page-text.ts';
import { withoutRadicals } from './radicals.ts';
import { suggestsTable } from './table-hints.ts';
import { type PageTable, takeTables } from './tables.ts';

/** Fonts are named from at most one page in so many: the operator lists cost as much as the text. */
const PAGES_PER_DRAWING = 8;

/**
 * Reads a PDF's text layer: lines by position, paragraphs over lines and pages, ruled tables as rows, page
 * furniture kept apart. Nothing is rendered and no image is decoded.
 * @throws TongbaoError `encrypted`, `malformed`, `limit-exceeded`, `empty`.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Document> {
  return withPdf(bytes, limits, async (pdf) => {
    const { texts, issues } = await readTexts(pdf, limits);
    const tables = new Map<number, PageTable[]>();
    const fonts = new Map<string, string>();
    const drawingOf = async (text: PageText) => {
      const drawing = await readDrawing(await pdf.getPage(text.page), text);
      for (const [font, name] of drawing.fonts) fonts.set(font, name);
      return drawing;
    };
    const lines = [];
    let after = false;
    for (const text of texts) {
      let runs = text.runs;
      if (suggestsTable(runs) || (after && runs.length > 0)) {
        const taken = takeTables(text.page, runs, await drawingOf(text));
        if (taken.tables.length > 0) tables.set(text.page, taken.tables);
        runs = taken.rest;
      }
      after = tables.has(text.page);
      lines.push({ page: text.page, width: text.width, height: text.height, lines: linesOf(runs) });
    }
    const most = Math.ceil(texts.length / PAGES_PER_DRAWING);
    for (const page of mayBeBold(bytes) ? pagesToName(lines, fonts, most) : [])
      await drawingOf(texts.find((text) => text.page === page)!);
    const pages = { texts, lines, tables, fonts };
    const bodies = bodiesOf(pages);
    const blank: number[] = [];
    for (const { page, lines: body } of bodies.pages) {
      if (body.length > 0 || tables.has(page)) continue;
      const drawing = await drawingOf(texts.find((text) => text.page === page)!);
      if (drawing.glyphs || drawing.picture) blank.push(page);
    }
    for (const page of blank) issues.push(issue('page-without-text', null, page));
    const document = assemble(pages, bodies, limits);
    if (document.text === '') {
      const why = blank.length > 0 ? 'scan or images, no text layer' : 'no text on any page';
      throw new TongbaoError('empty', `${pdf.numPages} pages: ${why}`);
    }
    return { ...document, issues: [...issues, ...document.issues], pages: pdf.numPages };
  });
}

/** The text of all pages; a page that cannot be read is an issue, a document without any such page an error. */
async function readTexts(
  pdf: PDFDocumentProxy,
  limits: Limits,
): Promise<{ texts: PageText[]; issues: Issue[] }> {
  const texts: PageText[] = [];
  const issues: Issue[] = [];
  let characters = 0;
  let failure: unknown;
  for (let number = 1; number <= pdf.numPages; number++) {
    let text: PageText;
    try {
      text = await readPageText(await pdf.getPage(number));
    } catch (error) {
      failure = error;
      issues.push(issue('text-lost', null, `p. ${number}`));
      continue;
    }
    for (const run of text.runs) {
      run.text = clean(run.text);
      characters += run.text.length;
    }
    text.runs = text.runs.filter((run) => run.text.trim() !== '');
    if (characters > limits.characters)
      throw new TongbaoError('limit-exceeded', `${characters} characters > ${limits.characters}`);
    texts.push(text);
  }
  if (texts.length === 0) throw new TongbaoError('malformed', String(failure), { cause: failure });
  return { texts, issues };
}

const CONTROLS = /[\u0000-\u001f\u007f]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function clean(text: string): string {
  return withoutRadicals(text).replace(CONTROLS, '').replace(LONE_SURROGATES, '\ufffd');
}
