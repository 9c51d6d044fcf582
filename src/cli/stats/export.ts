import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportRequest } from '../../store/index.ts';
import { EXIT } from '../exit.ts';
import type { Context } from '../extract.ts';
import { write } from '../io.ts';
import { complain, messageOf } from './command.ts';

export type ExportCommandRequest = ExportRequest;

/** `tongbao export`: the results of a run in another format. The database is made anew, so that it is never an old one. */
export async function exportCommand(request: ExportCommandRequest, context: Context): Promise<number> {
  const { io, say } = context;
  const { buildDatabase, exportRun, MAPPING, readMapping, RECORDS } = await import('../../store/index.ts');
  const { out } = request;
  if (!existsSync(join(out, RECORDS))) return complain(say('noRecords', { folder: out }), context);
  try {
    if (!request.redact && request.to !== 'labelstudio')
      await buildDatabase(out, readMapping(join(out, MAPPING)));
    for (const name of await exportRun(request)) await write(io.stdout, `${join(request.target, name)}\n`);
  } catch (error) {
    return complain(say('badRecords', { folder: out, message: messageOf(error) }), context);
  }
  return EXIT.ok;
}
