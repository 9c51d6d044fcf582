import type { Budget } from '../story/budget.ts';
import type { Item } from '../story/items.ts';
import type { GeneratedLabel } from '../story/labels.ts';
import { OpenParagraph } from '../story/open-paragraph.ts';
import { Tables } from '../story/tables.ts';
import type { Row } from './row.ts';

/** What the printer needs of a paragraph. */
export interface RtfParagraph {
  label: GeneratedLabel | null;
  heading: number | null;
  centred: boolean;
}

/** How the text at one place is set. */
export interface Setting {
  /** How many tables the paragraph stands in. */
  depth: number;
  heading: number | null;
  centred: boolean;
  bold: boolean;
  /** Points. */
  size: number | null;
}

/** The paragraphs of the body, a note, a header or a text box while they come in. */
export class RtfStory {
  readonly items: Item<RtfParagraph>[] = [];
  private readonly paragraph: OpenParagraph;
  private readonly tables = new Tables<RtfParagraph>((item) => this.items.push(item));
  private label = '';
  /** Text boxes anchored in the open paragraph. */
  private boxes: Item<RtfParagraph>[] = [];

  constructor(budget: Budget) {
    this.paragraph = new OpenParagraph(budget);
  }

  push(text: string, setting: Pick<Setting, 'bold' | 'size'>): void {
    const { bold, size } = setting;
    this.paragraph.push(text, () => ({ bold, size }));
  }

  pushLabel(text: string): void {
    this.label += text;
  }

  /** The note's own number. */
  pushNoteMark(): void {
    this.paragraph.dropBlanks();
  }

  pushBreak(): void {
    this.paragraph.pushBreak();
  }

  pushBox(items: readonly Item<RtfParagraph>[]): void {
    this.boxes.push(...items);
  }

  endParagraph(setting: Setting): void {
    const { heading, centred, depth } = setting;
    this.tables.put(this.paragraph.take({ label: labelOf(this.label), heading, centred }), depth);
    this.label = '';
    const boxes = this.boxes;
    this.boxes = [];
    for (const box of boxes) this.tables.put(box, depth);
  }

  endCell(setting: Setting, depth: number): void {
    this.endParagraph({ ...setting, depth });
    this.tables.endCell(depth);
  }

  endRow(depth: number, row: Row): void {
    this.paragraph.clear();
    this.label = '';
    this.tables.endRow(depth, row.shape());
  }

  finish(setting: Setting): void {
    if (!this.paragraph.isEmpty || this.label !== '' || this.boxes.length > 0) this.endParagraph(setting);
    this.tables.finish();
  }
}

/** A label as it was written out; what stands behind it parts it from the text. */
function labelOf(written: string): GeneratedLabel | null {
  const text = written.trim();
  return text === '' ? null : { text, suffix: /\s$/.test(written) ? ' ' : '' };
}
