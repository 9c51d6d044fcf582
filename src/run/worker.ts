/**
 * A worker process: started by `child.ts`, does one job after another, and ends with its parent. A second thread
 * watches over it, since this one may be caught in a loop.
 */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Job, Message, WorkerSettings } from './job.ts';
import { readJob } from './read-job.ts';

/** A sign of life at most this often, in milliseconds. */
const ALIVE_EVERY = 1_000;

const settings = JSON.parse(process.argv[2] ?? '') as WorkerSettings;
const { memory, parent } = settings;
const watchdog = new URL(`./watchdog${extname(import.meta.url)}`, import.meta.url);
new Worker(watchdog, { workerData: { memory, parent } }).unref();

process.on('disconnect', () => process.exit());
// The terminal's Ctrl-C is the parent's to answer.
process.on('SIGINT', () => {});

const say = (message: Message) => process.send?.(message);

let last = 0;
function alive(): void {
  const now = performance.now();
  if (now - last < ALIVE_EVERY) return;
  last = now;
  say({ alive: true });
}

process.on('message', async (job: Job) => {
  const outcome = await readJob(job, settings, alive);
  say({ outcome, rss: process.memoryUsage.rss() });
});
say({ ready: true });
