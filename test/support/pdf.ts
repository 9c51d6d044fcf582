import {
  A4,
  type PdfOptions,
  type PdfPage,
  type PdfRuling,
  type PdfText,
  pdfWidth,
  writePdf,
} from './pdf-writer.ts';

export * from './pdf-writer.ts';

/** A paragraph to lay out; a string is body text. */
export interface LayoutParagraph {
  text: string;
  size?: number;
  bold?: boolean;
  align?: 'left' | 'centre' | 'right';
  /** First-line indent in em. */
  indent?: number;
}

export interface LayoutCell {
  text: string;
  rowSpan?: number;
  columnSpan?: number;
}

/** A ruled table; a cell covered by a merge is left out of its row (as in HTML). */
export interface LayoutTable {
  rows: (string | LayoutCell)[][];
  /** Column widths in points. */
  widths: number[];
  /** So many first rows are repeated on every page. */
  headerRows?: number;
  size?: number;
}

export type LayoutItem = string | LayoutParagraph | LayoutTable;

export interface LayoutOptions extends PdfOptions {
  size?: number;
  /** Baseline to baseline, in em. */
  leading?: number;
  margin?: number;
  indent?: number;
  /** Text of the page number, e.g. `— {n} —`; empty for none. */
  pageNumber?: string;
  head?: string;
  filled?: boolean;
  height?: number;
  /** Extra space between paragraphs, in points. */
  gap?: number;
}

const CLOSING = '，。、；：？！）》”’】';
const OPENING = '（《“‘【';
const PADDING = 5;

