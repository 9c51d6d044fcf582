import type { Language } from '../notice/index.ts';

/** Every field that is measured: its names, its target, and whether a nearly right text counts as softly right. */

export const SCALAR_FIELDS = [
  'class',
  'domain',
  'title',
  'genre',
  'unit.name',
  'unit.organ',
  'inspection.body',
  'inspection.level',
  'inspection.method',
  'inspection.round',
  'inspection.period.start',
  'inspection.period.end',
  'inspection.feedbackDate',
  'asOf',
  'publishedOn',
  'declared.completionRate',
  'rules.made',
  'rules.revised',
  'rules.total',
  'contact.phone',
  'contact.address',
  'contact.postcode',
  'contact.email',
  'contact.person',
  'contact.period',
] as const;
export type ScalarField = (typeof SCALAR_FIELDS)[number];

export const LIST_FIELDS = [
  'inspection.kinds',
  'declared.counts',
  'accountability',
  'money',
  'nextSteps',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Of findings that are aligned; `parent` and `measures` among them. */
export const FINDING_FIELDS = [
  'finding.label',
  'finding.level',
  'finding.countable',
  'finding.category',
  'finding.title',
  'finding.status',
  'finding.statusRaw',
  'finding.place',
  'finding.immediate',
  'finding.measures',
  'finding.theme',
  'finding.unit',
  'finding.deadline',
] as const;
export type FindingField = (typeof FINDING_FIELDS)[number];

export const FINDING_LIST_FIELDS = ['finding.leaders', 'finding.departments', 'finding.people'] as const;
export type FindingListField = (typeof FINDING_LIST_FIELDS)[number];

/** Judged from several others. */
export type WholeField = 'findings' | 'finding.parent' | 'finding.exact' | 'notice.findings' | 'notice.exact';

export type Field = ScalarField | ListField | FindingField | FindingListField | WholeField;

/** Texts of which most may be right; numbers, dates and codes are right or wrong. */
const SOFT_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'title',
  'unit.name',
  'inspection.body',
  'contact.address',
  'contact.period',
  'finding.category',
  'finding.title',
  'finding.statusRaw',
  'finding.unit',
  'finding.leaders',
  'finding.departments',
  'finding.people',
]);

export function isSoft(field: Field): boolean {
  return SOFT_FIELDS.has(field);
}

/** What makes a whole finding exact, beside its parent. */
export const EXACT_PARTS: readonly Field[] = [
  'finding.title',
  'finding.level',
  'finding.category',
  'finding.countable',
  'finding.status',
  'finding.measures',
];

/** Left out of a whole notice's exactness: two people who label themes agree on 95 % of them. */
export const JUDGEMENT_FIELDS: ReadonlySet<Field> = new Set<Field>(['finding.theme']);

/** One row of the report: a field, or several pooled. */
export interface Row {
  id: string;
  fields: readonly Field[];
  name: Readonly<Record<Language, string>>;
  /** Least F1 that is aimed at (strict). */
  target: number | null;
  part: 'notice' | 'totals' | 'findings' | 'whole';
}

const row = (part: Row['part'], field: Field, zh: string, en: string, target: number | null = null): Row => ({
  id: field,
  fields: [field],
  name: { zh, en },
  target,
  part,
});

const CONTACT: readonly ScalarField[] = SCALAR_FIELDS.filter((field) => field.startsWith('contact.'));

export const ROWS: readonly Row[] = [
  row('notice', 'class', '文种', 'class', 0.95),
  row('notice', 'domain', '领域', 'domain'),
  row('notice', 'title', '标题', 'title', 0.95),
  row('notice', 'genre', '公文种类', 'genre'),
  row('notice', 'unit.name', '单位', 'unit', 0.95),
  row('notice', 'unit.organ', '单位组织形式', 'unit organ'),
  row('notice', 'inspection.body', '巡察组（督查方）', 'inspector', 0.95),
  row('notice', 'inspection.level', '巡察层级', 'inspection level'),
  row('notice', 'inspection.method', '巡视／巡察', 'method'),
  row('notice', 'inspection.kinds', '巡察方式', 'kinds'),
  row('notice', 'inspection.round', '轮次', 'round', 0.95),
  row('notice', 'inspection.period.start', '进驻开始', 'period start', 0.95),
  row('notice', 'inspection.period.end', '进驻结束', 'period end', 0.95),
  row('notice', 'inspection.feedbackDate', '反馈日期', 'feedback date', 0.95),
  row('notice', 'asOf', '截至日期', 'as of'),
  row('notice', 'publishedOn', '发布日期', 'published on'),
  row('totals', 'declared.counts', '声明数', 'declared counts', 0.97),
  row('totals', 'declared.completionRate', '声明完成率', 'declared rate', 0.97),
  row('totals', 'accountability', '问责', 'accountability', 0.97),
  row('totals', 'money', '资金', 'money', 0.97),
  row('totals', 'rules.made', '制定制度数', 'rules made'),
  row('totals', 'rules.revised', '修订制度数', 'rules revised'),
  row('totals', 'rules.total', '制度总数', 'rules total'),
  row('totals', 'nextSteps', '下一步', 'next steps'),
  {
    id: 'contact',
    fields: CONTACT,
    name: { zh: '联系方式（合计）', en: 'contact, all' },
    target: 0.97,
    part: 'totals',
  },
  row('totals', 'contact.phone', '电话', 'phone', 0.97),
  row('totals', 'contact.address', '地址', 'address', 0.97),
  row('totals', 'contact.postcode', '邮编', 'postcode', 0.97),
  row('totals', 'contact.email', '邮箱', 'e-mail', 0.97),
  row('totals', 'contact.person', '联系人', 'person', 0.97),
  row('totals', 'contact.period', '公示期', 'notice period', 0.97),
  row('findings', 'findings', '问题（编号和标题）', 'findings (label, title)', 0.99),
  row('findings', 'finding.label', '编号', 'label'),
  row('findings', 'finding.title', '问题标题', 'finding title'),
  row('findings', 'finding.level', '层级', 'level', 0.98),
  row('findings', 'finding.parent', '上级问题', 'parent', 0.98),
  row('findings', 'finding.countable', '是否计数', 'countable', 0.98),
  row('findings', 'finding.category', '类别', 'category', 0.97),
  row('findings', 'finding.status', '状态', 'status', 0.99),
  row('findings', 'finding.statusRaw', '状态原文', 'status words'),
  row('findings', 'finding.place', '状态位置', 'status place'),
  row('findings', 'finding.immediate', '立行立改', 'immediate'),
  row('findings', 'finding.measures', '措施数', 'measures', 0.97),
  row('findings', 'finding.theme', '主题', 'theme', 0.9),
  row('findings', 'finding.unit', '问题所属单位', 'finding unit'),
  row('findings', 'finding.deadline', '完成时限', 'deadline'),
  row('findings', 'finding.leaders', '责任领导', 'leaders'),
  row('findings', 'finding.departments', '责任单位', 'departments'),
  row('findings', 'finding.people', '责任人', 'people'),
  row('whole', 'finding.exact', '整条问题全对', 'whole finding exact', 0.95),
  row('whole', 'notice.findings', '全部问题全对的通报', 'notices with all findings exact'),
  row('whole', 'notice.exact', '所有字段全对的通报', 'notices with all fields exact'),
];

/** The columns of the tables by domain, format and tag. */
export const KEY_ROWS: readonly string[] = [
  'findings',
  'finding.level',
  'finding.category',
  'finding.status',
  'finding.measures',
  'finding.exact',
  'declared.counts',
  'notice.findings',
];
