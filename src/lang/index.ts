export { type DateContext, findDates, findPeriods, type Period } from './dates.ts';
export { FIELD_TERMS } from './dictionary.ts';
export { fold } from './fold.ts';
export { formatChinese, NUMERAL, type Numeral, parseNumeral } from './numerals.ts';
export { type Found, findMoney, findPercents, findQuantities } from './quantities.ts';
export { depthMask, type Mark, type MarkPair, type Marks, matchMarks } from './quotes.ts';
export { createSegmenter, type Segmenter, type SegmenterKind, type TaggedWord } from './segment.ts';
export { STOP_WORDS } from './stop-words.ts';
