import type { Style } from './dimensions.ts';

/** Styles whose text a careful reader could not read back with certainty either: left out of the round trip. */
export interface Ambiguity {
  id: string;
  reason: string;
  when: (style: Style) => boolean;
}

const bare = (style: Style) => ['fault', 'goal', 'fault-evidence'].includes(style.heading);
const inLines = (style: Style) => style.measures.endsWith('-lines') && style.measures !== 'is-lines';
const problemMark = (style: Style) => style.mark.startsWith('problem') || style.mark === 'double';
const wrapped = (style: Style) => style.bodyPlace === 'heading-line';

export const AMBIGUITIES: readonly Ambiguity[] = [
  {
    id: 'body-behind-a-bare-heading',
    reason:
      'in one paragraph and without a body label, what follows the phrase may be its evidence or its rectification',
    when: (style) => bare(style) && style.bodyLabel === 'none' && wrapped(style),
  },
  {
    id: 'evidence-then-unlabelled-body',
    reason: 'evidence and rectification with no label between them: where one ends is a matter of opinion',
    when: (style) => style.heading === 'fault-evidence' && style.bodyLabel === 'none',
  },
  {
    id: 'goals-that-hold-a-list',
    reason:
      'a goal without label, quotes or fault word above a numbered list of goals: findings below it, or measures',
    when: (style) =>
      style.heading === 'goal' && !problemMark(style) && (inLines(style) || style.measures === 'first-then'),
  },
  {
    id: 'measures-with-the-label-of-findings',
    reason: 'a bare heading and a measure below no body label, both as `1.` lines: nothing tells them apart',
    when: (style) => bare(style) && style.bodyLabel === 'none' && inLines(style),
  },
  {
    id: 'goals-below-a-problem',
    reason:
      'goals without a body label below a heading that calls itself a problem may as well be its measures',
    when: (style) =>
      style.heading === 'goal' && style.bodyLabel === 'none' && style.levels.endsWith('parent'),
  },
  {
    id: 'goal-without-body-label-like-organisation',
    reason: 'a goal followed by unlabelled prose that states no result reads as organisation of the work',
    when: (style) => style.heading === 'goal' && style.bodyLabel === 'none' && style.status === 'none',
  },
];

export const ambiguityOf = (style: Style) => AMBIGUITIES.find(({ when }) => when(style)) ?? null;
