import { MONEY_GROUPS, PEOPLE_UNITS, SANCTION_GROUPS } from '../../src/lexicon/groups.ts';
import { type Finding, type Notice, type Quantity, STATUSES, THEMES } from '../../src/notice/index.ts';
import { DEFINITIONS, STATUS_MEANING } from '../../src/stats/definitions.ts';
import { createTokeniser, readActions, type Survey, Surveyor } from '../../src/stats/index.ts';

/** Every table as the records alone give it, in plain TypeScript; rows in no order. What SQL says is compared with it. */
export async function recompute(notices: readonly Notice[]): Promise<Record<string, unknown[][]>> {
  const surveyor = new Surveyor(await createTokeniser());
  for (const notice of notices) surveyor.add(notice);
  const survey = surveyor.finish();
  const world = createWorld(notices, survey);
  return {
    overview: overview(world, notices, survey),
    unit_comparison: world.counted.map((number) => comparison(world, number)),
    finding_list: world.findings.map(listed),
    theme_status: THEMES.map((theme) => {
      const own = world.findings.filter(({ finding }) => finding.theme.code === theme);
      return [theme, own.length, distinct(own.map(({ unit }) => unit)), ...byStatus(own), ...rate(own)];
    }),
    unit_theme: [...groupBy(world.findings, ({ unit }) => unit)].map(([unit, own]) => [
      unit,
      own.length,
      ...THEMES.map((theme) => own.filter(({ finding }) => finding.theme.code === theme).length),
    ]),
    category_themes: [
      ...groupBy(
        world.findings.filter(({ finding }) => finding.category),
        ({ finding }) =>
          JSON.stringify([
            finding.category!.text,
            finding.category!.framework,
            finding.category!.code,
            finding.theme.code,
          ]),
      ),
    ].map(([key, own]) => [...JSON.parse(key), own.length, distinct(own.map(({ number }) => number))]),
    common_problems: world.common.map(([group, own]) => [
      group,
      survey.labels.get(group),
      most(
        own.map(({ finding }) => finding.theme.code),
        THEMES,
      ),
      distinct(own.map(({ unit }) => unit)),
      distinct(own.map(({ number }) => number)),
      own.length,
      ...byStatus(own),
    ]),
    common_problem_members: world.common.flatMap(([group, own]) =>
      own.map(({ unit, finding, notice }) => [
        group,
        survey.labels.get(group),
        unit,
        finding.title?.text ?? null,
        finding.status.code,
        notice.source.path,
        notice.id,
        finding.id,
      ]),
    ),
    recurring_problems: survey.recurrences.map((pair) => {
      const [a, b] = [notices[pair.earlier.notice]!, notices[pair.later.notice]!];
      const [x, y] = [findingOf(a, pair.earlier.finding), findingOf(b, pair.later.finding)];
      const side = (notice: Notice, finding: Finding, times: number) => [
        notice.inspection.round?.text ?? null,
        notice.inspection.feedbackDate?.value ?? null,
        finding.title?.text ?? null,
        finding.status.code,
        times,
      ];
      return [
        pair.unit,
        survey.labels.get(pair.group),
        pair.basis,
        ...side(a, x, pair.earlierFindings),
        ...side(b, y, pair.laterFindings),
        pair.group,
        a.id,
        x.id,
        b.id,
        y.id,
      ];
    }),
    measure_types: measureTypes(world),
    accountability_money: [
      ...groupBy(entries(world), ([, what, kind, printed, , , unit]) =>
        JSON.stringify([what, kind, printed, unit]),
      ),
    ].map(([key, own]) => [
      ...JSON.parse(key),
      own.length,
      distinct(own.map((row) => row.at(-1))),
      total(own.map((row) => row[4] as number | null)),
      total(own.map((row) => row[5] as number | null)),
      own.filter((row) => row[7] === 'masked').length,
      own.filter((row) => row[7] === 'approximate').length,
    ]),
    accountability_money_entries: entries(world),
    cited_regulations: regulations(world, survey),
    quality: quality(notices),
    unit_mapping: survey.mapping.map(({ name, path, unit, proposed, basis, candidates }) => [
      name,
      path,
      unit,
      proposed,
      basis,
      candidates.length > 0 ? candidates.join('；') : '',
    ]),
    definitions: DEFINITIONS.map(({ id, term, meaning }) => [id, term.zh, term.en, meaning.zh, meaning.en]),
  };
}

