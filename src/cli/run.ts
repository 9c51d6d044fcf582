import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import type { Language } from '../notice/index.ts';
import { compareCommand } from './compare/command.ts';
import { doctorCommand } from './doctor.ts';
import { evaluateCommand } from './evaluate.ts';
import { EXIT } from './exit.ts';
import { type Context, type Extract, extractCommand } from './extract.ts';
import { scanLanguage, usageMessage } from './help.ts';
import { type Io, isBrokenPipe, write } from './io.ts';
import { buildProgram } from './program.ts';
import { runCommand } from './run/command.ts';
import { sampleCommand } from './sample.ts';
import { noticeJsonSchema } from './schema.ts';
import { showCommand } from './show.ts';
import { statsCommand } from './stats/command.ts';
import { exportCommand } from './stats/export.ts';
import { oneLine, styleFor } from './style.ts';
import { sayIn } from './texts.ts';

/** Loaded when first needed: help and schema need no reader. */
const loadExtract: Extract = async (bytes, options) => {
  const [{ extractNotice }, { systemTools }] = await Promise.all([
    import('../extract/index.ts'),
    import('../tools/index.ts'),
  ]);
  return extractNotice(bytes, { tools: systemTools, ...options });
};

/** Runs one command line (without `node` and the script) and gives its exit code. */
export async function run(argv: readonly string[], io: Io, extract: Extract = loadExtract): Promise<number> {
  const asked = scanLanguage(argv);
  const language: Language = asked === 'en' ? 'en' : 'zh';
  const say = sayIn(language);
  const context: Context = { io, language, say, style: styleFor(io.stderr, io.env), extract };
  let code: number = EXIT.ok;
  let help = '';
  const program = buildProgram(language, version(), say, {
    extract: async (request) => {
      code = await extractCommand(request, context);
    },
    show: async (file, limits) => {
      code = await showCommand(file, limits, context);
    },
    evaluate: async (request) => {
      code = await evaluateCommand(request, context);
    },
    run: async (request) => {
      code = await runCommand(request, context);
    },
    doctor: async () => {
      code = await doctorCommand(context);
    },
    sample: async (request) => {
      code = await sampleCommand(request, context);
    },
    stats: async (out) => {
      code = await statsCommand(out, context);
    },
    compare: async (request) => {
      code = await compareCommand(request, context);
    },
    export: async (request) => {
      code = await exportCommand(request, context);
    },
    schema: () => write(io.stdout, `${JSON.stringify(noticeJsonSchema(), null, 2)}\n`),
  });
  for (const command of [program, ...program.commands]) {
    command.configureOutput({
      writeOut: (text) => {
        help += text;
      },
      writeErr: () => {},
      getOutHelpWidth: () => io.stdout.columns ?? HELP_WIDTH,
    });
  }
  try {
    if (asked !== null && asked !== 'zh' && asked !== 'en') {
      throw new CommanderError(EXIT.usage, 'tongbao.lang', say('badLang', { value: asked }));
    }
    if (argv.length === 0) {
      await write(io.stderr, program.helpInformation());
      return EXIT.usage;
    }
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (isBrokenPipe(error)) return EXIT.ok;
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) {
      const message = usageMessage(error, language);
      const known = program.commands.find((command) => command.name() === argv[0]);
      const command = known ? `tongbao ${known.name()}` : 'tongbao';
      await write(io.stderr, `${oneLine(say('usageHint', { message, command }))}\n`);
      return EXIT.usage;
    }
    await write(io.stdout, help);
  }
  return code;
}

const HELP_WIDTH = 100;

function version(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(file) as { version: string };
  return version;
}
