import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inputsOf, notice, resultsOf, runIn, scratch, write } from './support.ts';

const worker = resolve('test/run/faulty-worker.mjs');
const MIB = 2 ** 20;

describe('a document that misbehaves costs only itself', () => {
  it('hanging, ending its process, taking too much memory; the others are read as without it', async () => {
    const home = scratch();
    const sound = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`sound/${n}.txt`, notice(n)]));
    write(join(home, 'sound-only'), sound);
    write(join(home, 'in'), {
      ...sound,
      'bad/hang.txt': 'HANG',
      'bad/exit.txt': 'EXIT',
      'bad/abort.txt': 'ABORT',
      'bad/kill.txt': 'KILL',
      'bad/swell.txt': 'SWELL',
      'bad/heap.txt': 'HEAP',
      'bad/throw.txt': 'THROW',
      'bad/once.txt': `ONCE\n${notice(7)}`,
    });
    const settings = { worker, timeout: 5_000, memory: 400 * MIB };
    const { counts } = await runIn([join(home, 'in')], join(home, 'out'), settings);
    expect(inputsOf(join(home, 'out'))).toEqual({
      'bad/abort.txt': 'failed crashed',
      'bad/exit.txt': 'failed crashed',
      'bad/hang.txt': 'failed timeout',
      'bad/heap.txt': 'failed memory',
      'bad/kill.txt': 'failed crashed',
      'bad/once.txt': 'ok',
      'bad/swell.txt': 'failed memory',
      'bad/throw.txt': 'failed crashed',
      ...Object.fromEntries(Object.keys(sound).map((path) => [path, 'ok'])),
    });
    expect(counts.inputs).toBe(14);
    await runIn([join(home, 'sound-only')], join(home, 'alone'));
    const all = resultsOf(join(home, 'out'))
      ['notices.ndjson']!.split('\n')
      .filter((line) => line.includes('"sound/'));
    expect(all).toEqual(resultsOf(join(home, 'alone'))['notices.ndjson']!.trimEnd().split('\n'));
  });

  it('failures that the machine may have caused are tried again by the next run', async () => {
    const home = scratch();
    write(join(home, 'in'), { 'a.txt': 'HANG', 'b.txt': notice(1) });
    const settings = { worker, timeout: 4_000 };
    const first = await runIn([join(home, 'in')], join(home, 'out'), settings);
    expect(first.counts.failures).toEqual({ timeout: 1 });
    const again = await runIn([join(home, 'in')], join(home, 'out'));
    expect(again.counts.failures).toEqual({});
    expect(again.progress.known).toBe(1);
  });
});
