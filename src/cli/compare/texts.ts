import type { Language } from '../../notice/index.ts';

/** What `tongbao compare` says; `{name}` is filled in. */
export const COMPARE_TEXTS = {
  compare: {
    zh: '比较两次运行的结果：同一文件的字段变化，同一单位两轮问题的变化',
    en: 'Compare the results of two runs: fields of the same documents, findings of the same units',
  },
  compareDetail: {
    zh: '两次都有的文件（字节相同）逐字段比较，用于检查新旧版本的提取差异；其余通报按单位配对，列出不再出现、新出现、\n再次出现和状态有变的问题。A 为前一次，B 为后一次。\n\n退出码：0 没有差异，4 有差异，1 用法错误，2 结果无法使用。',
    en: 'Documents that both runs read (the same bytes) are compared field by field, to see what a version of the extractor\nchanged; the other notices are paired by unit: problems that are gone, new, recurring, or whose status moved. A is the\nearlier run, B the later one.\n\nExit codes: 0 no difference, 4 differences, 1 wrong usage, 2 the results cannot be used.',
  },
  usageCompare: { zh: '<结果文件夹 A> <结果文件夹 B>', en: '<dir A> <dir B>' },
  argBefore: { zh: '前一次运行的结果文件夹', en: 'results of the earlier run' },
  argAfter: { zh: '后一次运行的结果文件夹', en: 'results of the later run' },
  optCompareOut: { zh: '把比较写成工作簿', en: 'write the comparison as a workbook' },
  changedMost: { zh: '变化最多的字段', en: 'fields that changed most' },
  comparedUnits: {
    zh: '各单位：不再出现 / 新出现 / 状态有变 / 未变',
    en: 'units: gone / new / status moved / the same',
  },
  andMore: { zh: '……另有 {count} 行，见工作簿（-o）', en: '… {count} more, see the workbook (-o)' },
  compareTitle: { zh: '两次运行比较', en: 'Two runs compared' },
} as const satisfies Record<string, Record<Language, string>>;
