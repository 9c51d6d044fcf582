import type { Language } from '../../notice/index.ts';
import type { Cell } from '../csv.ts';

/** One column of a table of `T`: its code is the heading in English, `zh` the one in Chinese. */
export interface Column<T> {
  code: string;
  zh: string;
  value: (row: T, language: Language) => Cell;
}

export function headings(columns: readonly { code: string; zh: string }[], language: Language): string[] {
  return columns.map(({ code, zh }) => (language === 'zh' ? zh : code));
}

export function cells<T>(columns: readonly Column<T>[], row: T, language: Language): Cell[] {
  return columns.map(({ value }) => value(row, language));
}

/** Several values in one cell. */
export const joined = (values: readonly string[]): string => values.join('；');
