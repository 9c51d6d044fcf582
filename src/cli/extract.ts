import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { ExtractOptions } from '../extract/index.ts';
import type { Language, Notice } from '../notice/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../read/index.ts';
import { explain, InputError } from '../run/failure.ts';
import { mapInOrder } from '../run/window.ts';
import { EXIT } from './exit.ts';
import { pathsFrom } from './files-from.ts';
import { findInputs, type Input, isFolder, type PathList, readInput } from './inputs.ts';
import { type Io, isBrokenPipe, write } from './io.ts';
import { files, lines, pretty, type Sink } from './sinks.ts';
import { oneLine, type Style } from './style.ts';
import type { Say } from './texts.ts';

/** Files read at once: reading overlaps with parsing, which one process does one at a time. */
const IN_FLIGHT = 4;
/** Records held while an earlier, slower one is awaited. */
const WINDOW = 16;

export type Extract = (bytes: Uint8Array, options?: ExtractOptions) => Promise<Notice>;

export interface ExtractRequest {
  paths: readonly string[];
  /** Folder for one JSON file a notice, or null for standard output. */
  out: string | null;
  /** A file with paths, `-` for standard input, or null. */
  filesFrom: string | null;
  text: boolean;
  limits: Partial<Limits>;
}

export interface Context {
  io: Io;
  language: Language;
  say: Say;
  /** For standard error. */
  style: Style;
  extract: Extract;
}

type Outcome = { path: string; notice: Notice } | { path: string; error: unknown };

/** `tongbao extract`: reads, gives out the records in order, reports on standard error. Gives the exit code. */
export async function extractCommand(request: ExtractRequest, context: Context): Promise<number> {
  const { io, say } = context;
  const counts = { total: 0, read: 0, failed: 0 };
  const single = await isSingleFile(request);
  try {
    const sink = await openSink(request, single, io);
    const inputs = findInputs(request.paths, listOf(request, io), request.out);
    const work = (input: Input) => readOne(input, request, context);
    for await (const outcome of mapInOrder(inputs, work, {
      inFlight: IN_FLIGHT,
      size: WINDOW,
      signal: io.signal,
    })) {
      const failed = 'error' in outcome ? outcome : await deliver(outcome, sink);
      counts.total++;
      counts[failed ? 'failed' : 'read']++;
      if (failed) await reportFailure(failed, context);
    }
    if (io.signal.aborted) await write(io.stderr, `${say('interrupted', counts)}\n`);
    else if (!single) await write(io.stderr, `${summary(counts, request, say)}\n`);
  } catch (error) {
    if (isBrokenPipe(error)) return EXIT.ok;
    const message = error instanceof Error ? error.message : String(error);
    await write(io.stderr, `${oneLine(say('outputFailed', { message }))}\n`);
    return EXIT.nothing;
  }
  if (io.signal.aborted) return EXIT.interrupted;
  return counts.read === 0 ? EXIT.nothing : counts.failed > 0 ? EXIT.partial : EXIT.ok;
}

/** One file alone is printed for a reader, without a summary. */
async function isSingleFile({ paths, filesFrom, out }: ExtractRequest): Promise<boolean> {
  return paths.length === 1 && filesFrom === null && out === null && !(await isFolder(paths[0]!));
}

async function openSink({ out }: ExtractRequest, single: boolean, io: Io): Promise<Sink> {
  if (out === null) return single ? pretty(io.stdout) : lines(io.stdout);
  await mkdir(out, { recursive: true });
  return files(out);
}

function listOf({ filesFrom }: ExtractRequest, io: Io): PathList | null {
  if (filesFrom === null) return null;
  return { name: filesFrom, paths: pathsFrom(filesFrom === '-' ? io.stdin : createReadStream(filesFrom)) };
}

/** Never rejects: whatever goes wrong with one file is its outcome. */
async function readOne(
  input: Input,
  request: ExtractRequest,
  { extract, language }: Context,
): Promise<Outcome> {
  const { path } = input;
  try {
    if (input.error !== undefined) throw input.error;
    const bytes = await readInput(input.file, request.limits.bytes ?? DEFAULT_LIMITS.bytes);
    return {
      path,
      notice: await extract(bytes, { path, language, limits: request.limits, text: request.text }),
    };
  } catch (error) {
    return { path: input.file, error };
  }
}

/** A file that cannot be written fails alone; where standard output fails, nothing more can be done. */
async function deliver(done: { path: string; notice: Notice }, sink: Sink) {
  try {
    await sink(done.notice, done.path);
    return null;
  } catch (error) {
    if (error instanceof InputError) return { path: done.path, error };
    throw error;
  }
}

function reportFailure({ path, error }: { path: string; error: unknown }, context: Context): Promise<void> {
  const { io, say, language, style } = context;
  const line = say('failed', { path, ...explain(error, language) });
  return write(io.stderr, `${style.paint('bad', oneLine(line))}\n`);
}

function summary(
  counts: { total: number; read: number; failed: number },
  { out }: ExtractRequest,
  say: Say,
): string {
  if (counts.total === 0) return say('nothingFound');
  const text = say('summary', counts);
  return out === null ? text : say('summaryOut', { summary: text, folder: out });
}
