/**
 * Notices → what can be said across units. Pure: no disk, no database.
 *
 * Everything that is shown to a reader is a `Table { id, title, columns: [{ id, title, type, names? }], rows }`
 * (`table.ts`): the store (`src/store`) gives the tables of a run in a fixed order, and workbook, report, CSV and
 * terminal are writers of `Table`. A writer knows the columns' types, never a table's meaning.
 */

export { type Action, readActions } from './actions.ts';
export { declaredTotals } from './declared.ts';
export { contentKey } from './duplicates.ts';
export { compareOccasions } from './order.ts';
export type { SurveyRecord } from './record.ts';
export { regulationTitle } from './regulations.ts';
export { createTokeniser, type Tokenise } from './similarity/terms.ts';
export {
  type FindingKey,
  type FindingReading,
  type Survey,
  type SurveyedFinding,
  type SurveyedNotice,
  Surveyor,
} from './survey.ts';
export * from './table.ts';
export type { EditedRow, MappingRow } from './units/mapping.ts';
