import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../fuzz/mutations.ts';
import { writeZip } from '../support/zip.ts';
import { COMMAND, DIST, notice, processesWith, resultsOf, scratch, write } from './support.ts';

const PHASES = ['listing', 'reading', 'writing'] as const;
const SEEDS = Array.from({ length: 20 }, (_, seed) => seed + 1);
/** Hidden files cost no reading but make the first and the last phase long enough to be hit. */
const HIDDEN = 2_000;
const isLinux = existsSync('/proc/self/stat');

function tongbao(
  input: string,
  out: string,
): { child: ChildProcess; phase: (name: string) => Promise<void> } {
  const child = spawn(
    process.execPath,
    [COMMAND, 'run', input, '-o', out, '--workers', '2', '--no-tables', '--log-json'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const seen = new Map<string, () => void>();
  const entered = new Map(
    PHASES.map((name) => [name as string, new Promise<void>((done) => seen.set(name, done))]),
  );
  createInterface({ input: child.stderr! }).on('line', (line) => {
    const said = JSON.parse(line) as { type: string; phase?: string };
    if (said.type === 'phase') seen.get(said.phase!)?.();
  });
  return { child, phase: (name) => entered.get(name)! };
}

async function toItsEnd(input: string, out: string): Promise<void> {
  const { child } = tongbao(input, out);
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(3);
}

function inputIn(home: string): string {
  const input = join(home, 'in');
  const texts = Array.from({ length: 16 }, (_, n) => [`${n}.txt`, notice(n)] as const);
  write(input, {
    ...Object.fromEntries(texts),
    ...Object.fromEntries(Array.from({ length: HIDDEN }, (_, n) => [`hidden/.${n}`, ''])),
    'broken.docx': 'PK\x03\x04',
    'archive.zip': writeZip(
      Array.from({ length: 8 }, (_, n) => ({ name: `甲/${n}.txt`, data: notice(n + 12) })),
    ),
  });
  return input;
}

describe.runIf(isLinux)('kill -9', () => {
  it('of workers and of the whole run, twenty times over the three phases: the results are the same', async () => {
    const home = scratch();
    const input = inputIn(home);
    await toItsEnd(input, join(home, 'undisturbed'));
    const expected = resultsOf(join(home, 'undisturbed'));
    const killed: Record<string, number> = { listing: 0, reading: 0, writing: 0, worker: 0 };
    for (const seed of SEEDS) {
      const random = mulberry32(seed);
      const out = join(home, `out-${seed}`);
      const target = seed % 5 === 4 ? 'worker' : PHASES[seed % 3]!;
      const { child, phase } = tongbao(input, out);
      await phase(target === 'worker' ? 'reading' : target);
      await sleep(random() * (target === 'reading' || target === 'worker' ? 600 : 15));
      if (target === 'worker') {
        for (let kill = 0; kill < 3 && child.exitCode === null; kill++) {
          const workers = processesWith(out).filter((pid) => pid !== child.pid);
          const victim = workers[Math.floor(random() * workers.length)];
          if (victim !== undefined) process.kill(victim, 'SIGKILL');
          await sleep(random() * 300);
        }
        if (child.exitCode === null) await once(child, 'close');
        killed.worker! += 1;
      } else {
        const alive = child.exitCode === null;
        child.kill('SIGKILL');
        if (alive) {
          await once(child, 'close');
          killed[target]! += 1;
        }
        await toItsEnd(input, out);
      }
      expect(resultsOf(out), `seed ${seed}, killed while ${target}`).toEqual(expected);
      expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).counts.inputs).toBe(HIDDEN + 26);
    }
    for (const [what, count] of Object.entries(killed)) expect(count, what).toBeGreaterThanOrEqual(3);
  }, 600_000);

  it('of the parent: its workers are gone within five seconds, also one in an endless loop', async () => {
    const home = scratch();
    const out = join(home, 'out');
    write(join(home, 'in'), { 'hang-1.txt': 'HANG', 'hang-2.txt': 'HANG too' });
    const program = join(home, 'parent.mjs');
    const address = (path: string) => JSON.stringify(pathToFileURL(path).href);
    writeFileSync(
      program,
      `import { run } from ${address(join(DIST, 'run/index.js'))};
       import { RUN_LIMITS } from ${address(join(DIST, 'cli/run/options.js'))};
       await run({ paths: [${JSON.stringify(join(home, 'in'))}], out: ${JSON.stringify(out)}, workers: 2, timeout: 60000,
         memory: 2 ** 30, language: 'zh', limits: RUN_LIMITS,
         worker: ${JSON.stringify(resolve('test/run/faulty-worker.mjs'))} },
         { progress: {}, report() {}, signal: new AbortController().signal });`,
    );
    const parent = spawn(process.execPath, [program], { stdio: 'ignore' });
    while (processesWith(out).length < 2) await sleep(50);
    // long enough for both to be in their loops
    await sleep(2_000);
    expect(processesWith(out)).toHaveLength(2);
    parent.kill('SIGKILL');
    await sleep(5_000);
    expect(processesWith(out)).toEqual([]);
  });
});

describe.runIf(isLinux)('Ctrl-C', () => {
  it('ends with 130 and no worker left; the next run goes on', async () => {
    const home = scratch();
    const input = inputIn(home);
    const out = join(home, 'out');
    const { child, phase } = tongbao(input, out);
    await phase('reading');
    await sleep(300);
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(130);
    await sleep(200);
    expect(processesWith(out)).toEqual([]);
    await toItsEnd(input, out);
    await toItsEnd(input, join(home, 'undisturbed'));
    expect(resultsOf(out)).toEqual(resultsOf(join(home, 'undisturbed')));
  });
});
