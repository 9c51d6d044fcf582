import { errorCode } from '../run/failure.ts';

/** A stream that text is written to, and what is known of the terminal behind it. */
export type Out = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/** All that the command knows of the world; tests hand in their own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Out;
  readonly stderr: Out;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
}

/** Writes and waits until the stream has taken it (back-pressure). Rejects as the stream does, e.g. with EPIPE. */
export function write(out: Out, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    out.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** The reader of our output went away (`| head`): not a fault. */
export function isBrokenPipe(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
