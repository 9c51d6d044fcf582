import type { Out } from './io.ts';

/** What a piece of text is; how it looks is decided here alone. */
const LOOKS = {
  title: '1',
  heading: '1;36',
  dim: '2',
  good: '32',
  fair: '33',
  bad: '31',
  note: '36',
} as const;
export type Look = keyof typeof LOOKS;

export interface Style {
  paint(look: Look, text: string): string;
}

export const PLAIN: Style = { paint: (_, text) => text };
export const COLOURED: Style = { paint: (look, text) => `\x1b[${LOOKS[look]}m${text}\x1b[0m` };

/** Colours on a terminal only; FORCE_COLOR (not `0`) asks for them anywhere, NO_COLOR (no-color.org) for none. */
export function styleFor(out: Out, env: Readonly<Record<string, string | undefined>>): Style {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env;
  if (force !== undefined && force !== '') return /^(0|false)$/.test(force) ? PLAIN : COLOURED;
  if ((no !== undefined && no !== '') || term === 'dumb') return PLAIN;
  return out.isTTY === true ? COLOURED : PLAIN;
}

/** Line breaks and controls become spaces: text from a file must not steer the terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ').trim();
}
