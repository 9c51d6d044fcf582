import { Fields } from '../story/fields.ts';
import type { CellItem, Item, RowItem, TableItem } from './items.ts';
import { hasText, type OpenParagraph, openParagraph, toItem } from './paragraph.ts';
import type { RunProperties } from './properties.ts';

export interface OpenRun {
  direct: RunProperties;
  /** Null until the first text asks for it: styles are looked up once a run. */
  hidden: boolean | null;
}

export interface OpenTable {
  item: TableItem;
  row: (RowItem & { left: boolean }) | null;
  cell: CellItem | null;
}

/** What holds paragraphs: the body, a cell, a text box, a note. Each has its own open paragraph, run and fields. */
export class Container {
  paragraph: OpenParagraph | null = null;
  run: OpenRun = { direct: {}, hidden: null };
  readonly tables: OpenTable[] = [];
  readonly fields = new Fields();
  /** A paragraph that runs on into the next one. */
  private former: OpenParagraph | null = null;
  private readonly sink: (item: Item) => void;

  constructor(sink: (item: Item) => void) {
    this.sink = sink;
  }

  open(): void {
    // No schema allows a paragraph in a paragraph; nothing of the outer one is lost.
    if (this.paragraph) this.give(this.paragraph);
    this.paragraph = openParagraph(this.former);
    this.former = null;
  }

  /** Ends the open paragraph; `markHidden` as its style and properties say. */
  close(markHidden: boolean): void {
    const paragraph = this.paragraph;
    this.paragraph = null;
    // A field's code does not go beyond its paragraph: a field that never ends must not swallow the document.
    this.fields.reset();
    if (!paragraph) return;
    if (paragraph.markDeleted || (markHidden && hasText(paragraph))) this.former = paragraph;
    else if (markHidden) for (const item of paragraph.after) this.sink(item);
    else this.give(paragraph);
  }

  /** Hands an item on; a paragraph that waited for the next one comes first. */
  put(item: Item): void {
    this.finish();
    this.sink(item);
  }

  /** After the last paragraph. */
  finish(): void {
    const former = this.former;
    this.former = null;
    if (!former) return;
    if (hasText(former)) this.give(former);
    else for (const item of former.after) this.sink(item);
  }

  private give(paragraph: OpenParagraph): void {
    this.sink(toItem(paragraph));
    for (const item of paragraph.after) this.sink(item);
  }
}
