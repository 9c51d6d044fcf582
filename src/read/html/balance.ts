import { TongbaoError } from '../../notice/index.ts';
import type { Limits } from '../document.ts';
import {
  BLOCK,
  CELL,
  CLOSES_P,
  FOREIGN,
  FORMATTING,
  HEADING,
  SCOPE,
  SECTION_OF_TABLE,
  SPECIAL,
  TABLE_PART,
  VOID,
} from './elements.ts';
import { type Attributes, type TokenHandler, tokenize } from './tokens.ts';

/** Elements and character references of one page: each becomes a node of some 400 bytes. */
const MOST_NODES = 500_000;
/** Blocks that are opened again behind an inline element that was closed across them; more are left as they are. */
const MOST_REOPENED = 8;

/** A page in which every element is closed where a browser would close it. */
export interface Balanced {
  markup: string;
  /** What never ends in the source and swallows the rest of it. */
  unclosed: string[];
}

/**
 * Rewrites a page's source so that any parser gives the tree that browsers build (WHATWG HTML 13.2.6, without adoption
 * of attributes, foster parents and frames): end tags put in, stray ones left out. Comments and scripts are dropped.
 *
 * @throws TongbaoError `limit-exceeded` (nesting deeper than `limits.xmlDepth`, too many nodes)
 */
export function balance(source: string, limits: Limits): Balanced {
  const balancer = new Balancer(limits);
  tokenize(source, balancer);
  return balancer.finish();
}

interface Open {
  name: string;
  tag: string;
}

class Balancer implements TokenHandler {
  private readonly parts: string[] = [];
  private readonly stack: Open[] = [];
  private readonly lost: string[] = [];
  private readonly limits: Limits;
  private nodes = 0;
  /** Nesting of the foreign content that is being skipped. */
  private foreign = 0;

  constructor(limits: Limits) {
    this.limits = limits;
    this.push('html', '<html>');
  }

  finish(): Balanced {
    this.popTo(0);
    return { markup: this.parts.join(''), unclosed: this.lost };
  }

  text(source: string): void {
    if (this.foreign > 0) return;
    for (let at = source.indexOf('&'); at >= 0; at = source.indexOf('&', at + 1)) this.count();
    this.parts.push(source.replaceAll('<', '&lt;'));
  }

  unclosed(what: string): void {
    this.lost.push(what);
  }

  raw(name: string, attributes: Attributes, content: string): void {
    if (this.foreign > 0) return;
    const tag = print(name, attributes);
    switch (name) {
      case 'style':
        this.count();
        this.parts.push(`${tag}${content}</style>`);
        break;
      case 'title':
      case 'textarea':
        this.count();
        this.text(`${content}`.replaceAll('<', '&lt;').replace(/^/, () => ''));
        break;
      case 'xmp':
        this.open('pre', attributes);
        this.text(content.replaceAll('&', '&amp;'));
        this.close('pre');
        break;
      case 'iframe':
        this.count();
        this.parts.push(`${tag}</iframe>`);
        break;
    }
  }

  open(name: string, attributes: Attributes, selfClosing = false): void {
    if (this.isSkipped(name, selfClosing)) return;
    if ((name === 'html' || name === 'body') && this.stack.some((open) => open.name === name)) return;
    this.closeImplied(name);
    const tag = print(name, attributes);
    if (VOID.has(name)) {
      this.count();
      this.parts.push(tag);
    } else {
      this.push(name, tag);
      if (selfClosing && !BLOCK.has(name) && name.includes(':')) this.popTo(this.stack.length - 1);
    }
  }

  close(name: string): void {
    if (this.foreign > 0) {
      if (FOREIGN.has(name)) this.foreign -= 1;
      return;
    }
    // What follows the end of the body belongs to the body all the same.
    if (name === 'html' || name === 'body') return;
    if (name === 'br') this.open('br', new Map());
    else if (name === 'p') this.closeParagraph();
    else if (HEADING.test(name)) this.popTo(this.find((open) => HEADING.test(open), SCOPE));
    else if (name === 'table' || TABLE_PART.has(name)) this.popTo(this.findInTable(name));
    else if (SPECIAL.has(name)) this.popTo(this.find((open) => open === name, SCOPE));
    else this.closeInline(name);
  }

  /** An end tag alone makes an empty paragraph, which is a break of the line. */
  private closeParagraph(): void {
    const at = this.findParagraph();
    if (at > 0) this.popTo(at);
    else this.parts.push('<p></p>');
  }

  /** Foreign content is skipped up to its end, or to where HTML begins again. */
  private isSkipped(name: string, selfClosing: boolean): boolean {
    if (this.foreign > 0) {
      if (CLOSES_P.has(name)) this.foreign = 0;
      else if (FOREIGN.has(name) && !selfClosing) this.foreign += 1;
      return this.foreign > 0;
    }
    if (name !== 'svg') return false;
    if (!selfClosing) this.foreign = 1;
    return true;
  }

