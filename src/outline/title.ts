import { GENRES } from '../lexicon/genres.ts';
import { readEnumerator } from './enumerators.ts';
import { isNoise } from './noise.ts';
import { type Line, type Reading, squeeze } from './reading.ts';

/** 意见 ends as many titles' first lines (`…落实反馈意见` / `整改情况的通报`) as whole titles. */
export const GENRE_END = new RegExp(
  `(?:${GENRES.filter((genre) => genre !== '意见').join('|')})(?:[(【][^()]{1,12}[)】])?$`,
);
/** Names of sites, document numbers, menus. */
const NEVER_TITLE = /网站|门户|^.{0,14}〔\d{4}〕 ?第?\d+号|[〕)]\d+号$|^[•·>|]|[•|>]/;
export const SUBJECT = /巡察|巡视|审计|督察|整改|反馈|检查/;
/** 会 ends the titles of news. */
const ENDS_TITLE = /(?:意见|情况|进展|工作|问题|结果|成效|(?:推进|部署|动员|专题|座谈|汇报|反馈)会(?:议)?)$/;
const STARTS_TITLE = /关于|落实|贯彻|巡察|巡视|督察|审计/;
const BREAKING =
  /(?:委员会|党组|党委|党工委|工委|支部|总支|公司|政府|局|院|办公室|组织|部|中心|厅|委|学校|大学|学院|医院|镇|乡|街道|集团|会|社|关于|的|和|及|、|”|》|\))$/;
/** `——2024年12月26日在…会议上`: where a report was given. */
export const SPOKEN_AT = /^[—-]{1,2}.{6,80}(?:会议|全会)上$/;
const SUBTITLE = /^[—–-]{1,2}(?!.{0,4}\d{4}年)/;
const TITLE_LINES = 4;
export const TITLE_LENGTH = 110;

/** Lines `from` to `to` of the head, both inclusive. */
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

/** The lines that look most like a title; null where none does. */
export function findTitle(reading: Reading, lines: readonly Line[], hasLead: boolean): Choice | null {
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
