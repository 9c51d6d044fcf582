import type { Framework, StatusCode } from '../notice/index.ts';
import { CATEGORY_ENTRIES } from './categories.ts';
import { FAULT_ENTRIES, FRAME_CLOSE, FRAME_OPEN, GOAL_WORDS, PROBLEM_LABEL } from './headings.ts';
import { BODY_LABELS, type BodyLabel, FIELD_LABELS, type FieldKind } from './labels.ts';
import { STATUS_ENTRIES } from './status.ts';
import type { ThemeEntry } from './themes.ts';
import { alternation, createMatcher, type Entry, type Matcher } from './types.ts';

/** Entries put before the packaged ones; one entry teaches a new word. */
export interface LexiconAdditions {
  status?: readonly Entry<StatusCode>[];
  /** Words that open or close the frame around a title, as `关于` and `问题` do. */
  frames?: readonly { id: string; open?: string; close?: string }[];
  faults?: readonly { id: string; pattern: string }[];
  categories?: readonly { framework: Framework; code: string; pattern: string }[];
  themes?: readonly ThemeEntry[];
  bodyLabels?: readonly BodyLabel[];
}

/** The rules compiled. Sticky patterns are set by `lastIndex`; all work on folded text. */
export interface Lexicon {
  status: Matcher<StatusCode>;
  /** Alternation of every status word, as pattern source. */
  statusPattern: string;
  categories: readonly { framework: Framework; code: string; pattern: RegExp }[];
  /** Beside the learned weights. */
  themes: readonly (Omit<ThemeEntry, 'pattern'> & { pattern: RegExp })[];
  fault: RegExp;
  goal: RegExp;
  frameOpen: RegExp;
  frameClose: RegExp;
  problemLabel: RegExp;
  bodyLabels: readonly { label: BodyLabel; pattern: RegExp }[];
  bodyLabelPattern: string;
  fieldLabels: readonly { kind: FieldKind; pattern: RegExp }[];
}

export function createLexicon(additions: LexiconAdditions = {}): Lexicon {
  const status = [...(additions.status ?? []), ...STATUS_ENTRIES];
  const categories = [...(additions.categories ?? []), ...CATEGORY_ENTRIES];
  const bodyLabels = [...(additions.bodyLabels ?? []), ...BODY_LABELS];
  const faults = [...(additions.faults ?? []), ...FAULT_ENTRIES];
  const opens = (additions.frames ?? []).flatMap((frame) => (frame.open ? [frame.open] : []));
  const closes = (additions.frames ?? []).flatMap((frame) => (frame.close ? [frame.close] : []));
  return {
    status: createMatcher(status),
    statusPattern: alternation(status),
    categories: categories.map((entry) => ({ ...entry, pattern: new RegExp(entry.pattern) })),
    themes: (additions.themes ?? []).map((entry) => ({ ...entry, pattern: new RegExp(entry.pattern, 'g') })),
    fault: new RegExp(alternation(faults)),
    goal: new RegExp(GOAL_WORDS, 'y'),
    frameOpen: new RegExp(`(?:${[...opens, FRAME_OPEN].join('|')}) {0,2}`, 'y'),
    frameClose: new RegExp(`(?:${[...closes, FRAME_CLOSE].join('|')})`, 'y'),
    problemLabel: new RegExp(`${PROBLEM_LABEL}:`, 'y'),
    bodyLabels: bodyLabels.map((label) => ({ label, pattern: new RegExp(`^(?:${label.pattern})$`) })),
    bodyLabelPattern: alternation(bodyLabels),
    fieldLabels: FIELD_LABELS.map((entry) => ({
      kind: entry.kind,
      pattern: new RegExp(`^(?:${entry.pattern})$`),
    })),
  };
}

/** The packaged rules. */
export const LEXICON: Lexicon = createLexicon();

export type { BodyLabel, Entry, FieldKind, ThemeEntry };
