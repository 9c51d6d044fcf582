import { type Issue, issue, type Notice, type StatusCode } from '../notice/index.ts';
import { type Outline, type Reading, squeeze, walk } from '../outline/index.ts';
import type { Accountability } from './accountability.ts';

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
/** How far a printed rate may be from the computed one: it is rounded to the digits it shows. */
const RATE_TOLERANCE = 0.6;

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

/** `completed` in a total means what the text calls completed, long-term items included. */
const DECLARED_AS: Partial<Record<StatusCode, readonly StatusCode[]>> = {
  completed: ['completed', 'completed-ongoing'],
};

function auditCounts(parts: Parts): Issue[] {
  const found: Issue[] = [];
  const { counts, completionRate } = parts.declared;
  const countable = parts.findings.filter((finding) => finding.countable);
  const problems = counts.filter(
    (count) =>
      count.subject === 'problem' &&
      count.scope === null &&
      count.quantity.state === 'exact' &&
      !/方面|类/.test(count.grain ?? ''),
  );
  const totals = problems.filter((count) => count.status === null);
  const total = totals[totals.length - 1];
  if (total && countable.length > 0 && !totals.some((count) => count.quantity.value === countable.length)) {
    found.push(issue('declared-count-mismatch', total.span, countable.length, total.quantity.value));
  }
  const stated = countable.some((finding) => finding.status.code !== 'unstated');
  const byStatus = problems.filter((count) => count.status !== null);
  if (stated) {
    for (const count of byStatus) {
      const codes = DECLARED_AS[count.status as StatusCode] ?? [count.status];
      const extracted = countable.filter((finding) => codes.includes(finding.status.code)).length;
      if (extracted !== count.quantity.value)
        found.push(issue('declared-status-mismatch', count.span, extracted, count.quantity.value));
    }
  }
  const sum = byStatus.reduce((all, count) => all + (count.quantity.value ?? 0), 0);
  if (total && byStatus.length > 1 && !totals.some((count) => count.quantity.value === sum)) {
    found.push(issue('declared-sum-mismatch', total.span, sum, total.quantity.value));
  }
  const done = byStatus.find((count) => count.status === 'completed');
  if (completionRate?.value != null && done?.quantity.value != null && total?.quantity.value) {
    const rate = Math.round((done.quantity.value / total.quantity.value) * 1000) / 10;
    if (Math.abs(rate - completionRate.value) > RATE_TOLERANCE)
      found.push(issue('completion-rate-mismatch', completionRate.span, completionRate.value, rate));
  }
  return found;
}

function auditAccountability(accountability: Accountability): Issue[] {
  return accountability.wholes.flatMap(({ total, parts }) => {
    const values = parts.map((part) => part.quantity.value);
    if (total.quantity.value === null || values.some((value) => value === null)) return [];
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    return sum === total.quantity.value
      ? []
      : [issue('accountability-sum-mismatch', total.quantity.span, sum, total.quantity.value)];
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
