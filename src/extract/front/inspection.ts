import { parseNumeral } from '../../lang/index.ts';
import type { Inspection, Span } from '../../notice/index.ts';
import { type Outline, type Reading, squeeze } from '../../outline/index.ts';
import type { TextFacts } from '../facts.ts';
import { words } from '../printed.ts';
import { readFeedbackDate, readPeriod } from './inspection-dates.ts';
import { levelOf, levelOfOwner, OWNER, readInspector } from './inspector.ts';
import { readKinds } from './kinds.ts';
import { printedSpan, squeezed } from './squeezed.ts';

const ROUND =
  /(?:第?([一二三四五六七八九十百\d]{1,4})届(?:[一-鿿]{0,5}(?=[省市县区州旗]委))?)?(?:(?:[省市县区州旗]|自治区党|[校局院]?党|集团党|公司党|学院党|大学党)[委组]|中央|党工委|工委)?(?:第([一二三四五六七八九十\dX×]{1,3})|首)轮/g;

/** What comes later in a report of a meeting is no part of the inspection that it tells of. */
const LATER = /下一步|会议(?:强调|要求|还)|会上|接下来/;

/** What title and lead say of the inspection. */
export function readInspection(reading: Reading, outline: Outline, lead: Span, facts: TextFacts): Inspection {
  const from = outline.front.title?.[0] ?? lead[0];
  const later = LATER.exec(reading.folded.slice(...lead))?.index;
  const scope: Span = [from, later === undefined ? lead[1] : lead[0] + later];
  const body = readInspector(reading, lead, outline.front.title);
  const round = readRound(reading, scope);
  const head = reading.folded.slice(...scope);
  const named = body ? reading.folded.slice(...body.span) : '';
  const audited = /审计|督察/.test(named) && !/巡[察视]/.test(named);
  const method = audited
    ? null
    : /巡视/.test(named)
      ? '巡视'
      : (/巡察/.exec(named || head) ?? /巡[察视]/.exec(head))?.[0];
  return {
    body,
    level:
      levelOf(named) ??
      levelOfOwner(round ? squeeze(reading.folded.slice(...round.span)) : '') ??
      levelOf(OWNER.exec(head)?.[0] ?? ''),
    method: method === '巡视' || method === '巡察' ? method : null,
    kinds: readKinds(reading, scope),
    round,
    period: readPeriod(reading, lead, facts),
    feedbackDate: readFeedbackDate(reading, lead, facts),
  };
}

/** The round may be cut by the title's line break (`十三届市` / `委第四轮`). */
function readRound(reading: Reading, scope: Span): Inspection['round'] {
  const source = squeezed(reading, scope);
  const { text } = source;
  let best: RegExpMatchArray | null = null;
  for (const match of text.matchAll(ROUND)) {
    if (/上一?$/.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
    const end = match.index + match[0].length;
    const near = /巡察|巡视|“?回头看|督察/.test(text.slice(end, end + 24));
    if (!near && !/巡察|巡视/.test(text.slice(Math.max(0, match.index - 20), match.index))) continue;
    if (!best || (match[1] && !best[1])) best = match;
  }
  if (best?.index === undefined) return null;
  const found = words(reading, ...printedSpan(source, best.index, best.index + best[0].length));
  if (!found) return null;
  const number = best[2] ? (parseNumeral(best[2])?.value ?? null) : best[0].includes('首') ? 1 : null;
  return { ...found, term: best[1] ? (parseNumeral(best[1])?.value ?? null) : null, number };
}
