import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TongbaoError } from '../../src/notice/index.ts';
import { detectFormat, readDocument, resolveLimits } from '../../src/read/index.ts';

const bytes = (latin1: string) => new Uint8Array(Buffer.from(latin1, 'latin1'));
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const types = (type: string) => ({
  '[Content_Types].xml': `<Types><Override PartName="/a.xml" ContentType="application/vnd.${type}"/></Types>`,
});
const WORD = 'openxmlformats-officedocument.wordprocessingml';
/** A compound file in which a directory entry has this name. */
const ole = (stream: string) => {
  const file = Buffer.alloc(512 + 3 * 128);
  file.write('d0cf11e0a1b11ae1', 'hex');
  file.write(stream, 512 + 128, 'utf16le');
  file.writeUInt16LE(2 * stream.length + 2, 512 + 128 + 64);
  return new Uint8Array(file);
};

const verdict = (content: Uint8Array) => {
  try {
    return detectFormat(content);
  } catch (error) {
    if (error instanceof TongbaoError) return `${error.code}: ${error.detail}`;
    throw error;
  }
};

describe('detectFormat reads the content', () => {
  it.each<[string, Uint8Array, string]>([
    ['a PDF', bytes('%PDF-1.7\n'), 'pdf'],
    ['a PDF behind junk', bytes(`${'\0x'.repeat(400)}%PDF-1.4\n`), 'pdf'],
    ['a word processor part', zip({ 'word/document.xml': '<w/>' }), 'docx'],
    ['docx by type', zip({ ...types(`${WORD}.document.main+xml`), 'a.xml': '' }), 'docx'],
    ['docm', zip(types('ms-word.document.macroEnabled.main+xml')), 'docx'],
    ['dotx', zip(types(`${WORD}.template.main+xml`)), 'docx'],
    ['dotm', zip(types('ms-word.template.macroEnabledTemplate.main+xml')), 'docx'],
    ['OFD', zip({ 'OFD.xml': '' }), 'ofd'],
    ['PNG', bytes('\x89PNG\r\n\x1a\n'), 'image'],
    ['JPEG', bytes('\xff\xd8\xff\xe0'), 'image'],
    ['TIFF', bytes('II*\0'), 'image'],
    ['Word 97, WPS', ole('WordDocument'), 'doc'],
    ['RTF', bytes('{\\rtf1\\ansi'), 'rtf'],
    ['a web page', bytes('  <!DOCTYPE HTML>'), 'html'],
    ['XHTML', bytes('\xef\xbb\xbf<?xml version="1.0"?><!-- a --><!-- b --><html>'), 'html'],
    ['a web page in UTF-16', bytes(`\xff\xfe${'<html>'.split('').join('\0')}\0`), 'html'],
    ['a piece of a page', bytes('<p align=center>\xcd\xa8\xb1\xa8</p>'), 'html'],
    ['a page behind blank lines', bytes(`${'\r\n'.repeat(2000)}<html>`), 'html'],
    ['a page behind a long comment', bytes(`<!-- ${'x'.repeat(2000)} --><html>`), 'html'],
    ['a web archive', bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'html'],
    [
      'a web archive of a browser',
      bytes(
        'From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E9?=\r\nContent-Type: multipart/related;\r\n\ttype="text/html"',
      ),
      'html',
    ],
    ['text that begins like a message', bytes('From: A\r\nTo: B\r\n\r\ntext'), 'text'],
    ['text', new TextEncoder().encode('关于整改情况的通报'), 'text'],
    ['text that speaks of formats', new TextEncoder().encode('请下载PDF、<html>或PK文件'), 'text'],
  ])('%s', (_, content, format) => expect(verdict(content)).toBe(format));
});

describe('detectFormat names what it refuses', () => {
  it.each<[Uint8Array, RegExp]>([
    [bytes(''), /^empty/],
    [zip({ 'xl/workbook.xml': '' }), /^unsupported: Excel/],
    [zip(types('ms-excel.sheet.macroEnabled.main+xml')), /^unsupported: Excel/],
    [zip({ 'ppt/presentation.xml': '' }), /^unsupported: PowerPoint/],
    [zip({ 'content.xml': '' }), /^unsupported: OpenDocument/],
    [zip({ '通报/一.docx': '' }), /^unsupported: ZIP .*tongbao run/],
    [bytes(`PK\x05\x06${'\0'.repeat(18)}`), /^unsupported: ZIP/],
    [zip({ 'word/document.xml': 'x'.repeat(99) }).slice(0, 60), /^malformed: .*zip/],
    [ole('Workbook'), /^unsupported: Excel/],
    [ole('EncryptedPackage'), /^encrypted/],
    [ole('Something'), /^unsupported: OLE2/],
    [bytes('GIF89a'), /^unsupported: .*gif/],
    [bytes('BM1234\0\0\0\0'), /^unsupported: .*bmp/],
    [bytes('RIFF1234WEBP'), /^unsupported: .*webp/],
    [bytes('\0\0\0\x18ftypheic'), /^unsupported: .*heic/],
    [bytes("7z\xbc\xaf'\x1c"), /^unsupported: 7-Zip/],
    [bytes('Rar!\x1a\x07\x01\0'), /^unsupported: RAR/],
    [bytes('\x1f\x8b\x08\0'), /^unsupported: gzip/],
    [bytes(`${'\0'.repeat(257)}ustar`), /^unsupported: tar/],
    [bytes('<?xml version="1.0"?><w:wordDocument>'), /^unsupported: XML/],
  ])('%#', (content, expected) => expect(verdict(content)).toMatch(expected));
});

/** One page without content; pdf.js rebuilds the cross-reference table that is not there. */
const MINIMAL_PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

describe('readDocument', () => {
  const code = (promise: Promise<unknown>) =>
    promise.then(
      () => null,
      (error) => error.code ?? error.name,
    );

  it('reads by content', async () => {
    await expect(readDocument(bytes('abc'))).resolves.toMatchObject({ reader: 'text', text: 'abc\n' });
  });

  it('takes a Buffer, and leaves its bytes as they were', async () => {
    const pdf = Buffer.from(MINIMAL_PDF);
    const before = Buffer.from(pdf);
    expect(await code(readDocument(pdf))).toBe('empty');
    expect(pdf.equals(before)).toBe(true);
  });

  it.each<[string, Uint8Array, object, string]>([
    ['more bytes than allowed', bytes('abc'), { bytes: 2 }, 'limit-exceeded'],
    ['a limit that is none', bytes('abc'), { bytes: Number.NaN }, 'RangeError'],
    ['nothing', bytes(''), {}, 'empty'],
  ])('%s', async (_, content, limits, expected) => {
    expect(await code(readDocument(content, { limits }))).toBe(expected);
  });

  it('a limit given as undefined keeps its default', () => {
    expect(resolveLimits({ bytes: undefined, pages: 3 })).toEqual({ ...resolveLimits(), pages: 3 });
  });
});
