import type { Item, Span } from '../notice/index.ts';
import { type Entry, leafFindings, type Outline, type Reading, walk } from '../outline/index.ts';
import { type Line, linesWithin } from '../outline/reading.ts';
import { entryItems, readItems } from './measures.ts';

/** How an unlabelled paragraph begins that looks ahead. */
const AHEAD = /^(?:下一步|下步|下一?阶段|今后|接下来|后续)/;
const AHEAD_INSIDE = /(?<=[。;])(?:下一步|下步|下一?阶段|今后|接下来)/;
/** How an unlabelled paragraph begins that speaks of the whole rectification. */
export const SUMMARY =
  /^(?:(?:同时|此外|另外|另),)?(?:综上|(?<=,)[^。]{0,12}(?:党[组委]|党工委|支部|(?:医院|公司|集团|学校|学院)对(?:相关|有关)责任人)|(?:从|总)[^。]{0,6}(?:整改|情况)[^。]{0,4}看|(?:各位|主任)|(?:[一-鿿]{0,8}在)?(?:此次|本次|本轮)?(?:集中)?(?:巡察|巡视|审计|督察)?整改(?:工作)?(?:期间|以来|过程中|中)|通过(?:此次|本次|集中)*整改|(?:针对|对)?(?:[省市区县州]委)?(?:第?[一二三四五六七八九十\d]{1,2})?(?:巡察|巡视|审计|督察)(?:组|机关)?(?:移交|交办|(?:反馈|指出)的[^,。;]{0,8}\d)|截[至止]|总体(?:来看|上看|上)|目前,?(?:各项|反馈|全部)|(?:我|本|全)?[一-鿿]{0,6}(?:党[组委]|党工委|院|局|校|区委|县委|市委|集团|支部|总支)(?:将|坚持把))/;
/** The time of the rectification names it. */
const PERIOD =
  /^(?:综上|从整改|在?(?:此次|本次|本轮)?(?:集中整改(?:工作)?(?:期间|以来|过程中|中)|整改(?:期间|以来|(?:过程)?中(?=,?(?:共|累计)))))/;
/** A list of what the unit will do: `将着重做好以下工作:第一,…`. */
const WORKS =
  /^[^。]{0,40}(?:以下(?:[几两三四五六]个?|\d个?)?(?:方面|重点)?的?(?:工作|方面|事项)|(?:重点|着重|着力|主要)(?:做好|抓好|从)|[两三四五六几]个?方面)[^。]{0,20}[:,。](?:第一|一是|一要|首先|1[.、])/;
/** How a paragraph begins that blank lines set off from the last finding, and what it counts. */
const OF_ALL =
  /^(?:(?:全|我|本)[一-鿿]{1,4}|截[至止]|目前|此外|同时|共|累计)[^。]{0,60}\d|^[^。]{0,60}(?:处分|诫勉|批评教育|谈话|约谈|问责|追缴|收回|清退|制度)[^。,;]{0,12}\d/;
const ABOUT_ALL =
  /巡察整改|巡视整改|整改成果|整改工作|审计整改|督察整改|全面从严治党|以此次|以巡察|后续整改|常态长效|长效机制|半篇文章|问题线索|[\d十][个项条](?:具体|反馈)?(?:问题|任务)(?:中|当中)|(?:反馈|指出|移交|交办|涉及)[^。;]{0,24}\d[个项条](?:具体)?(?:问题|任务),(?:已|均|现|目前)?(?:完成|整改|销号|办结)[^,。;]{0,6}\d|(?:针对|对)(?:巡察|巡视|审计|督察)(?:组|机关)?(?:移交|交办)|对(?:相关|有关)责任人员?[^。]{0,12}问责|(?:共|累计|合计)[^。]{0,12}(?:问责|处理|追缴|清退|制定|修订|给予)/;

/** How a last section is called that promises to go on. */
const SLOGAN =
  /(?:深化|巩固|拓展|运用|扩大|转化)[^,。;]{0,10}成[果效]|常抓不懈|久久为功|常态(?:化|长效)|长效长治|半篇文章|持续(?:用力|发力|深化|巩固|推进)/;
