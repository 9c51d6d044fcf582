import { type Segmenter, STOP_WORDS } from '../lang/index.ts';

const MAX_KEYWORDS = 8;
/** Nouns, verbal nouns and set phrases tell what a finding is about; names of persons and places do not. */
const TELLING = /^(?:n(?!r|s)|v|l|j|i|eng|a)/;
const UNFIT = /[\d%《》“”]/;
const TITLE_WEIGHT = 6;
const REST_WEIGHT = 1;
/** The words that decided the theme come first. */
const DECIDING = 1.5;
/** A word that stands only once in the evidence is no keyword. */
const LEAST = 2;

/**
 * Terms that characterise a finding, best first: those of its title, then of its evidence, by frequency and length.
 * `title` and `rest` are folded text, `deciding` the folded words that decided the theme.
 */
export function readKeywords(
  segmenter: Segmenter,
  title: string,
  rest: string,
  deciding: readonly string[],
): string[] {
  const scores = new Map<string, number>();
  const take = (text: string, weight: number) => {
    for (const { word, tag } of segmenter.tagged(text)) {
      if (word.length < 2 || STOP_WORDS.has(word) || !TELLING.test(tag) || UNFIT.test(word)) continue;
      const share = deciding.some((words) => words.includes(word)) ? DECIDING : 1;
      scores.set(word, (scores.get(word) ?? 0) + weight * share * Math.sqrt(word.length));
    }
  };
  take(title, TITLE_WEIGHT);
  if (rest) take(rest, REST_WEIGHT);
  // Sorting is stable: of equals the first stays first.
  return [...scores]
    .filter(([, score]) => score >= LEAST)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_KEYWORDS)
    .map(([word]) => word);
}
