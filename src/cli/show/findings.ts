import type { Finding, StatusCode } from '../../notice/index.ts';
import { STATUS_NAMES } from '../../notice/names.ts';
import { type Look, oneLine } from '../style.ts';
import { truncate } from '../width.ts';
import { hanging, heading, label, type Page } from './page.ts';

/** Columns of a printed label; the longest in use (`反馈问题十二：`) takes 14. */
const LABEL_WIDTH = 16;

/** How well a finding stands. */
export const STATUS_LOOKS: Readonly<Record<StatusCode, Look>> = {
  completed: 'good',
  'completed-ongoing': 'good',
  'mostly-completed': 'fair',
  phased: 'fair',
  'in-progress': 'fair',
  'long-term': 'note',
  'not-completed': 'bad',
  unstated: 'dim',
};

/** The findings in text order below their categories; those below another finding stand further in. */
export function findingsView(page: Page, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const countable = findings.filter((finding) => finding.countable).length;
  const lines = heading(page, `${label(page, 'findings')} (${countable})`);
  const grouped = findings.some((finding) => finding.category !== null);
  let open: string | null = null;
  for (const finding of findings) {
    const category = finding.category?.text ?? label(page, 'uncategorised');
    if (grouped && category !== open) {
      lines.push(...hanging(page, '  ', category, 'title'));
      open = category;
    }
    lines.push(...findingView(page, finding, grouped ? 2 : 1));
  }
  return lines;
}

function findingView(page: Page, finding: Finding, depth: number): string[] {
  const { style, language } = page;
  const indent = '  '.repeat(depth + finding.level - 1);
  const number = truncate(oneLine(finding.label.raw), LABEL_WIDTH);
  const lead = `${indent}${number === '' ? '-' : number} `;
  const title = finding.title?.text ?? label(page, 'untitledFinding');
  if (!finding.countable) return hanging(page, lead, title);
  const { code } = finding.status;
  const tag = style.paint(STATUS_LOOKS[code], `[${STATUS_NAMES[code][language]}]`);
  const notes = [
    finding.immediate ? label(page, 'immediate') : '',
    finding.measures.length > 0 ? label(page, 'measures', finding.measures.length) : '',
  ].filter((note) => note !== '');
  const text = notes.length > 0 ? `${title} · ${notes.join(' · ')}` : title;
  return hanging(page, `${lead}${tag} `, text);
}
