import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { type ArchiveLimits, Outflow } from './limits.ts';
import { type Member, malformed } from './member.ts';
import { cleanName, decodeName, leadsOut } from './names.ts';
import { ByteSource } from './source.ts';
import { BLOCK, isTarHeader, readTar } from './tar.ts';

/** Bits of the header's flags (RFC 1952, 2.3.1). */
const HAS_EXTRA = 0x04;
const HAS_NAME = 0x08;
/** Header with its name. */
const HEAD_BYTES = 66_000;
/** Where a .gz keeps no name of its own. */
const UNNAMED = 'content';

/** A .tar.gz gives its members, another .gz its one file. */
export async function* readGzip(file: string | Buffer, limits: ArchiveLimits): AsyncGenerator<Member> {
  const { size } = await stat(file);
  const name = await nameIn(file);
  const source = new ByteSource(inflated(file, new Outflow(size, limits, '.gz')));
  try {
    if (isTarHeader(await source.peek(BLOCK))) yield* readTar(source, limits);
    else yield { name, refused: null, content: source.remaining() };
  } finally {
    await source.close();
  }
}

export async function* readPlainTar(file: string | Buffer, limits: ArchiveLimits): AsyncGenerator<Member> {
  const source = new ByteSource(createReadStream(file) as AsyncIterable<Buffer>);
  try {
    yield* readTar(source, limits);
  } finally {
    await source.close();
  }
}

async function* inflated(file: string | Buffer, outflow: Outflow): AsyncGenerator<Uint8Array> {
  const input = createReadStream(file);
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  input.pipe(gunzip);
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      outflow.take(chunk.length);
      yield chunk;
    }
  } catch (cause) {
    throw malformed(cause);
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}

async function nameIn(file: string | Buffer): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: HEAD_BYTES })) chunks.push(chunk as Buffer);
  const head = Buffer.concat(chunks);
  const flags = head[3] ?? 0;
  if (!(flags & HAS_NAME)) return UNNAMED;
  const start = 10 + (flags & HAS_EXTRA && head.length > 12 ? 2 + head.readUInt16LE(10) : 0);
  const end = head.indexOf(0, start);
  const name = end < 0 ? '' : cleanName(decodeName(head.subarray(start, end)));
  return name === '' || leadsOut(name) ? UNNAMED : name;
}
