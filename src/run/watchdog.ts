/** A thread of a worker: ends the process when its parent is gone or its memory is used up. */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { OUT_OF_MEMORY } from './signs.ts';

const CHECK_EVERY = 100;
const STDERR = 2;

const { memory, parent } = workerData as { memory: number; parent: number };

setInterval(() => {
  if (isOrphan()) end();
  if (process.memoryUsage.rss() > memory) {
    try {
      writeSync(STDERR, `${OUT_OF_MEMORY}\n`);
    } finally {
      end();
    }
  }
}, CHECK_EVERY);

/** An orphan gets another parent; Windows keeps the number, so there the parent itself is looked for. */
function isOrphan(): boolean {
  if (process.platform !== 'win32') return process.ppid !== parent;
  try {
    return !process.kill(parent, 0);
  } catch {
    return true;
  }
}

/** With all that it started (it leads a group of its own); not even a loop can put that off. */
function end(): void {
  try {
    process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL');
  } catch {
    process.kill(process.pid, 'SIGKILL');
  }
}
