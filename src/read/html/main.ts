import type { Span } from '../../notice/index.ts';
import type { DocumentBlock } from '../document.ts';
import { isBelow, isCrumb, isFoot, isFootName, isNoiseName } from './noise.ts';
import type { Weight } from './printer.ts';
import type { Section, Sections } from './sections.ts';

/** The printed page, as far as the search looks at it. */
export interface Page {
  text: string;
  blocks: readonly DocumentBlock[];
  weights: readonly Weight[];
  sections: Sections;
  /** What the page calls itself (`<title>`). */
  title: string;
}

/** The main part: positions in the blocks, its text, the pictures in it. */
export interface Main {
  first: number;
  end: number;
  span: Span;
  images: number;
}

/** Share of a block's or part's characters that stand in links from which on it leads elsewhere. */
const LINKED = 0.5;
/** Links a part needs to be a menu: an attachment alone is none. */
const MENU_LINKS = 3;
/** Characters from which on a line with an end of a sentence, or any line, is running text. */
const SENTENCE_INK = 20;
const PROSE_INK = 60;
const SENTENCE = /[。；！？]/;
/** Running text of a part that must not be left behind; less is a slogan or a hint. */
const PART_INK = 40;
/** A part that holds more of the page's running text than this is no noise, whatever it is called. */
const NOISE_SHARE = 0.2;
/** Up to this length, a part with one line of a page's foot is one. */
const FOOT_INK = 400;
/** How far above the text its title may stand, in blocks, and across how many blocks of links. */
const TITLE_REACH = 15;
const TITLE_LINKS = 3;
const TITLE_INK = 8;
const TITLE_RANK = 3;

interface Piece {
  first: number;
  end: number;
  /** Null for text that stands directly between the parts. */
  section: Section | null;
}

/**
 * Finds the article of a page: from the root down into the only part that holds running text, until there are several.
 * Then it takes in what stands around that part up to the next piece of noise, and the title above. Null if the page
 * holds no running text. Whatever is in doubt is inside.
 */
export function findMain(page: Page): Main | null {
  return new Search(page).run();
}

class Search {
  private readonly page: Page;
  /** Sums up to each block: running text, all text, text in links, links. */
  private readonly prose: number[] = [0];
  private readonly ink: number[] = [0];
  private readonly linkInk: number[] = [0];
  private readonly links: number[] = [0];
  private readonly isNoisy: boolean[];

  constructor(page: Page) {
    this.page = page;
    this.isNoisy = new Array<boolean>(page.blocks.length).fill(false);
    for (const [at, { ink, linkInk, links }] of page.weights.entries()) {
      const own = ink - linkInk;
      const isProse = own >= PROSE_INK || (own >= SENTENCE_INK && SENTENCE.test(this.words(at)));
      this.prose.push(this.prose[at]! + (isProse && linkInk < LINKED * ink ? own : 0));
      this.ink.push(this.ink[at]! + ink);
      this.linkInk.push(this.linkInk[at]! + linkInk);
      this.links.push(this.links[at]! + links);
    }
  }

  run(): Main | null {
    if (this.prose.at(-1) === 0) return null;
    let section = this.page.sections.root;
    for (;;) {
      const pieces = this.piecesOf(section);
      const parts = pieces.filter((piece) => this.isPart(piece));
      const only = parts.length === 1 ? parts[0]! : null;
      for (const piece of pieces) if (this.isNoise(piece)) this.isNoisy.fill(true, piece.first, piece.end);
      // One paragraph is no article: what stands around it is.
      if (!only?.section || only.end - only.first === 1) return this.finish(section, pieces);
      section = only.section;
    }
  }

  /** The parts of a section in order, and the text between them. */
  private piecesOf(section: Section): Piece[] {
    const pieces: Piece[] = [];
    let at = section.first;
    for (const child of section.children) {
      if (child.first > at) pieces.push({ first: at, end: child.first, section: null });
      if (child.end > child.first) pieces.push({ first: child.first, end: child.end, section: child });
      at = Math.max(at, child.end);
    }
    if (section.end > at) pieces.push({ first: at, end: section.end, section: null });
    return pieces;
  }

