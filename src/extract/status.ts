import { type Issue, issue, type Place, type Span, type Status, type StatusCode } from '../notice/index.ts';
import type { FoundLabel } from '../outline/body-labels.ts';
import type { Reading } from '../outline/index.ts';
import { firstAtLeast, type Line } from '../outline/reading.ts';
import { trimSpan } from './printed.ts';

export const UNSTATED: Status = { code: 'unstated', raw: null, place: 'none', span: null };

const SUBJECT =
  '(?:(?:该|此|本|上述|以上|反馈|这一|相关|所有|全部|此项|该项|本项|各项|这项|具体|巡察|巡视|审计|督察|的)*(?:项|条|个|类|件)?(?:(?:整改)?(?:问题|任务|事项|工作|措施|内容)(?:整改(?:工作|任务|事项)?)??|(?<=[此该本这]项)(?:整改)?))';
const ADVERB = '(?:截[至止](?:目前|当前|[^,。;]{2,16})?|目前|现|现已|当前|到目前为止)[,、]?';
const MAX_STATUS_WORDS = 40;
/** A short word in a status place that the lexicon does not know. */
const UNKNOWN_STATUS = /^[一-鿿,、]{2,14}$/;

const NEVER = /(?!)/;

/** Patterns made once per lexicon. */
interface Sentences {
  subject: RegExp;
  bare: RegExp;
  trailing: RegExp;
}
const cache = new WeakMap<object, Sentences>();

function sentences(reading: Reading): Sentences {
  const { lexicon } = reading;
  let made = cache.get(lexicon);
  if (!made) {
    const status = lexicon.statusPattern;
    made = {
      subject: new RegExp(
        `^(?:认为|确认|认定)?(?:${ADVERB})?${SUBJECT}(?:${ADVERB})?(?:均|都)?(${status})$|^${ADVERB}(${status})$|^(?:已)?(?:列入|纳入|转入|列为)(${status})(?:事项|任务|阶段|范围)?$`,
      ),
      bare: new RegExp(`^(${status})$`),
      trailing: new RegExp(
        `[(【[] {0,2}(?:(?:整改|完成)?(?:状态|情况|结果) {0,2}[:为]? {0,2})?(${status}) {0,2}[)】\\]] {0,2}。?$`,
      ),
    };
    cache.set(lexicon, made);
  }
  return made;
}

/** The status that a whole printed phrase states (label, cell, heading), or null. */
export function statusOf(reading: Reading, span: Span, place: Place): Status | null {
  const [start, end] = trimSpan(reading.folded, span[0], span[1]);
  const phrase = reading.folded.slice(start, end);
  if (phrase.length === 0 || phrase.length > MAX_STATUS_WORDS) return null;
  const lead =
    phrase.length -
    phrase.replace(/^(?:(?:整改)?(?:状态|进度|完成情况|情况|结果|类型) {0,2}[:为] {0,2})/, '').length;
  const printed = phrase.slice(lead).replace(/[。;,.\s]+$/, '');
  // `未完成（尚有2人未退回）`
  for (const words of [printed, printed.replace(/ {0,2}[(（][^()（）]{2,36}[)）]$/, '')]) {
    const code = reading.lexicon.status.whole(words.replace(/\s+/g, ''));
    if (code !== null) return make(reading, code, place, start + lead, start + lead + words.length);
  }
  return null;
}

function make(reading: Reading, code: StatusCode, place: Place, start: number, end: number): Status {
  return { code, raw: reading.text.slice(start, end), place, span: [start, end] };
}

export interface StatusFound {
  status: Status;
  issues: Issue[];
}

/** Whether a clause says of the finding itself what its state is. */
export function opensWithStatus(reading: Reading, words: string): boolean {
  const { subject, bare } = sentences(reading);
  return subject.test(words.trim()) || bare.test(words.trim());
}

/** Everything of one finding in which a status may stand. */
export interface StatusPlaces {
  heading: Span | null;
  labels: readonly FoundLabel[];
  /** The finding's own text behind its heading. */
  from: number;
  to: number;
  /** Where labels and fields begin: a value ends there at the latest. */
  stops: readonly number[];
  /** The rectification's pieces. */
  rectification: readonly Span[];
}

