import { type Marker, writeMarker } from './markers.ts';
import type { Style } from './style.ts';

const LISTS = new Set(['ol', 'ul', 'menu', 'dir']);
/** Bullets by the depth of the list (HTML 15.3.7). */
const BULLETS = ['disc', 'circle', 'square'];

interface List {
  ordered: boolean;
  next: number;
  step: 1 | -1;
}

/** Counts the items of the lists that are open (HTML 4.4.8, "ordinal value"). Hidden items must not be asked for. */
export class Lists {
  private readonly open: List[] = [];

  /** False if the element is no list. */
  enter(element: Element, isShown: (item: Element) => boolean): boolean {
    if (!LISTS.has(element.localName)) return false;
    const ordered = element.localName === 'ol';
    const reversed = ordered && element.hasAttribute('reversed');
    const start = integer(element.getAttribute('start'));
    const next = start ?? (reversed ? countItems(element, isShown) : 1);
    this.open.push({ ordered, next, step: reversed ? -1 : 1 });
    return true;
  }

  leave(): void {
    this.open.pop();
  }

  /** The marker of the next item; an item outside all lists has a bullet. */
  next(item: Element, style: Style): Marker | null {
    const list = this.open.at(-1);
    const value = integer(item.getAttribute('value')) ?? list?.next ?? 1;
    if (list) list.next = value + list.step;
    const depth = this.open.filter(({ ordered }) => !ordered).length;
    const usual = list?.ordered ? 'decimal' : BULLETS[Math.min(Math.max(depth, 1), BULLETS.length) - 1]!;
    return writeMarker(style.marker ?? usual, value);
  }
}

function countItems(list: Element, isShown: (item: Element) => boolean): number {
  let count = 0;
  for (let child = list.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === 'li' && isShown(child)) count++;
  }
  return count;
}

function integer(text: string | null): number | null {
  const digits = /^\s*([+-]?\d{1,10})/.exec(text ?? '');
  return digits ? Number(digits[1]) : null;
}
