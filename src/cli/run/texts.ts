import type { Language } from '../../notice/index.ts';

/** What `tongbao run` and `tongbao doctor` say; `{name}` is filled in. */
export const RUN_TEXTS = {
  run: {
    zh: '读取整个文件夹或压缩包，输出汇总表格，可随时中断后继续',
    en: 'Read whole folders and archives into tables; can be interrupted and gone on with at any time',
  },
  runDetail: {
    zh: '结果放入 OUT：notices.ndjson（完整记录）、findings.csv（问题）、notices.csv（通报）、diagnostics.csv（待核查）、\ninputs.csv（每个文件的结果）、run.json。再次运行只读取新增或改动的文件；损坏、超时或耗尽内存的文件只影响自己。',
    en: 'Results go to OUT: notices.ndjson (the records), findings.csv, notices.csv, diagnostics.csv, inputs.csv (what became\nof each file) and run.json. A second run reads only what is new or changed; a file that is broken, hangs or\ntakes too much memory costs only itself.',
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
} as const satisfies Record<string, Record<Language, string>>;
