import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/evaluate/load.ts';
import { goldOf } from './fixture.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongbao-corpus-'));
  const add = async (id: string, files: Record<string, string>) => {
    await mkdir(join(folder, id));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, id, name), text);
  };
  const gold = (id: string, split: 'dev' | 'test') => JSON.stringify(goldOf({ id, split }));
  await add('dev-a', {
    'gold.json': gold('dev-a', 'dev'),
    'notice.pdf': '',
    'notice.txt': '',
    'notes.md': '',
  });
  await add('dev-b', { 'gold.json': gold('dev-b', 'dev'), 'notice.docx': '' });
  await add('dev-c', { 'gold.json': '{"split":"dev"}', 'notice.txt': '' });
  await add('dev-d', { 'gold.json': gold('dev-d', 'dev') });
  await add('dev-e', { 'notice.txt': '' });
  await add('test-a', { 'gold.json': gold('test-a', 'test'), 'notice.txt': '' });
  await add('test-b', { 'gold.json': '{"split":"test"}', 'notice.txt': '' });
  await add('.hidden', { 'gold.json': gold('.hidden', 'dev'), 'notice.txt': '' });
  await writeFile(join(folder, 'README.md'), '');
});
afterAll(() => rm(folder, { recursive: true }));

describe('loadCorpus', () => {
  it('gives the notices of the split with their formats in a fixed order', async () => {
    const { cases } = await loadCorpus(folder, { split: 'dev', only: null });
    expect(cases.map(({ gold, documents }) => [gold.id, documents.map(({ format }) => format)])).toEqual([
      ['dev-a', ['txt', 'pdf']],
      ['dev-b', ['docx']],
    ]);
  });

  it('names the folders that cannot be used, and nothing of the other split', async () => {
    const { faults } = await loadCorpus(folder, { split: 'dev', only: null });
    expect(faults.map(({ id, problems }) => [id, problems[0]])).toEqual([
      ['dev-c', expect.stringMatching(/^id: /)],
      ['dev-d', expect.stringMatching(/^no notice\./)],
      ['dev-e', 'gold.json is missing'],
    ]);
  });

  it('keeps to the ids asked for', async () => {
    const { cases, faults } = await loadCorpus(folder, { split: 'dev', only: ['dev-b', 'test-a'] });
    expect(cases.map(({ gold }) => gold.id)).toEqual(['dev-b']);
    expect(faults).toEqual([]);
  });

  it('rejects a folder that is not there', async () => {
    await expect(loadCorpus(join(folder, 'none'), { split: 'dev', only: null })).rejects.toThrow('ENOENT');
  });
});
