import { Zip, ZipDeflate } from 'fflate';

/** Takes bytes of the file and resolves when there is room for more. */
export type Sink = (bytes: Uint8Array) => Promise<void>;

/** Text gathered before it is compressed. */
const BLOCK = 2 ** 18;
const LEVEL = 4;
/** No clock: the same contents give the same bytes. Local time, as ZIP means it. */
const FIXED = new Date(2000, 0, 1);

/** A ZIP archive written part by part, with nothing of it kept. */
export class ZipWriter {
  readonly #sink: Sink;
  readonly #encoder = new TextEncoder();
  #ready: Uint8Array[] = [];
  #error: Error | null = null;
  readonly #zip: Zip;

  constructor(sink: Sink) {
    this.#sink = sink;
    this.#zip = new Zip((error, bytes) => {
      if (error) this.#error = error;
      else this.#ready.push(bytes);
    });
  }

  async add(name: string, content: Uint8Array | string): Promise<void> {
    await this.stream(name, async (write) =>
      write(typeof content === 'string' ? content : new TextDecoder().decode(content)),
    );
  }

  /** Adds a part whose text comes bit by bit. */
  async stream(name: string, fill: (write: (text: string) => Promise<void>) => Promise<void>): Promise<void> {
    const part = new ZipDeflate(name, { level: LEVEL });
    part.mtime = FIXED;
    this.#zip.add(part);
    let block = '';
    const flush = (last: boolean) => {
      part.push(this.#encoder.encode(block), last);
      block = '';
      return this.#drain();
    };
    await fill(async (text) => {
      block += text;
      if (block.length >= BLOCK) await flush(false);
    });
    await flush(true);
  }

  async close(): Promise<void> {
    this.#zip.end();
    await this.#drain();
  }

  async #drain(): Promise<void> {
    if (this.#error) throw this.#error;
    const ready = this.#ready;
    this.#ready = [];
    for (const bytes of ready) await this.#sink(bytes);
  }
}
