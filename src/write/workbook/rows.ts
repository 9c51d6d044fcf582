import { colToLetter } from 'hucre/xlsx';
import type { Row } from '../../stats/index.ts';
import type { Plan } from './plan.ts';
import { HEADING_ROW } from './skeleton.ts';
import type { SheetStyles } from './template.ts';
import { escapeText } from './xml.ts';

/**
 * What a spreadsheet would take for a formula when the cell is edited, full-width forms too: such a text is marked to be
 * one (`quotePrefix`).
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Makes `<row>` elements. `n` is the row's number in the sheet, from 1. */
export function rowWriter(
  { columns, cells }: Plan,
  styles: SheetStyles,
  { link, height }: { link: string | null; height: string },
) {
  const offset = link === null ? 0 : 1;
  const letters = columns.map((_, i) => colToLetter(offset + i));
  const linkText = link === null ? '' : escapeText(link);
  return (row: Row, n: number, leads: boolean): string => {
    let xml = `<row r="${n}"${height}>`;
    if (leads) xml += `<c r="A${n}" s="${styles.link}" t="inlineStr"><is><t>${linkText}</t></is></c>`;
    for (let i = 0; i < columns.length; i++) {
      const { kind, number, text } = cells(row, columns[i]!.index);
      const style = styles.columns[i]!;
      const place = `<c r="${letters[i]}${n}" s="`;
      if (kind === 'empty') xml += `${place}${style}"/>`;
      else if (kind === 'number') xml += `${place}${style}"><v>${number}</v></c>`;
      else {
        const own = kind === 'hidden' ? styles.hidden : FORMULA.test(text) ? styles.quoted[i]! : style;
        xml += `${place}${own}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
      }
    }
    return `${xml}</row>`;
  };
}

/** Number of the first row of data. */
export const FIRST_ROW = HEADING_ROW + 1;
