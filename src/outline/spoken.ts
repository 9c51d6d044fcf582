import type { FoundLabel } from './body-labels.ts';
import { type Enumerator, readSpoken } from './enumerators.ts';
import { readHeading } from './heading.ts';
import { firstAtLeast, type Line, type Reading } from './reading.ts';

/** The `一是`, `二是` that are headings, by the offset of their mark: mostly they begin a measure or a sentence. */
export function spokenHeadings(reading: Reading, labels: readonly FoundLabel[]): Map<number, Enumerator> {
  return new Map([...besideRectification(reading, labels), ...framedSpoken(reading)]);
}

/** `一是` and `二是` whose sentence names a fault and is followed by its own rectification, before the next such mark. */
function besideRectification(reading: Reading, labels: readonly FoundLabel[]): Map<number, Enumerator> {
  const { folded, boundaries, lexicon, marks } = reading;
  const found = new Map<number, Enumerator>();
  let run: Enumerator[] = [];
  const keep = () => {
    if (run.length > 1) for (const one of run) found.set(one.start, one);
    run = [];
  };
  for (const label of labels) {
    if (label.body?.part !== 'rectification') continue;
    // The sentence right before the label, or the one before that.
    const before = firstAtLeast(boundaries, label.start) - 1;
    const at = [before, before - 1].find((index) => {
      const start = boundaries[index] ?? -1;
      return start >= 0 && !marks.inside(start) && readSpoken(folded, start) !== null;
    });
    const mark = at === undefined ? null : readSpoken(folded, boundaries[at] as number);
    // The first says that faults are listed, the others follow.
    const begins = mark?.value === 1 && lexicon.fault.test(folded.slice(mark.end, label.start));
    if (!mark || (run.length === 0 && !begins)) keep();
    else {
      const last = run[run.length - 1];
      if (mark.value !== (last?.value ?? 0) + 1) keep();
      if (mark.value === run.length + 1) run.push(mark);
    }
  }
  keep();
  return found;
}

/** `一是关于“…”问题。`, again and again: a sentence that is nothing but a framed problem is a heading whatever its mark. */
function framedSpoken(reading: Reading): Map<number, Enumerator> {
  const { folded, boundaries, lines, marks } = reading;
  const found = new Map<number, Enumerator>();
  let line = 0;
  for (const at of boundaries) {
    while (line + 1 < lines.length && (lines[line + 1]?.start ?? 0) <= at) line++;
    const mark = folded[at + 1] === '是' || folded[at + 2] === '是' ? readSpoken(folded, at) : null;
    if (!mark || marks.inside(at)) continue;
    const heading = readHeading(reading, mark.end, (lines[line] as Line).end);
    if (heading.problem && heading.quoted && heading.framed && '。:'.includes(folded[heading.end - 1] ?? ' '))
      found.set(at, mark);
  }
  return found.size >= FRAMED_SPOKEN ? found : new Map();
}

/** So many at least: one or two may be measures against what they quote. */
const FRAMED_SPOKEN = 3;
