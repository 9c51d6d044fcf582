import { GENRES, LEAD_WORDS, NOISE_LINE } from '../lexicon/genres.ts';
import { readEnumerator } from './enumerators.ts';
import { type Line, type Reading, squeeze } from './reading.ts';

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

const NOISE = new RegExp(NOISE_LINE);
const LEAD = new RegExp(LEAD_WORDS);
/** 意见 ends as many titles' first lines (`…落实反馈意见` / `整改情况的通报`) as whole titles. */
const GENRE_END = new RegExp(
  `(?:${GENRES.filter((genre) => genre !== '意见').join('|')})(?:[(【][^()]{1,12}[)】])?$`,
);
/** Names of sites, document numbers, menus. */
const NEVER_TITLE = /网站|门户|^.{0,14}〔\d{4}〕 ?第?\d+号|[〕)]\d+号$|^[•·>|]|[•|>]/;
const SUBJECT = /巡察|巡视|审计|督察|整改|反馈|检查/;
/** 会 ends the titles of news. */
const ENDS_TITLE = /(?:意见|情况|进展|工作|问题|结果|成效|(?:推进|部署|动员|专题|座谈|汇报|反馈)会(?:议)?)$/;
const STARTS_TITLE = /关于|落实|贯彻|巡察|巡视|督察|审计/;
const BREAKING =
  /(?:委员会|党组|党委|党工委|工委|支部|总支|公司|政府|局|院|办公室|组织|部|中心|厅|委|学校|大学|学院|医院|镇|乡|街道|集团|会|社|关于|的|和|及|、|”|》|\))$/;
/** `——2024年12月26日在…会议上`: where a report was given. */
const SPOKEN_AT = /^[—-]{1,2}.{6,80}(?:会议|全会)上$/;
const SUBTITLE = /^[—–-]{1,2}(?!.{0,4}\d{4}年)/;
/** How many lines may stand before the lead, and how many lines a title may have. */
const FRONT_LINES = 80;
const TITLE_LINES = 4;
const TITLE_LENGTH = 110;
const LEAD_LENGTH = 24;
/** A line this long is no title by itself. */
const LONG_LINE = 150;
const FULL_SENTENCE = 28;

export function isNoise(line: string): boolean {
  return NOISE.test(line) || /^[-—=_*·.\s|>]+$/.test(line) || /https?:|www\./.test(line);
}

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

interface Choice {
  score: number;
  from: number;
  to: number;
}

function titleScore(reading: Reading, lines: readonly Line[]): number {
  const { folded, document } = reading;
  const parts = lines.map((line) => squeeze(folded.slice(line.ink, line.end)));
  const joined = parts.join('');
  if (joined.length < (SUBJECT.test(joined) ? 4 : 6) || joined.length > TITLE_LENGTH || /[。;!]/.test(joined))
    return -9;
  const last = parts[parts.length - 1] ?? '';
  const genre = GENRE_END.test(joined);
  let score = genre ? 4 : ENDS_TITLE.test(joined) ? 2 : 0;
  if (SUBJECT.test(joined)) score += 2;
  if (/整改|反馈|进驻|审计|巡/.test(joined)) score += 1;
  if (joined.includes('关于')) score += 1.5;
  if (parts.some((part) => isNoise(part) || NEVER_TITLE.test(part))) score -= 7;
  const first = lines[0];
  if (first && readEnumerator(folded, first.ink)) score -= 3;
  parts.slice(0, -1).forEach((part, index) => {
    if (GENRE_END.test(part) || /文件$/.test(part) || part === parts[index + 1]) score -= 6;
    // A line goes on with the next where it breaks off, or where it has begun to say what the title is about.
    else if (SUBTITLE.test(parts[index + 1] ?? '') && !SPOKEN_AT.test(parts[index + 1] ?? '')) score += 0.6;
    else
      score +=
        BREAKING.test(part) || (STARTS_TITLE.test(part) && !/^(?:中共|关于)/.test(parts[index + 1] ?? ''))
          ? 0.6
          : -3;
  });
  if (
    parts.length > 1 &&
    /^(?:中共|关于)/.test(last) &&
    /^(?:中共|关于)/.test(parts[0] ?? '') &&
    parts[0]?.slice(0, 4) === last.slice(0, 4)
  )
    score -= 4;
  if (/^[(—-]|^\d{4}[-年]/.test(last) && !(SUBTITLE.test(last) && parts.length > 1)) score -= 4;
  const marks = joined.replace(/^标题:/, '');
  if (marks.includes(',')) score -= 2;
  // A headline may name its place before a colon; a label does, too.
  else if (marks.includes(':')) score -= /^[^:]{2,}:[^:]{6,}$/.test(marks) ? 1 : 2;
  const look = first
    ? document.blocks.find((block) => block.span[0] <= first.ink && block.span[1] >= first.ink)?.look
    : null;
  if (look && (look.centred || look.heading !== null)) score += 1;
  return score;
}

/** A short line right above the lead is a title even without a word that names its genre. */
const ABOVE_LEAD = 2.5;
const ENOUGH_FOR_TITLE = 4.5;

function findTitle(reading: Reading, lines: readonly Line[], hasLead: boolean): Choice | null {
  let best: Choice | null = null;
  const above = hasLead ? lastTitleLike(reading, lines) : -1;
  for (let from = 0; from < lines.length; from++) {
    for (let to = from; to < Math.min(lines.length, from + TITLE_LINES); to++) {
      const score = titleScore(reading, lines.slice(from, to + 1)) + (to === above ? ABOVE_LEAD : 0);
      const later = best !== null && score === best.score && to > best.to && from > best.to;
      if (score >= ENOUGH_FOR_TITLE && (!best || score > best.score || later)) best = { score, from, to };
    }
  }
  return best;
}

/** The last line above the lead that is neither metadata nor a sentence. */
function lastTitleLike(reading: Reading, lines: readonly Line[]): number {
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] as Line;
    const words = reading.folded.slice(line.ink, line.end);
    if (!isNoise(words) && !/\d{4}[-年.]/.test(words) && !/[。!?;]/.test(words)) return index;
  }
  return -1;
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
