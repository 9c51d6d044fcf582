import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extract } from '../../src/cli/extract.ts';
import { TongbaoError } from '../../src/notice/index.ts';
import { goldOf, noticeOf } from '../evaluate/fixture.ts';
import { runWith } from './fake-io.ts';

const gold = goldOf();
let folder: string;
let corpus: string;
/** The perfect record, or one without money, or none, as the file says. */
const extract: Extract = async (bytes) => {
  const text = new TextDecoder().decode(bytes);
  if (text === 'unsupported') throw new TongbaoError('unsupported', 'web page');
  if (text === 'malformed') throw new TongbaoError('malformed', 'end of file');
  return noticeOf(gold, text === 'poor' ? { money: [] } : {});
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongbao-evaluate-'));
  corpus = join(folder, 'corpus');
  for (const [id, split, format, text] of [
    ['dev-a', 'dev', 'txt', 'good'],
    ['dev-b', 'dev', 'txt', 'poor'],
    ['dev-c', 'dev', 'html', 'unsupported'],
    ['dev-d', 'dev', 'pdf', 'malformed'],
    ['test-a', 'test', 'txt', 'poor'],
  ] as const) {
    await mkdir(join(corpus, id), { recursive: true });
    await writeFile(join(corpus, id, 'gold.json'), JSON.stringify(goldOf({ id, split })));
    await writeFile(join(corpus, id, `notice.${format}`), text);
  }
});
afterAll(() => rm(folder, { recursive: true }));

const evaluate = (...argv: string[]) => runWith(['evaluate', corpus, '--lang', 'en', ...argv], {}, extract);
const miss = 'money (missed): expected ‹清退 · 12000›';

describe('tongbao evaluate', () => {
  it('prints the figures of the dev split; a file that failed shows in the exit code', async () => {
    const { code, out, err } = await evaluate();
    expect({ code, err }).toEqual({ code: 3, err: '' });
    expect(out).toContain('- dev split: 4 notices, 4 files, 3 of them counted\n');
    expect(out).toContain('| money | 3 | 100.00 | 33.33 | 50.00 |');
    expect(out).not.toContain('expected ‹');
  });

  it('--only and --misses', async () => {
    const { code, out } = await evaluate('--only', 'dev-a', 'dev-b', '--misses');
    expect(code).toBe(0);
    expect(out).toContain('- dev split: 2 notices, 2 files, 2 of them counted\n');
    expect(out).toContain(`\n## Misses (1)\n\n- dev-b txt ${miss}`);
    expect((await evaluate('--only', 'dev-b', '--misses', '--field', 'title')).out).toContain(
      '## Misses (0)',
    );
  });

  it('is silent about the notices of the test split, in the file too, unless asked', async () => {
    const json = join(folder, 'test.json');
    const { code, out } = await evaluate('--split', 'test', '--json', json);
    expect(code).toBe(0);
    expect(out).toContain('- test split: 1 notices');
    expect(out + (await readFile(json, 'utf8'))).not.toMatch(/水务局|清退/);
    expect((await evaluate('--split', 'test', '--misses')).out).toContain(miss);
  });

  it('--json, --markdown and --against', async () => {
    const [json, markdown] = [join(folder, 'run.json'), join(folder, 'run.md')];
    const first = await evaluate('--json', json, '--markdown', markdown);
    expect(await readFile(markdown, 'utf8')).toBe(first.out);
    const saved = await readFile(json, 'utf8');
    expect((await evaluate('--against', json)).out).toContain(
      '## Against the earlier run\n\n3 files in both',
    );
    expect((await evaluate('--against', json)).out).toContain('no changes');
    await evaluate('--json', json);
    expect(await readFile(json, 'utf8')).toBe(saved);
  });

  it.each([
    [['--split', 'all'], 1, '--split must be dev or test: all'],
    [['--only', 'nobody'], 2, 'no notices of the dev split in'],
    [['--against', 'nowhere.json'], 2, 'no such file'],
  ])('%j gives exit code %d', async (argv, code, text) => {
    const ran = await evaluate(...argv);
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toContain(text);
  });

  it('complains of a file that is no earlier result', async () => {
    const wrong = join(folder, 'wrong.json');
    await writeFile(wrong, '{}');
    const ran = await evaluate('--against', wrong);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('not a result of evaluate --json');
  });

  it('says what is wrong with gold and goes on', async () => {
    await mkdir(join(corpus, 'dev-z'));
    await writeFile(join(corpus, 'dev-z', 'gold.json'), JSON.stringify({ ...gold, id: 'dev-z', class: 'x' }));
    await writeFile(join(corpus, 'dev-z', 'notice.txt'), 'good');
    const { code, out } = await evaluate('--only', 'dev-a', 'dev-z');
    expect(code).toBe(3);
    expect(out).toContain('  - dev-z: class: ');
    await rm(join(corpus, 'dev-z'), { recursive: true });
  });
});
