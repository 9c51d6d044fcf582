import type { Span } from '../notice/index.ts';
import { type Outline, type Reading, walk } from '../outline/index.ts';
import { linesWithin } from '../outline/reading.ts';
import type { Draft } from './findings.ts';
import { type Closing, SUMMARY } from './next-steps.ts';
import { without } from './printed.ts';

/** The parts of a notice that speak of the whole unit: everything between front and contact but the findings. */
export interface Regions {
  unit: Span[];
  /** What lies ahead: its figures are plans. */
  next: Span[];
}

/** A sentence that counts sanctions, money or rules. */
const COUNTS =
  /(?:制度|办法|机制|规定|文件)[^。,;]{0,6}[\dX×*一二三四五六七八九十]|(?:处分|诫勉|批评教育|提醒|谈话|约谈|问责|追缴|收回|清退|退还|上缴|追回|挽回)[^。,;]{0,12}[\dX×*一二三四五六七八九十]/;
/** And says that it is still to come. */
const TO_COME = /将|下一步|下步|今后|计划|力争|拟(?![订定])|预计|争取/;
const DONE = /已|共|累计|以来|期间/;

/** Paragraphs and sentences of a follow-up that sum up what was done, and not what will be: `span` without them. */
function withoutTotals(reading: Reading, span: Span): Span[] {
  const pieces: Span[] = [];
  let at = span[0];
  const take = (from: number, to: number) => {
    pieces.push([at, from]);
    at = to;
  };
  for (const line of linesWithin(reading, span[0], span[1])) {
    const words = reading.folded.slice(line.ink, line.end);
    if (!/\d|[X×*]{1,4}[人名项个万]|[一二三四五六七八九十][人名项个]/.test(words)) continue;
    if (line.ink > span[0] && SUMMARY.test(words) && !/^(?:下|从|总|各位|主任|[^。]{0,16}将)/.test(words)) {
      take(line.start, line.end);
      continue;
    }
    let start = Math.max(line.ink, span[0]);
    for (let end = start; end <= line.end; end++) {
      if (end < line.end && reading.folded[end] !== '。') continue;
      const sentence = reading.folded.slice(start, end);
      if (COUNTS.test(sentence) && (!TO_COME.test(sentence) || DONE.test(sentence))) take(start, end);
      start = end + 1;
    }
  }
  return [...pieces, [at, span[1]]];
}

export function readRegions(
  reading: Reading,
  outline: Outline,
  drafts: readonly Draft[],
  closing: Closing | null,
): Regions {
  const cuts: Span[] = [];
  for (const draft of drafts) cuts.push([draft.start, draft.end]);
  for (const table of outline.tables) {
    if (drafts.some((draft) => draft.start >= table.start && draft.end <= table.end))
      cuts.push([table.start, table.end]);
  }
  const next: Span[] = closing?.next ? [closing.next] : [];
  for (const entry of walk(outline.roots)) {
    if (entry.role === 'section' && (entry.section === 'next' || entry.section === 'contact'))
      next.push([entry.start, entry.end]);
  }
  // Totals printed behind the follow-up are totals all the same.
  for (const span of next) cuts.push(...withoutTotals(reading, span));
  cuts.sort((a, b) => a[0] - b[0]);
  return { unit: without([[outline.front.lead, outline.back.body]], cuts), next };
}
