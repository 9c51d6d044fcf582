import type { Span } from '../notice/index.ts';
import { type Outline, type Reading, walk } from '../outline/index.ts';
import { linesWithin } from '../outline/reading.ts';
import type { Draft } from './findings.ts';
import { type Closing, SUMMARY } from './next-steps.ts';

/** The parts of a notice that speak of the whole unit: everything between front and contact but the findings. */
export interface Regions {
  unit: Span[];
  /** What lies ahead: its figures are plans. */
  next: Span[];
}

/** Paragraphs of a follow-up that sum up what was done, and not what will be. */
function withoutTotals(reading: Reading, span: Span): Span[] {
  const pieces: Span[] = [];
  let at = span[0];
  for (const line of linesWithin(reading, span[0] + 1, span[1])) {
    const words = reading.folded.slice(line.ink, line.end);
    if (
      !SUMMARY.test(words) ||
      /^(?:下|从|总|各位|主任)/.test(words) ||
      !/\d|[X×*]{1,4}[人名项个万]/.test(words)
    )
      continue;
    pieces.push([at, line.start]);
    at = line.end;
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
  const unit: Span[] = [];
  let at = outline.front.lead;
  for (const cut of [...cuts, [outline.back.body, outline.back.body] as Span]) {
    if (cut[0] > at) unit.push([at, Math.min(cut[0], outline.back.body)]);
    at = Math.max(at, cut[1]);
  }
  return { unit: unit.filter((span) => span[1] > span[0]), next };
}
