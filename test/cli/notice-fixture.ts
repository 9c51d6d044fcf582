import { type Finding, Notice, type StatusCode } from '../../src/notice/index.ts';

/** A record with something in every part; the names are invented. */
export function sampleNotice(changes: Partial<Notice> = {}): Notice {
  const text = '中共青禾市水务局党组关于巡察整改进展情况的通报\n';
  const words = (printed: string) => ({
    text: printed,
    raw: printed,
    span: [0, printed.length] as [number, number],
  });
  const printed = (raw: string) => ({ raw, span: [0, raw.length] as [number, number] });
  const date = (value: string) => ({
    ...printed(value),
    value,
    inherited: false,
    masked: false,
    damaged: false,
  });
  const quantity = (value: number | null, unit: string, raw = String(value)) => ({
    raw,
    span: [0, 1] as [number, number],
    value,
    unit,
    state: value === null ? ('masked' as const) : ('exact' as const),
  });
  const finding = (
    n: number,
    title: string,
    code: StatusCode,
    category: string,
    rest: Partial<Finding> = {},
  ): Finding => ({
    id: `f${n}`,
    label: { raw: `${n}.`, value: n, auto: false, span: null },
    path: ['二、', `${n}.`],
    unit: null,
    level: 1,
    parent: null,
    countable: true,
    category: { ...words(category), framework: null, code: null, from: [] },
    theme: { code: 'other', from: [] },
    title: words(title),
    evidence: null,
    status: { code, raw: null, place: 'label', span: null },
    immediate: false,
    rectification: null,
    measures: [],
    responsible: { leaders: [], departments: [], people: [] },
    deadline: null,
    facts: { regulations: [], dates: [], money: [], counts: [] },
    keywords: [],
    ...rest,
  });
  const declared = (value: number, status: StatusCode | null, unit = '个') => ({
    subject: 'problem' as const,
    grain: unit,
    status,
    scope: null,
    quantity: quantity(value, unit),
    raw: `${value}${unit}`,
    span: [0, 1] as [number, number],
  });
  const measure = { label: '一是', ...words('建立台账。') };
  return Notice.parse({
    schemaVersion: '1.0.0',
    id: `sha256:${'0'.repeat(64)}`,
    source: { path: '通报.docx', mediaType: 'text/plain', bytes: 1, pages: null, reader: 'text' },
    class: 'rectification',
    domain: 'inspection',
    title: words('中共青禾市水务局党组关于巡察整改进展情况的通报'),
    genre: '通报',
    unit: {
      name: '中共青禾市水务局党组',
      organ: '党组',
      aliases: ['局党组'],
      ...printed('中共青禾市水务局党组'),
    },
    inspection: {
      body: words('市委第三巡察组'),
      level: 'city',
      method: '巡察',
      kinds: ['常规'],
      round: { ...words('九届市委第四轮'), term: 9, number: 4 },
      period: { start: date('2023-03-01'), end: date('2023-04-20') },
      feedbackDate: date('2023-06-XX'),
    },
    asOf: null,
    publishedOn: date('2024-01-15'),
    declared: {
      counts: [
        declared(4, null),
        declared(3, 'completed'),
        { ...declared(9, null, '条'), subject: 'measure' },
      ],
      completionRate: quantity(75, '%'),
    },
    findings: [
      finding(1, '理论学习不够深入，“第一议题”制度落实不到位', 'completed', '党的政治建设方面', {
        measures: [measure, measure],
        immediate: true,
      }),
      finding(2, '河道巡查责任落实不力', 'completed-ongoing', '党的政治建设方面'),
      finding(3, '对下属单位监督不严', 'unstated', '党的纪律建设方面', { countable: false }),
      finding(4, '固定资产账实不符', 'in-progress', '党的纪律建设方面', { level: 2, parent: 'f3' }),
      finding(5, '公务接待管理不规范', 'not-completed', '党的纪律建设方面', { level: 2, parent: 'f3' }),
    ],
    accountability: [
      { kinds: ['批评教育', '提醒谈话'], codes: [], quantity: quantity(null, '人', 'X人'), ...printed('x') },
    ],
    money: [{ kind: '清退', quantity: quantity(123456.78, '元'), ...printed('x') }],
    rules: { made: null, revised: null, total: null },
    nextSteps: [{ label: '（一）', ...words('持续抓好后续整改。') }],
    contact: {
      phone: { ...words('0000-1234567'), masked: false },
      address: null,
      postcode: null,
      email: null,
      person: null,
      period: null,
    },
    outline: { kind: 'document', label: null, heading: null, span: [0, text.length], children: [] },
    diagnostics: [
      {
        code: 'numbering-gap',
        severity: 'warning',
        message: '编号不连续：应为5，实为6',
        span: null,
        actual: 6,
        expected: 5,
      },
    ],
    text,
    furniture: [],
    blocks: [],
    ...changes,
  });
}
