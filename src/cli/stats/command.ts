import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Survey } from '../../stats/index.ts';
import { EXIT } from '../exit.ts';
import type { Context } from '../extract.ts';
import { write } from '../io.ts';
import { oneLine } from '../style.ts';
import { statsLines } from './summary.ts';

/** Folder of the CSV files inside the run's. */
export const TABLES_FOLDER = 'tables';

/** `tongbao stats`: database, mapping of units, tables. Gives the exit code. */
export async function statsCommand(out: string, context: Context): Promise<number> {
  const { io, say, style } = context;
  const store = await import('../../store/index.ts');
  if (!existsSync(join(out, store.RECORDS))) return complain(say('noRecords', { folder: out }), context);
  let survey: Survey;
  try {
    const mapping = join(out, store.MAPPING);
    survey = await store.buildDatabase(out, store.readMapping(mapping));
    await store.writeMapping(mapping, survey.mapping);
  } catch (error) {
    return complain(say('badRecords', { folder: out, message: messageOf(error) }), context);
  }
  const opened = await store.Store.open(out);
  try {
    await store.writeTables(opened, join(out, TABLES_FOLDER), context.language);
    const lines = await statsLines(opened, survey, out, { ...context, style });
    await write(io.stdout, `${lines.join('\n')}\n`);
  } finally {
    opened.close();
  }
  return EXIT.ok;
}

export async function complain(message: string, { io, style }: Context): Promise<number> {
  await write(io.stderr, `${style.paint('bad', oneLine(message))}\n`);
  return EXIT.nothing;
}

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
