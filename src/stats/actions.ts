import { fold } from '../lang/index.ts';
import { ABSENT, MEASURE_ENTRIES, type MeasureType, PLANNED } from '../lexicon/measure-types.ts';
import type { Span } from '../notice/index.ts';
import { piecesOf } from './passages.ts';
import type { SurveyPassage } from './record.ts';

/** A clause of a rectification that says that something was (or will be) done. */
export interface Action {
  type: MeasureType;
  /** The rule of `measure-types.ts` that decided. */
  rule: string;
  planned: boolean;
  text: string;
  span: Span;
}

export interface ActionReading {
  actions: Action[];
  /** Characters of words (no punctuation, no spaces), and how many of them stand in clauses with a type. */
  characters: number;
  covered: number;
}

/** What a character does to a clause. */
const [WORD, OTHER, OPEN, CLOSE, END, LINE] = [0, 1, 2, 3, 4, 5];
/** By UTF-16 unit: a table, since every character of every rectification is looked at. */
const KINDS = new Uint8Array(0x10000).map((_, unit) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? WORD : OTHER,
);
for (const [kind, marks] of [
  [OPEN, '《“‘（(「『【'],
  [CLOSE, '》”’）)」』】'],
  [END, '，。；：！？,;:!?\t'],
  [LINE, '\n'],
] as const)
  for (const mark of marks) KINDS[mark.charCodeAt(0)] = kind;
/** A clause further than this without a mark is cut: nobody writes so, and work stays bounded. */
const LONGEST = 300;

const RULES = MEASURE_ENTRIES.map(({ id, code, pattern }) => ({ id, code, pattern: new RegExp(pattern) }));
const planned = new RegExp(PLANNED);
const absent = new RegExp(ABSENT);

/** Types every clause of the whole text of a rectification, prose or enumerated. */
export function readActions(passage: SurveyPassage): ActionReading {
  const actions: Action[] = [];
  let characters = 0;
  let covered = 0;
  for (const { text, span } of piecesOf(passage)) {
    const folded = fold(text);
    for (const [from, to] of clauses(text)) {
      const words = countWords(text, from, to);
      characters += words;
      const rule = words > 2 ? ruleOf(folded.slice(from, to)) : null;
      if (!rule) continue;
      covered += words;
      actions.push({
        type: rule.code,
        rule: rule.id,
        planned: planned.test(folded.slice(from, to)),
        text: text.slice(from, to),
        span: [span[0] + from, span[0] + to],
      });
    }
  }
  return { actions, characters, covered };
}

function ruleOf(clause: string): (typeof RULES)[number] | null {
  for (const rule of RULES) {
    const match = rule.pattern.exec(clause);
    if (match && !absent.test(clause.slice(0, match.index))) return rule;
  }
  return null;
}

function countWords(text: string, from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to; at++) if (KINDS[text.charCodeAt(at)] === WORD) words++;
  return words;
}

/** Ranges between marks; a mark inside brackets, quotes or book marks parts nothing. */
function clauses(text: string): Span[] {
  const found: Span[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const kind = at === text.length ? LINE : KINDS[text.charCodeAt(at)];
    if (kind === WORD && at - from < LONGEST) continue;
    if (kind === OPEN) depth++;
    else if (kind === CLOSE) depth = Math.max(0, depth - 1);
    const ends = kind === LINE || (depth === 0 && kind === END);
    if (!ends && at - from < LONGEST) continue;
    if (kind === LINE) depth = 0;
    let [start, end] = [from, at];
    while (start < end && isSpace(text, start)) start++;
    while (start < end && isSpace(text, end - 1)) end--;
    if (end > start) found.push([start, end]);
    from = ends ? at + 1 : at;
  }
  return found;
}

const isSpace = (text: string, at: number) =>
  KINDS[text.charCodeAt(at)] !== WORD && text.charAt(at).trim() === '';
