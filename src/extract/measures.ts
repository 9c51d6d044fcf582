import { parseNumeral } from '../lang/index.ts';
import type { Item } from '../notice/index.ts';
import { readEnumerator } from '../outline/enumerators.ts';
import type { Entry, Reading } from '../outline/index.ts';
import { firstAtLeast } from '../outline/reading.ts';
import { item } from './printed.ts';

interface Mark {
  at: number;
  /** Behind the label. */
  end: number;
  value: number;
  style: string;
}

const ORDINAL_WORDS = ['首先', '其次', '再次', '最后'];
const SPOKEN =
  /(?:^|(?<=[。;:,、!?\n )”》】]|将|要|需))(?:其?([一二三四五六七八九十]{1,3})(是|要)|第([一二三四五六七八九十]{1,3})[,、:是]|(首先|其次|再次|最后)[,:、]?)/g;
/** Enumerators that may stand inside a paragraph as a list of measures. */
const INLINE_STYLES = new Set(['digit', 'digit-bracket', 'circle', 'chinese-bracket', 'ordinal']);
/** Behind a comma or a closing mark a digit is more often a figure than a label. */
const BEFORE_INLINE = /[。;:!?\n]/;

function spokenMarks(reading: Reading, from: number, to: number): Mark[] {
  const found: Mark[] = [];
  for (const match of reading.folded.slice(from, to).matchAll(SPOKEN)) {
    const at = from + match.index;
    if (reading.marks.inside(at)) continue;
    const style = match[2] ? `spoken-${match[2]}` : match[3] ? 'ordinal-spoken' : 'sequence';
    const value = match[4]
      ? ORDINAL_WORDS.indexOf(match[4]) + 1
      : (parseNumeral(match[1] ?? match[3] ?? '')?.value ?? 0);
    found.push({ at, end: at + match[0].length, value, style });
  }
  return found;
}

function writtenMarks(reading: Reading, from: number, to: number): Mark[] {
  const { folded, boundaries, marks } = reading;
  const found: Mark[] = [];
  let at = firstAtLeast(boundaries, from);
  for (; at < boundaries.length && (boundaries[at] as number) < to; at++) {
    const start = boundaries[at] as number;
    if (marks.inside(start)) continue;
    const enumerator = readEnumerator(folded, start);
    if (!enumerator || enumerator.value === null || !INLINE_STYLES.has(enumerator.style)) continue;
    let before = start - 1;
    while (before >= from && folded[before] === ' ') before--;
    if (before >= from && !BEFORE_INLINE.test(folded[before] ?? '')) continue;
    found.push({ at: start, end: enumerator.end, value: enumerator.value, style: enumerator.style });
  }
  // ① may follow a comma as well: no figure looks like it.
  for (let index = from; index < to; index++) {
    const code = folded.charCodeAt(index);
    if (
      code >= 0x2460 &&
      code <= 0x2473 &&
      !marks.inside(index) &&
      !found.some((mark) => mark.at === index)
    ) {
      found.push({ at: index, end: index + 1, value: code - 0x245f, style: 'circle' });
    }
  }
  return found;
}

/** Runs that begin at 1 and count up; one style may hold several. A run of one is no list. */
function lists(marks: readonly Mark[]): Map<string, Mark[]> {
  const open = new Map<string, Mark[]>();
  const done = new Map<string, Mark[]>();
  const keep = (style: string) => {
    const run = open.get(style);
    // 一是 says itself that it is an item; any other mark alone may be a figure.
    if (run && (run.length > 1 || style === 'spoken-是'))
      done.set(style, [...(done.get(style) ?? []), ...run]);
    open.delete(style);
  };
  for (const mark of marks) {
    const run = open.get(mark.style);
    const last = run?.[run.length - 1];
    if (mark.value === 1) {
      keep(mark.style);
      open.set(mark.style, [mark]);
    } else if (
      run &&
      last &&
      (mark.value === last.value + 1 || (mark.style === 'sequence' && mark.value > last.value))
    ) {
      run.push(mark);
    }
  }
  for (const style of [...open.keys()]) keep(style);
  return done;
}

/**
 * The enumerated items of `[from, to)`: the outermost list (the one that begins first) and its
 * like further on. Plain prose has none.
 */
export function readItems(reading: Reading, from: number, to: number): Item[] {
  const marks = [...spokenMarks(reading, from, to), ...writtenMarks(reading, from, to)].sort(
    (a, b) => a.at - b.at,
  );
  let best: Mark[] = [];
  for (const run of lists(marks).values()) {
    run.sort((a, b) => a.at - b.at);
    const first = run[0]?.at ?? to;
    if (!best[0] || first < best[0].at) best = run;
  }
  return best.flatMap((mark, index) => {
    const next = best[index + 1]?.at ?? to;
    const again = readEnumerator(reading.folded, mark.end);
    const textStart =
      again && again.value === mark.value && again.style === mark.style ? again.end : mark.end;
    return (
      item(
        reading,
        reading.text.slice(mark.at, mark.end).trim(),
        textStart,
        itemEnd(reading, mark, next, index === best.length - 1),
      ) ?? []
    );
  });
}

/** The last item of a list ends with its paragraph, unless the whole list has its own paragraphs. */
function itemEnd(reading: Reading, mark: Mark, next: number, last: boolean): number {
  if (!last) return next;
  const newline = reading.folded.indexOf('\n', mark.at);
  return newline < 0 ? next : Math.min(newline, next);
}

/** Items that stand as entries of the outline (each on its own line). */
export function entryItems(
  reading: Reading,
  entries: readonly Entry[],
  end: number,
  stops: readonly number[],
): Item[] {
  return entries.flatMap((entry) => {
    const { enumerator } = entry.candidate;
    const stop = stops.find((at) => at > enumerator.start) ?? end;
    const label = reading.text.slice(enumerator.start, enumerator.end);
    return item(reading, label, entry.candidate.textStart, Math.min(entry.end, stop, end)) ?? [];
  });
}
