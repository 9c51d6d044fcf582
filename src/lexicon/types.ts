/**
 * One rule of the lexicon. `pattern` is regular-expression source over *folded* text (half-width
 * punctuation and digits, `。、《》“”` as they are), without anchors and without capturing groups.
 */
export interface Entry<Code extends string = string> {
  id: string;
  code: Code;
  pattern: string;
  /** Why the rule stands, where its words do not say so themselves. */
  reason?: string;
}

/** Joins entries into one alternation, in their order: more specific entries stand first. */
export function alternation(entries: readonly { pattern: string }[]): string {
  return `(?:${entries.map((entry) => entry.pattern).join('|')})`;
}

/** Entries compiled for matching one whole phrase to its code. */
export interface Matcher<Code extends string> {
  /** The code of the first entry that matches the whole phrase, or null. */
  whole(phrase: string): Code | null;
  /** The first entry (in table order) that matches somewhere in the phrase, or null. */
  within(phrase: string): { entry: Entry<Code>; start: number; end: number } | null;
}

export function createMatcher<Code extends string>(entries: readonly Entry<Code>[]): Matcher<Code> {
  const compiled = entries.map((entry) => ({
    entry,
    whole: new RegExp(`^(?:${entry.pattern})$`),
    within: new RegExp(entry.pattern),
  }));
  return {
    whole: (phrase) => compiled.find((rule) => rule.whole.test(phrase))?.entry.code ?? null,
    within(phrase) {
      for (const rule of compiled) {
        const match = rule.within.exec(phrase);
        if (match) return { entry: rule.entry, start: match.index, end: match.index + match[0].length };
      }
      return null;
    },
  };
}