/** Breaks a text into lines of at most `width` em (`first` em for the first), by the usual line-start rules. */
export function wrapText(text: string, width: number, first = width): string[] {
  const tokens = text.match(/[!-~]+|[\s\S]/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  let room = first;
  for (let i = 0; i < tokens.length; ) {
    let unit = tokens[i++]!;
    while (OPENING.includes(unit.at(-1)!) && i < tokens.length) unit += tokens[i++]!;
    while (i < tokens.length && CLOSING.includes(tokens[i]!)) unit += tokens[i++]!;
    if (line !== '' && pdfWidth(line + unit) > room) {
      lines.push(line);
      line = '';
      room = width;
    }
    line += unit;
  }
  return [...lines, line];
}

/** Lays paragraphs and tables out on A4 pages and writes them. */
export function layoutPdf(items: readonly LayoutItem[], options: LayoutOptions = {}): Uint8Array {
  return writePdf(layoutPages(items, options), options);
}

/** The pages that `layoutPdf` writes. */
export function layoutPages(items: readonly LayoutItem[], options: LayoutOptions = {}): PdfPage[] {
  const { size = 16, leading = 1.75, margin = 80, indent = 2, pageNumber = '— {n} —', gap = 0 } = options;
  const height = options.height ?? A4.height;
  const pages: PdfPage[] = [];
  let y = Number.POSITIVE_INFINITY;
  const turn = () => {
    const texts: PdfText[] = [];
    const number = pageNumber.replace('{n}', String(pages.length + 1));
    if (options.head) texts.push({ text: options.head, x: margin, y: 45, size: 10 });
    if (number)
      texts.push({ text: number, x: (A4.width - pdfWidth(number) * 11) / 2, y: height - 40, size: 11 });
    pages.push({ texts, rulings: [], filled: options.filled ?? false, height });
    y = margin;
  };
  const room = (needed: number) => {
    if (y + needed > height - margin) turn();
    return pages.at(-1)!;
  };
  for (const item of items) {
    if (typeof item !== 'string' && 'rows' in item) {
      y = placeTable(item, { margin, y, height, turn, page: () => pages.at(-1)!, top: () => y, leading });
      continue;
    }
    const paragraph = typeof item === 'string' ? { text: item } : item;
    const em = paragraph.size ?? size;
    const width = Math.floor((A4.width - 2 * margin) / em);
    const align = paragraph.align ?? 'left';
    const first = align === 'left' ? (paragraph.indent ?? indent) : 0;
    wrapText(paragraph.text, width, width - first).forEach((text, index) => {
      const page = room(em * leading);
      const free = width * em - pdfWidth(text) * em;
      const shift = align === 'centre' ? free / 2 : align === 'right' ? free : index === 0 ? first * em : 0;
      y += em * leading;
      page.texts!.push({ text, x: margin + shift, y, size: em, bold: paragraph.bold ?? false });
    });
    y += gap;
  }
  return pages;
}

interface Cursor {
  margin: number;
  y: number;
  height: number;
  leading: number;
  turn: () => void;
  page: () => PdfPage;
  top: () => number;
}

interface PlacedCell {
  text: string[];
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** Draws a table row by row, breaking between rows; a merged cell that is broken goes on empty. Returns the new y. */
function placeTable(table: LayoutTable, cursor: Cursor): number {
  const size = table.size ?? 10;
  const step = size * 1.3;
  const xs = [cursor.margin];
  for (const width of table.widths) xs.push(xs.at(-1)! + width);
  const cells = gridOf(table, xs, size);
  const heights = table.rows.map((_, row) => {
    const own = cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
    return Math.max(1, ...own.map((cell) => cell.text.length)) * step + 2 * PADDING;
  });
  const headers = table.headerRows ?? 0;
  let y = cursor.y;
  if (!Number.isFinite(y)) {
    cursor.turn();
    y = cursor.top();
  }
  y += size;
  let start = 0;
  while (start < table.rows.length) {
    const shown = start === 0 ? [] : Array.from({ length: headers }, (_, row) => row);
    let used = shown.reduce((sum, row) => sum + heights[row]!, 0);
    let end = start;
    while (end < table.rows.length && y + used + heights[end]! <= cursor.height - cursor.margin)
      used += heights[end++]!;
    if (end === start && y > cursor.margin * 1.5) {
      cursor.turn();
      y = cursor.top();
      continue;
    }
    end = Math.max(end, start + 1);
    for (let row = start; row < end; row++) shown.push(row);
    y = drawRows(shown, cells, heights, xs, y, cursor.page(), size, step);
    if (end < table.rows.length) {
      cursor.turn();
      y = cursor.top();
    }
    start = end;
  }
  return y + size;
}

function gridOf(table: LayoutTable, xs: number[], size: number): PlacedCell[] {
  const taken = new Set<string>();
  const cells: PlacedCell[] = [];
  table.rows.forEach((row, r) => {
    let column = 0;
    for (const entry of row) {
      const { text, rowSpan = 1, columnSpan = 1 } = typeof entry === 'string' ? { text: entry } : entry;
      while (taken.has(`${r},${column}`)) column++;
      for (let i = 0; i < rowSpan; i++)
        for (let j = 0; j < columnSpan; j++) taken.add(`${r + i},${column + j}`);
      const width = (xs[column + columnSpan]! - xs[column]! - 2 * PADDING) / size;
      cells.push({ text: wrapText(text, width), row: r, column, rowSpan, columnSpan });
      column += columnSpan;
    }
  });
  return cells;
}

function drawRows(
  rows: number[],
  cells: PlacedCell[],
  heights: number[],
  xs: number[],
  top: number,
  page: PdfPage,
  size: number,
  step: number,
): number {
  const tops = [top];
  for (const row of rows) tops.push(tops.at(-1)! + heights[row]!);
  const rulings: PdfRuling[] = page.rulings!;
  for (const cell of cells) {
    const places = rows.flatMap((row, at) => (row >= cell.row && row < cell.row + cell.rowSpan ? [at] : []));
    if (places.length === 0) continue;
    const [x0, x1] = [xs[cell.column]!, xs[cell.column + cell.columnSpan]!];
    const [y0, y1] = [tops[places[0]!]!, tops[places.at(-1)! + 1]!];
    rulings.push(
      { x0, y0, x1, y1: y0 },
      { x0, y0: y1, x1, y1 },
      { x0, y0, x1: x0, y1 },
      { x0: x1, y0, x1, y1 },
    );
    if (rows[places[0]!] !== cell.row) continue;
    cell.text.forEach((text, index) => {
      if (text) page.texts!.push({ text, x: x0 + PADDING, y: y0 + PADDING + size + index * step, size });
    });
  }
  return tops.at(-1)!;
}
