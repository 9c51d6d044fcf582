import type { Finding, Notice, Quantity, Span } from '../notice/index.ts';
import { type Answer, type AnswerFinding, amount, compound, pooled, SET, type Value } from './answer.ts';

/** What was extracted, in the shape that is compared. */
export function answerOfNotice(notice: Notice): Answer {
  const { unit, inspection, rules, contact } = notice;
  const { round, period } = inspection;
  const indices = new Map(notice.findings.map(({ id }, i) => [id, i]));
  return {
    scalars: {
      class: { text: notice.class },
      domain: { text: notice.domain },
      title: words(notice.title),
      genre: code(notice.genre),
      'unit.name': unit && { text: unit.name, span: unit.span },
      'unit.organ': unit && code(unit.organ, unit.span),
      'inspection.body': words(inspection.body),
      'inspection.level': code(inspection.level, inspection.body?.span),
      'inspection.method': code(inspection.method),
      'inspection.round': round && { text: compound(round.term, round.number), span: round.span },
      'inspection.period.start': date(period?.start),
      'inspection.period.end': date(period?.end),
      'inspection.feedbackDate': date(inspection.feedbackDate),
      asOf: date(notice.asOf),
      publishedOn: date(notice.publishedOn),
      'declared.completionRate': figure(notice.declared.completionRate),
      'rules.made': figure(rules.made),
      'rules.revised': figure(rules.revised),
      'rules.total': figure(rules.total),
      'contact.phone': words(contact?.phone),
      'contact.address': words(contact?.address),
      'contact.postcode': words(contact?.postcode),
      'contact.email': words(contact?.email),
      'contact.person': words(contact?.person),
      'contact.period': words(contact?.period),
    },
    lists: {
      'inspection.kinds': inspection.kinds.map((text) => ({ text })),
      'declared.counts': notice.declared.counts.map(({ subject, grain, status, scope, quantity, span }) => ({
        text: compound(subject, grain, status, scope, amount(quantity.value)),
        span,
      })),
      accountability: notice.accountability.map(({ kinds, quantity }) => ({
        text: compound(pooled(kinds), amount(quantity.value), quantity.unit),
        span: quantity.span,
      })),
      money: notice.money.map(({ kind, quantity }) => ({
        text: compound(kind, amount(quantity.value)),
        span: quantity.span,
      })),
      nextSteps: notice.nextSteps.map(({ label, text, span }) => ({ text, label, span })),
    },
    findings: notice.findings.map((one) => finding(one, indices)),
  };
}

function finding(found: Finding, indices: ReadonlyMap<string, number>): AnswerFinding {
  const { label, title, status, category, responsible } = found;
  const start = title?.span ?? label.span ?? found.rectification?.span ?? null;
  return {
    label: label.raw,
    title: title?.text ?? '',
    parent: found.parent === null ? null : (indices.get(found.parent) ?? null),
    place: { text: title?.text ?? '', span: label.span ?? start },
    fields: {
      'finding.label': label.raw === '' ? null : { text: label.raw, span: label.span ?? start },
      'finding.level': { text: String(found.level), span: start },
      'finding.countable': { text: String(found.countable), span: start },
      'finding.category': words(category),
      'finding.title': words(title),
      'finding.status': { text: status.code, span: status.span ?? start },
      'finding.statusRaw': status.raw === null ? null : { text: status.raw, span: status.span ?? start },
      'finding.place': { text: status.place, span: status.span ?? start },
      'finding.immediate': found.immediate ? { text: SET, span: start } : null,
      'finding.measures': {
        text: String(found.measures.length),
        span: found.measures[0]?.span ?? start,
      },
      'finding.theme': { text: found.theme.code, span: start },
      'finding.unit': found.unit && { text: found.unit.name, span: found.unit.span },
      'finding.deadline': date(found.deadline),
    },
    lists: {
      'finding.leaders': responsible.leaders.map(some),
      'finding.departments': responsible.departments.map(some),
      'finding.people': responsible.people.map(some),
    },
  };
}

interface Printed {
  text: string;
  span: Span;
}
const some = ({ text, span }: Printed): Value => ({ text, span });
const words = (printed: Printed | null | undefined): Value | null => (printed ? some(printed) : null);
const date = (printed: { value: string; span: Span } | null | undefined): Value | null =>
  printed ? { text: printed.value, span: printed.span } : null;
const figure = (quantity: Quantity | null): Value | null =>
  quantity && { text: amount(quantity.value), span: quantity.span };
const code = (text: string | null, span?: Span | null): Value | null =>
  text === null ? null : { text, span: span ?? null };
