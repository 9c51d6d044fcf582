import type { Diagnostic, Notice } from '../../notice/index.ts';
import { SEVERITY_NAMES } from '../../notice/names.ts';
import type { Column } from './column.ts';

export interface DiagnosticRow {
  notice: Notice;
  diagnostic: Diagnostic;
}

/** UTF-16 units of the text shown around a place. */
const EXCERPT = 60;

/** `diagnostics.csv`: a row for each thing that the self-audit or the reader noticed. */
export const DIAGNOSTIC_COLUMNS: readonly Column<DiagnosticRow>[] = [
  { code: 'id', zh: '编号', value: ({ notice }) => notice.id },
  { code: 'code', zh: '代码', value: ({ diagnostic }) => diagnostic.code },
  {
    code: 'severity',
    zh: '程度',
    value: ({ diagnostic: { severity } }, language) =>
      language === 'zh' ? SEVERITY_NAMES[severity].zh : severity,
  },
  { code: 'message', zh: '说明', value: ({ diagnostic }) => diagnostic.message },
  { code: 'start', zh: '原文起', value: ({ diagnostic }) => diagnostic.span?.[0] ?? null },
  { code: 'end', zh: '原文止', value: ({ diagnostic }) => diagnostic.span?.[1] ?? null },
  { code: 'excerpt', zh: '原文', value: ({ notice, diagnostic }) => excerpt(notice.text, diagnostic.span) },
];

function excerpt(text: string | undefined, span: Diagnostic['span']): string | null {
  if (text === undefined || span === null) return null;
  const piece = text.slice(span[0], Math.min(span[1], span[0] + EXCERPT));
  return piece.replace(/\s+/g, ' ').trim();
}
