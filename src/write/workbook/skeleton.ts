import { type Cell, colToLetter, type SheetChart, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Language } from '../../notice/index.ts';
import type { Chart } from '../../stats/charts.ts';
import { drawCharts } from './charts.ts';
import type { Plan } from './plan.ts';
import { bodyStyle, conditionalRules, HEADING, HIDDEN, LINK, WRAPPED } from './styles.ts';

export interface SkeletonRequest {
  plans: readonly Plan[];
  charts: readonly Chart[];
  language: Language;
  title: string;
  /** Heading of the column of links and what a link says, or null where nothing is linked. */
  link: { heading: string; text: string } | null;
  /** Name of the sheet with the numbers behind the charts. */
  chartSheet: string;
}

/** Heading of the sheet; a sample row whose cells bear the columns' styles; below it the style of hidden values. */
export const HEADING_ROW = 1;
export const SAMPLE_ROW = 2;
export const HIDDEN_ROW = 3;
const LINK_WIDTH = 8;
/** Columns that can still be read when they are printed on one page. */
const MOST_ON_A_PAGE = 16;

/** Whether rows of the table lead to a notice, so that they have a link in front. */
export const isLinked = ({ table }: Plan) => table.columns.some(({ type }) => type === 'notice');

/**
 * The whole workbook but for its rows: sheets with heading and one sample row, styles, filters, colours, charts. The rows
 * are put in afterwards, as a stream, since the library holds all cells of a workbook in memory (or, streaming, knows
 * neither charts nor links).
 */
export function writeSkeleton(request: SkeletonRequest): Promise<Uint8Array> {
  const { plans, charts, language, chartSheet } = request;
  const sheets = plans.flatMap((plan) =>
    plan.parts.map(({ name, rows }) => sheetOf(plan, name, rows, request)),
  );
  const first = plans[0];
  if (charts.length > 0 && first) {
    const column = first.columns.length + (request.link && isLinked(first) ? 1 : 0);
    const { data, drawn } = drawCharts(charts, { name: chartSheet, language, column });
    const summary = sheets[0]!;
    summary.charts = drawn satisfies SheetChart[];
    sheets.push(data);
  }
  return writeXlsx({
    properties: { title: request.title, creator: 'tongbao', modified: FIXED },
    defaultFont: { name: 'Microsoft YaHei', size: 10 },
    stringMode: 'inline',
    sheets,
  });
}

/** No clock: the same results give the same file. */
const FIXED = new Date(Date.UTC(2000, 0, 1));

function sheetOf(plan: Plan, name: string, rows: number, { language, link }: SkeletonRequest): WriteSheet {
  const linked = link !== null && isLinked(plan);
  const offset = linked ? 1 : 0;
  const titles = plan.columns.map(({ column }) => column.title[language]);
  const last = Math.max(SAMPLE_ROW, rows + HEADING_ROW);
  const width = offset + plan.columns.length;
  const cells = new Map<string, Partial<Cell>>();
  const set = (row: number, column: number, cell: Partial<Cell>) => cells.set(`${row - 1},${column}`, cell);
  for (let column = 0; column < width; column++) set(HEADING_ROW, column, { style: HEADING });
  if (linked) set(SAMPLE_ROW, 0, { style: LINK, hyperlink: { target: 'link' } });
  const wrapped = isProse(plan);
  plan.columns.forEach(({ column: { type } }, i) => {
    set(SAMPLE_ROW, offset + i, { style: wrapped && type === 'text' ? WRAPPED : bodyStyle(type) });
  });
  set(HIDDEN_ROW, 0, { style: HIDDEN });
  const rangeOf = (from: number, to: number) =>
    `${colToLetter(offset + from)}${SAMPLE_ROW}:${colToLetter(offset + to)}${last}`;
  return {
    name,
    rows: [[...(linked ? [link.heading] : []), ...titles], Array.from({ length: width }, () => 'x'), ['x']],
    cells,
    columns: [...(linked ? [{ width: LINK_WIDTH }] : []), ...plan.columns.map(({ width }) => ({ width }))],
    freezePane: { rows: HEADING_ROW, columns: offset + 1 },
    autoFilter: { range: `A1:${colToLetter(width - 1)}${last}` },
    conditionalRules: conditionalRules(plan, language, rangeOf),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      ...(width <= MOST_ON_A_PAGE ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
    },
  };
}

/** A table of texts alone is for reading: its cells wrap. */
export const isProse = ({ columns }: Plan) => columns.every(({ column }) => column.type === 'text');
