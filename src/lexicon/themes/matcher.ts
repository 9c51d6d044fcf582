import type { ThemeEntry } from './types.ts';

/** One word found: `[start, end)` in the text that was scanned. */
export interface ThemeMatch {
  entry: ThemeEntry;
  start: number;
  end: number;
  /** True for a pattern that may span other words without hiding them. */
  gap: boolean;
}

interface Pattern {
  entry: ThemeEntry;
  source: string;
}

/** What may begin at one character. */
interface Bucket {
  /** Plain words, longest first; two themes may share a word. */
  words: { word: string; entries: ThemeEntry[] }[];
  patterns: { entry: ThemeEntry; pattern: RegExp }[];
}

const SPECIAL = /[\\^$.*+?()[\]{}|]/;
/** What would let a pattern match without its first character. */
const OPTIONAL = new Set(['?', '*', '{']);

/**
 * Finds the words of themes. Plain words are looked up by their first character, since a few thousand of them in
 * alternations would cost more than all else that is done with a title; the same holds for patterns that begin with a
 * plain character. Other patterns are searched for one by one.
 */
export class ThemeMatcher {
  readonly #buckets = new Map<number, Bucket>();
  readonly #loose: { entry: ThemeEntry; pattern: RegExp }[] = [];

  constructor(entries: readonly ThemeEntry[]) {
    for (const entry of entries) {
      for (const source of alternatives(entry.pattern)) this.#add({ entry, source });
    }
    for (const { words } of this.#buckets.values()) words.sort((a, b) => b.word.length - a.word.length);
  }

  #add({ entry, source }: Pattern): void {
    if (source === '') return;
    const first = source[0] as string;
    if (SPECIAL.test(first) || OPTIONAL.has(source[1] ?? '')) {
      this.#loose.push({ entry, pattern: new RegExp(source, 'g') });
      return;
    }
    const code = first.charCodeAt(0);
    let bucket = this.#buckets.get(code);
    if (!bucket) {
      bucket = { words: [], patterns: [] };
      this.#buckets.set(code, bucket);
    }
    if (SPECIAL.test(source)) {
      bucket.patterns.push({ entry, pattern: new RegExp(source, 'y') });
      return;
    }
    const known = bucket.words.find(({ word }) => word === source);
    if (known) known.entries.push(entry);
    else bucket.words.push({ word: source, entries: [entry] });
  }

  /** All words of `text` that lie inside no longer one, in the order they begin. */
  find(text: string): ThemeMatch[] {
    const found: ThemeMatch[] = [];
    for (let at = 0; at < text.length; at++) {
      const bucket = this.#buckets.get(text.charCodeAt(at));
      if (!bucket) continue;
      for (const { word, entries } of bucket.words) {
        if (!text.startsWith(word, at)) continue;
        for (const entry of entries) found.push({ entry, start: at, end: at + word.length, gap: false });
        break;
      }
      for (const { entry, pattern } of bucket.patterns) {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match) found.push({ entry, start: at, end: at + match[0].length, gap: isGap(entry) });
      }
    }
    for (const { entry, pattern } of this.#loose) {
      for (const match of text.matchAll(pattern)) {
        if (match[0] !== '')
          found.push({ entry, start: match.index, end: match.index + match[0].length, gap: isGap(entry) });
      }
    }
    return strongest(found);
  }
}

const isGap = ({ weight }: ThemeEntry): boolean => weight > 0 && weight < 4;

/** Longer words first; what overlaps one that was kept is dropped. Patterns with gaps hide nothing unless they decide. */
function strongest(found: ThemeMatch[]): ThemeMatch[] {
  const order = found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: ThemeMatch[] = [];
  for (const match of order) {
    const hidden = kept.some(
      (other) =>
        other.start < match.end &&
        match.start < other.end &&
        !other.gap &&
        !(other.start === match.start && other.end === match.end),
    );
    if (!hidden) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The alternatives of a pattern: cut at the `|` that stand in no group and no class. */
export function alternatives(pattern: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let inClass = false;
  let from = 0;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === '\\') at++;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === '|' && depth === 0) {
      parts.push(pattern.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(pattern.slice(from));
  return parts;
}
