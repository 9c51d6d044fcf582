import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import { ARCHIVE_LIMITS } from '../../archive/index.ts';
import { DEFAULT_LIMITS } from '../../read/index.ts';
import type { RunLimits } from '../../run/index.ts';
import { limitOption } from '../limit-option.ts';
import type { Say } from '../texts.ts';
import type { RunCommandRequest } from './command.ts';

export const RUN_LIMITS: RunLimits = { ...DEFAULT_LIMITS, ...ARCHIVE_LIMITS };

const TIMEOUT_SECONDS = 30;
const MEMORY_MIB = 1_024;

interface Flags {
  out: string;
  workers: number;
  timeout: number;
  memory: number;
  quiet?: boolean;
  logJson?: boolean;
  tables: boolean;
  limit?: Partial<RunLimits>;
}

/** Arguments and options of `tongbao run`. */
export function addRun(
  command: Command,
  say: Say,
  action: (request: RunCommandRequest) => Promise<void>,
): void {
  const positive = (name: string) => (value: string) => {
    if (!(Number(value) > 0)) throw new InvalidArgumentError(say('badNumber', { name, value }));
    return Number(value);
  };
  command
    .description(`${say('run')}\n\n${say('runDetail')}`)
    .argument('<path...>', say('argRunPaths'))
    .requiredOption('-o, --out <dir>', say('optRunOut'))
    .option('--workers <n>', say('optWorkers'), positive('--workers'), availableParallelism())
    .option('--timeout <s>', say('optTimeout'), positive('--timeout'), TIMEOUT_SECONDS)
    .option('--memory <MiB>', say('optMemory'), positive('--memory'), MEMORY_MIB)
    .option('--no-tables', say('optNoTables'))
    .option('-q, --quiet', say('optQuiet'))
    .option('--log-json', say('optLogJson'))
    .option(...limitOption(RUN_LIMITS, say))
    .addHelpText('after', `\n${say('exitCodes')}`)
    .action((paths: string[], flags: Flags) =>
      action({
        paths,
        out: flags.out,
        workers: Math.ceil(flags.workers),
        timeout: flags.timeout * 1000,
        memory: flags.memory * 2 ** 20,
        limits: { ...RUN_LIMITS, ...flags.limit },
        tables: flags.tables,
        manner: flags.logJson ? 'json' : flags.quiet ? 'quiet' : 'plain',
      }),
    );
}
