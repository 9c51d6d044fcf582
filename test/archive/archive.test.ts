import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { ARCHIVE_LIMITS, type ArchiveLimits, openArchive } from '../../src/archive/index.ts';
import { TongbaoError } from '../../src/notice/index.ts';
import { docxFromText } from '../support/docx.ts';
import { longName, writeTar } from '../support/tar.ts';
import { gbk, writeZip } from '../support/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'tongbao-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

interface Listed {
  name: string;
  /** Its text, why it was refused, or the code of its error. */
  said: string;
}

/** The members, and the code of the error that ended the list; null for a file that is no archive. */
async function list(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}) {
  const file = join(folder, String(files++));
  writeFileSync(file, bytes);
  const members = await openArchive(file, { ...ARCHIVE_LIMITS, ...limits });
  if (members === null) return null;
  const listed: Listed[] = [];
  try {
    for await (const { name, refused, content } of members) {
      listed.push({ name, said: refused ?? (await textOf(content)) });
    }
    return { listed, end: null };
  } catch (error) {
    if (!(error instanceof TongbaoError)) throw error;
    return { listed, end: error.code };
  }
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  } catch (error) {
    if (!(error instanceof TongbaoError)) throw error;
    return error.code;
  }
}

const zeros = (length: number) => Buffer.alloc(length);

describe('.zip', () => {
  it('names are UTF-8 where flagged or valid, else GB18030', async () => {
    const zip = writeZip([{ name: '通报/甲.txt', data: 'a' }]);
    expect(await list(zip)).toEqual({ listed: [{ name: '通报/甲.txt', said: 'a' }], end: null });
    const mac = writeZip([{ name: Buffer.from('通报.txt'), data: 'b' }]);
    expect((await list(mac))?.listed).toEqual([{ name: '通报.txt', said: 'b' }]);
    const windows = writeZip([
      { name: gbk('整改\\联通.txt'), data: 'c' },
      // valid UTF-8 by chance; its neighbour shows what it is
      { name: Buffer.from([0xc4, 0xa3, 0xca, 0xbd]), data: 'd' },
    ]);
    expect((await list(windows))?.listed.map(({ name }) => name)).toEqual(['整改/联通.txt', '模式']);
  });

  it('what leads out, is encrypted, a link or damaged is refused alone', async () => {
    const zip = writeZip([
      { name: '../out.txt', data: 'x' },
      { name: '/etc/passwd', data: 'x' },
      { name: 'C:\\a.txt', data: 'x' },
      { name: 'a/../../b.txt', data: 'x' },
      { name: 'locked.txt', data: 'x', encrypted: true },
      { name: 'link', data: '/etc/passwd', mode: 0o120777 },
      { name: 'crc.txt', data: 'x', lie: { crc: 1 } },
      { name: 'size.txt', data: 'xyz', lie: { size: 1 } },
      { name: './sound//one.txt', data: 'sound' },
      { name: 'folder/', data: '' },
    ]);
    expect(await list(zip)).toEqual({
      listed: [
        { name: '../out.txt', said: 'unsafe-name' },
        { name: '/etc/passwd', said: 'unsafe-name' },
        { name: 'C:/a.txt', said: 'unsafe-name' },
        { name: 'a/../../b.txt', said: 'unsafe-name' },
        { name: 'locked.txt', said: 'encrypted' },
        { name: 'link', said: 'link' },
        { name: 'crc.txt', said: 'malformed' },
        { name: 'size.txt', said: 'malformed' },
        { name: 'sound/one.txt', said: 'sound' },
      ],
      end: null,
    });
  });

  it('a bomb ends at the limits: of one member, of all together, of their number', async () => {
    const bomb = { name: 'bomb', data: zeros(1_000_000) };
    const other = { name: 'other', data: 'x' };
    const tight = { archiveRatio: 10, archiveFree: 1_000 };
    expect((await list(writeZip([bomb, other]), tight))?.listed).toEqual([
      { name: 'bomb', said: 'limit-exceeded' },
      { name: 'other', said: 'x' },
    ]);
    const total = await list(writeZip([bomb, bomb, other]), { archiveBytes: 1_500_000 });
    expect(total?.listed.map(({ said }) => said.length > 20 || said)).toEqual([
      true,
      'limit-exceeded',
      'limit-exceeded',
    ]);
    const many = await list(writeZip([other, other, other]), { archiveEntries: 2 });
    expect(many).toEqual({
      listed: [
        { name: 'other', said: 'x' },
        { name: 'other', said: 'x' },
      ],
      end: 'limit-exceeded',
    });
  });

  it('a document in a package is no archive, an empty zip is one, a torn one is malformed', async () => {
    expect(await list(docxFromText('一、标题\n', { labels: 'typed' }))).toBeNull();
    expect(await list(writeZip([{ name: 'OFD.xml', data: '' }]))).toBeNull();
    // the directory is cut off before the main part
    expect(await list(writeZip([{ name: '_rels/.rels', data: '' }]))).toBeNull();
    expect(await list(writeZip([{ name: 'word/通报.docx', data: '' }]))).not.toBeNull();
    expect(await list(writeZip([]))).toEqual({ listed: [], end: null });
    await expect(list(writeZip([{ name: 'a', data: 'x' }]).subarray(0, 30))).rejects.toThrow(TongbaoError);
  });
});

