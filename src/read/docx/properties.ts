import type { Attributes } from '../xml.ts';

/** What the reader wants of `w:rPr`; absent means not said here (17.7.2: then the style says). */
export interface RunProperties {
  style?: string;
  vanish?: boolean;
  bold?: boolean;
  /** Points. */
  size?: number;
}

/** What the reader wants of `w:pPr`. */
export interface ParagraphProperties {
  style?: string;
  numId?: string;
  /** Numbering level from 0. */
  ilvl?: number;
  /** `w:outlineLvl` from 0; 9 is body text. */
  outline?: number;
  centred?: boolean;
}

/** ST_OnOff (22.9.2.7): the element alone means on. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes['w:val'];
  return value === undefined || !(value === '0' || value === 'false' || value === 'off');
}

/** A whole number, or undefined if there is none. */
export function integer(value: string | undefined): number | undefined {
  if (value === undefined || !/^\s*[+-]?\d{1,10}\s*$/.test(value)) return undefined;
  return Number(value);
}

/** Takes one child element of `w:rPr` in. */
export function takeRunProperty(into: RunProperties, name: string, attributes: Attributes): void {
  switch (name) {
    case 'w:rStyle':
      into.style = attributes['w:val'];
      break;
    case 'w:vanish':
      into.vanish = isOn(attributes);
      break;
    case 'w:b':
      into.bold = isOn(attributes);
      break;
    case 'w:sz': {
      const halfPoints = integer(attributes['w:val']);
      if (halfPoints !== undefined && halfPoints > 0) into.size = halfPoints / 2;
      break;
    }
  }
}

/** Takes one descendant of `w:pPr` in (`w:numPr` is looked through). */
export function takeParagraphProperty(into: ParagraphProperties, name: string, attributes: Attributes): void {
  switch (name) {
    case 'w:pStyle':
      into.style = attributes['w:val'];
      break;
    case 'w:numId':
      into.numId = attributes['w:val'];
      break;
    case 'w:ilvl':
      into.ilvl = integer(attributes['w:val']);
      break;
    case 'w:outlineLvl':
      into.outline = integer(attributes['w:val']);
      break;
    case 'w:jc':
      into.centred = attributes['w:val'] === 'center';
      break;
  }
}
