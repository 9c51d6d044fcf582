import type { Budget } from '../story/budget.ts';
import type { Attributes, XmlVisitor } from '../xml.ts';
import { Container } from './container.ts';
import { Inline } from './inline.ts';
import type { CellItem, Item } from './items.ts';
import { integer, isOn, takeParagraphProperty, takeRunProperty } from './properties.ts';
import { isSkipped, isTakenOut } from './skipped.ts';
import type { StoryNotes } from './story-notes.ts';
import { type Styles, toggled } from './styles.ts';

/** Word's own limit; more columns are an attack. */
const MOST_COLUMNS = 63;

/** Walks one story part (17.2 body, notes, headers) and hands its paragraphs and tables to `sink` in text order. */
export class Story implements XmlVisitor {
  private readonly names: string[] = [''];
  private readonly containers: Container[];
  private container: Container;
  /** Depth of the element that is being skipped, or 0. */
  private skipping = 0;
  /** For each open mc:AlternateContent: a choice has been taken. */
  private readonly choices: boolean[] = [];
  private readonly inline: Inline;
  private readonly styles: Styles;
  private readonly budget: Budget;
  private readonly notes: StoryNotes;

  constructor(sink: (item: Item) => void, styles: Styles, budget: Budget, notes: StoryNotes) {
    this.container = new Container(sink);
    this.containers = [this.container];
    this.styles = styles;
    this.budget = budget;
    this.notes = notes;
    this.inline = new Inline(styles, budget, notes);
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.names.at(-1)!;
    this.names.push(name);
    if (this.skipping > 0) return;
    if (isSkipped(name, parent) || this.isUnchosen(name)) {
      this.skipping = this.names.length;
      return;
    }
    if (this.names.length === 2) this.inline.preservesAll = attributes['xml:space'] === 'preserve';
    if (parent === 'w:rPr') this.openRunProperty(name, attributes);
    else if (this.inline.open(name, attributes, parent, this.container)) return;
    else if (!this.openBlock(name, attributes)) this.openParagraphProperty(name, attributes);
  }

