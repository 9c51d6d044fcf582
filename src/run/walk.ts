import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { decodeName } from '../archive/index.ts';
import { toFault } from './failure.ts';
import { type FilePath, toFilePath } from './file-path.ts';
import type { Outcome, SkipCode } from './outcome.ts';

/** Something that was found: a file to be read, or what is known of it already. */
export interface Found {
  /** Relative to the folder that was given, `/` between its parts. */
  path: string;
  file: FilePath;
  outcome?: Outcome;
}

/** Files that systems and office suites leave beside others. */
const SYSTEM_NAME = /^(\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i;

export const isHidden = (name: string): boolean => SYSTEM_NAME.test(name);

/**
 * Everything under the paths given, sorted by the parts of its path (by code unit: the same on every machine). Links
 * are not followed, so there are no loops; `exclude` (where the results go) is left out. Never throws: what cannot be
 * looked at has a failure for its outcome.
 */
export async function* walk(roots: readonly string[], exclude: string): AsyncGenerator<Found> {
  const hidden = await realpath(exclude).catch(() => resolve(exclude));
  const named = nameRoots(roots);
  for (const { root, name } of named) {
    const bytes = Buffer.from(root);
    try {
      const found = await stat(bytes);
      if (found.isDirectory()) yield* walkFolder(bytes, named.length === 1 ? '' : name, hidden);
      else if (found.isFile()) yield { path: name, file: root };
      else yield { path: name, file: root, outcome: { kind: 'skipped', code: 'special', detail: '' } };
    } catch (error) {
      yield { path: name, file: root, outcome: { kind: 'failed', fault: toFault(error) } };
    }
  }
}

/** The last part of each path, made unlike the others where it must be; in order of these names. */
function nameRoots(roots: readonly string[]): { root: string; name: string }[] {
  const taken = new Set<string>();
  const named = roots.map((root) => {
    const stem = basename(resolve(root)) || 'root';
    let name = stem;
    for (let copy = 2; taken.has(name); copy++) name = `${stem} (${copy})`;
    taken.add(name);
    return { root, name };
  });
  return named.sort((a, b) => compare(a.name, b.name));
}

async function* walkFolder(folder: Buffer, prefix: string, exclude: string): AsyncGenerator<Found> {
  const real = await realpath(folder).catch(() => '');
  if (real === exclude) return;
  let entries: { name: Buffer; shown: string }[];
  try {
    const names = await readdir(folder, { encoding: 'buffer' });
    entries = names.map((name) => ({ name, shown: decodeName(name) }));
  } catch (error) {
    yield {
      path: prefix === '' ? '.' : prefix,
      file: toFilePath(folder),
      outcome: { kind: 'failed', fault: toFault(error) },
    };
    return;
  }
  entries.sort((a, b) => compare(a.shown, b.shown) || Buffer.compare(a.name, b.name));
  for (const { name, shown } of entries) {
    const place = Buffer.concat([folder, Buffer.from('/'), name]);
    const path = prefix === '' ? shown : `${prefix}/${shown}`;
    const one = { path, file: toFilePath(place) };
    const skipped = (code: SkipCode): Found => ({ ...one, outcome: { kind: 'skipped', code, detail: '' } });
    try {
      const found = await lstat(place);
      if (found.isSymbolicLink()) yield skipped('link');
      else if (found.isDirectory() && isHidden(shown)) {
        if ((await realpath(place)) !== exclude) yield skipped('hidden');
      } else if (found.isDirectory()) yield* walkFolder(place, path, exclude);
      else if (isHidden(shown)) yield skipped('hidden');
      else if (!found.isFile()) yield skipped('special');
      else yield one;
    } catch (error) {
      yield { ...one, outcome: { kind: 'failed', fault: toFault(error) } };
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
