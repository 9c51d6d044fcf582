import type { Notice, NoticeDate, Quantity } from '../../notice/index.ts';
import { STATUSES } from '../../notice/index.ts';
import { CLASS_NAMES, CONTACT_NAMES, DOMAIN_NAMES, LEVEL_NAMES, STATUS_NAMES } from '../../notice/names.ts';
import { declaredTotals } from '../../stats/declared.ts';
import { type Column, joined } from './column.ts';

export const printedDate = (date: NoticeDate | null): string | null => date?.value ?? null;

/** As printed with its unit, so that a masked or approximate figure is seen as such. */
export const quantityText = ({ raw }: Quantity): string => raw.replace(/\s+/g, '');

const countable = (notice: Notice) => notice.findings.filter(({ countable }) => countable);

/** `notices.csv`: a row a record. */
export const NOTICE_COLUMNS: readonly Column<Notice>[] = [
  { code: 'id', zh: '编号', value: ({ id }) => id },
  { code: 'format', zh: '格式', value: ({ source }) => source.reader },
  { code: 'pages', zh: '页数', value: ({ source }) => source.pages },
  { code: 'bytes', zh: '字节', value: ({ source }) => source.bytes },
  {
    code: 'class',
    zh: '文种',
    value: (notice, language) => (language === 'zh' ? CLASS_NAMES[notice.class].zh : notice.class),
  },
  {
    code: 'domain',
    zh: '领域',
    value: (notice, language) => (language === 'zh' ? DOMAIN_NAMES[notice.domain].zh : notice.domain),
  },
  { code: 'title', zh: '标题', value: ({ title }) => title?.text ?? null },
  { code: 'genre', zh: '体裁', value: ({ genre }) => genre },
  { code: 'unit', zh: '单位', value: ({ unit }) => unit?.name ?? null },
  { code: 'organ', zh: '党组织', value: ({ unit }) => unit?.organ ?? null },
  { code: 'aliases', zh: '简称', value: ({ unit }) => joined(unit?.aliases ?? []) },
  {
    code: 'inspector',
    zh: '巡视巡察（审计、督察）机构',
    value: ({ inspection }) => inspection.body?.text ?? null,
  },
  {
    code: 'level',
    zh: '层级',
    value: ({ inspection: { level } }, language) =>
      level && (language === 'zh' ? LEVEL_NAMES[level].zh : level),
  },
  { code: 'method', zh: '方式', value: ({ inspection }) => inspection.method },
  { code: 'kinds', zh: '类型', value: ({ inspection }) => joined(inspection.kinds) },
  { code: 'round', zh: '轮次', value: ({ inspection }) => inspection.round?.text ?? null },
  {
    code: 'period_start',
    zh: '进驻开始',
    value: ({ inspection }) => printedDate(inspection.period?.start ?? null),
  },
  {
    code: 'period_end',
    zh: '进驻结束',
    value: ({ inspection }) => printedDate(inspection.period?.end ?? null),
  },
  { code: 'feedback_date', zh: '反馈日期', value: ({ inspection }) => printedDate(inspection.feedbackDate) },
  { code: 'as_of', zh: '截至日期', value: ({ asOf }) => printedDate(asOf) },
  { code: 'published_on', zh: '落款日期', value: ({ publishedOn }) => printedDate(publishedOn) },
  { code: 'declared_findings', zh: '声明的问题数', value: (notice) => declaredTotals(notice).total },
  { code: 'declared_completed', zh: '声明已完成', value: (notice) => declaredTotals(notice).completed },
  { code: 'declared_masked', zh: '声明中隐去的个数', value: (notice) => declaredTotals(notice).masked },
  {
    code: 'declared_rate',
    zh: '声明完成率（%）',
    value: ({ declared: { completionRate: rate } }) => rate && (rate.value ?? quantityText(rate)),
  },
  { code: 'findings', zh: '问题数', value: (notice) => countable(notice).length },
  ...STATUSES.map(
    (code): Column<Notice> => ({
      code: `status_${code.replaceAll('-', '_')}`,
      zh: STATUS_NAMES[code].zh,
      value: (notice) => countable(notice).filter(({ status }) => status.code === code).length,
    }),
  ),
  {
    code: 'accountability',
    zh: '问责',
    value: ({ accountability }) =>
      joined(accountability.map(({ kinds, quantity }) => `${kinds.join('、')} ${quantityText(quantity)}`)),
  },
  {
    code: 'money',
    zh: '资金',
    value: ({ money }) => joined(money.map(({ kind, quantity }) => `${kind} ${quantityText(quantity)}`)),
  },
  { code: 'rules_made', zh: '制定制度', value: ({ rules }) => rules.made?.value ?? null },
  { code: 'rules_revised', zh: '修订制度', value: ({ rules }) => rules.revised?.value ?? null },
  { code: 'rules_total', zh: '制度合计', value: ({ rules }) => rules.total?.value ?? null },
  ...(['phone', 'address', 'postcode', 'email', 'person', 'period'] as const).map(
    (field): Column<Notice> => ({
      code: field === 'period' ? 'publicity_period' : field,
      zh: CONTACT_NAMES[field].zh,
      value: ({ contact }) => contact?.[field]?.text ?? null,
    }),
  ),
  {
    code: 'warnings',
    zh: '待核查提示',
    value: ({ diagnostics }) => diagnostics.filter(({ severity }) => severity !== 'info').length,
  },
];
