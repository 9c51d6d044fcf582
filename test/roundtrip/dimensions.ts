/**
 * The style grammar: every way in which a notice can be written, one list a dimension (`domain.md` §1-§8 of the genre).
 * The first value of each is the plain one, to which a failing case is reduced.
 */
export const DIMENSIONS = {
  /** Which levels of headings stand above the findings; a parent calls itself a problem. */
  levels: ['section-category', 'section', 'category', 'bare', 'section-category-parent', 'section-parent'],
  /** The findings' own label, where the levels above leave a choice. */
  mark: [
    'arabic-dot',
    'arabic-wide-dot',
    'arabic-comma',
    'arabic-paren',
    'chinese-paren',
    'circled',
    'problem-arabic',
    'problem-chinese',
    'pair',
    'ordinal',
    'double',
  ],
  counting: ['through', 'restart'],
  width: ['full', 'half'],
  gap: ['', ' ', '　'],
  /** How a finding's heading is worded. */
  heading: [
    'about-quoted',
    'about-quoted-aspect',
    'against-quoted',
    'quoted',
    'about-plain',
    'fault',
    'goal',
    'fault-evidence',
  ],
  tail: ['', '的整改情况'],
  stop: ['', '。'],
  quotes: ['curly', 'ascii', 'nested-same'],
  phrase: ['plain', 'two-clauses', 'inner-quotes', 'book', 'dated', 'sentences', 'counted'],
  categoryForm: [
    'aspect',
    'about-aspect',
    'quoted-aspect',
    'about-aspect-problem',
    'situation',
    'around',
    'fault',
  ],
  status: [
    'label',
    'line-before',
    'line-after',
    'heading',
    'heading-bracket',
    'body-first',
    'body-last',
    'group',
    'none',
  ],
  /** The body's label, `（完成）` apart. */
  bodyLabel: [
    '整改情况',
    '整改落实情况',
    '整改完成情况',
    '整改措施',
    '整改措施及成效',
    '整改成效',
    '整改进展',
    '整改结果',
    '目前进展',
    'none',
  ],
  /** Where the body begins: behind its label, on the next line, or in the heading's own paragraph. */
  bodyPlace: ['same-line', 'next-line', 'heading-line'],
  measures: [
    'prose',
    'is-inline',
    'is-lines',
    'arabic-lines',
    'arabic-inline',
    'paren-lines',
    'paren-inline',
    'circled-lines',
    'circled-inline',
    'first-then',
  ],
  fields: ['none', 'before', 'after'],
  /** What a body holds that looks like something else. */
  traps: ['none', 'number-at-line-start', 'status-words', 'quoted-labels', 'percent', 'sanctions'],
  organisation: ['none', 'items', 'one-paragraph', 'is-items'],
  totals: ['none', 'lead', 'lead-status', 'lead-rate', 'section-rate'],
  figures: ['arabic', 'chinese', 'spaced'],
  accountability: ['none', 'list', 'pooled', 'nested', 'masked', 'zero', 'ordered'],
  money: ['none', 'yuan', 'ten-thousand', 'two', 'masked'],
  next: ['none', 'items', 'is-inline', 'is-lines', 'arabic', 'prose'],
  contact: ['none', 'sentence', 'lines', 'masked', 'hours', 'person'],
  signature: ['none', 'dated'],
  title: ['unit', 'unit-round', 'unit-inspector', 'plain', 'two-lines', 'missing', 'twice', 'spaced'],
  naming: ['full', 'alias', 'short-lead'],
  lead: ['opened', 'and-on', 'group-first', 'round-first', 'invited'],
  period: ['day-day', 'two-years', 'turn-of-year', 'months', 'thirds', 'masked', 'none'],
  feedback: ['full', 'no-year', 'month', 'masked', 'none'],
  noise: ['none', 'banner', 'crumbs', 'metadata', 'footer', 'spam'],
  indent: ['', '　　', '    ', '\u00a0\u00a0', '　 '],
  breaks: ['lines', 'blank-lines', 'crlf', 'one-paragraph'],
} as const;

