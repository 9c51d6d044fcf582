import { DEFAULT_LIMITS, type Document, type Limits } from '../../src/read/document.ts';
import { readHtml } from '../../src/read/html/index.ts';

/** Reads a page written as a string. */
export function readPage(html: string, limits: Partial<Limits> = {}): Promise<Document> {
  return readHtml(new TextEncoder().encode(html), { ...DEFAULT_LIMITS, ...limits });
}

/** What the main part of a page says; null if none was found. */
export function mainText({ text, main }: Document): string | null {
  return main ? text.slice(...main) : null;
}
