export { BIAS, LEARNED_THEMES, learnedVoices, type Voice } from './themes/scores.ts';
export { type Simplified, simplify } from './themes/simplify.ts';
export type { ThemeEntry } from './themes/types.ts';
