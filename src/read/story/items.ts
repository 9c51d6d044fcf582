/**
 * What a word processor's text consists of, whatever file holds it. `P` is what its format says of a paragraph.
 */

/** A paragraph as it prints, its automatic label not yet counted. Soft breaks are `\n`. */
export interface ParagraphItem<P> {
  kind: 'paragraph';
  text: string;
  properties: P;
  /** Of its first visible run. */
  bold: boolean;
  /** Points, or null. */
  size: number | null;
}

export interface CellItem<P> {
  /** Grid columns it covers, 1 or more (ECMA-376 part 1, 17.4.17). */
  columns: number;
  /** Continues the cell above (17.4.84) or the one to its left (17.4.21). */
  continues: 'above' | 'left' | null;
  startsMerge: boolean;
  items: Item<P>[];
}

export interface RowItem<P> {
  /** Grid columns left out before the first and after the last cell (17.4.14, 17.4.15). */
  before: number;
  after: number;
  cells: CellItem<P>[];
}

export interface TableItem<P> {
  kind: 'table';
  rows: RowItem<P>[];
}

/** What a story (body, note, header, text box, cell) consists of. */
export type Item<P> = ParagraphItem<P> | TableItem<P>;
