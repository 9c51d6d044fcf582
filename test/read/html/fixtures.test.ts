import { existsSync, readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../src/read/html/charset.ts';
import { readHtml } from '../../../src/read/html/index.ts';
import { DEFAULT_LIMITS, readDocument } from '../../../src/read/index.ts';
import { mainText } from '../../support/html.ts';

const FOLDER = 'fixtures/html';
/** Real pages may stand beside the repository; the project holds none. */
const REAL = '../shared/real';

const bytes = (path: string) => new Uint8Array(readFileSync(path));
const ends = (text: string | null) => {
  const lines = text?.trimEnd().split('\n') ?? [];
  return [lines[0], lines.at(-1)];
};

describe('fixtures', () => {
  it.each([
    ['government.html', 'text/html', '中共青桐县水务局党组', '附件：整改台账.docx'],
    ['layout.html', 'text/html', '中共丹枫镇委员会', '2021年9月2日'],
    [
      'archive.mht',
      'multipart/related',
      '关于县委巡察整改情况的通报',
      '2.\u00a0 库房消防设施老化。已更换灭火器30具，整改完成。',
    ],
  ])('%s reads as its text, from title to end', async (name, mediaType, first, last) => {
    const document = await readDocument(bytes(`${FOLDER}/${name}`));
    expect(document.text).toBe(readFileSync(`${FOLDER}/${name.replace(/\.\w+$/, '.txt')}`, 'utf8'));
    expect(document).toMatchObject({ reader: 'html', mediaType, pages: null, furniture: [] });
    expect(ends(mainText(document))).toEqual([first, last]);
  });

  it('government.html: cells, labels, looks and pictures', async () => {
    const { text, blocks, issues } = await readDocument(bytes(`${FOLDER}/government.html`));
    const find = (words: string) => blocks.find(({ span }) => text.slice(...span) === words)!;
    expect(find('聚焦决策部署落实').cell).toEqual({ table: 1, row: 1, column: 1, rowSpan: 2, columnSpan: 1 });
    expect(find('农村供水工程管护不到位').cell).toMatchObject({ table: 1, row: 2, column: 2 });
    expect(find('序号').look).toMatchObject({ bold: true, centred: true });
    expect(find('一、压实主体责任；').autoLabel).toBe(2);
    expect(find('中共青桐县水务局党组').look).toMatchObject({ centred: true, bold: true, size: 16.5 });
    expect(issues).toEqual([{ code: 'image-without-text', span: null, actual: 1, expected: null }]);
  });

  it.each(['government.html', 'layout.html'])(
    '%s: the main part holds every sentence that Readability finds',
    async (name) => {
      const page = bytes(`${FOLDER}/${name}`);
      const main = mainText(await readHtml(page, DEFAULT_LIMITS))!.replace(/\s/g, '');
      const dom = new DOMParser().parseFromString(decodePage(page), 'text/html') as unknown as Document;
      const found = new Readability(dom).parse()?.textContent ?? '';
      // It takes menus in; only full sentences are surely the article's.
      const sentences = (found.match(/[^。\n]+。/g) ?? []).map((sentence) => sentence.replace(/\s/g, ''));
      expect(sentences.length).toBeGreaterThan(5);
      expect(sentences.filter((sentence) => !main.includes(sentence))).toEqual([]);
    },
  );
});

describe.runIf(existsSync(`${REAL}/notice.html`))('a real page', () => {
  it('holds all paragraphs in order, the menu above and the foot below', async () => {
    const document = await readDocument(bytes(`${REAL}/notice.html`));
    const { text, main } = document;
    // The page's source writes some spaces that collapse in a browser.
    const squeeze = (line: string) => line.replace(/\s+/g, '');
    const paragraphs = readFileSync(`${REAL}/notice.txt`, 'utf8').split('\n').map(squeeze).filter(Boolean);
    const lines = (part: string) => part.split('\n').map(squeeze).filter(Boolean);
    expect(lines(mainText(document)!)).toEqual(paragraphs);
    expect(lines(text.slice(0, main![0]))).toHaveLength(1);
    expect(lines(text.slice(main![1]))).toHaveLength(1);
    expect(document.issues).toEqual([]);
  });
});
