/** Tongbao: rectification notices in, exact records out. */
export { type ExtractOptions, extractNotice } from './extract/index.ts';
export type { LexiconAdditions } from './lexicon/index.ts';
export * from './notice/index.ts';
export {
  DEFAULT_LIMITS,
  type Document,
  type DocumentBlock,
  type Limits,
  type ReadOptions,
} from './read/document.ts';
export { readDocument } from './read/index.ts';
export type { RecognisedPage, RecognisedWord, Tools } from './read/tools.ts';
