import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { comparisonTables, figuresOf } from '../../stats/compare/index.ts';
import { type Address, inOneFile, inPages, PAGES, REPORT } from '../../write/address.ts';
import { EXIT } from '../exit.ts';
import type { Context } from '../extract.ts';
import { write } from '../io.ts';
import { complain, messageOf } from '../stats/command.ts';
import type { Say } from '../texts.ts';
import { comparisonLines } from './summary.ts';

export interface CompareRequest {
  before: string;
  after: string;
  /** Where the workbook goes, or null for none. */
  out: string | null;
}

/** Arguments and options of `tongbao compare`. */
export function addCompare(
  command: Command,
  say: Say,
  action: (request: CompareRequest) => Promise<void>,
): void {
  command
    .description(`${say('compare')}\n\n${say('compareDetail')}`)
    .argument('<A>', say('argBefore'))
    .argument('<B>', say('argAfter'))
    .option('-o, --out <file.xlsx>', say('optCompareOut'))
    .action((before: string, after: string, { out = null }: { out?: string | null }) =>
      action({ before, after, out }),
    );
}

/** `tongbao compare`: two runs side by side. Gives the exit code. */
export async function compareCommand(
  { before, after, out }: CompareRequest,
  context: Context,
): Promise<number> {
  const { io, say, language } = context;
  const { compareRuns, placeWorkbook, RECORDS } = await import('../../store/index.ts');
  for (const folder of [before, after])
    if (!existsSync(join(folder, RECORDS))) return complain(say('noRecords', { folder }), context);
  try {
    const comparison = await compareRuns(before, after);
    await write(io.stdout, `${comparisonLines(comparison, context).join('\n')}\n`);
    if (out !== null) {
      const tables = comparisonTables(comparison);
      const address = reportOf(after, dirname(resolve(out)));
      const title = say('compareTitle');
      const name = await placeWorkbook(resolve(out), { tables, charts: [], language, title, address });
      await write(io.stdout, `${say('statsWritten', { path: join(dirname(out), name) })}\n`);
    }
    const { fields, gone, new: come, moved } = figuresOf(comparison);
    const differ = fields + gone + come + moved + comparison.lone.length > 0;
    return differ ? EXIT.differs : EXIT.ok;
  } catch (error) {
    return complain(say('badRecords', { folder: `${before}, ${after}`, message: messageOf(error) }), context);
  }
}

/** Links from the workbook's folder into the report of a run, where it has one. */
function reportOf(run: string, from: string): Address | null {
  if (!existsSync(join(run, REPORT))) return null;
  const inside = existsSync(join(run, PAGES)) ? inPages : inOneFile;
  const way = relative(from, resolve(run)).split(sep).map(encodeURIComponent).join('/');
  return (notice, finding) => {
    const { file, place } = inside(notice, finding);
    return { file: way === '' ? file : `${way}/${file}`, place };
  };
}
