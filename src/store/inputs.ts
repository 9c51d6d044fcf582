import { existsSync, readFileSync } from 'node:fs';
import { STATES } from '../run/columns/inputs.ts';
import { parseCsv } from '../run/csv.ts';
import type { FilledTable } from './derived.ts';

/** What became of one input of the run. */
export interface InputLine {
  path: string;
  status: string;
  code: string | null;
  message: string | null;
  duplicateOf: string | null;
}

export const INPUTS: FilledTable = {
  name: 'inputs',
  columns: [
    ['path', 'VARCHAR'],
    ['status', 'VARCHAR'],
    ['code', 'VARCHAR'],
    ['message', 'VARCHAR'],
    ['duplicate_of', 'VARCHAR'],
  ],
};

/** `inputs.csv` of a run, in whichever language it was written; null where there is none (results of `extract`). */
export function readInputs(path: string): InputLine[] | null {
  if (!existsSync(path)) return null;
  const [headings = [], ...rows] = parseCsv(readFileSync(path, 'utf8'));
  const column = (...names: string[]) => headings.findIndex((heading) => names.includes(heading));
  const [file, state, code, message, duplicate] = [
    column('path', '文件'),
    column('state', '结果'),
    column('code', '代码'),
    column('message', '说明'),
    column('duplicate_of', '与此文件相同'),
  ];
  return rows.map((row) => ({
    path: row[file] ?? '',
    status: statusOf(row[state] ?? ''),
    code: row[code] || null,
    message: row[message] || null,
    duplicateOf: row[duplicate] || null,
  }));
}

function statusOf(printed: string): string {
  for (const [code, { zh, en }] of Object.entries(STATES)) if (printed === zh || printed === en) return code;
  return printed;
}
