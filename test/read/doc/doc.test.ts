import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import WordExtractor from 'word-extractor';
import { TongbaoError } from '../../../src/notice/index.ts';
import { openCompoundFile } from '../../../src/read/doc/compound-file.ts';
import { readDoc } from '../../../src/read/doc/index.ts';
import { DEFAULT_LIMITS, type Document, type Limits } from '../../../src/read/document.ts';

const FIXTURE = readFileSync('fixtures/word/layout.doc');
const SECTOR = 512;

/** Where the first sector of a stream at the root stands, from its directory entry. */
function streamAt(file: Buffer, name: string): number {
  const entry = file.indexOf(Buffer.from(`${name}\0`, 'utf16le'));
  return (file.readUInt32LE(entry + 116) + 1) * SECTOR;
}

function patched(change: (file: Buffer) => void): Uint8Array {
  const file = Buffer.from(FIXTURE);
  change(file);
  return new Uint8Array(file);
}

const patchedWord = (change: (file: Buffer, word: number) => void) =>
  patched((file) => change(file, streamAt(file, 'WordDocument')));

function outcome(bytes: Uint8Array, limits: Partial<Limits> = {}): Document | string {
  try {
    return readDoc(bytes, { ...DEFAULT_LIMITS, ...limits });
  } catch (error) {
    if (error instanceof TongbaoError) return error.code;
    throw error;
  }
}

describe('what cannot be read has its name', () => {
  it.each<[string, Uint8Array, string, Partial<Limits>?]>([
    ['nothing', new Uint8Array(), 'malformed'],
    ['the header alone', new Uint8Array(FIXTURE.subarray(0, SECTOR)), 'malformed'],
    [
      'encrypted',
      patchedWord((file, at) => file.writeUInt16LE(file.readUInt16LE(at + 10) | 0x100, at + 10)),
      'encrypted',
    ],
    ['Word 95', patchedWord((file, at) => file.writeUInt16LE(0xa5dc, at)), 'unsupported'],
    ['another magic number', patchedWord((file, at) => file.writeUInt16LE(0x1234, at)), 'malformed'],
    [
      'no such stream',
      patched((file) => file.write('X', file.indexOf(Buffer.from('WordDocument', 'utf16le')))),
      'malformed',
    ],
    ['no table of pieces', patchedWord((file, at) => file.writeUInt32LE(0, at + 0x1a6)), 'malformed'],
    [
      'pieces beyond the end',
      patchedWord((file, at) => file.writeUInt32LE(0x7fffffff, at + 0x1a2)),
      'malformed',
    ],
    [
      'no text',
      patchedWord((file, at) => [0x4c, 0x50, 0x60].map((story) => file.writeUInt32LE(0, at + story))),
      'empty',
    ],
    ['more characters than allowed', new Uint8Array(FIXTURE), 'limit-exceeded', { characters: 20 }],
    ['another sector size', patched((file) => file.writeUInt16LE(20, 30)), 'malformed'],
  ])('%s', (_, bytes, expected, limits) => expect(outcome(bytes, limits)).toBe(expected));

  it('chains of sectors that run in a circle end', () => {
    const circle = patched((file) => {
      const table = (file.readUInt32LE(76) + 1) * SECTOR;
      for (let i = 0; i < SECTOR / 4; i++) file.writeUInt32LE((i + 1) % 16, table + 4 * i);
    });
    expect(outcome(circle)).toBe('malformed');
    const lists = patched((file) => {
      file.writeUInt32LE(0, 68);
      file.writeUInt32LE(0, SECTOR * 2 - 4);
    });
    expect(outcome(lists)).toBe('malformed');
  });
});

describe('what is damaged beside the text is an issue', () => {
  it.each([
    ['styles', 0xa2],
    ['fonts', 0x112],
    ['numbering', 0x2e2],
  ])('%s', (what, at) => {
    const document = outcome(patchedWord((file, word) => file.writeUInt32LE(0x7fffffff, word + at)));
    expect(document).toMatchObject({
      issues: [{ code: 'text-lost', actual: expect.stringContaining(what) }],
    });
  });
});

describe('word-extractor is the oracle of the characters', () => {
  it.each(['plain-phrases', 'quoted-headings', 'three-levels'])('%s.doc', async (name) => {
    const bytes = readFileSync(`fixtures/notices/${name}.doc`);
    const body = (await new WordExtractor().extract(bytes)).getBody({ filterUnicode: false });
    expect(readDoc(new Uint8Array(bytes), DEFAULT_LIMITS).text).toBe(body);
  });
});

describe('a compound file', () => {
  it('gives the streams of its root, small ones too', () => {
    const file = openCompoundFile(new Uint8Array(FIXTURE));
    expect(file.stream('WordDocument')?.length).toBeGreaterThan(SECTOR);
    expect(file.stream('\x05SummaryInformation')?.subarray(0, 2)).toEqual(Uint8Array.of(0xfe, 0xff));
    expect(file.stream('nothing')).toBe(null);
  });
});
