import { type Issue, issue, TongbaoError } from '../../notice/index.ts';
import type { Document, Limits } from '../document.ts';
import { assemble, bodiesOf } from '../layout/assemble.ts';
import type { PageLines } from '../layout/furniture.ts';
import { linesOf } from '../layout/lines.ts';
import { suggestsTable } from '../layout/table-hints.ts';
import { type PageTable, takeTables } from '../layout/tables.ts';
import { openZip } from '../zip.ts';
import { Package } from './package.ts';
import { type OfdPage, readPage } from './page.ts';
import { documentRoots, readStructure } from './structure.ts';

const SOURCE = { mediaType: 'application/ofd', reader: 'ofd' };

/**
 * Reads OFD (GB/T 33190-2016): the text objects of all documents and pages with the templates below them, put together by
 * position as a PDF's text is; page furniture kept apart. Nothing is rendered and no image is decoded.
 *
 * @throws TongbaoError `encrypted`, `malformed`, `limit-exceeded`, `empty`
 */
export function readOfd(bytes: Uint8Array, limits: Limits): Document {
  const parts = new Package(openZip(bytes, limits), limits);
  const issues: Issue[] = [];
  const fonts = new Map<string, string>();
  const { pages, total } = readPages(parts, limits, fonts, issues);
  for (const name of parts.damaged) issues.push(issue('text-lost', null, `${name}: damaged`));
  const pictures = pages.reduce((sum, page) => sum + page.pictures, 0);
  if (pictures > 0) issues.push(issue('image-without-text', null, pictures));

  const { lines, tables } = splitTables(pages);
  const all = { texts: pages.map(({ text }) => text), lines, tables, fonts };
  const bodies = bodiesOf(all);
  for (const { text, pictures: shown } of pages)
    if (text.runs.length === 0 && shown > 0) issues.push(issue('page-without-text', null, text.page));
  const document = assemble(all, bodies, SOURCE, limits);
  if (document.text === '') throw new TongbaoError('empty', `${total} pages, ${pictures} image(s), no text`);
  return { ...document, issues: [...issues, ...document.issues], pages: total };
}

/** All pages of all documents, numbered through; one that cannot be read is an issue, none at all an error. */
function readPages(
  parts: Package,
  limits: Limits,
  fonts: Map<string, string>,
  issues: Issue[],
): { pages: OfdPage[]; total: number } {
  const pages: OfdPage[] = [];
  let total = 0;
  let characters = 0;
  let failure: unknown;
  documentRoots(parts).forEach((root, index) => {
    const document = readStructure(parts, root);
    // ids are unique inside one document
    const own = (id: string) => `${index}/${id}`;
    for (const [id, name] of document.fonts) fonts.set(own(id), name);
    for (const name of document.pages) {
      total += 1;
      if (total > limits.pages) throw new TongbaoError('limit-exceeded', `more than ${limits.pages} pages`);
      try {
        const page = readPage(parts, name, total, document);
        for (const run of page.text.runs) {
          run.font = own(run.font);
          characters += run.text.length;
        }
        pages.push(page);
      } catch (error) {
        if (!(error instanceof TongbaoError) || error.code !== 'malformed') throw error;
        failure = error;
        issues.push(issue('text-lost', null, `p. ${total}: ${error.detail}`));
      }
      if (characters > limits.characters)
        throw new TongbaoError('limit-exceeded', `${characters} characters > ${limits.characters}`);
    }
  });
  if (pages.length === 0) throw new TongbaoError('malformed', failure ? String(failure) : 'no pages');
  return { pages, total };
}

/** Ruled tables, where the text suggests one and behind a page that has one; the rest as lines. */
function splitTables(pages: readonly OfdPage[]): { lines: PageLines[]; tables: Map<number, PageTable[]> } {
  const tables = new Map<number, PageTable[]>();
  const lines = pages.map(({ text: { page, width, height, runs }, rulings }) => {
    const asked = suggestsTable(runs) || (tables.has(page - 1) && runs.length > 0);
    const taken = asked ? takeTables(page, runs, rulings) : { tables: [], rest: runs };
    if (taken.tables.length > 0) tables.set(page, taken.tables);
    return { page, width, height, lines: linesOf(taken.rest) };
  });
  return { lines, tables };
}
