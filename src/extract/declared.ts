import type { Declared, Quantity, Span } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';
import { isBound, isForeign } from './declared-context.ts';
import { type Counted, countOf, statusOf, withoutImmediate } from './declared-counts.ts';
import { createFigureReader, type Figure, type FigureReader } from './declared-figures.ts';
import { type Head, headOf, joins, RUNG, type Sentence, SUMS_UP, subjectOf } from './declared-heads.ts';
import { laddersOf } from './declared-ladders.ts';
import { partsOf } from './declared-parts.ts';

const RATE_NAME = '(?:完成|办结|整改|销号|到位)率';
const RATE = new RegExp(
  `(?:(?:整改|问题|任务|总体|综合)[^,。;、\\d]{0,8}${RATE_NAME}|(?<![一-鿿])${RATE_NAME})(?:\\([^()]{1,12}\\))?(?:均|已)?(?:为|达到?了?|是|:|约)? ?(?:(\\d{1,3}(?:\\.\\d{1,4})?)|([X×x*]{1,4})) ?%`,
);
/** A list that says which findings: `已完成整改4个，分别是：1-1、…`. */
const LISTED = /^,?(?:分别(?:是|为)|即|为):? ?\d/;
const IMMEDIATE = /立行立改(?:的)?(?:问题|事项|任务)/;

function* sentencesOf(reading: Reading, regions: readonly Span[]): Generator<Sentence> {
  let line = 0;
  for (const [from, to] of regions) {
    let start = from;
    for (let at = from; at <= to; at++) {
      const mark = reading.folded[at];
      if (at === to || mark === '。' || mark === '\n') {
        if (at > start) yield { span: [start, at], text: reading.folded.slice(start, at), line };
        start = at + 1;
        if (mark !== '。') line++;
      }
    }
  }
}

/** What the notice itself totals: counts on every rung of its ladder, and its completion rate. */
export function readDeclared(reading: Reading, regions: readonly Span[]): Declared {
  const figures = createFigureReader(reading.lexicon);
  const counts: Counted[] = [];
  const heads: Head[] = [];
  let completionRate: Quantity | null = null;
  for (const sentence of sentencesOf(reading, regions)) {
    const before = counts.length;
    readCounts(reading, sentence, figures, heads, counts);
    const others = counts.slice(before).some((count) => count.subject !== 'clue');
    if (others || /整改|任务|反馈/.test(sentence.text)) completionRate ??= readRate(reading, sentence);
  }
  const kept = withoutImmediate(counts).map(({ words, immediate, ...count }) => count);
  return { counts: kept, completionRate };
}

function readRate(reading: Reading, sentence: Sentence): Quantity | null {
  const match = RATE.exec(sentence.text);
  if (!match) return null;
  const printed = match[1] ?? match[2] ?? '';
  const start = sentence.span[0] + match.index + match[0].lastIndexOf(printed);
  const end = sentence.span[0] + match.index + match[0].length;
  const value = match[1] === undefined ? null : Number(match[1]);
  const state = value === null ? 'masked' : 'exact';
  return { raw: reading.text.slice(start, end), span: [start, end], value, unit: '%', state };
}

/** What the problems and tasks counted so far add up to. */
const wholesOf = (counts: readonly Counted[]): number[] =>
  counts.flatMap(({ subject, grain, status, scope, quantity: { value } }) =>
    (subject === 'problem' || subject === 'task') &&
    status === null &&
    scope === null &&
    value !== null &&
    !RUNG.test(grain ?? '')
      ? [value]
      : [],
  );

/** `3个村19个问题` behind `3个村党组织反馈问题19个`: the part that was counted under its name. */
function scopeAgain({ lead, noun, value }: Figure, counts: readonly Counted[]): string | null {
  if (noun === null || !/^[一-鿿]{1,6}$/.test(lead)) return null;
  const same = counts.filter((one) => one.subject === noun && one.quantity.value === value && !one.status);
  return same.length === 1 && same[0]?.scope?.includes(lead) ? same[0].scope : null;
}

