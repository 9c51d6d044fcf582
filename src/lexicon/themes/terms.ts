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
const RUN = /\p{Script=Han}+|[,;:。!?]/gu;

/** The terms of folded text without spaces and quotation marks, each once, where it first stands. */
export function themeTerms(text: string): ThemeTerm[] {
  const terms: ThemeTerm[] = [];
  const seen = new Set<string>();
  let clause = 0;
  let later = false;
  const add = (term: string, start: number, share: number) => {
    if (seen.has(term)) return;
    seen.add(term);
    terms.push({ text: term, start, share: later ? share * LATER_CLAUSE : share });
  };
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (run.length === 1 && !/\p{Script=Han}/u.test(run)) {
      later ||= clause > SHORT_CLAUSE;
      clause = 0;
      continue;
    }
    clause += run.length;
    for (let at = 0; at < run.length; at++) {
      add(run.charAt(at), index + at, CHARACTER);
      if (at + 2 <= run.length) add(run.slice(at, at + 2), index + at, 1);
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
