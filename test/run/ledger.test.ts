import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Ledger } from '../../src/run/ledger.ts';
import type { Outcome } from '../../src/run/outcome.ts';

const folder = mkdtempSync(join(tmpdir(), 'tongbao-ledger-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shaOf = (n: number) => String(n).padStart(64, '0');
const failed = (detail: string): Outcome => ({ kind: 'failed', fault: { code: 'malformed', detail } });

function written(count: number): Buffer {
  const path = join(folder, 'whole');
  rmSync(path, { force: true });
  const ledger = Ledger.open(path);
  for (let n = 0; n < count; n++) ledger.set(shaOf(n), failed(`损坏 ${n}`));
  ledger.close();
  return readFileSync(path);
}

describe('a ledger', () => {
  it('keeps the last outcome of each content', () => {
    const path = join(folder, 'last');
    const ledger = Ledger.open(path);
    ledger.set('a', failed('1'));
    ledger.set('b', failed('2'));
    ledger.set('a', failed('3'));
    ledger.close();
    const again = Ledger.open(path);
    expect(again.get('a')).toEqual(failed('3'));
    expect(again.get('b')).toEqual(failed('2'));
    expect(again.get('c')).toBeNull();
    again.close();
  });

  it('forgets what another run may see otherwise', () => {
    const path = join(folder, 'passing');
    const ledger = Ledger.open(path);
    ledger.set('a', { kind: 'failed', fault: { code: 'timeout', detail: '' } });
    ledger.set('b', { kind: 'closed' });
    expect([ledger.has('a'), ledger.has('b')]).toEqual([true, true]);
    ledger.close();
    const again = Ledger.open(path);
    expect([again.has('a'), again.has('b')]).toEqual([false, false]);
    again.close();
  });

  it('cut off at any byte, keeps every whole line and goes on from there', () => {
    const bytes = written(4);
    const path = join(folder, 'cut');
    for (let length = 0; length <= bytes.length; length++) {
      writeFileSync(path, bytes.subarray(0, length));
      const ledger = Ledger.open(path);
      // a last line without its newline is whole all the same, but counts as cut off
      const whole = bytes.subarray(0, length).toString('latin1').split('\n').length - 1;
      for (let n = 0; n < 4; n++)
        expect(ledger.get(shaOf(n))).toEqual(n < whole ? failed(`损坏 ${n}`) : null);
      ledger.set(shaOf(9), failed('new'));
      ledger.close();
      const again = Ledger.open(path);
      expect(again.get(shaOf(9))).toEqual(failed('new'));
      for (let n = 0; n < whole; n++) expect(again.has(shaOf(n))).toBe(true);
      again.close();
    }
  });

  it('with any byte changed, loses at most the lines that it touches', () => {
    const bytes = written(3);
    const path = join(folder, 'changed');
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 0x5a;
      writeFileSync(path, damaged);
      const ledger = Ledger.open(path);
      const found = [0, 1, 2].filter((n) => ledger.has(shaOf(n)));
      for (const n of found) expect(ledger.get(shaOf(n))).toEqual(failed(`损坏 ${n}`));
      expect(found.length).toBeGreaterThanOrEqual(1);
      ledger.close();
    }
  });

  it('reads lines that lie across the blocks it is read in', () => {
    const path = join(folder, 'large');
    const ledger = Ledger.open(path);
    const detail = 'x'.repeat(999);
    for (let n = 0; n < 3_000; n++) ledger.set(shaOf(n), failed(`${detail}${n}`));
    ledger.close();
    const again = Ledger.open(path);
    for (let n = 0; n < 3_000; n += 7) expect(again.get(shaOf(n))).toEqual(failed(`${detail}${n}`));
    again.close();
  });
});
