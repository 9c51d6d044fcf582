import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Job, Message, WorkerSettings } from './job.ts';
import type { Outcome } from './outcome.ts';

/** A sign of life at most this often, in milliseconds. */
const ALIVE_EVERY = 1_000;

export type Work = (job: Job, settings: WorkerSettings, alive: () => void) => Promise<Outcome>;

/**
 * Makes this process a worker, started by `child.ts`: it does one job after another and ends with its parent. A second
 * thread watches over it, since this one may be caught in a loop.
 */
export function serve(work: Work): void {
  const settings = JSON.parse(process.argv[2] ?? '') as WorkerSettings;
  const { memory, parent } = settings;
  const watchdog = new URL(`./watchdog${extname(import.meta.url)}`, import.meta.url);
  new Worker(watchdog, { workerData: { memory, parent } }).unref();
  // Both give the programs that a document needed the time to be ended (`exit` handlers).
  process.on('disconnect', () => process.exit());
  process.on('SIGTERM', () => process.exit());
  // The terminal's Ctrl-C is the parent's to answer.
  process.on('SIGINT', () => {});

  const say = (message: Message) => process.send?.(message);
  let last = 0;
  const alive = () => {
    const now = performance.now();
    if (now - last < ALIVE_EVERY) return;
    last = now;
    say({ alive: true });
  };
  process.on('message', async (job: Job) => {
    const outcome = await work(job, settings, alive);
    say({ outcome, rss: process.memoryUsage.rss() });
  });
  say({ ready: true });
}
