import type { Subject } from '../notice/index.ts';
import { type Answer, type AnswerFinding, amount, compound, pooled, SET, type Value } from './answer.ts';
import type { Gold, GoldFinding } from './gold.ts';

/** What is annotated, in the shape that is compared. */
export function answerOfGold(gold: Gold): Answer {
  const { inspection, rules, contact } = gold;
  const { round, period } = inspection;
  return {
    scalars: {
      class: { text: gold.class, seek: [] },
      domain: { text: gold.domain, seek: [] },
      title: printed(gold.title),
      genre: printed(gold.genre),
      'unit.name': printed(gold.unit?.name ?? null),
      'unit.organ': printed(gold.unit?.organ ?? null),
      'inspection.body': printed(inspection.body),
      'inspection.level': code(inspection.level),
      'inspection.method': printed(inspection.method),
      'inspection.round': round && { text: compound(round.term, round.number), seek: [round.text] },
      'inspection.period.start': date(period?.start ?? null),
      'inspection.period.end': date(period?.end ?? null),
      'inspection.feedbackDate': date(inspection.feedbackDate),
      asOf: date(gold.asOf),
      publishedOn: date(gold.publishedOn),
      'declared.completionRate': figure(gold.declared.completionRate, '%'),
      'rules.made': figure(rules.made, '项'),
      'rules.revised': figure(rules.revised, '项'),
      'rules.total': figure(rules.total, '项'),
      'contact.phone': printed(contact?.phone ?? null),
      'contact.address': printed(contact?.address ?? null),
      'contact.postcode': printed(contact?.postcode ?? null),
      'contact.email': printed(contact?.email ?? null),
      'contact.person': printed(contact?.person ?? null),
      'contact.period': printed(contact?.period ?? null),
    },
    lists: {
      'inspection.kinds': gold.inspection.kinds.map(word),
      'declared.counts': gold.declared.counts.map(({ subject, grain, status, scope, value }) => ({
        text: compound(subject, grain, status, scope, amount(value)),
        seek: value === null ? [] : totalsToSeek(subject, `${value}${grain ?? ''}`),
      })),
      accountability: gold.accountability.map(({ kinds, value, unit }) => ({
        text: compound(pooled(kinds), amount(value), unit),
        seek: value === null ? kinds : [`${kinds.at(-1)}${value}`, ...kinds, `${value}${unit}`],
      })),
      money: gold.money.map(({ kind, value }) => ({ text: compound(kind, amount(value)), seek: [kind] })),
      nextSteps: gold.nextSteps.map(({ label, text }) => ({ text, label, seek: [text] })),
    },
    findings: gold.findings.map(finding),
  };
}

function finding(gold: GoldFinding): AnswerFinding {
  const title = gold.title ?? '';
  return {
    label: gold.label,
    title,
    parent: gold.parent,
    place: { text: title, seek: [`${gold.label}${title}`, title] },
    fields: {
      'finding.label': printed(gold.label === '' ? null : gold.label),
      'finding.level': code(String(gold.level)),
      'finding.countable': code(String(gold.countable)),
      'finding.category': printed(gold.category),
      'finding.title': printed(gold.title),
      'finding.status': { text: gold.status, seek: gold.statusRaw === null ? [] : [gold.statusRaw] },
      'finding.statusRaw': printed(gold.statusRaw),
      'finding.place': code(gold.place),
      'finding.immediate': gold.immediate ? { text: SET, seek: ['立行立改'] } : null,
      'finding.measures': code(String(gold.measures)),
      'finding.theme': code(gold.theme),
      'finding.unit': printed(gold.unit),
      'finding.deadline': date(gold.deadline),
    },
    lists: {
      'finding.leaders': gold.leaders.map(word),
      'finding.departments': gold.departments.map(word),
      'finding.people': gold.people.map(word),
    },
  };
}

/** How each subject is printed; a total usually stands right before or behind its word. */
const SUBJECT_WORDS: Readonly<Record<Subject, readonly string[]>> = {
  problem: ['问题', '整改', '完成', '推进'],
  task: ['任务'],
  measure: ['措施'],
  suggestion: ['建议'],
  clue: ['线索', '信访件', '问题'],
};

function totalsToSeek(subject: Subject, total: string): string[] {
  return [...SUBJECT_WORDS[subject].flatMap((noun) => [`${total}${noun}`, `${noun}${total}`]), total];
}

const word = (text: string): Value => ({ text, seek: [text] });
const printed = (text: string | null): Value | null => (text === null ? null : word(text));
/** Stands nowhere in these letters. */
const code = (text: string | null): Value | null => (text === null ? null : { text, seek: [] });

function figure(value: number | 'masked' | null, unit: string): Value | null {
  return value === null ? null : { text: String(value), seek: [`${value}${unit}`, `${value}`] };
}

/** Looked for as it is usually printed: with its year, then without. */
function date(text: string | null): Value | null {
  if (text === null) return null;
  const [year, month, day] = text.split('-').map((part) => part.replace(/^0(?=\d)/, ''));
  const rest = `${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
  return { text, seek: rest === '' ? [`${year}年`] : [`${year}年${rest}`, text, rest] };
}
