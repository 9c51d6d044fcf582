import { DIAGNOSTICS, type DiagnosticCode } from './diagnostic-codes.ts';
import type { Language } from './language.ts';
import type { Diagnostic, Span } from './schema.ts';

/** A diagnostic before its language is chosen. */
export type Issue = Omit<Diagnostic, 'message' | 'severity'>;

type Value = string | number | null;

/** Builds an issue; `actual` is what was found, `expected` what should stand there. */
export function issue(
  code: DiagnosticCode,
  span: Span | null = null,
  actual: Value = null,
  expected: Value = null,
): Issue {
  return { code, span, actual, expected };
}

/** Chooses severity and text: the last step before output. */
export function toDiagnostic(found: Issue, language: Language): Diagnostic {
  const entry = DIAGNOSTICS[found.code];
  const message = entry[language]
    .replace('{actual}', () => String(found.actual ?? ''))
    .replace('{expected}', () => String(found.expected ?? ''));
  return {
    code: found.code,
    severity: entry.severity,
    message,
    span: found.span,
    actual: found.actual,
    expected: found.expected,
  };
}
