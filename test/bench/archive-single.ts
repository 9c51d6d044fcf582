/**
 * One process does all that `tongbao run` does, without workers: `archive-single.ts IN OUT`. It reads each document as a
 * worker would, then a run finds every record there and writes the results. What workers gain is measured against this.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts, Progress } from '../../src/run/index.ts';
import { builtAddress } from './built.ts';

const load = async <T>(path: string): Promise<T> => (await import(builtAddress(path).href)) as T;
const { run } = await load<typeof import('../../src/run/index.ts')>('run/index.js');
const { walk } = await load<typeof import('../../src/run/walk.ts')>('run/walk.js');
const { hashFile } = await load<typeof import('../../src/run/hash.ts')>('run/hash.js');
const { toPath } = await load<typeof import('../../src/run/file-path.ts')>('run/file-path.js');
const { Ledger } = await load<typeof import('../../src/run/ledger.ts')>('run/ledger.js');
const { readJob } = await load<typeof import('../../src/run/read-job.ts')>('run/read-job.js');
const { stateIn } = await load<typeof import('../../src/run/state.ts')>('run/state.js');
const { fingerprint } = await load<typeof import('../../src/run/fingerprint.ts')>('run/fingerprint.js');
const { DEFAULT_LIMITS } = await load<typeof import('../../src/read/document.ts')>('read/document.js');
const { ARCHIVE_LIMITS } = await load<typeof import('../../src/archive/limits.ts')>('archive/limits.js');

const [input, out] = process.argv.slice(2) as [string, string];
const options = { language: 'zh', limits: { ...DEFAULT_LIMITS, ...ARCHIVE_LIMITS } } as const;
const memory = 2 ** 30;
const state = stateIn(out, fingerprint(options));
mkdirSync(state.folder, { recursive: true });
const ledger = Ledger.open(state.ledger);
const settings = { ...options, state: state.folder, memory, parent: process.pid };
for await (const { file } of walk([input], out)) {
  const { sha } = await hashFile(toPath(file));
  ledger.set(sha, await readJob({ file, sha, open: true }, settings, () => {}));
}
ledger.close();
const progress: Progress = { phase: 'listing', total: 0, done: 0, known: 0, failed: 0, skipped: 0 };
await run(
  { ...options, paths: [input], out, workers: 1, timeout: 30_000, memory },
  { progress, report: () => {}, signal: new AbortController().signal },
);
const { counts } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as { counts: Counts };
if (counts.states.failed > 0 || progress.known < counts.inputs)
  throw new Error('Not every record was there.');
