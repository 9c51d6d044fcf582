import type { Finding, Span } from '../notice/index.ts';
import { type Entry, type Outline, type Reading, squeeze, walk } from '../outline/index.ts';
import { linesWithin } from '../outline/reading.ts';
import { bodySubjects, placeSubjects } from './unit-subjects.ts';

export type FindingUnit = NonNullable<Finding['unit']>;

/** How far the lead is searched for the places that it names. */
const LEAD_REACH = 600;
const TAIL =
  '(?:局|委|办|办公室|院|公司|集团|镇|乡|街道|中心|学校|中学|小学|村|社区|政府|部|大学|医院|支部|党支部|总支|党总支|党委|党组|管委会|委员会|厅|处|队|所|馆|社)';
/** A line that names a body and nothing else parts the findings of several. */
const UNIT_LINE = new RegExp(`^([一-鿿()]{2,24}${TAIL}):?$`);
/** How a heading goes on behind whose rectification follows. */
const THEIR_RECTIFICATION =
  '(?:关于)?(?:落实)?(?:巡察|巡视|审计|督察)?(?:反馈|查出)?(?:意见|问题)?(?:的)?(?:集中)?整改(?:落实|进展|完成)?(?:工作)?(?:情况)?';
/** A heading that says whose: `石湾村党总支巡察整改情况`, `县农业局(含县农机站)审计查出问题整改情况`, `荷花、新苑等6个社区党组织…`. */
const UNIT_HEADING = new RegExp(
  `^([一-鿿()]{2,24}?${TAIL}(?:\\((?:含|包括)[^()]{2,40}\\))?)(?:${THEIR_RECTIFICATION})?$|^([一-鿿、]{2,40}?等(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[个家所][一-鿿]{2,8}?)${THEIR_RECTIFICATION}$`,
);
/** A heading among headings that name bodies. */
const ANY_HEADING = /^([一-鿿()、]{4,40})$/;
/** Words that end like a body but name the notice's own parts. */
const NO_BODY = /问题|整改|情况|领导班子|队伍|制度|工作$/;
/** The committee that answers, in short: its own findings need a unit only beside those of other bodies. */
const OWN_BODY =
  /^(?:我|本|全)?(?:[省市县区镇乡局院校]|街道|机关|集团|公司|社区)?(?:党委|党组|党工委|工委|党总支|党支部|机关|本级)$/;
/** … with the organ that makes it a name: 镇党委; 本级 is none. */
const OWN_ORGAN = /(?:党委|党组|党工委|工委|党总支|党支部)$/;
/** The inspection reached the villages or communities below: 及所辖14个村（社区）党组织, 村级. */
const VILLAGES = /(?:村|社区)(?:\((?:社区|村)\))?(?:党|级|等|、)/;
/** An audit covers many departments; elsewhere a body that a finding begins with is somebody who helped. */
const AUDIT = /审计/;
/** A village or community that the lead names. */
const PLACE = /([一-鿿]{2,4}?(?:社区|村))(?=[、及等和,0-9])/g;

/** Whose finding each is, where the notice covers several bodies. Lines that only name a body end the finding above them. */
export function readUnits(reading: Reading, outline: Outline): Map<Entry, FindingUnit> {
  const units = new Map<Entry, FindingUnit>();
  visit(outline.roots, null, null);
  const entries = [...walk(outline.roots)].filter((entry) => entry.role === 'finding');
  const places = namedPlaces(reading, outline);
  for (const entry of places.size > 1 ? entries : []) {
    const unit = units.has(entry) ? null : titlePlace(reading, entry, places);
    if (unit) units.set(entry, unit);
  }
  const ofVillages = VILLAGES.test(headOf(reading, outline));
  for (const [entry, span] of ofVillages ? placeSubjects(reading, entries) : [])
    if (!units.has(entry)) units.set(entry, unitAt(reading, span));
  const leaves = entries.filter((entry) => !entry.children.some((child) => child.role === 'finding'));
  const audited = units.size === 0 && AUDIT.test(headOf(reading, outline));
  for (const [entry, span] of audited ? bodySubjects(reading, leaves) : [])
    units.set(entry, unitAt(reading, span));
  return units;

  function visit(entries: readonly Entry[], parent: Entry | null, inherited: FindingUnit | null): void {
    let current =
      (parent && lineUnit(reading, parent.candidate.heading.end, entries[0]?.start ?? parent.end)) ??
      inherited;
    const ofUnits = nameBodies(reading, entries);
    entries.forEach((entry, index) => {
      if (entry.role === 'section' || entry.role === 'category')
        visit(
          entry.children,
          entry,
          headingUnit(reading, entry, ofUnits) ?? ownUnit(reading, entry, entries) ?? current,
        );
      else if (entry.role === 'finding') {
        if (current) units.set(entry, current);
        visit(entry.children, entry, current);
        const last = lastOf(entry);
        const next = index + 1 < entries.length ? lineUnit(reading, last.candidate.lineEnd, last.end) : null;
        if (!next) return;
        const { end } = last;
        for (let above: Entry | null = last; above && above !== parent; above = above.parent) {
          if (above.end === end) above.end = lineStart(reading, next.span[0]);
        }
        current = next;
      }
    });
  }
}

