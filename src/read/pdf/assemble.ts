import { type Issue, TongbaoError } from '../../notice/index.ts';
import type { Document, DocumentBlock, Limits } from '../document.ts';
import type { Frame } from './frames.ts';
import { type PageLines, takeFurniture } from './furniture.ts';
import { garbledIssues } from './garbled.ts';
import { linesOf } from './lines.ts';
import { type PageText, shownBox } from './page-text.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';

/** Puts pages together to a document: furniture out, lines to paragraphs, paragraphs to text and blocks. */
export function assemble(pages: PageText[], issues: Issue[], count: number, limits: Limits): Document {
  const lines: PageLines[] = pages.map(({ page, width, height, runs }) => ({
    page,
    width,
    height,
    lines: linesOf(runs.filter((run) => run.text.trim() !== '')),
  }));
  const { pages: bodies, furniture } = takeFurniture(lines);
  for (const { page, slanted } of pages) for (const text of slanted) furniture.push({ page, text });
  const frames: Frame[] = bodies.map((body) => ({
    page: body.page,
    column: 0,
    columns: 1,
    pageWidth: body.width,
    lines: body.lines,
  }));
  const paragraphs = paragraphsOf(frames, new Set());
  const byPage = new Map(pages.map((page) => [page.page, page]));
  let text = '';
  const blocks: DocumentBlock[] = [];
  for (const paragraph of paragraphs) {
    blocks.push(blockOf(paragraph, text.length, byPage));
    text += `${paragraph.text}\n`;
  }
  if (text === '') throw new TongbaoError('empty', `${count} pages`);
  if (text.length > limits.characters)
    throw new TongbaoError('limit-exceeded', `${text.length} characters > ${limits.characters}`);
  for (const body of bodies)
    issues.push(...garbledIssues(body.lines.map((line) => line.text).join('\n'), body.page));
  furniture.sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
  return { text, blocks, furniture, issues, mediaType: 'application/pdf', pages: count, reader: 'pdf' };
}

function blockOf(paragraph: Paragraph, start: number, pages: ReadonlyMap<number, PageText>): DocumentBlock {
  const page = paragraph.pages[0]!;
  const own = paragraph.lines.filter((_, i) => paragraph.pages[i] === page);
  return {
    span: [start, start + paragraph.text.length],
    page,
    box: shownBox(
      [
        Math.min(...own.map((line) => line.x0)),
        Math.min(...own.map((line) => line.top)),
        Math.max(...own.map((line) => line.x1)),
        Math.max(...own.map((line) => line.bottom)),
      ],
      pages.get(page)!,
    ),
    autoLabel: 0,
    cell: null,
    look: {
      heading: null,
      centred: paragraph.centred,
      bold: false,
      size: Math.round(paragraph.lines[0]!.size * 10) / 10,
    },
  };
}
