import pLimit, { type LimitFunction } from 'p-limit';
import { Child, KilledError, WORKER } from './child.ts';
import type { Job, WorkerSettings } from './job.ts';
import type { Outcome } from './outcome.ts';

/** A worker may be ended from outside (by an operator, a system short of memory) before it is ready. */
const STARTS = 20;

/** So many worker processes; a job waits until one is free. One that was ended or is worn is replaced. */
export class Pool {
  readonly #settings: WorkerSettings;
  readonly #timeout: number;
  readonly #limit: LimitFunction;
  readonly #idle: Child[] = [];
  readonly #children = new Set<Child>();
  readonly #module: string;
  #closed = false;

  constructor(settings: WorkerSettings, workers: number, timeout: number, module = WORKER) {
    this.#settings = settings;
    this.#timeout = timeout;
    this.#limit = pLimit(workers);
    this.#module = module;
  }

  /** Rejects only when the pool is closed, or a worker cannot start at all. */
  run(job: Job): Promise<Outcome> {
    return this.#limit(() => this.#runNow(job, this.#idle.pop() ?? null));
  }

  /** In a worker of its own that did nothing before; the caller sees to it that nothing else runs. */
  runAlone(job: Job): Promise<Outcome> {
    return this.#limit(() => this.#runNow(job, null));
  }

  /** Ends all workers at once; resolves when they are gone. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#limit.clearQueue();
    await Promise.all([...this.#children].map((child) => child.kill()));
  }

  async #runNow(job: Job, idle: Child | null): Promise<Outcome> {
    if (this.#closed) throw new ClosedError();
    const usable = idle?.isUsable ?? false;
    if (idle && !usable) this.#drop(idle);
    const child = idle && usable ? idle : await this.#start();
    const outcome = await child.run(job, this.#timeout);
    // What a worker says while it is ended is not the document's fault.
    if (this.#closed) throw new ClosedError();
    if (child.isUsable) this.#idle.push(child);
    else this.#drop(child);
    return outcome;
  }

  #drop(child: Child): void {
    this.#children.delete(child);
    void child.kill();
  }

  async #start(): Promise<Child> {
    for (let attempt = 1; ; attempt++) {
      const child = new Child(this.#settings, this.#module);
      // Before it is ready: closing the pool ends it too.
      this.#children.add(child);
      try {
        await child.ready();
        return child;
      } catch (error) {
        this.#drop(child);
        if (this.#closed) throw new ClosedError();
        if (!(error instanceof KilledError) || attempt === STARTS) throw error;
      }
    }
  }
}

/** The pool was closed while a job waited or ran. */
export class ClosedError extends Error {
  override readonly name = 'ClosedError';
}
