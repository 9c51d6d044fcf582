import { STATUS_NAMES, STATUSES, type StatusCode } from '../notice/index.ts';
import { STATUS_MEANING } from './definitions.ts';
import type { Cell, Table, Text } from './table.ts';

/** Bars: a value a category and series; `null` where there is nothing to divide. */
export interface Chart {
  id: 'status-by-unit' | 'rate-by-unit' | 'theme-by-status';
  title: Text;
  /** What the categories are. */
  over: Text;
  stacked: boolean;
  /** Values are 0…1. */
  share: boolean;
  /** Code of a code column, or the printed name. */
  categories: readonly string[];
  names?: Readonly<Record<string, Text>>;
  series: readonly ChartSeries[];
  /** How many categories there are in all, where only the largest are drawn. */
  of: number;
}

export interface ChartSeries {
  code: StatusCode | 'extracted' | 'declared';
  name: Text;
  values: readonly (number | null)[];
}

/** Bars that fit on a screen and a page. */
const MOST_UNITS = 15;
const UNIT: Text = { zh: '单位', en: 'unit' };

/** The charts of a run, from its tables: the units with most findings, and all themes. */
export async function chartsOf(tables: readonly Table[]): Promise<Chart[]> {
  const find = (id: string) => tables.find((table) => table.id === id);
  const [findings, notices, themes] = ['finding_list', 'unit_comparison', 'theme_status'].map(find);
  return [
    ...(findings && notices ? await unitCharts(findings, notices) : []),
    ...(themes ? await themeChart(themes) : []),
  ];
}

async function unitCharts(findings: Table, notices: Table): Promise<Chart[]> {
  const counts = await countByUnit(findings);
  const total = (count: Counts) => STATUSES.reduce((sum, code) => sum + (count[code] ?? 0), 0);
  const ordered = [...counts].sort(([a, x], [b, y]) => total(y) - total(x) || (a < b ? -1 : 1));
  const shown = ordered.slice(0, MOST_UNITS);
  if (shown.length === 0) return [];
  const declared = await declaredRates(notices);
  const common = { over: UNIT, categories: shown.map(([unit]) => unit), of: ordered.length };
  return [
    {
      ...common,
      id: 'status-by-unit',
      title: { zh: '各单位问题整改状态', en: 'Status of findings by unit' },
      stacked: true,
      share: false,
      series: statusSeries((code) => shown.map(([, count]) => count[code] ?? 0)),
    },
    {
      ...common,
      id: 'rate-by-unit',
      title: { zh: '各单位完成率', en: 'Completion rate by unit' },
      stacked: false,
      share: true,
      series: [
        {
          code: 'extracted',
          name: { zh: '逐条提取', en: 'as extracted' },
          values: shown.map(([, count]) => rateOf(count)),
        },
        {
          code: 'declared',
          name: { zh: '通报自述', en: 'as declared' },
          values: shown.map(([unit]) => declared.get(unit) ?? null),
        },
      ],
    },
  ];
}

type Counts = Partial<Record<StatusCode, number>>;

/** Findings of notices without a unit are in no unit's bar. */
async function countByUnit(findings: Table): Promise<Map<string, Counts>> {
  const counts = new Map<string, Counts>();
  for await (const { unit, status } of records(findings, ['unit', 'status'])) {
    if (unit === null) continue;
    const count = counts.get(String(unit)) ?? {};
    counts.set(String(unit), count);
    const code = status as StatusCode;
    count[code] = (count[code] ?? 0) + 1;
  }
  return counts;
}

function rateOf(count: Counts): number | null {
  const sum = (what: 'done' | 'stated') =>
    STATUSES.reduce((all, code) => all + (STATUS_MEANING[code][what] ? (count[code] ?? 0) : 0), 0);
  return sum('stated') === 0 ? null : sum('done') / sum('stated');
}

/** Needs both figures from one notice. */
async function declaredRates(notices: Table): Promise<Map<string, number>> {
  const sums = new Map<string, { done: number; all: number }>();
  const columns = ['unit', 'declared_completed', 'declared_total'];
  for await (const { unit, declared_completed: done, declared_total: all } of records(notices, columns)) {
    if (unit === null || done === null || !(Number(all) > 0)) continue;
    const sum = sums.get(String(unit)) ?? { done: 0, all: 0 };
    sums.set(String(unit), { done: sum.done + Number(done), all: sum.all + Number(all) });
  }
  return new Map([...sums].map(([unit, { done, all }]) => [unit, done / all]));
}

async function themeChart(table: Table): Promise<Chart[]> {
  const rows: Record<string, Cell>[] = [];
  for await (const row of records(
    table,
    table.columns.map(({ id }) => id),
  ))
    if (Number(row.findings) > 0) rows.push(row);
  if (rows.length === 0) return [];
  const names = table.columns.find(({ id }) => id === 'theme')?.names;
  return [
    {
      id: 'theme-by-status',
      title: { zh: '各主题问题整改状态', en: 'Status of findings by theme' },
      over: { zh: '主题', en: 'theme' },
      stacked: true,
      share: false,
      categories: rows.map(({ theme }) => String(theme)),
      ...(names ? { names } : {}),
      of: rows.length,
      series: statusSeries((code) => rows.map((row) => Number(row[code.replaceAll('-', '_')]))),
    },
  ];
}

/** A status that nothing has takes no place in the legend. */
function statusSeries(values: (code: StatusCode) => number[]): ChartSeries[] {
  return STATUSES.map((code) => ({ code, name: STATUS_NAMES[code], values: values(code) })).filter((series) =>
    series.values.some((value) => value > 0),
  );
}

async function* records(
  { columns, rows }: Table,
  ids: readonly string[],
): AsyncGenerator<Record<string, Cell>> {
  const places = ids.map((id) => [id, columns.findIndex((column) => column.id === id)] as const);
  for await (const row of rows) yield Object.fromEntries(places.map(([id, at]) => [id, row[at] ?? null]));
}
