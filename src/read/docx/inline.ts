import type { Budget } from '../story/budget.ts';
import { symbolCharacter } from '../story/symbols.ts';
import type { Attributes } from '../xml.ts';
import type { Container } from './container.ts';
import { appendText } from './paragraph.ts';
import { countLost, type StoryNotes } from './story-notes.ts';
import { type Styles, toggled } from './styles.ts';

/** What cannot be said in text: element → how the issue names it. */
const UNREADABLE: ReadonlyMap<string, string> = new Map([
  ['c:chart', 'chart'],
  ['dgm:relIds', 'SmartArt'],
  ['w:altChunk', 'altChunk'],
  ['w:subDoc', 'subDoc'],
]);
const LINE_END = /[\v\f\u0085\u2028\u2029]/g;

/** What stands inside a paragraph (17.3.3): text, breaks, symbols, fields, references, pictures. */
export class Inline {
  /** Collected text of the open w:t or m:t; null outside. */
  private collecting: string[] | null = null;
  private preserves = false;
  /** `xml:space="preserve"` on the root element holds for every text. */
  preservesAll = false;
  private readonly styles: Styles;
  private readonly budget: Budget;
  private readonly notes: StoryNotes;

  constructor(styles: Styles, budget: Budget, notes: StoryNotes) {
    this.styles = styles;
    this.budget = budget;
    this.notes = notes;
  }

  /** Takes one element in; false if it is none of those that stand inside a paragraph. */
  open(name: string, attributes: Attributes, parent: string, container: Container): boolean {
    switch (name) {
      case 'w:r':
      case 'm:r':
        container.run = { direct: {}, hidden: null };
        return true;
      case 'w:t':
      case 'm:t':
        this.collecting = [];
        this.preserves = (attributes['xml:space'] ?? (this.preservesAll ? 'preserve' : '')) === 'preserve';
        return true;
      case 'w:tab':
        // Among properties w:tab is a tab stop.
        if (parent !== 'w:tabs') this.append(' ', container);
        return true;
      case 'w:ptab':
        this.append(' ', container);
        return true;
      case 'w:cr':
        this.append('\n', container);
        return true;
      case 'w:br':
        this.appendBreak(attributes['w:type'], container);
        return true;
      case 'w:noBreakHyphen':
        // The sign that prints; U+2011 would keep phone numbers and dates from being recognised.
        this.append('-', container);
        return true;
      case 'w:sym':
        this.appendSymbol(attributes, container);
        return true;
      case 'w:fldChar':
        container.fields.take(attributes['w:fldCharType']);
        return true;
      case 'w:footnoteReference':
        if (this.prints(container)) this.notes.footnotes.push(attributes['w:id'] ?? '');
        return true;
      case 'w:endnoteReference':
        if (this.prints(container)) this.notes.endnotes.push(attributes['w:id'] ?? '');
        return true;
      default:
        return this.openForeign(name, attributes, container);
    }
  }

  text(text: string): void {
    this.collecting?.push(text);
  }

  /** Ends a w:t or m:t. */
  closeText(container: Container): void {
    let text = this.collecting?.join('') ?? '';
    this.collecting = null;
    // 17.3.3.31 and XML 2.10: without xml:space="preserve" Word drops the space around the text.
    if (!this.preserves) text = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
    // A tab would look like the end of a cell.
    this.append(text.replace(/[\t\r\n]/g, ' ').replace(LINE_END, '\n'), container);
  }

  /** True if the open run shows: not hidden, not a field's code. Looks at it once, for the paragraph's look too. */
  prints({ run, fields, paragraph }: Container): boolean {
    if (!paragraph || fields.inCode) return false;
    if (run.hidden === null) {
      const { styles } = this;
      const style = styles.paragraph(paragraph.properties.style);
      const character = run.direct.style === undefined ? null : styles.other(run.direct.style);
      run.hidden = toggled('vanish', run.direct, style, character, styles.defaults);
      if (!run.hidden && !paragraph.looked) {
        paragraph.bold = toggled('bold', run.direct, style, character, styles.defaults);
        paragraph.size =
          run.direct.size ?? character?.run.size ?? style.run.size ?? styles.defaults.size ?? null;
      }
    }
    return !run.hidden;
  }

  private append(text: string, container: Container): void {
    const { paragraph } = container;
    if (text === '' || !paragraph || !this.prints(container)) return;
    this.budget.spend(text.length);
    appendText(paragraph, text);
    if (!paragraph.looked && text.trim() !== '') paragraph.looked = true;
  }

  private appendBreak(type: string | undefined, container: Container): void {
    if (type !== 'page' && type !== 'column') this.append('\n', container);
    else if (container.paragraph && this.prints(container)) container.paragraph.breakPending = true;
  }

  private appendSymbol(attributes: Attributes, container: Container): void {
    const font = attributes['w:font'] ?? '';
    const code = attributes['w:char'] ?? '';
    const character = symbolCharacter(font, Number.parseInt(code, 16));
    if (character === null && this.prints(container)) countLost(this.notes, `w:sym ${font} ${code}`);
    this.append(character ?? '\ufffd', container);
  }

  /** Pictures and what comes from other vocabularies. */
  private openForeign(name: string, attributes: Attributes, { paragraph }: Container): boolean {
    if (name === 'a:blip' || name === 'v:imagedata') {
      this.notes.images += 1;
    } else if (name === 'v:textpath') {
      // VML WordArt holds its text in an attribute: a watermark in a header, a letterhead in the body.
      const text = attributes.string ?? '';
      this.budget.spend(text.length);
      if (text !== '')
        paragraph?.after.push({ kind: 'paragraph', text, properties: {}, bold: false, size: null });
    } else {
      const kind = UNREADABLE.get(name);
      if (kind === undefined) return false;
      countLost(this.notes, kind);
    }
    return true;
  }
}
