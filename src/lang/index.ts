export * from './dates.ts';
export { fold } from './fold.ts';
export { formatChinese, NUMERAL, type Numeral, parseNumeral } from './numerals.ts';
export * from './quantities.ts';
export * from './quotes.ts';
export * from './segment.ts';