  /** What ends where an element of this name begins. */
  private closeImplied(name: string): void {
    if (name === 'body') this.popTo(this.find((open) => open === 'head', SCOPE));
    if (name === 'table' || TABLE_PART.has(name)) this.closeInTable(name);
    if (CLOSES_P.has(name)) {
      const at = this.findParagraph();
      if (at > 0) this.popTo(at);
    }
    const top = this.stack.at(-1)!.name;
    if (HEADING.test(name) && HEADING.test(top)) this.popTo(this.stack.length - 1);
    else if (name === 'li') this.closeItem(new Set(['li']));
    else if (name === 'dt' || name === 'dd') this.closeItem(new Set(['dt', 'dd']));
    else if ((name === 'option' || name === 'optgroup') && top === 'option') this.popTo(this.stack.length - 1);
    else if ((name === 'rt' || name === 'rp') && (top === 'rt' || top === 'rp')) this.popTo(this.stack.length - 1);
    else if (name === 'a' || name === 'button') this.closeFormer(name);
  }

  /** A row ends the row before it, a cell the cell, unless a table has begun in between (13.2.6.4.9–15). */
  private closeInTable(name: string): void {
    const table = this.find((open) => open === 'table', new Set(['template']));
    if (table < 0) return;
    const inside = this.stack.slice(table + 1);
    const keep = (stays: (open: string) => boolean) => {
      let count = 0;
      while (count < inside.length && stays(inside[count]!.name)) count++;
      this.popTo(table + 1 + count);
    };
    if (name === 'table') {
      // Between rows there is no place for a table: the new one ends the old.
      if (!inside.some(({ name: open }) => CELL.has(open) || open === 'caption')) this.popTo(table);
    } else if (CELL.has(name)) {
      keep((open) => open === 'tr' || !TABLE_PART.has(open) || SECTION_OF_TABLE.has(open));
      if (inside.some(({ name: open }) => open === 'caption')) this.popTo(table + 1);
    } else if (name === 'tr') {
      keep((open) => SECTION_OF_TABLE.has(open));
    } else if (name === 'col') {
      keep((open) => open === 'colgroup');
    } else {
      this.popTo(table + 1);
    }
  }

  /** `li`, `dt` and `dd` end an open one, unless another block than div, p or address stands between. */
  private closeItem(ended: ReadonlySet<string>): void {
    for (let at = this.stack.length - 1; at > 0; at--) {
      const { name } = this.stack[at]!;
      if (ended.has(name)) return this.popTo(at);
      if (SPECIAL.has(name) && !['div', 'p', 'address'].includes(name)) return;
    }
  }

  /** A link or button ends an open one around it, unless a block stands between. */
  private closeFormer(name: string): void {
    for (let at = this.stack.length - 1; at > 0; at--) {
      const open = this.stack[at]!.name;
      if (open === name) return this.popTo(at);
      if (SPECIAL.has(open)) return;
    }
  }

  private closeInline(name: string): void {
    for (let at = this.stack.length - 1; at > 0; at--) {
      const open = this.stack[at]!.name;
      if (open === name) {
        const crossed = this.stack.slice(at + 1).filter((other) => SPECIAL.has(other.name));
        this.popTo(at);
        for (const block of crossed) this.push(block.name, block.tag);
        return;
      }
      if (!this.mayCross(open, name, at)) return;
    }
  }

  /** 13.2.6.4.7, in short: formatting ends across blocks, which go on without it; other elements do not. */
  private mayCross(open: string, name: string, at: number): boolean {
    if (!SPECIAL.has(open)) return true;
    return FORMATTING.has(name) && !SCOPE.has(open) && this.stack.length - at <= MOST_REOPENED;
  }

  private findParagraph(): number {
    return this.find((open) => open === 'p', new Set([...SCOPE, 'button']));
  }

  private findInTable(name: string): number {
    return this.find((open) => open === name, new Set(['html', 'table', 'template']));
  }

  /** Position in the stack of the innermost element that is wanted; -1 if a barrier stands before it. */
  private find(wanted: (name: string) => boolean, barrier: ReadonlySet<string>): number {
    for (let at = this.stack.length - 1; at > 0; at--) {
      const { name } = this.stack[at]!;
      if (wanted(name)) return at;
      if (barrier.has(name)) return -1;
    }
    return -1;
  }

  private push(name: string, tag: string): void {
    this.count();
    this.parts.push(tag);
    this.stack.push({ name, tag });
    if (this.stack.length > this.limits.xmlDepth) {
      throw new TongbaoError('limit-exceeded', `nesting > ${this.limits.xmlDepth}`);
    }
  }

  /** Closes until `length` elements are open; a negative length closes nothing. */
  private popTo(length: number): void {
    if (length < 0) return;
    while (this.stack.length > length) this.parts.push(`</${this.stack.pop()!.name}>`);
  }

  private count(): void {
    this.nodes += 1;
    if (this.nodes > MOST_NODES) throw new TongbaoError('limit-exceeded', `more than ${MOST_NODES} nodes`);
  }
}

function print(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const [key, value] of attributes) tag += ` ${key}="${value.replaceAll('"', '&quot;')}"`;
  return `${tag}>`;
}
