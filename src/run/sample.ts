import { createHash } from 'node:crypto';
import type { Finding, Language, Notice } from '../notice/index.ts';
import { STATUS_NAMES } from '../notice/names.ts';
import { type Column, cells, headings } from './columns/column.ts';
import { BYTE_ORDER_MARK, csvRow, parseCsv } from './csv.ts';
import { readLines } from './lines.ts';

/** A finding drawn for the check sheet. */
export interface Drawn {
  notice: Notice;
  finding: Finding;
}

/** UTF-16 units of the source shown around a status without a title nearby. */
const LONGEST_SOURCE = 400;

const VERDICT = { code: 'verdict', zh: '对错（填“对”或“错”）' } as const;

const COLUMNS: readonly Column<Drawn>[] = [
  { code: 'path', zh: '文件', value: ({ notice }) => notice.source.path },
  {
    code: 'unit',
    zh: '单位',
    value: ({ notice, finding }) => finding.unit?.name ?? notice.unit?.name ?? null,
  },
  { code: 'label', zh: '序号', value: ({ finding }) => finding.label.raw },
  { code: 'finding', zh: '问题', value: ({ finding }) => finding.title?.text ?? null },
  {
    code: 'status',
    zh: '整改状态',
    value: ({ finding: { status } }, language) =>
      language === 'zh' ? STATUS_NAMES[status.code].zh : status.code,
  },
  { code: 'source', zh: '原文', value: ({ notice, finding }) => sourceOf(notice, finding) },
];

/**
 * So many countable findings of `notices.ndjson`, each as likely as any other; the seed decides, not the order: of a
 * hash of seed, notice and finding the smallest. In the order of the file.
 */
export async function drawSample(path: string, size: number, seed: string): Promise<Drawn[]> {
  let drawn: (Drawn & { rank: string; at: number })[] = [];
  let at = 0;
  for await (const notice of readLines<Notice>(path)) {
    for (const finding of notice.findings.filter(({ countable }) => countable)) {
      const rank = createHash('sha256').update(`${seed} ${notice.id} ${finding.id}`).digest('hex');
      drawn.push({ notice, finding, rank, at: at++ });
    }
    if (drawn.length > 2 * size) drawn = smallest(drawn, size);
  }
  return smallest(drawn, size).sort((a, b) => a.at - b.at);
}

function smallest<T extends { rank: string }>(drawn: readonly T[], size: number): T[] {
  return [...drawn].sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, size);
}

/** The sheet as CSV, its last column to be filled in. */
export function checkSheet(drawn: readonly Drawn[], language: Language): string {
  const rows = drawn.map((one) => csvRow([...cells(COLUMNS, one, language), '']));
  return BYTE_ORDER_MARK + csvRow(headings([...COLUMNS, VERDICT], language)) + rows.join('');
}

/** The heading's own line and, where the status stands elsewhere, that line too. */
function sourceOf({ text = '' }: Notice, { title, status }: Finding): string {
  const lines = [title?.span, status.span].flatMap((span) => (span ? [lineAround(text, span)] : []));
  return [...new Set(lines)].join('\n').slice(0, 2 * LONGEST_SOURCE);
}

function lineAround(text: string, [start, end]: readonly [number, number]): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - LONGEST_SOURCE / 2);
  const stop = text.indexOf('\n', end);
  return text.slice(from, Math.min(stop < 0 ? text.length : stop, from + LONGEST_SOURCE)).trim();
}

export interface Verdicts {
  right: number;
  wrong: number;
  /** Rows that were left empty. */
  open: number;
  /** What stands in the column but is neither, by row (from 2, as a spreadsheet counts). */
  unclear: { row: number; said: string }[];
}

const RIGHT = /^(对|正确|是|√|✓|✔|1|y|yes|right|true|ok)$/i;
const WRONG = /^(错|错误|不对|否|×|✗|✘|0|n|no|wrong|false)$/i;

/** Reads a sheet that was filled in; null where it has no such column. UTF-8, or GB18030 as Excel may save it. */
export function readVerdicts(bytes: Uint8Array): Verdicts | null {
  const [header = [], ...rows] = parseCsv(decode(bytes));
  const column = header.findIndex((name) => name === VERDICT.code || name === VERDICT.zh);
  if (column < 0) return null;
  const verdicts: Verdicts = { right: 0, wrong: 0, open: 0, unclear: [] };
  rows.forEach((row, i) => {
    const said = (row[column] ?? '').trim();
    if (said === '') verdicts.open += 1;
    else if (RIGHT.test(said)) verdicts.right += 1;
    else if (WRONG.test(said)) verdicts.wrong += 1;
    else verdicts.unclear.push({ row: i + 2, said });
  });
  return verdicts;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
