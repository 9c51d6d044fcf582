import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '../../src/read/document.ts';
import { openZip } from '../../src/read/zip.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (part: { bytes: Uint8Array } | null) => part && new TextDecoder().decode(part.bytes);
const LOCAL_FLAGS = 6;
const CENTRAL = [0x50, 0x4b, 0x01, 0x02];

/** Offset of the first central directory header. */
function central(zip: Uint8Array): number {
  return Buffer.from(zip).indexOf(Buffer.from(CENTRAL));
}
function changed(zip: Uint8Array, change: (bytes: Uint8Array) => void): Uint8Array {
  const copy = zip.slice();
  change(copy);
  return copy;
}
function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'no error';
}
const limits = (some: Partial<Limits>): Limits => ({ ...DEFAULT_LIMITS, ...some });

const SMALL = zipSync({
  'a.txt': bytesOf('甲乙丙'.repeat(50)),
  'dir/b.txt': [bytesOf('stored'), { level: 0 }],
});
const BOMB = zipSync({ 'bomb.xml': new Uint8Array(20 * 2 ** 20), 'small.xml': bytesOf('ok') });

describe('reading a zip', () => {
  it('gives stored and deflated entries whole', () => {
    const zip = openZip(SMALL, DEFAULT_LIMITS);
    expect(zip.names).toEqual(['a.txt', 'dir/b.txt']);
    expect(textOf(zip.read('a.txt'))).toBe('甲乙丙'.repeat(50));
    expect(zip.read('dir/b.txt')).toEqual({ bytes: bytesOf('stored'), intact: true });
    expect(zip.read('missing')).toBeNull();
  });

  it('finds names without regard to case, the exact one first', () => {
    const zip = openZip(zipSync({ 'Word/A.xml': bytesOf('1'), 'word/a.xml': bytesOf('2') }), DEFAULT_LIMITS);
    expect(textOf(zip.read('word/a.xml'))).toBe('2');
    expect(textOf(zip.read('WORD/A.XML'))).toBe('1');
    expect(zip.find('WORD/a.XML')).toBe('Word/A.xml');
    expect(zip.find('nothing')).toBeNull();
  });

  it('reads backslashes as slashes and leaves directories out of the names', () => {
    const zip = openZip(zipSync({ 'word\\a.xml': bytesOf('1'), 'word/': new Uint8Array() }), DEFAULT_LIMITS);
    expect(zip.names).toEqual(['word/a.xml']);
    expect(textOf(zip.read('word/a.xml'))).toBe('1');
  });

  it('skips bytes that stand before the archive', () => {
    const shifted = new Uint8Array([...bytesOf('prefix'), ...SMALL]);
    expect(textOf(openZip(shifted, DEFAULT_LIMITS).read('dir/b.txt'))).toBe('stored');
  });

  it('says when content does not fit its checksum', () => {
    const at = central(SMALL) + 16;
    const zip = openZip(
      changed(SMALL, (bytes) => bytes.set([1, 2, 3, 4], at)),
      DEFAULT_LIMITS,
    );
    expect(zip.read('a.txt')?.intact).toBe(false);
    expect(zip.read('dir/b.txt')?.intact).toBe(true);
  });

  it('reads zip64 sizes and offsets from the extra field', () => {
    expect(textOf(openZip(zip64(bytesOf('整改')), DEFAULT_LIMITS).read('a'))).toBe('整改');
  });
});

describe('limits on a zip', () => {
  it('stops a bomb by its ratio and reads the rest', () => {
    const zip = openZip(BOMB, DEFAULT_LIMITS);
    expect(codeOf(() => zip.read('bomb.xml'))).toBe('limit-exceeded');
    expect(textOf(zip.read('small.xml'))).toBe('ok');
  });

  it('lets a small entry have any ratio', () => {
    const zip = openZip(zipSync({ a: new Uint8Array(1_000_000) }), DEFAULT_LIMITS);
    expect(zip.read('a')?.bytes).toHaveLength(1_000_000);
  });

  it('a raised ratio lets it through', () => {
    expect(openZip(BOMB, limits({ inflateRatio: 2000 })).read('bomb.xml')?.bytes).toHaveLength(20 * 2 ** 20);
  });

  it('counts all entries together, stored ones too', () => {
    const zip = openZip(SMALL, limits({ inflated: 452 }));
    expect(zip.read('a.txt')?.bytes).toHaveLength(450);
    expect(codeOf(() => zip.read('dir/b.txt'))).toBe('limit-exceeded');
    expect(codeOf(() => zip.read('a.txt'))).toBe('limit-exceeded');
  });

  it('refuses a file over the limit on bytes', () => {
    expect(codeOf(() => openZip(SMALL, limits({ bytes: 10 })))).toBe('limit-exceeded');
  });
});

