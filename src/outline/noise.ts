import { NOISE_LINE } from '../lexicon/genres.ts';

const NOISE = new RegExp(NOISE_LINE);

/** A line of a site or a reseller; folded words. */
export function isNoise(line: string): boolean {
  return NOISE.test(line) || /^[-—=_*·.\s|>]+$/.test(line) || /https?:|www\./.test(line);
}
