import { parseNumeral } from '../lang/index.ts';
import type { Declared, DeclaredCount, Quantity, Span, StatusCode, Subject } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';
import { isBound, isForeign } from './declared-context.ts';
import { createFigureReader, type Figure, type FigureReader } from './declared-figures.ts';
import { type Parts, partsOf } from './declared-parts.ts';

const RATE =
  /(?:(?:整改|问题|任务|总体|综合)[^,。;、\d]{0,8}(?:完成|办结|整改|销号|到位)率|(?<![一-鿿])(?:完成|办结|整改|销号|到位)率)(?:均|已)?(?:为|达到?了?|是|:|约)? ?(?:(\d{1,3}(?:\.\d{1,4})?)|([X×x*]{1,4})) ?%/;
/** Status words that can be said of the problems alone; 办结 or 推进 may be said of anything counted before. */
const OF_PROBLEMS = /整改|销号|坚持|阶段|基本|改好|问题/;
/** A list that says which findings: `已完成整改4个，分别是：1-1、…`. */
const LISTED = /^,?(?:分别(?:是|为)|即|为):? ?\d/;
/** How a sentence begins that sums up what stands before it. */
const SUMS_UP = /^ *(?:截[至止]|目前|到|其中|现|综上|总体)/;

const IMMEDIATE = /立行立改(?:的)?(?:问题|事项|任务)/;
/** A rung that only groups. */
const RUNG = /方面|类/;

/** A count, the words of its status, and whether it is of 立行立改 items. */
type Counted = DeclaredCount & { words: string | null; immediate: boolean };

interface Sentence {
  span: Span;
  text: string;
  /** Which paragraph it stands in. */
  line: number;
}

/** A figure that later ones count parts of. */
interface Head {
  figure: Figure;
  subject: Subject | null;
  status: StatusCode | null;
  scope: string | null;
  value: number | null;
  foreign: boolean;
  /** 立行立改 items. */
  immediate: boolean;
  sentence: Sentence;
}

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
    completionRate ??= readRate(reading, sentence);
    readCounts(reading, sentence, figures, heads, counts);
  }
  const kept = withoutImmediate(counts).map(({ words, immediate, ...count }) => count);
  return { counts: kept, completionRate };
}

function readRate(reading: Reading, sentence: Sentence): Quantity | null {
  const match = RATE.exec(sentence.text);
  if (!match || !/整改|问题|任务/.test(sentence.text)) return null;
  const printed = match[1] ?? match[2] ?? '';
  const start = sentence.span[0] + match.index + match[0].lastIndexOf(printed);
  const end = sentence.span[0] + match.index + match[0].length;
  const value = match[1] === undefined ? null : Number(match[1]);
  const state = value === null ? 'masked' : 'exact';
  return { raw: reading.text.slice(start, end), span: [start, end], value, unit: '%', state };
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
  const parts = partsOf(text, figures);
  for (const name of parts.names.values()) reader.learn(name);
  const scoped = new Set(figures.map((figure) => figure.scope)).size > 1;
  const first = heads.length;
  /** Wholes that nothing binds yet: `54条整改措施已落实47条` binds them. */
  const loose: (() => void)[] = [];
  let scope: string | null = null;
  let kept = false;
  figures.forEach((figure, index) => {
    if (parts.dropped.has(figure)) return;
    const previous = figures[index - 1];
    const gap = text.slice(previous?.end ?? 0, figure.at);
    const adjacent = previous !== undefined && /^[、 ]?$/.test(gap);
    const name = parts.names.get(figure) ?? null;
    const said = name === null ? figure.status : null;
    const head = headOf(text, figures, index, heads, first, sentence);
    const subject = subjectOf(text, figures, index, heads, head, parts, counts);
    const status = said && statusOf(said, subject, figure, counts);
    const goesOn = adjacent || (said !== null && !/[;。]|其余|剩余|余下/.test(gap));
    const inherited = said && figure.noun === null ? (head?.scope ?? null) : null;
    const own = figure.scope === null || scoped || !/^巡[视察]$/.test(figure.scope) ? figure.scope : null;
    const immediate = name === null && IMMEDIATE.test(figure.lead + text.slice(figure.at, figure.end));
    scope = name ?? (immediate ? null : own) ?? (goesOn ? (scope ?? inherited) : null);
    const foreign = isForeign(text, figure) || (figure.noun === null && head?.foreign === true && !adjacent);
    const value = parseNumeral(figure.number)?.value ?? null;
    const made: Head = { figure, subject, status, scope, value, foreign, immediate, sentence };
    heads.push(made);
    const before = kept;
    kept = false;
    if (subject === null || foreign) return;
    if (said && head?.sentence !== sentence && LISTED.test(text.slice(figure.end)) && !SUMS_UP.test(text))
      return;
    const keep = () => add(reading, sentence, made, counts);
    const bound =
      status !== null ||
      name !== null ||
      adjacent ||
      (figure.listed && before) ||
      isBound(text, figure, subject);
    if (!bound) {
      loose.push(keep);
      return;
    }
    kept = true;
    if (status !== null && head?.sentence === sentence) for (const one of loose.splice(0)) one();
    keep();
  });
}

