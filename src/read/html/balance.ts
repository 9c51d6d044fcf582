import type { Limits } from '../document.ts';
import {
  CELL,
  CLOSES_P,
  FORMATTING,
  HEADING,
  SCOPE,
  SECTION_OF_TABLE,
  SPECIAL,
  TABLE_PART,
  VOID,
} from './elements.ts';
import { OpenElements } from './open-elements.ts';
import { type Attributes, type TokenHandler, tokenize } from './tokens.ts';

/** Blocks that are opened again behind an inline element that was closed across them; more are left as they are. */
const MOST_REOPENED = 8;
/** UTF-16 units of all tags opened again: what repeats tags must not make a page grow without end. */
const REOPENED_UNITS = 2 ** 20;

const ITEM_SCOPE: ReadonlySet<string> = new Set([...SCOPE, 'ol', 'ul']);
const BUTTON_SCOPE: ReadonlySet<string> = new Set([...SCOPE, 'button']);
const TABLE_SCOPE: ReadonlySet<string> = new Set(['html', 'table', 'template']);
/** Blocks that an item of a list may be left through. */
const PASSABLE: ReadonlySet<string> = new Set(['address', 'div', 'p']);
const NONE: Attributes = new Map();

/** A page in which every element is closed where a browser would close it. */
export interface Balanced {
  markup: string;
  /** What never ends in the source and swallows the rest of it. */
  unclosed: string[];
}

/**
 * Rewrites a page's source so that any parser gives the tree that browsers build (WHATWG HTML 13.2.6, without foster
 * parents and the reconstruction of formatting): end tags put in, stray ones left out. Comments, scripts, drawings and
 * form owners are dropped.
 *
 * @throws TongbaoError `limit-exceeded` (nesting deeper than `limits.xmlDepth`, too many nodes)
 */
export function balance(source: string, limits: Limits): Balanced {
  const elements = new OpenElements(limits);
  const balancer = new Balancer(elements);
  elements.push('html', '<html>');
  tokenize(source, balancer);
  elements.popTo(0);
  return { markup: elements.markup, unclosed: balancer.lost };
}

class Balancer implements TokenHandler {
  readonly lost: string[] = [];
  private readonly elements: OpenElements;
  /** Nesting of the drawing that is being skipped. */
  private drawing = 0;
  private reopened = 0;

  constructor(elements: OpenElements) {
    this.elements = elements;
  }

  text(source: string): void {
    if (this.drawing > 0) return;
    let references = 0;
    for (let at = source.indexOf('&'); at >= 0; at = source.indexOf('&', at + 1)) references++;
    this.elements.write(source.replaceAll('<', '&lt;'), 1 + references);
  }

  unclosed(what: string): void {
    this.lost.push(what);
  }

  raw(name: string, attributes: Attributes, content: string): void {
    if (this.drawing > 0) return;
    if (name === 'xmp') {
      this.open('pre', attributes, false);
      this.text(content.replaceAll('&', '&amp;'));
      this.close('pre');
    } else if (name === 'style') {
      this.elements.write(`${print(name, attributes)}${content}</style>`);
    } else if (name === 'title' || name === 'textarea') {
      this.elements.write(print(name, attributes));
      this.text(content);
      this.elements.write(`</${name}>`, 0);
    } else if (name === 'iframe') {
      this.elements.write(`${print(name, attributes)}</iframe>`);
    }
  }

  open(name: string, attributes: Attributes, selfClosing: boolean): void {
    const { elements } = this;
    if (this.isDrawing(name, selfClosing)) return;
    if (name === 'html' || (name === 'body' && elements.find('body', TABLE_SCOPE) > 0)) return;
    this.closeImplied(name);
    const tag = print(name, attributes);
    if (name === 'form') this.breakLine();
    else if (VOID.has(name)) elements.write(tag);
    else {
      elements.push(name, tag);
      // XML that word processors leave behind; elements of HTML are not closed by `/>`.
      if (selfClosing && name.includes(':')) elements.popTo(elements.length - 1);
    }
  }

  close(name: string): void {
    const { elements } = this;
    if (this.drawing > 0) {
      if (name === 'svg') this.drawing -= 1;
      return;
    }
    // What follows the end of the body belongs to the body all the same.
    if (name === 'html' || name === 'body') return;
    if (name === 'form') this.breakLine();
    else if (name === 'br') this.open('br', NONE, false);
    else if (name === 'p') this.closeParagraph();
    else if (HEADING.test(name)) elements.popTo(elements.find((open) => HEADING.test(open)));
    else if (name === 'table' || TABLE_PART.has(name)) elements.popTo(elements.find(name, TABLE_SCOPE));
    else if (SPECIAL.has(name)) elements.popTo(elements.find(name, name === 'li' ? ITEM_SCOPE : SCOPE));
    else this.closeInline(name);
  }