export type Dimension = keyof typeof DIMENSIONS;
export type Style = { [D in Dimension]: (typeof DIMENSIONS)[D][number] };
export const DIMENSION_NAMES = Object.keys(DIMENSIONS) as Dimension[];

/** How much of each the record holds. */
export interface Sizes {
  groups: number;
  each: number;
  measures: number;
}
export const LEAST: Sizes = { groups: 1, each: 1, measures: 2 };
export const LARGEST: Sizes = { groups: 4, each: 4, measures: 4 };

/** One point of the grammar: the same case gives the same text and record everywhere. */
export interface Case {
  style: Style;
  sizes: Sizes;
  seed: number;
}

export const PLAIN = Object.fromEntries(
  DIMENSION_NAMES.map((name) => [name, DIMENSIONS[name][0]]),
) as unknown as Style;

/** What a choice in one dimension makes impossible in another: the style that is really written. */
export function written(style: Style): Style {
  const made = { ...style };
  // Only children that are listed by their parent have numbers that a statement can name.
  if (made.status === 'group') {
    made.levels = 'section-parent';
    made.mark = 'pair';
  }
  const { levels } = made;
  if (levels === 'bare') made.mark = 'arabic-comma';
  if (levels === 'section-category-parent') made.mark = 'arabic-paren';
  if (levels === 'section-parent' && made.mark !== 'pair') made.mark = 'arabic-dot';
  if (levels === 'section-category' && made.mark === 'chinese-paren') made.mark = 'arabic-dot';
  const grouped = levels.includes('category') || levels.endsWith('parent');
  if (!grouped) made.counting = 'through';
  if (!levels.includes('category')) made.categoryForm = PLAIN.categoryForm;
  // 1-1 carries its group's number.
  if (made.mark === 'pair') made.counting = grouped ? 'restart' : 'through';
  const quoted = made.heading.includes('quoted');
  if (!quoted) made.quotes = PLAIN.quotes;
  if (!quoted && made.phrase === 'sentences') made.phrase = PLAIN.phrase;
  if (!made.heading.startsWith('about') && made.heading !== 'against-quoted') made.tail = '';
  if (made.heading === 'goal') made.phrase = PLAIN.phrase;
  if (made.bodyLabel === 'none') {
    if (made.status === 'label') made.status = 'body-first';
    if (made.bodyPlace === 'next-line') made.bodyPlace = 'same-line';
  }
  if (made.breaks === 'one-paragraph') {
    made.bodyPlace = 'heading-line';
    made.indent = '';
    made.measures = made.measures.replace('-lines', '-inline') as Style['measures'];
    if (made.measures.startsWith('circled')) made.measures = 'circled-inline';
    if (made.next === 'is-lines' || made.next === 'arabic') made.next = 'is-inline';
    if (made.traps === 'number-at-line-start') made.traps = 'none';
  }
  if (made.status.startsWith('heading') && made.heading === 'fault-evidence') made.heading = 'fault';
  const linesFirst = made.status === 'line-before' || made.fields === 'before';
  if (linesFirst && made.bodyPlace === 'heading-line' && made.breaks !== 'one-paragraph')
    made.bodyPlace = 'same-line';
  // A heading that goes on in its own paragraph ends somewhere; a status in it ends it already.
  if (made.bodyPlace === 'heading-line' || made.heading === 'fault-evidence') made.stop = '。';
  else if (made.status.startsWith('heading')) made.stop = '';
  if (made.period === 'none' || made.period === 'masked') {
    if (made.feedback === 'no-year') made.feedback = 'full';
  }
  if (made.title === 'missing' || made.title === 'plain') {
    if (made.naming === 'short-lead') made.naming = 'full';
  }
  return made;
}