/** Reads a finding's status: label, heading and line before body; compound words before simple ones. */
export function readStatus(reading: Reading, places: StatusPlaces): StatusFound {
  const issues: Issue[] = [];
  const found: Status[] = [];
  for (const label of places.labels) {
    const status = label.status && statusOf(reading, label.status, 'label');
    if (status) found.push(status);
    else if (label.status) {
      const words = reading.folded.slice(...label.status).trim();
      if (UNKNOWN_STATUS.test(words) && /完成|整改|推进|坚持|落实|销号|解决|办结/.test(words))
        issues.push(issue('status-unknown', label.status, words));
    }
  }
  const heading = places.heading && statusOf(reading, places.heading, 'heading');
  if (heading) found.push(heading);
  let rectified = false;
  for (const label of places.labels) {
    if (label.body?.part === 'evidence') continue;
    const status = behindLabel(
      reading,
      label,
      Math.min(places.to, ...places.stops.filter((at) => at > label.start)),
      rectified,
    );
    if (status) found.push(status);
    rectified ||= label.body?.part === 'rectification';
  }
  found.push(...ownLines(reading, places.from, places.to));
  const body = bodyStatus(reading, places.rectification);
  const status = found[0] ?? body ?? UNSTATED;
  if (body && found[0] && body.code !== found[0].code && !compatible(body.code, found[0].code)) {
    issues.push(issue('status-conflict', body.span, body.raw, found[0].raw));
  }
  return { status, issues };
}

/** A prose 已完成 under a label that says more is no contradiction. */
function compatible(body: StatusCode, label: StatusCode): boolean {
  return (
    (body === 'completed' || body === 'long-term') &&
    (label === 'completed-ongoing' || label === 'mostly-completed')
  );
}

