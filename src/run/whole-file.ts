import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, renameSync, rmSync, type WriteStream, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a small file whole or not at all: beside its place, then renamed. Without waiting: a worker has nothing else to do. */
export function writeWhole(path: string, data: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    try {
      writeFileSync(draft, data);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(draft, data);
    }
    renameSync(draft, path);
  } catch (error) {
    try {
      rmSync(draft, { force: true });
    } catch {}
    throw error;
  }
}

export interface Written {
  bytes: number;
  sha256: string;
}

/** A large file under way: written as a stream with back-pressure, then flushed to the disk. */
export class Draft {
  readonly #stream: WriteStream;
  readonly #hash = createHash('sha256');
  #bytes = 0;
  #error: Error | null = null;
  readonly path: string;

  constructor(path: string) {
    this.path = path;
    this.#stream = createWriteStream(path, { highWaterMark: 2 ** 20 });
    this.#stream.on('error', (error) => {
      this.#error = error;
    });
  }

  async write(data: string | Uint8Array): Promise<void> {
    if (this.#error) throw this.#error;
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    if (this.#stream.write(bytes)) return;
    await new Promise<void>((resolve, reject) => {
      const settle = (error?: Error) => {
        this.#stream.off('drain', settle).off('error', settle);
        if (error) reject(error);
        else resolve();
      };
      this.#stream.on('drain', settle).on('error', settle);
    });
  }

  /** Ends the stream and waits until the disk has it. */
  async close(): Promise<Written> {
    await new Promise<void>((resolve, reject) => {
      if (this.#error) reject(this.#error);
      this.#stream.on('error', reject);
      this.#stream.end(() => resolve());
    });
    const handle = await open(this.path, 'r+');
    await handle.sync().finally(() => handle.close());
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}
