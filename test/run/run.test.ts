import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Notice } from '../../src/notice/index.ts';
import { parseCsv } from '../../src/run/csv.ts';
import { docxFromText } from '../support/docx.ts';
import { writeZip } from '../support/zip.ts';
import { COMMAND, inputsOf, notice, OUTPUTS, resultsOf, runIn, scratch, write } from './support.ts';

const docx = (n: number) => docxFromText(notice(n), { labels: 'typed' });

function smallArchive(home: string): string {
  const input = join(home, 'in');
  write(input, {
    'b/1.docx': docx(1),
    'b/2.txt': notice(2),
    'a/1-as-text.txt': notice(1),
    'a/copy of 2.txt': notice(2),
    'c.zip': writeZip([
      { name: '甲/3.txt', data: notice(3) },
      { name: '甲/2.txt', data: notice(2) },
    ]),
    'broken.pdf': '%PDF-1.4\n',
    'table.xlsx': writeZip([{ name: 'xl/workbook.xml', data: '' }]),
    '.hidden.txt': notice(4),
  });
  return input;
}

const table = (out: string, name: string) => parseCsv(readFileSync(join(out, name), 'utf8'));
const modified = (out: string) => OUTPUTS.map((name) => statSync(join(out, name)).mtimeMs);

describe('a run', () => {
  it('accounts for every input, reads the same content once, tells the same text apart', async () => {
    const home = scratch();
    const out = join(home, 'out');
    const { counts } = await runIn([smallArchive(home)], out);
    expect(inputsOf(out)).toEqual({
      '.hidden.txt': 'skipped hidden',
      'a/1-as-text.txt': 'ok',
      'a/copy of 2.txt': 'ok',
      'b/1.docx': 'ok',
      'b/2.txt': 'skipped duplicate',
      'broken.pdf': 'failed malformed',
      'c.zip': 'ok',
      'c.zip!/甲/2.txt': 'skipped duplicate',
      'c.zip!/甲/3.txt': 'ok',
      'table.xlsx': 'skipped unsupported',
    });
    expect(counts).toMatchObject({
      inputs: 10,
      archives: 1,
      notices: 4,
      duplicateTexts: 1,
      failures: { malformed: 1 },
    });
    expect(counts.findings).toEqual({ completed: 3, 'in-progress': 3 });

    const notices = readFileSync(join(out, 'notices.ndjson'), 'utf8').trimEnd().split('\n');
    const records = notices.map((line) => Notice.parse(JSON.parse(line)));
    const paths = ['a/1-as-text.txt', 'a/copy of 2.txt', 'b/1.docx', 'c.zip!/甲/3.txt'];
    expect(records.map(({ source }) => source.path)).toEqual(paths);
    const rows = table(out, 'notices.csv');
    expect(rows[0]!.slice(0, 4)).toEqual(['文件', '与此文件文字相同', '内容相同的其他文件', '编号']);
    expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual([
      [paths[0], '', ''],
      [paths[1], '', 'b/2.txt；c.zip!/甲/2.txt'],
      [paths[2], paths[0], ''],
      [paths[3], '', ''],
    ]);
    for (const name of OUTPUTS.slice(1)) {
      expect(readFileSync(join(out, name)).subarray(0, 3).toString('hex')).toBe('efbbbf');
      const [header = [], ...body] = table(out, name);
      for (const row of body) expect(row, name).toHaveLength(header.length);
    }
    expect(table(out, 'findings.csv')).toHaveLength(1 + 8);
  });

  it('gives the same bytes with any number of workers, and a second run writes nothing', async () => {
    const home = scratch();
    const input = smallArchive(home);
    const [one, three] = [join(home, 'one'), join(home, 'three')];
    await runIn([input], one, { workers: 1 });
    await runIn([input], three, { workers: 3 });
    expect(resultsOf(one)).toEqual(resultsOf(three));
    const before = modified(one);
    const again = await runIn([input], one);
    expect(again).toMatchObject({ unchanged: true, progress: { known: 9 } });
    expect(modified(one)).toEqual(before);
  });

  it('reads only what is new, and writes anew what was changed or lost', async () => {
    const home = scratch();
    const input = smallArchive(home);
    const out = join(home, 'out');
    await runIn([input], out);
    write(input, { 'd.txt': notice(5), 'broken.pdf': notice(6) });
    rmSync(join(input, 'a/copy of 2.txt'));
    const second = await runIn([input], out);
    expect(second.progress.done - second.progress.known).toBeLessThanOrEqual(second.progress.total);
    await runIn([input], join(home, 'fresh'));
    expect(resultsOf(out)).toEqual(resultsOf(join(home, 'fresh')));

    writeFileSync(join(out, 'findings.csv'), 'overwritten');
    rmSync(join(out, 'notices.csv'));
    expect(await runIn([input], out)).toMatchObject({ unchanged: false });
    expect(resultsOf(out)).toEqual(resultsOf(join(home, 'fresh')));
  });

  it('reads again what was damaged in its own keeping', async () => {
    const home = scratch();
    const input = smallArchive(home);
    const out = join(home, 'out');
    await runIn([input], out);
    const expected = resultsOf(out);
    const [state = ''] = readdirSync(join(out, '.tongbao'));
    const records = join(out, '.tongbao', state, 'records');
    const damages: readonly ((path: string) => void)[] = [
      (path) => truncateSync(path, statSync(path).size - 10),
      // the same length, other bytes
      (path) => writeFileSync(path, Buffer.alloc(statSync(path).size)),
      rmSync,
    ];
    for (const damage of damages) {
      for (const volume of readdirSync(records)) damage(join(records, volume));
      rmSync(join(out, '.tongbao', state, 'outputs.json'));
      await runIn([input], out);
      expect(resultsOf(out)).toEqual(expected);
    }
  });

  it('other options are another fingerprint: everything is read again, the old state goes', async () => {
    const home = scratch();
    const input = smallArchive(home);
    const out = join(home, 'out');
    await runIn([input], out);
    const before = readdirSync(join(out, '.tongbao'));
    const { progress } = await runIn([input], out, { language: 'en' });
    expect(progress.known).toBeLessThan(4);
    expect(readFileSync(join(out, 'inputs.csv'), 'utf8').split('\r\n')[0]).toBe(
      '\ufeffpath,kind,state,code,message,duplicate_of,id,bytes,format,findings,warnings',
    );
    const after = readdirSync(join(out, '.tongbao'));
    expect(after).toHaveLength(before.length);
    expect(after).not.toEqual(before);
  });

  it('several paths are told apart by their names; the results among the input are left out', async () => {
    const home = scratch();
    write(home, { 'x/in/1.txt': notice(1), 'y/in/1.txt': notice(2), 'single.txt': notice(3) });
    const out = join(home, 'x/in/results');
    const paths = [join(home, 'y/in'), join(home, 'x/in'), join(home, 'single.txt'), join(home, 'missing')];
    await runIn(paths, out);
    const expected = {
      'in (2)/1.txt': 'ok',
      'in/1.txt': 'ok',
      missing: 'failed not-found',
      'single.txt': 'ok',
    };
    expect(inputsOf(out)).toEqual(expected);
    await runIn(paths, out);
    expect(inputsOf(out)).toEqual(expected);
  });

  it('a result that is in the way is written beside; the next run puts it in its place', async () => {
    const home = scratch();
    const input = smallArchive(home);
    const out = join(home, 'out');
    mkdirSync(join(out, 'findings.csv', 'open'), { recursive: true });
    const { events } = await runIn([input], out);
    expect(events).toContainEqual({
      type: 'beside',
      name: 'findings.csv',
      path: join(out, 'findings.new.csv'),
    });
    rmSync(join(out, 'findings.csv'), { recursive: true });
    const beside = readFileSync(join(out, 'findings.new.csv'), 'utf8');
    await runIn([input], out);
    expect(readFileSync(join(out, 'findings.csv'), 'utf8')).toBe(beside);
  });

  it('one run at a time in a folder; a lock that was left behind is taken over', async () => {
    const home = scratch();
    const input = smallArchive(home);
    const out = join(home, 'out');
    await runIn([input], out);
    const lock = join(out, '.tongbao', 'lock');
    writeFileSync(lock, JSON.stringify({ pid: process.ppid, began: null }));
    if (process.platform !== 'linux') await expect(runIn([input], out)).rejects.toThrow(/lock/);
    writeFileSync(lock, '{"pid":');
    await runIn([input], out);
    const both = await Promise.allSettled([runIn([input], out), runIn([input], out)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('archives inside archives', () => {
  it('are opened to a depth, each once, and not beyond what one tree may hold', async () => {
    const home = scratch();
    const inner = writeZip([{ name: 'a.txt', data: notice(1) }]);
    let deep = inner;
    for (let depth = 5; depth >= 2; depth--) deep = writeZip([{ name: `${depth}.zip`, data: deep }]);
    write(join(home, 'in'), {
      'deep.zip': deep,
      'twice.zip': writeZip([
        { name: 'x.zip', data: inner },
        { name: 'y.zip', data: inner },
      ]),
    });
    const out = join(home, 'out');
    await runIn([join(home, 'in')], out);
    expect(inputsOf(out)).toEqual({
      'deep.zip': 'ok',
      'deep.zip!/2.zip': 'ok',
      'deep.zip!/2.zip!/3.zip': 'ok',
      'deep.zip!/2.zip!/3.zip!/4.zip': 'ok',
      'deep.zip!/2.zip!/3.zip!/4.zip!/5.zip': 'failed limit-exceeded',
      'twice.zip': 'ok',
      'twice.zip!/x.zip': 'ok',
      'twice.zip!/x.zip!/a.txt': 'ok',
      'twice.zip!/y.zip': 'skipped duplicate',
    });
    expect(await runIn([join(home, 'in')], out)).toMatchObject({ unchanged: true });
  });

  it('a member that is new is read from an archive that was seen before', async () => {
    const home = scratch();
    write(join(home, 'in'), {
      'a.zip': writeZip([
        { name: '1.txt', data: notice(1) },
        { name: '2.txt', data: notice(2) },
      ]),
    });
    const out = join(home, 'out');
    await runIn([join(home, 'in')], out);
    const expected = resultsOf(out);
    const [state = ''] = readdirSync(join(out, '.tongbao'));
    // as if the run had been ended between the two
    const ledger = join(out, '.tongbao', state, 'ledger.ndjson');
    const lines = readFileSync(ledger, 'utf8').trimEnd().split('\n');
    writeFileSync(ledger, `${lines.slice(0, 2).join('\n')}\n`);
    rmSync(join(out, 'notices.ndjson'));
    await runIn([join(home, 'in')], out);
    expect(resultsOf(out)).toEqual(expected);
  });
});

describe('the command', () => {
  const tongbao = (...args: string[]) =>
    spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });

  it('says what became of it in a table and in its exit code', () => {
    const home = scratch();
    const input = smallArchive(home);
    const out = join(home, 'out');
    const partial = tongbao('run', input, '-o', out);
    expect(partial.status).toBe(3);
    expect(partial.stderr).toMatch(/失败 broken\.pdf \[malformed\]/);
    expect(partial.stderr).toMatch(/输入 +10 +其中压缩包 1 个\n读出 +5\n.*\n失败 +1 +malformed 1\n跳过 +4/);
    renameSync(join(input, 'broken.pdf'), join(home, 'away.pdf'));
    const quiet = tongbao('run', input, '-o', out, '--quiet', '--lang', 'en');
    expect(quiet.status).toBe(0);
    expect(quiet.stderr).toMatch(/^inputs +9/);
    expect(tongbao('run', join(home, 'away.pdf'), '-o', join(home, 'none')).status).toBe(2);
    expect(tongbao('run', input).status).toBe(1);
    expect(tongbao('run', input, '-o', out, '--workers', '0').status).toBe(1);
    writeFileSync(join(home, 'file'), '');
    const taken = tongbao('run', input, '-o', join(home, 'file'));
    expect(taken.status).toBe(2);
    expect(taken.stderr).toContain('结果文件夹无法写入');
  });

  it('draws a check sheet and counts it', () => {
    const home = scratch();
    const out = join(home, 'out');
    tongbao('run', smallArchive(home), '-o', out);
    const drawn = tongbao('sample', out, '--n', '4');
    expect(drawn.stdout).toContain('抽取 4 条');
    const sheet = readFileSync(join(out, 'sample.csv'), 'utf8');
    expect(tongbao('sample', out, '--n', '4').status).toBe(0);
    expect(readFileSync(join(out, 'sample.csv'), 'utf8')).toBe(sheet);
    const rows = parseCsv(sheet);
    expect(rows[1]!.slice(3)).toEqual([
      expect.stringMatching(/落实不到位|管理不规范/),
      expect.stringMatching(/已完成|正在推进/),
      expect.stringContaining('关于“'),
      '',
    ]);
    let line = 0;
    const verdicts = ['', '对', '错', '对', ''];
    const filled = sheet.replace(/,\r\n/g, () => `,${verdicts[++line]}\r\n`);
    writeFileSync(join(home, 'filled.csv'), filled);
    const counted = tongbao('sample', out, '--checked', join(home, 'filled.csv'));
    expect(counted.stdout).toBe('核对 3 条，错 1 条：差错率 33.3%（95% 置信区间 6.1%–79.2%）；未填 1 条\n');
    expect(tongbao('sample', home).status).toBe(2);
  });
});
