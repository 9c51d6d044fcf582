import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../notice/index.ts';
import { cells, headings, joined } from './columns/column.ts';
import { DIAGNOSTIC_COLUMNS } from './columns/diagnostics.ts';
import { FINDING_COLUMNS } from './columns/findings.ts';
import { INPUT_COLUMNS } from './columns/inputs.ts';
import { NOTICE_COLUMNS } from './columns/notices.ts';
import { OTHER_PATHS, PATH_COLUMNS } from './columns/path-columns.ts';
import { BYTE_ORDER_MARK, csvCells, csvRow } from './csv.ts';
import type { Entry } from './entries.ts';
import { errorCode } from './failure.ts';
import { hashFile } from './hash.ts';
import { type Planned, Planner } from './plan.ts';
import type { Report } from './progress.ts';
import { unspool } from './record.ts';
import { Volumes } from './volume.ts';
import { Draft, type Written, writeWhole } from './whole-file.ts';

export const OUTPUTS = [
  'notices.ndjson',
  'findings.csv',
  'notices.csv',
  'diagnostics.csv',
  'inputs.csv',
] as const;
type Output = (typeof OUTPUTS)[number];

/** What another program does to a file that it has open (Excel on Windows), or a folder in its place. */
export const IN_THE_WAY: ReadonlySet<string> = new Set([
  'EPERM',
  'EBUSY',
  'EACCES',
  'EISDIR',
  'ENOTEMPTY',
  'EEXIST',
]);

/** What was written last, kept to see that nothing changed. */
interface Kept {
  plan: string;
  files: Record<string, Written>;
}

const keptFile = (state: string): string => join(state, 'outputs.json');

/** True where the results of this plan lie in `out` as they were written. */
export async function isUpToDate(out: string, state: string, plan: string): Promise<boolean> {
  try {
    const kept = JSON.parse(await readFile(keptFile(state), 'utf8')) as Kept;
    if (kept.plan !== plan) return false;
    for (const name of OUTPUTS) {
      const found = await hashFile(join(out, name));
      if (found.sha !== kept.files[name]?.sha256) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes all results, each beside its place and then renamed. Gives the contents whose spooled record is missing or
 * damaged; if there are any, nothing was put in place.
 */
export async function writeOutputs(
  entries: AsyncIterable<Entry>,
  others: ReadonlyMap<string, readonly string[]>,
  where: { out: string; state: string; language: Language; plan: string },
  report: Report,
  onEntry: () => void,
): Promise<string[]> {
  const { out, state, language, plan } = where;
  const folder = join(state, 'new');
  await mkdir(folder, { recursive: true });
  const drafts = Object.fromEntries(OUTPUTS.map((name) => [name, new Draft(join(folder, name))])) as Record<
    Output,
    Draft
  >;
  const damaged: string[] = [];
  const planner = new Planner(language);
  const volumes = new Volumes(state);
  await writeHeadings(drafts, language);
  try {
    for await (const entry of entries) {
      const planned = planner.next(entry);
      await drafts['inputs.csv'].write(csvRow(cells(INPUT_COLUMNS, planned.row, language)));
      if (planned.record) {
        const { sha, receipt } = planned.record;
        const spooled = volumes.read(receipt.record);
        if (spooled === null) damaged.push(sha);
        else if (damaged.length === 0) await writeRecord(drafts, planned, spooled, others);
      }
      onEntry();
    }
  } finally {
    volumes.close();
  }
  const files: Record<string, Written> = {};
  for (const name of OUTPUTS) files[name] = await drafts[name].close();
  if (damaged.length > 0) return damaged;
  await putInPlace(out, folder, files, report);
  writeWhole(keptFile(state), JSON.stringify({ plan, files } satisfies Kept));
  await rm(folder, { recursive: true, force: true });
  return [];
}

async function writeHeadings(drafts: Record<Output, Draft>, language: Language): Promise<void> {
  const tables = {
    'findings.csv': [...PATH_COLUMNS, ...FINDING_COLUMNS],
    'notices.csv': [...PATH_COLUMNS, OTHER_PATHS, ...NOTICE_COLUMNS],
    'diagnostics.csv': [...PATH_COLUMNS, ...DIAGNOSTIC_COLUMNS],
    'inputs.csv': INPUT_COLUMNS,
  } as const;
  for (const [name, columns] of Object.entries(tables)) {
    await drafts[name as Output].write(BYTE_ORDER_MARK + csvRow(headings(columns, language)));
  }
}

async function writeRecord(
  drafts: Record<Output, Draft>,
  planned: Planned,
  spooled: Buffer,
  others: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const { path } = planned.row;
  const { record, rows } = unspool(spooled, path);
  const first = csvCells([path, planned.record!.duplicateOf]);
  const lines = (of: readonly string[]) => of.map((row) => `${first},${row}\r\n`).join('');
  await drafts['notices.ndjson'].write(record);
  await drafts['notices.csv'].write(
    `${first},${csvCells([joined(others.get(path) ?? [])])},${rows.notice}\r\n`,
  );
  await drafts['findings.csv'].write(lines(rows.findings));
  await drafts['diagnostics.csv'].write(lines(rows.diagnostics));
}

/** A result whose place is taken is left beside it, and not remembered as written. */
async function putInPlace(
  out: string,
  folder: string,
  files: Record<string, Written>,
  report: Report,
): Promise<void> {
  for (const name of OUTPUTS) {
    try {
      await rename(join(folder, name), join(out, name));
    } catch (error) {
      if (!IN_THE_WAY.has(errorCode(error) ?? '')) throw error;
      const path = join(out, name.replace('.', '.new.'));
      await rename(join(folder, name), path);
      delete files[name];
      report({ type: 'beside', name, path });
    }
  }
}
