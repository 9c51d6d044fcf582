import type { CellValue, SheetChart, WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../notice/index.ts';
import type { Chart } from '../../stats/charts.ts';
import { categoryName, colourOf, titleOf } from '../chart-words.ts';
import { bodyStyle, HEADING } from './styles.ts';

/** Rows and columns of the sheet that a chart covers. */
const HEIGHT = 25;
const WIDTH = 9;
const GAP = 1;
const FONT_SIZE = 9;

/** The numbers behind the charts on a sheet of their own, and the charts to stand beside a table that ends at `column`. */
export function drawCharts(
  charts: readonly Chart[],
  { name, language, column }: { name: string; language: Language; column: number },
): { data: WriteSheet; drawn: SheetChart[] } {
  const rows: CellValue[][] = [];
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const drawn = charts.map((chart, i) => {
    const top = rows.length;
    rows.push([titleOf(chart, language)]);
    rows.push([chart.over[language], ...chart.series.map((series) => series.name[language])]);
    for (let at = 0; at <= chart.series.length; at++) cells.set(`${top + 1},${at}`, { style: HEADING });
    const first = rows.length;
    chart.categories.forEach((category, at) => {
      rows.push([
        categoryName(chart, category, language),
        ...chart.series.map(({ values }) => values[at] ?? null),
      ]);
      if (chart.share)
        chart.series.forEach((_, s) => {
          cells.set(`${rows.length - 1},${s + 1}`, { style: bodyStyle('share') });
        });
    });
    const last = rows.length - 1;
    rows.push([]);
    const range = (place: number) => {
      const letter = String.fromCharCode(65 + place);
      return `'${name}'!$${letter}$${first + 1}:$${letter}$${last + 1}`;
    };
    return drawnChart(chart, language, range, placeOf(i, column));
  });
  const columns = [{ width: 40 }, ...Array.from({ length: 8 }, () => ({ width: 16 }))];
  return { data: { name, rows, cells, columns }, drawn };
}

/** Two side by side, then the next two below. */
function placeOf(i: number, column: number): SheetChart['anchor'] {
  const from = { row: 1 + Math.floor(i / 2) * (HEIGHT + GAP), col: column + GAP + (i % 2) * (WIDTH + GAP) };
  return { from, to: { row: from.row + HEIGHT, col: from.col + WIDTH } };
}

function drawnChart(
  chart: Chart,
  language: Language,
  range: (place: number) => string,
  anchor: SheetChart['anchor'],
): SheetChart {
  const { stacked, share, series } = chart;
  return {
    type: 'bar',
    barGrouping: stacked ? 'stacked' : 'clustered',
    overlap: stacked ? 100 : 0,
    gapWidth: 45,
    title: titleOf(chart, language),
    titleFontSize: 12,
    titleBold: true,
    altText: titleOf(chart, language),
    series: series.map((one, i) => ({
      name: one.name[language],
      values: range(i + 1),
      categories: range(0),
      color: colourOf(one),
    })),
    axes: {
      // Bars are drawn from below; the largest shall stand on top.
      x: { reverse: true, labelFontSize: FONT_SIZE, majorTickMark: 'none' },
      y: {
        gridlines: { major: true },
        labelFontSize: FONT_SIZE,
        majorTickMark: 'none',
        minorTickMark: 'none',
        numberFormat: { formatCode: share ? '0%' : '#,##0' },
        ...(share ? { scale: { min: 0, max: 1 } } : {}),
      },
    },
    legend: 'bottom',
    legendFontSize: FONT_SIZE,
    anchor,
  };
}

/** The library draws grid lines in the text's black. */
export const paleGridlines = (xml: string) =>
  xml.replaceAll(
    '<c:majorGridlines/>',
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="DDE2E8"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>',
  );
