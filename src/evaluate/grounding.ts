import type { Notice, OutlineNode, Span } from '../notice/index.ts';

/** How a record stands on its text. */
export interface Grounding {
  /** Printed values in the record. */
  printed: number;
  /** Those whose words are not what stands at their spans. */
  faults: GroundingFault[];
  /** Whether the outline's leaves tile the text: no gap, no overlap, nothing left over. */
  tiles: boolean;
}

export interface GroundingFault {
  /** Path of the value in the record: `findings.3.title`. */
  path: string;
  raw: string;
  /** What stands at its span instead; null if it has none. */
  stands: string | null;
}

/** Checks every value with `raw`, at whatever depth of the record. */
export function checkGrounding(notice: Notice): Grounding {
  const text = notice.text ?? '';
  const grounding: Grounding = { printed: 0, faults: [], tiles: tilesText(notice.outline, text.length) };
  visit(notice, '', text, grounding);
  return grounding;
}

function visit(value: unknown, path: string, text: string, grounding: Grounding): void {
  if (typeof value !== 'object' || value === null) return;
  if ('raw' in value && typeof value.raw === 'string') {
    const spans = spansOf(value);
    // An empty raw (a finding without a printed label) stands nowhere.
    if (value.raw !== '' || spans.length > 0) {
      grounding.printed++;
      const stands = spans.length === 0 ? null : spans.map(([start, end]) => text.slice(start, end)).join('');
      if (stands !== value.raw) grounding.faults.push({ path, raw: value.raw, stands });
    }
  }
  for (const [name, inner] of Object.entries(value)) {
    visit(inner, path === '' ? name : `${path}.${name}`, text, grounding);
  }
}

function spansOf(value: object): Span[] {
  if ('span' in value && isSpan(value.span)) return [value.span];
  if ('spans' in value && Array.isArray(value.spans)) return value.spans.filter(isSpan);
  return [];
}

function isSpan(value: unknown): value is Span {
  return Array.isArray(value) && value.length === 2 && value.every((end) => typeof end === 'number');
}

function tilesText(outline: OutlineNode, length: number): boolean {
  let end = 0;
  const walk = ({ span, children }: OutlineNode): boolean => {
    if (children.length > 0) return children.every(walk);
    if (span[0] !== end) return false;
    end = span[1];
    return true;
  };
  return walk(outline) && end === length;
}
