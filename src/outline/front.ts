import { LEAD_WORDS } from '../lexicon/genres.ts';
import { readEnumerator } from './enumerators.ts';
import { isNoise } from './noise.ts';
import { type Line, type Reading, squeeze } from './reading.ts';
import { findTitle, GENRE_END, SPOKEN_AT, SUBJECT, TITLE_LENGTH } from './title.ts';

/** Where the notice begins: its title and its lead. */
export interface Front {
  /** Everything before is noise. */
  start: number;
  title: [number, number] | null;
  /** Lines printed twice, metadata and the like between title and lead; offsets of whole lines. */
  noise: [number, number][];
  /** First offset of the lead, or of the body where there is none. */
  lead: number;
}

const LEAD = new RegExp(LEAD_WORDS);
/** How many lines may stand before the lead. */
const FRONT_LINES = 80;
const LEAD_LENGTH = 24;
/** A line this long is no title by itself. */
const LONG_LINE = 150;
const FULL_SENTENCE = 28;

function isLead(folded: string, line: Line): boolean {
  const length = line.end - line.ink;
  if (length < LEAD_LENGTH)
    return /^(?:主任|各位|尊敬的)[^。]{0,30}:$/.test(folded.slice(line.ink, line.end).trim());
  const words = folded.slice(line.ink, Math.min(line.end, line.ink + 400));
  const head = words.trim();
  if (isNoise(head.slice(0, 14)) && !head.includes('。')) return false;
  if (GENRE_END.test(head) && !/[。:]/.test(head) && length < TITLE_LENGTH) return false;
  if (!/[。:,;]/.test(head)) return false;
  return LEAD.test(words);
}

/** `…整改情况的通报 根据县委部署，…`: a title that runs into its lead, parted by a space only. */
function titleBeforeLead(reading: Reading, line: Line | undefined): [number, number] | null {
  if (!line || line.end - line.ink < LONG_LINE) return null;
  const head = reading.folded.slice(line.ink, line.ink + TITLE_LENGTH + 20);
  const match = /^([^。,;:]{8,100}?(?:通报|公告|公示|报告|函|通告)) {1,4}(?=[^ ])/.exec(head);
  return match?.[1] && SUBJECT.test(match[1]) ? [line.ink, line.ink + match[1].length] : null;
}

/** Finds title and lead among the first lines; tables are looked at by nobody here. */
export function findFront(reading: Reading): Front {
  const { folded } = reading;
  const inked = reading.lines
    .filter(
      (line) => line.ink < line.end && line.table < 0 && line.start >= (reading.document.main?.[0] ?? 0),
    )
    .slice(0, FRONT_LINES);
  let lead = inked.findIndex((line) => isLead(folded, line));
  // News begin with any full sentence.
  if (lead < 0)
    lead = inked.findIndex(
      (line) =>
        line.end - line.ink >= FULL_SENTENCE &&
        /[。;]/.test(folded.slice(line.ink, line.end)) &&
        !readEnumerator(folded, line.ink),
    );
  const label = inked.findIndex((line) => {
    const enumerator = readEnumerator(folded, line.ink);
    return (
      enumerator !== null && enumerator.value === 1 && enumerator.mark !== ' ' && line.end - line.ink > 5
    );
  });
  const limit = Math.min(...[lead, label].filter((index) => index >= 0), inked.length);
  const head = inked.slice(0, limit === inked.length ? Math.min(12, inked.length) : limit);
  const choice = findTitle(reading, head, lead >= 0);
  const joined = choice ? null : titleBeforeLead(reading, inked[Math.max(lead, 0)]);
  if (joined) {
    const { start } = inked[Math.max(lead, 0)] as Line;
    return { start, title: joined, noise: [], lead: joined[1] };
  }
  if (!choice) {
    const start = inked[limit === inked.length ? 0 : limit]?.start ?? 0;
    const from = lead < 0 && label > 0 ? firstProse(reading, inked.slice(0, label), start) : start;
    return { start: from, title: null, noise: [], lead: from };
  }
  const first = inked[choice.from] as Line;
  const last = inked[choice.to] as Line;
  if (lead < 0) lead = choice.to + 1;
  const noise: [number, number][] = [];
  let leadStart = last.end + 1;
  const between = inked.slice(choice.to + 1, limit === inked.length ? choice.to + 1 : limit);
  for (const line of between) {
    const words = squeeze(folded.slice(line.ink, line.end));
    const meta =
      isNoise(folded.slice(line.ink, line.end)) ||
      SPOKEN_AT.test(words) ||
      (words.length < 40 && !/[。:]$/.test(words));
    if (meta) {
      noise.push([line.start, Math.min(line.end + 1, folded.length)]);
      leadStart = line.end + 1;
    } else break;
  }
  return {
    start: first.start,
    title: [first.ink, trimEnd(folded, last)],
    noise,
    lead: Math.min(leadStart, folded.length),
  };
}

function trimEnd(folded: string, line: Line): number {
  let end = line.end;
  while (end > line.ink && folded[end - 1] === ' ') end--;
  return end;
}

/** Without a lead the notice begins with its first full sentence. */
function firstProse(reading: Reading, lines: readonly Line[], otherwise: number): number {
  const line = lines.find(
    (candidate) =>
      /[。:]$/.test(reading.folded.slice(candidate.ink, candidate.end).trim()) &&
      candidate.end - candidate.ink > LEAD_LENGTH,
  );
  return line?.start ?? otherwise;
}
