import { TongbaoError } from '../../notice/index.ts';
import type { Limits } from '../document.ts';
import type { Budget } from '../story/budget.ts';
import { bulletText, symbolCharacter } from '../story/symbols.ts';
import { Fonts } from './fonts.ts';
import { Row } from './row.ts';
import { RtfStory, type Setting } from './story.ts';
import { type Token, tokensOf } from './tokens.ts';
import { CHARACTERS, CODE_PAGES, DESTINATIONS, type Destination, SYMBOL_CHARSET, SYMBOLS } from './words.ts';

/** What a file holds beside its body. */
export interface RtfContent {
  body: RtfStory;
  footnotes: RtfStory[];
  endnotes: RtfStory[];
  furniture: RtfStory[];
  images: number;
  /** What is damaged, in words. */
  damage: string[];
}

/** What a brace saves and its end restores. */
interface Group extends Setting {
  destination: Destination | 'text';
  story: RtfStory;
  /** Hidden (`\v`) or deleted by a revision. */
  hidden: boolean;
  deleted: boolean;
  /** `\itap` where given. */
  tables: number | null;
  inTable: boolean;
  font: number | null;
  /** Associated properties (`\ab`) go to East Asian text behind `\dbch`, to right-to-left text behind `\rtlch`. */
  asian: boolean;
  /** Characters behind `\u` for programs that do not know it. */
  alternatives: number;
  endnote: boolean;
}

const PRIVATE_SYMBOLS = /[\uf020-\uf0ff]/g;

const decoders = new Map<string, TextDecoder>();

/** Making a decoder costs far more than decoding the few bytes of a run. */
function decode(bytes: Uint8Array, encoding: string): string {
  let decoder = decoders.get(encoding);
  if (!decoder) {
    decoder = new TextDecoder(encoding);
    decoders.set(encoding, decoder);
  }
  return decoder.decode(bytes);
}

/** Reads the tokens of one file. Throws TongbaoError `limit-exceeded`. */
export class RtfReader {
  private readonly content: RtfContent;
  private readonly groups: Group[] = [];
  private group: Group;
  private readonly fonts = new Fonts();
  private encoding = 'windows-1252';
  /** Bytes that wait for the rest of their character. */
  private waiting: number[] = [];
  /** Characters still to be passed over behind a `\u`. */
  private passing = 0;
  /** The next word's group may be left out (`\*`). */
  private optional = false;
  private row = new Row();
  private innerRow = new Row();
  private readonly budget: Budget;
  private readonly limits: Limits;

  constructor(limits: Limits, budget: Budget) {
    this.limits = limits;
    this.budget = budget;
    const body = new RtfStory(budget);
    this.content = {
      body,
      footnotes: [],
      endnotes: [],
      furniture: [],
      images: 0,
      damage: [],
    };
    this.group = {
      ...{ destination: 'text', story: body, hidden: false, deleted: false, tables: null, inTable: false },
      ...{ font: null, asian: false, alternatives: 1, endnote: false, depth: 0 },
      ...{ heading: null, centred: false, bold: false, size: null },
    };
  }

  read(bytes: Uint8Array): RtfContent {
    let escapes = 0;
    let ended = false;
    for (const token of tokensOf(bytes)) {
      if (token.kind === 'damage') escapes += 1;
      else this.take(token);
      if (token.kind === 'close' && this.groups.length === 0) {
        ended = true;
        break;
      }
    }
    this.flush();
    while (this.groups.length > 0) this.close();
    this.content.body.finish(this.setting());
    if (!ended) this.content.damage.push('cut off');
    if (escapes > 0) this.content.damage.push(`${escapes} damaged escapes`);
    return this.content;
  }

