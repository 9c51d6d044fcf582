import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/read/document.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { type BlockSpec, docxFromText, writeDocx } from '../../support/docx.ts';

const read = (bytes: Uint8Array) => readDocx(bytes, DEFAULT_LIMITS);

/** mammoth's paragraphs; it ends each with two line feeds. */
async function paragraphsOfMammoth(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.replace(/\n\n$/, '').split('\n\n');
}

const WORDS = fc
  .array(
    fc.constantFrom('整改', '情况', '（一）', '1.', '“', '”', '《', '𠮷', ' ', '　', 'A&B', '<', '2022年9月'),
    { maxLength: 12 },
  )
  .map((words) => words.join(''));
/** Paragraphs of which at least one has text. */
const PARAGRAPHS = fc.array(WORDS, { minLength: 1, maxLength: 12 }).map((list) => [...list, '尾']);

describe('against mammoth, on files without automatic numbers', () => {
  it('both give the same paragraphs, wherever runs are cut', async () => {
    await fc.assert(
      fc.asyncProperty(PARAGRAPHS, fc.integer({ min: 0, max: 1000 }), async (body, seed) => {
        const bytes = writeDocx({ body, seed });
        expect((await read(bytes)).text).toBe(`${body.join('\n')}\n`);
        expect((await paragraphsOfMammoth(bytes)).join('\n')).toBe(body.join('\n'));
      }),
      { numRuns: 60 },
    );
  });

  it('both give the same for changes, links, notes and tables, cell by cell', async () => {
    const body: BlockSpec[] = [
      { runs: [{ text: '甲' }, { text: '乙', change: 'inserted' }, { text: '丙', change: 'deleted' }] },
      {
        rows: [
          ['丁', '戊'],
          ['己', '庚'],
        ],
      },
      { text: '辛', raw: '<w:hyperlink><w:r><w:t>壬</w:t></w:r></w:hyperlink>' },
    ];
    const bytes = writeDocx({ body });
    const { text, blocks } = await read(bytes);
    expect(blocks.map((block) => text.slice(...block.span))).toEqual(await paragraphsOfMammoth(bytes));
  });
});

describe('typed and generated labels', () => {
  const SECTIONS = fc.array(
    fc.record({
      label: fc.constantFrom(
        '一、',
        '二、',
        '十一、',
        '（一）',
        '（二）',
        '（十二）',
        '1.',
        '2.',
        '30.',
        '（1）',
        '（3）',
        '',
      ),
      words: WORDS,
    }),
    { minLength: 1, maxLength: 20 },
  );

  it('read as the same text, whatever the order of the labels', async () => {
    await fc.assert(
      fc.asyncProperty(SECTIONS, fc.integer({ min: 0, max: 1000 }), async (list, seed) => {
        // A word that begins like a label would be taken for one typed beside the generated one.
        const text = `${list.map(({ label, words }) => `${label}文${words}`).join('\n')}\n`;
        expect((await read(docxFromText(text, { labels: 'typed', seed }))).text).toBe(text);
        expect((await read(docxFromText(text, { labels: 'auto', seed }))).text).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('differ in autoLabel only', async () => {
    const text = '一、总体\n（一）学习不够。\n无标号\n1.会议少\n';
    const [typed, auto] = await Promise.all(
      (['typed', 'auto'] as const).map((labels) => read(docxFromText(text, { labels }))),
    );
    expect(typed!.blocks.map((block) => block.autoLabel)).toEqual([0, 0, 0, 0]);
    expect(auto!.blocks.map((block) => block.autoLabel)).toEqual([2, 3, 0, 2]);
    expect(auto!.blocks.map((block) => block.span)).toEqual(typed!.blocks.map((block) => block.span));
  });
});

/** Real files lie beside the repository on some machines; the tests hold without them. */
const REAL = new URL('../../../../shared/real/', import.meta.url);
const load = (name: string) => new Uint8Array(readFileSync(new URL(name, REAL)));

const describeReal = () =>
  describe('a real notice', () => {
    it('reads the same with typed and with generated labels, indents aside', async () => {
      const [typed, auto] = await Promise.all(
        ['notice.docx', 'notice-auto.docx'].map((name) => read(load(name))),
      );
      const lines = (text: string) => text.split('\n').map((line) => line.trim());
      expect(lines(auto!.text)).toEqual(lines(typed!.text));
      expect(auto!.blocks.filter((block) => block.autoLabel > 0).length).toBeGreaterThan(40);
      expect(typed!.blocks.every((block) => block.autoLabel === 0)).toBe(true);
      expect([typed!.issues, auto!.issues]).toEqual([[], []]);
    });

    it('gives the paragraphs that mammoth gives', async () => {
      const bytes = load('notice.docx');
      expect((await read(bytes)).text).toBe(`${(await paragraphsOfMammoth(bytes)).join('\n')}\n`);
    });
  });

if (existsSync(new URL('notice-auto.docx', REAL))) describeReal();
