import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Issue, issue, TongbaoError } from '../../notice/index.ts';
import type { Limits } from '../document.ts';
import { type PageText, readPageText } from './page-text.ts';
import { withoutRadicals } from './radicals.ts';

const CONTROLS = /[\u0000-\u001f\u007f]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

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
    for (const run of text.runs) {
      run.text = clean(run.text);
      characters += run.text.length;
    }
    text.runs = text.runs.filter((run) => run.text !== '' && run.text !== ' ');
    text.slanted = text.slanted.map(clean);
    if (characters > limits.characters)
      throw new TongbaoError('limit-exceeded', `${characters} characters > ${limits.characters}`);
    texts.push(text);
  }
  if (texts.length === 0) throw new TongbaoError('malformed', String(failure), { cause: failure });
  return { texts, issues };
}

/** What is seen: no control characters, no radicals for characters, no half of a surrogate pair. */
function clean(text: string): string {
  return withoutRadicals(text).replace(CONTROLS, '').replace(LONE_SURROGATES, '\ufffd');
}
