import type { Language } from '../../notice/index.ts';

/** What `tongbao run` and `tongbao doctor` say; `{name}` is filled in. */
export const RUN_TEXTS = {
  run: {
    zh: '读取整个文件夹或压缩包，输出汇总表格，可随时中断后继续',
    en: 'Read whole folders and archives into tables; can be interrupted and gone on with at any time',
  },
  runDetail: {
    zh: '结果放入 OUT：notices.ndjson（完整记录）、findings.csv（问题）、notices.csv（通报）、diagnostics.csv（待核查）、\ninputs.csv（每个文件的结果）、run.json，以及各单位对比：\ncomparison.xlsx、report.html、tables/、tongbao.duckdb、units.csv（同 tongbao stats）。再次运行只读取新增或改动的文件；损坏、超时或耗尽内存的文件只影响自己。',
    en: 'Results go to OUT: notices.ndjson (the records), findings.csv, notices.csv, diagnostics.csv, inputs.csv (what became\nof each file), run.json, and units compared: comparison.xlsx, report.html, tables/, tongbao.duckdb, units.csv (as\ntongbao stats makes them). A second run reads only what is new or changed; a file that is broken, hangs or\ntakes too much memory costs only itself.',
  },
  usageRun: { zh: '<文件夹、压缩包或文件…> -o <结果文件夹>', en: '<path…> -o <dir>' },
  argRunPaths: {
    zh: '文件夹、压缩包（.zip、.tar、.tar.gz、.gz）或文件',
    en: 'folders, archives (.zip, .tar, .tar.gz, .gz) or files',
  },
  optRunOut: { zh: '结果文件夹', en: 'folder for the results' },
  optWorkers: { zh: '读取进程数（默认每个处理器核一个）', en: 'worker processes (default: one a core)' },
  optTimeout: { zh: '每份文件的时限（秒）', en: 'seconds for one document' },
  optMemory: { zh: '每个读取进程的内存上限（MiB）', en: 'MiB of memory for one worker' },
  optNoTables: { zh: '不生成各单位对比表格', en: 'leave out the tables across units' },
  optQuiet: { zh: '只输出最后的汇总和需要处理的情况', en: 'say only the summary and what needs attention' },
  optLogJson: { zh: '每条消息输出为一行 JSON', en: 'say everything as JSON, one object a line' },
  badNumber: { zh: '{name} 应为正数：{value}', en: '{name} must be a positive number: {value}' },
  listing: { zh: '清点', en: 'listing' },
  reading: { zh: '读取', en: 'reading' },
  writing: { zh: '写出', en: 'writing' },
  progress: {
    zh: '{phase} {done}/{total}  {rate} 份/秒  剩余 {left}  失败 {failed}',
    en: '{phase} {done}/{total}  {rate}/s  {left} left  {failed} failed',
  },
  late: {
    zh: '稍后单独重试 {path} [{code}] {message}',
    en: 'will be tried again alone: {path} [{code}] {message}',
  },
  beside: {
    zh: '{name} 无法替换（可能正在 Excel 中打开）；新结果已写到 {path}，关闭后再次运行即可替换',
    en: '{name} cannot be replaced (it may be open in Excel); the new one is {path}. Close it and run again',
  },
  locked: {
    zh: '另一个运行正在使用此结果文件夹（进程 {pid}）；若确已结束，请删除 {path}',
    en: 'another run uses this folder (process {pid}); if it has surely ended, remove {path}',
  },
  outNotWritable: {
    zh: '结果文件夹无法写入：{message}。已完成的部分不会丢失，排除问题后再次运行即可继续',
    en: 'the results cannot be written: {message}. Nothing done so far is lost; mend that and run again',
  },
  workersFailed: { zh: '读取进程无法启动：{message}', en: 'worker processes cannot start: {message}' },
  tablesFailed: {
    zh: '对比表格未能生成：{message}；记录已保存，可用 tongbao stats {folder} 重试',
    en: 'the tables across units could not be made: {message}; the records are kept, try tongbao stats {folder}',
  },
  runInterrupted: {
    zh: '已中断，完成 {done}/{total}；再次运行同一命令即可继续',
    en: 'interrupted after {done} of {total}; the same command goes on from there',
  },
  sumInputs: { zh: '输入', en: 'inputs' },
  sumArchives: { zh: '其中压缩包 {count} 个', en: '{count} of them archives' },
  sumOk: { zh: '读出', en: 'ok' },
  sumWarnings: { zh: '读出，有待核查', en: 'ok with warnings' },
  sumFailed: { zh: '失败', en: 'failed' },
  sumSkipped: { zh: '跳过', en: 'skipped' },
  sumNotices: { zh: '记录', en: 'records' },
  sumDuplicates: { zh: '其中文字与他份相同 {count} 份', en: '{count} of them with the text of another' },
  sumFindings: { zh: '问题', en: 'findings' },
  sumTime: { zh: '用时', en: 'time' },
  sumRate: { zh: '{seconds} 秒，{rate} 份/秒', en: '{seconds} s, {rate} a second' },
  sumKnown: { zh: '，{count} 份沿用上次结果', en: ', {count} as the last run left them' },
  sumOut: { zh: '结果', en: 'results' },
  sumUnchanged: { zh: '{folder}（与上次相同，未改写）', en: '{folder} (as before, not rewritten)' },
  doctor: {
    zh: '检查可选部件：有哪些、各增加什么',
    en: 'Check the optional parts: which are there, what each adds',
  },
  doctorMachine: {
    zh: '{system}，处理器核 {cores} 个（即默认读取进程数），内存 {memory}',
    en: '{system}, {cores} cores (as many workers by default), {memory} of memory',
  },
  doctorMissing: { zh: '没有安装', en: 'not installed' },
  addsTesseract: {
    zh: '识别扫描件和图片里的文字（简体中文）',
    en: 'recognises the text of scans and images (simplified Chinese)',
  },
  getTesseract: {
    zh: '安装：apt install tesseract-ocr tesseract-ocr-chi-sim；brew install tesseract tesseract-lang；Windows 用 UB Mannheim 安装包并勾选 Chinese simplified',
    en: 'get it: apt install tesseract-ocr tesseract-ocr-chi-sim; brew install tesseract tesseract-lang; on Windows the UB Mannheim installer with Chinese simplified',
  },
  addsLibreOffice: {
    zh: '转换自有解析器读不了的旧格式文件',
    en: 'converts old files that the own readers cannot read',
  },
  getLibreOffice: {
    zh: '安装：apt install libreoffice-writer；macOS、Windows 用官方安装包，并让 soffice 在 PATH 中',
    en: 'get it: apt install libreoffice-writer; on macOS and Windows the official installer, with soffice on the PATH',
  },
  addsNodejieba: {
    zh: '另一种分词器，只影响关键词；没有它照常使用内置的 @node-rs/jieba',
    en: 'another segmenter, for keywords alone; the built-in @node-rs/jieba does without it',
  },
  getNodejieba: {
    zh: '安装：npm install nodejieba（需要 C++ 编译器）',
    en: 'get it: npm install nodejieba (needs a C++ compiler)',
  },
  sample: {
    zh: '从结果中随机抽取问题，生成核对表；填好后交回即可得到差错率',
    en: 'Draw findings from the results into a check sheet; given back filled in, it tells the error rate',
  },
  usageSample: { zh: '<结果文件夹>', en: '<results>' },
  argSample: { zh: '`tongbao run` 的结果文件夹', en: 'folder with the results of `tongbao run`' },
  optN: { zh: '抽取多少条', en: 'how many findings' },
  optSeed: { zh: '随机种子：相同则抽到相同的问题', en: 'seed: the same one draws the same findings' },
  optSheet: {
    zh: '核对表写到哪里（默认 OUT/sample.csv）',
    en: 'where the sheet goes (default: OUT/sample.csv)',
  },
  optChecked: { zh: '已填好的核对表：统计差错率', en: 'a sheet that was filled in: count it' },
  sampleDrawn: {
    zh: '抽取 {count} 条，写到 {path}。在最后一列填“对”或“错”，再运行 tongbao sample <结果文件夹> --checked <文件>',
    en: '{count} findings drawn into {path}. Fill in right or wrong in the last column, then tongbao sample <results> --checked <file>',
  },
  sampleRate: {
    zh: '核对 {total} 条，错 {wrong} 条：差错率 {rate}（95% 置信区间 {low}–{high}）；未填 {open} 条',
    en: '{total} checked, {wrong} wrong: error rate {rate} (95% interval {low}–{high}); {open} left open',
  },
  sampleUnclear: {
    zh: '第 {row} 行既不是“对”也不是“错”，未计入：{said}',
    en: 'row {row} is neither right nor wrong, not counted: {said}',
  },
  sampleNoColumn: { zh: '{path} 里没有“对错”一列', en: '{path} has no column for verdicts' },
  sampleEmpty: { zh: '{path} 还没有填写', en: '{path} is not filled in yet' },
  sampleFailed: { zh: '无法抽样：{message}', en: 'no sample: {message}' },
} as const satisfies Record<string, Record<Language, string>>;
