import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Language } from '../../notice/index.ts';
import type { Say } from '../texts.ts';
import type { ExportCommandRequest } from './export.ts';

/** The formats of `--to`; those of `src/store`, which is loaded when first needed. */
export const FORMATS = ['xlsx', 'html', 'csv', 'ndjson', 'parquet', 'duckdb', 'labelstudio'] as const;

/** Arguments of `tongbao stats`. */
export function addStats(command: Command, say: Say, action: (out: string) => Promise<void>): void {
  command
    .description(`${say('stats')}\n\n${say('statsDetail')}`)
    .argument('<dir>', say('argOut'))
    .action((out: string) => action(out));
}

/** Arguments and options of `tongbao export`. */
export function addExport(
  command: Command,
  say: Say,
  language: Language,
  action: (request: ExportCommandRequest) => Promise<void>,
): void {
  const formats = FORMATS.join(', ');
  command
    .description(say('export'))
    .argument('<dir>', say('argOut'))
    .requiredOption('--to <format>', say('optTo', { formats }), (value: string) => {
      const known = FORMATS.find((format) => format === value);
      if (!known) throw new InvalidArgumentError(say('badFormat', { formats, value }));
      return known;
    })
    .option('-o, --out <dir>', say('optTarget'))
    .option('--redact', say('optRedact'))
    .action((out: string, { to, out: target, redact }: Flags) =>
      action({ out, to, target: target ?? join(out, 'export', to), redact: redact === true, language }),
    );
}

interface Flags {
  to: (typeof FORMATS)[number];
  out?: string;
  redact?: boolean;
}
