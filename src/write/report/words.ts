import { type Language, STATUS_NAMES, STATUSES } from '../../notice/index.ts';
import type { MarkKind } from './marks.ts';

type Bilingual = Readonly<Record<Language, string>>;

/** What the report says besides its data; the page's script gets those of one language. */
const WORDS = {
  search: { zh: '搜索本表', en: 'search this table' },
  all: { zh: '：全部', en: ': all' },
  count: { zh: '{found} 行（共 {all} 行）', en: '{found} of {all} rows' },
  more: {
    zh: '；另有 {more} 行不在本页，见 comparison.xlsx',
    en: '; {more} more rows are not on this page, see comparison.xlsx',
  },
  pages: { zh: '翻页', en: 'pages' },
  page: { zh: '第 {page} / {pages} 页', en: 'page {page} of {pages}' },
  before: { zh: '上一页', en: 'previous' },
  next: { zh: '下一页', en: 'next' },
  source: { zh: '原文', en: 'source' },
  open: { zh: '查看', en: 'open' },
  back: { zh: '← 返回表格', en: '← back to the table' },
  hidden: { zh: '隐去', en: 'hidden' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  text: { zh: '原文', en: 'text of the notice' },
  findings: { zh: '问题', en: 'Findings' },
  doubts: { zh: '待核查', en: 'To be checked' },
  untitled: { zh: '（无标题）', en: '(no title)' },
} as const satisfies Record<string, Bilingual>;

/** What is marked in a text, in the order of the legend; `passage` bears no colour of its own. */
const KINDS: Readonly<Record<Exclude<MarkKind, 'passage'>, Bilingual>> = {
  title: { zh: '问题', en: 'problem' },
  status: { zh: '状态', en: 'status' },
  measure: { zh: '措施', en: 'measure' },
  money: { zh: '金额', en: 'money' },
  date: { zh: '日期', en: 'date' },
  rule: { zh: '法规制度', en: 'regulation' },
  total: { zh: '自述总数', en: 'declared total' },
  sanction: { zh: '问责', en: 'sanction' },
  contact: { zh: '联系方式', en: 'contact' },
  hidden: { zh: '隐去', en: 'hidden' },
  doubt: { zh: '存疑', en: 'doubtful' },
};

export const TITLES = {
  report: { zh: '整改通报对比', en: 'Rectification notices compared' },
  made: {
    zh: '由 tongbao 从各通报原文提取；每个数字都可追到原句。',
    en: 'Read from the notices by tongbao; every figure leads to its sentence.',
  },
  tables: { zh: '表格', en: 'tables' },
  notice: { zh: '通报原文', en: 'text of a notice' },
} as const satisfies Record<string, Bilingual>;

export interface ScriptWords extends Record<keyof typeof WORDS, string> {
  kinds: Record<string, string>;
  statuses: Record<string, string>;
  /** Table that is seen first. */
  first: string;
  /** Folder of the notices' pages, or empty where they are in the report itself. */
  pages_folder: string;
}

export function scriptWords(language: Language, first: string, pagesFolder: string): ScriptWords {
  const told = <Key extends string>(words: Readonly<Record<Key, Bilingual>>) =>
    Object.fromEntries(
      Object.entries<Bilingual>(words).map(([key, text]) => [key, text[language]]),
    ) as Record<Key, string>;
  const statuses = Object.fromEntries(STATUSES.map((code) => [code, STATUS_NAMES[code][language]]));
  return { ...told(WORDS), kinds: told(KINDS), statuses, first, pages_folder: pagesFolder };
}
