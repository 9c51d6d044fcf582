import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { isPassing } from './failure.ts';
import type { Outcome } from './outcome.ts';

const CHECK_DIGITS = 8;
const CHUNK = 2 ** 20;
const NEWLINE = 0x0a;

/**
 * How every content ended, on disk: one line each, `<check> <sha> <outcome as JSON>`, only ever appended to. A line that
 * was cut off or damaged fails its check and counts as never written; the last line of a content holds. Only
 * where each line stands is kept in memory. One fingerprint has one ledger, so the content alone is the key.
 */
export class Ledger {
  readonly #fd: number;
  /** Start and length of a content's line, in one number: a million contents take some 100 MB less than as objects. */
  readonly #places = new Map<string, number>();
  #end: number;
  /** Where the lines of this run begin. */
  readonly #opened: number;
  #isWritten = false;

  private constructor(fd: number, end: number) {
    this.#fd = fd;
    this.#end = end;
    this.#opened = end;
  }

  static open(path: string): Ledger {
    const fd = openSync(path, 'a+');
    const ledger = new Ledger(fd, fstatSync(fd).size);
    ledger.#load();
    return ledger;
  }

  has(sha: string): boolean {
    return this.#places.has(sha);
  }

  /** Whether the content's line was there when the ledger was opened. */
  isOfEarlierRun(sha: string): boolean {
    const place = this.#places.get(sha);
    return place !== undefined && place < this.#opened * CHUNK;
  }

  get(sha: string): Outcome | null {
    const place = this.#places.get(sha);
    if (place === undefined) return null;
    const length = place % CHUNK;
    const buffer = Buffer.alloc(length);
    readSync(this.#fd, buffer, 0, length, Math.floor(place / CHUNK));
    return parseLine(buffer.toString('utf8'))?.outcome ?? null;
  }

  set(sha: string, outcome: Outcome): void {
    const line = toLine(sha, outcome);
    const bytes = Buffer.from(line);
    writeSync(this.#fd, bytes);
    this.#isWritten = true;
    this.#places.set(sha, this.#end * CHUNK + bytes.length - 1);
    this.#end += bytes.length;
  }

  forget(sha: string): void {
    this.#places.delete(sha);
  }

  close(): void {
    if (this.#isWritten) fsyncSync(this.#fd);
    closeSync(this.#fd);
  }

  #load(): void {
    const buffer = Buffer.alloc(CHUNK);
    let rest: Buffer = Buffer.alloc(0);
    let at = 0;
    for (let read = 0; ; at += read) {
      read = readSync(this.#fd, buffer, 0, CHUNK, at);
      if (read === 0) break;
      const block = Buffer.concat([rest, buffer.subarray(0, read)]);
      let start = 0;
      for (let end = block.indexOf(NEWLINE); end >= 0; end = block.indexOf(NEWLINE, start)) {
        this.#remember(block.subarray(start, end), at - rest.length + start);
        start = end + 1;
      }
      // A line longer than a chunk is none of ours.
      rest = Buffer.from(block.length - start < CHUNK ? block.subarray(start) : '');
    }
    if (rest.length > 0) {
      writeSync(this.#fd, '\n');
      this.#end += 1;
    }
  }

  #remember(line: Buffer, start: number): void {
    const parsed = parseLine(line.toString('utf8'));
    if (parsed === null) return;
    const { sha, outcome } = parsed;
    // What may end otherwise next time is tried again.
    if (outcome.kind === 'closed' || (outcome.kind === 'failed' && isPassing(outcome.fault))) {
      this.#places.delete(sha);
    } else this.#places.set(sha, start * CHUNK + line.length);
  }
}

function toLine(sha: string, outcome: Outcome): string {
  const content = `${sha} ${JSON.stringify(outcome)}`;
  return `${check(content)} ${content}\n`;
}

function parseLine(line: string): { sha: string; outcome: Outcome } | null {
  const content = line.slice(CHECK_DIGITS + 1);
  if (line.slice(0, CHECK_DIGITS) !== check(content)) return null;
  const space = content.indexOf(' ');
  return { sha: content.slice(0, space), outcome: JSON.parse(content.slice(space + 1)) as Outcome };
}

function check(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, CHECK_DIGITS);
}
