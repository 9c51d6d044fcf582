import type { Language } from '../../notice/index.ts';
import { type Cell, type Column, hidingOf, type Row } from '../../stats/index.ts';

/** What stands in a cell: `number` where it is one (a date is its serial number), and the text as it is shown. */
export interface CellValue {
  kind: 'empty' | 'number' | 'text' | 'hidden';
  number: number;
  text: string;
}

export type CellWriter = (row: Row, index: number) => CellValue;

/** Excel's most characters (UTF-16 units) in a cell. */
export const MOST_CHARACTERS = 32_767;
const CUT: Readonly<Record<Language, string>> = {
  zh: '……（过长，已截断）',
  en: '… (cut, too long for a cell)',
};
const HIDDEN: Readonly<Record<Language, string>> = { zh: '隐去', en: 'hidden' };
const TRUTH: Readonly<Record<Language, readonly [no: string, yes: string]>> = {
  zh: ['否', '是'],
  en: ['no', 'yes'],
};

const EMPTY: CellValue = { kind: 'empty', number: 0, text: '' };
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const DAY_MS = 86_400_000;
/** Serial number 0 of the 1900 date system; days before March 1900 are off by one in it, so they stay text. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_DAY = 61;

/** How the cells of a table read: codes by their names, whole days as dates, hidden values said to be so. */
export function cellWriter(columns: readonly Column[], language: Language): CellWriter {
  const hides = hidingOf(columns);
  const hidden: CellValue = { kind: 'hidden', number: 0, text: HIDDEN[language] };
  return (row, index) => {
    const column = columns[index]!;
    const cell = row[index] ?? null;
    if (cell === null) return column.hidden && hides(column, row) ? hidden : EMPTY;
    return readCell(cell, column, language);
  };
}

function readCell(cell: Exclude<Cell, null>, { type, names }: Column, language: Language): CellValue {
  switch (type) {
    case 'boolean':
      return textCell(TRUTH[language][cell ? 1 : 0], language);
    case 'code':
      return textCell(names?.[String(cell)]?.[language] ?? String(cell), language);
    case 'date':
      return dateCell(String(cell), language);
    case 'text':
    case 'notice':
    case 'finding':
      return textCell(String(cell), language);
    default:
      return { kind: 'number', number: Number(cell), text: shownNumber(Number(cell), type) };
  }
}

/** As the cell's format shows it. */
function shownNumber(value: number, type: Column['type']): string {
  if (type === 'share') return `${(value * 100).toFixed(1)}%`;
  const decimals = type === 'money' || type === 'number' ? 2 : 0;
  const digits = value.toFixed(decimals);
  return type === 'number' ? digits : digits.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
}

/** A day as a date; what is not known to the day stays as it is written. */
function dateCell(edtf: string, language: Language): CellValue {
  const [, year, month, day] = DAY.exec(edtf) ?? [];
  const serial = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - EPOCH) / DAY_MS;
  if (!(serial >= FIRST_DAY)) return textCell(edtf, language);
  return { kind: 'number', number: serial, text: edtf };
}

function textCell(text: string, language: Language): CellValue {
  return { kind: 'text', number: 0, text: cutText(text, CUT[language]) };
}

/** A text that a cell can hold, cut between characters with a mark where it is too long. */
export function cutText(text: string, mark: string, most = MOST_CHARACTERS): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - mark.length);
  return kept.replace(/[\ud800-\udbff]$/, '') + mark;
}
