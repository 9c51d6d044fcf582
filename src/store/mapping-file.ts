import { readFileSync } from 'node:fs';
import { BYTE_ORDER_MARK, csvRow, parseCsv } from '../run/csv.ts';
import { writeWhole } from '../run/whole-file.ts';
import type { EditedRow, MappingRow } from '../stats/index.ts';
import { BASIS_NAMES } from './names.ts';

/** In the folder of the run: which printed name is which unit, for the user to review and edit. */
export const MAPPING = 'units.csv';

const COLUMNS = [
  '印刷名称 name',
  '文件 file',
  '单位 unit',
  '程序建议 proposed',
  '依据 basis',
  '可能的单位 candidates',
];

/** The mapping as the user left it; nothing where there is none yet. A changed `unit` beside `proposed` is a decision. */
export function readMapping(path: string): EditedRow[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  // A name that a spreadsheet would take for a formula was written with an apostrophe.
  const plain = (cell: string | undefined) => (cell ?? '').replace(/^'(?=[=+\-@＝＋－＠])/, '');
  return parseCsv(text)
    .slice(1)
    .map(([name, file, unit, proposed]) => ({
      name: plain(name),
      path: plain(file) || null,
      unit: plain(unit).trim(),
      proposed: plain(proposed),
    }));
}

/** Ambiguous names first: they are what a reviewer looks for. */
export async function writeMapping(path: string, rows: readonly MappingRow[]): Promise<void> {
  const doubtful = ({ basis }: MappingRow) => (basis === 'ambiguous' || basis === 'masked' ? 0 : 1);
  const sorted = [...rows].sort((a, b) => doubtful(a) - doubtful(b));
  const lines = sorted.map(({ name, path: file, unit, proposed, basis, candidates }) =>
    csvRow([name, file, unit, proposed, `${BASIS_NAMES[basis].zh} ${basis}`, candidates.join('；')]),
  );
  writeWhole(path, BYTE_ORDER_MARK + csvRow(COLUMNS) + lines.join(''));
}
