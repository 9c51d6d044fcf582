import { TongbaoError } from '../notice/index.ts';

/** What stands in an archive besides folders. */
export interface Member {
  /** `/` between its parts; only to be shown, never a path to write to. */
  name: string;
  /** Why it is not given: it leads out, is encrypted, or is no regular file. Null if it is. */
  refused: Refusal | null;
  /**
   * Its bytes, to be read before the next member is asked for, or not at all.
   * Throws TongbaoError `malformed` or `limit-exceeded`.
   */
  content: AsyncIterable<Uint8Array>;
}

export type Refusal = 'unsafe-name' | 'encrypted' | 'link' | 'special';

export async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Whatever a library throws about broken bytes is `malformed`. */
export function malformed(cause: unknown): TongbaoError {
  if (cause instanceof TongbaoError) return cause;
  return new TongbaoError('malformed', cause instanceof Error ? cause.message : String(cause), { cause });
}
