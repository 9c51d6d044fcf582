import type { Language } from './language.ts';

/** Why a document could not be read at all. */
export const ERRORS = {
  encrypted: {
    zh: '文件已加密，请解除密码后重试：{detail}',
    en: 'the file is encrypted; remove the password and try again: {detail}',
  },
  malformed: {
    zh: '文件已损坏或不完整，请重新获取原件：{detail}',
    en: 'the file is corrupt or truncated; get the original again: {detail}',
  },
  unsupported: {
    zh: '不支持的格式，请转换为 .docx、.pdf、.html 或 .txt：{detail}',
    en: 'unsupported format; convert it to .docx, .pdf, .html or .txt: {detail}',
  },
  'limit-exceeded': {
    zh: '超出安全上限（如确信文件可靠，可在选项中放宽）：{detail}',
    en: 'over a safety limit (raise it in the options if you trust the file): {detail}',
  },
  empty: {
    zh: '文件里没有文字：{detail}',
    en: 'the file holds no text: {detail}',
  },
} as const;
export type ErrorCode = keyof typeof ERRORS;

/** The one error that reading throws; `code` says why, `detail` what was seen. */
export class TongbaoError extends Error {
  override readonly name = 'TongbaoError';
  readonly code: ErrorCode;
  readonly detail: string;

  constructor(code: ErrorCode, detail: string, options?: ErrorOptions) {
    super(
      ERRORS[code].zh.replace('{detail}', () => detail),
      options,
    );
    this.code = code;
    this.detail = detail;
  }

  /** The message in the language asked for (`message` itself is Chinese). */
  text(language: Language): string {
    return ERRORS[this.code][language].replace('{detail}', () => this.detail);
  }
}
