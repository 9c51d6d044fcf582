import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { InputError } from './failure.ts';

/** Up to this size a file is read in one piece. */
const SMALL = 2 ** 20;

/**
 * SHA-256 (hex digits) and size of a regular file.
 *
 * @throws InputError `not-a-file`, or the system's error
 */
export async function hashFile(path: string | Buffer): Promise<{ sha: string; bytes: number }> {
  const handle = await open(path);
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new InputError('not-a-file');
    if (found.size <= SMALL) {
      const content = await handle.readFile();
      return { sha: createHash('sha256').update(content).digest('hex'), bytes: content.length };
    }
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of createReadStream('', { fd: handle, autoClose: false, highWaterMark: SMALL })) {
      hash.update(chunk as Buffer);
      bytes += (chunk as Buffer).length;
    }
    return { sha: hash.digest('hex'), bytes };
  } finally {
    await handle.close();
  }
}
