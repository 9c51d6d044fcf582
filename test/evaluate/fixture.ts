import { type Gold, Gold as GoldSchema } from '../../src/evaluate/gold.ts';
import { type Finding, Notice, type Span } from '../../src/notice/index.ts';

/** A small notice, its gold, and the record that a perfect extraction would give; the names are invented. */
export const TEXT = `中共青禾市水务局党组关于十届市委第三轮巡察整改进展情况的通报
2023年3月1日至4月20日，市委第三巡察组对市水务局党组进行了常规巡察，6月9日反馈意见。共反馈问题4个，已完成整改2个，整改完成率50%。
二、整改情况
（一）党的政治建设方面
1.关于“理论学习不够深入”问题的整改情况（已完成）
一是制定计划。二是开展研讨。
2.关于“河道巡查责任落实不力”问题的整改情况（正在推进）
责任领导：陆一鸣、贺冬青。修订《河道巡查办法》。
（二）党的纪律建设方面
3.关于“对下属单位监督不严”问题
（1）固定资产账实不符。（已完成）
完成盘点，收回资产3件。
（2）公务接待管理不规范。（长期坚持）
完善接待清单。
三、问责处理情况
批评教育、提醒谈话3人，清退1.2万元。
四、下一步
（一）持续抓好后续整改。盯紧未完成事项。
（二）健全长效机制。
联系电话：0000-1234567。
2024年1月15日
`;

type GoldFinding = Gold['findings'][number];

function goldFinding(label: string, title: string, changes: Partial<GoldFinding> = {}): GoldFinding {
  return {
    label,
    title,
    level: 1,
    parent: null,
    countable: true,
    category: null,
    status: 'unstated',
    statusRaw: null,
    place: 'none',
    immediate: false,
    measures: 0,
    theme: 'other',
    unit: null,
    deadline: null,
    leaders: [],
    departments: [],
    people: [],
    ...changes,
  };
}

export function goldOf(changes: Partial<Gold> = {}): Gold {
  const [politics, discipline] = ['党的政治建设方面', '党的纪律建设方面'];
  const exact = { state: 'exact' as const };
  return GoldSchema.parse({
    id: 'dev-a',
    split: 'dev',
    domain: 'inspection',
    tags: ['quoted-heading', 'nested'],
    class: 'rectification',
    title: '中共青禾市水务局党组关于十届市委第三轮巡察整改进展情况的通报',
    genre: '通报',
    unit: { name: '中共青禾市水务局党组', organ: '党组' },
    inspection: {
      body: '市委第三巡察组',
      level: 'city',
      method: '巡察',
      kinds: ['常规'],
      round: { text: '十届市委第三轮', term: 10, number: 3 },
      period: { start: '2023-03-01', end: '2023-04-20' },
      feedbackDate: '2023-06-09',
    },
    asOf: null,
    publishedOn: '2024-01-15',
    declared: {
      counts: [
        { subject: 'problem', grain: '个', status: null, scope: null, value: 4, ...exact },
        { subject: 'problem', grain: '个', status: 'completed', scope: null, value: 2, ...exact },
      ],
      completionRate: 50,
    },
    accountability: [{ kinds: ['批评教育', '提醒谈话'], value: 3, unit: '人', ...exact }],
    money: [{ kind: '清退', value: 12000, ...exact }],
    rules: { made: null, revised: null, total: null },
    nextSteps: [
      { label: '（一）', text: '持续抓好后续整改。' },
      { label: '（二）', text: '健全长效机制。' },
    ],
    contact: {
      phone: '0000-1234567',
      address: null,
      postcode: null,
      email: null,
      person: null,
      period: null,
    },
    findings: [
      goldFinding('1.', '理论学习不够深入', {
        category: politics,
        status: 'completed',
        statusRaw: '已完成',
        place: 'heading',
        measures: 2,
        theme: 'theory-study',
      }),
      goldFinding('2.', '河道巡查责任落实不力', {
        category: politics,
        status: 'in-progress',
        statusRaw: '正在推进',
        place: 'heading',
        theme: 'duties',
        leaders: ['陆一鸣', '贺冬青'],
      }),
      goldFinding('3.', '对下属单位监督不严', { category: discipline, countable: false }),
      goldFinding('（1）', '固定资产账实不符', {
        category: discipline,
        level: 2,
        parent: 2,
        status: 'completed',
        statusRaw: '已完成',
        place: 'heading',
        theme: 'finance-assets',
      }),
      goldFinding('（2）', '公务接待管理不规范', {
        category: discipline,
        level: 2,
        parent: 2,
        status: 'long-term',
        statusRaw: '长期坚持',
        place: 'heading',
        theme: 'conduct',
      }),
    ],
    ...changes,
  });
}

/** Printed words at their first place at or after `from`; at the start of the text where they stand nowhere. */
function printed(raw: string, from = 0) {
  const at = Math.max(0, TEXT.indexOf(raw, from));
  return { raw: TEXT.slice(at, at + raw.length), span: [at, at + raw.length] as Span };
}
const words = (text: string, from = 0) => ({ text, ...printed(text, from) });
const dateOf = (value: string | null) =>
  value === null ? null : { ...printed(''), value, inherited: false, masked: false, damaged: false };
