import { TongbaoError } from '../../notice/index.ts';
import type { Limits } from '../document.ts';
import { SCOPE } from './elements.ts';

/** Elements and character references of one page: each becomes a node of some 400 bytes. */
const MOST_NODES = 500_000;

interface Open {
  name: string;
  tag: string;
}

/** Writes markup and knows which elements are open in it (WHATWG HTML 13.2.4.2). */
export class OpenElements {
  private readonly parts: string[] = [];
  private readonly stack: Open[] = [];
  private readonly limits: Limits;
  private nodes = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  get markup(): string {
    return this.parts.join('');
  }

  get length(): number {
    return this.stack.length;
  }

  name(at: number): string {
    return this.stack[at]?.name ?? '';
  }

  /** The open elements from `at` on, outermost first. */
  from(at: number): readonly Open[] {
    return this.stack.slice(at);
  }

  /** Writes what opens no element; it counts as `nodes` nodes. Throws TongbaoError `limit-exceeded`. */
  write(markup: string, nodes = 1): void {
    this.nodes += nodes;
    if (this.nodes > MOST_NODES) throw new TongbaoError('limit-exceeded', `more than ${MOST_NODES} nodes`);
    this.parts.push(markup);
  }

  /** Throws TongbaoError `limit-exceeded`. */
  push(name: string, tag: string): void {
    this.write(tag);
    this.stack.push({ name, tag });
    if (this.stack.length > this.limits.xmlDepth) {
      throw new TongbaoError('limit-exceeded', `nesting > ${this.limits.xmlDepth}`);
    }
  }

  /** Closes until `length` elements are open, so the one at this position too; a negative number closes nothing. */
  popTo(length: number): void {
    if (length < 0) return;
    while (this.stack.length > length) this.parts.push(`</${this.stack.pop()!.name}>`);
  }

  /** Position of the innermost element that is wanted; -1 if there is none or a barrier stands before it. */
  find(wanted: string | ((name: string) => boolean), barrier: ReadonlySet<string> = SCOPE): number {
    const is = typeof wanted === 'string' ? (name: string) => name === wanted : wanted;
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const { name } = this.stack[at]!;
      if (is(name)) return at;
      if (barrier.has(name)) return -1;
    }
    return -1;
  }
}
