import { BODY_NAME, SECTION_ENTRIES, type SectionKind } from '../lexicon/sections.ts';
import type { FoundLabel } from './body-labels.ts';
import { MEASURE_RANK, OUTER_RANK } from './costs.ts';
import { type Enumerator, readEnumerator } from './enumerators.ts';
import { type Heading, readHeading } from './heading.ts';
import { firstAtLeast, type Line, type Reading } from './reading.ts';
import { spokenHeadings } from './spoken.ts';
import { surroundings } from './surroundings.ts';

/** A place where a heading or an item of a list may begin, and what speaks for each reading of it. */
export interface Candidate {
  /** Where its node begins: the line's start, or the sentence's inside a line. */
  start: number;
  enumerator: Enumerator;
  heading: Heading;
  /** Behind the label, a second printing of it included (`（一）（一）持续…`). */
  textStart: number;
  lineEnd: number;
  atLine: boolean;
  /** Visible characters between the heading and the next candidate at a line start. */
  bodyLength: number;
  /** A body label or status stands before the next candidate at a line start. */
  ownLabel: boolean;
  /** A body label, status or field line (责任人, 时限) stands there: what follows is its body. */
  announced: boolean;
  /** That label opens a rectification (and does not only state the status). */
  ownRectification: boolean;
  /** The heading fills its line. */
  alone: boolean;
  section: SectionKind | null;
  category: boolean;
  /** `在“…”方面`, `关于…方面`, `…方面`. */
  aspect: boolean;
  /** Names a party body and nothing else. */
  body: boolean;
  fault: boolean;
  /** … and its last words are what names it. */
  faultEnds: boolean;
  /** Ends as sections do that report on something (`…情况`). */
  reports: boolean;
  goal: boolean;
  /** Speaks of what is to be done, or of the rectification itself (`挂图作战抓落实`, `严肃问责`). */
  slogan: boolean;
  /** The label's words are a field's name (`一、整改任务`). */
  field: FoundLabel | null;
  /** What follows the label cannot be a heading (`一、二级支部均…`, a figure, a unit). */
  innocent: boolean;
  titleLength: number;
  /** A line without any label, taken for a heading by its place alone. */
  bare: boolean;
}

const SECTION_RULES = SECTION_ENTRIES.map((entry) => ({
  kind: entry.kind,
  pattern: new RegExp(entry.pattern),
}));
const BODY = new RegExp(BODY_NAME);
const ASPECT =
  /^(?:在|关于|围绕|聚焦)?[“"]?[^。]{2,60}[”"]?方面(?:(?:存在)?的?(?:主要|突出|具体)?问题)?[及和与的]?(?:整改)?(?:落实|进展|完成)?(?:情况)?$/;
const INNOCENT =
  /^ {0,2}(?:[一二三四五六七八九十]{1,3}(?:级|类|线|是|者|个|项|条|方面|季度)|是[^非]|年|月|日|%|万|亿|元|[,。;:)、])/;

const SLOGAN = /整改|问责|抓[一-鿿]{2,4}$/;
const FAULT_END = 8;
/** `围绕…`, `聚焦…`: an area without the word 方面. */
const AROUND = /^(?:围绕|聚焦)[^。:,]{2,30}$/;

/** `部门预算执行审计查出问题的整改情况`: one theme's findings, so a category, not the section of them all. */
const THEMED_AUDIT =
  /^[^。]{0,8}(?:预算|财政|决算|政策|投资|资产|民生|资金|项目|企业|资源)[^。]{0,10}审计(?:查出|发现|反映|指出)/;

export function sectionKind(words: string): SectionKind | null {
  return SECTION_RULES.find((rule) => rule.pattern.test(words))?.kind ?? null;
}

/** A line with more than this share of the text is the whole notice: every label stands inside it. */
const ONE_BLOCK = 0.6;

const NO_LABEL = (at: number): Enumerator => ({
  style: 'none',
  value: null,
  outer: null,
  mark: '',
  start: at,
  end: at,
});