interface Counted {
  number: number;
  notice: Notice;
  finding: Finding;
  unit: string | null;
  group: number | null;
}

type World = ReturnType<typeof createWorld>;

function createWorld(notices: readonly Notice[], survey: Survey) {
  const counted = notices.flatMap(({ class: kind }, number) =>
    survey.notices[number]!.duplicateOf === null && kind.startsWith('rectification') ? [number] : [],
  );
  const found = new Map(survey.findings.map((one) => [`${one.notice} ${one.finding}`, one]));
  const findings = counted.flatMap((number) =>
    notices[number]!.findings.flatMap((finding): Counted[] => {
      if (!finding.countable) return [];
      const { unit, group } = found.get(`${number} ${finding.id}`)!;
      return [{ number, notice: notices[number]!, finding, unit, group }];
    }),
  );
  const common = [
    ...groupBy(
      findings.filter(({ group }) => group !== null),
      ({ group }) => group!,
    ),
  ].filter(([, own]) => distinct(own.map(({ unit }) => unit)) >= 2);
  return { notices, survey, counted, findings, common };
}

function overview(world: World, notices: readonly Notice[], survey: Survey): unknown[][] {
  const { findings, counted } = world;
  const declared = counted
    .map((number) => survey.notices[number]!.declared)
    .filter(({ total, completed }) => total !== null && completed !== null);
  const stated = findings.filter(({ finding }) => STATUS_MEANING[finding.status.code].stated);
  const done = findings.filter(({ finding }) => STATUS_MEANING[finding.status.code].done);
  const actions = findings.flatMap(({ finding }) =>
    finding.rectification ? [readActions(finding.rectification)] : [],
  );
  const share = (
    metric: string,
    numerator: number | null,
    denominator: number | null,
    count: number | null = null,
    hidden: number | null = null,
  ) => [
    metric,
    count,
    numerator,
    denominator,
    numerator === null || !denominator ? null : numerator / denominator,
    null,
    hidden,
  ];
  const plain = (metric: string, count: number) => [metric, count, null, null, null, null, null];
  const people = (kind: string) =>
    counted.flatMap((number) =>
      notices[number]!.accountability.filter(
        (entry) => ofPeople(entry.quantity) && sanctionKind(entry.codes) === kind,
      ),
    );
  const amounts = (kind: string) =>
    counted.flatMap((number) => notices[number]!.money.filter((entry) => moneyKind(entry.kind) === kind));
  const rules = (part: 'made' | 'revised' | 'total') =>
    counted.flatMap((number) => notices[number]!.rules[part] ?? []);
  const units = [
    ...counted.map((number) => survey.notices[number]!.unit),
    ...findings.map(({ unit }) => unit),
  ];
  return [
    plain('documents', notices.length),
    plain('unreadable', 0),
    plain('records', notices.length),
    plain('duplicates', survey.notices.filter(({ duplicateOf }) => duplicateOf !== null).length),
    plain('notices', counted.length),
    plain('units', distinct(units)),
    plain('findings', findings.length),
    ...STATUSES.map((code) => {
      const own = findings.filter(({ finding }) => finding.status.code === code).length;
      return share(`status:${code}`, own, findings.length, own);
    }),
    share('rate-extracted', done.length, stated.length),
    share(
      'rate-declared',
      total(declared.map(({ completed }) => completed)),
      total(declared.map(({ total }) => total)),
      declared.length,
      counted.reduce((sum, number) => sum + survey.notices[number]!.declared.masked, 0),
    ),
    share('share-unstated', findings.length - stated.length, findings.length),
    share('with-rectification', actions.length, findings.length),
    share(
      'actions-covered',
      actions.reduce((sum, { covered }) => sum + covered, 0),
      actions.reduce((sum, { characters }) => sum + characters, 0),
    ),
    ...[...Object.keys(SANCTION_GROUPS), 'pooled', 'other'].map((kind) => {
      const own = people(kind).map(({ quantity }) => quantity);
      return [`people:${kind}`, sum(own), null, null, null, null, hidden(own)];
    }),
    ...['recovered', 'returned', 'activated', 'settled', 'other'].map((kind) => {
      const own = amounts(kind).map(({ quantity }) => quantity);
      return [`money:${kind}`, null, null, null, null, sum(own), hidden(own)];
    }),
    ...(['made', 'revised', 'total'] as const).map((part) => [
      `rules:${part}`,
      sum(rules(part)),
      null,
      null,
      null,
      null,
      hidden(rules(part)),
    ]),
  ];
}

