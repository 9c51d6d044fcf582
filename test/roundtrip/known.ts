import type { Case, Style } from './dimensions.ts';

/** A way of writing that reading does not yet give back, though a careful reader would. */
export interface Known {
  id: string;
  /** What is seen, in the smallest text. */
  reason: string;
  /** Fields that can go wrong by it; `finding` stands for `findings` and all of a finding's. */
  fields: readonly string[];
  when: (style: Style) => boolean;
}

/** Most frequent first. An entry whose mechanism was mended goes. */
export const KNOWN: readonly Known[] = [
  {
    id: 'spam-behind-the-signature',
    reason: 'a line of advertising behind signature or last item: the date is not seen, the item goes on',
    fields: ['publishedOn', 'nextSteps', 'contact'],
    when: ({ noise }) => noise === 'spam',
  },
  {
    id: 'short-name-in-the-lead',
    reason: 'the lead says `甲集团党委`, the title `甲集团有限公司党委`: the shorter one is taken',
    fields: ['unit'],
    when: ({ naming }) => naming === 'short-lead',
  },
  {
    id: 'one-paragraph',
    reason:
      'a whole notice in one paragraph: `①`, `1-1，`, `第一，` begin no finding there, unlabelled bodies are lost',
    fields: ['class', 'finding', 'nextSteps', 'publishedOn', 'counts', 'contact', 'accountability', 'money'],
    when: ({ breaks, mark, bodyLabel, signature, noise }) =>
      breaks === 'one-paragraph' &&
      (['circled', 'pair', 'ordinal'].includes(mark) ||
        noise === 'footer' ||
        bodyLabel === 'none' ||
        signature === 'dated'),
  },
  {
    id: 'unlabelled-body-behind-its-heading',
    reason: '`1.关于“甲”问题。该问题已整改到位。一是…。二是…。`: no rectification is seen',
    fields: ['class', 'finding'],
    when: ({ bodyLabel, bodyPlace }) => bodyLabel === 'none' && bodyPlace === 'heading-line',
  },
];

/** Whether a known mechanism explains that `field` of the case went wrong. */
export function isKnown({ style }: Case, field: string): boolean {
  const part = field.startsWith('finding') ? 'finding' : field.split('.')[0]!;
  return KNOWN.some(({ fields, when }) => (fields.includes(part) || fields.includes(field)) && when(style));
}

/** Whether any known mechanism can spoil something of this part (`finding`, `counts` …) in the case. */
export function touched({ style }: Case, part: string): boolean {
  return KNOWN.some(({ fields, when }) => fields.some((field) => field.startsWith(part)) && when(style));
}
