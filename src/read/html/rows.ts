import { CELL, SECTION_OF_TABLE } from './elements.ts';
import type { Style } from './style.ts';

/** An element with the style it is shown in. */
export interface Styled {
  element: Element;
  style: Style;
}

/** A row and the row group it stands in: a span of rows ends with its group (WHATWG HTML 4.9.12). */
export interface Row {
  group: number;
  cells: Styled[];
}

export interface Rows {
  rows: Row[];
  /** Captions and whatever stands between rows and cells: browsers show it before the table. */
  strays: { node: Node; style: Style }[];
}

interface Group {
  name: string;
  rows: Styled[][];
}

/**
 * Finds the rows of a table in the order they are shown: the first head first, the first foot last (CSS 2.2, 17.2).
 * `show` gives the style of a part, or null if it is hidden.
 */
export function collectRows(table: Styled, show: (element: Element, inherited: Style) => Style | null): Rows {
  const collector = new Collector(show);
  collector.table(table);
  return { rows: order(collector.groups), strays: collector.strays };
}

class Collector {
  readonly groups: Group[] = [];
  readonly strays: Rows['strays'] = [];
  private readonly show: (element: Element, inherited: Style) => Style | null;
  /** True while rows go on where the last ones stand. */
  private isOpen = false;

  constructor(show: (element: Element, inherited: Style) => Style | null) {
    this.show = show;
  }

  table(table: Styled): void {
    this.rows(table, ({ element, style }) => {
      this.groups.push({ name: element.localName, rows: [] });
      this.isOpen = true;
      this.rows({ element, style }, null);
      this.isOpen = false;
    });
  }

  /** Cells without a row make one of their own, as long as nothing comes between. */
  private rows(parent: Styled, section: ((part: Styled) => void) | null): void {
    let orphans: Styled[] | null = null;
    this.visit(parent, (part) => {
      if (section && SECTION_OF_TABLE.has(part.element.localName)) {
        section(part);
        orphans = null;
      } else orphans = this.row(part, orphans);
    });
  }

  private row(part: Styled, orphans: Styled[] | null): Styled[] | null {
    if (part.element.localName === 'tr') {
      const cells = this.addRow();
      this.visit(part, (cell) => {
        if (CELL.has(cell.element.localName)) cells.push(cell);
      });
      return null;
    }
    if (!CELL.has(part.element.localName)) return orphans;
    const cells = orphans ?? this.addRow();
    cells.push(part);
    return cells;
  }

  private addRow(): Styled[] {
    if (!this.isOpen) this.groups.push({ name: 'tbody', rows: [] });
    this.isOpen = true;
    const cells: Styled[] = [];
    this.groups.at(-1)!.rows.push(cells);
    return cells;
  }

  /** Hands on the table's parts that are shown and puts everything else before the table. */
  private visit({ element: parent, style: inherited }: Styled, take: (part: Styled) => void): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      const name = node.nodeType === node.ELEMENT_NODE ? (node as Element).localName : '';
      if (name !== 'tr' && !CELL.has(name) && !SECTION_OF_TABLE.has(name)) {
        this.strays.push({ node, style: inherited });
        continue;
      }
      const element = node as Element;
      const style = this.show(element, inherited);
      if (style) take({ element, style });
    }
  }
}

function order(groups: readonly Group[]): Row[] {
  const head = groups.find(({ name }) => name === 'thead');
  const foot = groups.find(({ name }) => name === 'tfoot');
  const body = groups.filter((group) => group !== head && group !== foot);
  return [head, ...body, foot].flatMap((group, at) =>
    (group?.rows ?? []).filter((cells) => cells.length > 0).map((cells) => ({ group: at, cells })),
  );
}
