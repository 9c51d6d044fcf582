import type { Column } from './column.ts';

export const STATES = {
  ok: { zh: '读出', en: 'ok' },
  warnings: { zh: '读出，有待核查', en: 'ok-with-warnings' },
  failed: { zh: '失败', en: 'failed' },
  skipped: { zh: '跳过', en: 'skipped' },
} as const;
export type InputState = keyof typeof STATES;

/** How one input, or one member of an archive, ended. */
export interface InputRow {
  path: string;
  kind: 'document' | 'archive' | 'other';
  state: InputState;
  code: string | null;
  message: string | null;
  /** The path of the first input with the same content or, of another format or host, the same text. */
  duplicateOf: string | null;
  sha: string | null;
  bytes: number | null;
  format: string | null;
  findings: number | null;
  warnings: number | null;
}

const KINDS = {
  document: { zh: '文件', en: 'document' },
  archive: { zh: '压缩包', en: 'archive' },
  other: { zh: '其他', en: 'other' },
} as const;

/** `inputs.csv`: a row an input, whatever became of it. */
export const INPUT_COLUMNS: readonly Column<InputRow>[] = [
  { code: 'path', zh: '文件', value: ({ path }) => path },
  { code: 'kind', zh: '种类', value: ({ kind }, language) => KINDS[kind][language] },
  { code: 'state', zh: '结果', value: ({ state }, language) => STATES[state][language] },
  { code: 'code', zh: '代码', value: ({ code }) => code },
  { code: 'message', zh: '说明', value: ({ message }) => message },
  { code: 'duplicate_of', zh: '与此文件相同', value: ({ duplicateOf }) => duplicateOf },
  { code: 'id', zh: '编号', value: ({ sha }) => sha && `sha256:${sha}` },
  { code: 'bytes', zh: '字节', value: ({ bytes }) => bytes },
  { code: 'format', zh: '格式', value: ({ format }) => format },
  { code: 'findings', zh: '问题数', value: ({ findings }) => findings },
  { code: 'warnings', zh: '待核查提示', value: ({ warnings }) => warnings },
];
