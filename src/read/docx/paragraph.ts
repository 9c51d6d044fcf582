import type { Item, ParagraphItem } from './items.ts';
import type { ParagraphProperties, RunProperties } from './properties.ts';

/** A paragraph while its runs come in. */
export interface OpenParagraph {
  properties: ParagraphProperties;
  /** `w:rPr` of the paragraph mark. */
  mark: RunProperties;
  /** The mark is deleted or moved away: the text runs on into the next paragraph (17.13.5.15). */
  markDeleted: boolean;
  /** The properties are those of the paragraph before, whose mark is hidden. */
  ruledByFormer: boolean;
  pieces: string[];
  /** A page or column break that matters only if text follows. */
  breakPending: boolean;
  bold: boolean;
  size: number | null;
  /** The first visible run has been seen. */
  looked: boolean;
  /** Text boxes anchored here. */
  after: Item[];
}

/** Begins a paragraph; `former` is one whose mark is deleted or hidden, and which therefore runs on here. */
export function openParagraph(former: OpenParagraph | null): OpenParagraph {
  const fresh: OpenParagraph = {
    properties: {},
    mark: {},
    markDeleted: false,
    ruledByFormer: false,
    pieces: [],
    breakPending: false,
    bold: false,
    size: null,
    looked: false,
    after: [],
  };
  if (!former) return fresh;
  const { pieces, breakPending, bold, size, looked, after } = former;
  const carried = { ...fresh, pieces, breakPending, bold, size, looked, after };
  // A deleted mark takes its properties with it; a hidden one only lets the next paragraph run on (style separator).
  return former.markDeleted ? carried : { ...carried, properties: former.properties, ruledByFormer: true };
}

export function hasText(paragraph: OpenParagraph): boolean {
  return paragraph.pieces.length > 0;
}

/** Appends visible text. */
export function appendText(paragraph: OpenParagraph, text: string): void {
  if (text === '') return;
  if (paragraph.breakPending && paragraph.pieces.length > 0) paragraph.pieces.push('\n');
  paragraph.breakPending = false;
  paragraph.pieces.push(text);
}

export function toItem(paragraph: OpenParagraph): ParagraphItem {
  return {
    kind: 'paragraph',
    text: paragraph.pieces.join(''),
    properties: paragraph.properties,
    bold: paragraph.bold,
    size: paragraph.size,
  };
}
