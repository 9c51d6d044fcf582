import { setMaxListeners } from 'node:events';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { entries } from './entries.ts';
import { fingerprint, packageVersion } from './fingerprint.ts';
import type { RecordOptions } from './job.ts';
import { Ledger } from './ledger.ts';
import { lock } from './lock.ts';
import { isUpToDate, writeOutputs } from './outputs.ts';
import { type Counts, Planner } from './plan.ts';
import { ClosedError, Pool } from './pool.ts';
import type { Progress, Report } from './progress.ts';
import { Reading } from './reading.ts';
import { STATE_FOLDER, stateIn } from './state.ts';
import { walk } from './walk.ts';
import { Draft, writeWhole } from './whole-file.ts';

export type { RecordOptions, RunLimits } from './job.ts';
export { LockedError } from './lock.ts';
export { OUTPUTS } from './outputs.ts';
export type { Counts } from './plan.ts';
export type { Event, Phase, Progress, Report } from './progress.ts';

export interface RunRequest extends RecordOptions {
  paths: readonly string[];
  out: string;
  workers: number;
  /** Milliseconds for one document, or between two signs of life of a longer job. */
  timeout: number;
  /** Bytes of a worker's resident memory. */
  memory: number;
  /** Programs outside that take part, name → version. */
  tools?: Readonly<Record<string, string>>;
  /** The module that a worker process runs, where it is not this package's own. */
  worker?: string;
}

export interface RunResult {
  counts: Counts;
  /** True where everything was as the last run left it, so that nothing was written. */
  unchanged: boolean;
  seconds: { listing: number; reading: number; writing: number };
}

/** A record that is damaged again after it was made anew: the disk is at fault. */
const REPAIRS = 3;

/**
 * Reads everything under the paths into `out`. What an earlier run left is gone on from.
 *
 * @throws LockedError where another run has the folder; the system's error where it cannot be written; the signal's
 *   reason where it is aborted
 */
export async function run(
  request: RunRequest,
  { progress, report, signal }: { progress: Progress; report: Report; signal: AbortSignal },
): Promise<RunResult> {
  const { out, language, limits, workers, timeout, memory, tools = {} } = request;
  const print = fingerprint({ language, limits }, tools);
  const state = stateIn(out, print);
  await mkdir(state.folder, { recursive: true });
  const release = lock(join(out, STATE_FOLDER, 'lock'));
  const ledger = Ledger.open(state.ledger);
  const settings = { language, limits, state: state.folder, memory, parent: process.pid };
  const pool = new Pool(settings, workers, timeout, request.worker);
  const close = () => void pool.close();
  // Each archive that is open listens too.
  setMaxListeners(0, signal);
  signal.addEventListener('abort', close, { once: true });
  const began = new Date();
  const clock = stopwatch();
  const enter = (phase: Progress['phase']) => {
    progress.phase = phase;
    report({ type: 'phase', phase });
  };
  try {
    await rm(join(state.folder, 'spool'), { recursive: true, force: true });
    enter('listing');
    await list();
    const listing = clock();
    let reading = 0;
    let writing = 0;
    for (let attempt = 1; ; attempt++) {
      enter('reading');
      if (attempt > 1) Object.assign(progress, { done: 0, failed: 0, skipped: 0, known: 0 });
      await new Reading({ state, ledger, pool, limits, progress, report }, workers, signal).run();
      reading += clock();
      enter('writing');
      const { unchanged, counts, damaged } = await write();
      writing += clock();
      if (damaged.length === 0) {
        const seconds = { listing, reading, writing };
        writeRun(counts, seconds);
        await forgetOthers();
        return { counts, unchanged, seconds };
      }
      if (attempt === REPAIRS) throw new Error(`The records of ${damaged.length} files cannot be kept.`);
      for (const sha of damaged) ledger.forget(sha);
    }
  } catch (error) {
    throw error instanceof ClosedError && signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener('abort', close);
    await pool.close();
    ledger.close();
    release();
  }

  async function list(): Promise<void> {
    const listing = new Draft(state.listing);
    for await (const found of walk(request.paths, out)) {
      signal.throwIfAborted();
      progress.total += 1;
      await listing.write(`${JSON.stringify(found)}\n`);
    }
    await listing.close();
  }

  async function write() {
    const planner = new Planner(language);
    for await (const entry of entries(state, ledger, limits)) planner.next(entry);
    signal.throwIfAborted();
    const { counts, others } = planner;
    const plan = planner.digest();
    progress.total = counts.inputs;
    progress.done = 0;
    if (await isUpToDate(out, state.folder, plan)) return { counts, unchanged: true, damaged: [] };
    await rm(join(out, RUN_FILE), { force: true });
    const where = { out, state: state.folder, language, plan };
    const damaged = await writeOutputs(entries(state, ledger, limits), others, where, report, () => {
      signal.throwIfAborted();
      progress.done += 1;
    });
    return { counts, unchanged: false, damaged };
  }

  function writeRun(counts: Counts, seconds: RunResult['seconds']): void {
    const said = {
      version: packageVersion(),
      node: process.versions.node,
      platform: `${process.platform}-${process.arch}`,
      tools,
      fingerprint: print,
      options: { language, workers, timeoutSeconds: timeout / 1000, memoryMiB: memory / 2 ** 20, limits },
      startedAt: began.toISOString(),
      finishedAt: new Date().toISOString(),
      seconds,
      counts,
    };
    writeWhole(join(out, RUN_FILE), `${JSON.stringify(said, null, 2)}\n`);
  }

  /** The states of other fingerprints: their records would not be used again. */
  async function forgetOthers(): Promise<void> {
    const folder = join(out, STATE_FOLDER);
    for (const name of await readdir(folder)) {
      if (name !== 'lock' && join(folder, name) !== state.folder) {
        await rm(join(folder, name), { recursive: true, force: true });
      }
    }
  }
}

/** Says which run the results are of; it is there only when they are whole. */
export const RUN_FILE = 'run.json';

/** Seconds since the call before. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return Math.round(seconds * 1000) / 1000;
  };
}
