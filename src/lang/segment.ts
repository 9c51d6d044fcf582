import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DICTIONARY } from './dictionary.ts';

export interface TaggedWord {
  word: string;
  tag: string;
}

/** Cuts text into words: `words.join('') === text`. Never decides a boundary of a record. */
export interface Segmenter {
  name: string;
  cut(text: string): string[];
  /** Part-of-speech tags in jieba's set (n, v, nr, ns …). */
  tagged(text: string): TaggedWord[];
}

export type SegmenterKind = 'node-rs' | 'nodejieba';

export async function createSegmenter(
  kind: SegmenterKind = 'node-rs',
  extraWords: readonly string[] = [],
): Promise<Segmenter> {
  if (kind !== 'node-rs') throw new Error('nodejieba is not installed');
  const { Jieba } = await import('@node-rs/jieba');
  const require = createRequire(import.meta.url);
  const jieba = Jieba.withDict(readFileSync(require.resolve('@node-rs/jieba/dict.txt')));
  jieba.loadDict(Buffer.from(`${DICTIONARY}\n${extraWords.map((word) => `${word} 100000 n`).join('\n')}`));
  return { name: kind, cut: (text) => jieba.cut(text, true), tagged: (text) => jieba.tag(text, true) };
}
