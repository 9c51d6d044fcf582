import type { Language } from '../notice/index.ts';
import { COMPARE_TEXTS } from './compare/texts.ts';
import { RUN_TEXTS } from './run/texts.ts';
import { STATS_TEXTS } from './stats/texts.ts';

/** What the command says; `{name}` is filled in. */
const TEXTS = {
  ...RUN_TEXTS,
  ...COMPARE_TEXTS,
  ...STATS_TEXTS,
  program: {
    zh: '把巡视巡察、审计、环保督察的整改通报读成可逐字核对的结构化记录',
    en: 'Reads Chinese rectification notices (inspection, audit, environment) into exact, grounded records',
  },
  extract: {
    zh: '读取通报，输出 JSON 记录',
    en: 'Read notices and print their records as JSON',
  },
  extractDetail: {
    zh: '一个文件输出缩进的 JSON；多个文件或文件夹每份一行（NDJSON）。文件夹逐层按文件名顺序读取，跳过隐藏文件。\n数据走标准输出，其余（失败的文件、最后的汇总）走标准错误。',
    en: 'One file gives indented JSON; several files or a folder give one record a line (NDJSON). Folders are read with\ntheir subfolders in order of file names, without hidden files. Data goes to standard output, everything else\n(files that failed, the summary) to standard error.',
  },
  show: {
    zh: '在终端里查看一份通报的读取结果',
    en: 'Look at the record of one notice in the terminal',
  },
  schema: {
    zh: '输出记录的 JSON Schema（draft 2020-12）',
    en: "Print the records' JSON Schema (draft 2020-12)",
  },
  evaluate: {
    zh: '用带标准答案的语料测评读取的准确程度',
    en: 'Measure the extraction on a corpus with annotated answers',
  },
  evaluateDetail: {
    zh: '语料每份通报一个文件夹：notice.txt|html|docx|pdf（可有多种格式）和 gold.json。\n默认测评 dev 集；test 集只给数字，除非写明 --misses（调整规则时不得查看）。',
    en: 'One folder a notice: notice.txt|html|docx|pdf (one or several formats) and gold.json. The dev split by default; the\ntest split shows figures only, unless --misses is given (it must not be looked at while rules are tuned).',
  },
  argCorpus: { zh: '语料文件夹（默认 corpus）', en: 'folder of the corpus (default: corpus)' },
  optSplit: { zh: '测评哪一集：dev（默认）或 test', en: 'which split: dev (default) or test' },
  optOnly: { zh: '只测评这些编号的通报', en: 'only the notices with these ids' },
  optMisses: { zh: '逐条列出差异及其原文行', en: 'list every miss with its line of the source' },
  optField: {
    zh: '只列出字段名以此开头的差异，可重复：finding.status',
    en: 'list only misses of fields that begin so, repeatable: finding.status',
  },
  optJson: { zh: '把数字和逐条比较写入 JSON 文件', en: 'write figures and every comparison to a JSON file' },
  optMarkdown: { zh: '把报告写入文件', en: 'write the report to a file' },
  optAgainst: {
    zh: '与以前的 --json 结果逐条比较',
    en: 'compare with an earlier --json file, record by record',
  },
  badSplit: { zh: '--split 只能是 dev 或 test：{value}', en: '--split must be dev or test: {value}' },
  nothingToEvaluate: {
    zh: '{folder} 里没有可测评的通报（{split} 集）',
    en: 'no notices of the {split} split in {folder}',
  },
  argPaths: {
    zh: '通报文件或文件夹（.docx、.pdf、.html、.txt）',
    en: 'notices or folders of them (.docx, .pdf, .html, .txt)',
  },
  argFile: { zh: '通报文件', en: 'the notice' },
  optOut: {
    zh: '每份通报写成一个 JSON 文件，放入此文件夹',
    en: 'write one JSON file a notice into this folder',
  },
  optFilesFrom: {
    zh: '从文件（- 为标准输入）读取路径，每行一个或以 NUL 分隔，边读边输出',
    en: 'read paths from a file (- is standard input), one a line or separated by NUL, as they come',
  },
  optNoText: { zh: '记录里不含全文', en: 'leave the full text out of the records' },
  optLang: { zh: '提示和诊断的语言：zh 或 en', en: 'language of messages and diagnostics: zh or en' },
  optLimit: {
    zh: '放宽或收紧一个安全上限，可重复：{names}',
    en: 'raise or lower a safety limit, repeatable: {names}',
  },
  optHelp: { zh: '显示帮助', en: 'show this help' },
  optVersion: { zh: '显示版本号', en: 'show the version' },
  examples: { zh: '示例：', en: 'Examples:' },
  exitCodes: {
    zh: '退出码：\n  0    全部读出\n  1    用法有误\n  2    一份也没有读出\n  3    有的没有读出\n  130  被中断（Ctrl-C）',
    en: 'Exit codes:\n  0    all were read\n  1    wrong usage\n  2    nothing could be read\n  3    some could not be read\n  130  interrupted (Ctrl-C)',
  },
  usageOptions: { zh: '[选项]', en: '[options]' },
  usageCommand: { zh: '<命令>', en: '<command>' },
  usagePaths: { zh: '[文件或文件夹…]', en: '[path…]' },
  usageFile: { zh: '<文件>', en: '<file>' },
  usageFolder: { zh: '[语料文件夹]', en: '[folder]' },
  usageHint: {
    zh: '错误：{message}（用法见 {command} --help）',
    en: 'error: {message} (see {command} --help)',
  },
  needPaths: {
    zh: '请给出文件、文件夹或 --files-from',
    en: 'give a file, a folder or --files-from',
  },
  badLang: { zh: '--lang 只能是 zh 或 en：{value}', en: '--lang must be zh or en: {value}' },
  badLimit: {
    zh: '--limit 应为 名称=正数（{names}）：{value}',
    en: '--limit must be name=positive number ({names}): {value}',
  },
  failed: { zh: '失败 {path} [{code}] {message}', en: 'failed {path} [{code}] {message}' },
  summary: {
    zh: '共 {total} 个文件：读出 {read}，失败 {failed}',
    en: '{total} files: {read} read, {failed} failed',
  },
  summaryOut: { zh: '{summary}；结果在 {folder}', en: '{summary}; results in {folder}' },
  interrupted: {
    zh: '已中断。中断前完成 {total} 个文件：读出 {read}，失败 {failed}',
    en: 'interrupted after {total} files: {read} read, {failed} failed',
  },
  nothingFound: { zh: '没有找到可读的文件', en: 'no files found' },
  outputFailed: { zh: '无法写出结果：{message}', en: 'the results could not be written: {message}' },
} as const satisfies Record<string, Record<Language, string>>;
export type TextKey = keyof typeof TEXTS;

export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The texts in one language. */
export function sayIn(language: Language): Say {
  return (key, values = {}) =>
    TEXTS[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Headings of commander's help in Chinese; English ones stay. */
export const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};

/** Commander's complaints by its error codes; `{what}` is the part it quotes. */
export const USAGE_ERRORS: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有这个选项：{what}',
  'commander.unknownCommand': '没有这个命令：{what}',
  'commander.missingArgument': '缺少参数：{what}',
  'commander.optionMissingArgument': '选项缺少值：{what}',
  'commander.excessArguments': '参数过多',
};
