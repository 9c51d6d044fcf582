import type { FoundLabel } from './body-labels.ts';
import type { Candidate } from './candidates.ts';
import type { Reading } from './reading.ts';

/** Fills in what stands between a candidate and the next one at a line start. */
export function surroundings(
  reading: Reading,
  found: Candidate[],
  labels: readonly FoundLabel[],
  to: number,
): void {
  const { folded } = reading;
  let label = 0;
  for (let index = 0; index < found.length; index++) {
    const candidate = found[index] as Candidate;
    let next = index + 1;
    while (next < found.length && !isBoundary(found[next] as Candidate, candidate)) next++;
    const end = found[next]?.start ?? to;
    candidate.bodyLength = visibleLength(folded, candidate.heading.end, end);
    while (label < labels.length && (labels[label]?.start ?? 0) < candidate.start) label++;
    if (candidate.bodyLength < BARE) candidate.alone = true;
    if (candidate.section === null && !candidate.fault && looksAhead(reading, candidate, end))
      candidate.section = 'next';
    const { heading } = candidate;
    const ownFrame = heading.namesRectification && (heading.quoted || heading.framed || candidate.fault);
    candidate.ownLabel = heading.status !== null || (ownFrame && candidate.bodyLength > 20);
    candidate.announced = candidate.ownLabel;
    for (let other = label; other < labels.length && (labels[other]?.start ?? 0) < end; other++) {
      const here = labels[other] as FoundLabel;
      if (speaksOfSeveral(reading, here)) continue;
      if (here.start >= candidate.heading.titleEnd && here.body !== null && here.body.part !== 'evidence')
        candidate.ownLabel = true;
      if (
        here.start >= candidate.heading.titleEnd &&
        here.body?.part === 'rectification' &&
        !statesStatus(reading, here)
      )
        candidate.ownRectification = true;
      if (here.start >= candidate.heading.titleEnd && here.field !== null && here.field !== 'title')
        candidate.announced = true;
    }
    if (candidate.ownLabel) candidate.announced = true;
  }
}

/** `三、持续巩固提升` over a text that begins with 下一步: its title need not say so. */
function looksAhead({ folded }: Reading, { enumerator, heading, aspect, lineEnd }: Candidate, end: number) {
  if (enumerator.style !== 'chinese' || heading.problem || aspect) return false;
  const below = folded.slice(lineEnd, Math.min(end, lineEnd + AHEAD_REACH)).trimStart();
  return /^(?:下一步|下步|下一?阶段|今后|接下来)/.test(below);
}
/** Blank characters over the first paragraph, at most. */
const AHEAD_REACH = 40;

/** `整改进度：第1、2项已办结`, `进度说明：本项所列3个问题…`: it announces the items below, no rectification of its own. */
function speaksOfSeveral({ folded }: Reading, label: FoundLabel): boolean {
  return SEVERAL.test(folded.slice(label.end, label.end + 30));
}
const SEVERAL =
  /^ {0,2}(?:其中,?)?(?:(?:第 {0,2}|问题)(?:\d{1,3}|\(\d{1,3}\)(?:\(\d{1,3}\))*|[一二三四五六七八九十]{1,3})(?:个|项|条)?(?:问题)?(?:[、,至~和及-]|已|正|均|基本|持续|取得|阶段|完成|未|尚|仍|需|长期|整改)|\d{1,3}-\d{1,3}[、,至和及]|(?:本|该|以上|上述|以下|所列)(?:项|部分|类|方面)?(?:所列|涉及)?(?:的)?(?:\d{1,2}|[二三四五六七八九十两])[个项条])/;

/** `整改结果：已完成`: the label's value is a status and nothing else. */
function statesStatus(reading: Reading, label: FoundLabel): boolean {
  const value = reading.folded.slice(label.end, label.end + 40).split('\n')[0] ?? '';
  return reading.lexicon.status.whole(value.replace(/[。;\s]/g, '')) !== null;
}

/** A later candidate ends this one's own text if it stands at a line start (inside one paragraph: any). */
function isBoundary(next: Candidate, candidate: Candidate): boolean {
  return next.atLine
    ? next.field === null || next.field.field === 'title' || isNextChapter(next, candidate)
    : !candidate.atLine || next.lineEnd === candidate.lineEnd;
}

/** `四、下一步打算` behind `三、…` is no field of it. */
function isNextChapter(next: Candidate, candidate: Candidate): boolean {
  const [a, b] = [candidate.enumerator, next.enumerator];
  return a.style === 'chinese' && b.style === 'chinese' && a.value !== null && b.value === a.value + 1;
}

const ENOUGH = 400;
/** Fewer visible characters than this below a heading are no text. */
const BARE = 3;

/** Visible characters, counted up to a few hundred. */
function visibleLength(folded: string, from: number, to: number): number {
  const end = Math.min(to, from + ENOUGH);
  let count = 0;
  for (let at = from; at < end; at++) if (folded.charCodeAt(at) > 32) count++;
  return count;
}
