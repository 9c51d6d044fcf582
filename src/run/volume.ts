import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { volumeFile } from './state.ts';

/** Where a spooled record lies: bytes of a volume, and what they hash to. */
export interface Place {
  volume: string;
  at: number;
  bytes: number;
  sha256: string;
}

/**
 * The file that one worker appends its records to. A file for each record would take as long to make as a tenth of reading
 * the document. What is cut off or damaged fails its hash, and is then made anew.
 */
export class Volume {
  readonly #state: string;
  readonly #name: string;
  #fd: number | null = null;
  #end = 0;

  constructor(state: string) {
    this.#state = state;
    this.#name = `${process.pid}-${Date.now().toString(36)}`;
  }

  append(data: Buffer): Place {
    this.#fd ??= this.#open();
    try {
      for (let written = 0; written < data.length; )
        written += writeSync(this.#fd, data, written, data.length - written);
    } catch (error) {
      // Half a record may stand there.
      this.#end = fstatSync(this.#fd).size;
      throw error;
    }
    const at = this.#end;
    this.#end += data.length;
    return {
      volume: this.#name,
      at,
      bytes: data.length,
      sha256: createHash('sha256').update(data).digest('hex'),
    };
  }

  #open(): number {
    const path = volumeFile(this.#state, this.#name);
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'ax');
  }
}

/** Files held open at once; a run that had to replace many workers has many volumes. */
const MOST_OPEN = 64;

/** The records of all volumes, for reading. */
export class Volumes {
  readonly #state: string;
  readonly #files = new Map<string, number>();
  readonly #sizes = new Map<string, number>();

  constructor(state: string) {
    this.#state = state;
  }

  /** Whether the bytes are there; whether they are the right ones, `read` finds out. */
  has({ volume, at, bytes }: Place): boolean {
    const end = at + bytes;
    // The volumes of this run grow.
    if ((this.#sizes.get(volume) ?? 0) < end) {
      const path = volumeFile(this.#state, volume);
      this.#sizes.set(volume, statSync(path, { throwIfNoEntry: false })?.size ?? 0);
    }
    return this.#sizes.get(volume)! >= end;
  }

  /** Null where the record is missing or damaged. */
  read({ volume, at, bytes, sha256 }: Place): Buffer | null {
    try {
      const data = Buffer.alloc(bytes);
      readSync(this.#file(volume), data, 0, bytes, at);
      return createHash('sha256').update(data).digest('hex') === sha256 ? data : null;
    } catch {
      return null;
    }
  }

  close(): void {
    for (const fd of this.#files.values()) closeSync(fd);
    this.#files.clear();
  }

  #file(volume: string): number {
    let fd = this.#files.get(volume);
    if (fd === undefined) {
      if (this.#files.size === MOST_OPEN) this.close();
      fd = openSync(volumeFile(this.#state, volume), 'r');
      this.#files.set(volume, fd);
    }
    return fd;
  }
}
