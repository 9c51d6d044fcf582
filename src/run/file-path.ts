import { decodeName } from '../archive/index.ts';

/** Where a file lies: a path, or its bytes in base64 where they are no UTF-8 (names from an old Windows or Linux). */
export type FilePath = string | { bytes: string };

export function toFilePath(bytes: Buffer): FilePath {
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : { bytes: bytes.toString('base64') };
}

/** For `node:fs`. */
export function toPath(file: FilePath): string | Buffer {
  return typeof file === 'string' ? file : Buffer.from(file.bytes, 'base64');
}

/** For people. */
export function shownPath(file: FilePath): string {
  return typeof file === 'string' ? file : decodeName(Buffer.from(file.bytes, 'base64'));
}
