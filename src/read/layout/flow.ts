import type { Furniture } from '../../notice/index.ts';
import { columnsOf } from './columns.ts';
import type { Frame } from './frames.ts';
import type { PageLines } from './furniture.ts';
import type { Line } from './lines.ts';
import { extendTable, fits, startTable, type Table } from './table-join.ts';
import type { PageTable } from './tables.ts';

/** The document in reading order: frames of lines, and for each table the line before which it stands. */
export interface Flow {
  frames: Frame[];
  /** Tables by the line that follows them; null holds those at the end. */
  tables: Map<Line | null, Table[]>;
  /** Header rows that pages repeat. */
  furniture: Furniture[];
}

/** Orders pages (without furniture) and puts tables together that go over page ends. */
export function flowOf(pages: readonly PageLines[], tablesOf: ReadonlyMap<number, PageTable[]>): Flow {
  const frames: Frame[] = [];
  const tables = new Map<Line | null, Table[]>();
  const all: Table[] = [];
  let waiting: Table[] = [];
  /** The table that ended the page before, if nothing stood below it. */
  let open: { table: Table; page: number } | null = null;
  for (const page of pages) {
    let top = Number.NEGATIVE_INFINITY;
    let isFirst = true;
    for (const table of [...(tablesOf.get(page.page) ?? []), null]) {
      const limit = table ? table.top : Number.POSITIVE_INFINITY;
      const lines = page.lines.filter((line) => line.y > top && line.y <= limit);
      if (lines.length > 0) {
        isFirst = false;
        open = null;
      }
      for (const { column, columns, lines: own } of lines.length > 0 ? columnsOf(lines) : []) {
        if (waiting.length > 0) tables.set(own[0]!, waiting);
        waiting = [];
        frames.push({ page: page.page, column, columns, pageWidth: page.width, lines: own });
      }
      if (!table) break;
      if (open && isFirst && open.page === page.page - 1 && fits(open.table, table)) {
        extendTable(open.table, table);
        open.page = page.page;
      } else {
        open = { table: startTable(table), page: page.page };
        waiting.push(open.table);
        all.push(open.table);
      }
      isFirst = false;
      top = table.top;
    }
  }
  if (waiting.length > 0) tables.set(null, waiting);
  return { frames, tables, furniture: all.flatMap((table) => table.repeated) };
}
