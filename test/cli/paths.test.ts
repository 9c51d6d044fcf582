import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathsFrom } from '../../src/cli/files-from.ts';
import { OutputNames } from '../../src/cli/output-names.ts';

async function read(chunks: (string | Uint8Array)[]): Promise<string[]> {
  async function* stream() {
    yield* chunks;
  }
  const all: string[] = [];
  for await (const path of pathsFrom(stream())) all.push(path);
  return all;
}

describe('pathsFrom', () => {
  it.each<[string, string, string[]]>([
    ['lines', 'a\nb c\n', ['a', 'b c']],
    ['no end of line', 'a\nb', ['a', 'b']],
    ['CR LF and empty lines', 'a\r\n\r\nb\r\n', ['a', 'b']],
    ['NUL', 'a\0b\nc\0', ['a', 'b\nc']],
    ['one path', '通报.docx', ['通报.docx']],
    ['nothing', '', []],
  ])('%s', async (_, text, paths) => expect(await read([text])).toEqual(paths));

  it('may be cut anywhere, even inside a character', async () => {
    const bytes = new TextEncoder().encode('整改/通报一.docx\n通报二.docx\n');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length }), async (cut) => {
        expect(await read([bytes.slice(0, cut), bytes.slice(cut)])).toEqual([
          '整改/通报一.docx',
          '通报二.docx',
        ]);
      }),
    );
  });

  it('a stream without separators is no list', async () => {
    await expect(read(['x'.repeat(70_000)])).rejects.toMatchObject({ code: 'bad-list' });
  });
});

describe('OutputNames', () => {
  it.each([
    ['a.docx', 'a.docx.json'],
    ['2024/甲/a.docx', '2024/甲/a.docx.json'],
    ['./a.docx', 'a.docx.json'],
    ['../../a.docx', 'a.docx.json'],
    ['a/../../b.docx', 'a/b.docx.json'],
    ['/data/in/a.docx', 'a.docx.json'],
    ['C:/data/a.docx', 'a.docx.json'],
    ['..', 'notice.json'],
  ])('%s → %s', (path, name) => expect(new OutputNames().for(path)).toBe(name));

  it('no two names are equal, not even by case or accents', () => {
    const names = new OutputNames();
    const paths = ['a.docx', 'A.docx', 'x/a.docx', './a.docx', 'a.docx-2', '\u00e9', 'e\u0301'];
    expect(paths.map((path) => names.for(path))).toEqual([
      'a.docx.json',
      'A.docx-2.json',
      'x/a.docx.json',
      'a.docx-3.json',
      'a.docx-2-2.json',
      '\u00e9.json',
      'e\u0301-2.json',
    ]);
  });

  it('long names are cut at a character and still differ', () => {
    const names = new OutputNames();
    const given = ['一', '二'].map((end) => names.for(`${'通'.repeat(84)}${end}`));
    expect(new Set(given).size).toBe(2);
    for (const name of given) {
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(name).toMatch(/^通+(-2)?\.json$/);
    }
  });
});
