import type { Item, Span } from '../notice/index.ts';
import { type Outline, type Reading, walk } from '../outline/index.ts';
import type { Draft } from './findings.ts';
import { entryItems, readItems } from './measures.ts';

const CLOSING = /^(?:下一步|下步|下阶段|今后|接下来|后续)/;
const ABOUT_ALL =
  /巡察整改|巡视整改|整改成果|整改工作|审计整改|督察整改|全面从严治党|以此次|以巡察|后续整改|常态长效|整改后半篇/;

/**
 * An unlabelled follow-up paragraph behind the last finding (`下一步，局党组将…`), which would otherwise be
 * taken for that finding's body; null if there is none.
 */
export function findClosing(reading: Reading, drafts: readonly Draft[]): Span | null {
  const last = drafts[drafts.length - 1];
  if (!last?.body || drafts.length < 2) return null;
  const starts = (draft: Draft): number[] => {
    if (!draft.body) return [];
    const found: number[] = [];
    for (const line of reading.lines) {
      if (line.start >= draft.body.to) break;
      if (
        line.ink >= draft.body.from &&
        line.ink < line.end &&
        CLOSING.test(reading.folded.slice(line.ink, line.ink + 4))
      )
        found.push(line.start);
    }
    return found;
  };
  const own = starts(last);
  const at = own[own.length - 1];
  if (
    at === undefined ||
    drafts.slice(0, -1).filter((draft) => starts(draft).length > 0).length * 3 > drafts.length
  )
    return null;
  const text = reading.folded.slice(at, last.body.to);
  return ABOUT_ALL.test(text) ? [at, last.body.to] : null;
}

/** The follow-up sections' top-level items; empty where they are prose. */
export function readNextSteps(reading: Reading, outline: Outline, closing: Span | null): Item[] {
  const found: Item[] = [];
  for (const entry of walk(outline.roots)) {
    if (entry.role !== 'section' || entry.section !== 'next') continue;
    if (entry.children.length > 0) found.push(...entryItems(reading, entry.children, entry.end, []));
    else found.push(...readItems(reading, entry.candidate.heading.end, entry.end));
  }
  if (found.length === 0 && closing) found.push(...readItems(reading, ...closing));
  return found;
}
