/** What is weighed: one character or two neighbours. `start` counts within the text, `share` is how far it counts. */
export interface ThemeTerm {
  text: string;
  start: number;
  share: number;
}

/** A title's first clause says what the finding is about, later ones how it shows. */
const LATER_CLAUSE = 0.6;
/** A character says less than a word, and most words have two. */
const CHARACTER = 0.5;
/** A shorter clause is a label or an opening (`一是，`). */
const SHORT_CLAUSE = 2;
const CLAUSE_END = ',;:。!?';

/** A Chinese character of the plane that printed notices use. */
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/** The terms of folded text without spaces and quotation marks, each once, where it first stands. */
export function themeTerms(text: string): ThemeTerm[] {
  const terms: ThemeTerm[] = [];
  const seen = new Set<string>();
  let clause = 0;
  let weight = 1;
  const add = (term: string, start: number, share: number) => {
    if (seen.has(term)) return;
    seen.add(term);
    terms.push({ text: term, start, share: share * weight });
  };
  for (let at = 0; at < text.length; at++) {
    if (isHan(text.charCodeAt(at))) {
      clause++;
      add(text.charAt(at), at, CHARACTER);
      if (isHan(text.charCodeAt(at + 1))) add(text.slice(at, at + 2), at, 1);
    } else if (CLAUSE_END.includes(text.charAt(at))) {
      if (clause > SHORT_CLAUSE) weight = LATER_CLAUSE;
      clause = 0;
    }
  }
  return terms;
}

/** What the sum of weights is multiplied by, so that a long text says no more than a short one. */
export const lengthFactor = (terms: readonly ThemeTerm[]): number =>
  2 /
  Math.sqrt(
    Math.max(
      1,
      terms.reduce((sum, { share }) => sum + share * share, 0),
    ),
  );
