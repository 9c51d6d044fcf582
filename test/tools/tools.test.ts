import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { extractNotice } from '../../src/index.ts';
import { TongbaoError } from '../../src/notice/index.ts';
import { readDocument } from '../../src/read/index.ts';
import { findLibreOffice } from '../../src/tools/libreoffice.ts';
import { runProcess } from '../../src/tools/process.ts';
import { findTesseract } from '../../src/tools/tesseract.ts';
import { readTsv } from '../../src/tools/tsv.ts';
import { contentOf } from '../extract/summary.ts';

const office = await findLibreOffice();
const tesseract = await findTesseract();
/** Recognition takes seconds a page, more where many processes share the machine. */
const SLOW = 300_000;
const read = (path: string) => new Uint8Array(readFileSync(path));

describe('runProcess', () => {
  const node = process.execPath;

  it('hands on input, output and exit code', async () => {
    const script = 'process.stdin.pipe(process.stdout); process.exitCode = 3';
    const result = await runProcess(node, ['-e', script], { input: Buffer.from('整改'), timeout: 60_000 });
    expect(result).toMatchObject({ code: 3, timedOut: false });
    expect(result?.stdout.toString()).toBe('整改');
  });

  it('a program that is not there is null', async () => {
    expect(await runProcess('no-such-program-here', [], { timeout: 1000 })).toBe(null);
  });

  it('beyond its time it is ended with what it started', async () => {
    const inner = `setInterval(() => {}, 1000); process.stdout.write(String(process.pid))`;
    const outer = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: ['ignore', 'inherit', 'inherit'] })`;
    const result = await runProcess(node, ['-e', outer], { timeout: 4000 });
    expect(result).toMatchObject({ code: null, timedOut: true });
    const pid = Number(result?.stdout.toString());
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
  });

  function isAlive(pid: number): boolean {
    try {
      process.kill(pid, 0);
      // a zombie that nobody has waited for yet is no longer alive
      return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  }
});

describe('tools that are not installed', () => {
  it('are null', async () => {
    expect(await findLibreOffice(['no-such-program-here'])).toBe(null);
    expect(await findTesseract(['no-such-program-here'])).toBe(null);
    expect(await findTesseract([process.execPath])).toBe(null);
  });
});

describe('readTsv', () => {
  it('gives pages, lines and words; blank words and lines go', () => {
    const rows = [
      'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
      '1\t1\t0\t0\t0\t0\t0\t0\t100\t200\t-1\t',
      '4\t1\t1\t1\t1\t0\t5\t6\t50\t10\t-1\t',
      '5\t1\t1\t1\t1\t1\t5\t6\t20\t10\t91.5\t整改',
      '5\t1\t1\t1\t1\t2\t30\t6\t20\t10\t-1\t ',
      '4\t1\t1\t1\t2\t0\t5\t6\t50\t10\t-1\t',
      '1\t2\t0\t0\t0\t0\t0\t0\t100\t200\t-1\t',
    ];
    expect(readTsv(rows.join('\r\n'))).toEqual([
      { width: 100, height: 200, lines: [[{ text: '整改', box: [5, 6, 25, 16], confidence: 91.5 }]] },
      { width: 100, height: 200, lines: [] },
    ]);
  });
});

describe.skipIf(!office)('LibreOffice', () => {
  const convertWord = (bytes: Uint8Array) => office!.convertWord(bytes);

  it('says its version', () => expect(office!.version).toMatch(/^LibreOffice \d/));

  it.each(['three-levels-auto.doc', 'quoted-headings.doc', 'quoted-headings.rtf'])(
    'is the oracle of %s: converted, it gives the record that we read from it',
    async (file) => {
      const bytes = read(`fixtures/notices/${file}`);
      const converted = await extractNotice(await convertWord(bytes));
      expect(contentOf(converted)).toEqual(contentOf(await extractNotice(bytes)));
    },
    SLOW,
  );

  it(
    'helps where our reader gives up, with a diagnostic',
    async () => {
      const sound = read('fixtures/notices/quoted-headings.rtf');
      // Anything but Word 97: only the converter is asked, and it decides by content.
      const old = read('fixtures/word/layout.doc');
      const at = Buffer.from(old).indexOf(Buffer.from('WordDocument\0', 'utf16le'));
      const word = (Buffer.from(old).readUInt32LE(at + 116) + 1) * 512;
      old[word] = 0xdc;
      const document = await readDocument(old, { tools: { convertWord: () => convertWord(sound) } });
      expect(document.reader).toBe('docx');
      expect(document.issues[0]).toMatchObject({
        code: 'converted',
        actual: expect.stringContaining('Word 6.0/95'),
      });
    },
    SLOW,
  );

  it(
    'a converter that fails leaves the first error, and nothing in the temporary folder',
    async () => {
      const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('tongbao-office-'));
      const tools = { convertWord: () => convertWord(new Uint8Array(0)) };
      const damaged = read('fixtures/word/layout.doc').slice(0, 600);
      const error = await readDocument(damaged, { tools }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(TongbaoError);
      expect(left()).toEqual([]);
    },
    SLOW,
  );
});

describe.skipIf(!tesseract)('tesseract', () => {
  const tools = { recognise: (image: Uint8Array) => tesseract!.recognise(image) };

  it('says its version and languages', () => {
    expect(tesseract!.version).toMatch(/^tesseract \d/);
    expect(tesseract!.languages).toContain('chi_sim');
  });

  it.each(['jpg', 'tif'])(
    'reads head.%s',
    async (kind) => {
      const { text, issues } = await readDocument(read(`fixtures/scan/head.${kind}`), { tools });
      expect(text).toMatch(/进展情况的通报\n/);
      expect(text).toMatch(/\n一、提高政治站位/);
      expect(issues).toMatchObject([{ actual: 1, expected: expect.any(Number) }]);
    },
    SLOW,
  );

  it('a damaged image is a named error', async () => {
    const damaged = read('fixtures/scan/head.png').slice(0, 3000);
    await expect(readDocument(damaged, { tools })).rejects.toMatchObject({ name: 'TongbaoError' });
  });

  it(
    'a scanned notice has the findings of its text',
    async () => {
      const scan = await extractNotice(read('fixtures/scan/pages.pdf'), { tools });
      const text = await extractNotice(read('fixtures/notices/quoted-headings.txt'));
      expect(scan).toMatchObject({
        class: text.class,
        domain: text.domain,
        source: { reader: 'tesseract', pages: 2 },
      });
      const labels = (notice: typeof scan) => notice.findings.map(({ label, level }) => [label.raw, level]);
      expect(labels(scan)).toEqual(labels(text));
      const same = scan.findings.filter(({ status }, i) => status.code === text.findings[i]?.status.code);
      // characters are misread here and there: a status among them is unstated, never another one
      expect(same.length).toBeGreaterThanOrEqual(12);
      expect(scan.diagnostics.filter(({ code }) => code === 'page-recognised').length).toBe(2);
    },
    SLOW,
  );
});
