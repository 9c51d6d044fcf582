import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Jieba } from '@node-rs/jieba';
import { FIELD_TERMS, toDictionary } from './dictionary.ts';

export interface TaggedWord {
  word: string;
  /** Part of speech in jieba's set (n, v, nr, ns …). */
  tag: string;
}

/** Cuts text into words: joined they are the text. Serves keywords, themes and statistics; never decides a boundary. */
export interface Segmenter {
  name: SegmenterKind;
  cut(text: string): string[];
  /** With parts of speech; about three times as slow as `cut`. */
  tagged(text: string): TaggedWord[];
}

export type SegmenterKind = 'node-rs' | 'nodejieba';

/** What is used of nodejieba (an optional package, so its types are not at hand). */
interface NodeJieba {
  cut(text: string): string[];
  tag(text: string): TaggedWord[];
  insertWord(word: string, tag: string): boolean;
}

const EXTRA_TAG = 'n';
/** jieba's tag for what it cannot tell. */
const UNKNOWN_TAG = 'x';
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

let plain: Promise<Segmenter> | null = null;

/**
 * A segmenter that knows the field's terms and `extraWords` beside its own dictionary. The one without extra words is
 * loaded once and shared. `nodejieba` is used only when asked for: it is no dependency, and where it is not installed
 * the promise rejects with an `Error` that says so. (It has one dictionary per process: extra words stay in it.)
 */
export function createSegmenter(
  kind: SegmenterKind = 'node-rs',
  extraWords: readonly string[] = [],
): Promise<Segmenter> {
  if (kind === 'nodejieba') return createNodeJieba(extraWords);
  if (extraWords.length > 0) return createNodeRs(extraWords);
  plain ??= createNodeRs([]);
  return plain;
}

const termsWith = (extraWords: readonly string[]): [word: string, tag: string][] => [
  ...FIELD_TERMS,
  ...extraWords.filter((word) => /^\S+$/.test(word)).map((word): [string, string] => [word, EXTRA_TAG]),
];

async function createNodeRs(extraWords: readonly string[]): Promise<Segmenter> {
  const { Jieba } = await import('@node-rs/jieba');
  const general = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const jieba: Jieba = Jieba.withDict(readFileSync(general));
  jieba.loadDict(Buffer.from(toDictionary(termsWith(extraWords))));
  return {
    name: 'node-rs',
    cut: (text) => exactly(text, jieba.cut(wellFormed(text), true)),
    tagged: (text) => exactlyTagged(text, jieba.tag(wellFormed(text), true)),
  };
}

async function createNodeJieba(extraWords: readonly string[]): Promise<Segmenter> {
  const jieba = await importNodeJieba();
  for (const [word, tag] of termsWith(extraWords)) jieba.insertWord(word, tag);
  return {
    name: 'nodejieba',
    cut: (text) => exactly(text, jieba.cut(wellFormed(text))),
    tagged: (text) => exactlyTagged(text, jieba.tag(wellFormed(text))),
  };
}

async function importNodeJieba(): Promise<NodeJieba> {
  // A variable, so that neither the compiler nor a bundler looks for the package.
  const name: string = 'nodejieba';
  try {
    const loaded: { default: NodeJieba } = await import(name);
    loaded.default.cut('');
    return loaded.default;
  } catch (cause) {
    throw new Error(
      'The segmenter "nodejieba" was asked for, but the package nodejieba is not installed or not built. Run `npm install nodejieba` (it needs a C++ compiler), or use "node-rs".',
      { cause },
    );
  }
}

/** Lone surrogates cannot cross into native code; U+FFFD has the same length. */
const wellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\ufffd');

/** The same words as slices of `text` itself; character by character where the native code lost something. */
function exactly(text: string, words: readonly string[]): string[] {
  let at = 0;
  const slices = words.map(({ length }) => {
    const from = at;
    at += length;
    return text.slice(from, at);
  });
  return at === text.length ? slices : [...text];
}

function exactlyTagged(text: string, words: readonly TaggedWord[]): TaggedWord[] {
  const slices = exactly(
    text,
    words.map(({ word }) => word),
  );
  if (slices.length !== words.length) return slices.map((word) => ({ word, tag: UNKNOWN_TAG }));
  return slices.map((word, i) => ({ word, tag: words[i]!.tag }));
}
