import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Notice } from '../../src/notice/index.ts';
import { fakeExtract, runWith, sink } from './fake-io.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongbao-cli-'));
  const files = {
    'in/b.txt': '乙',
    'in/a.txt': '甲',
    'in/c/d.txt': '丁',
    'in/.hidden': 'x',
    'in/~$lock.docx': 'x',
    'mixed/1.txt': '一',
    'mixed/2.txt': 'bad',
    'broken/1.txt': 'bad',
    'same/x.txt': '另一份',
    'in/same/x.txt': '同名',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await mkdir(join(folder, 'empty'));
  await symlink(join(folder, 'in/a.txt'), join(folder, 'in/link.txt')).catch(() => {});
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (path: string) => join(folder, path);
const records = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => Notice.parse(JSON.parse(line)));
const listing = async (path: string) =>
  (await readdir(path, { recursive: true })).map((p) => p.replaceAll('\\', '/')).sort();

describe('standard output', () => {
  it('one file gives one indented record and no talk', async () => {
    const { code, out, err } = await runWith(['extract', at('in/a.txt')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^\{\n {2}"schemaVersion"/);
    expect(Notice.parse(JSON.parse(out))).toMatchObject({ title: { text: '甲' } });
  });

  it('a folder gives one record a line, in order of names, with paths relative to it', async () => {
    const { code, out, err } = await runWith(['extract', at('in')]);
    expect(code).toBe(0);
    expect(records(out).map((r) => [r.source.path, r.title?.text])).toEqual([
      ['a.txt', '甲'],
      ['b.txt', '乙'],
      ['c/d.txt', '丁'],
      ['same/x.txt', '同名'],
    ]);
    expect(err).toBe('共 4 个文件：读出 4，失败 0\n');
  });

  it('several files keep the order and the paths given', async () => {
    const paths = [at('in/b.txt'), at('in/a.txt')];
    const { out } = await runWith(['extract', ...paths]);
    expect(records(out).map((r) => r.source.path)).toEqual(paths.map((p) => p.replaceAll('\\', '/')));
  });

  it('--no-text leaves the text out', async () => {
    expect(records((await runWith(['extract', at('empty'), at('in/a.txt')])).out)[0]!.text).toBeDefined();
    expect(
      records((await runWith(['extract', '--no-text', at('empty'), at('in/a.txt')])).out)[0]!.text,
    ).toBeUndefined();
  });
});

describe('failures', () => {
  it.each<[string, string[], number, RegExp]>([
    ['some fail', ['mixed'], 3, /^失败 \S*2\.txt \[malformed\] 文件已损坏.*\n共 2 个文件：读出 1，失败 1\n$/],
    [
      'all fail',
      ['broken', 'missing.txt'],
      2,
      /\[malformed\].*\n失败 \S*missing\.txt \[not-found\] 没有这个文件\n共 2 个/,
    ],
    ['one file alone', ['broken/1.txt'], 2, /^失败 \S*1\.txt \[malformed\] [^\n]*\n$/],
    ['nothing there', ['empty'], 2, /^没有找到可读的文件\n$/],
  ])('%s', async (_, paths, expected, talk) => {
    const { code, err } = await runWith(['extract', ...paths.map(at)]);
    expect(code).toBe(expected);
    expect(err).toMatch(talk);
  });

  it('speaks English on request', async () => {
    const { err } = await runWith(['extract', '--lang', 'en', at('mixed')]);
    expect(err).toMatch(
      /^failed \S*2\.txt \[malformed\] the file is corrupt.*\n2 files: 1 read, 1 failed\n$/,
    );
  });

  it('a fault of the program is one line, with controls taken out', async () => {
    const { code, err } = await runWith(['extract', at('in/a.txt')], {}, async () => {
      throw new TypeError('first\nsecond\x1b[2J');
    });
    expect(code).toBe(2);
    expect(err).toMatch(/^失败 \S+ \[internal\] .*：first second \[2J\n$/);
  });

  it('a file over the limit is not read', async () => {
    const { code, err } = await runWith(['extract', '--limit', 'bytes=2', at('in/a.txt')]);
    expect(code).toBe(2);
    expect(err).toContain('[limit-exceeded]');
  });
});

describe('-o', () => {
  it('writes one whole file a notice and leaves no drafts', async () => {
    const out = at('out1');
    const ran = await runWith(['extract', at('in'), at('mixed'), '-o', out]);
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toContain(`共 6 个文件：读出 5，失败 1；结果在 ${out}\n`);
    expect(await listing(out)).toEqual(
      ['1.txt.json', 'a.txt.json', 'b.txt.json', 'c', 'c/d.txt.json', 'same', 'same/x.txt.json'].sort(),
    );
    expect(Notice.parse(JSON.parse(await readFile(join(out, 'c/d.txt.json'), 'utf8'))).title?.text).toBe(
      '丁',
    );
  });

  it('equal names do not overwrite one another', async () => {
    const out = at('out2');
    await runWith(['extract', at('same'), at('in/same'), '-o', out]);
    expect(await listing(out)).toEqual(['x.txt-2.json', 'x.txt.json']);
  });

  it('does not read its own results', async () => {
    const out = at('mixed/out');
    await runWith(['extract', at('mixed'), '-o', out]);
    const { err } = await runWith(['extract', at('mixed'), '-o', out]);
    expect(err).toContain('共 2 个文件');
    await rm(out, { recursive: true });
  });

  it('a folder that cannot be made is said at once', async () => {
    const { code, err } = await runWith(['extract', at('in'), '-o', at('in/a.txt')]);
    expect(code).toBe(2);
    expect(err).toMatch(/^无法写出结果：.*\n$/);
  });
});

describe('--files-from', () => {
  it('gives each record while the list is still open', async () => {
    const out = sink();
    const seen: number[] = [];
    async function* slow() {
      yield `${at('in/b.txt')}\n`;
      while (out.text() === '') await new Promise((resolve) => setImmediate(resolve));
      seen.push(out.text().trimEnd().split('\n').length);
      yield at('in/a.txt');
    }
    const { code } = await runWith(['extract', '--files-from', '-'], { stdin: slow(), stdout: out.stream });
    expect({ code, seen }).toEqual({ code: 0, seen: [1] });
    expect(records(out.text()).map((r) => r.title?.text)).toEqual(['乙', '甲']);
  });

  it('reads a list from a file', async () => {
    await writeFile(at('list'), `${at('in/a.txt')}\0${at('in/b.txt')}\0`);
    const { out } = await runWith(['extract', '--files-from', at('list')]);
    expect(records(out)).toHaveLength(2);
  });

  it('a missing list counts as a failed file', async () => {
    const { code, err } = await runWith(['extract', at('in/a.txt'), '--files-from', at('none')]);
    expect(code).toBe(3);
    expect(err).toMatch(/none \[not-found\].*\n共 2 个文件：读出 1，失败 1\n$/);
  });
});

describe('ending early', () => {
  it('an interrupt ends it with 130 and says how many were done', async () => {
    const interrupt = new AbortController();
    const out = sink(() => interrupt.abort());
    const { code, err } = await runWith(['extract', at('in')], {
      stdout: out.stream,
      signal: interrupt.signal,
    });
    expect({ code, err }).toEqual({ code: 130, err: '已中断。中断前完成 1 个文件：读出 1，失败 0\n' });
    expect(records(out.text())).toHaveLength(1);
  });

  it('an interrupt is heard while the list of files is silent', async () => {
    const interrupt = new AbortController();
    async function* silent() {
      yield `${at('in/a.txt')}\n`;
      setImmediate(() => interrupt.abort());
      await new Promise(() => {});
    }
    const { code } = await runWith(['extract', '--files-from', '-'], {
      stdin: silent(),
      signal: interrupt.signal,
    });
    expect(code).toBe(130);
  });

  it('a reader that goes away ends it without a word', async () => {
    const out = sink(() => {
      throw Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    });
    const { code, err } = await runWith(['extract', at('in')], { stdout: out.stream });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('a full disk is said once', async () => {
    const out = sink(() => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    });
    const { code, err } = await runWith(['extract', at('in')], { stdout: out.stream });
    expect({ code, err }).toEqual({ code: 2, err: '无法写出结果：no space left\n' });
  });
});

describe('the extractor', () => {
  it('gets the path, the language and the limits', async () => {
    const seen: unknown[] = [];
    await runWith(
      ['extract', '--lang=en', '--limit', 'pages=3', '--limit', 'bytes=99', at('in/a.txt')],
      {},
      (bytes, options) => {
        seen.push(options);
        return fakeExtract(bytes, options);
      },
    );
    const path = at('in/a.txt').replaceAll('\\', '/');
    expect(seen).toEqual([{ path, language: 'en', limits: { pages: 3, bytes: 99 }, text: true }]);
    expect(existsSync(at('in/a.txt'))).toBe(true);
  });
});
