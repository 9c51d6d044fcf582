import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Issue, issue, TongbaoError } from '../../notice/index.ts';
import type { Limits } from '../document.ts';
import { cleanPage, type PageText } from '../layout/page-text.ts';
import { readPageText } from './page-text.ts';

/**
 * The text of all pages; a page that cannot be read is an issue, a document without any such page an error.
 * @throws TongbaoError `malformed`, `limit-exceeded`.
 */
export async function readTexts(
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
    cleanPage(text);
    for (const run of text.runs) characters += run.text.length;
    if (characters > limits.characters)
      throw new TongbaoError('limit-exceeded', `${characters} characters > ${limits.characters}`);
    texts.push(text);
  }
  if (texts.length === 0) throw new TongbaoError('malformed', String(failure), { cause: failure });
  return { texts, issues };
}
