import type { NoticeClass, StatusCode } from '../notice/index.ts';
import type { Fault } from './failure.ts';
import type { Place } from './volume.ts';

/** Why an input was left out on purpose. */
export const SKIPS = {
  hidden: { zh: '隐藏文件或系统文件', en: 'a hidden or system file' },
  link: { zh: '链接，不跟随', en: 'a link, not followed' },
  special: { zh: '不是普通文件', en: 'not a regular file' },
  unsupported: { zh: '不支持的格式：{detail}', en: 'unsupported format: {detail}' },
  duplicate: { zh: '内容与此文件相同：{detail}', en: 'the same content as {detail}' },
} as const;
export type SkipCode = keyof typeof SKIPS;

/** What a worker says of a document whose record lies in the spool. */
export interface Receipt {
  kind: 'document';
  format: string;
  class: NoticeClass;
  /** Diagnostics of severity warning or error. */
  warnings: number;
  /** Countable findings by status. */
  findings: Partial<Record<StatusCode, number>>;
  /** SHA-256 of the text as it is compared with other formats and hosts; null where there is too little to compare. */
  text: string | null;
  record: Place;
}

/** An archive that was opened: its members stand in its manifest. */
export interface Opened {
  kind: 'archive';
  entries: number;
  /** Bytes of all members. */
  bytes: number;
  /** What ended it early. */
  fault: Fault | null;
}

/** How an input ended. `closed` is an archive that lies too deep to be opened. */
export type Outcome =
  | Receipt
  | Opened
  | { kind: 'closed' }
  | { kind: 'failed'; fault: Fault }
  | { kind: 'skipped'; code: SkipCode; detail: string };
