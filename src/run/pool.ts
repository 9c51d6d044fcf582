import pLimit, { type LimitFunction } from 'p-limit';
import { Child, StartError } from './child.ts';
import type { Job, WorkerSettings } from './job.ts';
import type { Outcome } from './outcome.ts';

/** A worker may be ended from outside (by an operator, a system short of memory) before it is ready. */
const STARTS = 3;

/** So many worker processes; a job waits until one is free. One that was ended or is worn is replaced. */
export class Pool {
  readonly #settings: WorkerSettings;
  readonly #timeout: number;
  readonly #limit: LimitFunction;
  readonly #idle: Child[] = [];
  readonly #children = new Set<Child>();
  #closed = false;

  constructor(settings: WorkerSettings, workers: number, timeout: number) {
    this.#settings = settings;
    this.#timeout = timeout;
    this.#limit = pLimit(workers);
  }

  /** Rejects only when the pool is closed, or a worker cannot start at all. */
  run(job: Job): Promise<Outcome> {
    return this.#limit(() => this.#runNow(job, this.#idle.pop() ?? null));
  }

  /** In a worker of its own that did nothing before; the caller sees to it that nothing else runs. */
  runAlone(job: Job): Promise<Outcome> {
    return this.#limit(() => this.#runNow(job, null));
  }

  /** Ends all workers at once. */
  close(): void {
    this.#closed = true;
    this.#limit.clearQueue();
    for (const child of this.#children) child.kill();
  }

  async #runNow(job: Job, idle: Child | null): Promise<Outcome> {
    if (this.#closed) throw new ClosedError();
    const child = idle?.isUsable ? idle : await this.#start();
    const outcome = await child.run(job, this.#timeout);
    // What a worker says while it is ended is not the document's fault.
    if (this.#closed) throw new ClosedError();
    if (child.isUsable) this.#idle.push(child);
    else {
      child.kill();
      this.#children.delete(child);
    }
    return outcome;
  }

  async #start(): Promise<Child> {
    for (let attempt = 1; ; attempt++) {
      try {
        const child = await Child.start(this.#settings);
        this.#children.add(child);
        if (this.#closed) {
          child.kill();
          throw new ClosedError();
        }
        return child;
      } catch (error) {
        if (!(error instanceof StartError) || attempt === STARTS) throw error;
      }
    }
  }
}

/** The pool was closed while a job waited or ran. */
export class ClosedError extends Error {
  override readonly name = 'ClosedError';
}