/** Candidates in text order, from `from` to `to`; `labels` are the text's body and field labels. */
export function findCandidates(
  reading: Reading,
  labels: readonly FoundLabel[],
  from: number,
  to: number,
): Candidate[] {
  const { folded, lines, boundaries, marks } = reading;
  const found: Candidate[] = [];
  const labelAt = new Map(labels.map((label) => [label.start, label]));
  const oneBlock = lines.some((one) => one.end - one.start > ONE_BLOCK * (to - from));
  const spoken = spokenHeadings(reading, labels);
  let line = 0;
  for (const at of boundaries) {
    if (at < from || at >= to) continue;
    while (line + 1 < lines.length && (lines[line + 1]?.start ?? 0) <= at) line++;
    const place = lines[line] as Line;
    const atLine = place.ink === at;
    if (marks.inside(at) || place.table >= 0) continue;
    const enumerator = spoken.get(at) ?? readEnumerator(folded, at);
    if (!enumerator) {
      if (atLine) {
        const bare = unlabelled(reading, place, labelAt.get(at));
        if (bare) found.push(bare);
      }
      continue;
    }
    if (enumerator.end >= place.end && enumerator.style !== 'problem') continue;
    if (
      !atLine &&
      !oneBlock &&
      (enumerator.style === 'circle' ||
        enumerator.style === 'ordinal' ||
        enumerator.mark === ' ' ||
        enumerator.mark === '')
    )
      continue;
    const label = labelAt.get(at);
    const field =
      label && atLine && isFieldName(reading, labels, label, enumerator, place.end) ? label : null;
    found.push(describe(reading, enumerator, place, atLine, field));
  }
  const labelled = found.filter(
    (candidate) => candidate.atLine && candidate.enumerator.style !== 'none',
  ).length;
  if (labelled < FEW_LABELS && lines.every((one) => one.table < 0))
    addBareHeadings(reading, found, from, to, labelAt);
  const merged = mergeLabelOnly(reading, found);
  surroundings(reading, merged, labels, to);
  return merged;
}

/**
 * `一、整改任务` alone on its line and `1.整改措施：…` are fields' names; `（一）反馈问题：…` is a heading with its frame.
 */
function isFieldName(
  { folded }: Reading,
  labels: readonly FoundLabel[],
  label: FoundLabel,
  enumerator: Enumerator,
  lineEnd: number,
): boolean {
  if (enumerator.style === 'problem') return false;
  const bare = folded.slice(label.end, lineEnd).trim() === '';
  const numbered = OUTER_RANK[enumerator.style] >= MEASURE_RANK;
  // `1.问题描述：…` may be a finding's heading; where `2.整改措施：…` follows it is a field.
  const first = () => label.body?.part === 'evidence' || label.field === 'title';
  if (numbered && !bare && first()) return hasNextField(folded, labels, label, enumerator);
  if (label.body) return label.body.part !== 'evidence' && (bare || numbered);
  return label.field !== 'title' || bare;
}

/** How many labels further on the next numbered field may stand. */
const NEXT_FIELD = 3;

function hasNextField(
  folded: string,
  labels: readonly FoundLabel[],
  label: FoundLabel,
  { style, value }: Enumerator,
): boolean {
  const at = firstAtLeast(labels, label.start, (one) => one.start) + 1;
  return labels.slice(at, at + NEXT_FIELD).some((other) => {
    const names = other.body?.part === 'evidence' || other.field === 'title';
    const next = other.atLine && !names ? readEnumerator(folded, other.start) : null;
    return next !== null && next.style === style && value !== null && next.value === value + 1;
  });
}

function describe(
  reading: Reading,
  enumerator: Enumerator,
  line: Line,
  atLine: boolean,
  field: FoundLabel | null,
): Candidate {
  const { folded, lexicon } = reading;
  const again = readEnumerator(folded, enumerator.end);
  const doubled = again && again.style === enumerator.style && again.value === enumerator.value;
  const labelEnd = doubled ? again.end : enumerator.end;
  // `问题1：` is read by the heading itself, a label alone on its line (`任务一`) is not.
  const spoken = enumerator.style === 'problem' && folded[enumerator.end - 1] === ':';
  const words = readHeading(reading, spoken ? enumerator.start : labelEnd, line.end);
  const heading =
    enumerator.style === 'problem' && enumerator.value !== null ? { ...words, problem: true } : words;
  const title = folded.slice(heading.titleStart, heading.titleEnd);
  const whole = folded
    .slice(enumerator.end, Math.min(heading.end, enumerator.end + 120))
    .replace(/[。: ]+$/, '')
    .trimStart();
  const goal = startsWith(lexicon.goal, title);
  const inner = readHeadText(folded, enumerator.end, heading.end);
  return {
    start: atLine ? line.start : enumerator.start,
    enumerator,
    heading,
    textStart: labelEnd,
    lineEnd: line.end,
    atLine,
    bodyLength: 0,
    ownLabel: false,
    ownRectification: false,
    announced: false,
    alone: folded.slice(heading.end, line.end).trim() === '',
    // A fault is no section, whatever its words; only what names rectification may hold both.
    section:
      THEMED_AUDIT.test(inner) || (ASPECT.test(whole) && !/整改|情况$/.test(whole))
        ? null
        : faultless(
            sectionKind(inner),
            lexicon.fault.test(title) && !/整改|情况|下一步|今后|打算|后续|工作|^存在的/.test(inner),
          ),
    category: THEMED_AUDIT.test(inner) || lexicon.categories.some((entry) => entry.pattern.test(inner)),
    aspect: ASPECT.test(whole) || (AROUND.test(whole) && !lexicon.fault.test(title)),
    body: BODY.test(whole),
    fault: lexicon.fault.test(title),
    faultEnds: lexicon.fault.test(title.slice(-FAULT_END)),
    reports: /(?:情况|工作|安排|措施|要求|成效|做法|进展)$/.test(whole),
    goal,
    slogan: goal || SLOGAN.test(title),
    field,
    innocent: INNOCENT.test(folded.slice(enumerator.end, enumerator.end + 12)),
    titleLength: title.length,
    bare: false,
  };
}

