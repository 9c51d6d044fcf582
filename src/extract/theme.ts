import type { Segmenter } from '../lang/index.ts';
import {
  BIAS,
  LEARNED_THEMES,
  learnedVoices,
  type Simplified,
  simplify,
  type Voice,
} from '../lexicon/themes.ts';
import type { Printed, Span, ThemeCode } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';

/** Where the title leaves the theme less likely than this, the evidence is heard, and then the body. */
const DECIDED = 0.6;
const STILL_OPEN = 0.4;
/** The body tells of remedies, and study and warning lessons are among the remedies of every finding. */
const EVIDENCE_SHARE = 0.5;
const BODY_SHARE = 0.3;
/** Characters of evidence or body that are looked at: the fault stands at their beginning. */
const REACH = 150;
/** Points of an added rule, by its weight. */
const ADDED = [0, 1, 2, 5, 30] as const;
const MAX_WORDS = 3;
/** Of the words that spoke for the theme those are kept that said at least this share of what the first said. */
const LEAST_SHARE = 0.4;

export interface Theme {
  code: ThemeCode;
  from: Printed[];
}

/** The harmonised theme of a finding, with the words that decided. */
export function readTheme(
  reading: Reading,
  segmenter: Segmenter,
  title: Span | null,
  evidence: Span | null,
  body: Span | null,
): Theme {
  const sums = [...BIAS];
  const heard: { plain: Simplified; voices: Voice[] }[] = [];
  const hear = (span: Span | null, share: number, reach?: number) => {
    if (!span) return;
    const plain = simplify(reading.folded, span[0], span[1], reach);
    const voices = listen(reading, plain.text, share);
    for (const voice of voices) {
      for (const [theme, weight] of voice.weights) sums[theme]! += weight * voice.share;
    }
    heard.push({ plain, voices });
  };
  hear(title, 1);
  if (likelihood(sums) < DECIDED) hear(evidence, EVIDENCE_SHARE, REACH);
  if (likelihood(sums) < STILL_OPEN) hear(body, BODY_SHARE, REACH);
  const winner = sums.indexOf(Math.max(...sums));
  const words = heard.flatMap(({ plain, voices }) => deciding(segmenter, plain, voices, winner));
  const code = LEARNED_THEMES[winner];
  if (code === undefined || words.length === 0) return { code: 'other', from: [] };
  const most = Math.max(...words.map(({ points }) => points));
  return {
    code,
    from: words
      .filter(({ points }) => points >= most * LEAST_SHARE)
      .sort((a, b) => b.points - a.points)
      .slice(0, MAX_WORDS)
      .map(({ span }) => ({ raw: reading.text.slice(...span), span })),
  };
}

function listen(reading: Reading, text: string, share: number): Voice[] {
  const voices = learnedVoices(text, share);
  for (const { code, weight, pattern } of reading.lexicon.themes) {
    const theme = (LEARNED_THEMES as readonly string[]).indexOf(code);
    for (const { 0: match, index } of text.matchAll(pattern)) {
      if (match === '') continue;
      voices.push({ start: index, end: index + match.length, weights: [[theme, ADDED[weight]]], share });
    }
  }
  return voices;
}

/** How likely the first theme is, from 0 to 1. */
function likelihood(sums: readonly number[]): number {
  const most = Math.max(...sums);
  return 1 / sums.reduce((sum, score) => sum + Math.exp(score - most), 0);
}

interface Word {
  span: Span;
  points: number;
}

/** The words in which the terms lie that spoke for theme `winner`; neighbours are one. */
function deciding(segmenter: Segmenter, { text, at }: Simplified, voices: Voice[], winner: number): Word[] {
  const points = new Float64Array(text.length);
  for (const { start, end, weights, share } of voices) {
    const weight = weights.find(([theme]) => theme === winner)?.[1] ?? 0;
    for (let i = start; i < end; i++) points[i]! += (weight * share) / (end - start);
  }
  const words: { start: number; end: number; points: number }[] = [];
  let start = 0;
  for (const word of segmenter.cut(text)) {
    const end = start + word.length;
    words.push({ start, end, points: sum(points, start, end) });
    start = end;
  }
  const least = Math.max(0, ...words.map((word) => word.points)) * LEAST_SHARE;
  const joined: typeof words = [];
  for (const word of words) {
    if (word.points <= 0 || word.points < least) continue;
    const last = joined.at(-1);
    if (last?.end === word.start) {
      last.end = word.end;
      last.points += word.points;
    } else joined.push(word);
  }
  return joined.map((word) => ({
    span: [at[word.start]!, at[word.end - 1]! + 1],
    points: word.points,
  }));
}

function sum(points: Float64Array, start: number, end: number): number {
  let all = 0;
  for (let i = start; i < end; i++) all += points[i]!;
  return all;
}
