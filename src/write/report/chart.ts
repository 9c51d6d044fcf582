import type { Language } from '../../notice/index.ts';
import type { Chart } from '../../stats/charts.ts';
import { categoryName, colourOf, titleOf } from '../chart-words.ts';
import { escapeHtml } from './html.ts';

/** Units of the drawing; it is scaled to its place. */
const WIDTH = 560;
const LABELS = 170;
const RIGHT = 36;
const ROW = 22;
const BAR = 15;
const TOP = 6;
const AXIS = 22;
const LEGEND_ROW = 18;
const LEGEND_COLUMNS = 4;
/** Characters of a label that have room. */
const LABEL_CHARACTERS = 14;
const TICKS = 5;

/** Horizontal bars as SVG without scripts and style attributes. */
export function drawChart(chart: Chart, language: Language): string {
  const { categories, series, stacked, share } = chart;
  const most = share ? 1 : niceCeiling(Math.max(1, ...categories.map((_, at) => total(chart, at))));
  const x = (value: number) => LABELS + (value / most) * (WIDTH - LABELS - RIGHT);
  const bottom = TOP + categories.length * ROW;
  const legendTop = bottom + AXIS + 6;
  const height = legendTop + Math.ceil(series.length / LEGEND_COLUMNS) * LEGEND_ROW;
  const shown = (value: number) => (share ? `${(value * 100).toFixed(1)} %` : value.toLocaleString('en-US'));
  const parts: string[] = [];
  for (let tick = 0; tick <= TICKS; tick++) {
    const at = x((most / TICKS) * tick);
    const label = share ? `${(100 / TICKS) * tick} %` : ((most / TICKS) * tick).toLocaleString('en-US');
    parts.push(
      `<line x1="${round(at)}" x2="${round(at)}" y1="${TOP}" y2="${bottom}" stroke="#dde2e8"/>`,
      `<text class="mid" x="${round(at)}" y="${bottom + 15}">${label}</text>`,
    );
  }
  categories.forEach((category, at) => {
    const name = categoryName(chart, category, language);
    const y = TOP + at * ROW + (ROW - BAR) / 2;
    parts.push(
      `<text class="end" x="${LABELS - 6}" y="${y + 12}">${escapeHtml(shorten(name))}<title>${escapeHtml(name)}</title></text>`,
    );
    let from = 0;
    series.forEach((one, place) => {
      const value = one.values[at] ?? null;
      if (!value) return;
      const thick = stacked ? BAR : BAR / series.length;
      const top = stacked ? y : y + place * thick;
      const start = stacked ? from : 0;
      from += value;
      parts.push(
        `<rect x="${round(x(start))}" y="${round(top)}" width="${round(x(start + value) - x(start))}" height="${round(thick)}" fill="#${colourOf(one)}"><title>${escapeHtml(`${name} · ${one.name[language]} ${shown(value)}`)}</title></rect>`,
      );
    });
    if (stacked)
      parts.push(
        `<text x="${round(x(from) + 4)}" y="${y + 12}">${total(chart, at).toLocaleString('en-US')}</text>`,
      );
  });
  series.forEach((one, place) => {
    const left = 8 + (place % LEGEND_COLUMNS) * ((WIDTH - 8) / LEGEND_COLUMNS);
    const top = legendTop + Math.floor(place / LEGEND_COLUMNS) * LEGEND_ROW;
    parts.push(
      `<rect x="${left}" y="${top}" width="11" height="11" rx="2" fill="#${colourOf(one)}"/>`,
      `<text x="${left + 16}" y="${top + 10}">${escapeHtml(one.name[language])}</text>`,
    );
  });
  const title = escapeHtml(titleOf(chart, language));
  return `<figure id="chart-${chart.id}"><figcaption>${title}</figcaption><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">${parts.join('')}</svg></figure>`;
}

const total = ({ series, stacked }: Chart, at: number): number =>
  stacked
    ? series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)
    : Math.max(...series.map(({ values }) => values[at] ?? 0));

/** The next number that divides into whole ticks. */
function niceCeiling(value: number): number {
  const step = value / TICKS;
  const power = 10 ** Math.floor(Math.log10(step));
  const nice = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= step)!;
  return Math.max(1, Math.ceil(nice)) * TICKS;
}

const round = (value: number) => Math.round(value * 10) / 10;
const shorten = (name: string) =>
  name.length <= LABEL_CHARACTERS ? name : `${name.slice(0, LABEL_CHARACTERS - 1)}…`;
