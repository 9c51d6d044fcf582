import { lengthFactor, themeTerms } from './terms.ts';
import { THEME_WEIGHTS, type ThemeWeights } from './weights.ts';

/** What speaks for or against themes at `[start, end)` of a text. */
export interface Voice {
  start: number;
  end: number;
  /** Themes by their place in `LEARNED_THEMES`. */
  weights: readonly (readonly [theme: number, weight: number])[];
  /** What every weight is multiplied by. */
  share: number;
}

export const LEARNED_THEMES: readonly ThemeWeights['code'][] = THEME_WEIGHTS.map(({ code }) => code);
export const BIAS: readonly number[] = THEME_WEIGHTS.map(({ bias }) => bias / 10);

let table: Map<string, [theme: number, weight: number][]> | null = null;

/** Built when the first theme is asked for. */
function weights(): Map<string, [theme: number, weight: number][]> {
  if (table) return table;
  table = new Map();
  for (const [theme, { terms }] of THEME_WEIGHTS.entries()) {
    for (const line of terms.split('\n')) {
      const [tenths, ...list] = line.split(' ');
      const weight = Number(tenths) / 10;
      for (const term of list) {
        const row = table.get(term);
        if (row) row.push([theme, weight]);
        else table.set(term, [[theme, weight]]);
      }
    }
  }
  return table;
}

/** The learned terms of simplified text; all count `share`. */
export function learnedVoices(text: string, share: number): Voice[] {
  const known = weights();
  const terms = themeTerms(text);
  const factor = lengthFactor(terms) * share;
  const voices: Voice[] = [];
  for (const term of terms) {
    const row = known.get(term.text);
    if (!row) continue;
    const { start } = term;
    voices.push({ start, end: start + term.text.length, weights: row, share: term.share * factor });
  }
  return voices;
}
