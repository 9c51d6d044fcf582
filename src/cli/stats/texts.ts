import type { Language } from '../../notice/index.ts';

/** What `tongbao stats` and `tongbao export` say; `{name}` is filled in. */
export const STATS_TEXTS = {
  stats: {
    zh: '由 run 的结果生成各单位对比表格（不重读文件）',
    en: 'Make the tables across units from the results of a run, without reading the documents',
  },
  statsDetail: {
    zh: '在 OUT 中写出 comparison.xlsx（工作簿）、report.html（离线网页，可追到原句）、tongbao.duckdb（可用 SQL 查询）、\ntables/ 下每张表一个 CSV，以及 units.csv：印刷名称归并到单位的建议。\n改动 units.csv 的“单位”一栏后再次运行，以改动为准。完成率分“通报自述”和“逐条提取”，从不相混；口径见 tables/definitions.csv。',
    en: 'Writes comparison.xlsx, report.html (offline; every figure leads to its sentence), tongbao.duckdb (for SQL), one CSV a\ntable into tables/, and units.csv: which printed name is taken for which unit. Change its column unit and run again: your word holds. Completion rates as declared and as extracted are never\nmixed; tables/definitions.csv says what every word means.',
  },
  export: {
    zh: '把 run 的结果导出为 Excel 工作簿、网页、CSV、NDJSON、Parquet、DuckDB 或 Label Studio 任务',
    en: 'Export the results of a run as workbook, web page, CSV, NDJSON, Parquet, DuckDB or Label Studio tasks',
  },
  usageOut: { zh: '<结果文件夹>', en: '<dir>' },
  argOut: { zh: 'tongbao run 的结果文件夹', en: 'folder of the results of tongbao run' },
  optTo: { zh: '格式：{formats}', en: 'format: {formats}' },
  optTarget: {
    zh: '输出文件夹（默认 OUT/export/格式）',
    en: 'folder for the files (default: OUT/export/FORMAT)',
  },
  optRedact: {
    zh: '遮住电话、邮箱、人名（等长，位置不变），文件名也遮',
    en: "mask phones, e-mails and persons' names (same length, spans hold), file names too",
  },
  badFormat: { zh: '--to 只能是 {formats}：{value}', en: '--to must be one of {formats}: {value}' },
  noRecords: {
    zh: '{folder} 里没有 notices.ndjson：先用 tongbao run 读取',
    en: 'there is no notices.ndjson in {folder}: read the documents with tongbao run first',
  },
  badRecords: {
    zh: '{folder} 里的 notices.ndjson 或 units.csv 无法使用：{message}',
    en: 'notices.ndjson or units.csv in {folder} cannot be used: {message}',
  },
  statsCommon: { zh: '共性问题（涉及单位最多的）', en: 'common problems (of most units)' },
  statsOf: { zh: '{units} 个单位 {findings} 个问题', en: '{units} units, {findings} findings' },
  statsHidden: { zh: '（另有 {hidden} 个数值隐去）', en: ' ({hidden} more hidden)' },
  statsDoubtful: {
    zh: '{count} 个名称不能确定是哪个单位，已各自保留：请查看 {path}',
    en: '{count} names could be of several units and were kept apart: see {path}',
  },
  statsRecurring: {
    zh: '反复问题 {count} 对，其中 {unordered} 对不能判断先后',
    en: '{count} pairs of recurring problems, {unordered} of them without an order',
  },
  statsWritten: { zh: '已写出：{path}', en: 'written: {path}' },
} as const satisfies Record<string, Record<Language, string>>;
