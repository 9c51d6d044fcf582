import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, padTo, truncate, wrap } from '../../src/cli/width.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['整改', 4],
    ['（一）', 6],
    ['“问题”', 6],
    ['①', 1],
    ['ｶ', 1],
    ['Ａ', 2],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['甲\u200b乙', 4],
    ['\x1b[31m红\x1b[0m', 2],
    ['　', 2],
    ['—…', 2],
  ])('%j takes %i', (text, width) => expect(displayWidth(text)).toBe(width));
});

it.each([
  ['整改', 5, '整改 '],
  ['整改', 4, '整改'],
  ['整改', 3, '整改'],
])('padTo %j to %i', (text, columns, expected) => expect(padTo(text, columns)).toBe(expected));

it.each([
  ['整改情况', 8, '整改情况'],
  ['整改情况', 7, '整改情…'],
  ['整改情况', 6, '整改…'],
  ['整改情况', 1, '…'],
])('truncate %j to %i', (text, columns, expected) => expect(truncate(text, columns)).toBe(expected));

describe('wrap', () => {
  it.each<[string, string, number, string[]]>([
    ['fits', '整改情况', 8, ['整改情况']],
    ['breaks between ideographs', '整改情况通报', 8, ['整改情况', '通报']],
    ['no comma at the start', '整改情况，通报', 8, ['整改情', '况，通报']],
    ['no opening quote at the end', '整改情“通报”', 7, ['整改情', '“通报”']],
    ['closing marks stay together', '整改情况”。通报', 9, ['整改情', '况”。通报']],
    ['words and numbers stay whole', '共2024年12月底', 6, ['共2024', '年12月', '底']],
    ['a long word is cut', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['spaces at a break go', 'one two three', 7, ['one two', 'three']],
    ['a row of marks is cut', '。。。。。。', 4, ['。。', '。。', '。。']],
    ['empty', '', 10, ['']],
  ])('%s', (_, text, columns, lines) => expect(wrap(text, columns)).toEqual(lines));

  it('keeps every visible character and the width', () => {
    const text = fc.string({
      unit: fc.constantFrom('整', '，', '“', '”', 'a', '1', ' ', '（', '）', '𠮷', '。'),
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), (source, columns) => {
        const lines = wrap(source, columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(source.replaceAll(' ', ''));
        expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
      }),
    );
  });
});
