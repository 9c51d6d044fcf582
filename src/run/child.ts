import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FailureCode } from './failure.ts';
import type { Job, Message, WorkerSettings } from './job.ts';
import type { Outcome } from './outcome.ts';
import { OUT_OF_MEMORY } from './signs.ts';

/** The module that a worker process runs. */
export const WORKER = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url));
const MIB = 2 ** 20;
/** UTF-16 units kept of what a worker says to standard error. */
const STDERR_TAIL = 4_000;
/** Milliseconds in which a worker may end what it started. */
const GRACE = 300;
/** A worker that holds more than this share of its memory between jobs is replaced, so that no job pays for another. */
const WORN = 0.5;

/** One worker process as its parent sees it. */
export class Child {
  readonly #process: ChildProcess;
  readonly #memory: number;
  readonly #gone: Promise<void>;
  #stderr = '';
  #rss = 0;
  /** Why it was ended on purpose. */
  #ended: FailureCode | null = null;
  #exit: { code: number | null; signal: string | null } | null = null;
  #onMessage: (message: Message) => void = () => {};
  #onExit: () => void = () => {};

  constructor(settings: WorkerSettings, module = WORKER) {
    this.#memory = settings.memory;
    const heap = Math.ceil(settings.memory / MIB);
    this.#process = fork(module, [JSON.stringify(settings)], {
      // A group of its own, so that whatever it starts ends with it, and Ctrl-C reaches the parent alone.
      detached: process.platform !== 'win32',
      // A loader of TypeScript is passed on to sources alone.
      execArgv: [...(module.endsWith('.ts') ? process.execArgv : []), `--max-old-space-size=${heap}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_TAIL);
    });
    this.#process.on('message', (message: Message) => this.#onMessage(message));
    this.#process.on('error', (error) => {
      this.#stderr += error.message;
    });
    // Not `exit`: standard error is read to its end first.
    this.#gone = new Promise((resolve) => {
      this.#process.on('close', (code, signal) => {
        this.#exit = { code, signal };
        this.#onExit();
        resolve();
      });
    });
  }

  /**
   * Waits until it is ready. Rejects with StartError where it ended by itself before, with KilledError where something
   * outside ended it.
   */
  ready(): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.#onMessage = () => resolve();
      this.#onExit = () => {
        const { signal = null, code = null } = this.#exit ?? {};
        if (signal !== null) reject(new KilledError(signal));
        else reject(new StartError(this.#stderr.trim() || `exit ${code}`));
      };
      if (this.#exit !== null) this.#onExit();
    });
  }

  get isUsable(): boolean {
    return this.#exit === null && this.#ended === null && this.#rss < WORN * this.#memory;
  }

  /** Ends it within `timeout` milliseconds after its last sign of life. Never rejects. */
  run(job: Job, timeout: number): Promise<Outcome> {
    return new Promise((resolve) => {
      const overdue = () => void this.kill('timeout');
      let timer = setTimeout(overdue, timeout);
      const settle = (outcome: Outcome) => {
        clearTimeout(timer);
        this.#onMessage = () => {};
        this.#onExit = () => {};
        resolve(outcome);
      };
      this.#onExit = () => settle({ kind: 'failed', fault: this.#fault() });
      this.#onMessage = (message) => {
        if ('outcome' in message) {
          this.#rss = message.rss;
          settle(message.outcome);
        } else if ('alive' in message) {
          clearTimeout(timer);
          timer = setTimeout(overdue, timeout);
        }
      };
      if (this.#exit !== null) this.#onExit();
      else this.#process.send(job, () => {});
    });
  }

  /** Asks it to end, so that it can end what it started; a moment later it is ended. Resolves when it is gone. */
  async kill(reason: FailureCode = 'crashed'): Promise<void> {
    this.#ended ??= reason;
    if (this.#exit === null) this.#process.kill('SIGTERM');
    const timer = setTimeout(() => this.#end(), GRACE);
    await this.#gone;
    clearTimeout(timer);
  }

  #end(): void {
    const { pid } = this.#process;
    if (pid === undefined || this.#exit !== null) return;
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {
      this.#process.kill('SIGKILL');
    }
  }

  #fault(): { code: FailureCode; detail: string } {
    if (this.#ended !== null) return { code: this.#ended, detail: '' };
    if (/heap out of memory|out of memory$/m.test(this.#stderr) || this.#stderr.includes(OUT_OF_MEMORY)) {
      return { code: 'memory', detail: '' };
    }
    const { code, signal } = this.#exit ?? { code: null, signal: null };
    return { code: 'crashed', detail: signal ?? `exit ${code}` };
  }
}

/** A worker cannot start at all. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** A worker was ended from outside before it was ready. */
export class KilledError extends Error {
  override readonly name = 'KilledError';
}
