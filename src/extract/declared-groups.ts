import { parseNumeral } from '../lang/index.ts';
import type { Span } from '../notice/index.ts';
import { type Entry, type Outline, type Reading, walk } from '../outline/index.ts';
import { firstAtLeast, linesWithin } from '../outline/reading.ts';
import type { Draft } from './findings.ts';

/** How a paragraph begins that looks back on the findings above it, and how many it says they are. */
const LOOKS_BACK =
  /^在?(?:以上|上述|前述|上列|这些|这|该|本)(?:(?:部分|方面|类|项|节|块)[^。,;\d]{0,8}?)?(?:反馈|提出|指出|涉及|列出)?的?(?:(\d{1,3}|[一二三四五六七八九十两]{1,3})[个项条件])?(?:具体|反馈|整改)?(?:问题|任务|事项|,|共|中)/;

/** What is said of a group of findings alone, and not of all that the notice counts: no totals of the notice. */
export function groupStatements(reading: Reading, outline: Outline, drafts: readonly Draft[]): Span[] {
  const leaves = drafts.flatMap((draft) => (draft.countable ? [draft.start] : [])).sort((a, b) => a - b);
  const within = ({ start, end }: Entry) => firstAtLeast(leaves, end) - firstAtLeast(leaves, start);
  const spans: Span[] = [];
  for (const entry of walk(outline.roots)) {
    const own = within(entry);
    if (own === 0) continue;
    const part = own < leaves.length;
    const first = entry.children[0]?.start ?? entry.end;
    // `一、…方面(5个问题)`, and what stands below before its first finding.
    if (part && (entry.role === 'category' || entry.role === 'finding')) spans.push([entry.start, first]);
    for (const line of linesWithin(reading, first, entry.end)) {
      const match = LOOKS_BACK.exec(reading.folded.slice(line.ink, Math.min(line.end, line.ink + 40)));
      if (!match) continue;
      const said = match[1] ? parseNumeral(match[1])?.value : own;
      if ((said ?? own) < leaves.length) spans.push([line.start, line.end]);
    }
  }
  return spans.sort((a, b) => a[0] - b[0]);
}
