import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../exit.ts';
import type { Context } from '../extract.ts';
import { write } from '../io.ts';
import { oneLine } from '../style.ts';
import { statsLines } from './summary.ts';

/** Folder of the CSV files inside the run's. */
export const TABLES_FOLDER = 'tables';

/** `tongbao stats`: database, mapping of units, tables, workbook, report. Gives the exit code. */
export async function statsCommand(out: string, context: Context): Promise<number> {
  const { io, say } = context;
  const { RECORDS } = await import('../../store/index.ts');
  if (!existsSync(join(out, RECORDS))) return complain(say('noRecords', { folder: out }), context);
  try {
    const lines = await makeTables(out, context);
    await write(io.stdout, `${lines.join('\n')}\n`);
  } catch (error) {
    return complain(say('badRecords', { folder: out, message: messageOf(error) }), context);
  }
  return EXIT.ok;
}

/** Makes all that compares units from the records of a run. Gives what there is to say about it. */
export async function makeTables(out: string, context: Context): Promise<string[]> {
  const { language } = context;
  const store = await import('../../store/index.ts');
  const mapping = join(out, store.MAPPING);
  const survey = await store.buildDatabase(out, store.readMapping(mapping));
  await store.writeMapping(mapping, survey.mapping);
  const opened = await store.Store.open(out);
  try {
    await store.writeTables(opened, join(out, TABLES_FOLDER), language);
    const reports = await store.writeXlsx({ store: opened, folder: out, target: out, language });
    const written = [...reports, store.DATABASE, TABLES_FOLDER].map((name) => join(out, name));
    return await statsLines(opened, survey, { out, written }, context);
  } finally {
    opened.close();
  }
}

export async function complain(message: string, { io, style }: Context): Promise<number> {
  await write(io.stderr, `${style.paint('bad', oneLine(message))}\n`);
  return EXIT.nothing;
}

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
