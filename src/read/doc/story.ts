import type { Budget } from '../story/budget.ts';
import { Fields } from '../story/fields.ts';
import type { Item } from '../story/items.ts';
import { OpenParagraph } from '../story/open-paragraph.ts';
import { symbolCharacter } from '../story/symbols.ts';
import { Tables } from '../story/tables.ts';
import type { Stretches } from './formatting.ts';
import type { Piece } from './pieces.ts';
import type { CharacterProperties, Merge, ParagraphProperties, RowDefinition } from './properties.ts';
import type { Style, Styles } from './styles.ts';

/** What a paragraph's list and rank come from. */
export interface DocParagraph {
  direct: ParagraphProperties;
  style: Style;
}

/** What the characters' formatting is looked up in. */
export interface Formatting {
  characters: Stretches<CharacterProperties>;
  paragraphs: Stretches<ParagraphProperties>;
  styles: Styles;
  fonts: readonly string[];
}

/** What a story holds that is no text. */
export interface Found {
  images: number;
  unreadable: Map<string, number>;
}

/** Characters with a meaning of their own ([MS-DOC] 2.4.1). */
const MARK = {
  picture: 0x01,
  note: 0x02,
  comment: 0x05,
  cell: 0x07,
  drawing: 0x08,
  tab: 0x09,
  line: 0x0b,
  page: 0x0c,
  paragraph: 0x0d,
  column: 0x0e,
  fieldBegin: 0x13,
  fieldSeparator: 0x14,
  fieldEnd: 0x15,
  noBreakHyphen: 0x1e,
  optionalHyphen: 0x1f,
  symbol: 0x28,
} as const;
/** Marks that print nothing. */
const SILENT: ReadonlySet<number> = new Set([MARK.comment, MARK.optionalHyphen]);
const SAME_OPPOSITE = 0x81;

/** Turns the characters of one story into paragraphs and tables. */
export class StoryReader {
  private readonly paragraph: OpenParagraph;
  private readonly fields = new Fields();
  private readonly tables: Tables<DocParagraph>;
  private readonly formatting: Formatting;
  private readonly found: Found;

  constructor(
    sink: (item: Item<DocParagraph>) => void,
    formatting: Formatting,
    budget: Budget,
    found: Found,
  ) {
    this.tables = new Tables(sink);
    this.formatting = formatting;
    this.paragraph = new OpenParagraph(budget);
    this.found = found;
  }

  read(pieces: Iterable<Piece>): void {
    for (const { text, at, width } of pieces) {
      let from = 0;
      while (from < text.length) {
        const place = at + width * from;
        const stretch = this.formatting.characters.at(place);
        const paragraph = this.formatting.paragraphs.at(place);
        const ends = Math.min(stretch?.end ?? Infinity, paragraph?.end ?? Infinity);
        const to = Math.min(text.length, Math.max(from + 1, Math.ceil((ends - at) / width)));
        const endsHere = paragraph !== null && at + width * to >= paragraph.end;
        this.readRun(text.slice(from, to), stretch?.properties ?? {}, paragraph?.properties ?? {}, endsHere);
        from = to;
      }
    }
    if (!this.paragraph.isEmpty) this.endParagraph({}, 0);
    this.tables.finish();
  }

