import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_TERMS, toDictionary } from '../../src/lang/dictionary.ts';
import { createSegmenter, type SegmenterKind } from '../../src/lang/segment.ts';
import { STOP_WORDS } from '../../src/lang/stop-words.ts';

/** nodejieba is an optional package with a native build: its half of the tests runs where somebody has installed it. */
function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url)(name).cut('');
    return true;
  } catch {
    return false;
  }
}
const NODEJIEBA = isInstalled('nodejieba');

const CUTS: readonly (readonly [text: string, words: readonly string[]])[] = [
  ['执行民主集中制不严格', ['民主集中制']],
  ['落实“三重一大”制度', ['三重一大']],
  ['巡察整改主体责任', ['巡察整改', '主体责任']],
  ['违规发放津补贴', ['违规发放', '津补贴']],
  ['公务接待超标准', ['公务接待', '超标准']],
  ['做到立行立改', ['立行立改']],
  ['理论学习中心组学习', ['理论学习中心组']],
  ['村级固定资产管理', ['固定资产管理']],
];

function behaves(kind: SegmenterKind): void {
  it.each(CUTS)('keeps the terms of %s whole', async (text, words) => {
    const segmenter = await createSegmenter(kind);
    expect(segmenter.cut(text)).toEqual(expect.arrayContaining([...words]));
  });

  it('names itself, and tags words', async () => {
    const segmenter = await createSegmenter(kind);
    expect(segmenter.name).toBe(kind);
    expect(segmenter.tagged('民主集中制')).toEqual([{ word: '民主集中制', tag: 'n' }]);
  });

  it('knows the words it is given', async () => {
    const segmenter = await createSegmenter(kind, ['青杉湾示范片', '', '有 空格']);
    expect(segmenter.cut('建设青杉湾示范片')).toContain('青杉湾示范片');
  });

  it('joins to the text, whatever it is', async () => {
    const segmenter = await createSegmenter(kind);
    const unit = fc.oneof(
      fc.constantFrom(...'整改情况党组 \t\n\r　“”X1.%\u0000'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(segmenter.cut(text).join('')).toBe(text);
        const words = segmenter.tagged(text).map(({ word }) => word);
        expect(words.join('')).toBe(text);
      }),
    );
    expect(segmenter.cut('甲\ud800乙\udc00').join('')).toBe('甲\ud800乙\udc00');
    expect(segmenter.cut('')).toEqual([]);
  });
}

describe('the node-rs segmenter', () => {
  behaves('node-rs');

  it('is loaded once', async () => {
    expect(await createSegmenter()).toBe(await createSegmenter('node-rs'));
  });
});

describe.runIf(NODEJIEBA)('the nodejieba segmenter', () => {
  behaves('nodejieba');
});

describe.runIf(!NODEJIEBA)('without nodejieba', () => {
  it('says that it is not installed', async () => {
    await expect(createSegmenter('nodejieba')).rejects.toThrow('not installed');
  });
});

describe('the field’s dictionary', () => {
  it('holds at least 400 terms, each of two characters or more', () => {
    expect(FIELD_TERMS.size).toBeGreaterThanOrEqual(400);
    for (const word of FIELD_TERMS.keys()) expect(word).toMatch(/^\p{Script=Han}{2,}$/u);
  });

  it('is written as jieba reads it', () => {
    expect(toDictionary([['三重一大', 'n']])).toMatch(/^三重一大 \d+ n\n$/);
  });
});

describe('the stop words', () => {
  it('are words that occur in every notice', () => {
    for (const word of ['的', '问题', '整改', '加强']) expect(STOP_WORDS.has(word)).toBe(true);
    for (const word of ['三重一大', '公务接待', '意识形态']) expect(STOP_WORDS.has(word)).toBe(false);
  });
});
