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

const ARABIC = ['arabic-dot', 'arabic-wide-dot', 'arabic-comma', 'double'];

/** The list's label is one that headings of findings or parents bear too, or would outrank theirs. */
function ownLabels({ measures, mark, levels }: Style): boolean {
  // `1.` usually ranks above （1） and ①.
  if (measures.startsWith('arabic'))
    return [...ARABIC, 'arabic-paren', 'circled'].includes(mark) || levels === 'section-category-parent';
  if (measures.startsWith('paren')) return mark === 'arabic-paren';
  return measures.startsWith('circled') && mark === 'circled';
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
    id: 'categories-worded-as-faults',
    reason: '`（一）贯彻上级决策部署有差距` over findings becomes a parent, the section title their category',
    fields: ['finding'],
    when: ({ categoryForm }) => categoryForm === 'fault',
  },
  {
    id: 'category-that-speaks-of-rectification',
    reason:
      '`四、落实巡视巡察和审计等监督发现问题整改方面` without a macro section is read as the section itself',
    fields: ['finding.category'],
    when: ({ levels }) => levels === 'category',
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
    id: 'measures-with-labels-of-headings',
    reason: '`整改情况：⏎1.甲。⏎2.乙。` below a finding `1.`: the last measures become findings',
    fields: ['finding'],
    when: ownLabels,
  },
  {
    id: 'heading-begins-with-a-number',
    reason: '`1.9个项目推进滞后` is read as the number 1.9',
    fields: ['class', 'finding', 'counts', 'money', 'accountability'],
    when: ({ heading, phrase, quotes }) =>
      phrase === 'counted' && quotes === 'curly' && !heading.includes('quoted') && heading !== 'about-plain',
  },
  {
    id: 'phrase-that-ends-in-exists',
    reason: '`关于重业务轻党建现象依然存在的问题`: 存在 is taken for the frame `存在的问题`',
    fields: ['finding.title'],
    when: ({ heading }) => heading === 'about-plain',
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