const quantityOf = (value: number | 'masked' | null, unit: string) =>
  value === 'masked' || value === null
    ? { ...printed('X'), value: null, unit, state: 'masked' as const }
    : { ...printed(String(value)), value, unit, state: 'exact' as const };
const figureOf = (value: number | 'masked' | null) => (value === null ? null : quantityOf(value, '项'));

/** The record that says just what `gold` says; `changes` then make it wrong. */
export function noticeOf(gold: Gold, changes: Partial<Notice> = {}): Notice {
  const { inspection, unit, contact, rules } = gold;
  const { round, period } = inspection;
  const wordsOf = (text: string | null | undefined) => (text == null ? null : words(text));
  const contactOf = (text: string | null | undefined) =>
    text == null ? null : { ...words(text), masked: false };
  return Notice.parse({
    schemaVersion: '1.0.0',
    id: `sha256:${'0'.repeat(64)}`,
    source: { path: null, mediaType: 'text/plain', bytes: 1, pages: null, reader: 'text' },
    class: gold.class,
    domain: gold.domain,
    title: wordsOf(gold.title),
    genre: gold.genre,
    unit: unit && { name: unit.name, organ: unit.organ, aliases: [], ...printed(unit.name) },
    inspection: {
      ...inspection,
      body: wordsOf(inspection.body),
      round: round && { ...words(round.text), term: round.term, number: round.number },
      period: period && { start: dateOf(period.start), end: dateOf(period.end) },
      feedbackDate: dateOf(inspection.feedbackDate),
    },
    asOf: dateOf(gold.asOf),
    publishedOn: dateOf(gold.publishedOn),
    declared: {
      counts: gold.declared.counts.map(({ subject, grain, status, scope, value }) => ({
        subject,
        grain,
        status,
        scope,
        quantity: quantityOf(value, grain ?? ''),
        ...printed(''),
      })),
      completionRate:
        gold.declared.completionRate === null ? null : quantityOf(gold.declared.completionRate, '%'),
    },
    findings: gold.findings.map((finding, i) => findingOf(finding, i)),
    accountability: gold.accountability.map(({ kinds, value, unit }) => ({
      kinds,
      codes: [],
      quantity: quantityOf(value, unit),
      ...printed(kinds[0]!),
    })),
    money: gold.money.map(({ kind, value }) => ({
      kind,
      quantity: quantityOf(value, '元'),
      ...printed(kind),
    })),
    rules: {
      made: figureOf(rules.made),
      revised: figureOf(rules.revised),
      total: figureOf(rules.total),
    },
    nextSteps: gold.nextSteps.map(({ label, text }) => ({ label, ...words(text) })),
    contact: contact && {
      phone: contactOf(contact.phone),
      address: contactOf(contact.address),
      postcode: contactOf(contact.postcode),
      email: contactOf(contact.email),
      person: contactOf(contact.person),
      period: contactOf(contact.period),
    },
    outline: { kind: 'document', label: null, heading: null, span: [0, TEXT.length], children: [] },
    diagnostics: [],
    text: TEXT,
    furniture: [],
    blocks: [],
    ...changes,
  });
}

export function findingOf(gold: GoldFinding, index: number): Finding {
  const from = Math.max(0, TEXT.indexOf(`${gold.label}`));
  const list = (names: readonly string[]) => names.map((name) => words(name));
  return {
    id: `f${index + 1}`,
    label: {
      raw: gold.label,
      value: null,
      auto: false,
      span: gold.label === '' ? null : printed(gold.label).span,
    },
    path: [],
    unit: gold.unit === null ? null : { name: gold.unit, ...printed(gold.unit) },
    level: gold.level,
    parent: gold.parent === null ? null : `f${gold.parent + 1}`,
    countable: gold.countable,
    category:
      gold.category === null ? null : { ...words(gold.category), framework: null, code: null, from: [] },
    theme: { code: gold.theme, from: [] },
    title: gold.title === null ? null : words(gold.title),
    evidence: null,
    status: {
      code: gold.status,
      raw: gold.statusRaw,
      place: gold.place,
      span: gold.statusRaw === null ? null : printed(gold.statusRaw, from).span,
    },
    immediate: gold.immediate,
    rectification: null,
    measures: Array.from({ length: gold.measures }, () => ({ label: '一是', ...words('制定计划') })),
    responsible: {
      leaders: list(gold.leaders),
      departments: list(gold.departments),
      people: list(gold.people),
    },
    deadline: dateOf(gold.deadline),
    facts: { regulations: [], dates: [], money: [], counts: [] },
    keywords: [],
  };
}

/** The record with one finding changed. */
export function withFinding(gold: Gold, index: number, changes: Partial<Finding>): Notice {
  const notice = noticeOf(gold);
  const findings = notice.findings.map((finding, i) => (i === index ? { ...finding, ...changes } : finding));
  return { ...notice, findings };
}
