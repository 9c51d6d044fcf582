import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow, parseCsv } from '../../src/run/csv.ts';

describe('CSV cells', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['说“好”', '说“好”'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    [' edge', '" edge"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['＋１', "'＋１"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['  =1', "'  =1"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['\0=1', "' =1"],
    ['a\x1bb', 'a b'],
    ['——注', '——注'],
  ])('%j → %j', (cell, expected) => {
    expect(csvRow([cell])).toBe(`${expected}\r\n`);
  });

  it('numbers stay numbers, null is empty, longer than a spreadsheet takes is cut with a mark', () => {
    expect(csvRow([-1.5, null, true])).toBe('-1.5,,true\r\n');
    const [[long = '']] = parseCsv(csvRow(['长'.repeat(40_000)])) as [string[]];
    expect(long.length).toBeLessThan(32_767);
    expect(long).toMatch(/截断/);
  });

  it('what is written is read back, and no cell begins a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 })),
        (rows) => {
          const text = rows.map((row) => csvRow(row)).join('');
          const read = parseCsv(`\ufeff${text}`);
          expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
          for (const cell of read.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        },
      ),
    );
  });
});
