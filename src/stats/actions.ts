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

const OPEN = '《“‘（(「『【';
const CLOSE = '》”’）)」』】';
const END = /[，。；：！？,;:!?\n\t]/;
const WORDS = /[\p{L}\p{N}]/gu;
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
      const words = text.slice(from, to).match(WORDS)?.length ?? 0;
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

/** Ranges between marks; a mark inside brackets, quotes or book marks parts nothing. */
function clauses(text: string): Span[] {
  const found: Span[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at] ?? '\n';
    if (OPEN.includes(character)) depth++;
    else if (CLOSE.includes(character)) depth = Math.max(0, depth - 1);
    const ends = at === text.length || character === '\n' || (depth === 0 && END.test(character));
    if (!ends && at - from < LONGEST) continue;
    if (character === '\n') depth = 0;
    const start = from + (text.slice(from, at).match(/^\s*/)?.[0].length ?? 0);
    const end = at - (text.slice(start, at).match(/\s*$/)?.[0].length ?? 0);
    if (end > start) found.push([start, end]);
    from = ends ? at + 1 : at;
  }
  return found;
}
