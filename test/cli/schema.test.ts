import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runWith } from './fake-io.ts';

describe('tongbao schema', () => {
  it('is what schema/notice.schema.json holds (if not: npm run schema)', async () => {
    const { code, out } = await runWith(['schema']);
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync('schema/notice.schema.json', 'utf8'))).toEqual(JSON.parse(out));
    expect(JSON.parse(out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $ref: '#/$defs/Notice',
      $defs: { OutlineNode: { properties: { children: { items: { $ref: '#/$defs/OutlineNode' } } } } },
    });
  });
});
