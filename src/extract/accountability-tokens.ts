import { parseNumeral } from '../lang/index.ts';
import { SANCTION_ENTRIES } from '../lexicon/sanctions.ts';
import type { Quantity, Span } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';

const SANCTION = new RegExp(
  `(?<!谈心)(?:${SANCTION_ENTRIES.map((entry) => `(${entry.pattern})`).join('|')})`,
  'g',
);
const PEOPLE =
  /(?<![第\d])(\d{1,5}|[X×x*]{1,4}|[一二三四五六七八九十百两]{1,4})(余|多)? ?(?:余|多)?(人次|人|名|个|件|起)/g;

/** A sanction or a number of people, bodies or cases, as printed. */
export interface Token {
  kind: 'sanction' | 'quantity';
  at: number;
  end: number;
  text: string;
  /** Of a sanction. */
  code: string;
  /** Of a quantity. */
  quantity: Quantity | null;
}

/** The sanctions and figures of a stretch of text, in order. */
export function tokensOf(reading: Reading, span: Span): Token[] {
  const text = reading.folded.slice(...span);
  const found: Token[] = [];
  for (const match of text.matchAll(SANCTION)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const at = span[0] + match.index;
    const code = SANCTION_ENTRIES[index]?.code ?? '';
    found.push({ kind: 'sanction', at, end: at + match[0].length, text: match[0], code, quantity: null });
  }
  for (const match of text.matchAll(PEOPLE)) {
    const at = span[0] + match.index;
    const end = at + match[0].length;
    const parsed = /^[X×x*]+$/.test(match[1] ?? '') ? null : parseNumeral(match[1] ?? '');
    const quantity: Quantity = {
      raw: reading.text.slice(at, end),
      span: [at, end],
      value: parsed?.value ?? null,
      unit: match[3] ?? '',
      state: parsed === null ? 'masked' : match[2] ? 'approximate' : 'exact',
    };
    found.push({ kind: 'quantity', at, end, text: match[0], code: '', quantity });
  }
  // Of tokens that begin together or inside one another only the outer one counts.
  let end = -1;
  return found
    .sort((a, b) => a.at - b.at || b.end - a.end)
    .filter((token) => {
      if (token.end <= end) return false;
      end = token.end;
      return true;
    });
}
