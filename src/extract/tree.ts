import type { NodeKind, OutlineNode, Span } from '../notice/index.ts';
import { type Entry, type Outline, type Reading, squeeze } from '../outline/index.ts';
import type { Draft } from './findings.ts';
import type { Closing } from './next-steps.ts';

/** A part of the text that becomes a node; the text between parts becomes `body` (or what its parent fills with). */
interface Part {
  kind: NodeKind;
  label: string | null;
  heading: string | null;
  span: Span;
  fill: NodeKind;
  parts: Part[];
}

const leaf = (kind: NodeKind, span: Span, label: string | null = null): Part => ({
  kind,
  label,
  heading: null,
  span,
  fill: kind,
  parts: [],
});

/** The contract's tree: nodes without children tile the text. */
export function buildTree(
  reading: Reading,
  outline: Outline,
  drafts: readonly Draft[],
  closing: Closing | null,
): OutlineNode {
  const end = reading.text.length;
  const { front, back } = outline;
  const parts: Part[] = [];
  if (front.start > 0) parts.push(leaf('noise', [0, front.start]));
  const byEntry = new Map<Entry, Draft>();
  for (const draft of drafts) if (draft.entry) byEntry.set(draft.entry, draft);
  if (front.title) {
    const newline = reading.text.indexOf('\n', front.title[1]);
    const titleEnd = Math.min(newline < 0 ? end : newline + 1, Math.max(front.lead, front.title[1]));
    parts.push(leaf('title', [front.start, titleEnd]));
  }
  for (const span of front.noise) parts.push(leaf('noise', span));
  const first = Math.min(
    outline.roots[0]?.start ?? back.body,
    ...outline.tables.filter((table) => table.start >= front.lead).map((table) => table.start),
  );
  if (first > front.lead) parts.push(leaf('lead', [front.lead, Math.min(first, back.body)]));
  for (const entry of outline.roots) parts.push(entryPart(entry));
  if (back.contact) parts.push(leaf('contact', back.contact));
  if (back.signature) parts.push(leaf('signature', back.signature));
  if (back.end < end) parts.push(leaf('noise', [back.end, end]));
  for (const table of outline.tables)
    insert(
      parts,
      tablePart(
        table.start,
        table.end,
        table.cells.map((cell) => cell.span),
      ),
    );
  if (closing) insert(parts, { ...leaf('section', closing.span), fill: 'body' });
  return finish({ kind: 'document', label: null, heading: null, span: [0, end], fill: 'body', parts });

  function entryPart(entry: Entry): Part {
    const { enumerator, heading } = entry.candidate;
    const kind: NodeKind = entry.role === 'item' ? 'body' : entry.role;
    const headingEnd = Math.min(headEnd(entry), entry.end);
    const label =
      enumerator.end > enumerator.start ? reading.text.slice(enumerator.start, enumerator.end) : null;
    const words = squeeze(reading.text.slice(heading.titleStart, heading.titleEnd));
    const parts: Part[] = [];
    const draft = byEntry.get(entry);
    const container = entry.role !== 'item' && entry.role !== 'measure';
    if (container && headingEnd > entry.start) parts.push(leaf('title', [entry.start, headingEnd]));
    for (const child of entry.children) parts.push(entryPart(child));
    if (draft) {
      for (const field of draft.body?.fields ?? [])
        insert(parts, leaf('field', [field.label.start, field.value[1]]));
      if (!entry.children.some((child) => child.role === 'measure')) {
        for (const measure of draft.measures) insert(parts, leaf('measure', measure.span, measure.label));
      }
    }
    return { kind, label, heading: words || null, span: [entry.start, entry.end], fill: 'body', parts };
  }

  /** The heading's own part of its paragraph; the break behind it belongs to it. */
  function headEnd(entry: Entry): number {
    const { heading, lineEnd } = entry.candidate;
    return heading.end >= lineEnd ? Math.min(lineEnd + 1, end) : heading.end;
  }

  function tablePart(start: number, stop: number, cells: readonly Span[]): Part {
    return {
      kind: 'table',
      label: null,
      heading: null,
      span: [start, stop],
      fill: 'body',
      parts: cells.filter((cell) => cell[1] > cell[0]).map((cell) => leaf('body', cell)),
    };
  }
}

/** Puts a part where it belongs: into the deepest part that encloses it; one that cuts across others is left out. */
function insert(parts: Part[], part: Part): void {
  const outer = parts.find(
    (other) =>
      other.span[0] <= part.span[0] &&
      part.span[1] <= other.span[1] &&
      (other.parts.length > 0 || other.kind !== 'title'),
  );
  if (
    outer &&
    (outer.kind === 'section' ||
      outer.kind === 'category' ||
      outer.kind === 'finding' ||
      outer.parts.length > 0 ||
      part.kind === 'table')
  ) {
    insert(outer.parts, part);
    return;
  }
  if (parts.some((other) => other.span[0] < part.span[1] && part.span[0] < other.span[1])) return;
  parts.push(part);
}

/** Orders the parts, cuts overlaps, stretches leaves over the breaks behind them and fills the gaps. */
function finish(part: Part): OutlineNode {
  const sorted = part.parts
    .filter((child) => child.span[1] > child.span[0])
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const children: OutlineNode[] = [];
  let at = part.span[0];
  const gap = (to: number) => {
    if (to > at) children.push({ kind: part.fill, label: null, heading: null, span: [at, to], children: [] });
  };
  for (const child of sorted) {
    const start = Math.max(child.span[0], at);
    const stop = Math.min(child.span[1], part.span[1]);
    if (stop <= start) continue;
    gap(start);
    children.push(finish({ ...child, span: [start, stop] }));
    at = stop;
  }
  if (children.length > 0) gap(part.span[1]);
  return { kind: part.kind, label: part.label, heading: part.heading, span: part.span, children };
}
