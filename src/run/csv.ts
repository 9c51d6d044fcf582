/** What a cell may hold; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** Excel takes 32,767 characters a cell and cuts the rest into the next ones. */
const LONGEST_CELL = 32_000;
const CUT = '…（已截断 / cut）';
/**
 * A text that a spreadsheet would take for a formula, also behind blanks and in full-width forms (OWASP, "CSV
 * Injection").
 */
const FORMULA = /^[\s\0-\x1f]*[=+\-@＝＋－＠]|^[\t\r]/;
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;
const SPECIAL = /[",\r\n\t]|^\s|\s$/;

/** So that Excel reads UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Cells of one row, without the row's end. */
export function csvCells(cells: readonly Cell[]): string {
  return cells.map(csvCell).join(',');
}

/** RFC 4180: rows end in CRLF. */
export function csvRow(cells: readonly Cell[]): string {
  return `${csvCells(cells)}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const clean = cell.replace(CONTROLS, ' ').replaceAll('\r\n', '\n');
  const safe = FORMULA.test(clean) ? `'${clean}` : clean;
  const short = safe.length > LONGEST_CELL ? `${safe.slice(0, LONGEST_CELL)}${CUT}` : safe;
  return SPECIAL.test(short) ? `"${short.replaceAll('"', '""')}"` : short;
}

/** The rows of a CSV text with quoted cells and any line ends; a byte order mark is dropped. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\n|\r|$)/y;
  const body = text.replace(/^\ufeff/, '');
  while (pattern.lastIndex < body.length) {
    const found = pattern.exec(body);
    if (!found) break;
    const [, cell = '', end] = found;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, '']);
  return rows;
}
