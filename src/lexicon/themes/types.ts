import type { ThemeCode } from '../../notice/index.ts';

/**
 * Words that speak for a theme. `weight` 4 decides whatever else stands beside it, 3 names the theme, 2 is typical of
 * it, 1 is a hint that several themes share, 0 speaks for none and only hides the shorter words inside it (工程师 is no 工程).
 * `pattern` is regular-expression source over folded text without spaces and quotation marks; plain words joined by
 * `|` are looked up fastest. Of matches inside one another only the longest counts.
 */
export interface ThemeEntry {
  code: ThemeCode;
  weight: 0 | 1 | 2 | 3 | 4;
  pattern: string;
}

/** An entry of plain words, separated by white space. */
export const words = (code: ThemeCode, weight: ThemeEntry['weight'], list: string): ThemeEntry => ({
  code,
  weight,
  pattern: list.trim().split(/\s+/).join('|'),
});

/** Every head before every tail: `combine('上轮 上次', '巡察 审计')` gives four words. */
export const combine = (heads: string, tails: string): string =>
  heads
    .trim()
    .split(/\s+/)
    .flatMap((head) =>
      tails
        .trim()
        .split(/\s+/)
        .map((tail) => head + tail),
    )
    .join(' ');