  private finish(section: Section, pieces: readonly Piece[]): Main {
    const quiet = pieces.filter((piece) => !this.isNoise(piece));
    // Where all of it looks like noise, none of it is known to be.
    const kept = quiet.length > 0 ? quiet : pieces;
    const [head, tail] = [kept[0]!, kept.at(-1)!];
    const before = pieces.slice(0, pieces.indexOf(head)).findLast((piece) => piece.section)?.section;
    const after = pieces.slice(pieces.indexOf(tail) + 1).find((piece) => piece.section)?.section;
    const [firstImage, endImage] = [
      before?.endImage ?? section.firstImage,
      after?.firstImage ?? section.endImage,
    ];
    const first = this.titleAbove(this.extendUp(head.first));
    const end = this.extendDown(tail.end);
    const images = this.page.sections.images.filter(
      (at, image) => (image >= firstImage && image < endImage) || (at > first && at < end),
    ).length;
    return { first, end, span: this.spanOf(first, end), images };
  }

  private isPart(piece: Piece): boolean {
    return sum(this.prose, piece) >= Math.min(PART_INK, this.prose.at(-1)!) && !this.isNoise(piece);
  }

  private isNoise(piece: Piece): boolean {
    if (sum(this.prose, piece) > NOISE_SHARE * this.prose.at(-1)!) return false;
    if (piece.section && isNoiseName(piece.section)) return true;
    const [ink, links] = [sum(this.ink, piece), sum(this.links, piece)];
    if (links >= MENU_LINKS && sum(this.linkInk, piece) >= LINKED * ink) return true;
    const isFootPart = piece.section !== null && isFootName(piece.section);
    if (isFootPart && links > 0) return true;
    if (ink > FOOT_INK && !isFootPart) return false;
    if (piece.end - piece.first === 1 && isCrumb(this.words(piece.first))) return true;
    for (let at = piece.first; at < piece.end; at++) if (isFoot(this.words(at))) return true;
    return false;
  }

  private extendUp(first: number): number {
    let at = first;
    while (at > 0 && !this.isNoisy[at - 1] && !this.isLinked(at - 1) && !isCrumb(this.words(at - 1))) at--;
    return at;
  }

  private extendDown(end: number): number {
    let at = end;
    while (at < this.page.blocks.length && !this.isNoisy[at] && !this.isLinked(at) && !this.endsArticle(at))
      at++;
    return at;
  }

  private endsArticle(at: number): boolean {
    const words = this.words(at);
    return isFoot(words) || isBelow(words);
  }

  /** A title may be parted from its text by a line of links (分享到). */
  private titleAbove(first: number): number {
    let links = 0;
    for (let at = first - 1; at >= 0 && at >= first - TITLE_REACH && links <= TITLE_LINKS; at--) {
      if (isCrumb(this.words(at))) return first;
      if (this.isTitle(at)) {
        let top = at;
        while (top > 0 && this.isTitle(top - 1)) top--;
        return top;
      }
      if (this.isLinked(at)) links++;
    }
    return first;
  }

  private isTitle(at: number): boolean {
    if (this.isLinked(at)) return false;
    const rank = this.page.blocks[at]!.look?.heading ?? null;
    if (rank !== null && rank <= TITLE_RANK) return true;
    const words = this.words(at).replace(/\s/g, '');
    return words.length >= TITLE_INK && this.page.title.replace(/\s/g, '').includes(words);
  }

  private isLinked(at: number): boolean {
    const { ink, linkInk } = this.page.weights[at]!;
    return linkInk >= LINKED * ink;
  }

  private words(at: number): string {
    const [start, end] = this.page.blocks[at]!.span;
    return this.page.text.slice(start, end);
  }

  /** Whole lines: a table's row is not cut. */
  private spanOf(first: number, end: number): Span {
    const { text, blocks } = this.page;
    const start = text.lastIndexOf('\n', blocks[first]!.span[0] - 1) + 1;
    const close = text.indexOf('\n', blocks[end - 1]!.span[1]);
    return [start, close < 0 ? text.length : close + 1];
  }
}

function sum(sums: readonly number[], { first, end }: Piece): number {
  return sums[end]! - sums[first]!;
}
