import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { Notice } from '../notice/index.ts';

/** Bytes read at once. More would keep many records alive at a time, and a million of them in the old part of the heap. */
const BLOCK = 2 ** 16;

/** Nothing but the carriage return of a file that an editor on Windows has saved. */
const isBlank = (line: Buffer): boolean => line.length === 0 || (line.length === 1 && line[0] === 13);

/** Lines in their order, without the line feed. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const block of createReadStream(path, { highWaterMark: BLOCK }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = block.indexOf(10); at >= 0; at = block.indexOf(10, from)) {
      const end = block.subarray(from, at);
      yield begun.length === 0 ? end : Buffer.concat([...begun, end]);
      begun = [];
      from = at + 1;
    }
    if (from < block.length) begun.push(block.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

/** Bytes of the longest line, and how many lines that are not blank. */
export async function measureLines(path: string): Promise<{ longest: number; lines: number }> {
  let longest = 0;
  let lines = 0;
  for await (const line of linesOf(path)) {
    if (!isBlank(line)) lines++;
    longest = Math.max(longest, line.length);
  }
  return { longest, lines };
}

/** The records of a run in their order, one at a time. */
export async function* readRecords<T = Notice>(path: string): AsyncGenerator<T> {
  for await (const line of linesOf(path)) if (!isBlank(line)) yield JSON.parse(line.toString('utf8')) as T;
}

/** Where each record lies in the file: `[start, length]` in bytes by its id; the first one of an id. */
export async function indexRecords(path: string): Promise<Map<string, [number, number]>> {
  const places = new Map<string, [number, number]>();
  let start = 0;
  for await (const line of linesOf(path)) {
    if (!isBlank(line)) {
      const { id } = JSON.parse(line.toString('utf8')) as Notice;
      if (!places.has(id)) places.set(id, [start, line.length]);
    }
    start += line.length + 1;
  }
  return places;
}

export async function readRecordAt(file: FileHandle, [start, length]: [number, number]): Promise<Notice> {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
  return JSON.parse(buffer.toString('utf8')) as Notice;
}
