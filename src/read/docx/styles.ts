import type { Attributes, XmlVisitor } from '../xml.ts';
import {
  type ParagraphProperties,
  type RunProperties,
  takeParagraphProperty,
  takeRunProperty,
} from './properties.ts';

interface Style {
  name: string;
  basedOn: string | null;
  paragraph: ParagraphProperties;
  run: RunProperties;
}

/** A style with everything it inherits. */
export interface ResolvedStyle {
  /** Its id and those it is based on, nearest first. */
  chain: readonly string[];
  paragraph: ParagraphProperties;
  run: RunProperties;
  /** 1-9 for a heading, else null. */
  heading: number | null;
}

const NOTHING: ResolvedStyle = { chain: [], paragraph: {}, run: {}, heading: null };
/** Longer `basedOn` chains are cycles or nonsense. */
const LONGEST_CHAIN = 64;

/** The styles part (17.7) as far as text, rank and numbering depend on it. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly resolved = new Map<string, ResolvedStyle>();
  readonly defaults: RunProperties = {};
  private defaultParagraph: string | null = null;
  private readonly defaultParagraphProperties: ParagraphProperties = {};

  /** Walks `word/styles.xml` into this object. */
  visitor(): XmlVisitor {
    let style: Style | null = null;
    let inParagraph = false;
    let inRun = false;
    let changes = 0;
    return {
      open: (name: string, attributes: Attributes) => {
        if (name === 'w:pPrChange' || name === 'w:rPrChange' || name === 'w:tblStylePr') changes += 1;
        if (changes > 0) return;
        switch (name) {
          case 'w:style':
            style = this.add(attributes);
            break;
          case 'w:name':
            if (style) style.name = attributes['w:val'] ?? '';
            break;
          case 'w:basedOn':
            if (style) style.basedOn = attributes['w:val'] ?? null;
            break;
          case 'w:pPr':
            inParagraph = true;
            break;
          case 'w:rPr':
            inRun = true;
            break;
          default:
            if (inRun) takeRunProperty(style?.run ?? this.defaults, name, attributes);
            else if (inParagraph)
              takeParagraphProperty(style?.paragraph ?? this.defaultParagraphProperties, name, attributes);
        }
      },
      close: (name: string) => {
        if (name === 'w:pPrChange' || name === 'w:rPrChange' || name === 'w:tblStylePr') changes -= 1;
        if (changes > 0) return;
        if (name === 'w:style') style = null;
        else if (name === 'w:pPr') inParagraph = false;
        else if (name === 'w:rPr') inRun = false;
      },
      text: () => {},
    };
  }

  private add(attributes: Attributes): Style {
    const id = attributes['w:styleId'] ?? '';
    const style: Style = { name: '', basedOn: null, paragraph: {}, run: {} };
    if (!this.styles.has(id)) this.styles.set(id, style);
    const isDefault = attributes['w:default'];
    if (attributes['w:type'] === 'paragraph' && isDefault !== undefined && /^(1|true|on)$/.test(isDefault)) {
      this.defaultParagraph ??= id;
    }
    return style;
  }

  /** The paragraph style of `id`, or the default one (17.7.4.17) if the paragraph names none or an unknown one. */
  paragraph(id: string | undefined): ResolvedStyle {
    if (id !== undefined && this.styles.has(id)) return this.resolve(id);
    return this.defaultParagraph === null ? NOTHING : this.resolve(this.defaultParagraph);
  }

  /** A character or numbering style; an unknown one says nothing. */
  other(id: string): ResolvedStyle {
    return this.styles.has(id) ? this.resolve(id) : NOTHING;
  }

  private resolve(id: string): ResolvedStyle {
    const known = this.resolved.get(id);
    if (known) return known;
    const chain: string[] = [];
    for (let next: string | null = id; next !== null && chain.length < LONGEST_CHAIN; ) {
      const style = this.styles.get(next);
      if (!style || chain.includes(next)) break;
      chain.push(next);
      next = style.basedOn;
    }
    // Each property is the nearest one said (17.7.2); `w:numPr` merges child by child, as Word does.
    const paragraph: ParagraphProperties = { ...this.defaultParagraphProperties };
    const run: RunProperties = {};
    let heading: number | null = null;
    for (const step of chain.toReversed()) {
      const style = this.styles.get(step)!;
      Object.assign(paragraph, style.paragraph);
      Object.assign(run, style.run);
      heading = headingOf(style.name) ?? heading;
    }
    const style: ResolvedStyle = { chain, paragraph, run, heading };
    this.resolved.set(id, style);
    return style;
  }
}

/** Built-in heading styles keep their English name in every language of Word (17.7.4.9). */
function headingOf(name: string): number | null {
  const found = /^heading ([1-9])$/i.exec(name);
  return found ? Number(found[1]) : null;
}

/**
 * Hidden and bold are toggle properties (17.7.3): set directly they are absolute, else paragraph and character
 * style cancel each other out, over the document's default.
 */
export function toggled(
  property: 'vanish' | 'bold',
  direct: RunProperties,
  paragraph: ResolvedStyle,
  character: ResolvedStyle | null,
  defaults: RunProperties,
): boolean {
  const own = direct[property];
  if (own !== undefined) return own;
  const styles = (paragraph.run[property] ?? false) !== (character?.run[property] ?? false);
  return styles || (defaults[property] ?? false);
}