describe('a zip that cannot be read', () => {
  const whole = Buffer.from(SMALL);
  const ole = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
  ]);
  it.each([
    ['no bytes', new Uint8Array(), 'malformed'],
    ['no zip', bytesOf('这不是压缩包'.repeat(20)), 'malformed'],
    ['cut in the directory', SMALL.slice(0, -30), 'malformed'],
    ['cut before the directory', SMALL.slice(0, central(SMALL)), 'malformed'],
    [
      'an encrypted Office package',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['another OLE2 file', ole, 'malformed'],
    ['an encrypted entry', changed(SMALL, (bytes) => bytes.set([1], central(bytes) + 8)), 'encrypted'],
    ['an unknown method', changed(SMALL, (bytes) => bytes.set([99], central(bytes) + 10)), 'malformed'],
    [
      'a local header elsewhere',
      changed(SMALL, (bytes) => bytes.set([0xff, 0xff], central(bytes) + 42)),
      'malformed',
    ],
    ['a damaged local header', changed(SMALL, (bytes) => bytes.set([0], 0)), 'malformed'],
    [
      'content longer than the file',
      changed(SMALL, (bytes) => bytes.set([0xff, 0xff], central(bytes) + 20)),
      'malformed',
    ],
    ['cut content', changed(SMALL, (bytes) => bytes.set([5], central(bytes) + 20)), 'malformed'],
    [
      'a directory that says too many entries',
      changed(SMALL, (bytes) => bytes.set([9, 0, 9], whole.length - 14)),
      'malformed',
    ],
  ])('%s', (_, bytes, code) => {
    expect(codeOf(() => openZip(bytes, DEFAULT_LIMITS).read('a.txt'))).toBe(code);
  });

  it('flags of the local header alone change nothing', () => {
    const zip = openZip(
      changed(SMALL, (bytes) => bytes.set([8], LOCAL_FLAGS)),
      DEFAULT_LIMITS,
    );
    expect(zip.read('a.txt')?.intact).toBe(true);
  });

  it('any flipped bit gives the content, a flag or a TongbaoError', () => {
    const right = '甲乙丙'.repeat(50);
    for (let bit = 0; bit < SMALL.length * 8; bit++) {
      const bytes = changed(SMALL, (copy) => copy.set([copy[bit >> 3]! ^ (1 << (bit & 7))], bit >> 3));
      try {
        const part = openZip(bytes, DEFAULT_LIMITS).read('a.txt');
        if (part?.intact) expect(textOf(part)).toBe(right);
      } catch (error) {
        expect(error).toMatchObject({ name: 'TongbaoError' });
      }
    }
  });
});

/** One stored entry `a` whose sizes and offset stand only in zip64 records (APPNOTE 4.3.14, 4.5.3). */
function zip64(content: Uint8Array): Uint8Array {
  const plain = Buffer.from(zipSync({ a: [content, { level: 0 }] }));
  const start = central(plain);
  const local = plain.subarray(0, start);
  const header = Buffer.from(plain.subarray(start, start + 47));
  header.writeUInt16LE(28, 30);
  header.fill(0xff, 20, 28);
  header.fill(0xff, 42, 46);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(content.length), 4);
  extra.writeBigUInt64LE(BigInt(content.length), 12);
  const directory = Buffer.concat([header, extra]);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(1n, 24);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(directory.length), 40);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  const end = Buffer.alloc(22, 0xff);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(0, 20);
  return Buffer.concat([local, directory, end64, locator, end]);
}
