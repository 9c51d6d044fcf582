import { type Command, InvalidArgumentError } from 'commander';
import type { SampleRequest } from './sample.ts';
import type { Say } from './texts.ts';

const SIZE = 100;

/** Arguments and options of `tongbao sample`. */
export function addSample(
  command: Command,
  say: Say,
  action: (request: SampleRequest) => Promise<void>,
): void {
  const whole = (value: string) => {
    if (!Number.isInteger(Number(value)) || Number(value) < 1) {
      throw new InvalidArgumentError(say('badNumber', { name: '--n', value }));
    }
    return Number(value);
  };
  command
    .description(say('sample'))
    .argument('<out>', say('argSample'))
    .option('--n <n>', say('optN'), whole, SIZE)
    .option('--seed <seed>', say('optSeed'), '1')
    .option('-o, --out <file>', say('optSheet'))
    .option('--checked <file>', say('optChecked'))
    .action((out: string, flags: { n: number; seed: string; out?: string; checked?: string }) =>
      action({
        out,
        size: flags.n,
        seed: flags.seed,
        sheet: flags.out ?? null,
        checked: flags.checked ?? null,
      }),
    );
}
