import { join } from 'node:path';
import type { Language } from '../../notice/index.ts';
import type { Cell, Row, Survey, Table } from '../../stats/index.ts';
import type { Store } from '../../store/index.ts';
import { oneLine, type Style } from '../style.ts';
import type { Say } from '../texts.ts';
import { displayWidth, padTo, truncate } from '../width.ts';

interface Voice {
  say: Say;
  language: Language;
  style: Style;
}

/** Common problems that the terminal shows; the table has them all. */
const SHOWN = 8;
const LABEL_WIDTH = 60;

/** What `tongbao stats` says at the end: the overview, the widest common problems, what wants a look. */
export async function statsLines(
  store: Store,
  survey: Survey,
  { out, written }: { out: string; written: readonly string[] },
  voice: Voice,
): Promise<string[]> {
  const { say, style } = voice;
  const tables = new Map(store.tables().map((table) => [table.id, table]));
  const common = await firstRows(tables.get('common_problems')!, SHOWN);
  const recurring = survey.recurrences;
  const doubtful = survey.mapping.filter(({ basis }) => basis === 'ambiguous' || basis === 'masked').length;
  return [
    ...(await overviewLines(tables.get('overview')!, voice)),
    ...(common.rows.length > 0 ? ['', style.paint('heading', say('statsCommon'))] : []),
    ...common.rows.map((row) => {
      const { label, units, findings } = common.named(row);
      const counts = say('statsOf', { units: Number(units), findings: Number(findings) });
      return `  ${padTo(truncate(oneLine(String(label)), LABEL_WIDTH), LABEL_WIDTH)}  ${counts}`;
    }),
    '',
    say('statsRecurring', {
      count: recurring.length,
      unordered: recurring.filter(({ basis }) => basis === null).length,
    }),
    ...(doubtful > 0 ? [say('statsDoubtful', { count: doubtful, path: join(out, 'units.csv') })] : []),
    say('statsWritten', { path: written.join('  ') }),
  ];
}

async function overviewLines(table: Table, { say, language, style }: Voice): Promise<string[]> {
  const { rows, named } = await firstRows(table, Number.POSITIVE_INFINITY);
  const names = table.columns[0]!.names!;
  const lines = rows.map((row) => {
    const { metric, count, numerator, denominator, share, amount, hidden } = named(row);
    const percent =
      share === null ? '' : `${(Number(share) * 100).toFixed(1)} %  ${numerator} / ${denominator}`;
    const figure = amount !== null ? money(Number(amount), language) : count === null ? '' : String(count);
    const value = figure === '' ? percent : percent === '' ? figure : `${figure}  ${percent}`;
    const more = Number(hidden) > 0 ? say('statsHidden', { hidden: Number(hidden) }) : '';
    return { name: names[String(metric)]?.[language] ?? String(metric), value, more };
  });
  const shown = lines.filter(({ value, more }) => value !== '' || more !== '');
  const width = Math.max(...shown.map(({ name }) => displayWidth(name)));
  return shown.map(({ name, value, more }) => `${padTo(name, width)}  ${style.paint('title', value)}${more}`);
}

const money = (amount: number, language: Language) =>
  `${amount.toLocaleString('en-US', { minimumFractionDigits: 2 })} ${language === 'zh' ? '元' : 'yuan'}`;

async function firstRows({ rows, columns }: Table, most: number) {
  const found: Row[] = [];
  for await (const row of rows) if (found.push(row) >= most) break;
  const named = (row: Row): Record<string, Cell> =>
    Object.fromEntries(columns.map(({ id }, i) => [id, row[i] ?? null]));
  return { rows: found, named };
}
