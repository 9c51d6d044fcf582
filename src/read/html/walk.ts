import type { Limits } from '../document.ts';
import type { Cascade } from './cascade.ts';
import { CONTROL, UNPRINTED } from './elements.ts';
import { frameOf, inkOf, isPicture } from './embedded.ts';
import { placeCells } from './grid.ts';
import { BLANK, type Line, Lines } from './lines.ts';
import { Lists } from './lists.ts';
import type { Printer } from './printer.ts';
import { collectRows, type Rows, type Styled } from './rows.ts';
import type { Sections } from './sections.ts';
import { INITIAL, type Style, styleOf } from './style.ts';
import { isDataTable } from './table-kind.ts';

/** Quotation marks of `q`, outer and inner, as browsers write them in Chinese text. */
const QUOTES = ['“”', '‘’'] as const;
export interface Outcome {
  /** Characters of text that is not shown. */
  hidden: number;
  /** Frames and objects, with the position of the block behind them. */
  frames: { name: string; at: number }[];
}

/** Prints a page as a browser shows it, with scripts on and only the style sheets that stand in it. */
export class Walker {
  readonly outcome: Outcome = { hidden: 0, frames: [] };
  private readonly printer: Printer;
  private readonly sections: Sections;
  private readonly cascade: Cascade;
  private readonly limits: Limits;
  private readonly showsHidden: boolean;
  private readonly lists = new Lists();
  private quotes = 0;
  /** Tables inside the cells of a table are no tables of the document. */
  private isInCell = false;

  constructor(printer: Printer, sections: Sections, cascade: Cascade, limits: Limits, showsHidden: boolean) {
    this.printer = printer;
    this.sections = sections;
    this.cascade = cascade;
    this.limits = limits;
    this.showsHidden = showsHidden;
  }

  /** Throws TongbaoError `limit-exceeded`. */
  page(root: Element): void {
    const lines = new Lines((line) => this.printer.line(line));
    this.element(root, INITIAL, lines);
    lines.end();
  }

  private children(parent: Node, style: Style, lines: Lines): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === node.ELEMENT_NODE) this.element(node as Element, style, lines);
      else if (node.nodeType === node.TEXT_NODE) {
        // The parser cuts text at every character reference.
        let text = node.nodeValue ?? '';
        while (node.nextSibling?.nodeType === node.TEXT_NODE) {
          node = node.nextSibling;
          text += node.nodeValue ?? '';
        }
        this.text(text, style, lines);
      }
    }
  }

  private text(text: string, style: Style, lines: Lines): void {
    const isShown = (style.visible && style.size !== 0) || this.showsHidden;
    if (isShown) lines.add(text, style);
    else this.outcome.hidden += text.replace(/\s/g, '').length;
  }

  private element(element: Element, inherited: Style, lines: Lines): void {
    const name = element.localName;
    if (UNPRINTED.has(name)) return;
    const style = this.show(element, inherited);
    if (!style) return;
    if (name === 'br') lines.break();
    else if (name === 'img') this.picture(element);
    else if (name === 'table') this.table({ element, style }, lines);
    else if (style.display === 'inline') this.inline(element, style, lines);
    else this.block(element, style, lines);
  }

  /** The style of an element; null if it is left out. */
  private show(element: Element, inherited: Style): Style | null {
    const style = this.style(element, inherited);
    const isHidden = style.display === 'none';
    if (!isHidden && !CONTROL.has(element.localName)) return style;
    const frame = isHidden ? null : frameOf(element);
    if (frame) this.outcome.frames.push({ name: frame, at: this.printer.blocks.length });
    if (this.showsHidden) return style;
    this.outcome.hidden += inkOf(element);
    return null;
  }

  private inline(element: Element, style: Style, lines: Lines): void {
    if (style.link && element.localName === 'a') lines.link();
    if (element.localName !== 'q') {
      this.children(element, style, lines);
      return;
    }
    const marks = QUOTES[this.quotes % 2]!;
    this.quotes += 1;
    this.text(marks[0]!, style, lines);
    this.children(element, style, lines);
    this.text(marks[1]!, style, lines);
    this.quotes -= 1;
  }

  private picture(element: Element): void {
    if (isPicture(element)) this.sections.image(this.printer.blocks.length);
  }

  private style(element: Element, inherited: Style): Style {
    return styleOf(element, this.cascade.of(element), inherited);
  }

  private block(element: Element, style: Style, lines: Lines): void {
    lines.end();
    this.sections.enter(element, this.printer.blocks.length);
    const isItem = element.localName === 'li' && style.display === 'list-item';
    const marker = isItem ? this.lists.next(element, style) : null;
    if (marker && style.visible) lines.mark(marker);
    const isList = this.lists.enter(element, (item) => this.style(item, style).display !== 'none');
    this.children(element, style, lines);
    if (isList) this.lists.leave();
    if (isItem) lines.endItem();
    else lines.end();
    this.sections.leave(this.printer.blocks.length);
  }

  private table(table: Styled, lines: Lines): void {
    const found = collectRows(table, (element, inherited) => this.show(element, inherited));
    lines.end();
    this.sections.enter(table.element, this.printer.blocks.length);
    for (const { node, style } of found.strays) {
      if (node.nodeType === node.ELEMENT_NODE) this.element(node as Element, style, lines);
      else this.text(node.nodeValue ?? '', style, lines);
    }
    lines.end();
    if (!this.isInCell && isDataTable(table.element, found.rows)) this.data(found.rows);
    else this.layout(found.rows, lines);
    this.sections.leave(this.printer.blocks.length);
  }

  /** The cells of a table that only places things are blocks like any other. */
  private layout(rows: Rows['rows'], lines: Lines): void {
    for (const { element, style } of rows.flatMap((row) => row.cells)) this.block(element, style, lines);
  }

  private data(rows: Rows['rows']): void {
    const grid = placeCells(rows, this.limits);
    const table = this.printer.nextTable();
    let [row, column] = [0, 0];
    const moveTo = (toRow: number, toColumn: number) => {
      for (; row < toRow; row++) {
        this.printer.write(`${'\t'.repeat(grid.columns - 1 - column)}\n`);
        column = 0;
      }
      this.printer.write('\t'.repeat(toColumn - column));
      column = toColumn;
    };
    for (const cell of grid.cells) {
      moveTo(cell.row, cell.column);
      const { row: atRow, column: atColumn, rowSpan, columnSpan } = cell;
      this.printer.cell(this.cell(cell), { table, row: atRow, column: atColumn, rowSpan, columnSpan });
    }
    moveTo(grid.rows, 0);
  }

  /** All lines of a cell as one; a table inside it gives its cells one after the other. */
  private cell({ element, style }: Styled): Line {
    const found: Line[] = [];
    const lines = new Lines((line) => {
      if (!BLANK.test(line.text)) found.push(line);
    });
    this.isInCell = true;
    this.children(element, style, lines);
    this.isInCell = false;
    lines.end();
    const sum = (key: 'ink' | 'linkInk' | 'links') => found.reduce((total, line) => total + line[key], 0);
    return {
      text: found.map(({ text }) => text).join(' '),
      autoLabel: found[0]?.autoLabel ?? 0,
      look: found[0]?.look ?? null,
      ink: sum('ink'),
      linkInk: sum('linkInk'),
      links: sum('links'),
    };
  }
}
