import { rename } from 'node:fs/promises';
import type { Language } from '../../notice/index.ts';
import { BYTE_ORDER_MARK, csvRow } from '../../run/csv.ts';
import { Draft } from '../../run/whole-file.ts';
import type { Cell, Column, Table } from '../../stats/index.ts';

/** A table as CSV: UTF-8 with a byte order mark, no cell a formula, headings and codes in the language. Gives the number of rows. */
export async function writeCsv(table: Table, path: string, language: Language): Promise<number> {
  const draft = new Draft(`${path}.${process.pid}.tmp`);
  await draft.write(BYTE_ORDER_MARK + csvRow(table.columns.map(({ title }) => title[language])));
  let rows = 0;
  let block = '';
  for await (const row of table.rows) {
    block += csvRow(row.map((cell, i) => shown(cell, table.columns[i]!, language)));
    rows++;
    if (block.length < BLOCK) continue;
    await draft.write(block);
    block = '';
  }
  await draft.write(block);
  await draft.close();
  await rename(draft.path, path);
  return rows;
}

/** Characters written at once. */
const BLOCK = 2 ** 18;

/** A cell as a reader sees it: codes by their names, truth in words. */
export function shown(cell: Cell, { type, names }: Column, language: Language): Cell {
  if (cell === null) return null;
  if (type === 'code') return names?.[String(cell)]?.[language] ?? cell;
  if (type === 'money') return Number(cell).toFixed(2);
  if (type === 'share') return Math.round(Number(cell) * 1e6) / 1e6;
  if (type === 'boolean' && language === 'zh') return cell ? '是' : '否';
  return cell;
}