/**
 * The whole that a figure without a noun counts a part of: the one that it and its like add up to, else the last
 * one in the same unit, else the last one.
 */
function headOf(
  text: string,
  figures: readonly Figure[],
  index: number,
  heads: readonly Head[],
  first: number,
  sentence: Sentence,
): Head | null {
  const figure = figures[index] as Figure;
  if (figure.noun !== null) return null;
  const strong = figure.status !== null && OF_PROBLEMS.test(figure.status.words);
  const run = runAround(text, figures, index);
  let best: Head | null = null;
  let rank = 0;
  for (let at = heads.length - 1; at >= 0; at--) {
    const head = heads[at] as Head;
    const here = at >= first;
    if (head.status !== null || (head.subject === null && (strong || !here))) continue;
    if (!here && head.foreign) continue;
    if (!here && !strong && head.sentence.line !== sentence.line && !SUMS_UP.test(text)) continue;
    const alike = head.figure.classifier === figure.classifier;
    if (!alike && (!here || head.subject === null || RUNG.test(head.figure.classifier))) continue;
    const piece = here && !/;/.test(text.slice(head.figure.end, figure.at));
    const real = head.subject !== null;
    const score =
      (real && alike && run !== null && head.value === run ? 16 : 0) +
      (alike ? 8 : 0) +
      (piece ? 4 : 0) +
      (here ? 2 : 0) +
      (real ? 1 : 0);
    if (score > rank) [best, rank] = [head, score];
  }
  return best;
}

/** What the status figures without nouns of one sentence add up to; null for a single one. */
function runAround(text: string, figures: readonly Figure[], index: number): number | null {
  const here = figures[index] as Figure;
  const goesOn = (a: Figure, b: Figure) =>
    b.noun === null &&
    b.status !== null &&
    b.classifier === here.classifier &&
    !/;/.test(text.slice(a.end, b.at));
  let from = index;
  while (from > 0 && goesOn(figures[from - 1] as Figure, figures[from] as Figure)) {
    if ((figures[from - 1] as Figure).status === null || (figures[from - 1] as Figure).noun !== null) break;
    from--;
  }
  let to = index;
  while (to + 1 < figures.length && goesOn(figures[to] as Figure, figures[to + 1] as Figure)) to++;
  if (from === to) return null;
  let sum = 0;
  for (let at = from; at <= to; at++)
    sum += parseNumeral((figures[at] as Figure).number)?.value ?? Number.NaN;
  return sum;
}

function subjectOf(
  text: string,
  figures: readonly Figure[],
  index: number,
  heads: readonly Head[],
  head: Head | null,
  parts: Parts,
  counts: readonly DeclaredCount[],
): Subject | null {
  const figure = figures[index] as Figure;
  if (figure.noun) return figure.noun;
  if (RUNG.test(figure.classifier) || joins(text, figures, index + 1)) {
    const found = /反馈|指出|点出|发现|查出/.test(text.slice(0, figure.at));
    const rung = ladderNoun(text, figures, index);
    if (rung) return rung;
    if (RUNG.test(figure.classifier) && found && figure.status === null) return 'problem';
  }
  if (parts.names.has(figure)) return head?.subject ?? 'problem';
  if (figure.status) {
    if (head) return head.subject;
    if (OF_PROBLEMS.test(figure.status.words)) return 'problem';
    return SUMS_UP.test(text) && counts.length > 0 ? 'problem' : null;
  }
  if (joins(text, figures, index)) return heads[heads.length - 1]?.subject ?? null;
  // `本次公开12项`: a part that only its name tells from the whole.
  const alone = /^[,。;、和)]|^$/.test(text.slice(figure.end, figure.end + 1));
  return figure.scope !== null && alone && head?.sentence.text === text ? head.subject : null;
}

