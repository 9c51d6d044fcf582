import { extractNotice } from '../../src/index.ts';
import { docxFromText } from '../support/docx.ts';
import { compare, type Miss } from './compare.ts';
import type { Case } from './dimensions.ts';
import { render } from './render/index.ts';

export const FORMATS = ['text', 'typed', 'auto'] as const;
/** Plain text, .docx with typed labels, .docx with labels that numbering generates. */
export type Format = (typeof FORMATS)[number];

/** One case read back from one format. */
export interface Outcome {
  text: string;
  misses: Miss[];
  /** How many findings were written, and how many of them came back in every part. */
  findings: number;
  exact: number;
}

export function bytesOf(text: string, format: Format, seed: number): Uint8Array {
  if (format === 'text') return new TextEncoder().encode(text);
  const lines = text.replaceAll('\r\n', '\n');
  if (format === 'typed') return docxFromText(lines, { labels: 'typed', seed });
  // A generated label stands at the paragraph's start: an indent in front of it would make it typed.
  return docxFromText(lines.replace(/^[ \t\u00a0\u3000]+/gm, ''), { labels: 'auto', seed });
}

export async function check(one: Case, format: Format = 'text'): Promise<Outcome> {
  const { text, expected } = render(one);
  const misses = compare(expected, await extractNotice(bytesOf(text, format, one.seed)));
  const wrong = new Set(misses.filter(({ field }) => field.startsWith('finding')).map(({ of }) => of));
  const exact = expected.findings.filter(({ title }) => !wrong.has(title)).length;
  return { text, misses, findings: expected.findings.length, exact };
}