  private take(token: Exclude<Token, { kind: 'damage' }>): void {
    if (token.kind === 'bytes') {
      this.takeBytes(token.bytes, token.escaped);
      return;
    }
    this.flush();
    if (token.kind === 'open') this.open();
    else if (token.kind === 'close') this.close();
    else if (token.kind === 'word') this.takeWord(token.word, token.parameter);
    else this.takeSymbol(token.symbol);
  }

  private open(): void {
    this.passing = 0;
    if (this.groups.length >= this.limits.xmlDepth)
      throw new TongbaoError('limit-exceeded', `RTF groups nested deeper than ${this.limits.xmlDepth}`);
    this.groups.push(this.group);
    this.group = { ...this.group };
  }

  private close(): void {
    this.passing = 0;
    const outer = this.groups.pop();
    if (!outer) return;
    const { destination, story, endnote } = this.group;
    if (story !== outer.story) {
      story.finish(this.setting());
      if (destination === 'box') outer.story.pushBox(story.items);
      else if (destination === 'furniture') this.content.furniture.push(story);
      else this.content[endnote ? 'endnotes' : 'footnotes'].push(story);
    }
    if (destination === 'fonts' && outer.destination !== 'fonts') this.fonts.end();
    this.group = outer;
  }

  private takeSymbol(symbol: string): void {
    const character = SYMBOLS.get(symbol);
    if (symbol === '*') this.optional = true;
    else if (symbol === '\n' || symbol === '\r') this.takeWord('par', null);
    else if (this.passing > 0) this.passing -= 1;
    else if (character !== undefined) this.push(character);
  }

  private takeWord(word: string, parameter: number | null): void {
    const { group, optional } = this;
    this.optional = false;
    if (group.destination === 'skip' || group.destination === 'picture') return;
    if (this.passing > 0 && word !== 'u') {
      this.passing -= 1;
      return;
    }
    const destination = DESTINATIONS.get(word);
    if (destination) this.enter(destination);
    else if (word === 'ud') group.destination = 'text';
    else if (optional) group.destination = 'skip';
    else if (word === 'u') this.takeUnicode(parameter ?? 0);
    else if (CHARACTERS.has(word)) this.push(CHARACTERS.get(word)!);
    else if (group.destination === 'fonts') this.fonts.take(word, parameter);
    else if (!this.rowInForce().take(word, parameter)) this.takeFormatting(word, parameter);
  }

  private enter(destination: Destination): void {
    const { group } = this;
    if (group.destination === 'shell' && destination === 'picture') this.content.images += 1;
    else if (destination === 'picture' && group.destination === 'text' && !group.hidden)
      this.content.images += 1;
    group.destination = destination;
    if (destination === 'footnote' || destination === 'furniture' || destination === 'box') {
      group.story = new RtfStory(this.budget);
      group.inTable = false;
      group.tables = null;
    }
    if (destination === 'rowEnd') this.innerRow = new Row();
  }

  private rowInForce(): Row {
    return this.group.destination === 'rowEnd' ? this.innerRow : this.row;
  }

