import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Notice } from '../notice/index.ts';

/** Bytes of the longest line, and how many lines that are not blank. */
export async function measureLines(path: string): Promise<{ longest: number; lines: number }> {
  let longest = 0;
  let lines = 0;
  let current = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      current += at - from;
      if (current > 0) lines++;
      longest = Math.max(longest, current);
      current = 0;
      from = at + 1;
    }
    current += chunk.length - from;
  }
  if (current > 0) lines++;
  return { longest: Math.max(longest, current), lines };
}

/** The records of a run in their order, one at a time. */
export async function* readRecords<T = Notice>(path: string): AsyncGenerator<T> {
  const lines = createInterface({
    input: createReadStream(path, { highWaterMark: 2 ** 20 }),
    crlfDelay: Infinity,
  });
  for await (const line of lines) if (line !== '') yield JSON.parse(line) as T;
}

/** Where each record lies in the file: `[start, length]` in bytes by its id; the first one of an id. */
export async function indexRecords(path: string): Promise<Map<string, [number, number]>> {
  const places = new Map<string, [number, number]>();
  let start = 0;
  const lines = createInterface({
    input: createReadStream(path, { highWaterMark: 2 ** 20 }),
    crlfDelay: Infinity,
  });
  for await (const line of lines) {
    const length = Buffer.byteLength(line);
    if (line !== '') {
      const { id } = JSON.parse(line) as Notice;
      if (!places.has(id)) places.set(id, [start, length]);
    }
    start += length + 1;
  }
  return places;
}

export async function readRecordAt(file: FileHandle, [start, length]: [number, number]): Promise<Notice> {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
  return JSON.parse(buffer.toString('utf8')) as Notice;
}
