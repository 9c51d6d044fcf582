import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runWith } from './fake-io.ts';

const packageVersion: string = JSON.parse(readFileSync('package.json', 'utf8')).version;

describe('help', () => {
  it.each([
    [
      ['--help'],
      ['用法： tongbao', '命令：', 'extract', 'show', 'schema', '示例：', 'tongbao extract 通报.docx'],
    ],
    [
      ['extract', '--help'],
      ['用法： tongbao extract', '参数：', '选项：', '--files-from', '-o, --out', '退出码', '130', '示例：'],
    ],
    [
      ['show', '-h'],
      ['用法： tongbao show <文件>', '示例：'],
    ],
    [
      ['schema', '--help'],
      ['用法： tongbao schema', 'JSON Schema', '示例：'],
    ],
    [
      ['--help', '--lang', 'en'],
      ['Usage: tongbao', 'Commands:', 'Examples:'],
    ],
    [
      ['extract', '--lang=en', '--help'],
      ['Usage: tongbao extract', 'Exit codes:', 'Examples:', 'Options:'],
    ],
  ])('%j', async (argv, parts) => {
    const { code, out, err } = await runWith(argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const part of parts) expect(out).toContain(part);
    expect(/[\u4e00-\u9fff]/.test(out.replace(/tongbao (extract|show|schema).*|find .*/g, ''))).toBe(
      !argv.join().includes('en'),
    );
  });
});

it('--version', async () => {
  expect(await runWith(['--version'])).toEqual({ code: 0, out: `${packageVersion}\n`, err: '' });
});

describe('wrong usage is one line and exit code 1', () => {
  it.each([
    [['extract'], '错误：请给出文件、文件夹或 --files-from（用法见 tongbao extract --help）\n'],
    [['extract', '--nope'], '错误：没有这个选项：--nope（用法见 tongbao extract --help）\n'],
    [['extract', 'a', '-o'], '错误：选项缺少值：-o, --out <dir>（用法见 tongbao extract --help）\n'],
    [['show'], '错误：缺少参数：file（用法见 tongbao show --help）\n'],
    [['show', 'a', 'b'], '错误：参数过多（用法见 tongbao show --help）\n'],
    [['read'], '错误：没有这个命令：read（用法见 tongbao --help）\n'],
    [['extract', 'a', '--lang', 'fr'], '错误：--lang 只能是 zh 或 en：fr（用法见 tongbao extract --help）\n'],
    [['show', '--lang=en', '--nope'], "error: unknown option '--nope' (see tongbao show --help)\n"],
  ])('%j', async (argv, err) => {
    expect(await runWith(argv)).toEqual({ code: 1, out: '', err });
  });

  it.each(['bytes', 'bytes=-1', 'bytes=x', 'nope=1', 'toString=1'])('--limit %s', async (value) => {
    const { code, err } = await runWith(['extract', 'a', '--limit', value]);
    expect(code).toBe(1);
    expect(err).toMatch(/^错误：--limit 应为 名称=正数（bytes, .*）：\S+（用法见/);
  });

  it('no words at all print the help on standard error', async () => {
    const { code, out, err } = await runWith([]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('用法：');
  });
});
