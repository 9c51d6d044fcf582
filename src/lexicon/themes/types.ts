import type { ThemeCode } from '../../notice/index.ts';

/**
 * A rule that speaks for a theme beside the learned weights: 1 is a hint, 2 typical, 3 outweighs an ordinary title, 4
 * decides whatever else stands there. `pattern` is regular-expression source over folded text without spaces and
 * quotation marks.
 */
export interface ThemeEntry {
  code: ThemeCode;
  weight: 1 | 2 | 3 | 4;
  pattern: string;
}
