import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TongbaoError } from '../../../src/notice/index.ts';
import { DEFAULT_LIMITS, type Document, type Limits } from '../../../src/read/document.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { CHINESE_NUMBERING, type DocxSpec, docxFromText, writeDocx, writeParts } from '../../support/docx.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const xml = (body: string, before = '') =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const raw = (document: string | Uint8Array, rest: Partial<DocxSpec> = {}) =>
  writeDocx({ body: [], ...rest, parts: { ...rest.parts, 'word/document.xml': document } });

/** The document, or the code of the TongbaoError; anything else thrown fails the test. */
async function outcome(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Document | string> {
  try {
    return await readDocx(bytes, { ...DEFAULT_LIMITS, ...limits });
  } catch (error) {
    if (error instanceof TongbaoError) return error.code;
    throw error;
  }
}

const GOOD = { body: ['一、甲', '乙'] };
const LAUGHS = `<!DOCTYPE w:document [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${[...'bcdefghij']
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)
  .join('')}]>`;
const EXTERNAL = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

describe('hostile packages', () => {
  it.each<[string, Uint8Array, string, Partial<Limits>?]>([
    ['nothing', new Uint8Array(), 'malformed'],
    ['no zip', new TextEncoder().encode('PK\u0003\u0004 nothing more'), 'malformed'],
    ['a zip without parts', zipSync({ 'a.txt': new Uint8Array([65]) }), 'malformed'],
    ['no main part', writeDocx({ ...GOOD, parts: { 'word/document.xml': null } }), 'malformed'],
    ['an empty main part', raw(''), 'malformed'],
    ['a main part that is no XML', raw('整改'.repeat(10)), 'malformed'],
    ['no text', writeDocx({ body: ['', '  '] }), 'empty'],
    ['a body without paragraphs', raw(xml('')), 'empty'],
    ['empty cells only', writeDocx({ body: [{ rows: [['', '']] }] }), 'empty'],
    ['more characters than allowed', writeDocx(GOOD), 'limit-exceeded', { characters: 4 }],
    ['a bomb in the main part', raw(xml(paragraph(' '.repeat(30 * 2 ** 20)))), 'limit-exceeded'],
    [
      'a bomb in the styles',
      raw(xml(paragraph('甲')), { parts: { 'word/styles.xml': new Uint8Array(30 * 2 ** 20) } }),
      'limit-exceeded',
    ],
    ['more XML than allowed', writeDocx(GOOD), 'limit-exceeded', { inflated: 100 }],
    [
      'deep XML',
      raw(xml('<w:sdt>'.repeat(1000) + paragraph('甲') + '</w:sdt>'.repeat(1000))),
      'limit-exceeded',
    ],
    [
      'deep tables',
      raw(xml('<w:tbl><w:tr><w:tc>'.repeat(100) + paragraph('甲') + '</w:tc></w:tr></w:tbl>'.repeat(100))),
      'limit-exceeded',
    ],
    [
      'labels that make much of little',
      writeDocx({
        body: Array.from({ length: 500 }, () => ({ text: '甲', label: { num: 1, level: 0 } })),
        numbering: {
          abstracts: [{ id: 0, levels: [{ text: '%1'.repeat(127) }] }],
          nums: [{ id: 1, abstract: 0 }],
        },
      }),
      'limit-exceeded',
      { characters: 100_000 },
    ],
    [
      'letters that repeat for ever',
      writeDocx({
        body: [{ text: '甲', label: { num: 1, level: 0 } }],
        numbering: {
          abstracts: [{ id: 0, levels: [{ format: 'upperLetter', text: '%1'.repeat(127), start: 32_767 }] }],
          nums: [{ id: 1, abstract: 0 }],
        },
      }),
      'limit-exceeded',
      { characters: 100_000 },
    ],
  ])('%s', async (_, bytes, code, limits) => {
    expect(await outcome(bytes, limits)).toBe(code);
  });

  it('a bomb behind a damaged main part never reaches the fallback', async () => {
    const bytes = raw('<broken', { parts: { 'word/styles.xml': new Uint8Array(30 * 2 ** 20) } });
    expect(await outcome(bytes)).toBe('limit-exceeded');
  });

  it.each([
    ['entities that multiply', LAUGHS, '&j;'],
    ['a file of the machine', EXTERNAL, '&x;'],
    ['a plain DOCTYPE', '<!DOCTYPE w:document>', ''],
  ])('%s are not expanded', async (_, doctype, reference) => {
    const found = await outcome(raw(xml(paragraph(`甲${reference}`), doctype)));
    if (typeof found === 'string') expect(found).toBe('malformed');
    else {
      expect(found.issues.map((one) => one.code)).toContain('numbers-may-be-missing');
      expect(found.text.length).toBeLessThan(20);
      expect(found.text).not.toContain('root:');
    }
  });

  it('wide cells do not multiply', async () => {
    const row = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>${paragraph('甲')}</w:tc></w:tr>`;
    const found = await outcome(raw(xml(`<w:tbl>${row}</w:tbl>`)));
    expect(found).toMatchObject({ text: `甲${'\t'.repeat(62)}\n` });
  });

  it.each([
    ['fields that never end', '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'.repeat(20_000)],
    [
      'fields in fields',
      `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>乙</w:t></w:r>'.repeat(20_000)}</w:p>`,
    ],
    ['namespaces over namespaces', '<w:p xmlns:a="urn:a" xmlns:b="urn:b"/>'.repeat(20_000)],
  ])('%s cost no more than their length', async (_, body) => {
    const found = await outcome(raw(xml(body + paragraph('甲'))), { inflateRatio: 10_000 });
    expect((found as Document).text.trim()).toBe('甲');
  });

  it('lone surrogates become U+FFFD', async () => {
    const halves = Buffer.from(`\ufeff${xml(paragraph('甲\ud842乙\udfb7丙𠮷'))}`, 'utf16le');
    expect(await outcome(raw(halves))).toMatchObject({ text: '甲\ufffd乙\ufffd丙𠮷\n' });
  });

  it('bytes that are no UTF-8 become U+FFFD', async () => {
    const [before, after] = xml(paragraph('甲|乙')).split('|');
    const bytes = Buffer.concat([Buffer.from(before!), Buffer.from([0xff]), Buffer.from(after!)]);
    expect(await outcome(raw(bytes))).toMatchObject({ text: '甲\ufffd乙\n' });
  });
});