/** True where a figure follows right behind the one before (`3类12项`). */
function joins(text: string, figures: readonly Figure[], index: number): boolean {
  const previous = figures[index - 1];
  const figure = figures[index];
  return (
    previous !== undefined && figure !== undefined && /^[、 ]?$/.test(text.slice(previous.end, figure.at))
  );
}

/** The noun that a rung of the ladder (方面, 类) leads to. */
function ladderNoun(text: string, figures: readonly Figure[], index: number): Subject | null {
  const here = figures[index] as Figure;
  const next = figures[index + 1];
  if (next === undefined || !/^[^;。]{0,3}$/.test(text.slice(here.end, next.at))) return null;
  return next.noun ?? ladderNoun(text, figures, index + 1);
}

/** Clues handed over and all dealt with are one total, unless the whole was counted before. */
function statusOf(
  said: NonNullable<Figure['status']>,
  subject: Subject | null,
  figure: Figure,
  counts: readonly DeclaredCount[],
): StatusCode | null {
  if (subject !== 'clue' || said.place === 'before' || figure.noun === null) return said.code;
  const value = parseNumeral(figure.number)?.value;
  const counted = counts.some(
    (count) => count.subject === 'clue' && count.status === null && count.quantity.value === value,
  );
  return counted ? said.code : null;
}

/** The printed rung: 具体问题 where it says so, else the classifier (方面 of 个方面). */
function grainOf(reading: Reading, from: number, figure: Figure): string {
  if (figure.detailed) return '具体问题';
  const classifier = reading.text.slice(from, from + figure.classifier.length);
  return /^个?大?(类|..)别?$/.exec(classifier)?.[1] ?? classifier;
}

function add(reading: Reading, sentence: Sentence, made: Head, counts: Counted[]): void {
  const { figure, status, scope, immediate } = made;
  const subject = made.subject as Subject;
  const [from] = sentence.span;
  const at = from + figure.at;
  const classified = from + figure.classifierAt;
  const grain = grainOf(reading, classified, figure);
  const parsed = /^[X×x*]+$/.test(figure.number) ? null : parseNumeral(figure.number);
  const quantityEnd = classified + figure.classifier.length;
  const quantity: Quantity = {
    raw: reading.text.slice(at, quantityEnd),
    span: [at, quantityEnd],
    value: parsed?.value ?? null,
    unit: figure.classifier,
    state: parsed === null ? 'masked' : figure.more ? 'approximate' : 'exact',
  };
  const words = figure.status?.words ?? null;
  const same = counts.some(
    (one) =>
      one.subject === subject &&
      one.status === status &&
      one.scope === scope &&
      one.immediate === immediate &&
      // Two states that share a code, and two kinds of clue, are two totals of one sentence.
      !(
        one.span[0] >= from &&
        ((status !== null && one.words !== words) ||
          (subject === 'clue' && one.quantity.value !== quantity.value))
      ) &&
      (one.grain === grain ||
        (one.quantity.value === quantity.value && !RUNG.test(grain) && !RUNG.test(one.grain ?? ''))),
  );
  if (same) return;
  const end = from + figure.end;
  const raw = reading.text.slice(at, end);
  counts.push({ subject, grain, status, scope, quantity, raw, span: [at, end], words, immediate });
}

/** 立行立改 items handed over during the inspection are part of what it found, where that is counted too. */
function withoutImmediate(counts: readonly Counted[]): Counted[] {
  const whole = (count: Counted) =>
    count.status === null && !count.immediate && (count.subject === 'problem' || count.subject === 'task');
  return counts.some(whole) ? counts.filter((count) => !count.immediate) : [...counts];
}
