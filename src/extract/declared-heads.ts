import type { Span, StatusCode, Subject } from '../notice/index.ts';
import type { Figure } from './declared-figures.ts';
import type { Parts } from './declared-parts.ts';

/** Status words that can be said of the problems alone; 办结 or 推进 may be said of anything counted before. */
const OF_PROBLEMS = /整改|销号|坚持|阶段|基本|改好|问题/;
/** How a sentence begins that sums up what stands before it. */
export const SUMS_UP = /^ *(?:截[至止]|目前|到|其中|现|综上|总体)/;
/** How many figures back a whole may stand. */
const REACH = 60;
/** How far before a rung what was found may be said. */
const FOUND_REACH = 120;
/** States that one total is split into, at most. */
const LONGEST_RUN = 8;
/** A rung that only groups. */
export const RUNG = /方面|类/;

/** A sentence of the unit-level text, folded. */
export interface Sentence {
  span: Span;
  text: string;
  /** Which paragraph it stands in. */
  line: number;
}

/** A figure with what has been understood of it; later ones count parts of it. */
export interface Head {
  figure: Figure;
  /** Null where it counts something else: 9个部门. */
  subject: Subject | null;
  status: StatusCode | null;
  scope: string | null;
  foreign: boolean;
  /** 立行立改 items. */
  immediate: boolean;
  sentence: Sentence;
  /** It is one of the totals. */
  kept: boolean;
}

/**
 * The whole that a figure without a noun counts a part of: the one that it and its like add up to, else the last
 * one in the same unit, else the last one of the sentence. `first` is where the sentence's own heads begin.
 */
export function headOf(
  text: string,
  figures: readonly Figure[],
  index: number,
  heads: readonly Head[],
  first: number,
  sentence: Sentence,
): Head | null {
  const figure = figures[index] as Figure;
  if (figure.noun !== null) return null;
  const { strong, sum } = runAround(text, figures, index);
  let best: Head | null = null;
  let rank = 0;
  for (let at = heads.length - 1; at >= Math.max(0, heads.length - REACH); at--) {
    const head = heads[at] as Head;
    const here = at >= first;
    if (head.status !== null || (head.subject === null && (strong || !here))) continue;
    if (!here && head.foreign) continue;
    if (!here && !strong && head.sentence.line !== sentence.line && !SUMS_UP.test(text)) continue;
    const alike = head.figure.classifier === figure.classifier;
    if (!alike && (!here || head.subject === null || RUNG.test(head.figure.classifier))) continue;
    const near = here && !/;/.test(text.slice(head.figure.end, figure.at));
    const real = head.subject !== null;
    const score =
      (real && alike && head.figure.value === sum ? 16 : 0) +
      (alike ? 8 : 0) +
      (near ? 4 : 0) +
      (here ? 2 : 0) +
      (real ? 1 : 0);
    if (score > rank) [best, rank] = [head, score];
  }
  return best;
}

/**
 * The status figures without nouns around one: what they add up to (NaN for one alone), and whether one of their
 * words can be said of problems alone.
 */
function runAround(
  text: string,
  figures: readonly Figure[],
  index: number,
): { strong: boolean; sum: number } {
  const here = figures[index] as Figure;
  const member = (figure: Figure | undefined): figure is Figure =>
    figure !== undefined &&
    figure.noun === null &&
    figure.status !== null &&
    figure.classifier === here.classifier;
  const near = (a: Figure, b: Figure) => !/;/.test(text.slice(a.end, b.at));
  let from = index;
  let to = index;
  while (
    index - from < LONGEST_RUN &&
    member(figures[from - 1]) &&
    near(figures[from - 1] as Figure, figures[from] as Figure)
  )
    from--;
  while (
    to - index < LONGEST_RUN &&
    member(figures[to + 1]) &&
    near(figures[to] as Figure, figures[to + 1] as Figure)
  )
    to++;
  const run = figures.slice(from, to + 1);
  return {
    strong: run.some((one) => one.status !== null && OF_PROBLEMS.test(one.status.words)),
    sum: run.length < 2 ? Number.NaN : run.reduce((all, one) => all + (one.value ?? Number.NaN), 0),
  };
}

/** What a figure counts: its noun, the rung it leads to, or what its whole counts. */
export function subjectOf(
  text: string,
  figures: readonly Figure[],
  index: number,
  heads: readonly Head[],
  head: Head | null,
  parts: Parts,
  countedBefore: boolean,
): Subject | null {
  const figure = figures[index] as Figure;
  if (figure.noun) return figure.noun;
  if (RUNG.test(figure.classifier) || joins(text, figures, index + 1)) {
    const rung = ladderNoun(text, figures, index);
    if (rung) return rung;
    const found = /反馈|指出|点出|发现|查出/.test(
      text.slice(Math.max(0, figure.at - FOUND_REACH), figure.at),
    );
    if (RUNG.test(figure.classifier) && found && figure.status === null) return 'problem';
  }
  if (parts.names.has(figure) || parts.rungs.has(figure)) return head?.subject ?? null;
  if (figure.status) {
    if (head) return head.subject;
    if (runAround(text, figures, index).strong) return 'problem';
    return SUMS_UP.test(text) && countedBefore ? 'problem' : null;
  }
  const alone = /^[,。;、和)]|^$/.test(text.slice(figure.end, figure.end + 1));
  if (alone && joins(text, figures, index)) return heads[heads.length - 1]?.subject ?? null;
  // `本次公开12项`: a part that only its name tells from the whole.
  return figure.scope !== null && alone && head?.sentence.text === text ? head.subject : null;
}

/** True where a figure follows right behind the one before (`3类12项`). */
export function joins(text: string, figures: readonly Figure[], index: number): boolean {
  const previous = figures[index - 1];
  const figure = figures[index];
  return (
    previous !== undefined &&
    figure !== undefined &&
    figure.at >= previous.end &&
    /^[、 ]?$/.test(text.slice(previous.end, figure.at))
  );
}

/** The noun that a rung of the ladder (方面, 类) leads to. */
function ladderNoun(text: string, figures: readonly Figure[], index: number): Subject | null {
  const here = figures[index] as Figure;
  const next = figures[index + 1];
  if (next === undefined || !/^[^;。]{0,3}$/.test(text.slice(here.end, next.at))) return null;
  return next.noun ?? ladderNoun(text, figures, index + 1);
}
