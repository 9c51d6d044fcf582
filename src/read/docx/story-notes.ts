/** What a story refers to and what of it is not text. Filled while it is walked. */
export interface StoryNotes {
  /** Referenced notes in text order. */
  footnotes: string[];
  endnotes: string[];
  /** Relationship ids of headers and footers. */
  furniture: string[];
  images: number;
  /** Kinds of content that cannot be read here, with how often they came. */
  lost: Map<string, number>;
}

export function newStoryNotes(): StoryNotes {
  return { footnotes: [], endnotes: [], furniture: [], images: 0, lost: new Map() };
}

export function countLost(notes: StoryNotes, kind: string): void {
  notes.lost.set(kind, (notes.lost.get(kind) ?? 0) + 1);
}
