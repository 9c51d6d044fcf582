import { type Language, TongbaoError } from '../notice/index.ts';
import { errorCode } from './io.ts';

/** Why a path gave no record, besides the reader's own errors. */
const FAILURES = {
  'not-found': { zh: '没有这个文件', en: 'no such file' },
  'no-access': { zh: '没有读取权限', en: 'permission denied' },
  'not-a-file': { zh: '不是普通文件', en: 'not a regular file' },
  'bad-list': {
    zh: '文件清单无法识别（应每行一个路径）',
    en: 'not a list of paths (one a line is expected)',
  },
  'bad-result': {
    zh: '不是 evaluate --json 的结果',
    en: 'not a result of evaluate --json',
  },
  'read-failed': { zh: '读取失败', en: 'reading failed' },
  'write-failed': { zh: '写入失败', en: 'writing failed' },
  internal: { zh: '程序内部错误，请附上文件报告', en: 'internal error, please report it with the file' },
} as const;
export type FailureCode = keyof typeof FAILURES;

/** System errors by what they mean to the user. */
const SYSTEM: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENAMETOOLONG: 'not-found',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EISDIR: 'not-a-file',
};

/** UTF-16 units of a detail: a failure is one line. */
const LONGEST_DETAIL = 200;

export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code: FailureCode;
  readonly detail: string;

  constructor(code: FailureCode, detail = '', options?: ErrorOptions) {
    super(`${code} ${detail}`.trim(), options);
    this.code = code;
    this.detail = detail;
  }
}

export interface Failure {
  code: string;
  message: string;
}

/** Code and text of whatever went wrong with one file. */
export function explain(error: unknown, language: Language): Failure {
  if (error instanceof TongbaoError) return { code: error.code, message: error.text(language) };
  const { code, detail: full } = classify(error);
  const detail = full.length > LONGEST_DETAIL ? `${full.slice(0, LONGEST_DETAIL)}…` : full;
  const message = FAILURES[code][language];
  return { code, message: detail === '' ? message : `${message}${language === 'zh' ? '：' : ': '}${detail}` };
}

/** System errors that are not listed (EIO, EMFILE …) come from reading, anything else from a fault of ours. */
function classify(error: unknown): { code: FailureCode; detail: string } {
  if (error instanceof InputError) return error;
  const system = errorCode(error) ?? '';
  const known = SYSTEM[system];
  if (known) return { code: known, detail: '' };
  const detail = error instanceof Error ? error.message : String(error);
  return { code: /^E[A-Z0-9]+$/.test(system) ? 'read-failed' : 'internal', detail };
}
