// A worker whose documents can misbehave: a file that begins with one of these words does what it says.
import { closeSync, existsSync, openSync, readSync, writeFileSync } from 'node:fs';
import { readJob } from '../../dist/run/read-job.js';
import { serve } from '../../dist/run/serve.js';

const FAULTS = {
  HANG: () => {
    for (;;);
  },
  EXIT: () => process.exit(7),
  ABORT: () => process.abort(),
  KILL: () => process.kill(process.pid, 'SIGKILL'),
  // outside the heap, as fast as it goes
  SWELL: () => {
    const held = [];
    for (;;) held.push(Buffer.alloc(16 * 2 ** 20, 1));
  },
  // inside the heap
  HEAP: () => {
    const held = [];
    for (;;) held.push(new Array(100_000).fill(held.length));
  },
  // only the first time: a busy machine
  ONCE: (file) => {
    if (existsSync(`${file}.seen`)) return;
    writeFileSync(`${file}.seen`, '');
    for (;;);
  },
  THROW: () => {
    setImmediate(() => {
      throw new Error('stray');
    });
    return new Promise(() => {});
  },
};

serve(async (job, settings, alive) => {
  const head = Buffer.alloc(5);
  const fd = openSync(job.file);
  readSync(fd, head, 0, 5, 0);
  closeSync(fd);
  await FAULTS[/^[A-Z]*/.exec(head.toString('latin1'))[0]]?.(job.file);
  return readJob(job, settings, alive);
});
