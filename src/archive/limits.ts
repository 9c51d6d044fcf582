import { TongbaoError } from '../notice/index.ts';

/** Limits against hostile archives. */
export interface ArchiveLimits {
  /** Members of one archive, and of all archives inside one. */
  archiveEntries: number;
  /** Bytes that come out of one archive, and of all archives inside one. */
  archiveBytes: number;
  /** Bytes that come out per compressed byte, of a member and of the whole, once more than `archiveFree` came out. */
  archiveRatio: number;
  archiveFree: number;
  /** Archives inside archives: 1 is an archive in a folder. */
  archiveDepth: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  archiveEntries: 100_000,
  archiveBytes: 64 * 2 ** 30,
  archiveRatio: 200,
  archiveFree: 16 * 2 ** 20,
  archiveDepth: 4,
};

/** Counts what came out of one stretch of compressed bytes; throws when it is more than such a stretch can hold. */
export class Outflow {
  #bytes = 0;
  readonly #most: number;
  readonly #what: string;

  constructor(compressed: number, limits: ArchiveLimits, what: string) {
    this.#most = Math.min(
      limits.archiveBytes,
      Math.max(limits.archiveFree, compressed * limits.archiveRatio),
    );
    this.#what = what;
  }

  /** @throws TongbaoError `limit-exceeded` */
  take(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.#most) {
      throw new TongbaoError('limit-exceeded', `${this.#what}: more than ${this.#most} bytes`);
    }
  }
}
