import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractNotice, readDocument } from '../../src/index.ts';
import { docxFromText } from '../support/docx.ts';
import { layoutPdf } from '../support/pdf.ts';

/** The corpus's plain notices, each as its paragraphs (wraps undone, look-alike characters as other formats have them). */
const TEXTS = readdirSync('corpus')
  .map((id) => `corpus/${id}/notice.txt`)
  .filter((path) => existsSync(path))
  .map((path) => new Uint8Array(readFileSync(path)));

/** Every so many of them: all formats of all notices take a minute. */
const EACH = 3;

const FORMATS: readonly [name: string, render: (lines: readonly string[]) => Uint8Array][] = [
  ['typed .docx', (lines) => docxFromText(lines.join('\n'), { labels: 'typed', seed: 1 })],
  ['auto-numbered .docx', (lines) => docxFromText(lines.join('\n'), { labels: 'auto', seed: 1 })],
  ['.html', (lines) => new TextEncoder().encode(pageOf(lines))],
  ['.pdf', (lines) => layoutPdf(lines.map((text) => ({ text })))],
];

function pageOf(lines: readonly string[]): string {
  const escaped = lines.map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return `<!doctype html><meta charset="utf-8"><body>${escaped.map((line) => `<p>${line}</p>`).join('\n')}</body>`;
}

/** What a person compares: label, level, title, category, status, measures. */
async function findingsOf(bytes: Uint8Array): Promise<string[]> {
  const { findings } = await extractNotice(bytes);
  return findings.map(({ label, level, title, category, status, measures }) =>
    [label.raw, level, title?.text, category?.text, status.code, measures.length]
      .join(' | ')
      .normalize('NFKC')
      .replace(/\s/g, ''),
  );
}

describe('a notice of the corpus has the same findings', () => {
  it.each(FORMATS)('as %s, 99 of 100 at least', async (_, render) => {
    let all = 0;
    const missed: string[] = [];
    for (const bytes of TEXTS.filter((_, index) => index % EACH === 0)) {
      const { text } = await readDocument(bytes);
      const expected = await findingsOf(new TextEncoder().encode(text));
      const found = await findingsOf(render(text.split('\n').map((line) => line.trim())));
      all += expected.length;
      for (const finding of expected) {
        const at = found.indexOf(finding);
        if (at < 0) missed.push(finding);
        else found.splice(at, 1);
      }
    }
    expect(all).toBeGreaterThan(1000);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(all / 100);
  });
});
