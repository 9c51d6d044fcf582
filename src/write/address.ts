/** Where a notice or finding stands in the report: a file beside the workbook and a place in it. */
export type Address = (notice: string, finding: string | null) => { file: string; place: string };

export const WORKBOOK = 'comparison.xlsx';
export const REPORT = 'report.html';
/** Folder of the pages where every notice has its own. */
export const PAGES = 'report';

/** Hexadecimal digits of the content's hash that tell a million notices apart. */
const DIGITS = 16;

/** Name of a notice in addresses; the same on every machine. */
export const noticeKey = (id: string): string => id.replace(/^sha256:/, '').slice(0, DIGITS);

export const placeOf = (notice: string, finding: string | null): string =>
  finding === null ? noticeKey(notice) : `${noticeKey(notice)}-${finding}`;

/** All in one file. */
export const inOneFile: Address = (notice, finding) => ({ file: REPORT, place: placeOf(notice, finding) });

/** A page a notice. */
export const inPages: Address = (notice, finding) => ({
  file: `${PAGES}/${noticeKey(notice)}.html`,
  place: finding ?? '',
});
