import type { CellPlace, DocumentBlock } from '../document.ts';
import type { Budget } from './budget.ts';
import type { CellItem, Item, ParagraphItem, TableItem } from './items.ts';
import { type GeneratedLabel, isTypedAlready } from './labels.ts';

interface Printed {
  text: string;
  autoLabel: number;
}

const BLANK = /^\s*$/;

/** What a format knows of its paragraphs. `label` is asked once a paragraph, in text order: it counts. */
export interface Manner<P> {
  label(properties: P): GeneratedLabel | null;
  rank(properties: P): { heading: number | null; centred: boolean };
}

/** Turns items into text and blocks, in order, counting automatic labels on the way. */
export class Printer<P> {
  readonly blocks: DocumentBlock[] = [];
  private readonly parts: string[] = [];
  private offset = 0;
  private tables = 0;
  private readonly manner: Manner<P>;
  private readonly budget: Budget;

  constructor(manner: Manner<P>, budget: Budget) {
    this.manner = manner;
    this.budget = budget;
  }

  get text(): string {
    return this.parts.join('');
  }

  print(item: Item<P>): void {
    if (item.kind === 'table') this.printTable(item);
    else this.printParagraph(item);
  }

  private printParagraph(item: ParagraphItem<P>): void {
    const { text, autoLabel } = this.labelled(item);
    if (!BLANK.test(text)) this.block(text, autoLabel, null, item);
    this.write(`${text}\n`);
  }

  /** A table is one row a line; its grid is worked out on the way (17.4). */
  private printTable(table: TableItem<P>): void {
    const index = this.tables;
    this.tables += 1;
    /** By first grid column: the cell above that a vertical merge goes on from. */
    let above = new Map<number, CellPlace>();
    for (const [row, { before, after, cells }] of table.rows.entries()) {
      const merging = new Map<number, CellPlace>();
      let column = 0;
      let left: CellPlace | null = null;
      /** A tab stands between columns: before every one but the first. */
      const skip = (count: number) => {
        for (let i = 0; i < count; i++) {
          if (column > 0) this.write('\t');
          column += 1;
        }
      };
      skip(before);
      for (const cell of cells) {
        const origin = cell.continues === 'above' ? above.get(column) : undefined;
        if (origin && origin.columnSpan === cell.columns) {
          origin.rowSpan = row - origin.row + 1;
          merging.set(column, origin);
          left = null;
          skip(cell.columns);
        } else if (cell.continues === 'left' && left) {
          left.columnSpan += cell.columns;
          skip(cell.columns);
        } else {
          if (column > 0) this.write('\t');
          left = { table: index, row, column, rowSpan: 1, columnSpan: cell.columns };
          this.printCell(cell, left);
          if (cell.startsMerge || cell.continues === 'above') merging.set(column, left);
          column += 1;
          skip(cell.columns - 1);
        }
      }
      skip(after);
      above = merging;
      this.write('\n');
    }
  }

  private printCell(cell: CellItem<P>, place: CellPlace): void {
    const pieces = this.flatten(cell.items);
    const text = pieces.map((piece) => piece.text).join(' ');
    const first = cell.items.find((item) => item.kind === 'paragraph' && !BLANK.test(item.text));
    this.block(text, pieces[0]?.autoLabel ?? 0, place, first?.kind === 'paragraph' ? first : null);
    this.write(text);
  }

  /** What a cell holds, in pieces without line ends; tables inside it give one piece a cell. */
  private flatten(items: readonly Item<P>[]): Printed[] {
    const pieces: Printed[] = [];
    for (const item of items) {
      if (item.kind === 'paragraph') {
        const { text, autoLabel } = this.labelled(item);
        if (!BLANK.test(text)) pieces.push({ text: text.replaceAll('\n', ' '), autoLabel });
      } else {
        for (const row of item.rows) {
          for (const cell of row.cells) {
            pieces.push(...this.flatten(cell.items));
          }
        }
      }
    }
    return pieces;
  }

  private labelled(item: ParagraphItem<P>): Printed {
    const label = this.manner.label(item.properties);
    if (!label || isTypedAlready(label.text, item.text)) return { text: item.text, autoLabel: 0 };
    // A suffix parts the label from the text: without text there is nothing to part.
    const generated = item.text === '' ? label.text : label.text + label.suffix;
    return { text: generated + item.text, autoLabel: generated.length };
  }

  private block(
    text: string,
    autoLabel: number,
    cell: CellPlace | null,
    item: ParagraphItem<P> | null,
  ): void {
    this.blocks.push({
      span: [this.offset, this.offset + text.length],
      page: null,
      box: null,
      autoLabel,
      cell,
      look: item && this.look(item),
    });
  }

  private look(item: ParagraphItem<P>): DocumentBlock['look'] {
    return { ...this.manner.rank(item.properties), bold: item.bold, size: item.size };
  }

  private write(text: string): void {
    this.budget.spend(text.length);
    this.parts.push(text);
    this.offset += text.length;
  }
}
