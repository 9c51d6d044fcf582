import type { Bytes } from './bytes.ts';
import {
  type CharacterProperties,
  characterProperties,
  type ParagraphProperties,
  paragraphProperties,
} from './properties.ts';

/** A style with all it inherits. */
export interface Style {
  paragraph: ParagraphProperties;
  character: CharacterProperties;
  /** 1-9 for a heading. */
  heading: number | null;
}

interface RawStyle extends Style {
  base: number;
}

const NOTHING: Style = { paragraph: {}, character: {}, heading: null };
const PARAGRAPH_STYLE = 1;
const CHARACTER_STYLE = 2;
const NO_BASE = 0xfff;
/** Longer chains are cycles or nonsense. */
const LONGEST_CHAIN = 64;

/** The style sheet ([MS-DOC] 2.9.271), as far as text, rank and numbering depend on it. */
export class Styles {
  private readonly raw: (RawStyle | null)[] = [];
  private readonly resolved = new Map<number, Style>();

  constructor(sheet: Bytes | null) {
    if (!sheet) return;
    const baseSize = sheet.u16(4);
    const count = sheet.u16(2);
    let at = 2 + sheet.u16(0);
    for (let i = 0; i < count && at + 2 <= sheet.length; i++) {
      const size = sheet.u16(at);
      this.raw.push(size === 0 ? null : readStyle(sheet.part(at + 2, size), baseSize));
      at += 2 + size;
    }
  }

  get(index: number | undefined): Style {
    if (index === undefined || !this.raw[index]) return NOTHING;
    let style = this.resolved.get(index);
    if (!style) {
      style = this.resolve(index);
      this.resolved.set(index, style);
    }
    return style;
  }

  private resolve(index: number): Style {
    const chain: RawStyle[] = [];
    for (let style = this.raw[index]; style && chain.length < LONGEST_CHAIN; style = this.raw[style.base]) {
      if (chain.includes(style)) break;
      chain.push(style);
    }
    const whole: Style = { paragraph: {}, character: {}, heading: null };
    for (const style of chain.toReversed()) {
      Object.assign(whole.paragraph, style.paragraph);
      Object.assign(whole.character, style.character);
      whole.heading = style.heading ?? whole.heading;
    }
    return whole;
  }
}

/** One definition (2.9.260): fixed part, name, then its lists of properties, each at an even place. */
function readStyle(style: Bytes, baseSize: number): RawStyle {
  const sti = style.u16(0) & 0xfff;
  const kind = style.u16(2) & 0xf;
  const base = style.u16(2) >> 4;
  const lists = style.u16(4) & 0xf;
  const raw: RawStyle = {
    base: base === NO_BASE ? -1 : base,
    heading: sti >= 1 && sti <= 9 ? sti : null,
    paragraph: {},
    character: {},
  };
  let at = baseSize + 2 + 2 * style.u16(baseSize) + 2;
  for (let i = 0; i < lists && at + 2 <= style.length; i++) {
    const size = style.u16(at);
    const list = style.part(at + 2, size);
    if (kind === PARAGRAPH_STYLE && i === 0 && size > 2)
      raw.paragraph = paragraphProperties(list.part(2, size - 2));
    else if ((kind === PARAGRAPH_STYLE && i === 1) || (kind === CHARACTER_STYLE && i === 0))
      raw.character = characterProperties(list);
    at += 2 + size + (size % 2);
  }
  return raw;
}
