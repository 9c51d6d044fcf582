import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { REPORT, WORKBOOK } from '../write/address.ts';
import { DATABASE, RECORDS } from './build.ts';
import { MAPPING } from './mapping-file.ts';

/** Whether the tables of a run were made after its records and after the mapping was last edited. */
export async function isFresh(out: string): Promise<boolean> {
  const age = async (name: string) => (await stat(join(out, name))).mtimeMs;
  try {
    const sources = await Promise.all([RECORDS, MAPPING, DATABASE].map(age));
    const made = await Promise.all([WORKBOOK, REPORT].map(age));
    return Math.min(...made) >= Math.max(...sources);
  } catch {
    return false;
  }
}
