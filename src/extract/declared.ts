import { parseNumeral } from '../lang/index.ts';
import type { Declared, DeclaredCount, Quantity, Span, StatusCode, Subject } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';

const NUMBER = '(\\d{1,3}(?:,\\d{3})+|\\d{1,5}|[X×x*]{1,4}|[一二三四五六七八九十百两〇零]{1,5})';
const NOUNS =
  '具体问题|突出问题|主要问题|重点问题|反馈问题|共性问题|个性问题|问题线索|信访举报件|信访举报|信访件|信访问题|线索|整改问题|问题|整改任务|重点任务|任务|整改事项|事项|整改措施|具体措施|整改举措|举措|措施|意见建议|意见和建议|整改建议|意见|建议';
const COUNT = new RegExp(
  `${NUMBER}(余|多)? ?(个大方面|个方面|大方面|方面|个大类|大类|个类别|类|项|个|条|件|处|点)(?:的|大)?(${NOUNS})?`,
  'g',
);
const SUBJECTS: readonly { subject: Subject; pattern: RegExp }[] = [
  { subject: 'clue', pattern: /线索|信访/ },
  { subject: 'problem', pattern: /问题/ },
  { subject: 'task', pattern: /任务|事项/ },
  { subject: 'measure', pattern: /措施|举措/ },
  { subject: 'suggestion', pattern: /建议|意见/ },
];
/** Words that bind a count to what the inspection found. */
const BINDING =
  /反馈|指出|发现|提出|查出|梳理|分解|细化|归纳|涉及|移交|列出|巡察|巡视|督察|审计|整改|交办|认领|明确|制定|共/;
/** Figures of another round, or of something that the unit itself looked for. */
const FOREIGN =
  /查摆|预计|力争|计划(?:于|在)|共性问题(?=\d)|上轮|上一轮|前轮|上次|以往|历次|往年|排查(?:出|整治)|自查|解决(?:了)?(?:群众|企业|基层|难)|走访|调研|帮助|化解|办理民生|答复/;
/** Whose business a few of the problems are. */
const LED = /(?:亲自)?(?:牵头|领办|包案)(?!领导|单位|部门|责任|处室|科室)/;
const PART = /(?:含|包括|包含)(?:[^,。;)]{0,10})$/;
/** Whose part of the whole a figure counts; a closed list, since any noun may stand before a figure. */
const SCOPE =
  /((?:街道|社区|村|镇|乡|县|区|市|机关|局|班子|部门|公司|集团|校|院|系统|基层|个人|支部){1,2}(?:层面|级)|本级|机关|选人用人|意识形态|党建|专项检查|分阶段整改|持续整改|村(?:\(社区\))?|社区|所属单位|下属单位)(?:工作|责任制|类|专项检查|等){0,2}$/;
const SCOPE_TAIL = /(?:共|各|均|反馈|指出|发现|存在|中|的|已|方面|涉及|类|共性|具体|要求|有|查出|移交){0,4}$/;
/** `整改措施63条`, `问题共18个`: the noun right before the figure. */
const NAMED_BEFORE = new RegExp(`(${NOUNS})(?:共计?|总计|累计|有|为|达)?:? ?$`);
const RATE =
  /(?:完成率|办结率|整改率|销号率|到位率)(?:均)?(?:为|达到?了?|是|:)? ?(?:(\d{1,3}(?:\.\d{1,4})?)|([X×x*]{1,4})) ?%/;

interface Sentence {
  span: Span;
  text: string;
}

function* sentencesOf(reading: Reading, regions: readonly Span[]): Generator<Sentence> {
  for (const [from, to] of regions) {
    let start = from;
    for (let at = from; at <= to; at++) {
      const mark = reading.folded[at];
      if (at === to || mark === '。' || mark === '\n') {
        if (at > start) yield { span: [start, at], text: reading.folded.slice(start, at) };
        start = at + 1;
      }
    }
  }
}

/** What the notice itself totals: counts on every rung of its ladder, and its completion rate. */
export function readDeclared(reading: Reading, regions: readonly Span[]): Declared {
  const counts: DeclaredCount[] = [];
  let completionRate: Quantity | null = null;
  const statusEnd = new RegExp(
    `(${reading.lexicon.statusPattern})(?:的)?(?:问题|任务|事项|措施|整改)?(?:共计?|有|为|达)?:? ?$`,
  );
  const statusStart = new RegExp(
    `^(?:,|、)?(?:中)?(?:问题|任务|措施|事项)?(?:,|、)?(?:目前|现|均|都|已全部|全部)*(${reading.lexicon.statusPattern})(?![^,。;、()]{0,4}(?:\\d|[一二三四五六七八九十]))`,
  );
  for (const sentence of sentencesOf(reading, regions)) {
    completionRate ??= readRate(reading, sentence);
    readCounts(reading, sentence, counts, statusEnd, statusStart);
  }
  return { counts, completionRate };
}

