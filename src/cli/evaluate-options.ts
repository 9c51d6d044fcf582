import { type Command, InvalidArgumentError } from 'commander';
import { SPLITS, type Split } from '../evaluate/index.ts';
import type { EvaluateRequest } from './evaluate.ts';
import type { Say } from './texts.ts';

const DEFAULT_FOLDER = 'corpus';
/** The other one must not be looked at while rules are tuned: it has to be asked for. */
const DEFAULT_SPLIT: Split = 'dev';

interface Flags {
  split: Split;
  only?: string[];
  misses?: boolean;
  field?: string[];
  json?: string;
  markdown?: string;
  against?: string;
}

/** Arguments and options of `tongbao evaluate`. */
export function addEvaluate(
  command: Command,
  say: Say,
  action: (request: EvaluateRequest) => Promise<void>,
): void {
  const repeated = (value: string, before: string[] = []) => [...before, value];
  command
    .description(`${say('evaluate')}\n\n${say('evaluateDetail')}`)
    .argument('[folder]', say('argCorpus'))
    .option('--split <split>', say('optSplit'), (value) => parseSplit(value, say), DEFAULT_SPLIT)
    .option('--only <id...>', say('optOnly'))
    .option('--misses', say('optMisses'))
    .option('--field <name>', say('optField'), repeated)
    .option('--json <file>', say('optJson'))
    .option('--markdown <file>', say('optMarkdown'))
    .option('--against <file>', say('optAgainst'))
    .action((folder: string | undefined, options: Flags) =>
      action({
        folder: folder ?? DEFAULT_FOLDER,
        split: options.split,
        only: options.only ?? null,
        misses: options.misses ?? false,
        fields: options.field ?? null,
        json: options.json ?? null,
        markdown: options.markdown ?? null,
        against: options.against ?? null,
      }),
    );
}

function parseSplit(value: string, say: Say): Split {
  const split = SPLITS.find((one) => one === value);
  if (!split) throw new InvalidArgumentError(say('badSplit', { value }));
  return split;
}
