import { mkdtempSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexRecords, measureLines, readRecordAt, readRecords } from '../../src/store/records.ts';

/** Longer than what is read at once, so that it lies in several blocks. */
const LONG = '整'.repeat(50_000);
const RECORDS = [
  { id: 'a', text: '改' },
  { id: 'b', text: LONG },
  { id: 'c', text: '' },
];
const LINES = RECORDS.map((record) => JSON.stringify(record));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('records are read from a file', () => {
  it.each([
    ['as a run writes it', `${LINES.join('\n')}\n`],
    ['without a last line feed', LINES.join('\n')],
    ['with blank lines', `\n${LINES.join('\n\n')}\n\n`],
    ['saved by an editor on Windows', `${LINES.join('\r\n')}\r\n\r\n`],
  ])('%s', async (_, content) => {
    const path = join(mkdtempSync(join(tmpdir(), 'tongbao-records-')), 'notices.ndjson');
    writeFileSync(path, content);
    expect(await all(readRecords<unknown>(path))).toEqual(RECORDS);
    const { lines, longest } = await measureLines(path);
    expect(lines).toBe(RECORDS.length);
    expect(longest).toBeGreaterThanOrEqual(Buffer.byteLength(LINES[1]!));
    const places = await indexRecords(path);
    const file = await open(path);
    try {
      for (const record of RECORDS) expect(await readRecordAt(file, places.get(record.id)!)).toEqual(record);
    } finally {
      await file.close();
    }
  });
});
