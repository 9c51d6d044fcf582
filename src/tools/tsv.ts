import type { RecognisedPage, RecognisedWord } from '../read/tools.ts';

/** Levels of tesseract's table: page, block, paragraph, line, word. */
const PAGE = 1;
const LINE = 4;
const WORD = 5;

/** Reads tesseract's `tsv` output: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
export function readTsv(tsv: string): RecognisedPage[] {
  const pages: RecognisedPage[] = [];
  let line: RecognisedWord[] = [];
  for (const row of tsv.split(/\r?\n/)) {
    const cells = row.split('\t');
    const [level, , , , , , left, top, width, height, confidence] = cells.map(Number);
    if (level === PAGE) pages.push({ width: width ?? 0, height: height ?? 0, lines: [] });
    else if (level === LINE) {
      line = [];
      pages.at(-1)?.lines.push(line);
    } else if (level === WORD) {
      const text = (cells[11] ?? '').trim();
      if (text === '') continue;
      const box: RecognisedWord['box'] = [left!, top!, left! + width!, top! + height!];
      line.push({ text, box, confidence: Math.max(0, confidence!) });
    }
  }
  for (const page of pages) page.lines = page.lines.filter((words) => words.length > 0);
  return pages;
}
