import type { Finding, Notice, NoticeDate, Quantity, Span, StatusCode } from '../../notice/index.ts';

export type MarkKind =
  | 'title'
  | 'status'
  | 'measure'
  | 'money'
  | 'date'
  | 'rule'
  | 'total'
  | 'sanction'
  | 'contact'
  | 'hidden'
  | 'doubt'
  | 'passage';

/** What was read at `[start, end)` of the text: of which finding, and what to say of it instead of the kind's name. */
export type Mark = readonly [
  start: number,
  end: number,
  kind: MarkKind,
  finding: string | null,
  note?: string,
];

/** A notice as the report shows it. */
export interface ReadableNotice {
  path: string;
  unit: string | null;
  title: string | null;
  round: string | null;
  text: string;
  findings: { id: string; label: string; title: string | null; status: StatusCode | null }[];
  marks: Mark[];
  /** What the self-audit says. */
  doubts: { severity: string; message: string }[];
}

export function readable(notice: Notice): ReadableNotice {
  const { text = '', title, unit, inspection, source, findings, diagnostics } = notice;
  return {
    path: source.path ?? notice.id,
    unit: unit?.name ?? null,
    title: title?.text ?? null,
    round: inspection.round?.text ?? null,
    text,
    findings: findings.map((finding) => ({
      id: finding.id,
      label: finding.label.raw,
      title: finding.title?.text ?? null,
      // A heading that only groups has no status of its own to show.
      status: finding.countable ? finding.status.code : null,
    })),
    marks: marksOf(notice).filter(([start, end]) => start < end && end <= text.length),
    doubts: diagnostics.map(({ severity, message }) => ({ severity, message })),
  };
}

function marksOf(notice: Notice): Mark[] {
  const { inspection, asOf, publishedOn, declared, accountability, money, rules, contact } = notice;
  const { feedbackDate, period } = inspection;
  return [
    ...notice.findings.flatMap(findingMarks),
    ...[feedbackDate, period?.start, period?.end, asOf, publishedOn].flatMap((date) => dateMarks(date, null)),
    ...[...declared.counts.map(({ quantity }) => quantity), declared.completionRate].flatMap((quantity) =>
      quantityMarks(quantity, 'total', null),
    ),
    ...accountability.flatMap(({ quantity }) => quantityMarks(quantity, 'sanction', null)),
    ...money.flatMap(({ quantity }) => quantityMarks(quantity, 'money', null)),
    ...[rules.made, rules.revised, rules.total].flatMap((quantity) => quantityMarks(quantity, 'rule', null)),
    ...Object.values(contact ?? {}).flatMap((field): Mark[] =>
      field ? [[...field.span, 'contact', null], ...(field.masked ? [hidden(field.span, null)] : [])] : [],
    ),
    ...notice.diagnostics.flatMap(({ span, severity, message }): Mark[] =>
      span && severity !== 'info' ? [[...span, 'doubt', null, message]] : [],
    ),
  ];
}

function findingMarks(finding: Finding): Mark[] {
  const { id, label, title, evidence, status, rectification, measures, deadline, facts } = finding;
  const passages = [evidence, rectification].flatMap(
    (passage) => passage?.spans ?? (passage?.span ? [passage.span] : []),
  );
  const one = (span: Span | null | undefined, kind: MarkKind): Mark[] => (span ? [[...span, kind, id]] : []);
  return [
    ...[...passages, label.span].flatMap((span) => one(span, 'passage')),
    ...one(title?.span, 'title'),
    ...one(status.span, 'status'),
    ...measures.flatMap(({ span }) => one(span, 'measure')),
    ...facts.regulations.flatMap(({ span }) => one(span, 'rule')),
    ...[deadline, ...facts.dates].flatMap((date) => dateMarks(date, id)),
    ...facts.money.flatMap((quantity) => quantityMarks(quantity, 'money', id)),
    ...facts.counts.flatMap((quantity) => (quantity.state === 'masked' ? [hidden(quantity.span, id)] : [])),
  ];
}

function dateMarks(date: NoticeDate | null | undefined, finding: string | null): Mark[] {
  if (!date) return [];
  const { span, value, masked, damaged } = date;
  return [
    [...span, 'date', finding, value],
    ...(masked ? [hidden(span, finding)] : []),
    ...(damaged ? [[...span, 'doubt', finding] as const] : []),
  ];
}

function quantityMarks(quantity: Quantity | null, kind: MarkKind, finding: string | null): Mark[] {
  if (!quantity) return [];
  const { span, state, value, unit } = quantity;
  const said = value === null ? undefined : `${value.toLocaleString('en-US')} ${unit}`;
  return [[...span, kind, finding, said], ...(state === 'masked' ? [hidden(span, finding)] : [])];
}

const hidden = (span: Span, finding: string | null): Mark => [...span, 'hidden', finding];
