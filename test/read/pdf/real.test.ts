import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/read/document.ts';
import { readPdf } from '../../../src/read/pdf/index.ts';

const folder = new URL('../../../../shared/real/', import.meta.url);
const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ''))
    .filter((line) => line !== '');

// the real notice is no part of the project: where it is not there, nothing is to be read
const files = ['notice.pdf', 'notice-nofont.pdf'].filter((name) => existsSync(new URL(name, folder)));

describe('a real notice', () => {
  it.each([...files, null])('has its paragraphs: %s', async (name) => {
    if (name === null) return;
    const { text, issues } = await readPdf(
      new Uint8Array(readFileSync(new URL(name, folder))),
      DEFAULT_LIMITS,
    );
    expect(paragraphs(text)).toEqual(paragraphs(readFileSync(new URL('notice.txt', folder), 'utf8')));
    expect(issues).toEqual([]);
  });
});
