import { readFile, writeFile } from 'node:fs/promises';
import {
  comparisonReport,
  loadCorpus,
  type Measured,
  measureCase,
  misses,
  parseSaved,
  type Run,
  report,
  SavedRun,
  type Split,
  summarise,
  toSaved,
} from '../evaluate/index.ts';
import { DEFAULT_LIMITS } from '../read/index.ts';
import { explain, InputError } from '../run/failure.ts';
import { EXIT } from './exit.ts';
import type { Context } from './extract.ts';
import { readInput } from './inputs.ts';
import { isBrokenPipe, write } from './io.ts';
import { oneLine } from './style.ts';

export interface EvaluateRequest {
  folder: string;
  split: Split;
  /** Ids of notices, or null for all. */
  only: readonly string[] | null;
  /** Lists every miss. The test split shows figures alone without it. */
  misses: boolean;
  /** Beginnings of the names of fields whose misses are listed, or null for all. */
  fields: readonly string[] | null;
  /** Files to write, or null. */
  json: string | null;
  markdown: string | null;
  /** An earlier `json`, or null. */
  against: string | null;
}

/** `tongbao evaluate`: measures the extraction on a corpus, the report on standard output. Gives the exit code. */
export async function evaluateCommand(request: EvaluateRequest, context: Context): Promise<number> {
  const { io, say, language } = context;
  const complain = async (path: string, error: unknown) => {
    const line = oneLine(say('failed', { path, ...explain(error, language) }));
    await write(io.stderr, `${context.style.paint('bad', line)}\n`);
    return EXIT.nothing;
  };
  let before: SavedRun | null = null;
  try {
    if (request.against !== null) before = await readEarlier(request.against);
  } catch (error) {
    return complain(request.against!, error);
  }
  let run: Run;
  try {
    run = await measure(request, context);
  } catch (error) {
    return complain(request.folder, error);
  }
  if (run.measured.length === 0 && run.faults.length === 0) {
    await write(io.stderr, `${say('nothingToEvaluate', { split: request.split, folder: request.folder })}\n`);
    return io.signal.aborted ? EXIT.interrupted : EXIT.nothing;
  }
  const shown = request.misses || request.split !== 'test';
  const saved = toSaved(run, !shown);
  const lines = report(run, language);
  if (before) lines.push('', ...comparisonReport(before, SavedRun.parse(saved), shown, language));
  if (request.misses) lines.push('', ...misses(run.measured, request.fields, language));
  const text = `${lines.join('\n')}\n`;
  for (const [path, content] of [
    [request.json, `${JSON.stringify(saved)}\n`],
    [request.markdown, text],
  ] as const) {
    if (path === null) continue;
    try {
      await writeFile(path, content);
    } catch (cause) {
      return complain(
        path,
        new InputError('write-failed', cause instanceof Error ? cause.message : '', { cause }),
      );
    }
  }
  try {
    await write(io.stdout, text);
  } catch (error) {
    if (!isBrokenPipe(error)) throw error;
  }
  if (io.signal.aborted) return EXIT.interrupted;
  const complete = run.faults.length === 0 && run.measured.every(({ state }) => state !== 'failed');
  return complete ? EXIT.ok : EXIT.partial;
}

async function measure({ folder, split, only }: EvaluateRequest, context: Context): Promise<Run> {
  const { io, language, extract } = context;
  const { cases, faults } = await loadCorpus(folder, { split, only });
  const measured: Measured[] = [];
  for (const one of cases) {
    if (io.signal.aborted) break;
    measured.push(
      ...(await measureCase(one, async (path) =>
        extract(await readInput(path, DEFAULT_LIMITS.bytes), { path, language }),
      )),
    );
  }
  return { split, measured, faults, summary: summarise(measured) };
}

async function readEarlier(path: string): Promise<SavedRun> {
  const json = await readFile(path, 'utf8');
  try {
    return parseSaved(json);
  } catch (cause) {
    throw new InputError('bad-result', cause instanceof Error ? cause.message : '', { cause });
  }
}