  /** Characters of one formatting; `endsHere` if the last one is the last of its paragraph. */
  private readRun(
    text: string,
    own: CharacterProperties,
    paragraph: ParagraphProperties,
    endsHere: boolean,
  ): void {
    const style = this.formatting.styles.get(paragraph.style);
    const character = own.style === undefined ? null : this.formatting.styles.get(own.style);
    const hidden =
      own.deleted === true ||
      isOn(own.hidden, isOn(style.character.hidden) !== isOn(character?.character.hidden));
    let start = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x20 && code !== 0x7f && !own.special && !(own.symbol && code === MARK.symbol)) continue;
      if (!hidden) this.append(text.slice(start, i), own, style, character);
      start = i + 1;
      this.takeMark(code, own, paragraph, hidden, endsHere && i === text.length - 1);
    }
    if (!hidden) this.append(text.slice(start), own, style, character);
  }

  private takeMark(
    code: number,
    own: CharacterProperties,
    paragraph: ParagraphProperties,
    hidden: boolean,
    isLast: boolean,
  ): void {
    switch (code) {
      case MARK.paragraph:
      case MARK.cell:
        this.takeEnd(code, paragraph, hidden);
        return;
      case MARK.page:
        if (isLast) this.takeEnd(MARK.paragraph, paragraph, hidden);
        else this.paragraph.pushBreak();
        return;
      case MARK.fieldBegin:
        this.fields.take('begin');
        return;
      case MARK.fieldSeparator:
        this.fields.take('separate');
        return;
      case MARK.fieldEnd:
        this.fields.take('end');
        return;
      case MARK.note:
        this.paragraph.dropBlanks();
        return;
    }
    if (hidden || this.fields.inCode) return;
    if (code === MARK.picture || code === MARK.drawing) this.found.images += 1;
    else if (code === MARK.tab) this.paragraph.push(' ');
    else if (code === MARK.line) this.paragraph.push('\n');
    else if (code === MARK.column) this.paragraph.pushBreak();
    else if (code === MARK.noBreakHyphen) this.paragraph.push('-');
    else if (own.symbol) this.takeSymbol(own.symbol);
    else if (code < 0x20 && !SILENT.has(code)) this.miss('control characters');
    else if (code >= 0x20 && code !== 0x7f && code !== MARK.symbol)
      this.paragraph.push(String.fromCharCode(code));
  }

  private takeSymbol({ font, code }: { font: number; code: number }): void {
    const name = this.formatting.fonts[font] ?? '';
    const character = symbolCharacter(name, code);
    if (character === null) this.miss(`symbol ${name} ${code.toString(16)}`);
    this.paragraph.push(character ?? '\ufffd');
  }

  private miss(what: string): void {
    this.found.unreadable.set(what, (this.found.unreadable.get(what) ?? 0) + 1);
  }

  private append(text: string, own: CharacterProperties, style: Style, character: Style | null): void {
    if (this.fields.inCode) return;
    this.paragraph.push(text, () => ({
      bold: isOn(own.bold, isOn(style.character.bold) !== isOn(character?.character.bold)),
      size: own.size ?? character?.character.size ?? style.character.size ?? null,
    }));
  }

  private takeEnd(code: number, properties: ParagraphProperties, hidden: boolean): void {
    const { depth = 0, rowEnd, cellEnd, row } = properties;
    if (rowEnd) {
      this.tables.endRow(Math.max(depth, 1), row ? shapeOf(row) : null);
      this.reset();
      return;
    }
    const endsCell = code === MARK.cell || cellEnd === true;
    // a mark that is deleted or hidden lets the text run on
    if (hidden && !endsCell) return;
    this.endParagraph(properties, endsCell ? Math.max(depth, 1) : depth);
    if (endsCell) this.tables.endCell(Math.max(depth, 1));
  }

  private endParagraph(direct: ParagraphProperties, depth: number): void {
    const style = this.formatting.styles.get(direct.style);
    this.tables.put(this.paragraph.take({ direct, style }), depth);
    this.reset();
  }

  private reset(): void {
    this.paragraph.clear();
    this.fields.reset();
  }
}

/** A toggle: absolute, or as the styles say, or the opposite. */
function isOn(value: number | undefined, styles = false): boolean {
  if (value === undefined || value === 0x80) return styles;
  return value === SAME_OPPOSITE ? !styles : value !== 0;
}

function shapeOf({ edges, horizontal, vertical }: RowDefinition) {
  const cells = horizontal.map((across, i) => {
    const down: Merge = vertical[i] ?? null;
    const continues =
      across === 'continue' ? ('left' as const) : down === 'continue' ? ('above' as const) : null;
    return { continues, startsMerge: down === 'start' };
  });
  return { edges, cells };
}
