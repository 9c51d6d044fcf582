import type { Finding, Item, Notice, Quantity } from '../../src/notice/index.ts';
import type { Expected, ExpectedFinding, ExpectedItem } from './record.ts';

/** One part of the record that did not come back. */
export interface Miss {
  /** `title`, `finding.status` … */
  field: string;
  /** Which finding, by its expected title. */
  of: string | null;
  expected: string;
  got: string;
}

/** Every difference between what was written and what was read, in a fixed order. */
export function compare(expected: Expected, notice: Notice): Miss[] {
  const misses: Miss[] = [];
  const check = (field: string, wanted: unknown, found: unknown, of: string | null = null) => {
    if (wanted === undefined) return;
    const [one, other] = [show(wanted), show(found)];
    if (one !== other) misses.push({ field, of, expected: one, got: other });
  };
  const { inspection, declared, contact } = notice;
  check('class', expected.class, notice.class);
  check('title', expected.title, notice.title?.text ?? null);
  check('unit', expected.unit, notice.unit?.name ?? null);
  check('inspector', expected.inspector, inspection.body?.text ?? null);
  check('method', expected.method, inspection.method);
  check('round', expected.round, inspection.round && [inspection.round.term, inspection.round.number]);
  check(
    'period',
    [expected.start, expected.end],
    [inspection.period?.start?.value ?? null, inspection.period?.end?.value ?? null],
  );
  check('feedbackDate', expected.feedbackDate, inspection.feedbackDate?.value ?? null);
  check('asOf', expected.asOf, notice.asOf?.value ?? null);
  check('publishedOn', expected.publishedOn, notice.publishedOn?.value ?? null);
  compareFindings(expected.findings, notice.findings, check);
  check(
    'counts',
    [...expected.counts].sort(),
    declared.counts
      .map(({ subject, grain, status, scope, quantity }) =>
        [subject, grain, status, scope, figure(quantity)].filter((word) => word !== null).join(' '),
      )
      .sort(),
  );
  check('completionRate', expected.completionRate, declared.completionRate?.value ?? null);
  check(
    'accountability',
    expected.accountability,
    notice.accountability.map(
      ({ kinds, quantity }) => `${kinds.join('、')} ${figure(quantity)} ${quantity.unit}`,
    ),
  );
  check(
    'money',
    expected.money,
    notice.money.map(({ kind, quantity }) => `${kind} ${figure(quantity)}`),
  );
  check('nextSteps', items(expected.nextSteps), items(notice.nextSteps));
  for (const name of ['phone', 'address', 'postcode', 'email', 'person'] as const)
    check(`contact.${name}`, expected.contact?.[name] ?? null, contact?.[name]?.text ?? null);
  return misses;
}

type Check = (field: string, wanted: unknown, found: unknown, of?: string | null) => void;

/** Findings pair by title, in order; what has no partner is missed or extra. */
function compareFindings(expected: readonly ExpectedFinding[], got: readonly Finding[], check: Check): void {
  const titles = new Map(got.map(({ id, title }) => [id, title?.text ?? null]));
  const rest = [...got];
  // A title that was read wrongly still pairs where nothing else is wrong in number.
  const sameNumber = expected.length === got.length;
  expected.forEach((wanted, index) => {
    const at = rest.findIndex(({ title }) => title?.text === wanted.title);
    const found = at >= 0 ? rest.splice(at, 1)[0] : sameNumber ? got[index] : undefined;
    if (at < 0 && found) {
      const own = rest.indexOf(found);
      if (own >= 0) rest.splice(own, 1);
    }
    if (!found) {
      check('findings', `${wanted.label} ${wanted.title}`, null, wanted.title);
      return;
    }
    const of = wanted.title;
    check('finding.title', wanted.title, found.title?.text ?? null, of);
    check('finding.label', wanted.label, found.label.raw, of);
    check('finding.path', wanted.path, found.path.join(''), of);
    check('finding.level', wanted.level, found.level, of);
    check('finding.parent', wanted.parent, found.parent && (titles.get(found.parent) ?? '?'), of);
    check('finding.countable', wanted.countable, found.countable, of);
    check('finding.category', wanted.category, found.category?.text ?? null, of);
    check('finding.status', wanted.status, found.status.code, of);
    check('finding.statusRaw', wanted.statusRaw, found.status.raw, of);
    check('finding.place', wanted.place, found.status.place, of);
    checkMeasures(wanted.measures, found.measures, check, of);
    const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text);
    check('finding.leaders', wanted.leaders, texts(found.responsible.leaders), of);
    check('finding.departments', wanted.departments, texts(found.responsible.departments), of);
    check('finding.deadline', wanted.deadline, found.deadline?.value ?? null, of);
  });
  for (const extra of rest) check('findings', null, `${extra.label.raw} ${extra.title?.text ?? ''}`, null);
}

/** The last one may go on to the end of its paragraph. */
function checkMeasures(wanted: readonly ExpectedItem[], found: readonly Item[], check: Check, of: string) {
  const last = wanted.at(-1);
  const end = found.at(-1);
  const same = last && end && wanted.length === found.length && bare(end.text).startsWith(bare(last.text));
  check(
    'finding.measures',
    items(wanted),
    same ? items([...found.slice(0, -1), { ...end, text: last.text }]) : items(found),
    of,
  );
}

const bare = (text: string) => text.replace(/[。；;，]+$/, '');
const items = (list: readonly ExpectedItem[]) => list.map(({ label, text }) => `${label}|${bare(text)}`);
const figure = ({ state, value }: Quantity) => (state === 'masked' ? 'masked' : String(value));
const show = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
