import { type Furniture, type Issue, issue, TongbaoError } from '../../notice/index.ts';
import type { Document, Limits } from '../document.ts';
import { Budget } from '../story/budget.ts';
import { type Manner, Printer } from '../story/printer.ts';
import type { XmlVisitor } from '../xml.ts';
import type { Zip } from '../zip.ts';
import type { Item } from './items.ts';
import { Labels } from './labels.ts';
import { Numbering } from './numbering.ts';
import { Package, type PartKind } from './package.ts';
import type { ParagraphProperties } from './properties.ts';
import { Story } from './story.ts';
import { newStoryNotes, type StoryNotes } from './story-notes.ts';
import { Styles } from './styles.ts';

/** Our own reader. Throws TongbaoError; `malformed` where the main part cannot be read. */
export function readPackage(zip: Zip, limits: Limits, mediaType: string): Document {
  return new Reading(zip, limits).run(mediaType);
}

class Reading {
  private readonly issues: Issue[] = [];
  private readonly styles = new Styles();
  private readonly numbering = new Numbering();
  private readonly notes = newStoryNotes();
  private readonly parts: Package;
  /** What is collected and what is printed are bounded apart: labels can make much of little. */
  private readonly collected: Budget;
  private readonly printed: Budget;

  constructor(zip: Zip, limits: Limits) {
    this.parts = new Package(zip, limits);
    this.collected = new Budget(limits);
    this.printed = new Budget(limits);
  }

  run(mediaType: string): Document {
    this.optional('styles', this.styles.visitor());
    this.optional('numbering', this.numbering.visitor());
    const labels = new Labels(this.numbering, this.styles);
    const printer = new Printer(this.manner(labels), this.printed);

    const main = this.parts.find('officeDocument') ?? '';
    const found = this.parts.walk(
      main,
      this.story((item) => printer.print(item), this.notes),
    );
    if (!found) throw new TongbaoError('malformed', `${main} is missing`);
    this.printNotes('footnotes', this.notes.footnotes, printer);
    this.printNotes('endnotes', this.notes.endnotes, printer);
    const furniture = this.readFurniture();

    // Halves of a character above U+FFFF that lost their other half; the length stays.
    const text = printer.text.replace(/\p{Surrogate}/gu, '\ufffd');
    if (printer.blocks.every((block) => block.span[0] === block.span[1])) {
      throw new TongbaoError(
        'empty',
        this.notes.images > 0 ? `${this.notes.images} image(s), no text` : 'no text',
      );
    }
    this.report(labels);
    const { issues } = this;
    return { text, blocks: printer.blocks, furniture, issues, mediaType, pages: null, reader: 'docx' };
  }

  private manner(labels: Labels): Manner<ParagraphProperties> {
    return {
      label: (properties) => labels.next(properties),
      rank: (properties) => {
        const style = this.styles.paragraph(properties.style);
        const outline = properties.outline ?? style.paragraph.outline;
        const isOutline = outline !== undefined && outline >= 0 && outline < 9;
        return {
          // 17.3.1.20: an outline level of 9 says that this is body text, whatever the style's name.
          heading: outline === undefined ? style.heading : isOutline ? outline + 1 : null,
          centred: properties.centred ?? style.paragraph.centred ?? false,
        };
      },
    };
  }

  private story(sink: (item: Item) => void, notes: StoryNotes): Story {
    return new Story(sink, this.styles, this.collected, notes);
  }

  /** Walks a part that may be missing or damaged: the text stays readable without it, so that is an issue. */
  private optional(kind: PartKind, visitor: XmlVisitor): void {
    const name = this.parts.find(kind);
    if (name !== null) this.tryWalk(name, visitor);
  }

  private tryWalk(name: string, visitor: XmlVisitor): void {
    try {
      if (!this.parts.walk(name, visitor)) this.issues.push(issue('text-lost', null, `${name} is missing`));
    } catch (error) {
      if (!(error instanceof TongbaoError) || error.code !== 'malformed') throw error;
      this.issues.push(issue('text-lost', null, error.detail));
    }
  }

  /** Notes follow the text in the order of their references, footnotes first; separators are never referenced. */
  private printNotes(
    kind: 'footnotes' | 'endnotes',
    ids: readonly string[],
    printer: Printer<ParagraphProperties>,
  ): void {
    if (ids.length === 0) return;
    const byId = new Map<string, Item[]>();
    let current: Item[] = [];
    const story = this.story((item) => current.push(item), newStoryNotes());
    const element = kind === 'footnotes' ? 'w:footnote' : 'w:endnote';
    this.optional(kind, {
      open(name, attributes) {
        if (name === element) {
          current = [];
          byId.set(attributes['w:id'] ?? '', current);
        }
        story.open(name, attributes);
      },
      close: (name) => story.close(name),
      text: (text) => story.text(text),
    });
    for (const id of new Set(ids)) {
      for (const item of byId.get(id) ?? []) printer.print(item);
    }
  }

  /** Headers and footers, each once: what stands on every page belongs to no place of the text. */
  private readFurniture(): Furniture[] {
    const texts = new Set<string>();
    const names = new Set(this.notes.furniture.map((id) => this.parts.target(id)));
    for (const name of names) {
      if (name === null) continue;
      const labels = new Labels(this.numbering, this.styles);
      const printer = new Printer(this.manner(labels), this.printed);
      this.tryWalk(
        name,
        this.story((item) => printer.print(item), newStoryNotes()),
      );
      const text = printer.text.replace(/\p{Surrogate}/gu, '\ufffd').trim();
      if (text !== '') texts.add(text);
    }
    return [...texts].map((text) => ({ page: null, text }));
  }

  private report(labels: Labels): void {
    const { notes, issues, parts } = this;
    for (const name of parts.damaged) issues.push(issue('text-lost', null, `${name}: checksum mismatch`));
    for (const format of labels.unknownFormats) issues.push(issue('text-lost', null, `numFmt ${format}`));
    for (const [kind, count] of notes.lost) issues.push(issue('text-lost', null, `${kind} × ${count}`));
    if (notes.images > 0) issues.push(issue('image-without-text', null, notes.images));
  }
}
