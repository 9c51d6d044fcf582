import { TongbaoError } from '../notice/index.ts';

/** Bytes that come in chunks, taken in the lengths that a format asks for. Never holds more than one chunk and one take. */
export class ByteSource {
  /** Bytes given out so far. */
  position = 0;
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();
  /** What the chunks ended with, if with an error: asked again, they would seem to have ended well. */
  #failure: unknown = null;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes without moving on; fewer at the end. */
  async peek(length: number): Promise<Uint8Array> {
    while (this.#rest.length < length) {
      if (this.#failure) throw this.#failure;
      const { done, value } = await this.#chunks.next().catch((error: unknown) => {
        this.#failure = error;
        throw error;
      });
      if (done) break;
      this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    }
    return this.#rest.subarray(0, length);
  }

  /** Fewer bytes than asked for only at the end. */
  async take(length: number): Promise<Uint8Array> {
    const taken = await this.peek(length);
    this.#advance(taken.length);
    return taken;
  }

  async skip(length: number): Promise<void> {
    for await (const _ of this.#pieces(length));
  }

  /** @throws TongbaoError `malformed` where the bytes end before */
  async *stream(length: number): AsyncGenerator<Uint8Array> {
    const end = this.position + length;
    yield* this.#pieces(length);
    if (this.position < end) throw new TongbaoError('malformed', 'cut off');
  }

  /** All that is left. */
  async *remaining(): AsyncGenerator<Uint8Array> {
    yield* this.#pieces(Number.POSITIVE_INFINITY);
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async *#pieces(length: number): AsyncGenerator<Uint8Array> {
    let left = length;
    while (left > 0) {
      const head = await this.peek(1);
      if (head.length === 0) return;
      const piece = this.#rest.subarray(0, Math.min(left, this.#rest.length));
      left -= piece.length;
      this.#advance(piece.length);
      yield piece;
    }
  }

  #advance(length: number): void {
    this.#rest = this.#rest.subarray(length);
    this.position += length;
  }
}
