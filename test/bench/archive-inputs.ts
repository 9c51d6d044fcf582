import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxFromText } from '../support/docx.ts';
import { layoutPdf } from '../support/pdf.ts';

const FIXTURES = 'fixtures/notices';
/** Files a folder, as an archive kept by year and county might have. */
const PER_FOLDER = 500;

/** So many notices, no two alike, below `folder`: the fixtures with another number of the document in each. */
export function writeArchive(folder: string, count: number, format: 'docx' | 'pdf'): void {
  const texts = readdirSync(FIXTURES)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(join(FIXTURES, file), 'utf8'));
  for (let i = 0; i < count; i++) {
    const place = join(folder, `第${Math.floor(i / PER_FOLDER) + 1}批`);
    if (i % PER_FOLDER === 0) mkdirSync(place, { recursive: true });
    const text = `${texts[i % texts.length]!}文号：整改〔2024〕${i + 1}号\n`;
    const bytes =
      format === 'docx'
        ? docxFromText(text, { labels: i % 2 === 0 ? 'auto' : 'typed', seed: 1 })
        : layoutPdf(text.split('\n').map((line) => ({ text: line.trim() })));
    writeFileSync(join(place, `${String(i + 1).padStart(6, '0')}.${format}`), bytes);
  }
}
