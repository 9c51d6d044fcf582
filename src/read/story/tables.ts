import { type BorderedCell, type BorderedRow, onGrid } from './grid.ts';
import type { Item } from './items.ts';

interface OpenTable<P> {
  rows: BorderedRow<P>[];
  cells: Item<P>[][];
  items: Item<P>[];
}

/** How a finished row is cut; `cells` has at most as many entries as the row has. */
export interface RowShape {
  edges: readonly number[];
  cells: readonly Pick<BorderedCell<unknown>, 'continues' | 'startsMerge'>[];
}

const NO_MERGE = { continues: null, startsMerge: false } as const;
/** Tables in tables; more only serve to exhaust memory. */
const MOST_DEPTH = 32;

/**
 * Builds tables where a format only says of each paragraph how deep in tables it stands, and which marks end cells
 * and rows (.doc, .rtf). Items at depth 0 go to `sink`.
 */
export class Tables<P> {
  private readonly open: OpenTable<P>[] = [];
  private readonly sink: (item: Item<P>) => void;

  constructor(sink: (item: Item<P>) => void) {
    this.sink = sink;
  }

  /** Adds an item at a depth (0: outside tables); deeper tables end before it. */
  put(item: Item<P>, depth: number): void {
    this.reach(depth);
    this.add(item);
  }

  /** Ends the open cell at a depth of 1 or more. */
  endCell(depth: number): void {
    this.reach(depth);
    const table = this.open.at(-1);
    if (!table) return;
    table.cells.push(table.items);
    table.items = [];
  }

  /** Ends the open row at a depth of 1 or more; `shape` may be unknown. */
  endRow(depth: number, shape: RowShape | null): void {
    this.reach(depth);
    const table = this.open.at(-1);
    if (!table) return;
    if (table.items.length > 0) this.endCell(depth);
    const cells = table.cells.map((items, i) => ({ items, ...(shape?.cells[i] ?? NO_MERGE) }));
    table.cells = [];
    if (cells.length > 0) table.rows.push({ edges: (shape?.edges ?? []).slice(0, cells.length + 1), cells });
  }

  /** After the last paragraph: tables that never ended print all the same. */
  finish(): void {
    this.reach(0);
  }

  private add(item: Item<P>): void {
    const table = this.open.at(-1);
    if (table) table.items.push(item);
    else this.sink(item);
  }

  private reach(depth: number): void {
    const wanted = Math.min(Math.max(depth, 0), MOST_DEPTH);
    while (this.open.length > wanted) {
      const last = this.open.length;
      const table = this.open[last - 1]!;
      if (table.cells.length > 0 || table.items.length > 0) this.flush(table);
      this.open.pop();
      if (table.rows.length > 0) this.add({ kind: 'table', rows: onGrid(table.rows) });
    }
    while (this.open.length < wanted) this.open.push({ rows: [], cells: [], items: [] });
  }

  /** A row whose end is missing. */
  private flush(table: OpenTable<P>): void {
    if (table.items.length > 0) table.cells.push(table.items);
    table.rows.push({ edges: [], cells: table.cells.map((items) => ({ items, ...NO_MERGE })) });
  }
}
