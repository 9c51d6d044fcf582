import type { Language } from '../notice/index.ts';
import type { Chart, ChartSeries } from '../stats/charts.ts';
import { RATE_COLOURS, STATUS_COLOURS } from './colours.ts';

/** A chart's title, which says so where only the largest are drawn. */
export function titleOf({ title, categories, of, over }: Chart, language: Language): string {
  const shown = categories.length;
  if (of === shown) return title[language];
  return language === 'zh'
    ? `${title.zh}（问题最多的 ${shown} 个${over.zh}，共 ${of} 个）`
    : `${title.en} (the ${shown} with most findings, of ${of})`;
}

export function categoryName({ names }: Chart, category: string, language: Language): string {
  return names?.[category]?.[language] ?? category;
}

/** RRGGBB. */
export function colourOf({ code }: ChartSeries): string {
  return code === 'extracted' || code === 'declared' ? RATE_COLOURS[code] : STATUS_COLOURS[code];
}
