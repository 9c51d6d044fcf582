import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docxFromText } from '../support/docx.ts';
import { layoutPdf } from '../support/pdf.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** A real notice that may lie beside the repository; the bench does without it. */
const REAL = join(ROOT, '..', 'shared', 'real');
const FIXTURES = join(ROOT, 'fixtures', 'notices');

/** One notice in the formats that are measured. */
export interface Example {
  name: string;
  docx: Uint8Array;
  pdf: Uint8Array;
  text: string;
}

/** The notice beside the repository, else the first of the fixtures; with where its .docx and .pdf lie, for commands. */
export function smallExample(): Example & { files: { docx: string; pdf: string } } {
  const real = existsSync(join(REAL, 'notice.docx'));
  const [folder, name] = real ? [REAL, 'notice'] : [FIXTURES, fixtureNames()[0]!];
  const files = { docx: join(folder, `${name}.docx`), pdf: join(folder, `${name}.pdf`) };
  return {
    name: real ? 'a real notice' : `fixtures/notices/${name}`,
    docx: readFileSync(files.docx),
    pdf: readFileSync(files.pdf),
    text: readFileSync(join(folder, `${name}.txt`), 'utf8'),
    files,
  };
}

/** The fixtures one after another, again and again, up to `characters`; rendered as .docx (generated labels) and .pdf. */
export function largeExample(characters: number): Example {
  const text = repeatedText(characters);
  return {
    name: `the fixtures repeated, ${count(text.length)} characters`,
    docx: docxFromText(text, { labels: 'auto', seed: 1 }),
    pdf: layoutPdf(text.split('\n').map((line) => ({ text: line.trim() }))),
    text,
  };
}

/** The fixtures' texts again and again, cut at the line that reaches `characters`. */
export function repeatedText(characters: number): string {
  const unit = fixtureNames()
    .map((name) => readFileSync(join(FIXTURES, `${name}.txt`), 'utf8'))
    .join('');
  const whole = unit.repeat(Math.ceil(characters / unit.length));
  return whole.slice(0, whole.indexOf('\n', characters - 1) + 1 || whole.length);
}

/** Nothing but labels, one a line, of every style the outline knows: its worst case. */
export function labelsOnly(characters: number): string {
  const styles = ['一、', '（二）', '3.', '（4）', '⑤', '第六，', '7-1，', '问题八：'];
  let text = '';
  for (let i = 0; text.length < characters; i++) text += `${styles[i % styles.length]}\n`;
  return text;
}

function fixtureNames(): string[] {
  const names = readdirSync(FIXTURES).filter((file) => file.endsWith('.txt'));
  return names.map((file) => file.replace(/\.txt$/, '')).sort();
}

export const count = (n: number): string => n.toLocaleString('en-US');
