import { Counters, type GeneratedLabel } from '../story/labels.ts';
import type { Numbering } from './numbering.ts';
import type { ParagraphProperties } from './properties.ts';
import type { Styles } from './styles.ts';

/** Word's automatic numbers in text order (17.9). Paragraphs that do not print must not be asked for. */
export class Labels {
  private readonly counters = new Counters();
  private readonly numbering: Numbering;
  private readonly styles: Styles;

  constructor(numbering: Numbering, styles: Styles) {
    this.numbering = numbering;
    this.styles = styles;
  }

  /** Formats that were met and could not be written as the standard asks. */
  get unknownFormats(): ReadonlySet<string> {
    return this.counters.unknownFormats;
  }

  /** Advances the counters by one paragraph; null if it is not numbered or its number does not show. */
  next(properties: ParagraphProperties): GeneratedLabel | null {
    const style = this.styles.paragraph(properties.style);
    const numId = properties.numId ?? style.paragraph.numId;
    if (numId === undefined) return null;
    const list = this.numbering.resolve(numId, this.styles);
    if (!list) return null;
    // 17.9.3: in a style the level is the one linked to the style (17.9.23), not its `w:ilvl`.
    const ilvl = properties.ilvl ?? list.levelOf(style.chain) ?? style.paragraph.ilvl ?? 0;
    return this.counters.next(numId, ilvl, list);
  }
}
