import { LEVEL_NAMES, SEVERITY_NAMES, STATUS_NAMES, STATUSES, THEME_NAMES, THEMES } from '../notice/index.ts';
import type { Column, ColumnType, TableHead, Text } from '../stats/index.ts';
import {
  ACTION_TYPE_NAMES,
  BASIS_NAMES,
  FRAMEWORK_NAMES,
  METRIC_NAMES,
  MONEY_GROUP_NAMES,
  ORDER_BASIS_NAMES,
  PLACE_NAMES,
  SANCTION_GROUP_NAMES,
  STATE_NAMES,
  WHAT_NAMES,
} from './names.ts';

const snake = (code: string) => code.replaceAll('-', '_');

function column(
  id: string,
  zh: string,
  en: string,
  type: ColumnType = 'text',
  names?: Column['names'],
): Column {
  return { id, title: { zh, en }, type, ...(names ? { names } : {}) };
}
const count = (id: string, zh: string, en: string) => column(id, zh, en, 'integer');
const hiddenCount = (id: string, zh: string, en: string) => column(id, zh, en, 'hidden');
const named = (id: string, { zh, en }: Text, type: ColumnType) => column(id, zh, en, type);

const UNIT = column('unit', '单位', 'unit');
const FINDINGS = count('findings', '问题数', 'findings');
const UNITS = count('units', '单位数', 'units');
const NOTICES = count('notices', '通报数', 'notices');
const PATH = column('path', '文件', 'file');
const NOTICE = column('notice', '通报编号', 'notice', 'notice');
const FINDING = column('finding', '问题编号', 'finding', 'finding');
const PEOPLE = count('people_or_cases', '人（件）数', 'people or cases');
const AMOUNT = column('amount', '金额（元）', 'amount (yuan)', 'money');
const THEME = column('theme', '主题', 'theme', 'code', THEME_NAMES);
const GROUP = count('problem_group', '问题组', 'group of problems');
const STATUS_COLUMNS = STATUSES.map((code) => named(snake(code), STATUS_NAMES[code], 'integer'));
const RATE = [
  count('done', '完成（分子）', 'done (numerator)'),
  count('stated', '写明状态（分母）', 'status stated (denominator)'),
  column('rate_extracted', '完成率（逐条提取）', 'completion rate as extracted', 'share'),
];
const status = (id: string, zh: string, en: string) => column(id, zh, en, 'code', STATUS_NAMES);

