import { closeSync, openSync, readSync } from 'node:fs';
import { readGzip, readPlainTar } from './gzip.ts';
import type { ArchiveLimits } from './limits.ts';
import type { Member } from './member.ts';
import { BLOCK, isTarHeader } from './tar.ts';
import { openZipFile } from './zip.ts';

export { ARCHIVE_LIMITS, type ArchiveLimits } from './limits.ts';
export type { Member, Refusal } from './member.ts';
export { decodeName } from './names.ts';

/**
 * The members of an archive (.zip, .tar, .tar.gz, .gz), or null for any other file. The content decides, and a
 * document in a package (.docx, .ofd) is no archive. `file` is a path, or its bytes where they are no UTF-8.
 *
 * Asking for members throws TongbaoError `malformed` or `limit-exceeded` where the archive ends early; those given
 * before are sound.
 */
export async function openArchive(
  file: string | Buffer,
  limits: ArchiveLimits,
): Promise<AsyncGenerator<Member> | null> {
  const head = headOf(file);
  if (ZIPS.some((zip) => head.subarray(0, 4).equals(zip))) return openZipFile(file, limits);
  if (head.subarray(0, 3).equals(GZIP)) return readGzip(file, limits);
  return isTarHeader(head) ? readPlainTar(file, limits) : null;
}

/** A first member, or the end of an archive without any. */
const ZIPS = ['PK\x03\x04', 'PK\x05\x06'].map((start) => Buffer.from(start, 'latin1'));
const GZIP = Buffer.from('\x1f\x8b\x08', 'latin1');

function headOf(file: string | Buffer): Buffer {
  const fd = openSync(file, 'r');
  try {
    const head = Buffer.alloc(BLOCK);
    return head.subarray(0, readSync(fd, head, 0, BLOCK, 0));
  } finally {
    closeSync(fd);
  }
}
