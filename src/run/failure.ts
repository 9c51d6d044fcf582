import { ERRORS, type ErrorCode, type Language, TongbaoError } from '../notice/index.ts';

/** Why an input gave no record, besides the reader's own errors. */
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
  'unsafe-name': {
    zh: '压缩包内的文件名指向包外，已拒绝',
    en: 'the name of this archive member leads out of the archive; refused',
  },
  timeout: { zh: '超过时限，已终止', en: 'took too long and was ended' },
  memory: { zh: '超过内存上限，已终止', en: 'used too much memory and was ended' },
  crashed: { zh: '读取进程崩溃', en: 'the process that read it crashed' },
  changed: { zh: '读取时文件被改动', en: 'the file changed while it was read' },
  'read-failed': { zh: '读取失败', en: 'reading failed' },
  'write-failed': { zh: '写入失败', en: 'writing failed' },
  internal: { zh: '程序内部错误，请附上文件报告', en: 'internal error, please report it with the file' },
} as const;
export type FailureCode = keyof typeof FAILURES;

/**
 * Failures that another run, or another machine, may not see: they are never remembered. `internal` is among them,
 * since the fault may be ours.
 */
const PASSING: ReadonlySet<string> = new Set<FailureCode>([
  'not-found',
  'no-access',
  'not-a-file',
  'timeout',
  'memory',
  'crashed',
  'changed',
  'read-failed',
  'write-failed',
  'internal',
]);

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

/** A failure before its language is chosen. */
export interface Fault {
  code: FailureCode | ErrorCode;
  detail: string;
}

export interface Failure {
  code: string;
  message: string;
}

export const isPassing = ({ code }: Fault): boolean => PASSING.has(code);

/** Code and text of whatever went wrong with one file. */
export function explain(error: unknown, language: Language): Failure {
  return describe(toFault(error), language);
}

export function describe({ code, detail }: Fault, language: Language): Failure {
  if (Object.hasOwn(ERRORS, code)) {
    return { code, message: ERRORS[code as ErrorCode][language].replace('{detail}', () => detail) };
  }
  const message = FAILURES[code as FailureCode][language];
  return { code, message: detail === '' ? message : `${message}${language === 'zh' ? '：' : ': '}${detail}` };
}

/** System errors that are not listed (EIO, EMFILE …) come from reading, anything else from a fault of ours. */
export function toFault(error: unknown): Fault {
  if (error instanceof TongbaoError || error instanceof InputError) {
    return { code: error.code, detail: shorten(error.detail) };
  }
  const system = errorCode(error) ?? '';
  const known = SYSTEM[system];
  if (known) return { code: known, detail: '' };
  const detail = shorten(error instanceof Error ? error.message : String(error));
  return { code: /^E[A-Z0-9]+$/.test(system) ? 'read-failed' : 'internal', detail };
}

function shorten(detail: string): string {
  return detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail;
}

/** Node's `code` of a system error (ENOENT, EPIPE …), or null. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}
