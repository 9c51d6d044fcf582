import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { TongbaoError } from '../notice/index.ts';
import { InputError } from '../run/failure.ts';

/** One file to read. */
export interface Input {
  /** Where it lies. */
  file: string;
  /** What the record is to say of it: the path as given, or relative to the folder that was given; `/` between parts. */
  path: string;
  /** Set where a folder could not be listed. */
  error?: unknown;
}

/** Paths that come from elsewhere, and what to call their source. */
export interface PathList {
  name: string;
  paths: AsyncIterable<string>;
}

/**
 * The files behind the paths given and then those listed, one after another: a folder's own in order of their names
 * (by code unit, the same on every machine), folders inside it included. Left out in folders: hidden files, the
 * lock files of office suites, whatever is no regular file, and `exclude` (where the results are written).
 * Never throws: a list that cannot be read (to its end) counts as one file that failed.
 */
export async function* findInputs(
  paths: Iterable<string>,
  list: PathList | null = null,
  exclude: string | null = null,
): AsyncGenerator<Input> {
  for (const path of paths) yield* expand(path, exclude);
  try {
    for await (const path of list?.paths ?? []) yield* expand(path, exclude);
  } catch (error) {
    yield { file: list?.name ?? '', path: list?.name ?? '', error };
  }
}

async function* expand(path: string, exclude: string | null): AsyncGenerator<Input> {
  if (await isFolder(path)) yield* walk(path, '', exclude === null ? null : resolve(exclude));
  else yield { file: path, path: withSlashes(path) };
}

async function* walk(folder: string, prefix: string, exclude: string | null): AsyncGenerator<Input> {
  if (resolve(folder) === exclude) return;
  let entries: { name: string; isFile(): boolean; isDirectory(): boolean }[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { file: folder, path: withSlashes(prefix === '' ? folder : prefix), error };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (/^(\.|~\$)/.test(entry.name)) continue;
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(join(folder, entry.name), path, exclude);
    else if (entry.isFile()) yield { file: join(folder, entry.name), path };
  }
}

/** What cannot be looked at is taken for a file: reading it says why. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/**
 * The bytes of a regular file; a larger one than `limit` is not even opened.
 *
 * @throws InputError `not-a-file`, TongbaoError `limit-exceeded`, or the system's error
 */
export async function readInput(file: string, limit: number): Promise<Uint8Array> {
  const found = await stat(file);
  if (!found.isFile()) throw new InputError('not-a-file');
  if (found.size > limit) throw new TongbaoError('limit-exceeded', `bytes ${found.size} > ${limit}`);
  return readFile(file);
}
