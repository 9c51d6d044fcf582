import { MONEY_GROUP_IDS, SANCTION_GROUP_IDS } from '../lexicon/groups.ts';
import type { MeasureType } from '../lexicon/measure-types.ts';
import {
  type Framework,
  type Names,
  type Place,
  type QuantityState,
  STATUS_NAMES,
  STATUSES,
} from '../notice/index.ts';
import type { Text } from '../stats/index.ts';
import type { Basis } from '../stats/units/identity.ts';

/** How the codes of the tables are called, beside those of the contract. */
export const ACTION_TYPE_NAMES: Names<MeasureType> = {
  rules: { zh: '建章立制', en: 'rules made' },
  discipline: { zh: '追责问责', en: 'discipline' },
  talk: { zh: '谈话处理', en: 'talks' },
  recovery: { zh: '清退追缴', en: 'money recovered' },
  personnel: { zh: '人员调整', en: 'personnel' },
  disclosure: { zh: '公开监督', en: 'disclosure' },
  campaign: { zh: '专项整治', en: 'campaigns' },
  supervision: { zh: '督促检查', en: 'supervision' },
  education: { zh: '学习教育', en: 'education' },
  organisation: { zh: '研究部署', en: 'organisation' },
  correction: { zh: '直接纠正', en: 'direct correction' },
};

export const SANCTION_GROUP_NAMES: Names<(typeof SANCTION_GROUP_IDS)[number]> = {
  talk: { zh: '批评谈话', en: 'talks and criticism' },
  admonition: { zh: '诫勉', en: 'admonition' },
  organisational: { zh: '组织处理', en: 'organisational measures' },
  sanction: { zh: '党纪政务处分', en: 'sanctions' },
  case: { zh: '立案移送', en: 'cases' },
  pooled: { zh: '合并表述', en: 'pooled' },
  other: { zh: '其他', en: 'other' },
};

export const MONEY_GROUP_NAMES: Names<(typeof MONEY_GROUP_IDS)[number]> = {
  recovered: { zh: '追缴收回', en: 'recovered' },
  returned: { zh: '清退退还', en: 'returned' },
  activated: { zh: '盘活', en: 'activated' },
  settled: { zh: '整改到位', en: 'settled' },
  other: { zh: '其他', en: 'other' },
};

export const WHAT_NAMES = {
  sanction: { zh: '问责', en: 'sanction' },
  money: { zh: '资金', en: 'money' },
} as const;

export const STATE_NAMES: Names<QuantityState> = {
  exact: { zh: '确数', en: 'exact' },
  approximate: { zh: '约数', en: 'approximate' },
  masked: { zh: '隐去', en: 'masked' },
};

export const PLACE_NAMES: Names<Place> = {
  label: { zh: '整改情况标签', en: 'label' },
  line: { zh: '单独一行', en: 'line' },
  heading: { zh: '标题', en: 'heading' },
  body: { zh: '正文', en: 'body' },
  table: { zh: '表格', en: 'table' },
  group: { zh: '分组说明', en: 'group' },
  none: { zh: '无', en: 'none' },
};

export const FRAMEWORK_NAMES: Names<Framework> = {
  'six-constructions': { zh: '六大建设', en: 'six constructions' },
  'four-implementations': { zh: '四个落实', en: 'four implementations' },
  'three-focuses': { zh: '三个（四个）聚焦', en: 'three or four focuses' },
  'six-around-one-strengthen': { zh: '六围绕一加强', en: 'six around, one strengthen' },
  'three-weaknesses': { zh: '三大问题', en: 'three weaknesses' },
  'special-inspection': { zh: '专项巡察', en: 'special inspection' },
  audit: { zh: '审计', en: 'audit' },
};

export const ORDER_BASIS_NAMES = {
  round: { zh: '轮次', en: 'round' },
  'feedback-date': { zh: '反馈日期', en: 'feedback date' },
} as const;

export const BASIS_NAMES: Names<Basis> = {
  name: { zh: '名称相同', en: 'same name' },
  'local-name': { zh: '名称相同（未写所在地）', en: 'same name, place not stated' },
  company: { zh: '公司简称', en: 'short name of a company' },
  province: { zh: '补上省份', en: 'province added' },
  alias: { zh: '原文写明的别名', en: 'alias in the text' },
  context: { zh: '原文写明所在地', en: 'place named in the text' },
  address: { zh: '联系地址', en: 'contact address' },
  below: { zh: '所属单位之内', en: 'inside its unit' },
  ambiguous: { zh: '不能确定，未归并', en: 'not certain, kept apart' },
  masked: { zh: '名称隐去，未归并', en: 'masked, kept apart' },
};

const FIGURES: Readonly<Record<string, Text>> = {
  documents: { zh: '输入文件', en: 'documents' },
  unreadable: { zh: '未能读出的文件', en: 'documents that could not be read' },
  records: { zh: '读出的记录', en: 'records' },
  duplicates: { zh: '重复（不计）', en: 'duplicates (not counted)' },
  notices: { zh: '整改通报', en: 'rectification notices' },
  units: { zh: '单位', en: 'units' },
  findings: { zh: '问题', en: 'findings' },
  'rate-extracted': { zh: '完成率（逐条提取）', en: 'completion rate as extracted' },
  'rate-declared': { zh: '完成率（通报自述）', en: 'completion rate as declared' },
  'share-unstated': { zh: '未写明状态的问题', en: 'findings without a status' },
  'with-rectification': { zh: '有整改正文的问题', en: 'findings with a rectification text' },
  'actions-covered': { zh: '措施归类覆盖的正文字数', en: 'characters of rectification in typed clauses' },
  'rules:made': { zh: '新建制度', en: 'rules made' },
  'rules:revised': { zh: '修订制度', en: 'rules revised' },
  'rules:total': { zh: '制度（原文合计）', en: 'rules (printed total)' },
};

const prefixed = (
  prefix: string,
  zh: string,
  en: string,
  names: Readonly<Record<string, Text>>,
  of: readonly string[],
) =>
  Object.fromEntries(
    of.map((code) => [
      `${prefix}:${code}`,
      { zh: `${zh}：${names[code]!.zh}`, en: `${en}: ${names[code]!.en}` },
    ]),
  );

export const METRIC_NAMES: Readonly<Record<string, Text>> = {
  ...FIGURES,
  ...prefixed('status', '问题状态', 'status', STATUS_NAMES, STATUSES),
  ...prefixed('people', '问责人数', 'people', SANCTION_GROUP_NAMES, SANCTION_GROUP_IDS),
  ...prefixed('money', '资金', 'money', MONEY_GROUP_NAMES, MONEY_GROUP_IDS),
};
