import { type Issue, issue, type Notice } from '../notice/index.ts';
import { type Outline, type Reading, squeeze, walk } from '../outline/index.ts';
import type { Accountability } from './accountability.ts';
import { auditAccountability, auditCounts } from './audit-totals.ts';

type Parts = Pick<
  Notice,
  | 'class'
  | 'title'
  | 'unit'
  | 'inspection'
  | 'declared'
  | 'findings'
  | 'contact'
  | 'accountability'
  | 'money'
  | 'asOf'
>;

/** How much of a doubtful heading its diagnostic shows. */
const DOUBT_SHOWN = 20;

/** Marks whose partner must exist; a lone bracket may belong to a label (`1)`). */
const QUOTES = '“”‘’《》「」『』';

/** Checks the notice against itself. */
export function selfAudit(
  reading: Reading,
  outline: Outline,
  parts: Parts,
  accountability: Accountability,
): Issue[] {
  return [
    ...auditClass(parts),
    ...auditNotices(reading, parts),
    ...auditNumbering(reading, outline),
    ...auditFindings(parts),
    ...auditCounts(parts),
    ...auditAccountability(accountability),
    ...auditMarks(reading, outline),
    ...auditValues(parts),
  ];
}

function auditClass(parts: Parts): Issue[] {
  const found: Issue[] = [];
  if (parts.class !== 'rectification')
    found.push(issue('not-a-rectification', null, parts.class, 'rectification'));
  else if (parts.findings.length === 0) found.push(issue('no-findings'));
  if (!parts.title) found.push(issue('title-missing'));
  if (!parts.unit && parts.class === 'rectification') found.push(issue('unit-missing'));
  return found;
}

/** How a lead ends; two of them that differ are two notices. */
const LEAD_END = /现[将就][^。]{0,60}整改[^。]{0,40}(?:如下|(?:公布|通报|公开|公告|公示)。)/g;

function auditNotices(reading: Reading, parts: Parts): Issue[] {
  if (parts.class !== 'rectification') return [];
  const leads = new Map<string, [number, number]>();
  for (const match of reading.folded.matchAll(LEAD_END)) {
    const words = squeeze(match[0]);
    if (!leads.has(words)) leads.set(words, [match.index, match.index + match[0].length]);
  }
  const second = [...leads.values()][1];
  return second ? [issue('several-notices', second, leads.size)] : [];
}

function auditNumbering(reading: Reading, outline: Outline): Issue[] {
  const found: Issue[] = [];
  if (outline.doubtful) {
    const { start, end } = outline.doubtful.enumerator;
    const line = reading.text.slice(start, Math.min(outline.doubtful.lineEnd, end + DOUBT_SHOWN));
    found.push(issue('structure-uncertain', [start, end], line));
  }
  const check = (siblings: readonly (typeof outline.roots)[number][]) => {
    for (let index = 1; index < siblings.length; index++) {
      const before = siblings[index - 1]?.candidate.enumerator;
      const entry = siblings[index];
      const here = entry?.candidate.enumerator;
      if (
        !entry ||
        !before ||
        !here ||
        before.value === null ||
        here.value === null ||
        before.style !== here.style
      )
        continue;
      const span: [number, number] = [here.start, here.end];
      if (here.value > before.value + 1)
        found.push(issue('numbering-gap', span, here.value, before.value + 1));
      else if (here.value === before.value)
        found.push(issue('numbering-repeat', span, here.value, before.value + 1));
      else if (here.value < before.value)
        found.push(issue('numbering-restart', span, here.value, before.value + 1));
    }
  };
  check(outline.roots);
  for (const entry of walk(outline.roots)) check(entry.children);
  return found;
}

function auditFindings(parts: Parts): Issue[] {
  const parents = new Set(parts.findings.map((finding) => finding.parent));
  return parts.findings.flatMap((finding) => {
    const groups = parents.has(finding.id);
    return finding.rectification || groups
      ? []
      : [
          issue(
            'finding-without-rectification',
            finding.title?.span ?? finding.label.span,
            finding.title?.text ?? finding.label.raw,
          ),
        ];
  });
}

function auditMarks(reading: Reading, outline: Outline): Issue[] {
  return reading.marks.unmatched
    .filter(
      (at) => at >= outline.front.start && at < outline.back.end && QUOTES.includes(reading.text[at] ?? ''),
    )
    .map((at) => issue('quote-unmatched', [at, at + 1], reading.text[at] ?? ''));
}

/** Masked values of the record itself and damaged dates, wherever they stand. */
function auditValues(parts: Parts): Issue[] {
  const found: Issue[] = [];
  const masked = (span: [number, number], raw: string) => found.push(issue('value-masked', span, raw));
  for (const count of parts.declared.counts)
    if (count.quantity.state === 'masked') masked(count.quantity.span, count.raw);
  if (parts.declared.completionRate?.state === 'masked')
    masked(parts.declared.completionRate.span, parts.declared.completionRate.raw);
  for (const entry of [...parts.accountability, ...parts.money])
    if (entry.quantity.state === 'masked') masked(entry.quantity.span, entry.raw);
  const { period, feedbackDate } = parts.inspection;
  const dates = [
    period?.start,
    period?.end,
    feedbackDate,
    parts.asOf,
    ...parts.findings.flatMap((finding) => [finding.deadline, ...finding.facts.dates]),
  ];
  const seen = new Set<number>();
  for (const date of dates) {
    if (!date || seen.has(date.span[0])) continue;
    seen.add(date.span[0]);
    if (date.damaged) found.push(issue('date-damaged', date.span, date.raw, date.value));
    if (
      date.masked &&
      (date === period?.start || date === period?.end || date === feedbackDate || date === parts.asOf)
    )
      masked(date.span, date.raw);
  }
  for (const field of Object.values(parts.contact ?? {})) if (field?.masked) masked(field.span, field.raw);
  if (
    period?.start &&
    period.end &&
    comparable(period.start.value, period.end.value) &&
    period.end.value < period.start.value
  ) {
    found.push(issue('date-order', period.end.span, `${period.start.value} / ${period.end.value}`));
  }
  if (
    period?.end &&
    feedbackDate &&
    comparable(period.end.value, feedbackDate.value) &&
    feedbackDate.value < period.end.value.slice(0, feedbackDate.value.length)
  ) {
    found.push(issue('date-order', feedbackDate.span, `${period.end.value} / ${feedbackDate.value}`));
  }
  return found;
}

const comparable = (a: string, b: string): boolean => !a.includes('X') && !b.includes('X');
