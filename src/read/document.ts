import type { Furniture, Issue, Span } from '../notice/index.ts';
import type { Tools } from './tools.ts';

/** A cell's place in its table's grid, rows and columns from 0. A merged cell stands once, at its first row and column. */
export interface CellPlace {
  /** Which table of the document, from 0. */
  table: number;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/**
 * One paragraph (or one cell of a table) and where it stood.
 * Blocks are in text order, do not overlap, and each `span` leaves out the `\n` or `\t` that ends it.
 */
export interface DocumentBlock {
  span: Span;
  /** From 1; null where the format has no pages. */
  page: number | null;
  /** `[x0, y0, x1, y1]` in points from the page's top left, or null. */
  box: [number, number, number, number] | null;
  /** Length in UTF-16 units of a generated label (with its suffix) at the block's start; 0 if none. */
  autoLabel: number;
  cell: CellPlace | null;
  /** What the page shows of its rank, where the format tells: heading level 1-9, centred, bold, size in points. */
  look: { heading: number | null; centred: boolean; bold: boolean; size: number | null } | null;
}

/**
 * What every reader gives: the text as a person sees it, and where it stood.
 * Paragraphs and soft breaks end in `\n`; a table is one row a line, its cells separated by `\t`
 * (a cell covered by a merge is empty). No lone surrogates.
 */
export interface Document {
  text: string;
  blocks: DocumentBlock[];
  furniture: Furniture[];
  issues: Issue[];
  mediaType: string;
  /** Null where the format has no pages. */
  pages: number | null;
  /** Name of the reader, e.g. `docx`, `pdf`, `text`, `mammoth`. */
  reader: string;
  /** `[start, end)` in `text`, whole lines: the main part of a web page; what stands outside is noise. Absent if unknown. */
  main?: Span;
}

/** Limits against hostile input; each can be overridden. */
export interface Limits {
  /** Bytes of the input file. */
  bytes: number;
  /** Inflated bytes per compressed byte, once more than `inflateFree` bytes came out. */
  inflateRatio: number;
  inflateFree: number;
  /** All inflated bytes of one document. */
  inflated: number;
  /** Nesting of XML elements. */
  xmlDepth: number;
  pages: number;
  /** UTF-16 units of `text`. */
  characters: number;
}

export const DEFAULT_LIMITS: Limits = {
  bytes: 200 * 2 ** 20,
  inflateRatio: 100,
  inflateFree: 2 ** 20,
  inflated: 512 * 2 ** 20,
  xmlDepth: 256,
  pages: 5_000,
  characters: 20_000_000,
};

export interface ReadOptions {
  limits?: Partial<Limits>;
  /** Programs that help with scans and with old or damaged files; none by default. */
  tools?: Tools;
}
