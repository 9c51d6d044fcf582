#!/usr/bin/env node
import { run } from './run.ts';

const interrupt = new AbortController();
// Once: a second Ctrl-C ends the process at once, as it always does.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupt.abort());
// Whoever writes gets the error as well; without a listener it would end the process with a stack trace.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const code = await run(process.argv.slice(2), {
  // Not touched before it is needed: an open standard input would keep the process waiting.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: interrupt.signal,
});
// Every write has been awaited; what is left (a silent standard input) is not waited for.
process.exit(code);