function comparison(world: World, number: number): unknown[] {
  const notice = world.notices[number]!;
  const { unit, declared } = world.survey.notices[number]!;
  const { inspection, asOf, rules } = notice;
  const own = world.findings.filter((one) => one.number === number);
  const measures = own.reduce((all, { finding }) => all + finding.measures.length, 0);
  const sanctions = notice.accountability.filter(({ quantity }) => ofPeople(quantity));
  const printed = notice.declared.completionRate?.value ?? null;
  const [done, stated, extracted] = rate(own);
  const diagnostics = (severity: string) =>
    notice.diagnostics.filter((one) => one.severity === severity).length;
  const of = (kind: string) =>
    sum(sanctions.filter(({ codes }) => sanctionKind(codes) === kind).map(({ quantity }) => quantity));
  const money = (kind: string) =>
    sum(notice.money.filter((entry) => moneyKind(entry.kind) === kind).map(({ quantity }) => quantity));
  return [
    unit,
    notice.unit?.name ?? null,
    notice.unit?.organ ?? null,
    inspection.level,
    inspection.body?.text ?? null,
    inspection.method,
    inspection.round?.text ?? null,
    inspection.period?.start?.value ?? null,
    inspection.period?.end?.value ?? null,
    inspection.feedbackDate?.value ?? null,
    asOf?.value ?? null,
    days(inspection.feedbackDate?.value, asOf?.value),
    declared.total,
    declared.completed,
    declared.masked,
    declared.completed === null || !declared.total ? null : declared.completed / declared.total,
    printed === null ? null : printed / 100,
    own.length,
    ...byStatus(own),
    done,
    stated,
    extracted,
    measures,
    own.length > 0 ? measures / own.length : null,
    rules.made?.value ?? null,
    rules.revised?.value ?? null,
    rules.total?.value ?? null,
    hidden(Object.values(rules).filter((rule) => rule !== null)),
    ...[...Object.keys(SANCTION_GROUPS), 'pooled', 'other'].map(of),
    hidden(sanctions.map(({ quantity }) => quantity)),
    ...['recovered', 'returned', 'activated', 'settled', 'other'].map(money),
    hidden(notice.money.map(({ quantity }) => quantity)),
    diagnostics('error'),
    diagnostics('warning'),
    notice.source.path,
    notice.id,
  ];
}

function listed({ notice, finding, unit, group }: Counted): unknown[] {
  const types = finding.rectification
    ? readActions(finding.rectification).actions.flatMap(({ type, planned }) => (planned ? [] : [type]))
    : [];
  const joined = (list: readonly { text: string }[]) => list.map(({ text }) => text).join('、');
  const { regulations, money } = finding.facts;
  const values = money.flatMap(({ value }) => (value === null ? [] : [value]));
  return [
    unit,
    notice.inspection.round?.text ?? null,
    notice.inspection.feedbackDate?.value ?? null,
    finding.path.join(''),
    finding.category?.text ?? null,
    finding.theme.code,
    finding.title?.text ?? null,
    finding.evidence?.raw ?? null,
    finding.status.code,
    finding.status.raw,
    finding.status.place,
    finding.immediate,
    finding.rectification?.raw ?? null,
    finding.measures.length,
    types.length > 0 ? [...new Set(types)].sort().join('、') : null,
    joined(finding.responsible.leaders),
    joined(finding.responsible.departments),
    joined(finding.responsible.people),
    finding.deadline?.value ?? null,
    regulations.length > 0 ? joined(regulations) : null,
    money.length,
    values.length > 0 ? Math.max(...values) : null,
    hidden(money),
    finding.keywords.join('、'),
    group,
    notice.source.path,
    notice.id,
    finding.id,
  ];
}

function measureTypes({ findings }: World): unknown[][] {
  const texts = findings.filter(({ finding }) => finding.rectification);
  const clauses = texts.flatMap(({ number, finding, unit }) =>
    readActions(finding.rectification!).actions.map(({ type, planned }) => ({
      type,
      planned,
      unit,
      key: `${number} ${finding.id}`,
    })),
  );
  return [...groupBy(clauses, ({ type }) => type)].map(([type, own]) => {
    const acted = own.filter(({ planned }) => !planned);
    const of = distinct(acted.map(({ key }) => key));
    return [
      type,
      acted.length,
      own.length - acted.length,
      of,
      of / texts.length,
      distinct(acted.map(({ unit }) => unit)),
    ];
  });
}

