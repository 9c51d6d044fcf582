import { STATUS_NAMES } from '../../notice/index.ts';
import type { Column, Row, Table, Text } from '../table.ts';
import type { FieldChange } from './fields.ts';
import type { ComparedNotice, ComparedRounds, Side } from './rounds.ts';

export interface Comparison {
  notices: Record<Side, number>;
  /** Notices with the same bytes in both runs. */
  shared: number;
  /** Of those, how many with a changed field. */
  changed: number;
  fields: (FieldChange & { notice: string; path: string })[];
  rounds: ComparedRounds;
  /** Notices of one run alone. */
  lone: ComparedNotice[];
}

const text = (id: string, zh: string, en: string): Column => ({ id, title: { zh, en }, type: 'text' });
const count = (id: string, zh: string, en: string): Column => ({ id, title: { zh, en }, type: 'integer' });
const date = (id: string, zh: string, en: string): Column => ({ id, title: { zh, en }, type: 'date' });
const status = (id: string, zh: string, en: string): Column => ({
  ...text(id, zh, en),
  type: 'code',
  names: STATUS_NAMES,
});
const code = (id: string, zh: string, en: string, names: Readonly<Record<string, Text>>): Column => ({
  ...text(id, zh, en),
  type: 'code',
  names,
});
const UNIT = text('unit', '单位', 'unit');
const PATH = text('path', '文件', 'file');
const NOTICE: Column = { id: 'notice', title: { zh: '通报编号', en: 'notice' }, type: 'notice' };
const FINDING: Column = { id: 'finding', title: { zh: '问题编号', en: 'finding' }, type: 'finding' };

export const CHANGE_NAMES = {
  gone: { zh: '不再出现', en: 'gone' },
  new: { zh: '新出现', en: 'new' },
  moved: { zh: '再次出现，状态有变', en: 'recurring, status moved' },
  recurring: { zh: '再次出现，状态未变', en: 'recurring, status the same' },
} as const satisfies Record<string, Text>;

const SIDE_NAMES = {
  before: { zh: '只在前一次', en: 'before only' },
  after: { zh: '只在后一次', en: 'after only' },
} as const satisfies Record<Side, Text>;

export const FIGURE_NAMES = {
  'notices-before': { zh: '前一次的记录', en: 'records before' },
  'notices-after': { zh: '后一次的记录', en: 'records after' },
  shared: { zh: '两次都有的文件', en: 'documents in both' },
  changed: { zh: '其中提取结果有变', en: 'of those read otherwise' },
  fields: { zh: '有变的字段', en: 'fields changed' },
  units: { zh: '可比的单位', en: 'units with two rounds' },
  gone: CHANGE_NAMES.gone,
  new: CHANGE_NAMES.new,
  moved: CHANGE_NAMES.moved,
  recurring: CHANGE_NAMES.recurring,
} as const satisfies Record<string, Text>;

export type Figure = keyof typeof FIGURE_NAMES;

export function figuresOf({ notices, shared, changed, fields, rounds }: Comparison): Record<Figure, number> {
  const counted = (change: string) => rounds.problems.filter((one) => one.change === change).length;
  return {
    'notices-before': notices.before,
    'notices-after': notices.after,
    shared,
    changed,
    fields: fields.length,
    units: new Set(rounds.problems.map(({ unit }) => unit)).size,
    gone: counted('gone'),
    new: counted('new'),
    moved: counted('moved'),
    recurring: counted('recurring'),
  };
}

/** The comparison as sheets. Links lead to the later run. */
export function comparisonTables(comparison: Comparison): Table[] {
  const { fields, rounds, lone } = comparison;
  return [
    {
      id: 'comparison',
      title: { zh: '比较总览', en: 'comparison' },
      columns: [code('metric', '项目', 'figure', FIGURE_NAMES), count('count', '数量', 'count')],
      rows: Object.entries(figuresOf(comparison)),
    },
    {
      id: 'problems_compared',
      title: { zh: '两次问题对照', en: 'problems compared' },
      columns: [
        UNIT,
        code('change', '变化', 'change', CHANGE_NAMES),
        text('before_round', '前次轮次', 'earlier round'),
        date('before_feedback', '前次反馈', 'earlier feedback'),
        text('before_title', '前次问题', 'earlier problem'),
        status('before_status', '前次状态', 'earlier status'),
        text('after_round', '后次轮次', 'later round'),
        date('after_feedback', '后次反馈', 'later feedback'),
        text('after_title', '后次问题', 'later problem'),
        status('after_status', '后次状态', 'later status'),
        text('before_path', '前次文件', 'earlier file'),
        text('after_path', '后次文件', 'later file'),
        NOTICE,
        FINDING,
      ],
      rows: rounds.problems.map(
        ({ unit, change, before: a, after: b }): Row => [
          unit,
          change,
          a?.notice.round ?? null,
          a?.notice.feedbackDate ?? null,
          a?.title ?? null,
          a?.status ?? null,
          b?.notice.round ?? null,
          b?.notice.feedbackDate ?? null,
          b?.title ?? null,
          b?.status ?? null,
          a?.notice.path ?? null,
          b?.notice.path ?? null,
          b?.notice.id ?? null,
          b?.finding ?? null,
        ],
      ),
    },
    {
      id: 'units_alone',
      title: { zh: '只在一次的单位', en: 'units of one run' },
      columns: [
        code('side', '哪一次', 'which run', SIDE_NAMES),
        UNIT,
        count('notices', '通报数', 'notices'),
        count('findings', '问题数', 'findings'),
      ],
      rows: rounds.onlyIn.map(({ side, unit, notices, findings }) => [side, unit, notices, findings]),
    },
    {
      id: 'notices_alone',
      title: { zh: '只在一次的文件', en: 'documents of one run' },
      columns: [code('side', '哪一次', 'which run', SIDE_NAMES), PATH, text('id', '通报编号', 'notice')],
      rows: lone.map(({ side, path, id }) => [side, path, id]),
    },
    {
      id: 'fields_changed',
      title: { zh: '有变的字段', en: 'fields changed' },
      columns: [
        PATH,
        text('field', '字段', 'field'),
        text('before', '前一次', 'before'),
        text('after', '后一次', 'after'),
        NOTICE,
        FINDING,
      ],
      rows: fields.map(({ path, field, before, after, notice, finding }) => [
        path,
        field,
        before,
        after,
        notice,
        finding,
      ]),
    },
  ];
}