/** `完成情况：已完成`, `整改情况：（已完成）…`: the first clause behind a label; `later`: behind another label of the rectification. */
function behindLabel(reading: Reading, label: FoundLabel, to: number, later: boolean): Status | null {
  const { folded } = reading;
  let at = label.end;
  while (at < to && folded[at] === ' ') at++;
  // `八、整改状态` alone on its line.
  if (label.body?.part === 'status' && folded[at] === '\n') at++;
  while (at < to && folded[at] === ' ') at++;
  if (/[(【[]/.test(folded[at] ?? '')) {
    const close = reading.marks.closeOf(at);
    if (close > 0 && close < to) {
      const inner = statusOf(reading, [at + 1, close], 'label');
      if (inner) return inner;
    }
  }
  if (label.body === null) return null;
  const stop = folded.slice(at, Math.min(to, at + MAX_STATUS_WORDS)).search(/[。;\n]/);
  const end = stop < 0 ? Math.min(to, at + MAX_STATUS_WORDS) : at + stop;
  if (stop < 0 && end < to) return null;
  const alone = stop < 0 || end >= to || folded[end] === '\n' || folded[end + 1] === '\n' || end + 1 >= to;
  const place = alone ? 'line' : 'body';
  const whole = statusOf(reading, [at, end], place);
  if (whole || (label.body.part !== 'status' && !later)) return whole;
  // `整改状态：已完成整改，拟申请销号`; behind the rectification also `整改结果：正在整改，剩余8个图斑…`
  const comma = folded.slice(at, end).indexOf(',');
  return comma < 0 ? null : statusOf(reading, [at, at + comma], place);
}

/** A line that holds nothing but a status. */
function ownLines(reading: Reading, from: number, to: number): Status[] {
  const found: Status[] = [];
  const first = Math.max(0, firstAtLeast(reading.lines, from, (line) => line.start) - 1);
  for (let index = first; index < reading.lines.length; index++) {
    const line = reading.lines[index] as Line;
    if (line.end <= from) continue;
    if (line.start >= to) break;
    const start = Math.max(line.ink, from);
    if (line.end - start > MAX_STATUS_WORDS || start >= line.end) continue;
    const bracket = /^[(【[](.+)[)】\]]$/.exec(reading.folded.slice(start, line.end).trim());
    const lead = bracket ? reading.folded.slice(start, line.end).indexOf(bracket[1] as string) : 0;
    const span: Span = bracket
      ? [start + lead, start + lead + (bracket[1] as string).length]
      : [start, line.end];
    const status = statusOf(reading, span, 'line');
    if (status) found.push(status);
  }
  return found;
}

/** First or last sentence of the rectification, where it speaks of the finding itself. */
function bodyStatus(reading: Reading, spans: readonly Span[]): Status | null {
  const first = spans[0];
  const last = spans[spans.length - 1];
  if (!first || !last) return null;
  const { folded } = reading;
  const patterns = sentences(reading);
  const [from] = trimSpan(folded, first[0], first[1]);
  const head = folded.slice(from, Math.min(first[1], from + 80));
  const headEnd = head.search(/[。;\n]/);
  const opening = headEnd < 0 ? head : head.slice(0, headEnd);
  const inHead =
    clause(reading, patterns.subject, opening, from) ??
    clause(reading, patterns.bare, opening, from) ??
    firstClause(reading, patterns, opening, from);
  if (inHead) return inHead;
  const [tailFrom, tailTo] = trimSpan(folded, Math.max(last[0], last[1] - 160), last[1]);
  const tail = folded.slice(tailFrom, tailTo);
  const bracket = patterns.trailing.exec(tail);
  if (bracket?.[1])
    return statusAt(reading, tailFrom + bracket.index + bracket[0].indexOf(bracket[1]), bracket[1]);
  const trimmed = tail.replace(/[。;\s]+$/, '');
  const sentenceAt =
    Math.max(trimmed.lastIndexOf('。'), trimmed.lastIndexOf(';'), trimmed.lastIndexOf('\n')) + 1;
  const sentence = trimmed.slice(sentenceAt);
  const skip = sentence.length - sentence.trimStart().length;
  const at = tailFrom + sentenceAt + skip;
  const whole =
    clause(reading, patterns.subject, sentence.trim(), at) ??
    clause(reading, patterns.bare, sentence.trim(), at);
  if (whole) return whole;
  const opened = firstClause(reading, { ...patterns, bare: NEVER }, sentence.trimStart(), at);
  if (opened) return opened;
  const subject = suffixClause(reading, patterns.subject, sentence, tailFrom + sentenceAt);
  if (subject) return subject;
  return (
    finalClause(reading, patterns, sentence, tailFrom + sentenceAt) ??
    finalClause(reading, patterns, opening, from)
  );
}

/** `…，整改到位`, `…，正在推进`: a last clause without a subject, where its words can mean nothing but the finding. */
function finalClause(reading: Reading, patterns: Sentences, sentence: string, at: number): Status | null {
  const bare = suffixClause(reading, patterns.bare, sentence, at);
  if (!bare || bare.code === 'long-term') return null;
  // `对超期的5件线索集中核查，已全部办结`: said of those.
  const before = sentence.slice(0, (bare.span?.[0] ?? at) - at);
  if (/办结/.test(bare.raw ?? '') && OTHER_CASES.test(before)) return null;
  const open = bare.code === 'in-progress' && /^(?:正在|仍在|尚|还)/.test(bare.raw ?? '');
  // `因培养需要时间，持续推进`: a reason for what is not done.
  const excused = bare.code === 'in-progress' && REASON.test(before);
  return open || excused || /整改|销号|办结/.test(bare.raw ?? '') ? bare : null;
}

/** What is dealt with one by one, and counted. */
const OTHER_CASES =
  /\d[件条宗起](?:问题|违纪)?(?:线索|信访|投诉|举报|工单|诉求|案件|积案)|(?:线索|信访件?|投诉|举报|工单|诉求|案件|积案)\d+[件条宗起]/;

const REASON = /(?:因|由于|受)[^。,]{2,40}(?:,[^。,]{1,20}){0,2},$/;

/** Status words may hold a comma themselves: try every clause start, the longest first. */
function suffixClause(reading: Reading, pattern: RegExp, sentence: string, at: number): Status | null {
  for (let comma = sentence.indexOf(','); comma >= 0; comma = sentence.indexOf(',', comma + 1)) {
    const rest = sentence.slice(comma + 1);
    const found =
      clause(reading, pattern, rest, at + comma + 1) ??
      clause(reading, pattern, rest.split(',')[0] ?? '', at + comma + 1);
    if (found) return found;
  }
  return null;
}

/** `已完成整改，…`: a first clause that is a status and nothing else. */
function firstClause(reading: Reading, patterns: Sentences, sentence: string, at: number): Status | null {
  const comma = sentence.indexOf(',');
  if (comma < 0) return null;
  const second = sentence.indexOf(',', comma + 1);
  const both = second < 0 ? null : clause(reading, patterns.bare, sentence.slice(0, second), at);
  return (
    both ??
    clause(reading, patterns.subject, sentence.slice(0, comma), at) ??
    clause(reading, patterns.bare, sentence.slice(0, comma), at) ??
    suffixClause(reading, patterns.subject, sentence, at)
  );
}

function clause(reading: Reading, pattern: RegExp, sentence: string, at: number): Status | null {
  const match = pattern.exec(sentence);
  const phrase = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || !phrase) return null;
  const printed = match[3] ? phrase.replace(/(?:事项|任务)$/, '') : phrase;
  return statusAt(reading, at + sentence.lastIndexOf(phrase), printed);
}

function statusAt(reading: Reading, start: number, phrase: string): Status | null {
  const code = reading.lexicon.status.whole(phrase.replace(/\s+/g, ''));
  return code === null ? null : make(reading, code, 'body', start, start + phrase.length);
}
