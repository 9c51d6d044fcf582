import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** The command as a process of its own, from source. Few tests: each costs half a second. */
function start(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args]);
  const seen = { out: '', err: '' };
  child.stdout.on('data', (data) => {
    seen.out += data;
  });
  child.stderr.on('data', (data) => {
    seen.err += data;
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, ...seen }));
  });
  return { child, ended };
}

describe('the process', () => {
  it('keeps data and talk apart and exits with the code of the run', async () => {
    const { out, err, code } = await start('extract', '--lang', 'en', 'no such file').ended;
    expect({ out, err, code }).toEqual({
      out: '',
      err: 'failed no such file [not-found] no such file\n',
      code: 2,
    });
  });

  it('ends quietly when nobody reads its output', async () => {
    const { child, ended } = start('schema');
    child.stdout.destroy();
    expect(await ended).toEqual({ code: 0, out: '', err: '' });
  });

  it('Ctrl-C while the list is still open: 130, and what was done', async () => {
    const { child, ended } = start('extract', '--files-from', '-');
    child.stdin.write('no such file\n');
    child.stderr.once('data', () => child.kill('SIGINT'));
    const { out, err, code } = await ended;
    expect({ out, code }).toEqual({ out: '', code: 130 });
    expect(err).toBe(
      '失败 no such file [not-found] 没有这个文件\n已中断。中断前完成 1 个文件：读出 0，失败 1\n',
    );
  });
});
