import type { ParagraphProperties } from './properties.ts';

/** A paragraph as it prints, its automatic label not yet counted. Soft breaks are `\n`. */
export interface ParagraphItem {
  kind: 'paragraph';
  text: string;
  properties: ParagraphProperties;
  /** Of its first visible run. */
  bold: boolean;
  /** Points, or null. */
  size: number | null;
}

export interface CellItem {
  /** Grid columns it covers, 1 or more (17.4.17). */
  columns: number;
  /** Continues the cell above (17.4.84) or the one to its left (17.4.21). */
  continues: 'above' | 'left' | null;
  startsMerge: boolean;
  items: Item[];
}

export interface RowItem {
  /** Grid columns left out before the first and after the last cell (17.4.14, 17.4.15). */
  before: number;
  after: number;
  cells: CellItem[];
}

export interface TableItem {
  kind: 'table';
  rows: RowItem[];
}

/** What a story (body, note, header, text box, cell) consists of. */
export type Item = ParagraphItem | TableItem;
