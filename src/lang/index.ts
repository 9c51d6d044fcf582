export * from './dates.ts';
export { FIELD_TERMS } from './dictionary.ts';
export { fold } from './fold.ts';
export { formatChinese, NUMERAL, type Numeral, parseNumeral } from './numerals.ts';
export * from './quantities.ts';
export * from './quotes.ts';
export * from './segment.ts';
export { STOP_WORDS } from './stop-words.ts';