describe('damaged parts', () => {
  const spec: DocxSpec = {
    body: [{ text: '甲', label: { num: 1, level: 0 } }, '乙'],
    numbering: CHINESE_NUMBERING,
    styles: [{ id: 'S' }],
  };
  it.each([
    ['numbering that is missing', { 'word/numbering.xml': null }],
    ['numbering that is no XML', { 'word/numbering.xml': '<w:numbering' }],
  ])('%s costs the labels, and an issue says so', async (_, parts) => {
    const found = await outcome(writeDocx({ ...spec, parts }));
    expect(found).toMatchObject({ text: '甲\n乙\n', reader: 'docx', issues: [{ code: 'text-lost' }] });
  });

  it('styles that are missing leave the text', async () => {
    const found = await outcome(writeDocx({ ...spec, parts: { 'word/styles.xml': null } }));
    expect(found).toMatchObject({
      text: '一、甲\n乙\n',
      issues: [{ code: 'text-lost', actual: 'word/styles.xml is missing' }],
    });
  });

  it('what only mammoth can read comes with an issue', async () => {
    // A control character is no XML 1.0 character; mammoth's parser lets it pass.
    const found = await outcome(raw(xml(paragraph('甲\u0001') + paragraph('乙\t丙'))));
    expect(found).toMatchObject({
      reader: 'mammoth',
      text: '甲\n乙 丙\n',
      issues: [{ code: 'numbers-may-be-missing' }],
    });
    const { blocks, text } = found as Document;
    expect(blocks.map((block) => text.slice(...block.span))).toEqual(['甲', '乙 丙']);
  });
});

describe('damaged files', () => {
  const whole = docxFromText('一、总体情况\n（一）学习不够。\n1.会议少。\n2.记录缺。\n整改情况：已完成。', {
    labels: 'auto',
    seed: 3,
  });

  it('cut anywhere, a file gives a typed error', async () => {
    for (let length = 0; length < whole.length; length += 37) {
      expect(await outcome(whole.slice(0, length))).toBe('malformed');
    }
  });

  it('with a bit flipped, a file gives the same text, an issue or a typed error', async () => {
    const right = (await outcome(whole)) as Document;
    for (let at = 0; at < whole.length; at += 3) {
      const bytes = whole.slice();
      bytes[at]! ^= 1 << (at % 8);
      const found = await outcome(bytes);
      if (typeof found === 'string')
        expect(['malformed', 'encrypted', 'limit-exceeded', 'empty']).toContain(found);
      else if (found.issues.length === 0) expect(found.text).toBe(right.text);
    }
  });

  it('without any one of its parts, a file gives the same text, an issue or a typed error', async () => {
    const spec: DocxSpec = {
      body: ['甲', { rows: [['乙']] }],
      styles: [{ id: 'S' }],
      numbering: CHINESE_NUMBERING,
      headers: [['丙']],
    };
    for (const name of Object.keys(writeParts(spec))) {
      const found = await outcome(writeDocx({ ...spec, parts: { [name]: null } }));
      if (typeof found === 'string') expect(found).toBe('malformed');
      else if (found.issues.length === 0) expect(found.text).toBe('甲\n乙\n');
    }
  });
});
