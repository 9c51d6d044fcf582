import type { StatusCode } from '../notice/index.ts';
import type { Text } from './table.ts';

/** How each status counts in the completion rate as extracted. */
export const STATUS_MEANING: Readonly<Record<StatusCode, { done: boolean; stated: boolean }>> = {
  completed: { done: true, stated: true },
  'completed-ongoing': { done: true, stated: true },
  'mostly-completed': { done: false, stated: true },
  phased: { done: false, stated: true },
  'in-progress': { done: false, stated: true },
  'long-term': { done: false, stated: true },
  'not-completed': { done: false, stated: true },
  unstated: { done: false, stated: false },
};

export interface Definition {
  id: string;
  term: Text;
  meaning: Text;
}

/** What the tables mean by their words. */
export const DEFINITIONS: readonly Definition[] = [
  {
    id: 'notice',
    term: { zh: '通报', en: 'notice' },
    meaning: {
      zh: '类别为整改情况通报（含只有汇总的综述）且不与另一份重复的记录。同一内容换格式、换网站再次出现，只计一次。',
      en: 'A record of class rectification or rectification summary that repeats no other. The same content in another format or hosted elsewhere counts once.',
    },
  },
  {
    id: 'finding',
    term: { zh: '问题', en: 'finding' },
    meaning: {
      zh: '通报自己计数、有各自整改情况的那一级问题；只起归类作用的上级标题不计。',
      en: 'The level that the notice counts as problems and that carries its own rectification; a parent that only groups is not counted.',
    },
  },
  {
    id: 'unit',
    term: { zh: '单位', en: 'unit' },
    meaning: {
      zh: '印刷名称按 units.csv 归并（有无“中共”、党组/党委等写法、简称、别名）；不能确定的各自保留并列出候选。问题另写明所属单位的，按所属单位。',
      en: 'Printed names mapped by units.csv (with or without 中共, organ forms, abbreviations, aliases); what is not certain stays apart with its candidates. A finding that names its own unit belongs to that one.',
    },
  },
  {
    id: 'done',
    term: { zh: '完成', en: 'done' },
    meaning: {
      zh: '状态为“已完成”或“已完成并长期坚持”。“基本完成”“阶段性完成”“正在推进”“长期坚持”“未完成”都不算完成。',
      en: 'Status completed, or completed and ongoing. Mostly completed, phased, in progress, long-term and not completed are not done.',
    },
  },
  {
    id: 'rate-extracted',
    term: { zh: '完成率（逐条提取）', en: 'completion rate as extracted' },
    meaning: {
      zh: '分子：完成的问题；分母：写明状态的问题。未写明状态的不进分母，其占比另列。',
      en: 'Numerator: findings done. Denominator: findings whose status is stated. Those without a status are in neither; their share is given beside it.',
    },
  },
  {
    id: 'rate-declared',
    term: { zh: '完成率（通报自述）', en: 'completion rate as declared' },
    meaning: {
      zh: '分子：通报自述已完成的问题数；分母：通报自述的问题总数；只计两者都写明且未隐去的通报。与逐条提取的完成率不相混。',
      en: 'Numerator: problems that the notices themselves declare completed; denominator: problems that they declare in total; only notices that state both. Never mixed with the rate as extracted.',
    },
  },
  {
    id: 'rate-printed',
    term: { zh: '完成率（印刷）', en: 'completion rate as printed' },
    meaning: {
      zh: '通报印出的百分比本身，不作换算。',
      en: 'The percentage that the notice prints, not computed.',
    },
  },
  {
    id: 'declared-total',
    term: { zh: '自述问题数', en: 'declared findings' },
    meaning: {
      zh: '通报自述的问题总数；有几级数字时取与“已完成”同级（同量词或各状态之和）的一级，否则取最细的一级；“方面”“类”不计。',
      en: 'The total that the notice states; of a ladder of figures the one that the completed figure belongs to (same grain, or the sum of the statuses), else the finest. Aspects and kinds are none.',
    },
  },
  {
    id: 'hidden',
    term: { zh: '隐去', en: 'hidden' },
    meaning: {
      zh: '原文以 X、某、* 等遮住的数值。合计只加看得见的，并注明有几个数值被隐去；从不当作 0。',
      en: 'A value that the text masks (X, 某, *). Sums add what is visible and say how many values are hidden; none is taken for 0.',
    },
  },
  {
    id: 'sanctions',
    term: { zh: '问责', en: 'sanctions' },
    meaning: {
      zh: '全单位汇总的问责人数（人、人次），按种类各计；原文并在一起的数字（如批评教育、谈话提醒共24人）跨种类时单列为“合并表述”，不拆分。',
      en: 'People (人, 人次) of the unit’s totals by kind; a figure that the text pools over several kinds stays pooled in a column of its own.',
    },
  },
  {
    id: 'money',
    term: { zh: '资金', en: 'money' },
    meaning: {
      zh: '全单位汇总的整改金额，单位元，按动词归类：追缴收回、清退退还、盘活、整改到位（调账）、其他；各类之间不相加。',
      en: 'Amounts of the unit’s totals in 元 by the verb: recovered, returned, activated, settled, other; kinds are not added up.',
    },
  },
  {
    id: 'similar',
    term: { zh: '共性问题', en: 'common problem' },
    meaning: {
      zh: '标题（辅以事实）的分词 TF-IDF 余弦相似度不低于 0.5、组内平均不低于 0.45 的问题归为一组；涉及两个以上单位的为共性问题。',
      en: 'Findings whose titles (and evidence) are at least 0.5 alike by TF-IDF cosine, and 0.45 on average within the group; common where two units or more have them.',
    },
  },
  {
    id: 'recurring',
    term: { zh: '反复问题', en: 'recurring problem' },
    meaning: {
      zh: '同一单位在另一次巡视巡察（审计、督察）的通报中又有同组问题。先后按轮次（同一级党委、写明届次）定，其次按反馈日期；不能判断先后的列出而不排序。',
      en: 'The same unit has a problem of the same group in a notice of another inspection. Order by round (one committee, term stated), then by feedback date; where neither tells, the pair is listed without order.',
    },
  },
  {
    id: 'measure-type',
    term: { zh: '整改措施类型', en: 'type of measure' },
    meaning: {
      zh: '整改正文逐个分句按词表归类，一句一类；“拟、将、下一步”开头的另记为计划。覆盖率是归到类的分句占正文字数的比例。',
      en: 'Each clause of the rectification text has the first type whose words it holds; clauses of what is still to come are marked as planned. Coverage is the share of characters in typed clauses.',
    },
  },
  {
    id: 'days',
    term: { zh: '天数', en: 'days' },
    meaning: {
      zh: '反馈日期到数据截止日期的天数，两者都精确到日才计算。',
      en: 'From the feedback date to the as-of date, where both are full days.',
    },
  },
];