  /** Forms are opened and closed at any place of a page: they are lines' ends and no nesting. */
  private breakLine(): void {
    this.elements.popTo(this.elements.find('p', BUTTON_SCOPE));
    this.elements.write('<div></div>');
  }

  /** An end tag alone makes an empty paragraph, which ends a line. */
  private closeParagraph(): void {
    const at = this.elements.find('p', BUTTON_SCOPE);
    if (at < 0) this.breakLine();
    this.elements.popTo(at);
  }

  /** SVG is skipped up to its end, or to where a block of HTML begins (13.2.6.5). */
  private isDrawing(name: string, selfClosing: boolean): boolean {
    if (this.drawing > 0 && CLOSES_P.has(name)) this.drawing = 0;
    else if (name === 'svg' && !selfClosing) this.drawing += 1;
    return this.drawing > 0 || name === 'svg';
  }

  /** Ends what ends where an element of this name begins. */
  private closeImplied(name: string): void {
    const { elements } = this;
    if (name === 'body') elements.popTo(elements.find('head'));
    if (name === 'table' || TABLE_PART.has(name)) this.closeInTable(name);
    if (CLOSES_P.has(name)) elements.popTo(elements.find('p', BUTTON_SCOPE));
    if (name === 'li') this.closeAround((open) => open === 'li', PASSABLE);
    else if (name === 'dt' || name === 'dd')
      this.closeAround((open) => open === 'dt' || open === 'dd', PASSABLE);
    else if (name === 'a' || name === 'button') this.closeAround((open) => open === name);
    const top = elements.length - 1;
    if (isSibling(name, elements.name(top))) elements.popTo(top);
  }

  /** A row ends the row before it, a cell the cell, unless a table has begun in between (13.2.6.4.9–15). */
  private closeInTable(name: string): void {
    const { elements } = this;
    const table = elements.find('table', new Set(['template']));
    if (table < 0 || name === 'col') return;
    const innermost = (wanted: (open: string) => boolean) => {
      const at = elements.find(wanted, TABLE_SCOPE);
      return at < 0 ? table : at;
    };
    const isSection = (open: string) => SECTION_OF_TABLE.has(open);
    if (name === 'table') {
      // Between rows there is no place for a table: the new one ends the old.
      const inCell = (open: string) => CELL.has(open) || open === 'caption';
      if (innermost(inCell) === table) elements.popTo(table);
    } else if (CELL.has(name)) {
      const row = innermost((open) => open === 'tr');
      elements.popTo((row === table ? innermost(isSection) : row) + 1);
    } else {
      elements.popTo((name === 'tr' ? innermost(isSection) : table) + 1);
    }
  }

  /** Ends the innermost wanted element, unless a block that cannot be left this way stands before it. */
  private closeAround(wanted: (open: string) => boolean, passable: ReadonlySet<string> = new Set()): void {
    const barrier = (open: string) => SPECIAL.has(open) && !passable.has(open);
    const at = this.elements.find((open) => wanted(open) || barrier(open), new Set());
    if (at > 0 && wanted(this.elements.name(at))) this.elements.popTo(at);
  }

  /** 13.2.6.4.7, in short: formatting ends across blocks, which go on without it; other elements do not. */
  private closeInline(name: string): void {
    const { elements } = this;
    const crosses = FORMATTING.has(name);
    const at = elements.find((open) => open === name, crosses ? SCOPE : SPECIAL);
    if (at < 0) return;
    const crossed = elements.from(at + 1).filter((open) => SPECIAL.has(open.name));
    this.reopened += crossed.reduce((sum, { tag }) => sum + tag.length, 0);
    if (crossed.length > MOST_REOPENED || this.reopened > REOPENED_UNITS) return;
    elements.popTo(at);
    for (const block of crossed) elements.push(block.name, block.tag);
  }
}

/** Elements that end where the next of their kind begins. */
function isSibling(name: string, open: string): boolean {
  if (HEADING.test(name)) return HEADING.test(open);
  if (name === 'option' || name === 'optgroup') return open === 'option';
  return (name === 'rt' || name === 'rp') && (open === 'rt' || open === 'rp');
}

function print(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const [key, value] of attributes) tag += ` ${key}="${value.replaceAll('"', '&quot;')}"`;
  return `${tag}>`;
}