function entries({ counted, notices, survey }: World): unknown[][] {
  return counted.flatMap((number) => {
    const notice = notices[number]!;
    const { unit } = survey.notices[number]!;
    const end = [notice.source.path, notice.id];
    return [
      ...notice.accountability.map(({ kinds, codes, quantity, raw }) => [
        unit,
        'sanction',
        sanctionKind(codes),
        kinds.join('、'),
        quantity.value,
        null,
        quantity.unit,
        quantity.state,
        raw,
        ...end,
      ]),
      ...notice.money.map(({ kind, quantity, raw }) => [
        unit,
        'money',
        moneyKind(kind),
        kind,
        null,
        quantity.value,
        '元',
        quantity.state,
        raw,
        ...end,
      ]),
    ];
  });
}

function regulations({ findings }: World, survey: Survey): unknown[][] {
  const cited = findings.flatMap(({ finding, notice, number, unit }) =>
    finding.facts.regulations.map(({ text }) => ({
      title: survey.regulations.get(text) ?? `${text}（${notice.source.path}）`,
      text,
      key: `${number} ${finding.id}`,
      number,
      unit,
    })),
  );
  return [...groupBy(cited, ({ title }) => title)].map(([title, own]) => [
    title,
    own.length,
    distinct(own.map(({ key }) => key)),
    distinct(own.map(({ number }) => number)),
    distinct(own.map(({ unit }) => unit)),
    [...new Set(own.map(({ text }) => text))].sort().join('；'),
  ]);
}

function quality(notices: readonly Notice[]): unknown[][] {
  return notices.flatMap((notice) =>
    [...groupBy(notice.diagnostics, ({ severity, code }) => `${severity} ${code}`)].map(([, own]) => [
      own[0]!.severity,
      own[0]!.code,
      notice.source.path,
      own.length,
      own[0]!.message,
      notice.id,
    ]),
  );
}

const byStatus = (own: readonly Counted[]) =>
  STATUSES.map((code) => own.filter(({ finding }) => finding.status.code === code).length);

function rate(own: readonly Counted[]): [number, number, number | null] {
  const done = own.filter(({ finding }) => STATUS_MEANING[finding.status.code].done).length;
  const stated = own.filter(({ finding }) => STATUS_MEANING[finding.status.code].stated).length;
  return [done, stated, stated === 0 ? null : done / stated];
}

function sanctionKind(codes: readonly string[]): string {
  const of = (code: string) =>
    Object.entries(SANCTION_GROUPS).find(([, own]) => (own as readonly string[]).includes(code))?.[0] ??
    'other';
  const kinds = new Set(codes.map(of));
  return kinds.size > 1 ? 'pooled' : ([...kinds][0] ?? 'other');
}
const moneyKind = (kind: string) =>
  MONEY_GROUPS.find(({ pattern }) => new RegExp(pattern).test(kind))?.id ?? 'other';
const ofPeople = ({ unit }: Quantity) => (PEOPLE_UNITS as readonly string[]).includes(unit);
const findingOf = (notice: Notice, id: string) => notice.findings.find((finding) => finding.id === id)!;
const distinct = (values: readonly unknown[]) => new Set(values.filter((value) => value !== null)).size;
const hidden = (quantities: readonly Quantity[]) =>
  quantities.filter(({ state }) => state === 'masked').length;
const sum = (quantities: readonly Quantity[]) => total(quantities.map(({ value }) => value));

/** Null where nothing is visible: no 0 is made of hidden values. */
function total(values: readonly (number | null)[]): number | null {
  const seen = values.filter((value) => value !== null);
  return seen.length === 0 ? null : seen.reduce((all, value) => all + value, 0);
}

function days(from: string | undefined, to: string | undefined): number | null {
  const full = /^\d{4}-\d\d-\d\d$/;
  if (!full.test(from ?? '') || !full.test(to ?? '')) return null;
  return Math.round((Date.parse(to!) - Date.parse(from!)) / 86_400_000);
}

function most<T>(values: readonly T[], order: readonly T[]): T {
  const times = groupBy(values, (value) => value);
  return [...times].sort(
    (a, b) => b[1].length - a[1].length || order.indexOf(a[0]) - order.indexOf(b[0]),
  )[0]![0];
}

function groupBy<T, K>(list: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
