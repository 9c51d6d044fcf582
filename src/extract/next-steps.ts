import type { Item, Span } from '../notice/index.ts';
import { type Entry, leafFindings, type Outline, type Reading, walk } from '../outline/index.ts';
import { type Line, linesWithin } from '../outline/reading.ts';
import { entryItems, readItems } from './measures.ts';

/** How an unlabelled paragraph begins that looks ahead. */
const AHEAD = /^(?:下一步|下步|下阶段|今后|接下来|后续)/;
const AHEAD_INSIDE = /(?<=[。;])(?:下一步|下步|下阶段|今后|接下来)/;
/** How an unlabelled paragraph begins that speaks of the whole rectification. */
export const SUMMARY =
  /^(?:综上|(?:同时|此外|另外),[^。]{0,12}(?:党[组委]|党工委|支部)|(?:从|总)[^。]{0,6}(?:整改|情况)[^。]{0,4}看|(?:各位|主任)|(?:[一-鿿]{0,8}在)?(?:此次|本次|本轮)?(?:集中)?(?:巡察|巡视|审计|督察)?整改(?:工作)?(?:期间|以来|过程中|中)|通过(?:此次|本次|集中)*整改|(?:针对|对)?(?:巡察|巡视|审计|督察)(?:组|机关)?(?:移交|交办)|截[至止]|总体(?:来看|上看|上)|目前,?(?:各项|反馈|全部)|(?:我|本|全)?[一-鿿]{0,6}(?:党[组委]|党工委|院|局|校|区委|县委|市委|集团|支部|总支)(?:将|坚持把))/;
/** The time of the rectification names it. */
const PERIOD = /^(?:综上|从整改|(?:集中)?整改(?:期间|以来))/;
const ABOUT_ALL =
  /巡察整改|巡视整改|整改成果|整改工作|审计整改|督察整改|全面从严治党|以此次|以巡察|后续整改|常态长效|长效机制|半篇文章|问题线索|[\d十][个项条](?:具体|反馈)?(?:问题|任务)中|(?:共|累计|合计)[^。]{0,12}(?:问责|处理|追缴|清退|制定|修订|给予)/;

/** Unlabelled paragraphs behind the last finding, which would otherwise be taken for its body. */
export interface Closing {
  /** From its first paragraph to the end of the structured part. */
  span: Span;
  /** The paragraphs that look ahead, or null. */
  next: Span | null;
}

/**
 * Finds where the last finding ends although no label says so: a paragraph that speaks of the whole
 * rectification, where the other findings have no such paragraph. Shortens the outline's entries accordingly.
 */
export function findClosing(reading: Reading, outline: Outline): Closing | null {
  const findings = leafFindings(outline.roots);
  const last = findings[findings.length - 1];
  if (!last || findings.length < 2) return null;
  const own = paragraphs(reading, last).find((line) => opens(reading, line, last));
  if (!own) return null;
  const alike = findings
    .slice(0, -1)
    .filter((entry) => paragraphs(reading, entry).some((line) => opens(reading, line, entry)));
  if (alike.length * 3 > findings.length) return null;
  const { end } = last;
  const ahead = aheadIn(reading, own.start, end);
  for (let entry: Entry | null = last; entry; entry = entry.parent) {
    if (entry.end === end) entry.end = own.start;
    entry.children = entry.children.filter((child) => child.start < own.start);
  }
  return { span: [own.start, end], next: ahead === null ? null : [ahead, end] };
}

/** Where a text begins to look ahead, at the start of a sentence; null where it does not. */
function aheadIn(reading: Reading, from: number, to: number): number | null {
  for (const line of linesWithin(reading, from, to)) {
    const words = reading.folded.slice(line.ink, Math.min(line.end, to));
    if (AHEAD.test(words)) return line.start;
    const inside = AHEAD_INSIDE.exec(words);
    if (inside) return line.ink + inside.index;
  }
  return null;
}

/** A finding's own paragraphs but the first. */
function paragraphs(reading: Reading, entry: Entry): Line[] {
  const from = entry.candidate.heading.end;
  return linesWithin(reading, from, entry.end).filter(
    (line) => line.ink > from && line.start > entry.candidate.enumerator.start,
  );
}

function opens(reading: Reading, line: Line, entry: Entry): boolean {
  const head = reading.folded.slice(line.ink, Math.min(line.end, line.ink + 60));
  if (!AHEAD.test(head) && !SUMMARY.test(head)) return false;
  const words = reading.folded.slice(line.ink, entry.end);
  return ABOUT_ALL.test(words) || (PERIOD.test(head) && /\d/.test(words.slice(0, 120)));
}

/** The follow-up sections' top-level items; empty where they are prose. */
export function readNextSteps(reading: Reading, outline: Outline, closing: Closing | null): Item[] {
  const found: Item[] = [];
  for (const entry of walk(outline.roots)) {
    if (entry.role !== 'section' || entry.section !== 'next') continue;
    const listed = entryItems(reading, entry.children, entry.end, []);
    const inline = listed.length > 1 ? [] : readItems(reading, entry.candidate.heading.end, entry.end);
    found.push(...(inline.length > listed.length ? inline : listed));
  }
  if (found.length > 0) return found;
  if (closing?.next) return readItems(reading, ...closing.next);
  // No section of its own: the paragraph that looks ahead behind the last finding.
  const last = outline.roots[outline.roots.length - 1];
  if (last?.role !== 'section' || leafFindings([last]).length > 0) return found;
  const ahead = aheadIn(reading, last.start, last.end);
  return ahead === null ? found : readItems(reading, ahead, last.end);
}
