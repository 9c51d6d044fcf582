import type { Value } from './answer.ts';

/** A line of the notice's text, from 1, and its words around the place meant. */
export interface Line {
  number: number;
  text: string;
}

/** UTF-16 units shown on either side of the place. */
const AROUND = 48;
const BLANK = /[\s\u200b-\u200d\u2060\ufeff]/;

/** Finds places in one text, white space left aside. */
export class Locator {
  readonly #text: string;
  /** The text without white space, and for each of its units the offset in the text. */
  readonly #squeezed: string;
  readonly #offsets: number[] = [];

  constructor(text: string) {
    this.#text = text;
    let squeezed = '';
    for (let i = 0; i < text.length; i++) {
      if (BLANK.test(text[i]!)) continue;
      squeezed += text[i];
      this.#offsets.push(i);
    }
    this.#squeezed = squeezed;
  }

  /** The offset of a value, or null: its span, or else the first thing to seek that stands at or after `from`. */
  offset(value: Value, from = 0): number | null {
    if (value.span) return value.span[0];
    const start = this.#offsets.findIndex((offset) => offset >= from);
    if (start < 0) return null;
    for (const words of value.seek ?? []) {
      const bare = words.replace(new RegExp(BLANK, 'g'), '');
      const at = bare === '' ? -1 : this.#find(bare, start);
      if (at >= 0) return this.#offsets[at]!;
    }
    return null;
  }

  /** A number is not found inside a longer one. */
  #find(words: string, start: number): number {
    let at = this.#squeezed.indexOf(words, start);
    if (!/^\d/.test(words)) return at;
    while (at > 0 && /[\d.]/.test(this.#squeezed[at - 1]!)) at = this.#squeezed.indexOf(words, at + 1);
    return at;
  }

  line(offset: number): Line {
    const start = this.#text.lastIndexOf('\n', offset - 1) + 1;
    const next = this.#text.indexOf('\n', offset);
    const end = next < 0 ? this.#text.length : next;
    const [from, to] = [Math.max(start, offset - AROUND), Math.min(end, offset + AROUND)];
    const words = this.#text.slice(from, to).replace(/\s+/g, ' ').trim();
    return {
      number: this.#text.slice(0, start).split('\n').length,
      text: `${from > start ? '…' : ''}${words}${to < end ? '…' : ''}`,
    };
  }
}