function readHeadText(folded: string, from: number, to: number): string {
  return folded.slice(from, Math.min(to, from + 100));
}

function faultless(kind: SectionKind | null, fault: boolean): SectionKind | null {
  return fault && kind !== 'accountability' ? null : kind;
}

function startsWith(pattern: RegExp, words: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(words);
}

/** A heading line without any label: only where its own words say so. */
function unlabelled(reading: Reading, line: Line, label: FoundLabel | undefined): Candidate | null {
  const { folded } = reading;
  if (label) {
    if (label.field !== 'title') return null;
    const made = describe(reading, NO_LABEL(line.ink), line, true, null);
    return { ...made, field: label };
  }
  const length = line.end - line.ink;
  if (length > 160) return null;
  const first = folded[line.ink] ?? '';
  if (!'关针在“"党落聚贯围反【('.includes(first) && length > 40) return null;
  const made = describe(reading, NO_LABEL(line.ink), line, true, null);
  const framed = made.heading.quoted && made.heading.problem && made.heading.framed && made.alone;
  const plainFrame = made.heading.framed && made.heading.problem && made.alone && made.titleLength < 80;
  const category =
    made.aspect && made.alone && length <= 40 && !folded.slice(line.ink, line.end).includes('。');
  return framed || plainFrame || category ? made : null;
}

/** With fewer labels than this a notice may have headings without any. */
const FEW_LABELS = 4;
const BARE_HEADING = 60;
const LONG_PARAGRAPH = 40;

/** Short lines without a stop, over a paragraph or over another such line, where labels are all but missing. */
function addBareHeadings(
  reading: Reading,
  found: Candidate[],
  from: number,
  to: number,
  labels: ReadonlyMap<number, FoundLabel>,
): void {
  const lines = reading.lines.filter(
    (line) => line.ink < line.end && line.table < 0 && line.start >= from && line.start < to,
  );
  const isHeading = (line: Line | undefined) =>
    line !== undefined &&
    line.end - line.ink <= BARE_HEADING &&
    line.end - line.ink >= 4 &&
    !/[。;:,、]\s*$/.test(reading.folded.slice(line.ink, line.end)) &&
    !labels.has(line.ink) &&
    readEnumerator(reading.folded, line.ink) === null;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!isHeading(line) || !next || found.some((candidate) => candidate.lineEnd === line.end)) return;
    const heading = { ...describe(reading, NO_LABEL(line.ink), line, true, null), bare: true };
    const over =
      heading.section !== null ||
      next.end - next.ink >= LONG_PARAGRAPH ||
      isHeading(next) ||
      labels.has(next.ink);
    if (over) found.push(heading);
  });
  found.sort((a, b) => a.start - b.start);
}

/** `任务一` alone on its line, with `反馈问题：…` on the next: one heading. */
function mergeLabelOnly(reading: Reading, found: readonly Candidate[]): Candidate[] {
  const merged: Candidate[] = [];
  for (const candidate of found) {
    const before = merged[merged.length - 1];
    const bare =
      before?.enumerator.style === 'problem' && before.heading.titleEnd <= before.heading.titleStart;
    const names =
      candidate.field?.field === 'title' ||
      (candidate.enumerator.style === 'problem' && candidate.enumerator.value === null);
    const adjacent =
      before !== undefined && reading.folded.slice(before.lineEnd, candidate.enumerator.start).trim() === '';
    if (before && bare && names && adjacent) {
      merged[merged.length - 1] = {
        ...candidate,
        enumerator: before.enumerator,
        start: before.start,
        field: null,
        heading: { ...candidate.heading, problem: true },
      };
    } else merged.push(candidate);
  }
  return merged;
}
