export * from './codes.ts';
export { DIAGNOSTIC_CODES, DIAGNOSTICS, type DiagnosticCode } from './diagnostic-codes.ts';
export { type Issue, issue, toDiagnostic } from './diagnostics.ts';
export { ERRORS, type ErrorCode, TongbaoError } from './errors.ts';
export type { Language } from './language.ts';
export * from './names.ts';
export * from './schema.ts';
