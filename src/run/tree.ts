import type { RunLimits } from './job.ts';
import type { Opened, Outcome } from './outcome.ts';

/**
 * What one archive of the input holds with all archives inside it: how much came out so far, and which archives were
 * opened. Reading and writing go through it in the same order, so both decide alike.
 */
export class Tree {
  readonly #limits: RunLimits;
  readonly #paths = new Map<string, string>();
  #entries = 0;
  #bytes = 0;

  constructor(limits: RunLimits) {
    this.#limits = limits;
  }

  /** May an archive at this depth (1 is one in a folder) still be opened? */
  hasRoom(depth: number): boolean {
    return depth <= this.#limits.archiveDepth && !this.#isFull;
  }

  /**
   * Opens an archive: null. Otherwise how it ends instead: an archive that holds itself or stands twice is opened once.
   */
  admit(sha: string, path: string, depth: number): Outcome | null {
    const first = this.#paths.get(sha);
    if (first !== undefined) return { kind: 'skipped', code: 'duplicate', detail: first };
    if (!this.hasRoom(depth)) {
      const { archiveDepth, archiveEntries, archiveBytes } = this.#limits;
      const detail = this.#isFull
        ? `archiveEntries ${archiveEntries}, archiveBytes ${archiveBytes}`
        : `archiveDepth ${archiveDepth}`;
      return { kind: 'failed', fault: { code: 'limit-exceeded', detail } };
    }
    this.#paths.set(sha, path);
    return null;
  }

  count({ entries, bytes }: Opened): void {
    this.#entries += entries;
    this.#bytes += bytes;
  }

  get #isFull(): boolean {
    return this.#entries > this.#limits.archiveEntries || this.#bytes > this.#limits.archiveBytes;
  }
}

/** The path of an archive's member. */
export const memberPath = (archive: string, name: string): string => `${archive}!/${name}`;
