import type { Budget } from './budget.ts';
import type { ParagraphItem } from './items.ts';

/** A paragraph while its text comes in. */
export class OpenParagraph {
  private parts: string[] = [];
  private breakPending = false;
  private dropping = false;
  private look: { bold: boolean; size: number | null } | null = null;
  private readonly budget: Budget;

  constructor(budget: Budget) {
    this.budget = budget;
  }

  get isEmpty(): boolean {
    return this.parts.length === 0;
  }

  /** Appends text that shows; `look` is asked for the first that is not blank. */
  push(text: string, look?: () => { bold: boolean; size: number | null }): void {
    const shown = this.dropping ? text.trimStart() : text;
    if (shown === '') return;
    this.dropping = false;
    this.budget.spend(shown.length);
    if (look && !this.look && shown.trim() !== '') this.look = look();
    if (this.breakPending && this.parts.length > 0) this.parts.push('\n');
    this.breakPending = false;
    this.parts.push(shown);
  }

  /** Blanks that come next do not count: behind a note's own mark they are its layout. */
  dropBlanks(): void {
    this.dropping = true;
  }

  /** A page or column break: it matters only between text. */
  pushBreak(): void {
    this.breakPending = true;
  }

  /** Ends the paragraph; the next one begins empty. */
  take<P>(properties: P): ParagraphItem<P> {
    this.budget.item();
    const text = this.parts.join('');
    const { bold, size } = this.look ?? { bold: false, size: null };
    this.clear();
    return { kind: 'paragraph', text, properties, bold, size };
  }

  /** Drops what came in. */
  clear(): void {
    this.parts = [];
    this.breakPending = false;
    this.dropping = false;
    this.look = null;
  }
}