/** Every table across units, in the order in which they are shown. `id` is the view's name, columns are the view's in order. */
export const TABLES: readonly TableHead[] = [
  {
    id: 'overview',
    title: { zh: '总览', en: 'overview' },
    columns: [
      column('metric', '项目', 'figure', 'code', METRIC_NAMES),
      count('count', '数量', 'count'),
      count('numerator', '分子', 'numerator'),
      count('denominator', '分母', 'denominator'),
      column('share', '占比', 'share', 'share'),
      AMOUNT,
      hiddenCount('hidden', '隐去的数值个数', 'hidden values'),
    ],
  },
  {
    id: 'unit_comparison',
    title: { zh: '单位对比', en: 'units compared' },
    columns: [
      UNIT,
      column('unit_name', '印刷名称', 'printed name'),
      column('organ', '党组织', 'organ'),
      column('level', '层级', 'level', 'code', LEVEL_NAMES),
      column('inspector', '巡视巡察（审计、督察）机构', 'inspector'),
      column('method', '方式', 'method'),
      column('round', '轮次', 'round'),
      column('period_start', '进驻', 'period from', 'date'),
      column('period_end', '离驻', 'period to', 'date'),
      column('feedback_date', '反馈日期', 'feedback date', 'date'),
      column('as_of', '数据截至', 'as of', 'date'),
      count('days', '反馈至截止天数', 'days from feedback'),
      count('declared_total', '自述问题数', 'declared findings'),
      count('declared_completed', '自述完成数', 'declared completed'),
      hiddenCount('declared_masked', '自述隐去个数', 'declared hidden'),
      column('rate_declared', '完成率（自述）', 'completion rate as declared', 'share'),
      column('rate_printed', '完成率（印刷）', 'completion rate as printed', 'share'),
      FINDINGS,
      ...STATUS_COLUMNS,
      ...RATE,
      count('measures', '措施条数', 'measures'),
      column('measures_per_finding', '每个问题的措施', 'measures per finding', 'number'),
      count('rules_made', '新建制度', 'rules made'),
      count('rules_revised', '修订制度', 'rules revised'),
      count('rules_total', '制度合计', 'rules in total'),
      hiddenCount('rules_hidden', '制度隐去个数', 'rules hidden'),
      ...Object.entries(SANCTION_GROUP_NAMES).map(([id, { zh, en }]) =>
        count(`people_${id}`, `${zh}（人）`, `${en} (people)`),
      ),
      hiddenCount('people_hidden', '问责隐去个数', 'sanctions hidden'),
      ...Object.entries(MONEY_GROUP_NAMES).map(([id, { zh, en }]) =>
        column(`money_${id}`, `${zh}（元）`, `${en} (yuan)`, 'money'),
      ),
      hiddenCount('money_hidden', '资金隐去个数', 'amounts hidden'),
      count('errors', '错误', 'errors'),
      count('warnings', '待核查提示', 'warnings'),
      PATH,
      NOTICE,
    ],
  },
  {
    id: 'finding_list',
    title: { zh: '问题清单', en: 'findings' },
    columns: [
      UNIT,
      column('round', '轮次', 'round'),
      column('feedback_date', '反馈日期', 'feedback date', 'date'),
      column('place', '序号', 'place'),
      column('category', '类别', 'category'),
      THEME,
      column('title', '问题', 'problem'),
      { ...column('evidence', '具体表现', 'evidence'), passage: true },
      status('status', '整改状态', 'status'),
      column('status_raw', '状态原文', 'status as printed'),
      column('status_place', '状态位置', 'place of status', 'code', PLACE_NAMES),
      column('immediate', '立行立改', 'immediate', 'boolean'),
      { ...column('rectification', '整改情况', 'rectification'), passage: true },
      count('measures', '措施条数', 'measures'),
      column('measure_types', '措施类型', 'types of measures'),
      column('leaders', '责任领导', 'leaders'),
      column('departments', '责任单位', 'departments'),
      column('people', '责任人', 'people'),
      column('deadline', '整改时限', 'deadline', 'date'),
      column('regulations', '涉及制度', 'regulations'),
      count('amounts', '金额个数', 'amounts'),
      {
        ...column('largest_amount', '最大金额（元）', 'largest amount (yuan)', 'money'),
        hidden: { by: 'amounts_hidden' },
      },
      hiddenCount('amounts_hidden', '金额隐去个数', 'amounts hidden'),
      column('keywords', '关键词', 'keywords'),
      GROUP,
      PATH,
      NOTICE,
      FINDING,
    ],
  },
  {
    id: 'theme_status',
    title: { zh: '主题×状态', en: 'themes by status' },
    columns: [THEME, FINDINGS, UNITS, ...STATUS_COLUMNS, ...RATE],
  },
  {
    id: 'unit_theme',
    title: { zh: '单位×主题', en: 'units by theme' },
    columns: [UNIT, FINDINGS, ...THEMES.map((code) => named(snake(code), THEME_NAMES[code], 'integer'))],
    heat: THEMES.map(snake),
  },
  {
    id: 'category_themes',
    title: { zh: '类别对照', en: 'categories to themes' },
    columns: [
      column('category', '印刷类别', 'printed category'),
      column('framework', '类别体系', 'framework', 'code', FRAMEWORK_NAMES),
      column('category_code', '类别代码', 'category code'),
      THEME,
      FINDINGS,
      NOTICES,
    ],
  },
  {
    id: 'common_problems',
    title: { zh: '共性问题', en: 'common problems' },
    columns: [GROUP, column('label', '问题', 'problem'), THEME, UNITS, NOTICES, FINDINGS, ...STATUS_COLUMNS],
  },
  {
    id: 'common_problem_members',
    title: { zh: '共性问题明细', en: 'common problems, members' },
    columns: [
      GROUP,
      column('label', '共性问题', 'common problem'),
      UNIT,
      column('title', '问题', 'problem'),
      status('status', '整改状态', 'status'),
      PATH,
      NOTICE,
      FINDING,
    ],
  },
  {
    id: 'recurring_problems',
    title: { zh: '反复问题', en: 'recurring problems' },
    columns: [
      UNIT,
      column('label', '问题', 'problem'),
      column('basis', '先后依据', 'order by', 'code', ORDER_BASIS_NAMES),
      column('earlier_round', '前次轮次', 'earlier round'),
      column('earlier_feedback', '前次反馈', 'earlier feedback', 'date'),
      column('earlier_title', '前次问题', 'earlier problem'),
      status('earlier_status', '前次状态', 'earlier status'),
      count('earlier_findings', '前次同组问题数', 'earlier findings'),
      column('later_round', '后次轮次', 'later round'),
      column('later_feedback', '后次反馈', 'later feedback', 'date'),
      column('later_title', '后次问题', 'later problem'),
      status('later_status', '后次状态', 'later status'),
      count('later_findings', '后次同组问题数', 'later findings'),
      GROUP,
      column('earlier_notice', '前次通报编号', 'earlier notice'),
      column('earlier_finding', '前次问题编号', 'earlier finding'),
      NOTICE,
      FINDING,
    ],
  },
  {
    id: 'measure_types',
    title: { zh: '整改措施类型', en: 'types of measures' },
    columns: [
      column('type', '措施类型', 'type', 'code', ACTION_TYPE_NAMES),
      count('actions', '已做分句', 'actions'),
      count('planned', '计划分句', 'planned'),
      FINDINGS,
      column('share_of_findings', '占有整改正文的问题', 'share of findings with a text', 'share'),
      UNITS,
    ],
  },
  {
    id: 'accountability_money',
    title: { zh: '问责与资金', en: 'sanctions and money' },
    columns: [
      column('what', '项目', 'what', 'code', WHAT_NAMES),
      column('kind', '种类', 'kind', 'code', { ...SANCTION_GROUP_NAMES, ...MONEY_GROUP_NAMES }),
      column('printed', '原文', 'as printed'),
      column('counted_in', '单位', 'counted in'),
      count('entries', '条数', 'entries'),
      NOTICES,
      { ...PEOPLE, hidden: { by: 'hidden', where: { what: 'sanction' } } },
      { ...AMOUNT, hidden: { by: 'hidden', where: { what: 'money' } } },
      hiddenCount('hidden', '隐去个数', 'hidden'),
      count('approximate', '约数个数', 'approximate'),
    ],
  },
  {
    id: 'accountability_money_entries',
    title: { zh: '问责与资金明细', en: 'sanctions and money, entries' },
    columns: [
      UNIT,
      column('what', '项目', 'what', 'code', WHAT_NAMES),
      column('kind', '种类', 'kind', 'code', { ...SANCTION_GROUP_NAMES, ...MONEY_GROUP_NAMES }),
      column('printed', '原文', 'as printed'),
      { ...PEOPLE, hidden: { by: 'state', where: { what: 'sanction' } } },
      { ...AMOUNT, hidden: { by: 'state', where: { what: 'money' } } },
      column('counted_in', '单位', 'counted in'),
      column('state', '确切程度', 'state', 'code', STATE_NAMES),
      column('words', '原文语句', 'words'),
      PATH,
      NOTICE,
    ],
  },
  {
    id: 'cited_regulations',
    title: { zh: '引用法规', en: 'regulations cited' },
    columns: [
      column('title', '名称', 'title'),
      count('citations', '引用次数', 'citations'),
      FINDINGS,
      NOTICES,
      UNITS,
      column('printed', '原文写法', 'as printed'),
    ],
  },
  {
    id: 'quality',
    title: { zh: '质量核查', en: 'quality' },
    columns: [
      column('severity', '程度', 'severity', 'code', SEVERITY_NAMES),
      column('code', '代码', 'code'),
      PATH,
      count('times', '次数', 'times'),
      column('first_message', '首条说明', 'first message'),
      NOTICE,
    ],
  },
  {
    id: 'unit_mapping',
    title: { zh: '单位归并', en: 'mapping of units' },
    columns: [
      column('name', '印刷名称', 'printed name'),
      column('path', '文件（只对此文件）', 'file (this one only)'),
      UNIT,
      column('proposed', '程序建议', 'proposed'),
      column('basis', '依据', 'basis', 'code', BASIS_NAMES),
      column('candidates', '可能的单位', 'candidates'),
    ],
  },
  {
    id: 'definitions',
    title: { zh: '口径说明', en: 'definitions' },
    columns: [
      column('id', '编号', 'id'),
      { ...column('term_zh', '名词', 'term (Chinese)'), language: 'zh' },
      { ...column('term_en', '名词（英文）', 'term'), language: 'en' },
      { ...column('meaning_zh', '口径', 'meaning (Chinese)'), language: 'zh' },
      { ...column('meaning_en', '口径（英文）', 'meaning'), language: 'en' },
    ],
  },
];
