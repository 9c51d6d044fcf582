/** Where the results of a run can be asked: `OUT/tongbao.duckdb`, made from `notices.ndjson` and never a second truth. */
export { buildDatabase, DATABASE, RECORDS } from './build.ts';
export { compareRuns } from './compare.ts';
export { type ExportRequest, exportRun, type Format, writeTables } from './export/index.ts';
export { placeWorkbook, writeXlsx } from './export/reports.ts';
export { TABLES } from './heads.ts';
export { MAPPING, readMapping, writeMapping } from './mapping-file.ts';
export { readRecords } from './records.ts';
export { Store } from './store.ts';