function headOf(reading: Reading, outline: Outline): string {
  return reading.folded.slice(outline.front.start, outline.front.lead + LEAD_REACH);
}

function namedPlaces(reading: Reading, outline: Outline): Set<string> {
  return new Set(
    [...headOf(reading, outline).matchAll(PLACE)].map((match) => (match[1] as string).slice(-4)),
  );
}

/** `丰乐社区…不及时`: a title that begins with a place of the lead says whose finding it is. */
function titlePlace(reading: Reading, entry: Entry, places: ReadonlySet<string>): FindingUnit | null {
  const start = entry.candidate.heading.titleStart;
  const words = reading.folded.slice(start, start + 8);
  for (const place of places) {
    if (!words.startsWith(place)) continue;
    return unitAt(reading, [start, start + place.length]);
  }
  return null;
}

function lastOf(entry: Entry): Entry {
  const child = entry.children[entry.children.length - 1];
  return child?.role === 'finding' ? lastOf(child) : entry;
}

function lineStart(reading: Reading, at: number): number {
  return reading.folded.lastIndexOf('\n', at - 1) + 1;
}

/** The last line of a stretch, if it names a body. */
function lineUnit(reading: Reading, from: number, to: number): FindingUnit | null {
  const lines = linesWithin(reading, from, to);
  const line = lines[lines.length - 1];
  if (!line || line.end > to) return null;
  return named(reading, UNIT_LINE, [line.ink, line.end]);
}

/** Whether most of the headings side by side name a body: then the others (`区属国有企业`) say whose findings follow, too. */
function nameBodies(reading: Reading, entries: readonly Entry[]): boolean {
  const headings = entries.filter((entry) => entry.role === 'category');
  const naming = headings.filter((entry) => headingUnit(reading, entry, false) !== null);
  return headings.length > 1 && naming.length * 2 >= headings.length;
}

function headingUnit(reading: Reading, entry: Entry, ofUnits: boolean): FindingUnit | null {
  const { enumerator, heading } = entry.candidate;
  const span: Span = [enumerator.end, Math.max(heading.titleEnd, heading.end)];
  return named(reading, UNIT_HEADING, span) ?? (ofUnits ? named(reading, ANY_HEADING, span) : null);
}

/** `镇党委反馈问题整改情况` beside `石湾村党支部…`, or beside a section whose categories name the bodies below. */
function ownUnit(reading: Reading, entry: Entry, entries: readonly Entry[]): FindingUnit | null {
  const { enumerator, heading } = entry.candidate;
  const own = bodyIn(reading, UNIT_HEADING, [enumerator.end, Math.max(heading.titleEnd, heading.end)]);
  if (!own || !OWN_ORGAN.test(reading.folded.slice(...own))) return null;
  const beside = entries.filter((other) => other !== entry);
  const others = [...beside, ...beside.flatMap((other) => other.children)].filter(
    ({ role }) => role === 'section' || role === 'category',
  );
  if (!others.some((other) => holdsFindings(other) && headingUnit(reading, other, false))) return null;
  const start = own[0] + (/^[我本]/.test(reading.folded.slice(...own)) ? 1 : 0);
  return unitAt(reading, [start, own[1]]);
}

const holdsFindings = (entry: Entry): boolean =>
  entry.children.some((child) => child.role === 'finding' || holdsFindings(child));

function named(reading: Reading, pattern: RegExp, span: Span): FindingUnit | null {
  const body = bodyIn(reading, pattern, span);
  return body && !OWN_BODY.test(reading.folded.slice(...body)) ? unitAt(reading, body) : null;
}

function bodyIn(reading: Reading, pattern: RegExp, span: Span): Span | null {
  const words = reading.folded.slice(...span);
  const found = pattern.exec(words.trim().replace(/[。:]+$/, ''));
  const body = found?.[1] ?? found?.[2];
  if (!body || NO_BODY.test(body)) return null;
  const start = span[0] + words.indexOf(body);
  return [start, start + body.length];
}

export function unitAt(reading: Reading, span: Span): FindingUnit {
  const raw = reading.text.slice(...span);
  return { name: squeeze(raw), raw, span };
}
