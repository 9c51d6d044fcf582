import type { Language } from '../../notice/index.ts';
import type { Table } from '../../stats/index.ts';
import { escapeHtml } from './html.ts';

/** Figures of the overview that stand large above it. */
const SHOWN = [
  'notices',
  'units',
  'findings',
  'rate-extracted',
  'rate-declared',
  'share-unstated',
  'unreadable',
];

/** The overview's main figures as cards: a share with its numerator and denominator. */
export async function overviewCards({ columns, rows }: Table, language: Language): Promise<string> {
  const at = new Map(columns.map(({ id }, i) => [id, i]));
  const names = columns[0]!.names;
  const cards = new Map<string, string>();
  for await (const row of rows) {
    const value = (id: string) => row[at.get(id) ?? -1] ?? null;
    const metric = String(value('metric'));
    if (!SHOWN.includes(metric)) continue;
    const share = value('share');
    const figure =
      share === null
        ? Number(value('count') ?? 0).toLocaleString('en-US')
        : `${(Number(share) * 100).toFixed(1)} %<small>${value('numerator')} / ${value('denominator')}</small>`;
    const name = escapeHtml(names?.[metric]?.[language] ?? metric);
    cards.set(metric, `<div><dt>${name}</dt><dd>${figure}</dd></div>`);
  }
  return `<dl class="cards">${SHOWN.map((metric) => cards.get(metric) ?? '').join('')}</dl>`;
}
