import type { Language } from '../notice/index.ts';

/** Words of the report. */
const TEXTS = {
  title: { zh: '测评结果', en: 'Evaluation' },
  corpus: {
    zh: '{split} 集：通报 {notices} 份，文件 {documents} 个，计入 {counted} 个',
    en: '{split} split: {notices} notices, {documents} files, {counted} of them counted',
  },
  testNote: {
    zh: '测试集只看数字：调整规则时不得查看其内容。',
    en: 'Figures only: the test split must not be looked at while rules are tuned.',
  },
  unreadable: {
    zh: '暂不能读取的格式（unreadable），未计入任何数字：{count} 个',
    en: 'Formats without a reader (unreadable), excluded from every figure: {count}',
  },
  failed: {
    zh: '读取失败，按全部漏报计：{count} 个',
    en: 'Failed to read, everything annotated counts as missed: {count}',
  },
  faults: {
    zh: 'gold.json 有误，未计入：{count} 个',
    en: 'Unusable gold.json, excluded: {count}',
  },
  nothing: { zh: '没有可测评的通报', en: 'no notices to evaluate' },
  notice: { zh: '通报信息', en: 'Notice' },
  totals: { zh: '汇总与联系', en: 'Totals and contact' },
  findings: {
    zh: '问题（除首行外只在已对齐的问题上计算）',
    en: 'Findings (all but the first row: aligned ones)',
  },
  whole: { zh: '整体', en: 'Whole records' },
  grounding: { zh: '原文依据', en: 'Grounding' },
  field: { zh: '字段', en: 'field' },
  support: { zh: '应有', en: 'support' },
  precision: { zh: '精确率', en: 'precision' },
  recall: { zh: '召回率', en: 'recall' },
  f1: { zh: 'F1', en: 'F1' },
  interval: { zh: '95% 区间', en: '95 %' },
  softF1: { zh: '宽松 F1', en: 'soft F1' },
  accuracy: { zh: '准确率', en: 'accuracy' },
  target: { zh: '目标', en: 'target' },
  met: { zh: '达标', en: 'met' },
  printed: { zh: '原文值与位置一致', en: 'values that stand at their span' },
  tiling: { zh: '提纲铺满全文', en: 'outline tiles the text' },
  note: {
    zh: '单位 %。严格比较（只忽略空白）；宽松：文字相似度 ≥ 0.9，问题一行为“已找到”。目标按严格 F1。F1 区间为按通报自助抽样（固定种子），整体和原文依据两部分为 Wilson 区间。“所有字段”不含主题。',
    en: 'In %. Strict: only white space is ignored; soft: edit similarity ≥ 0.9, for findings: detected. Targets are for strict F1. Intervals of F1: bootstrap over notices with a fixed seed; of whole records and grounding: Wilson. “All fields” leaves themes out.',
  },
  domains: { zh: '按领域', en: 'By domain' },
  formats: { zh: '按格式', en: 'By format' },
  tags: {
    zh: '按结构标签（整条问题全对的 F1 由低到高）',
    en: 'By structure tag (worst whole findings first)',
  },
  group: { zh: '分组', en: 'group' },
  files: { zh: '文件', en: 'files' },
  groupNote: {
    zh: '各列为严格 F1；区间为整条问题全对的召回率的 Wilson 区间。',
    en: 'Strict F1; the interval is Wilson’s, of the recall of whole findings.',
  },
  misses: { zh: '差异', en: 'Misses' },
  expected: { zh: '应为', en: 'expected' },
  got: { zh: '实得', en: 'got' },
  absent: { zh: '无', en: 'none' },
  line: { zh: '第{n}行', en: 'line {n}' },
  against: { zh: '与上次比较', en: 'Against the earlier run' },
  compared: {
    zh: '同一批 {same} 个文件；只在上次 {before} 个，只在本次 {now} 个（不比较）',
    en: '{same} files in both; {before} only before, {now} only now (not compared)',
  },
  otherSplit: { zh: '上次结果是 {split} 集，无法比较', en: 'the earlier run was of the {split} split' },
  before: { zh: '上次', en: 'before' },
  now: { zh: '本次', en: 'now' },
  gains: { zh: '变好', en: 'gains' },
  losses: { zh: '变差', en: 'losses' },
  same: { zh: '没有变化', en: 'no changes' },
  unjudged: { zh: '未比较', en: 'not judged' },
} as const satisfies Record<string, Record<Language, string>>;

export type ReportText = (
  key: keyof typeof TEXTS,
  values?: Readonly<Record<string, string | number>>,
) => string;

export function reportTexts(language: Language): ReportText {
  return (key, values = {}) =>
    TEXTS[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
