import type { Finding, Notice, NoticeDate, Quantity } from '../../src/notice/index.ts';

/**
 * A record in the short form of `fixtures/notices/*.json`, without offsets. Values are strings a person can write:
 * `3次`, `masked 个`, `4次 approximate`; dates are their EDTF value; amounts are 元, null where masked.
 */
export type Summary = ReturnType<typeof summarise>;

export function summarise(notice: Notice) {
  const { inspection, contact, declared, rules } = notice;
  const { round, period } = inspection;
  return {
    class: notice.class,
    domain: notice.domain,
    title: notice.title?.text ?? null,
    genre: notice.genre,
    unit: notice.unit && pick(notice.unit, ['name', 'organ', 'aliases']),
    inspection: {
      body: inspection.body?.text ?? null,
      level: inspection.level,
      method: inspection.method,
      kinds: inspection.kinds,
      round: round && [round.text, round.term, round.number],
      period: period && [dateOf(period.start), dateOf(period.end)],
      feedbackDate: dateOf(inspection.feedbackDate),
    },
    asOf: dateOf(notice.asOf),
    publishedOn: dateOf(notice.publishedOn),
    declared: {
      counts: declared.counts.map(({ subject, grain, status, scope, quantity }) =>
        [subject, grain, status, scope, figureOf(quantity)].filter((word) => word !== null).join(' '),
      ),
      completionRate: declared.completionRate?.value ?? null,
    },
    findings: notice.findings.map((finding) => summariseFinding(finding, notice)),
    accountability: notice.accountability.map(
      ({ kinds, quantity }) => `${kinds.join('、')} ${figureOf(quantity)} ${quantity.unit}`,
    ),
    money: notice.money.map(({ kind, quantity }) => `${kind} ${figureOf(quantity)}`),
    rules: [rules.made, rules.revised, rules.total].map((quantity) => quantity?.value ?? null),
    nextSteps: notice.nextSteps.map(({ label, text }) => `${label} ${text.split(/[。，；：]/)[0]}`),
    contact:
      contact &&
      Object.fromEntries(
        Object.entries(contact).map(([name, field]) => [name, field && [field.text, field.masked]]),
      ),
  };
}

function summariseFinding(finding: Finding, notice: Notice) {
  const { responsible, status, facts } = finding;
  const parent = notice.findings.find(({ id }) => id === finding.parent);
  const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text);
  return {
    path: finding.path.join(''),
    label: finding.label.raw,
    level: finding.level,
    parent: parent?.path.join('') ?? null,
    countable: finding.countable,
    rectified: finding.rectification !== null,
    category: finding.category?.text ?? null,
    title: finding.title?.text ?? null,
    evidence: finding.evidence?.raw ?? null,
    status: [status.code, status.raw, status.place],
    immediate: finding.immediate,
    measures: finding.measures.map(({ label }) => label),
    responsible: {
      leaders: texts(responsible.leaders),
      departments: texts(responsible.departments),
      people: texts(responsible.people),
    },
    deadline: dateOf(finding.deadline),
    regulations: texts(facts.regulations),
    dates: facts.dates.map(({ value }) => value),
    money: facts.money.map(({ value }) => value),
    counts: facts.counts.map(countOf),
  };
}

const dateOf = (date: NoticeDate | null) => date?.value ?? null;
const figureOf = ({ state, value }: Quantity) => (state === 'masked' ? 'masked' : value);

function countOf({ state, value, unit }: Quantity): string {
  if (state === 'masked') return `masked ${unit}`;
  return `${value}${unit}${state === 'approximate' ? ' approximate' : ''}`;
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}

/**
 * Everything of a record that the way it is laid out must not change: no offsets, no white space inside printed words,
 * nothing about the file, the outline, or who made a label. Two renderings of one text are equal in this.
 */
export function contentOf(notice: Notice): unknown {
  const { schemaVersion, id, source, outline, text, furniture, blocks, diagnostics, ...record } = notice;
  const said = diagnostics.map(({ code, actual, expected }) => ({ code, actual, expected }));
  return withoutPlace({ ...record, diagnostics: said });
}

function withoutPlace(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\s\u200b\ufeff]/g, '');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutPlace);
  const kept = Object.entries(value).filter(([key]) => !PLACE.has(key));
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutPlace(one)]));
}

const PLACE = new Set(['span', 'spans', 'auto']);
