import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Notice } from '../../src/notice/index.ts';
import { buildDatabase, Store } from '../../src/store/index.ts';
import { generateArchive, type Pair } from './archive.ts';

const UNITS = 40;
/** What the generator does not know, so that it is the reader's on both sides; ids are numbered anew. */
const NOT_COMPARED = new Set(['quality', 'definitions']);

async function tablesOf(notices: readonly Notice[]): Promise<Record<string, string[]>> {
  const out = mkdtempSync(join(tmpdir(), 'tongbao-archive-'));
  writeFileSync(join(out, 'notices.ndjson'), notices.map((notice) => `${JSON.stringify(notice)}\n`).join(''));
  await buildDatabase(out, []);
  const store = await Store.open(out);
  const found: Record<string, string[]> = {};
  for (const { id, rows } of store.tables()) {
    if (NOT_COMPARED.has(id)) continue;
    found[id] = [];
    for await (const row of rows) found[id].push(JSON.stringify(row));
  }
  store.close();
  rmSync(out, { recursive: true, force: true });
  return found;
}

describe('an archive of 40 units in two rounds, written and read back', () => {
  let pairs: Pair[];
  let wrong: Pair[];
  beforeAll(async () => {
    pairs = await generateArchive(UNITS);
    wrong = pairs.filter(({ misses }) => misses.length > 0);
  }, 300_000);

  it('has 40 units with two notices each', () => {
    expect(pairs.length).toBe(2 * UNITS);
    expect(new Set(pairs.map(({ generated }) => generated.unit?.name)).size).toBe(UNITS);
  });

  it('the reader’s misses are listed, and few', () => {
    const list = wrong.map(
      ({ parsed, misses }) =>
        `${parsed.source.path}: ${misses.map(({ field, expected, got }) => `${field} ${expected} → ${got}`).join('; ')}`,
    );
    console.info(`${wrong.length} of ${pairs.length} notices with a miss\n${list.join('\n')}`);
    expect(wrong.length / pairs.length).toBeLessThanOrEqual(0.2);
  });

  it('where nothing was missed, every table of what was read equals that of what was written', async () => {
    const right = pairs.filter(({ misses }) => misses.length === 0);
    const read = await tablesOf(right.map(({ parsed }) => parsed));
    const written = await tablesOf(right.map(({ generated }) => generated));
    for (const [id, rows] of Object.entries(written)) expect(read[id], id).toEqual(rows);
    expect(read.recurring_problems!.length).toBeGreaterThan(0);
    expect(read.common_problems!.length).toBeGreaterThan(0);
  }, 120_000);

  it('over all of it, only the lines of missed notices differ', async () => {
    const missed = new Set(wrong.map(({ parsed }) => parsed.source.path));
    const read = await tablesOf(pairs.map(({ parsed }) => parsed));
    const written = await tablesOf(pairs.map(({ generated }) => generated));
    const differing = written.unit_comparison!.filter((row) => !read.unit_comparison!.includes(row));
    const paths = differing.map((row) => (JSON.parse(row) as unknown[]).at(-2));
    expect(paths.filter((path) => !missed.has(String(path)))).toEqual([]);
  }, 120_000);
});
