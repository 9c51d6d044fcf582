import { createReadStream } from 'node:fs';

/** The values of an NDJSON file, one after another; nothing where there is no such file. */
export async function* readLines<T>(path: string): AsyncGenerator<T> {
  let rest = '';
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: 2 ** 18 });
  try {
    for await (const chunk of stream) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as T;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
