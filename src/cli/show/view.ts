import { CONTACT_FIELDS, type Diagnostic, type Notice, type Severity } from '../../notice/index.ts';
import { CLASS_NAMES, CONTACT_NAMES, DOMAIN_NAMES, LEVEL_NAMES, SEVERITY_NAMES } from '../../notice/names.ts';
import { type Look, oneLine } from '../style.ts';
import { displayWidth, truncate } from '../width.ts';
import { findingsView } from './findings.ts';
import { fields, hanging, heading, label, type Page } from './page.ts';
import { totalsView } from './totals.ts';
import { dateText, moneyText, quantityText } from './values.ts';

const SEVERITY_LOOKS: Readonly<Record<Severity, Look>> = { error: 'bad', warning: 'fair', info: 'dim' };
/** Columns below which nothing can be laid out; a narrower terminal wraps by itself. */
const LEAST_WIDTH = 40;
/** Next steps are long prose: their beginning says what they are about. */
const STEP_LINES = 2;

/** The record as a person looks at it: lines for a terminal of `page.width` columns. */
export function noticeView(notice: Notice, given: Page): string[] {
  const page = { ...given, width: Math.max(LEAST_WIDTH, given.width) };
  return [
    ...titleView(page, notice),
    ...frontView(page, notice),
    ...findingsView(page, notice.findings),
    ...totalsView(page, notice),
    ...accountabilityView(page, notice),
    ...moneyView(page, notice),
    ...nextStepsView(page, notice),
    ...contactView(page, notice),
    ...diagnosticsView(page, notice.diagnostics),
  ];
}

function titleView(page: Page, { title }: Notice): string[] {
  const lines = hanging(page, '', title?.text ?? label(page, 'untitled'), 'title');
  const width = Math.min(page.width, Math.max(...lines.map(displayWidth)));
  return [...lines, page.style.paint('dim', '─'.repeat(width))];
}

function frontView(page: Page, notice: Notice): string[] {
  const { language } = page;
  const { inspection, unit } = notice;
  const join = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');
  const { start = null, end = null } = inspection.period ?? {};
  const day = (date: Notice['asOf']) => date && dateText(date);
  return fields(page, [
    [label(page, 'unit'), unit && join(unit.name, unit.aliases.join('、'))],
    [
      label(page, 'class'),
      join(CLASS_NAMES[notice.class][language], DOMAIN_NAMES[notice.domain][language], notice.genre),
    ],
    [
      label(page, notice.domain === 'inspection' ? 'body' : 'auditBody'),
      join(
        inspection.body?.text,
        inspection.level && LEVEL_NAMES[inspection.level][language],
        inspection.method,
        inspection.kinds.join('、'),
      ),
    ],
    [label(page, 'round'), inspection.round?.text ?? null],
    [label(page, 'period'), inspection.period && `${dateText(start)} ${label(page, 'to')} ${dateText(end)}`],
    [label(page, 'feedback'), day(inspection.feedbackDate)],
    [label(page, 'asOf'), day(notice.asOf)],
    [label(page, 'published'), day(notice.publishedOn)],
    [label(page, 'source'), join(notice.source.path, notice.source.reader)],
  ]);
}

function accountabilityView(page: Page, { accountability }: Notice): string[] {
  const rows = accountability.map(
    ({ kinds, quantity }) => [kinds.join('、'), quantityText(quantity, page.language)] as const,
  );
  return rows.length === 0 ? [] : [...heading(page, label(page, 'accountability')), ...fields(page, rows)];
}

function moneyView(page: Page, { money }: Notice): string[] {
  const rows = money.map(({ kind, quantity }) => [kind, moneyText(quantity, page.language)] as const);
  return rows.length === 0 ? [] : [...heading(page, label(page, 'money')), ...fields(page, rows)];
}

function nextStepsView(page: Page, { nextSteps }: Notice): string[] {
  if (nextSteps.length === 0) return [];
  const items = nextSteps.flatMap((step) =>
    hanging(page, `  ${oneLine(step.label) || '-'} `, truncate(oneLine(step.text), STEP_LINES * page.width)),
  );
  return [...heading(page, label(page, 'nextSteps')), ...items];
}

function contactView(page: Page, { contact }: Notice): string[] {
  if (contact === null) return [];
  const rows = CONTACT_FIELDS.map(
    (key) => [CONTACT_NAMES[key][page.language], contact[key]?.text ?? null] as const,
  );
  return [...heading(page, label(page, 'contact')), ...fields(page, rows)];
}

function diagnosticsView(page: Page, diagnostics: readonly Diagnostic[]): string[] {
  if (diagnostics.length === 0) return [];
  const items = diagnostics.flatMap(({ severity, message }) => {
    const tag = page.style.paint(SEVERITY_LOOKS[severity], SEVERITY_NAMES[severity][page.language]);
    return hanging(page, `  ${tag}  `, message);
  });
  return [...heading(page, `${label(page, 'diagnostics')} (${diagnostics.length})`), ...items];
}
