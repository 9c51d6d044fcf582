import type { Command } from 'commander';
import type { Language } from '../notice/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../read/index.ts';
import { addCompare, type CompareRequest } from './compare/command.ts';
import type { EvaluateRequest } from './evaluate.ts';
import { addEvaluate } from './evaluate-options.ts';
import type { ExtractRequest } from './extract.ts';
import { languageOption, localised } from './help.ts';
import { limitOption } from './limit-option.ts';
import type { RunCommandRequest } from './run/command.ts';
import { addRun } from './run/options.ts';
import type { SampleRequest } from './sample.ts';
import { addSample } from './sample-options.ts';
import type { ExportCommandRequest } from './stats/export.ts';
import { addExport, addStats } from './stats/options.ts';
import type { Say } from './texts.ts';

/** What each command does once its words are understood. */
export interface Actions {
  extract(request: ExtractRequest): Promise<void>;
  show(file: string, limits: Partial<Limits>): Promise<void>;
  schema(): Promise<void>;
  run(request: RunCommandRequest): Promise<void>;
  doctor(): Promise<void>;
  sample(request: SampleRequest): Promise<void>;
  stats(out: string): Promise<void>;
  compare(request: CompareRequest): Promise<void>;
  export(request: ExportCommandRequest): Promise<void>;
  evaluate(request: EvaluateRequest): Promise<void>;
}

const EXAMPLES = {
  program: ['tongbao extract 通报.docx', 'tongbao show 通报.pdf', 'tongbao extract --help'],
  extract: [
    'tongbao extract 通报.docx > 通报.json',
    'tongbao extract 2024年/ > 2024年.ndjson',
    'tongbao extract 2024年/ -o out/',
    "find . -name '*.docx' -print0 | tongbao extract --files-from - --no-text",
  ],
  show: ['tongbao show 通报.docx', 'tongbao show 通报.docx --lang en'],
  run: ['tongbao run 2024年/ 归档.zip -o 结果/', 'tongbao run 2024年/ -o 结果/ --workers 4 --quiet'],
  sample: ['tongbao sample 结果/ --n 100', 'tongbao sample 结果/ --checked 结果/sample.csv'],
  doctor: ['tongbao doctor'],
  stats: ['tongbao stats 结果/'],
  compare: ['tongbao compare 上一轮/ 本轮/ -o 两轮对照.xlsx', 'tongbao compare 旧版/ 新版/'],
  export: ['tongbao export 结果/ --to parquet -o 数据/', 'tongbao export 结果/ --to csv --redact'],
  schema: ['tongbao schema > notice.schema.json'],
  evaluate: [
    'tongbao evaluate',
    'tongbao evaluate corpus --misses --only dev-01 dev-02',
    'tongbao evaluate --json now.json --against before.json',
  ],
} as const;

/** The command line: commands, options, help. Parsing throws CommanderError for wrong usage. */
export function buildProgram(language: Language, version: string, say: Say, actions: Actions): Command {
  const program = localised('tongbao', language, say)
    .description(say('program'))
    .usage(`${say('usageCommand')} ${say('usageOptions')}`)
    .version(version, '-v, --version', say('optVersion'))
    .addOption(languageOption(say))
    .addHelpText('after', examples('program', say));
  const add = (name: Exclude<keyof typeof EXAMPLES, 'program'>, usage: string) =>
    program
      .command(name)
      .summary(say(name))
      .usage(`${usage} ${say('usageOptions')}`.trim())
      .addOption(languageOption(say))
      .addHelpText('after', examples(name, say));
  const limit = limitOption(DEFAULT_LIMITS, say);

  add('extract', say('usagePaths'))
    .description(`${say('extract')}\n\n${say('extractDetail')}`)
    .argument('[path...]', say('argPaths'))
    .option('-o, --out <dir>', say('optOut'))
    .option('--files-from <file>', say('optFilesFrom'))
    .option('--no-text', say('optNoText'))
    .option(...limit)
    .addHelpText('after', `\n${say('exitCodes')}`)
    .action((paths: string[], options: ExtractFlags, command: Command) => {
      if (paths.length === 0 && options.filesFrom === undefined) command.error(say('needPaths'));
      const { out = null, filesFrom = null, text, limit: limits = {} } = options;
      return actions.extract({ paths, out, filesFrom, text, limits });
    });
  add('show', say('usageFile'))
    .description(say('show'))
    .argument('<file>', say('argFile'))
    .option(...limit)
    .action((file: string, options: { limit?: Partial<Limits> }) => actions.show(file, options.limit ?? {}));
  add('schema', '')
    .description(say('schema'))
    .action(() => actions.schema());
  addRun(add('run', say('usageRun')), say, (request) => actions.run(request));
  addSample(add('sample', say('usageSample')), say, (request) => actions.sample(request));
  add('doctor', '')
    .description(say('doctor'))
    .action(() => actions.doctor());
  addStats(add('stats', say('usageOut')), say, (out) => actions.stats(out));
  addCompare(add('compare', say('usageCompare')), say, (request) => actions.compare(request));
  addExport(add('export', say('usageOut')), say, language, (request) => actions.export(request));
  addEvaluate(add('evaluate', say('usageFolder')), say, (request) => actions.evaluate(request));
  return program;
}

interface ExtractFlags {
  out?: string;
  filesFrom?: string;
  text: boolean;
  limit?: Partial<Limits>;
}

function examples(command: keyof typeof EXAMPLES, say: Say): string {
  return `\n${say('examples')}\n${EXAMPLES[command].map((line) => `  ${line}`).join('\n')}`;
}