describe('.tar, .tar.gz, .gz', () => {
  const tar = writeTar([
    { name: '通报/', type: '5' },
    { name: '通报/甲.txt', data: 'a' },
    { name: gbk('乙.txt'), data: 'b' },
    longName(`${'长'.repeat(60)}.txt`),
    { name: 'short', data: 'c' },
    { name: '../out', data: 'x' },
    { name: 'link', type: '2' },
    { name: 'device', type: '3' },
    { name: 'last', data: zeros(1_000) },
  ]);
  const listed = [
    { name: '通报/甲.txt', said: 'a' },
    { name: '乙.txt', said: 'b' },
    { name: `${'长'.repeat(60)}.txt`, said: 'c' },
    { name: '../out', said: 'unsafe-name' },
    { name: 'link', said: 'link' },
    { name: 'device', said: 'special' },
    { name: 'last', said: '\0'.repeat(1_000) },
  ];

  it('gives the members in order', async () => {
    expect(await list(tar)).toEqual({ listed, end: null });
    expect(await list(gzipSync(tar))).toEqual({ listed, end: null });
  });

  it('another .gz holds one file under the name it keeps', async () => {
    expect(await list(gzipSync('text'))).toEqual({ listed: [{ name: 'content', said: 'text' }], end: null });
    const named = Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]),
      gbk('通报.txt'),
      Buffer.from([0]),
      gzipSync('text').subarray(10),
    ]);
    expect((await list(named))?.listed).toEqual([{ name: '通报.txt', said: 'text' }]);
  });

  it('what is cut off, lies or inflates without end is refused; what came before stays', async () => {
    const cut = await list(gzipSync(tar).subarray(0, 200));
    expect(cut?.end).toBe('malformed');
    const short = await list(tar.subarray(0, 512 * 3 + 100));
    expect(short?.listed[0]).toEqual(listed[0]);
    expect(short?.end).toBe('malformed');
    const lying = await list(writeTar([{ name: 'a', data: 'x', size: 2 ** 32 }]));
    expect(lying).toEqual({ listed: [{ name: 'a', said: 'malformed' }], end: 'malformed' });
    const bomb = gzipSync(
      writeTar([
        { name: 'a', data: 'x' },
        { name: 'zeros', data: zeros(1_000_000) },
      ]),
    );
    const refused = await list(bomb, { archiveRatio: 10, archiveFree: 100_000 });
    expect(refused).toEqual({
      listed: [
        { name: 'a', said: 'x' },
        { name: 'zeros', said: 'limit-exceeded' },
      ],
      end: 'limit-exceeded',
    });
    const header = await list(writeTar([{ name: 'pax', type: 'x', size: 2 ** 30 }]));
    expect(header?.end).toBe('limit-exceeded');
    const many = await list(writeTar([{ name: 'a' }, { name: 'b' }]), { archiveEntries: 1 });
    expect(many).toEqual({ listed: [{ name: 'a', said: '' }], end: 'limit-exceeded' });
  });
});
