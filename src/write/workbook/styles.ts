import type { CellStyle, ConditionalRule } from 'hucre/xlsx';
import { type Language, SEVERITY_NAMES, STATUS_NAMES, STATUSES } from '../../notice/index.ts';
import type { ColumnType, Table } from '../../stats/index.ts';
import { STATUS_COLOURS } from '../colours.ts';
import type { Plan } from './plan.ts';

/** The writer gives only what it is told: a style without name and size has no font at all. */
const FONT = { name: 'Microsoft YaHei', size: 10 } as const;
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const LINE = { style: 'thin', color: { rgb: 'E3E7EC' } } as const;

export const HEADING: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
  fill: fill('1F4E5F'),
  alignment: { vertical: 'center', wrapText: true },
};

const BODY: CellStyle = { font: FONT, border: { bottom: LINE }, alignment: { vertical: 'center' } };
export const WRAPPED: CellStyle = { ...BODY, alignment: { vertical: 'center', wrapText: true } };
export const LINK: CellStyle = { ...BODY, font: { ...FONT, underline: true, color: { rgb: '0563C1' } } };
export const HIDDEN: CellStyle = {
  ...BODY,
  font: { ...FONT, italic: true, color: { rgb: '7F6000' } },
  fill: fill('FFF2CC'),
  alignment: { vertical: 'center', horizontal: 'right' },
};

const FORMATS: Readonly<Partial<Record<ColumnType, string>>> = {
  integer: '#,##0',
  hidden: '#,##0',
  number: '0.00',
  money: '#,##0.00',
  share: '0.0%',
  date: 'yyyy-mm-dd',
};

export function bodyStyle(type: ColumnType): CellStyle {
  const numFmt = FORMATS[type];
  return numFmt === undefined ? BODY : { ...BODY, numFmt };
}

/** Colours by what a cell says: statuses, severities, shares as bars, heat maps, hidden values. */
export function conditionalRules(
  { table, columns }: Plan,
  language: Language,
  rangeOf: (place: number, last: number) => string,
): ConditionalRule[] {
  const rules: Omit<ConditionalRule, 'priority'>[] = [];
  columns.forEach(({ column: { type, names } }, place) => {
    const range = rangeOf(place, place);
    const painted = (text: string, colour: string) =>
      rules.push({ type: 'cellIs', operator: 'equal', formula: `"${text}"`, range, style: dye(colour) });
    if (names === STATUS_NAMES)
      for (const code of STATUSES) painted(STATUS_NAMES[code][language], tint(STATUS_COLOURS[code]));
    if (names === SEVERITY_NAMES) {
      painted(SEVERITY_NAMES.error[language], 'F8CBCB');
      painted(SEVERITY_NAMES.warning[language], 'FFF2CC');
    }
    if (type === 'hidden')
      rules.push({ type: 'cellIs', operator: 'greaterThan', formula: '0', range, style: dye('FFF2CC') });
    if (type === 'share') rules.push({ type: 'dataBar', range, dataBar: BAR });
  });
  rules.push(...heatRules(table, columns, rangeOf));
  return rules.map((rule, i) => ({ ...rule, priority: i + 1 }));
}

/** Colours here are ARGB: Excel repairs a file with six digits. */
const BAR = {
  cfvo: [
    { type: 'num', value: '0' },
    { type: 'num', value: '1' },
  ],
  color: 'FF9DC3D4',
} satisfies ConditionalRule['dataBar'];

function heatRules(
  table: Table,
  columns: Plan['columns'],
  rangeOf: (place: number, last: number) => string,
): Omit<ConditionalRule, 'priority'>[] {
  const places = columns.flatMap(({ column }, place) => (table.heat?.includes(column.id) ? [place] : []));
  if (places.length === 0) return [];
  return [
    {
      type: 'colorScale',
      range: rangeOf(places[0]!, places.at(-1)!),
      colorScale: { cfvo: [{ type: 'num', value: '0' }, { type: 'max' }], colors: ['FFFFFFFF', 'FFE8743B'] },
    },
  ];
}

const dye = (rgb: string): CellStyle => ({
  fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb }, fgColor: { rgb } },
});

/** The colour on white paper, so that black letters on it can be read. */
function tint(rgb: string): string {
  const share = 0.45;
  return [0, 2, 4]
    .map((at) => Math.round(255 - (255 - Number.parseInt(rgb.slice(at, at + 2), 16)) * share))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