  private takeFormatting(word: string, parameter: number | null): void {
    const { group } = this;
    const on = parameter !== 0;
    switch (word) {
      case 'par':
      case 'sect':
        // a hidden mark lets the text run on
        if (this.prints()) group.story.endParagraph(this.setting());
        break;
      case 'page':
      case 'column':
        group.story.pushBreak();
        break;
      case 'chftn':
        // in the body it stands for the reference
        if (group.story !== this.content.body) group.story.pushNoteMark();
        break;
      case 'cell':
        group.story.endCell(this.setting(), 1);
        break;
      case 'nestcell':
        group.story.endCell(this.setting(), Math.max(2, group.tables ?? 2));
        break;
      case 'row':
        group.story.endRow(1, this.row);
        break;
      case 'nestrow':
        group.story.endRow(Math.max(2, group.tables ?? 2), this.innerRow);
        break;
      case 'trowd':
        if (group.destination === 'rowEnd') this.innerRow = new Row();
        else this.row = new Row();
        break;
      case 'pard':
        Object.assign(group, { inTable: false, tables: null, heading: null, centred: false });
        break;
      case 'plain':
        Object.assign(group, {
          hidden: false,
          deleted: false,
          bold: false,
          size: null,
          font: null,
          asian: false,
        });
        break;
      case 'intbl':
        group.inTable = on;
        break;
      case 'itap':
        group.tables = parameter ?? 0;
        break;
      case 'qc':
        group.centred = true;
        break;
      case 'ql':
      case 'qr':
      case 'qj':
        group.centred = false;
        break;
      case 'outlinelevel':
        group.heading = parameter !== null && parameter >= 0 && parameter < 9 ? parameter + 1 : null;
        break;
      case 'b':
        group.bold = on;
        break;
      case 'loch':
      case 'hich':
      case 'rtlch':
      case 'ltrch':
      case 'dbch':
        group.asian = word === 'dbch';
        break;
      case 'ab':
        if (group.asian) group.bold = on;
        break;
      case 'afs':
        if (group.asian && parameter !== null && parameter > 0) group.size = parameter / 2;
        break;
      case 'fs':
        group.size = parameter === null || parameter <= 0 ? null : parameter / 2;
        break;
      case 'v':
        group.hidden = on;
        break;
      case 'deleted':
        group.deleted = on;
        break;
      case 'f':
        group.font = parameter;
        break;
      case 'uc':
        group.alternatives = Math.max(0, parameter ?? 1);
        break;
      case 'ansicpg':
        this.encoding = CODE_PAGES.get(parameter ?? 0) ?? 'windows-1252';
        break;
      case 'mac':
        this.encoding = 'macintosh';
        break;
      case 'ftnalt':
        group.endnote = true;
        break;
    }
  }

  private takeUnicode(code: number): void {
    this.push(String.fromCharCode(code & 0xffff));
    this.passing = this.group.alternatives;
  }

  private takeBytes(bytes: Uint8Array, escaped: boolean): void {
    const { destination } = this.group;
    this.optional = false;
    if (destination === 'skip' || destination === 'picture' || destination === 'shell') return;
    let from = 0;
    if (this.passing > 0) {
      from = Math.min(this.passing, bytes.length);
      this.passing -= from;
    }
    for (let i = from; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (byte >= 0x20 || escaped) this.waiting.push(byte);
      else if (byte === 0x09) this.waiting.push(0x20);
    }
  }

  /** Decodes what waits; a character's bytes always stand together, so nothing is cut. */
  private flush(): void {
    if (this.waiting.length === 0) return;
    const bytes = Uint8Array.from(this.waiting);
    this.waiting = [];
    const font = this.fonts.get(this.group.font);
    if (font.charset === SYMBOL_CHARSET && this.group.destination !== 'fonts') {
      this.push([...bytes].map((byte) => symbolCharacter(font.name, byte) ?? '\ufffd').join(''));
      return;
    }
    const text = decode(bytes, font.encoding ?? this.encoding);
    this.push(text.replace(/[\0-\x1f\x7f]/g, ''));
  }

  private push(text: string): void {
    const { group } = this;
    if (group.destination === 'fonts') {
      this.fonts.takeName(text);
      return;
    }
    if (!this.prints()) return;
    const font = this.fonts.get(group.font).name;
    if (group.destination === 'label') group.story.pushLabel(bulletText(text, font));
    else {
      const shown = text.replace(PRIVATE_SYMBOLS, (one) => symbolCharacter(font, one.charCodeAt(0)) ?? one);
      group.story.push(shown, group);
    }
  }

  private prints(): boolean {
    const { destination, hidden, deleted } = this.group;
    return (
      destination !== 'skip' && destination !== 'picture' && destination !== 'shell' && !hidden && !deleted
    );
  }

  private setting(): Setting {
    const { group } = this;
    return { ...group, depth: group.tables ?? (group.inTable ? 1 : 0) };
  }
}
