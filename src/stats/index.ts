/**
 * Notices → what can be said across units. Pure: no disk, no database.
 *
 * Everything that is shown to a reader is a `Table { id, title, columns: [{ id, title, type, names? }], rows }`
 * (`table.ts`): the store (`src/store`) gives the tables of a run in a fixed order, and workbook, report, CSV and
 * terminal are writers of `Table`. A writer knows the columns' types, never a table's meaning.
 */
export * from './table.ts';
