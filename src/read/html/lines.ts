import type { DocumentBlock } from '../document.ts';
import type { Marker } from './markers.ts';
import type { Style } from './style.ts';

/** One printed line: a paragraph, or a part of one between forced breaks. */
export interface Line {
  text: string;
  /** Length of the generated label at its start. */
  autoLabel: number;
  /** Of the first character that can be seen. */
  look: DocumentBlock['look'];
  /** Characters that can be seen, those of them in links, and the number of links they stand in. */
  ink: number;
  linkInk: number;
  links: number;
}

/** Controls that no reader sees. */
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g;
/** Ends of lines that are none in HTML: white space like any other. */
const ODD_SPACE = /[\v\u0085\u2028\u2029]/g;
/** CSS Text 3, 4.1: what collapses. NO-BREAK SPACE and IDEOGRAPHIC SPACE do not. */
const WORD_OR_GAP = /[ \t\n\f\r]+|[^ \t\n\f\r]+/g;
const GAP = /^[ \t\n\f\r]/;
export const BLANK = /^[\s\u200b-\u200d\u2060\ufeff]*$/;
/**
 * Characters between which a line end of the source is no space (CSS Text 3, 4.1.3): wide and full-width ones, and the
 * quotes, dashes and dots that are wide in Chinese.
 */
const WIDE =
  /[\u2014\u2018-\u201d\u2026\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]|[\ud840-\ud88d][\udc00-\udfff]/;
const WIDE_END = new RegExp(`(?:${WIDE.source})$`);
const WIDE_START = new RegExp(`^(?:${WIDE.source})`);

/** Lays text out in lines as HTML collapses white space, and hands every line that ends to `emit`. */
export class Lines {
  private readonly emit: (line: Line) => void;
  private text = '';
  /** The end of `text`: asking a text that grows for its end is slow. */
  private tail = '';
  /** White space that is written only if something follows it on the line; `break`: it held a line end. */
  private gap: '' | 'space' | 'break' = '';
  private look: Line['look'] = null;
  private ink = 0;
  private linkInk = 0;
  private links = 0;
  private inLink = false;
  private markers: Marker[] = [];

  constructor(emit: (line: Line) => void) {
    this.emit = emit;
  }

  /** Adds the text of one text node; adjacent nodes must come as one. */
  add(source: string, style: Style): void {
    const clean = source.replace(CONTROL, '').replace(ODD_SPACE, ' ');
    if (style.space === 'normal') this.addCollapsed(clean, style);
    else {
      for (const [at, part] of clean.split(/\r\n|[\n\r]/).entries()) {
        if (at > 0) this.break();
        if (style.space === 'pre') this.write(part.replace(/[\t\f]/g, ' '), style);
        else this.addCollapsed(part, style);
      }
    }
  }

  /** A forced break: ends the line even if it is empty. */
  break(): void {
    this.flush();
  }

  /** Edge of a block: ends the line if there is one. */
  end(): void {
    if (this.text === '') this.gap = '';
    else this.flush();
  }

  /** A link begins, right behind another or not. */
  link(): void {
    this.inLink = false;
  }

  /** The marker of an item stands before its first text, wherever that is. */
  mark(marker: Marker): void {
    this.markers.push(marker);
  }

  /** End of an item: without any text its number stands alone, a bullet is not worth a line. */
  endItem(): void {
    this.end();
    if (this.markers.some(({ ordinal }) => ordinal)) this.flush();
    this.markers = [];
  }

  private addCollapsed(source: string, style: Style): void {
    for (const { 0: run, index } of source.matchAll(WORD_OR_GAP)) {
      if (!GAP.test(run)) this.write(run, style);
      else if (this.gap !== 'space') {
        // Inside a word only: between elements a line end of the source is the space that a reader sees.
        const inside = index > 0 && index + run.length < source.length;
        this.gap = inside && /[\n\r]/.test(run) ? 'break' : 'space';
      }
    }
  }

  private write(text: string, style: Style): void {
    if (text === '') return;
    if (this.text !== '' && this.gap !== '') {
      const joined = this.gap === 'break' && WIDE_END.test(this.tail) && WIDE_START.test(text);
      if (!joined) this.text += ' ';
    }
    this.gap = '';
    this.text += text;
    this.tail = text.slice(-2);
    const ink = BLANK.test(text) ? 0 : text.replace(/\s/g, '').length;
    if (ink === 0) return;
    this.ink += ink;
    if (style.link) {
      this.linkInk += ink;
      if (!this.inLink) this.links += 1;
    }
    this.inLink = style.link;
    this.look ??= { heading: style.heading, centred: style.centred, bold: style.bold, size: style.size };
  }

  private flush(): void {
    const label = this.label();
    this.emit({
      text: label + this.text,
      autoLabel: label.length,
      look: this.look,
      ink: this.ink,
      linkInk: this.linkInk,
      links: this.links,
    });
    this.text = '';
    this.gap = '';
    this.look = null;
    this.ink = this.linkInk = this.links = 0;
    this.inLink = false;
  }

  /** A number typed beside the generated one would double it: only the typed one is meant. */
  private label(): string {
    if (this.markers.length === 0 || (this.text !== '' && this.ink === 0)) return '';
    const label = this.markers
      .filter(({ text, ordinal }) => !ordinal || !isTyped(text, this.text))
      .map(({ text }) => text)
      .join('');
    this.markers = [];
    return this.text === '' ? label.trimEnd() : label;
  }
}

/** True if the text begins with the marker's number and a sign that ends numbers: `1．` for `1. `, not `1.5`. */
function isTyped(marker: string, text: string): boolean {
  const number = marker.replace(/[.、]\s*$/, '');
  const start = text.trimStart();
  return start.startsWith(number) && /^\s*[.．、)）](?!\d)/.test(start.slice(number.length));
}
