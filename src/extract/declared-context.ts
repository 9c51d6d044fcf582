import {
  ARRANGED,
  INSPECTED,
  OTHER_WORK,
  PLANNED,
  PREVIOUS,
  SET_ASIDE,
  THIS_ROUND,
} from '../lexicon/totals.ts';
import type { Subject } from '../notice/index.ts';
import type { Figure } from './declared-figures.ts';

/** How far before a figure the words that govern it may stand. */
const REACH = 40;
/** How far to either side of a figure the words of its piece are read. */
const PIECE = 160;
/** Other work governs what stands close behind it. */
const OTHER_REACH = 24;
const BRACKETS_AND_STOPS = /[;()]/;
const previous = new RegExp(PREVIOUS, 'g');
const thisRound = new RegExp(THIS_ROUND, 'g');
const inspected = new RegExp(INSPECTED, 'g');
const otherWork = new RegExp(OTHER_WORK, 'g');
const setAside = new RegExp(SET_ASIDE);
const planned = new RegExp(PLANNED);
const governs = new RegExp(`${INSPECTED}|${ARRANGED}`);
/** Whose business a few of the problems are. */
const LED = /^[^,。;、\d]{0,4}(?:亲自)?(?:牵头|领办|包案|过问)(?!领导|单位|部门|责任|处室|科室)/;
/** A clause before that speaks of clues handed over. */
const HANDED_OVER = /(?:移交|转交|转来|交办)[^,;]{0,8}(?:线索|信访)[^;]*,/;
/** The piece between semicolons and brackets that an offset lies in, as far as one looks. */
function pieceAround(text: string, at: number): [number, number] {
  let from = at;
  const [least, most] = [Math.max(0, at - PIECE), Math.min(text.length, at + PIECE)];
  while (from > least && !BRACKETS_AND_STOPS.test(text[from - 1] ?? '')) from--;
  let to = at;
  while (to < most && !BRACKETS_AND_STOPS.test(text[to] ?? '')) to++;
  return [from, to];
}

const lastIndex = (pattern: RegExp, text: string): number => {
  let found = -1;
  for (const match of text.matchAll(pattern)) found = match.index;
  return found;
};

/** True where the figure belongs to another round, to the unit's other work, or to what is only planned. */
export function isForeign(text: string, figure: Figure): boolean {
  const [from, to] = pieceAround(text, figure.at);
  if (setAside.test(text.slice(from, to))) return true;
  const before = text.slice(from, figure.at);
  if (lastIndex(previous, before) > lastIndex(thisRound, before)) return true;
  const subject = figure.status?.place === 'before' ? text.slice(from, figure.status.start) : before;
  if (planned.test(subject.slice(-10))) return true;
  // What is said without a noun is said of a whole, which has been judged.
  if (figure.status && figure.noun === null) return false;
  if (figure.noun === 'problem' && LED.test(text.slice(figure.end, figure.end + 12))) return true;
  // What was handed over stays so, whatever was done with it (`对移交线索认真研判,共处置问题线索12件`).
  if (figure.noun === 'clue' && HANDED_OVER.test(before)) return false;
  // Measures, tasks and clues are nobody else's; of problems and suggestions the clause before may say whose.
  const near =
    figure.noun === 'problem' || figure.noun === 'suggestion'
      ? subject.slice(-OTHER_REACH)
      : subject.slice(subject.lastIndexOf(',') + 1).slice(-OTHER_REACH);
  return lastIndex(otherWork, near) > lastIndex(inspected, near);
}

/** A count without a status must be what was found, planned or handed over. */
export function isBound(text: string, figure: Figure, noun: Subject): boolean {
  const [from] = pieceAround(text, figure.at);
  const before = text.slice(Math.max(from, figure.at - REACH), figure.at);
  switch (noun) {
    case 'measure':
      return /(?:制定|制订|拟定|拟订|提出|研究|细化|明确|确定|形成|采取|分解|列出|措施|举措|任务|共)[^,。;]{0,12}$/.test(
        text.slice(Math.max(0, figure.at - 20), figure.at),
      );
    case 'clue':
      return (
        /移交|转交|转来|交办[^,;]{0,4}线索/.test(text.slice(Math.max(0, figure.at - REACH), figure.at)) ||
        HANDED_OVER.test(text.slice(from, figure.at)) ||
        /(?:审计|巡察|巡视|督察)[^,;。]{0,12}移送/.test(before)
      );
    case 'suggestion':
      return /反馈|巡察|巡视|审计|督察|审议|整改建议/.test(before + text.slice(figure.at, figure.end));
    default:
      return (
        governs.test(before) ||
        /^(?:反馈|问题|(?:逐[一项条]|分别)?(?:分解|细化|归纳|梳理|列))/.test(text.slice(figure.end)) ||
        // `对28项整改任务逐项销号管理`: all of them.
        (/^并?针?对$/.test(figure.lead) && /^(?:逐[一项条个件]|全部|均)/.test(text.slice(figure.end))) ||
        /反馈/.test(text.slice(figure.at, figure.end))
      );
  }
}