function readRate(reading: Reading, sentence: Sentence): Quantity | null {
  const match = RATE.exec(sentence.text);
  if (!match) return null;
  const printed = match[1] ?? match[2] ?? '';
  const start = sentence.span[0] + match.index + match[0].lastIndexOf(printed);
  const end = sentence.span[0] + match.index + match[0].length;
  const value = match[1] === undefined ? null : Number(match[1]);
  return {
    raw: reading.text.slice(start, end),
    span: [start, end],
    value,
    unit: '%',
    state: value === null ? 'masked' : 'exact',
  };
}

/** The counts of one sentence, from left to right; what is not said anew is inherited. */
function readCounts(
  reading: Reading,
  sentence: Sentence,
  counts: DeclaredCount[],
  statusEnd: RegExp,
  statusStart: RegExp,
): void {
  const { text } = sentence;
  const binding = BINDING.test(text);
  const matches = [...text.matchAll(COUNT)].filter((match) => usable(text, match, statusEnd));
  let subject: Subject | null = null;
  let before: Subject | null = null;
  let scope: string | null = null;
  matches.forEach((match, index) => {
    const at = match.index ?? 0;
    const end = at + match[0].length;
    const previous = matches[index - 1];
    const last = previous?.index === undefined ? 0 : previous.index + previous[0].length;
    const lead = text.slice(Math.max(last, lastClause(text, at)), at);
    const named = namedSubject(match, lead, statusEnd);
    if (named) subject = named;
    const follows = named === 'clue' ? null : statusAfter(reading, text.slice(end, end + 30), statusStart);
    const status = statusBefore(reading, lead, statusEnd) ?? follows;
    const adjacent = previous !== undefined && at - last <= 1;
    const rung = /方面|类/.test(match[3] ?? '') || (!named && nextIsAdjacent(matches, index));
    const kind: Subject | null =
      named ??
      (rung ? rungSubject(text, matches, index) : null) ??
      (status ? (sameGrain(counts, match) ?? subject ?? 'problem') : null) ??
      (adjacent ? before : null);
    // A rung inside one ladder (`镇级3类12个`) counts the same part, and so do the statuses up to a semicolon.
    const goesOn = adjacent || (status !== null && !/[;。]|其余|剩余/.test(text.slice(last, at)));
    scope = readScope(lead, statusEnd) ?? (goesOn ? scope : null);
    before = kind;
    if (kind === null || (!binding && status === null)) return;
    if (isPart(text, at, status, counts, sentence)) return;
    if (
      FOREIGN.test(text.slice(Math.max(0, at - 30), end)) ||
      (kind === 'problem' && LED.test(text.slice(Math.max(0, at - 6), end + 10)))
    )
      return;
    if (status === null && !adjacent && !bound(text, at, end, kind)) return;
    add(reading, sentence, match, kind, status, scope, counts);
  });
}

/** The noun behind the figure, or right before it where it is not part of a status (`长期任务1个`). */
function namedSubject(match: RegExpMatchArray, lead: string, statusEnd: RegExp): Subject | null {
  const of = (words: string) => SUBJECTS.find((entry) => entry.pattern.test(words))?.subject ?? null;
  const behind = of(match[4] ?? '');
  if (behind) return behind;
  const noun = NAMED_BEFORE.exec(lead);
  if (!noun?.[1]) return null;
  const status = statusEnd.exec(lead);
  const inside =
    status !== null && noun.index >= status.index && noun.index < status.index + (status[1]?.length ?? 0);
  return inside ? null : of(noun[1]);
}

function nextIsAdjacent(matches: readonly RegExpMatchArray[], index: number): boolean {
  const match = matches[index];
  const next = matches[index + 1];
  return (
    match?.index !== undefined &&
    next?.index !== undefined &&
    next.index - (match.index + match[0].length) <= 1
  );
}

function rungSubject(text: string, matches: readonly RegExpMatchArray[], index: number): Subject | null {
  const found = /反馈|指出|发现|查出/.test(text.slice(0, matches[index]?.index ?? 0));
  return ladderNoun(text, matches, index) ?? (found ? 'problem' : null);
}

/** `含2个`, `涉及机关4件`, `其中销号3项` of what is already counted as done: inside a total, no entry of its own. */
function isPart(
  text: string,
  at: number,
  status: StatusCode | null,
  counts: readonly DeclaredCount[],
  sentence: Sentence,
): boolean {
  const lead = text.slice(Math.max(0, at - 14), at);
  if (PART.test(lead) || /其中[^,;。]{1,10}(?:问题|任务|事项)$/.test(lead)) return true;
  if (!/其中(?:已)?[^,;。]{0,6}$/.test(lead) || status === null) return false;
  return counts.some((count) => count.status === status && count.span[0] >= sentence.span[0]);
}

/** `已完成37项` counts what `42项任务` counted. */
function sameGrain(counts: readonly DeclaredCount[], match: RegExpMatchArray): Subject | null {
  return counts.find((count) => count.status === null && count.quantity.unit === match[3])?.subject ?? null;
}

function lastClause(text: string, at: number): number {
  return (
    Math.max(text.lastIndexOf(',', at - 1), text.lastIndexOf(';', at - 1), text.lastIndexOf(':', at - 1)) + 1
  );
}