/** The counts of one sentence, from left to right; what is not said anew is inherited. */
function readCounts(
  reading: Reading,
  sentence: Sentence,
  reader: FigureReader,
  heads: Head[],
  counts: Counted[],
): void {
  const { text } = sentence;
  const figures = reader.read(text);
  const parts = partsOf(text, figures, laddersOf(text, figures, wholesOf(counts)));
  for (const name of [...parts.names.values(), ...parts.rungs.values()]) reader.learn(name);
  const scopes = new Set(figures.map((figure) => figure.scope));
  const first = heads.length;
  /** Wholes that nothing binds yet: `54条整改措施已落实47条` binds them. */
  const loose: Head[] = [];
  const keep = (head: Head) => countOf(reading, head, counts);
  let scope: string | null = null;
  /** How many the last named part has. */
  let part: number | null = null;
  /** How many of them have had no state so far. */
  let left: number | null = null;
  let before: Head | null = null;
  for (const [index, figure] of figures.entries()) {
    if (parts.dropped.has(figure)) continue;
    const gap = text.slice(figures[index - 1]?.end ?? 0, figure.at);
    const adjacent = joins(text, figures, index);
    const name = parts.names.get(figure) ?? null;
    const rung = parts.rungs.get(figure) ?? null;
    // What a part is called (`要求持续整改的6个`) is no state.
    const called = name !== null || (rung !== null && figure.status?.place === 'before');
    const said = parts.states.get(figure) ?? (called ? null : figure.status);
    const head = headOf(text, figures, index, heads, first, sentence);
    const subject = subjectOf(text, figures, index, heads, head, parts, counts.length > 0);
    const status = said && statusOf(said, subject, figure, text.slice(figure.end), counts);
    const immediate = name === null && IMMEDIATE.test(figure.lead + text.slice(figure.at, figure.end));
    // 巡视 is the name of a part only beside that of another.
    const own =
      immediate || (scopes.size < 2 && /^巡[视察]$/.test(figure.scope ?? ''))
        ? null
        : (figure.scope ?? scopeAgain(figure, counts));
    const rest: boolean = /其余|剩余|余下|另有|还有/.test(gap) && figure.value !== left;
    const goesOn: boolean = adjacent || (said !== null && !rest && !/[;。]/.test(gap));
    // `甲10个、乙8个,已完成16个`: more than the last part is of the whole.
    const exceeds = said !== null && (figure.value ?? 0) > (part ?? Number.POSITIVE_INFINITY);
    const inherited = said && figure.noun === null ? (head?.scope ?? null) : null;
    scope = name ?? rung ?? own ?? (goesOn && !exceeds ? (scope ?? inherited) : null);
    if ((said === null || rung !== null) && scope !== null) left = part = figure.value;
    else left = goesOn && !exceeds && left !== null ? left - (figure.value ?? 0) : null;
    const foreign =
      (rung === null && isForeign(text, figure)) ||
      (figure.noun === null && head?.foreign === true && !adjacent);
    const made: Head = { figure, subject, status, scope, foreign, immediate, sentence, kept: false };
    heads.push(made);
    const listed = figure.listed && before?.kept === true;
    before = made;
    if (subject === null || foreign) continue;
    // A group's own list (`已完成整改4个，分别是：1-1、…`) is no total of the whole.
    if (said && head?.sentence !== sentence && LISTED.test(text.slice(figure.end)) && !SUMS_UP.test(text))
      continue;
    // Letters and visits that nobody handed over, and what was done about them, are the unit's daily work.
    if (status !== null && head?.subject === 'clue' && !head.kept) continue;
    const again =
      subject === 'clue' &&
      counts.some((one) => one.subject === 'clue' && one.quantity.value === figure.value);
    if (
      status !== null ||
      name !== null ||
      rung !== null ||
      adjacent ||
      listed ||
      again ||
      isBound(text, figure, subject)
    ) {
      made.kept = true;
      if (status !== null && head?.sentence === sentence) for (const one of loose.splice(0)) keep(one);
      keep(made);
    } else if (subject !== 'clue') loose.push(made);
  }
}
