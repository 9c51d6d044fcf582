import type { Span } from '../notice/index.ts';
import type { FindingField, FindingListField, ListField, ScalarField } from './fields.ts';

/** One comparable value; gold and notice are brought into this one shape, then compared field by field. */
export interface Value {
  text: string;
  /** Where it stands in the notice's text; only extracted values know. */
  span?: Span | null;
  /** What to look for in the text instead, likeliest first; only annotated values need it. */
  seek?: readonly string[];
  /** Compared beside `text` in items (next steps). */
  label?: string;
}

export interface AnswerFinding {
  label: string;
  title: string;
  /** Index of the parent in `findings`, or null. */
  parent: number | null;
  /** Where the finding starts, for its misses. */
  place: Value;
  fields: Record<FindingField, Value | null>;
  lists: Record<FindingListField, Value[]>;
}

export interface Answer {
  scalars: Record<ScalarField, Value | null>;
  lists: Record<ListField, Value[]>;
  findings: AnswerFinding[];
}

/** A flag counts as a value where it is set. */
export const SET = 'yes';
/** A value that is printed but hidden. */
export const HIDDEN = 'masked';
/** Separates the parts of a compound value (subject, grain, status …). */
const SEPARATOR = ' · ';
const ABSENT = '–';

/** Parts of a compound value as one text. */
export function compound(...parts: readonly (string | number | null)[]): string {
  return parts.map((part) => part ?? ABSENT).join(SEPARATOR);
}

/** Pooled kinds in an order of their own, so that their printed order does not matter. */
export function pooled(kinds: readonly string[]): string {
  return [...kinds].sort().join('+');
}

/** An exact number, or that it is masked. */
export function amount(value: number | null): string {
  return value === null ? HIDDEN : String(value);
}
