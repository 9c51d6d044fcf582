import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Notice } from '../notice/index.ts';
import { InputError } from '../run/failure.ts';
import { type Out, write } from './io.ts';
import { OutputNames } from './output-names.ts';

/** Where records go; `path` is the input's. */
export type Sink = (notice: Notice, path: string) => Promise<void>;

/** One record, indented. */
export const pretty =
  (out: Out): Sink =>
  (notice) =>
    write(out, toText(notice));

/** One record a line. */
export const lines =
  (out: Out): Sink =>
  (notice) =>
    write(out, `${JSON.stringify(notice)}\n`);

/** One file a record below `folder`. A file is there whole or not at all: it is written beside its place, then renamed. */
export function files(folder: string): Sink {
  const names = new OutputNames();
  let count = 0;
  return async (notice, path) => {
    const target = join(folder, names.for(path));
    const draft = join(dirname(target), `.tongbao-${process.pid}-${++count}.tmp`);
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(draft, toText(notice), { flag: 'wx' });
      await rename(draft, target);
    } catch (cause) {
      await rm(draft, { force: true }).catch(() => {});
      throw new InputError('write-failed', cause instanceof Error ? cause.message : String(cause), { cause });
    }
  };
}

function toText(notice: Notice): string {
  return `${JSON.stringify(notice, null, 2)}\n`;
}
