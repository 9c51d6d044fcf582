import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RecordOptions } from './job.ts';

const HOME = fileURLToPath(new URL('../..', import.meta.url));
const CODE = fileURLToPath(new URL('..', import.meta.url));
/** Rooms without a say in a record. */
const WITHOUT_SAY: ReadonlySet<string> = new Set(['cli', 'evaluate', 'stats', 'write', 'store', 'serve']);

/**
 * Hex digits of a hash of everything that can change a record: the code with its lexicon and terms, the packages it
 * stands on (the dictionary is one of them), the options, and the programs outside (`tools`: name → version).
 */
export function fingerprint(options: RecordOptions, tools: Readonly<Record<string, string>> = {}): string {
  const hash = createHash('sha256');
  for (const file of codeFiles()) hash.update(`${file}\n`).update(readFileSync(join(CODE, file)));
  return hash.update(JSON.stringify([packages(), options, sorted(tools)])).digest('hex');
}

function codeFiles(): string[] {
  const files = readdirSync(CODE, { recursive: true, encoding: 'utf8' });
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.[jt]s$/.test(file) && !file.endsWith('.d.ts'))
    .filter((file) => !WITHOUT_SAY.has(file.slice(0, Math.max(0, file.indexOf('/')))))
    .sort();
}

/** The installed versions of what the package depends on, as far as they can be told. */
function packages(): string[] {
  const { version, dependencies } = manifest(HOME);
  return [version, ...Object.entries(dependencies).map(([name, asked]) => `${name}@${asked}`)];
}

function manifest(folder: string): { version: string; dependencies: Record<string, string> } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function sorted(record: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Version of this package. */
export const packageVersion = (): string => manifest(HOME).version;
