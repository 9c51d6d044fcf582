import type { Language } from '../../notice/index.ts';
import { type Comparison, FIGURE_NAMES, type Figure, figuresOf } from '../../stats/compare/index.ts';
import { oneLine, type Style } from '../style.ts';
import type { Say } from '../texts.ts';
import { displayWidth, padTo } from '../width.ts';

interface Voice {
  say: Say;
  language: Language;
  style: Style;
}

/** Lines of a list that the terminal shows. */
const SHOWN = 20;

/** The figures, the fields that changed most, the units with most changes. */
export function comparisonLines(comparison: Comparison, { say, language, style }: Voice): string[] {
  const figures = Object.entries(figuresOf(comparison)) as [Figure, number][];
  const names = figures.map(([figure]) => FIGURE_NAMES[figure][language]);
  const width = Math.max(...names.map(displayWidth));
  const list = (title: string, rows: readonly string[]) =>
    rows.length === 0
      ? []
      : [
          '',
          style.paint('heading', title),
          ...rows.slice(0, SHOWN).map((row) => `  ${oneLine(row)}`),
          ...(rows.length > SHOWN ? [`  ${say('andMore', { count: rows.length - SHOWN })}`] : []),
        ];
  return [
    ...figures.map(([, count], i) => `${padTo(names[i]!, width)}  ${style.paint('title', String(count))}`),
    ...list(say('changedMost'), countedFields(comparison)),
    ...list(say('comparedUnits'), countedUnits(comparison)),
  ];
}

function countedFields({ fields }: Comparison): string[] {
  const counts = new Map<string, number>();
  for (const { field } of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return sorted.map(([field, count]) => `${String(count).padStart(6)}  ${field}`);
}

function countedUnits({ rounds }: Comparison): string[] {
  const units = new Map<string, Record<string, number>>();
  for (const { unit, change } of rounds.problems) {
    const count = units.get(unit) ?? { gone: 0, new: 0, moved: 0, recurring: 0 };
    units.set(unit, count);
    count[change] = (count[change] ?? 0) + 1;
  }
  return [...units].map(
    ([unit, count]) => `${unit}  ${count.gone} / ${count.new} / ${count.moved} / ${count.recurring}`,
  );
}
