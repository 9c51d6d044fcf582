import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Issue, issue, TongbaoError } from '../../notice/index.ts';
import type { Document, Limits } from '../document.ts';
import { assemble } from './assemble.ts';
import { withPdf } from './open.ts';
import { type PageText, readPageText } from './page-text.ts';
import { withoutRadicals } from './radicals.ts';

/**
 * Reads a PDF's text layer: lines by position, paragraphs over lines and pages, ruled tables as rows, page
 * furniture kept apart. Nothing is rendered and no image is decoded.
 * @throws TongbaoError `encrypted`, `malformed`, `limit-exceeded`, `empty`.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Document> {
  return withPdf(bytes, limits, async (pdf) => {
    const { pages, issues } = await readPages(pdf, limits);
    return assemble(pages, issues, pdf.numPages, limits);
  });
}

/** The text of all pages; a page that cannot be read is an issue, a document without any such page an error. */
async function readPages(
  pdf: PDFDocumentProxy,
  limits: Limits,
): Promise<{ pages: PageText[]; issues: Issue[] }> {
  const pages: PageText[] = [];
  const issues: Issue[] = [];
  let characters = 0;
  let failure: unknown;
  for (let number = 1; number <= pdf.numPages; number++) {
    let text: PageText;
    try {
      const page = await pdf.getPage(number);
      text = await readPageText(page);
    } catch (error) {
      failure = error;
      issues.push(issue('text-lost', null, `p. ${number}`));
      continue;
    }
    for (const run of text.runs) {
      run.text = clean(run.text);
      characters += run.text.length;
    }
    if (characters > limits.characters)
      throw new TongbaoError('limit-exceeded', `${characters} characters > ${limits.characters}`);
    pages.push(text);
  }
  if (pages.length === 0) throw new TongbaoError('malformed', String(failure), { cause: failure });
  return { pages, issues };
}

const CONTROLS = /[\u0000-\u001f\u007f]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function clean(text: string): string {
  return withoutRadicals(text).replace(CONTROLS, '').replace(LONE_SURROGATES, '\ufffd');
}
