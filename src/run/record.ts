import { createHash } from 'node:crypto';
import { fold } from '../lang/index.ts';
import type { Language, Notice, OutlineNode, StatusCode } from '../notice/index.ts';
import { cells } from './columns/column.ts';
import { DIAGNOSTIC_COLUMNS } from './columns/diagnostics.ts';
import { FINDING_COLUMNS } from './columns/findings.ts';
import { NOTICE_COLUMNS } from './columns/notices.ts';
import { csvCells } from './csv.ts';
import type { Receipt } from './outcome.ts';

/**
 * What a worker leaves in the spool for one content, in two lines: the record, whose `source.path` is null, and the CSV
 * rows as JSON, without the columns that depend on the path.
 */
export interface Rows {
  notice: string;
  findings: string[];
  diagnostics: string[];
}

export interface Spooled {
  data: Buffer;
  receipt: Omit<Receipt, 'record'>;
}

/** Characters, spaces and punctuation aside, below which two texts may well be alike by chance. */
const LEAST_TEXT = 60;
const NO_WORDS = /[^\p{L}\p{N}]+/gu;

export function spoolRecord(notice: Notice, language: Language): Spooled {
  const rows: Rows = {
    notice: csvCells(cells(NOTICE_COLUMNS, notice, language)),
    findings: notice.findings.map((finding) =>
      csvCells(cells(FINDING_COLUMNS, { notice, finding }, language)),
    ),
    diagnostics: notice.diagnostics.map((diagnostic) =>
      csvCells(cells(DIAGNOSTIC_COLUMNS, { notice, diagnostic }, language)),
    ),
  };
  const data = Buffer.from(`${JSON.stringify(notice)}\n${JSON.stringify(rows)}\n`);
  const findings: Partial<Record<StatusCode, number>> = {};
  for (const { countable, status } of notice.findings) {
    if (countable) findings[status.code] = (findings[status.code] ?? 0) + 1;
  }
  return {
    data,
    receipt: {
      kind: 'document',
      format: notice.source.reader,
      class: notice.class,
      warnings: notice.diagnostics.filter(({ severity }) => severity !== 'info').length,
      findings,
      text: textDigest(notice),
    },
  };
}

/**
 * The same for the same notice in another format or on another site: of its words alone, without what the outline
 * calls noise.
 */
function textDigest({ text = '', outline }: Notice): string | null {
  const words = fold(leaves(outline, text).join('')).replace(NO_WORDS, '');
  return words.length < LEAST_TEXT ? null : createHash('sha256').update(words).digest('hex');
}

function leaves({ kind, span, children }: OutlineNode, text: string): string[] {
  if (kind === 'noise') return [];
  return children.length === 0 ? [text.slice(...span)] : children.flatMap((child) => leaves(child, text));
}

const PATH_OF_NONE = Buffer.from('"source":{"path":null');

/** The two lines apart, with the path put into the record. */
export function unspool(data: Buffer, path: string): { record: Buffer; rows: Rows } {
  const end = data.indexOf('\n');
  const at = data.indexOf(PATH_OF_NONE);
  if (at < 0 || at > end) throw new Error('A spooled record has no place for its path.');
  const record = Buffer.concat([
    data.subarray(0, at),
    Buffer.from(`"source":{"path":${JSON.stringify(path)}`),
    data.subarray(at + PATH_OF_NONE.length, end + 1),
  ]);
  return { record, rows: JSON.parse(data.subarray(end + 1).toString('utf8')) as Rows };
}
