import type { BodyLabel, FieldKind } from '../lexicon/index.ts';
import { readEnumerator } from './enumerators.ts';
import { firstAtLeast, type Reading } from './reading.ts';

/** A printed `整改情况（已完成）：` or `责任领导：`, at the start of a sentence. */
export interface FoundLabel {
  start: number;
  /** Behind the colon (or the label, where it stands alone on its line). */
  end: number;
  /** The words without brackets and colon. */
  words: [number, number];
  body: BodyLabel | null;
  field: FieldKind | null;
  /** Printed in brackets inside the label. */
  status: [number, number] | null;
  /** Stands at the start of a line. */
  atLine: boolean;
}

/** `进展状态：已整改到位`: a line whose value is a status and nothing else states it, whatever its label. */
const STATUS_LINE: BodyLabel = { id: 'status-line', pattern: '', part: 'status' };
/** … but a kind, a deadline or an aim is none (`整改类型：持续整改`, `时限：长期坚持`). */
const NO_STATUS = /类[型别]|性质|方式|要求|目标|措施|[时期]限|时间/;
const FIELD_SHAPE = /[一-鿿]{2,14}(?=[^一-鿿])/y;
/** What parts two labels on one line. */
const GAP = /(?:[,;。] {0,3}| +)(?=[一-鿿【[])|(?=【)/g;
const LABEL_START = /[一-鿿([【]/;

/** Every body and field label of the text, in order. */
export function findLabels(reading: Reading): FoundLabel[] {
  const { folded, lexicon, lines } = reading;
  const shape = new RegExp(
    `([【\\[(〔]?) {0,2}(${lexicon.bodyLabelPattern})(?:如下)?[】\\])〕]? {0,2}(?:[(【\\[] {0,2}([^()【】\\[\\]\\n]{1,40}?) {0,2}[)】\\]])?[】\\]〕]? {0,2}(:|。|(?<=[】\\]])|(?=\\n|$))`,
    'y',
  );
  const found: FoundLabel[] = [];
  let line = 0;
  for (const at of reading.boundaries) {
    while (line + 1 < lines.length && (lines[line + 1]?.start ?? 0) <= at) line++;
    if ((lines[line]?.table ?? -1) >= 0) continue;
    const atLine = lines[line]?.ink === at;
    const label = readAt(reading, shape, at, atLine);
    if (!label || label.start < (found[found.length - 1]?.end ?? 0)) continue;
    found.push(label);
    if (label.atLine && (label.field || label.body?.part === 'status' || folded[label.start] === '【'))
      alongside(label, lines[line]?.end ?? label.end);
  }
  return found;

  /** `【进展】已完成　【责任领导】某某`, `责任单位：甲　时限：乙`: further labels on a line that begins with one. */
  function alongside(first: FoundLabel, lineEnd: number): void {
    let end = first.end;
    for (const gap of folded.slice(first.end, lineEnd).matchAll(GAP)) {
      const at = first.end + gap.index + gap[0].length;
      if (at < end) continue;
      const next = readWords(reading, shape, at, at, false);
      if (next && next.end <= lineEnd && (folded[at] === '【' || folded[next.end - 1] === ':')) {
        found.push(next);
        end = next.end;
      }
    }
  }

  function readAt(reading: Reading, shape: RegExp, at: number, atLine: boolean): FoundLabel | null {
    if (!LABEL_START.test(folded[at] ?? '')) {
      const enumerator = readEnumerator(folded, at);
      return enumerator ? readWords(reading, shape, enumerator.end, at, atLine) : null;
    }
    const direct = readWords(reading, shape, at, at, atLine);
    if (direct) return direct;
    const enumerator = readEnumerator(folded, at);
    return enumerator && enumerator.style !== 'problem'
      ? readWords(reading, shape, enumerator.end, at, atLine)
      : null;
  }
}

function readWords(
  reading: Reading,
  shape: RegExp,
  from: number,
  start: number,
  atLine: boolean,
): FoundLabel | null {
  const { folded, lexicon } = reading;
  let at = from;
  while (folded[at] === ' ') at++;
  shape.lastIndex = at;
  const match = shape.exec(folded);
  if (match?.[2] && (match[4] === ':' || atLine || folded[at] === '【')) {
    const wordsAt = at + match[0].indexOf(match[2]);
    const body = lexicon.bodyLabels.find((entry) => entry.pattern.test(match[2] ?? ''))?.label ?? null;
    let status: [number, number] | null = null;
    if (match[3]) {
      const inner = at + match[0].indexOf(match[3], match[2].length);
      status = [inner, inner + match[3].length];
    }
    return {
      start,
      end: at + match[0].length,
      words: [wordsAt, wordsAt + match[2].length],
      body,
      field: null,
      status,
      atLine,
    };
  }
  const bracketed = folded[at] === '【' || folded[at] === '[';
  FIELD_SHAPE.lastIndex = bracketed ? at + 1 : at;
  const words = FIELD_SHAPE.exec(folded)?.[0];
  if (!words) return null;
  let end = FIELD_SHAPE.lastIndex;
  const closed = bracketed && (folded[end] === '】' || folded[end] === ']');
  if (closed) end++;
  while (folded[end] === ' ') end++;
  const wordsAt = bracketed ? at + 1 : at;
  if (
    folded[end] !== ':' &&
    !closed &&
    !(atLine && (folded[end] === '\n' || end >= folded.length) && from > start)
  )
    return null;
  const field = lexicon.fieldLabels.find((entry) => entry.pattern.test(words))?.kind ?? null;
  const body =
    field === null && atLine && !NO_STATUS.test(words) && statesStatus(reading, end + 1) ? STATUS_LINE : null;
  if (field === null && body === null) return null;
  return {
    start,
    end: folded[end] === ':' ? end + 1 : end,
    words: [wordsAt, wordsAt + words.length],
    body,
    field,
    status: null,
    atLine,
  };
}

const MAX_STATUS = 30;

/** What stands from `at` to its line's end is a status. */
function statesStatus(reading: Reading, at: number): boolean {
  const value = reading.folded.slice(at, at + MAX_STATUS);
  const newline = value.indexOf('\n');
  if (newline < 0 && at + MAX_STATUS < reading.folded.length) return false;
  const printed = newline < 0 ? value : value.slice(0, newline);
  return reading.lexicon.status.whole(printed.replace(/[。;\s]/g, '')) !== null;
}

/** The labels that begin in `[from, to)`. */
export function labelsWithin(labels: readonly FoundLabel[], from: number, to: number): FoundLabel[] {
  const found: FoundLabel[] = [];
  for (let at = firstAtLeast(labels, from, (label) => label.start); at < labels.length; at++) {
    const label = labels[at] as FoundLabel;
    if (label.start >= to) break;
    found.push(label);
  }
  return found;
}