  close(name: string): void {
    const skipped = this.skipping;
    if (skipped === this.names.length) this.skipping = 0;
    this.names.pop();
    if (skipped > 0) return;
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.inline.closeText(this.container);
        break;
      case 'w:p':
        this.container.close(this.isMarkHidden());
        break;
      case 'w:tc':
      case 'w:txbxContent':
        this.leave(name);
        break;
      case 'w:tr':
        this.closeRow();
        break;
      case 'w:tbl': {
        const table = this.container.tables.pop();
        if (table) this.container.put(table.item);
        break;
      }
      case 'mc:AlternateContent':
        this.choices.pop();
        break;
      case 'w:body':
      case 'w:footnote':
      case 'w:endnote':
      case 'w:hdr':
      case 'w:ftr':
        this.container.finish();
        break;
    }
  }

  text(text: string): void {
    if (this.skipping === 0) this.inline.text(text);
  }

  /** mc:AlternateContent (ECMA-376 part 3, 7.4): the first choice prints, the others and the fallback repeat it. */
  private isUnchosen(name: string): boolean {
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
    const taken = this.choices.at(-1) ?? false;
    if (this.choices.length > 0) this.choices[this.choices.length - 1] = true;
    return taken;
  }

  /** Paragraphs, tables, boxes and their properties; false if `name` is none of them. */
  private openBlock(name: string, attributes: Attributes): boolean {
    const { container } = this;
    const table = container.tables.at(-1);
    switch (name) {
      case 'w:p':
        this.budget.item();
        container.open();
        return true;
      case 'w:txbxContent':
        this.enterBox();
        return true;
      case 'w:tbl':
        container.tables.push({ item: { kind: 'table', rows: [] }, row: null, cell: null });
        return true;
      case 'w:tr':
        if (table) table.row = { before: 0, after: 0, cells: [], left: false };
        return true;
      case 'w:tc':
        this.enterCell();
        return true;
      case 'w:gridBefore':
        if (table?.row) table.row.before = columns(attributes, 0);
        return true;
      case 'w:gridAfter':
        if (table?.row) table.row.after = columns(attributes, 0);
        return true;
      case 'w:hidden':
        if (table?.row && isOn(attributes)) table.row.left = true;
        return true;
      case 'w:del':
      case 'w:moveFrom':
        if (table?.row && this.names.at(-2) === 'w:trPr') table.row.left = true;
        return true;
      case 'w:gridSpan':
      case 'w:vMerge':
      case 'w:hMerge':
        this.takeSpan(name, attributes);
        return true;
      case 'mc:AlternateContent':
        this.choices.push(false);
        return true;
      case 'w:headerReference':
      case 'w:footerReference':
        this.notes.furniture.push(attributes['r:id'] ?? '');
        return true;
      default:
        return false;
    }
  }

  private openParagraphProperty(name: string, attributes: Attributes): void {
    const { paragraph } = this.container;
    if (!paragraph || paragraph.ruledByFormer) return;
    const parent = this.names.at(-2)!;
    if (parent === 'w:pPr' || parent === 'w:numPr')
      takeParagraphProperty(paragraph.properties, name, attributes);
  }

  private openRunProperty(name: string, attributes: Attributes): void {
    const { paragraph, run } = this.container;
    switch (this.names.at(-3)) {
      case 'w:r':
      case 'm:r':
        takeRunProperty(run.direct, name, attributes);
        break;
      case 'w:pPr':
        if (!paragraph) break;
        if (isTakenOut(name)) paragraph.markDeleted = true;
        else takeRunProperty(paragraph.mark, name, attributes);
        break;
    }
  }

  private enterBox(): void {
    const outer = this.container;
    const anchor = outer.paragraph;
    if (anchor && !this.inline.prints(outer)) {
      this.skipping = this.names.length;
      return;
    }
    this.enter(new Container((item) => (anchor ? anchor.after.push(item) : outer.put(item))));
  }

  private enterCell(): void {
    this.budget.item();
    const table = this.container.tables.at(-1);
    const cell: CellItem = { columns: 1, continues: null, startsMerge: false, items: [] };
    if (table) {
      table.row?.cells.push(cell);
      table.cell = cell;
    }
    this.enter(new Container((item) => cell.items.push(item)));
  }

  private enter(container: Container): void {
    this.containers.push(container);
    this.container = container;
  }

  private leave(name: string): void {
    this.container.finish();
    this.containers.pop();
    this.container = this.containers.at(-1)!;
    const table = this.container.tables.at(-1);
    if (name === 'w:tc' && table) table.cell = null;
  }

  private takeSpan(name: string, attributes: Attributes): void {
    // The properties stand inside the cell's own container: its table is the one outside.
    const cell = this.containers.at(-2)?.tables.at(-1)?.cell;
    if (!cell) return;
    const restarts = attributes['w:val'] === 'restart';
    if (name === 'w:gridSpan') cell.columns = columns(attributes, 1);
    else if (!restarts) cell.continues = name === 'w:vMerge' ? 'above' : 'left';
    else if (name === 'w:vMerge') cell.startsMerge = true;
  }

  private closeRow(): void {
    const table = this.container.tables.at(-1);
    const row = table?.row;
    if (!table || !row) return;
    table.row = null;
    if (!row.left) table.item.rows.push({ before: row.before, after: row.after, cells: row.cells });
  }

  private isMarkHidden(): boolean {
    const { paragraph } = this.container;
    if (!paragraph) return false;
    const style = this.styles.paragraph(paragraph.properties.style);
    const character = paragraph.mark.style === undefined ? null : this.styles.other(paragraph.mark.style);
    return toggled('vanish', paragraph.mark, style, character, this.styles.defaults);
  }
}

function columns(attributes: Attributes, least: number): number {
  return Math.min(Math.max(integer(attributes['w:val']) ?? least, least), MOST_COLUMNS);
}
