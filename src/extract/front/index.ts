import { GENRES } from '../../lexicon/genres.ts';
import type { Inspection, NoticeDate, Span, Unit, Words } from '../../notice/index.ts';
import type { Outline, Reading } from '../../outline/index.ts';
import type { TextFacts } from '../facts.ts';
import { words } from '../printed.ts';
import { readAsOf, readPublished } from './dates.ts';
import { readInspection } from './inspection.ts';
import { squeezed } from './squeezed.ts';
import { readUnit } from './unit.ts';

export interface FrontFacts {
  unit: Unit | null;
  inspection: Inspection;
  asOf: NoticeDate | null;
  publishedOn: NoticeDate | null;
  title: Words | null;
  genre: string | null;
}

const GENRE = new RegExp(`(${GENRES.join('|')})(?:[(][^()]{1,12}[)])?$`);
const LEAD_REACH = 3000;
/** A salutation at most. */
const NO_LEAD = 24;

/** Title, unit, inspection and the notice's dates, from title, lead and signature. */
export function readFront(reading: Reading, outline: Outline, facts: TextFacts): FrontFacts {
  const lead = leadSpan(reading, outline);
  const inspection = inspectionOf(reading, outline, lead, facts);
  return {
    title: outline.front.title && words(reading, ...outline.front.title),
    genre: outline.front.title && readGenre(reading, outline.front.title),
    unit: readUnit(reading, outline, lead, inspection.body),
    inspection,
    asOf: readAsOf(reading, outline, facts),
    publishedOn: readPublished(reading, outline, facts),
  };
}

/** The word that ends the title, as printed. */
function readGenre(reading: Reading, title: Span): string | null {
  const { text, at } = squeezed(reading, title);
  const match = GENRE.exec(text);
  if (!match?.[1]) return null;
  return [...match[1]].map((_, index) => reading.text[at[match.index + index] as number]).join('');
}

/** Where the lead names no inspection, the first section's own paragraphs may: `一、部署推进情况`, `2023年3月至6月，县审计局…`. */
function inspectionOf(reading: Reading, outline: Outline, lead: Span, facts: TextFacts): Inspection {
  const told = readInspection(reading, outline, lead, facts);
  const [root] = outline.roots;
  if (told.body || told.period || root?.role !== 'section') return told;
  const to = Math.min(root.children[0]?.start ?? root.end, lead[0] + LEAD_REACH);
  const below = readInspection(reading, outline, [lead[0], to], facts);
  return below.body && below.period ? below : told;
}

/**
 * The lead goes to the first heading, and no further than a few paragraphs. Where a heading (一、巡察基本情况) stands
 * right below the title, what it holds is the lead.
 */
function leadSpan(reading: Reading, outline: Outline): Span {
  const from = outline.front.lead;
  const [root] = outline.roots;
  const above = reading.folded.slice(from, root?.start ?? from).trim();
  const below = root?.role === 'section' && above.length < NO_LEAD;
  const first = (below ? (root.children[0]?.start ?? root.end) : root?.start) ?? outline.back.body;
  const table = outline.tables.find((candidate) => candidate.start >= from)?.start ?? first;
  const to = Math.max(from, Math.min(first, table));
  return [from, Math.min(to, from + LEAD_REACH, reading.text.length)];
}
