import { type Furniture, type Issue, issue, TongbaoError } from '../../notice/index.ts';
import type { Document, DocumentBlock, Limits } from '../document.ts';
import { contradicts } from './columns.ts';
import { flowOf } from './flow.ts';
import { type Fonts, isBold } from './fonts.ts';
import type { Frame } from './frames.ts';
import { type PageLines, takeFurniture } from './furniture.ts';
import { garbledIssues } from './garbled.ts';
import type { Line } from './lines.ts';
import { type PageText, shownBox } from './page-text.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import type { Table } from './table-join.ts';
import type { PageTable, TableCell } from './tables.ts';

/** What the pages gave: their lines, their tables, and their fonts. */
export interface Pages {
  texts: PageText[];
  lines: PageLines[];
  tables: Map<number, PageTable[]>;
  fonts: Fonts;
}

/** The bodies of the pages and what was taken out of them. */
export interface Bodies {
  pages: PageLines[];
  furniture: Furniture[];
}

export function bodiesOf(pages: Pages): Bodies {
  let { pages: bodies, furniture } = takeFurniture(pages.lines);
  // pages that all say the same are no furniture around nothing
  if (pages.tables.size === 0 && bodies.every(({ lines }) => lines.length === 0))
    [bodies, furniture] = [pages.lines, []];
  for (const { page, slanted } of pages.texts) for (const text of slanted) furniture.push({ page, text });
  return { pages: bodies, furniture };
}

/** Puts pages together to a document: lines to paragraphs, cells to rows, all to text and blocks. */
export function assemble(
  pages: Pages,
  bodies: Bodies,
  source: Pick<Document, 'mediaType' | 'reader'>,
  limits: Limits,
): Omit<Document, 'pages'> {
  const flow = flowOf(bodies.pages, pages.tables);
  const barriers = new Set([...flow.tables.keys()].filter((line) => line !== null));
  const writer = new Writer(new Map(pages.texts.map((page) => [page.page, page])), pages.fonts, limits);
  for (const paragraph of paragraphsOf(flow.frames, barriers)) {
    writer.tables(flow.tables.get(paragraph.lines[0]!));
    writer.paragraph(paragraph);
  }
  writer.tables(flow.tables.get(null));
  const furniture = [...bodies.furniture, ...flow.furniture].sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
  return {
    text: writer.text,
    blocks: writer.blocks,
    furniture,
    issues: issuesOf(flow.frames, pages.tables),
    ...source,
  };
}

/** What looks wrong on each page: characters that cannot be read, positions without an order. */
function issuesOf(frames: readonly Frame[], tables: ReadonlyMap<number, PageTable[]>): Issue[] {
  const texts = new Map<number, string[]>();
  const textsOf = (page: number) => texts.get(page) ?? texts.set(page, []).get(page)!;
  const contradicting = new Set<number>();
  for (const { page, lines } of frames) {
    textsOf(page).push(...lines.map((line) => line.text));
    if (contradicts(lines)) contradicting.add(page);
  }
  for (const [page, list] of tables)
    for (const table of list) textsOf(page).push(...table.cells.map((cell) => cell.text));
  return [...texts]
    .sort(([a], [b]) => a - b)
    .flatMap(([page, list]) => {
      const found = garbledIssues(list.join('\n'), page);
      if (contradicting.has(page)) found.push(issue('reading-order', null, page));
      return found;
    });
}

class Writer {
  text = '';
  readonly blocks: DocumentBlock[] = [];
  readonly #pages: ReadonlyMap<number, PageText>;
  readonly #fonts: Fonts;
  readonly #limits: Limits;
  #tables = 0;

  constructor(pages: ReadonlyMap<number, PageText>, fonts: Fonts, limits: Limits) {
    this.#pages = pages;
    this.#fonts = fonts;
    this.#limits = limits;
  }

  paragraph({ lines, pages, text, centred }: Paragraph): void {
    const page = pages[0]!;
    this.#block(text, {
      page,
      box: this.#boxOf(
        lines.filter((_, i) => pages[i] === page),
        page,
      ),
      look: this.#look(lines, centred),
      cell: null,
    });
    this.#add('\n');
  }

  tables(tables: readonly Table[] | undefined): void {
    for (const table of tables ?? []) this.#table(table);
  }

  /** One row a line, every column there; a cell that a merge covers is empty and has no block. */
  #table(table: Table): void {
    const number = this.#tables++;
    const places = new Map(table.cells.map((cell) => [cell.row * table.columns + cell.column, cell]));
    for (let row = 0; row < table.rows; row++) {
      for (let column = 0; column < table.columns; column++) {
        const cell = places.get(row * table.columns + column);
        if (cell) this.#cell(cell, number);
        this.#add(column + 1 < table.columns ? '\t' : '\n');
      }
    }
  }

  #cell(cell: TableCell, table: number): void {
    const { page, x0, y0, x1, y1, row, column, rowSpan, columnSpan } = cell;
    this.#block(cell.text, {
      page,
      box: this.#shown([x0, y0, x1, y1], page),
      cell: { table, row, column, rowSpan, columnSpan },
      look: cell.lines.length > 0 ? this.#look(cell.lines, false) : null,
    });
  }

  #block(text: string, rest: Pick<DocumentBlock, 'page' | 'box' | 'cell' | 'look'>): void {
    const start = this.text.length;
    this.#add(text);
    this.blocks.push({ span: [start, this.text.length], autoLabel: 0, ...rest });
  }

  #add(text: string): void {
    this.text += text;
    if (this.text.length > this.#limits.characters)
      throw new TongbaoError('limit-exceeded', `> ${this.#limits.characters} characters`);
  }

  #boxOf(lines: readonly Line[], page: number): DocumentBlock['box'] {
    const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
    for (const line of lines) {
      box.x0 = Math.min(box.x0, line.x0);
      box.y0 = Math.min(box.y0, line.top);
      box.x1 = Math.max(box.x1, line.x1);
      box.y1 = Math.max(box.y1, line.bottom);
    }
    return this.#shown([box.x0, box.y0, box.x1, box.y1], page);
  }

  #shown(box: [number, number, number, number], page: number): [number, number, number, number] {
    const shown = shownBox(box, this.#pages.get(page)!);
    return shown.map((place) => Math.round(place * 100) / 100) as [number, number, number, number];
  }

  #look(lines: readonly Line[], centred: boolean): DocumentBlock['look'] {
    const size = Math.round(lines[0]!.size * 10) / 10;
    return { heading: null, centred, bold: lines.every((line) => isBold(line, this.#fonts)), size };
  }
}