/** The noun that a rung of the ladder (方面, 类) leads to. */
function ladderNoun(text: string, matches: readonly RegExpMatchArray[], index: number): Subject | null {
  const match = matches[index];
  const next = matches[index + 1];
  if (match?.index === undefined) return null;
  const end = match.index + match[0].length;
  if (next?.index !== undefined && next.index - end <= 3) {
    return (
      SUBJECTS.find((entry) => entry.pattern.test(next[4] ?? ''))?.subject ??
      ladderNoun(text, matches, index + 1)
    );
  }
  return null;
}

function usable(text: string, match: RegExpMatchArray, statusEnd: RegExp): boolean {
  const at = match.index ?? 0;
  const before = text[at - 1] ?? '';
  if (/[第\d.年月“《]/.test(before)) return false;
  const cn = /^[一二三四五六七八九十百两〇零]+$/.test(match[1] ?? '');
  if (cn && /^(?:一些|一项项|一个个|一件件)/.test(match[0])) return false;
  if (cn && match[1] === '一' && !match[4]) return statusEnd.test(text.slice(Math.max(0, at - 20), at));
  return true;
}

function statusBefore(reading: Reading, before: string, statusEnd: RegExp): StatusCode | null {
  const match = statusEnd.exec(before);
  return match?.[1] ? reading.lexicon.status.whole(match[1]) : null;
}

function statusAfter(reading: Reading, after: string, statusStart: RegExp): StatusCode | null {
  const match = statusStart.exec(after);
  return match?.[1] ? reading.lexicon.status.whole(match[1]) : null;
}

/** A count without a status must be what was found, planned or handed over. */
function bound(text: string, start: number, end: number, kind: Subject): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (kind === 'measure')
    return /(?:制定|制订|提出|细化|明确|形成|采取|分解|措施|共|任务)[^,。;]{0,10}$/.test(
      text.slice(Math.max(0, start - 16), start),
    );
  if (kind === 'clue') return /移交|移送|转交/.test(before);
  if (kind === 'suggestion')
    return (
      /反馈|提出|指出/.test(before) && /建议|审议意见/.test(text.slice(start - 6 < 0 ? 0 : start - 6, end))
    );
  return (
    /反馈|反映|指出|发现|提出|查出|梳理|分解|细化|归纳|移交|移送|列出|公示|督察|明确|确定|承担|认领|共|涉及|具体/.test(
      before,
    ) ||
    /^(?:反馈|问题)/.test(text.slice(end)) ||
    /反馈/.test(text.slice(start, end))
  );
}

/** `镇级问题已整改到位9个`: what stands before status and noun. */
function readScope(before: string, statusEnd: RegExp): string | null {
  const status = statusEnd.exec(before);
  const head = (status ? before.slice(0, status.index) : before)
    .replace(NAMED_BEFORE, '')
    .replace(SCOPE_TAIL, '');
  return SCOPE.exec(head.replace(NAMED_BEFORE, ''))?.[1] ?? null;
}

/** The printed rung: 具体问题 where it says so, else the classifier (方面 of 个方面). */
function printedGrain(reading: Reading, at: number, match: RegExpMatchArray): string {
  const from = at + match[0].indexOf(match[3] ?? '', (match[1] ?? '').length);
  const classifier = reading.text.slice(from, from + (match[3] ?? '').length);
  if (match[4] === '具体问题') return '具体问题';
  const rung = /^个?大?(..|类)别?$/.exec(classifier)?.[1];
  return rung ?? classifier;
}

function add(
  reading: Reading,
  sentence: Sentence,
  match: RegExpMatchArray,
  subject: Subject,
  status: StatusCode | null,
  scope: string | null,
  counts: DeclaredCount[],
): void {
  const at = sentence.span[0] + (match.index ?? 0);
  const number = match[1] ?? '';
  const grain = printedGrain(reading, at, match);
  const parsed = /^[X×x*]+$/.test(number) ? null : parseNumeral(number);
  const quantityEnd =
    at +
    number.length +
    (match[2] ?? '').length +
    (match[0].slice(number.length).match(/^(?:余|多)? ?/)?.[0].length ?? 0) -
    (match[2] ?? '').length +
    (match[3] ?? '').length;
  const quantity: Quantity = {
    raw: reading.text.slice(at, quantityEnd),
    span: [at, quantityEnd],
    value: parsed?.value ?? null,
    unit: match[3] ?? '',
    state: parsed === null ? 'masked' : match[2] ? 'approximate' : 'exact',
  };
  const same = counts.some(
    (one) =>
      one.subject === subject &&
      one.status === status &&
      !(status !== null && one.quantity.value !== quantity.value && one.span[0] >= sentence.span[0]) &&
      one.scope === scope &&
      (one.grain === grain ||
        (one.quantity.value === quantity.value && !/方面|类/.test(grain + (one.grain ?? '')))),
  );
  if (same) return;
  const end = at + match[0].length;
  counts.push({ subject, grain, status, scope, quantity, raw: reading.text.slice(at, end), span: [at, end] });
}
