import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures, writeHostile } from './hostile-set.ts';
import {
  COMMAND,
  inputsOf,
  notice,
  OUTPUTS,
  processesWith,
  resultsOf,
  runIn,
  scratch,
  write,
} from './support.ts';

const isLinux = existsSync('/proc/self/stat');
const NOBODY = 65_534;

/** The lines of sound documents, without what depends on the others (which of several alike comes first). */
const soundOnly = (results: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(results).map(([name, text]) => [
      name,
      text.split('\n').filter((line) => /^(\{"schemaVersion".{0,160}"path":")?sound\//.test(line)),
    ]),
  );

describe('a hostile set', () => {
  it('runs to its end, every input accounted for, the sound documents as without it', async () => {
    const home = scratch();
    const sound = Object.fromEntries(fixtures().map(({ name, bytes }) => [`0-sound/${name}`, bytes]));
    write(join(home, 'alone'), sound);
    write(join(home, 'in'), sound);
    const hostile = writeHostile(join(home, 'in'));
    expect(hostile).toBeGreaterThanOrEqual(300);

    const out = join(home, 'out');
    const { counts } = await runIn([join(home, 'in')], out, { timeout: 8_000 });
    const { ok, warnings, failed, skipped } = counts.states;
    expect(ok + warnings + failed + skipped).toBe(counts.inputs);
    expect(counts.inputs).toBeGreaterThanOrEqual(hostile + Object.keys(sound).length - 1);
    const inputs = inputsOf(out);
    expect(Object.keys(inputs)).toHaveLength(counts.inputs);
    expect(counts.failures).not.toHaveProperty('internal');
    expect(counts.failures).not.toHaveProperty('read-failed');
    for (const path of Object.keys(sound))
      expect(inputs[path], path).not.toMatch(/^failed (timeout|memory|crashed)/);
    if (isLinux) expect(processesWith(out)).toEqual([]);

    expect(inputs).toMatchObject({
      'bombs/zip.zip': 'ok',
      'bombs/zip.zip!/0.txt': 'failed limit-exceeded',
      'bombs/gz.gz!/content': 'failed limit-exceeded',
      'bombs/docx.docx': 'failed limit-exceeded',
      'bombs/same-twice.zip!/b.zip': 'skipped duplicate',
      // a page that opens 200,000 graphics states: pdf.js takes minutes
      'pdf/stack.pdf': 'failed timeout',
      'encrypted/office.docx': 'failed encrypted',
      'encrypted/one.zip!/a.txt': 'ok',
      'encrypted/one.zip!/b.txt': 'failed encrypted',
      'names/dots.zip!/../out.txt': 'failed unsafe-name',
      'names/dots.zip!/整改.txt': 'ok',
      'names/dots.tar!/link': 'skipped link',
      'names/.hidden.docx': 'skipped hidden',
      __MACOSX: 'skipped hidden',
    });
    if (isLinux) {
      expect(inputs).toMatchObject({
        'special/loop': 'skipped link',
        'special/zero': 'skipped link',
        'special/pipe': 'skipped special',
        'special/整改通报.txt': 'ok',
      });
    }
    await runIn([join(home, 'alone')], join(home, 'alone-out'), { workers: 1 });
    expect(soundOnly(resultsOf(out))).toEqual(soundOnly(resultsOf(join(home, 'alone-out'))));
    for (const name of OUTPUTS) expect(readFileSync(join(out, name), 'utf8')).not.toMatch(/root:x:0:0/);
  }, 600_000);

  it('what may not be read is told apart, for a user without privileges', () => {
    if (!isLinux) return;
    const home = scratch();
    write(join(home, 'in'), { 'a.txt': notice(1), 'locked.txt': notice(2), 'locked/b.txt': notice(3) });
    const isRoot = process.getuid?.() === 0;
    const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    chmodSync(join(home, 'in/locked.txt'), 0);
    chmodSync(join(home, 'in/locked'), 0);
    mkdirSync(join(home, 'out'));
    if (isRoot) chownSync(join(home, 'out'), NOBODY, NOBODY);
    chmodSync(home, 0o755);
    const reach = spawnSync(process.execPath, [COMMAND, '--version'], user);
    // A checkout below a private home folder cannot be run by another user.
    if (reach.status !== 0) return;
    const { status, stderr } = spawnSync(
      process.execPath,
      [COMMAND, 'run', join(home, 'in'), '-o', join(home, 'out'), '--workers', '1'],
      { ...user, encoding: 'utf8' },
    );
    expect(stderr).toContain('no-access');
    expect(status).toBe(3);
    expect(inputsOf(join(home, 'out'))).toEqual({
      'a.txt': 'ok',
      locked: 'failed no-access',
      'locked.txt': 'failed no-access',
    });
    const elsewhere = spawnSync(
      process.execPath,
      [COMMAND, 'run', join(home, 'in'), '-o', join(home, 'in/locked/out')],
      {
        ...user,
        encoding: 'utf8',
      },
    );
    expect(elsewhere.status).toBe(2);
    expect(elsewhere.stderr).toContain('结果文件夹无法写入');
    chmodSync(join(home, 'in/locked'), 0o755);
  });
});
