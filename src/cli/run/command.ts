import { explain } from '../../run/failure.ts';
import { LockedError, type Progress, type RunLimits, type RunResult, run } from '../../run/index.ts';
import { toolIdentities } from '../../tools/identity.ts';
import { EXIT } from '../exit.ts';
import type { Context } from '../extract.ts';
import { makeTables, messageOf } from '../stats/command.ts';
import { type Manner, Teller } from './teller.ts';

export interface RunCommandRequest {
  paths: readonly string[];
  out: string;
  workers: number;
  /** Milliseconds. */
  timeout: number;
  /** Bytes. */
  memory: number;
  limits: RunLimits;
  /** Whether the tables across units are made as well. */
  tables: boolean;
  manner: Manner;
}

/** `tongbao run`: many documents into tables. Gives the exit code. */
export async function runCommand(request: RunCommandRequest, context: Context): Promise<number> {
  const { io, language, say } = context;
  const progress: Progress = { phase: 'listing', total: 0, done: 0, failed: 0, skipped: 0, known: 0 };
  const teller = new Teller(request.manner, progress, context);
  try {
    const report = teller.report.bind(teller);
    const result = await run(
      { ...request, language, tools: await toolIdentities() },
      { progress, report, signal: io.signal },
    );
    await teller.close();
    await teller.summary(result, request.out);
    const tables = await compareUnits(result);
    return exitCode(result, teller.besides + (tables ? 0 : 1));
  } catch (error) {
    await teller.close();
    if (io.signal.aborted) {
      await teller.say('interrupted', say('runInterrupted', { ...progress }));
      return EXIT.interrupted;
    }
    await teller.say('error', complaint(error));
    return EXIT.nothing;
  }

  /** The tables across units, unless they are there already. Gives whether they are. */
  async function compareUnits({ counts, unchanged }: RunResult): Promise<boolean> {
    const { isFresh } = await import('../../store/fresh.ts');
    if (!request.tables || counts.notices === 0 || (unchanged && (await isFresh(request.out)))) return true;
    try {
      await teller.say('tables', (await makeTables(request.out, context)).at(-1)!);
      return true;
    } catch (error) {
      await teller.say('error', say('tablesFailed', { message: messageOf(error), folder: request.out }));
      return false;
    }
  }

  function complaint(error: unknown): string {
    if (error instanceof LockedError) return say('locked', { pid: error.pid, path: error.path });
    if (error instanceof Error && error.name === 'StartError') {
      return say('workersFailed', { message: error.message });
    }
    const { code, message } = explain(error, language);
    if (code === 'internal' && error instanceof Error) return `${message}\n${error.stack}`;
    const system = error instanceof Error ? error.message : String(error);
    return say('outNotWritable', { message: `${message} (${system})` });
  }
}

function exitCode({ counts }: RunResult, besides: number): number {
  const { ok, warnings, failed } = counts.states;
  if (ok + warnings === 0) return EXIT.nothing;
  return failed > 0 || besides > 0 ? EXIT.partial : EXIT.ok;
}
