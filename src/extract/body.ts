import type { Span } from '../notice/index.ts';
import { type FoundLabel, labelsWithin } from '../outline/body-labels.ts';
import type { Entry, Outline, Reading } from '../outline/index.ts';
import { firstAtLeast } from '../outline/reading.ts';
import { trimSpan, without } from './printed.ts';
import { opensWithStatus, statusOf } from './status.ts';

/** A finding's text taken apart. */
export interface Body {
  /** The labels inside the finding's own text, in order. */
  labels: FoundLabel[];
  fields: { label: FoundLabel; value: Span }[];
  evidence: Span | null;
  rectification: Span[];
  /** Own text: behind the heading, before the first child finding. */
  from: number;
  to: number;
}

/** How a sentence begins that turns from the fault to its remedy. */
const TURN =
  /^(?:(?:针对|对此|围绕)(?:该|此|这一|上述|以上|反馈|巡察|本)?|收到反馈|整改(?:中|以来|期间)|(?:巡察|巡视)?反馈(?:后|以来)|对照(?:反馈)?问题)/;
/** What was done, not what was found. */
const ACTION = /已(?!经)|先后|召开了?|制定了?|修订|印发|出台|追缴|清退|约谈|专题研究/;

/** Takes the text of a finding apart; `from` is the end of its heading. */
export function readBody(reading: Reading, outline: Outline, entry: Entry): Body {
  const { heading } = entry.candidate;
  const child = entry.children.find((sub) => sub.role === 'finding');
  const to = child?.start ?? entry.end;
  const isTitleField = entry.candidate.field?.field === 'title';
  const from = Math.min(heading.end, to);
  const all = labelsWithin(outline.labels, entry.start, to).filter((label) => label.end > heading.titleEnd);
  const labels = all.filter((label) => label.body !== null);
  const fields = all
    .filter(
      (label) => label.field !== null && !(isTitleField && label.start === entry.candidate.field?.start),
    )
    .map((label) => ({ label, value: fieldValue(reading, label, all, to) }));
  const start = rectificationStart(reading, entry, labels, from, to);
  const cuts = [
    ...fields.map((field) => [field.label.start, field.value[1]] as Span),
    ...labels
      .filter((label) => label.atLine && statesStatus(reading, label, to))
      .map((label) => [label.start, lineEnd(reading, label.end, to)] as Span),
  ].sort((a, b) => a[0] - b[0]);
  const rectification = start === null ? [] : subtract(reading, [start, to], cuts);
  const evidence = readEvidence(reading, labels, cuts, from, start ?? to);
  return { labels, fields, evidence, rectification, from, to };
}

/** Text before a status label that is long enough to be the rectification. */
const MIN_BEFORE_STATUS = 20;

/** `完成情况：已完成。`: the label's value is a status and nothing else. */
function statesStatus(reading: Reading, label: FoundLabel, to: number): boolean {
  const { folded } = reading;
  const newline = folded.indexOf('\n', label.end);
  const value = trimSpan(folded, label.end, newline < 0 ? to : Math.min(newline, to));
  return statusOf(reading, value, 'line') !== null;
}

/** The value of a field goes to its sentence's end or to the next label on the line. */
function fieldValue(reading: Reading, label: FoundLabel, all: readonly FoundLabel[], to: number): Span {
  const next = all.find((other) => other.start > label.start)?.start ?? to;
  const end = Math.min(next, lineEnd(reading, label.end, to));
  const stop = reading.folded.slice(label.end, end).indexOf('。');
  return [label.end, Math.max(label.end, stop < 0 ? end : label.end + stop + 1)];
}

function lineEnd(reading: Reading, at: number, to: number): number {
  const newline = reading.folded.indexOf('\n', at);
  return newline < 0 ? to : Math.min(newline, to);
}

function rectificationStart(
  reading: Reading,
  entry: Entry,
  labels: readonly FoundLabel[],
  from: number,
  to: number,
): number | null {
  const { folded, boundaries } = reading;
  const label = labels.find((one) => one.body?.part === 'rectification' && !statesStatus(reading, one, to));
  if (label) return label.end;
  if (entry.candidate.heading.namesRectification) return from;
  const [inkFrom, inkTo] = trimSpan(folded, from, to);
  if (inkFrom >= inkTo) return null;
  if (labels.some((candidate) => candidate.body?.part === 'evidence')) return null;
  // No label but one that states the status: the text before it, or else the text behind it.
  const stated = labels.find((one) => one.body !== null && one.body.part !== 'evidence');
  if (stated) {
    const before = trimSpan(folded, from, stated.start);
    if (before[1] - before[0] < MIN_BEFORE_STATUS) return stated.end;
    // Nothing but the status stands below the heading's own paragraph.
    const [rest] = trimSpan(folded, Math.max(entry.candidate.lineEnd, lineEnd(reading, stated.end, to)), to);
    if (stated.start > entry.candidate.lineEnd && before[1] <= entry.candidate.lineEnd && rest >= to)
      return from;
  }
  if (opensWithStatus(reading, firstClause(reading, inkFrom, inkTo))) return inkFrom;
  // No label: evidence in the heading's own paragraph, the remedy in the paragraphs below or behind a turning phrase.
  const ownEnd = Math.min(to, entry.candidate.lineEnd);
  for (let index = firstAtLeast(boundaries, from); index < boundaries.length; index++) {
    const at = boundaries[index] as number;
    if (at >= ownEnd) break;
    if (TURN.test(folded.slice(at, at + 16))) return at;
  }
  const own = entry.candidate.lineEnd;
  if (inkFrom < own && trimSpan(folded, own, to)[0] < inkTo) {
    const rest = folded.slice(inkFrom, Math.min(own, inkTo));
    if (opensRemedy(reading, own, inkTo) || (reading.lexicon.fault.test(rest) && !ACTION.test(rest)))
      return own + 1;
  }
  return inkFrom;
}

/** The paragraph below the heading's own begins with a status or turns to the remedy. */
function opensRemedy(reading: Reading, from: number, to: number): boolean {
  const clause = firstClause(reading, trimSpan(reading.folded, from, to)[0], to);
  return TURN.test(clause) || opensWithStatus(reading, clause);
}

function firstClause(reading: Reading, from: number, to: number): string {
  return reading.folded.slice(from, Math.min(to, from + 40)).split(/[。;,\n]/)[0] ?? '';
}

function readEvidence(
  reading: Reading,
  labels: readonly FoundLabel[],
  cuts: readonly Span[],
  from: number,
  to: number,
): Span | null {
  const label = labels.find((candidate) => candidate.body?.part === 'evidence');
  const firstBody = labels.find(
    (candidate) => candidate.body?.part !== 'evidence' && candidate.start >= from,
  );
  const end = Math.min(
    to,
    firstBody?.start ?? to,
    ...cuts.filter((cut) => cut[0] >= from).map((cut) => cut[0]),
  );
  const [start, stop] = trimSpan(reading.folded, label && label.end <= end ? label.end : from, end);
  return start < stop ? [start, stop] : null;
}

/** A span without the field lines inside it. */
function subtract(reading: Reading, span: Span, cuts: readonly Span[]): Span[] {
  return without([span], cuts)
    .map(([start, end]) => trimSpan(reading.folded, start, end))
    .filter(([start, end]) => start < end);
}
