import { DOMParser } from 'linkedom';
import { type Issue, issue, TongbaoError } from '../../notice/index.ts';
import type { Document, Limits } from '../document.ts';
import { balance } from './balance.ts';
import { Cascade } from './cascade.ts';
import { decodePage } from './charset.ts';
import { parseSheet } from './css.ts';
import { BLANK } from './lines.ts';
import { findMain, type Main } from './main.ts';
import { firstHtmlPart, MIME_HEAD } from './mime.ts';
import { Printer } from './printer.ts';
import { Sections } from './sections.ts';
import { type Outcome, Walker } from './walk.ts';

/** Bytes in which a message's header must show its type. */
const HEAD_BYTES = 4_096;
/** Replacement characters are counted, not placed. */
const LOST = /\ufffd/g;

interface Printed {
  printer: Printer;
  sections: Sections;
  outcome: Outcome;
}

/**
 * Reads a web page (.html, .htm) or the page of a web archive (.mht) as a browser shows it: every visible text, menus
 * and feet too, with the markers of lists. `main` says where the article stands.
 *
 * @throws TongbaoError `empty` (frames or pictures only), `limit-exceeded` (characters, nesting, nodes), `unsupported`
 * (a message without a page)
 */
export async function readHtml(bytes: Uint8Array, limits: Limits): Promise<Document> {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const isMessage = MIME_HEAD.test(head.replace(/^\xef\xbb\xbf/, ''));
  const part = isMessage ? firstHtmlPart(bytes) : { bytes, charset: null };
  const { markup, unclosed } = balance(decodePage(part.bytes, part.charset), limits);
  // linkedom's types are its own; what it gives has the interfaces of the DOM.
  const page = new DOMParser().parseFromString(markup, 'text/html') as unknown as globalThis.Document;
  const { printer, sections, outcome } = print(page, limits);
  const { text, blocks, weights } = printer;
  if (BLANK.test(text)) throw new TongbaoError('empty', describe(page));
  const title = page.querySelector('title')?.textContent ?? '';
  const main = findMain({ text, blocks, weights, sections, title });
  return {
    text,
    blocks,
    furniture: [],
    issues: issuesOf(text, main, outcome, unclosed),
    mediaType: isMessage ? 'multipart/related' : 'text/html',
    pages: null,
    reader: 'html',
    ...(main && { main: main.span }),
  };
}

/** Prints what is shown; a page that hides more than it shows waits for a script to show it, so all of it is printed. */
function print(page: globalThis.Document, limits: Limits): Printed {
  const sheets = [...page.querySelectorAll('style')].map((style) => style.textContent ?? '');
  const rules = sheets.flatMap(parseSheet);
  const attempt = (showsHidden: boolean): Printed => {
    const printer = new Printer(limits);
    const sections = new Sections();
    const walker = new Walker(printer, sections, new Cascade(rules), limits, showsHidden);
    walker.page(page.documentElement);
    return { printer, sections, outcome: walker.outcome };
  };
  const shown = attempt(false);
  return shown.outcome.hidden > shown.printer.ink ? attempt(true) : shown;
}

function issuesOf(
  text: string,
  main: Main | null,
  { frames }: Outcome,
  unclosed: readonly string[],
): Issue[] {
  const issues: Issue[] = [];
  const lost = text.match(LOST)?.length ?? 0;
  if (lost > 0) issues.push(issue('garbled-text', null, `U+FFFD × ${lost}`));
  for (const what of unclosed) issues.push(issue('text-lost', null, what));
  if (!main) return issues;
  const embedded = new Map<string, number>();
  for (const { name, at } of frames) {
    if (at >= main.first && at <= main.end) embedded.set(name, (embedded.get(name) ?? 0) + 1);
  }
  for (const [name, count] of embedded) issues.push(issue('text-lost', null, `${name} × ${count}`));
  if (main.images > 0) issues.push(issue('image-without-text', null, main.images));
  return issues;
}

/** What there is instead of text. */
function describe(page: globalThis.Document): string {
  const found = ['frame', 'iframe', 'object', 'embed', 'img']
    .map((name) => ({ name, count: page.querySelectorAll(name).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} × ${count}`);
  return found.length > 0 ? found.join(', ') : 'text/html';
}
