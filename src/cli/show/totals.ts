import type { DeclaredCount, Notice, StatusCode } from '../../notice/index.ts';
import { STATUSES } from '../../notice/index.ts';
import { STATUS_NAMES } from '../../notice/names.ts';
import { displayWidth, padTo, truncate } from '../width.ts';
import { fields, heading, label, type Page } from './page.ts';
import { quantityText } from './values.ts';

const NONE = '–';

/** What the text declares against what was extracted, by status; then what else it declares. */
export function totalsView(page: Page, { declared, findings }: Notice): string[] {
  const { language } = page;
  const own = declared.counts.filter((count) => count.subject === 'problem' && count.scope === null);
  const counted = findings.filter((finding) => finding.countable);
  if (counted.length === 0 && declared.counts.length === 0) return [];
  const count = (code: StatusCode) => counted.filter((finding) => finding.status.code === code).length;
  const rows = [[label(page, 'total'), declaredText(page, own, null), String(counted.length)]];
  for (const code of STATUSES) {
    const stated = declaredText(page, own, code);
    const found = code === 'completed' ? count(code) + count('completed-ongoing') : count(code);
    if (stated === NONE && (found === 0 || code === 'completed-ongoing')) continue;
    rows.push([
      STATUS_NAMES[code][language],
      stated,
      `${found}${ongoingNote(page, code, count('completed-ongoing'))}`,
    ]);
  }
  const others = declared.counts
    .filter((entry) => !own.includes(entry))
    .map((entry) => entry.raw)
    .join('；');
  const rate = declared.completionRate;
  return [
    ...heading(page, label(page, 'totals')),
    ...table(page, [['', label(page, 'declared'), label(page, 'extracted')], ...rows]),
    ...fields(page, [
      [label(page, 'rate'), rate && quantityText(rate, language)],
      [label(page, 'otherCounts'), others],
    ]),
  ];
}

/** What notices call completed includes what goes on for good (contract: declared totals). */
function ongoingNote(page: Page, code: StatusCode, ongoing: number): string {
  return code === 'completed' && ongoing > 0 ? label(page, 'ongoing', ongoing) : '';
}

function declaredText(page: Page, counts: readonly DeclaredCount[], status: StatusCode | null): string {
  const found = counts.filter((count) => count.status === status);
  if (found.length === 0) return NONE;
  return found.map((count) => quantityText(count.quantity, page.language)).join(' / ');
}

function table(page: Page, rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column]!))));
  return rows.map((row, i) => {
    const cells = row.map((cell, column) => padTo(cell, widths[column]!));
    const line = truncate(`  ${cells.join('  ')}`.trimEnd(), page.width);
    return i === 0 ? page.style.paint('dim', line) : line;
  });
}
