import { InputError } from '../run/failure.ts';

/** A longer stretch without a separator is no list of paths. */
const LONGEST_PATH = 65_536;

/**
 * The paths in a stream, one a line or (`find -print0`) separated by NUL, given as they come. What separates is
 * decided at the first chunk with a separator: NUL, if it holds one. Empty lines are skipped.
 *
 * @throws InputError `bad-list`
 */
export async function* pathsFrom(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let separator: '\0' | '\n' | null = null;
  let rest = '';
  for await (const chunk of chunks) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    separator ??= rest.includes('\0') ? '\0' : rest.includes('\n') ? '\n' : null;
    if (separator !== null) {
      const paths = rest.split(separator);
      rest = paths.pop() ?? '';
      yield* paths.map(trimLineEnd).filter((path) => path !== '');
    }
    if (rest.length > LONGEST_PATH) throw new InputError('bad-list', `> ${LONGEST_PATH}`);
  }
  const last = trimLineEnd(rest + decoder.decode());
  if (last !== '') yield last;
}

function trimLineEnd(path: string): string {
  return path.endsWith('\r') ? path.slice(0, -1) : path;
}
