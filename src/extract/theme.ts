import { type ThemeMatch, ThemeMatcher } from '../lexicon/themes/matcher.ts';
import type { ThemeEntry } from '../lexicon/themes.ts';
import type { Printed, Span, ThemeCode } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';

/** Points of a word by its weight: one that names the theme outweighs two that are typical, and any hints. */
const POINTS = [0, 1.5, 4.5, 10, 30] as const;
/** Each further word of the same theme adds less. */
const DECAY = 0.5;
/** A title's first clause says what the finding is about, later ones how it shows. */
const LATER_CLAUSE = 0.6;
/** Of things that are listed the first comes first. */
const LATER_LISTED = 0.85;
/** The last word of a clause is its head noun: 村级|财务|管理混乱. */
const HEAD = 1.3;
/** What stands in front of `领域`, `过程中` is where it happened, not what. */
const SETTING = 0.4;
/** A lead that the evidence need not confirm. */
const CLEAR = 5;
const EVIDENCE = 0.3;
const CATEGORY = 0.15;
const BODY = 0.1;
/** Characters of evidence or body that are looked at: the fault stands at their beginning. */
const REACH = 300;
const MAX_WORDS = 3;

export interface Theme {
  code: ThemeCode;
  from: Printed[];
}

/** Text without spaces and quotation marks, and where each of its characters stands. */
interface Plain {
  text: string;
  at: number[];
}

const DROPPED = /[\s“”‘’"'「」『』《》〈〉]/;
const CLAUSE_END = /[,;:。!?]/;
const LISTED = /^(?:、|和|与|及|以及|等)$/;
const SETTING_AFTER = /^[^,;:。]{0,4}?(?:领域|环节|过程中|工作中)./;

const matchers = new WeakMap<readonly ThemeEntry[], ThemeMatcher>();

function matcherFor(entries: readonly ThemeEntry[]): ThemeMatcher {
  let matcher = matchers.get(entries);
  if (!matcher) {
    matcher = new ThemeMatcher(entries);
    matchers.set(entries, matcher);
  }
  return matcher;
}

/** The harmonised theme of a finding, with the words that decided. */
export function readTheme(
  reading: Reading,
  title: Span | null,
  evidence: Span | null,
  body: Span | null,
  category: Span | null,
): Theme {
  const matcher = matcherFor(reading.lexicon.themes);
  const ballot = new Ballot();
  const look = (span: Span | null, share: number, isTitle: boolean) => {
    if (!span) return;
    const plain = simplify(reading.folded, span, isTitle ? Number.POSITIVE_INFINITY : REACH);
    for (const { entry, start, end, points } of weigh(plain, matcher.find(plain.text), isTitle)) {
      const from = plain.at[start] as number;
      const to = (plain.at[end - 1] as number) + 1;
      ballot.add(entry.code, points * share, [from, to]);
    }
  };
  look(title, 1, true);
  if (ballot.lead() < CLEAR) look(evidence, EVIDENCE, false);
  if (ballot.lead() < 2) look(category, CATEGORY, false);
  if (ballot.lead() < 1) look(body, BODY, false);
  const { code, spans } = ballot.winner();
  return { code, from: spans.map((span) => ({ raw: reading.text.slice(...span), span })) };
}

function simplify(folded: string, [start, end]: Span, reach: number): Plain {
  let text = '';
  const at: number[] = [];
  for (let i = start; i < end && at.length < reach; i++) {
    const char = folded[i] as string;
    if (DROPPED.test(char)) continue;
    text += char;
    at.push(i);
  }
  return { text, at };
}

interface Weighed extends ThemeMatch {
  points: number;
}

function weigh(plain: Plain, matches: readonly ThemeMatch[], isTitle: boolean): Weighed[] {
  let share = 1;
  let at = 0;
  let listed = 1;
  return matches
    .flatMap((match, i): Weighed[] => {
      let points: number = POINTS[match.entry.weight];
      if (!isTitle) return [{ ...match, points }];
      for (; at < match.start; at++) {
        if (!CLAUSE_END.test(plain.text[at] as string)) continue;
        share = LATER_CLAUSE;
        listed = 1;
      }
      const next = matches.find(
        (other, j) => j > i && other.start >= match.end && other.entry.weight >= match.entry.weight,
      );
      const between = next ? plain.text.slice(match.end, next.start) : ',';
      points *= share * listed;
      if (LISTED.test(between)) listed = LATER_LISTED;
      if (CLAUSE_END.test(between) || LISTED.test(between)) points *= HEAD;
      if (SETTING_AFTER.test(plain.text.slice(match.end, match.end + 12))) points *= SETTING;
      return [{ ...match, points }];
    })
    .filter(({ points }) => points > 0);
}

/** Points by theme; of the words of one theme the strongest counts whole. */
class Ballot {
  readonly #votes = new Map<ThemeCode, { points: number; span: Span }[]>();

  add(code: ThemeCode, points: number, span: Span): void {
    const votes = this.#votes.get(code);
    if (votes) votes.push({ points, span });
    else this.#votes.set(code, [{ points, span }]);
  }

  #sum(code: ThemeCode): number {
    const votes = this.#votes.get(code) ?? [];
    return votes
      .map(({ points }) => points)
      .sort((a, b) => b - a)
      .reduce((sum, points, i) => sum + points * DECAY ** i, 0);
  }

  /** How far the first is before the second. */
  lead(): number {
    const sums = [...this.#votes.keys()].map((code) => this.#sum(code)).sort((a, b) => b - a);
    return (sums[0] ?? 0) - (sums[1] ?? 0);
  }

  winner(): { code: ThemeCode; spans: Span[] } {
    let code: ThemeCode = 'other';
    let most = 0;
    for (const one of this.#votes.keys()) {
      const sum = this.#sum(one);
      if (sum > most) {
        most = sum;
        code = one;
      }
    }
    const votes = (this.#votes.get(code) ?? []).toSorted((a, b) => b.points - a.points);
    return { code, spans: votes.slice(0, MAX_WORDS).map(({ span }) => span) };
  }
}
