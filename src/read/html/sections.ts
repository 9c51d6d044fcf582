/** A block element of the page and what it holds: positions `[first, end)` in the document's blocks and its images. */
export interface Section {
  name: string;
  /** Its classes, id and role, in lower case. */
  hints: string;
  first: number;
  end: number;
  firstImage: number;
  endImage: number;
  children: Section[];
}

/** Keeps the tree of block elements while a page is printed. */
export class Sections {
  readonly root: Section = open('html', '', 0, 0);
  /** For every image, the position of the block behind it. */
  readonly images: number[] = [];
  private readonly path: Section[] = [this.root];

  enter(element: Element, first: number): void {
    const hints = ['class', 'id', 'role'].map((name) => element.getAttribute(name) ?? '').join(' ');
    const section = open(element.localName, hints.toLowerCase(), first, this.images.length);
    this.path.at(-1)!.children.push(section);
    this.path.push(section);
  }

  /** Sections without text are forgotten. */
  leave(end: number): void {
    const section = this.path.pop()!;
    for (const open of [section, this.root]) {
      open.end = end;
      open.endImage = this.images.length;
    }
    if (section.first === end) this.path.at(-1)!.children.pop();
  }

  image(at: number): void {
    this.images.push(at);
  }
}

function open(name: string, hints: string, first: number, image: number): Section {
  return { name, hints, first, end: first, firstImage: image, endImage: image, children: [] };
}