const GOES_ON = /持续|继续|进一步|坚持|不断|适时|定期|确保|长期|始终|[将要]|推动|推进/;
const DONE =
  /(?<!对)已[经完建制修出整]|[先共]后?召开|以来|[完建形制推]成了|(?:制定|修订|出台|开展|组织|举办|清退|收回|处理)[^,。;]{0,16}\d/;

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
  const own = spoken(reading, findings, last) ?? setOff(reading, findings, last);
  if (!own) return null;
  const { end } = last;
  const ahead = aheadIn(reading, own.start, end);
  for (let entry: Entry | null = last; entry; entry = entry.parent) {
    if (entry.end === end) entry.end = own.start;
    entry.children = entry.children.filter((child) => child.start < own.start);
  }
  return { span: [own.start, end], next: ahead === null ? null : [ahead, end] };
}

/** A paragraph whose words are of all findings; the others have none like it. */
function spoken(reading: Reading, findings: readonly Entry[], last: Entry): Line | null {
  const own = paragraphs(reading, last).find((line) => opens(reading, line, last));
  return own &&
    !isUsual(findings, (entry) => paragraphs(reading, entry).some((line) => opens(reading, line, entry)))
    ? own
    : null;
}

/** True where many of the findings before the last one are like this. */
const isUsual = (findings: readonly Entry[], alike: (entry: Entry) => boolean): boolean =>
  findings.slice(0, -1).filter(alike).length * 3 > findings.length;

/** A paragraph behind a blank line, where no other finding has a blank line inside. */
function setOff(reading: Reading, findings: readonly Entry[], last: Entry): Line | null {
  if (findings.length < 3) return null;
  const [own] = behindBlanks(reading, last);
  if (!own) return null;
  const headOf = (line: Line) => reading.folded.slice(line.ink, Math.min(line.end, line.ink + 100));
  const looksAhead = (entry: Entry) => paragraphs(reading, entry).some((line) => AHEAD.test(headOf(line)));
  const head = headOf(own);
  if (AHEAD.test(head) ? isUsual(findings, looksAhead) : !SUMMARY.test(head) && !OF_ALL.test(head))
    return null;
  return findings.slice(0, -1).some((entry) => behindBlanks(reading, entry).length > 0) ? null : own;
}

/** A finding's paragraphs that have a blank line before them. */
function behindBlanks(reading: Reading, entry: Entry): Line[] {
  const { folded } = reading;
  return paragraphs(reading, entry).filter(
    (line) => line.start > 0 && /\n[ \t]*$/.test(folded.slice(Math.max(0, line.start - 8), line.start - 1)),
  );
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
  if (AHEAD.test(head) && WORKS.test(words)) return true;
  return ABOUT_ALL.test(words) || (PERIOD.test(head) && /\d/.test(words.slice(0, 120)));
}

/** The follow-up sections' top-level items; empty where they are prose. */
export function readNextSteps(reading: Reading, outline: Outline, closing: Closing | null): Item[] {
  const found: Item[] = [];
  for (const entry of walk(outline.roots)) {
    if (entry.role !== 'section' || entry.section !== 'next' || leafFindings([entry]).length > 0) continue;
    const listed = entryItems(reading, entry.children, entry.end, []);
    const inline = listed.length > 1 ? [] : readItems(reading, entry.candidate.heading.end, entry.end);
    found.push(...(inline.length > listed.length ? inline : listed));
  }
  if (found.length > 0) return found;
  if (closing?.next) return readItems(reading, ...closing.next);
  // No section of its own: the paragraph that looks ahead behind the last finding.
  const last = outline.roots[outline.roots.length - 1];
  if (!last) return unheaded(reading, outline);
  if (last.role !== 'section' || leafFindings([last]).length > 0) return found;
  if (goesOn(reading, last)) return entryItems(reading, last.children, last.end, []);
  const ahead = aheadIn(reading, last.start, last.end);
  return ahead === null ? found : readItems(reading, ahead, last.end);
}

/** A notice without headings: what its last paragraphs behind the tables look ahead to. */
function unheaded(reading: Reading, outline: Outline): Item[] {
  const from = Math.max(outline.front.lead, ...outline.tables.map((table) => table.end));
  const ahead = aheadIn(reading, from, outline.back.body);
  return ahead === null ? [] : readItems(reading, ahead, outline.back.body);
}

/** `四、坚持常抓不懈,深化巡视整改成果`: a slogan, below which every item says what goes on and none what was done. */
function goesOn(reading: Reading, section: Entry): boolean {
  const { titleStart, titleEnd } = section.candidate.heading;
  if (section.children.length < 2 || !SLOGAN.test(reading.folded.slice(titleStart, titleEnd))) return false;
  return section.children.every((entry) => {
    const words = reading.folded.slice(entry.start, entry.end);
    return GOES_ON.test(words) && !DONE.test(words);
  });
}
