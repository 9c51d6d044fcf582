import { BLOCK, HEADING } from './elements.ts';

/** How an element's text is shown. All but `display` passes on to what stands inside. */
export interface Style {
  display: 'none' | 'inline' | 'block' | 'list-item';
  space: 'normal' | 'pre' | 'pre-line';
  bold: boolean;
  centred: boolean;
  visible: boolean;
  link: boolean;
  /** Points; null where nothing was said. */
  size: number | null;
  /** Level 1-6 of the heading it stands in. */
  heading: number | null;
  /** CSS `list-style-type`; null: as usual for the list. */
  marker: string | null;
}

export const INITIAL: Style = {
  display: 'inline',
  space: 'normal',
  bold: false,
  centred: false,
  visible: true,
  link: false,
  size: null,
  heading: null,
  marker: null,
};

const BOLD = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CENTRED = new Set(['center', 'th', 'caption']);
const PRE = new Set(['pre', 'listing', 'plaintext', 'textarea']);

const SPACES: Readonly<Record<string, Style['space']>> = {
  normal: 'normal',
  nowrap: 'normal',
  pre: 'pre',
  'pre-wrap': 'pre',
  'break-spaces': 'pre',
  'pre-line': 'pre-line',
};
/** CSS Fonts 4, 2.5 and HTML 15.3.4: sizes by name, `<font size>` 1-7, in points. */
const NAMED_SIZES: Readonly<Record<string, number>> = {
  'xx-small': 7,
  'x-small': 7.5,
  small: 10,
  medium: 12,
  large: 13.5,
  'x-large': 18,
  'xx-large': 24,
};
const FONT_SIZES = [7.5, 10, 12, 13.5, 18, 24, 36];
const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
};
const LENGTH = /^(\d*\.?\d+)\s*(pt|px|in|cm|mm|pc|em|rem|%)?$/;
/** HTML 15.3.7: what the `type` of a list means; letters tell upper from lower case. */
const LIST_TYPES: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};
const LISTS = new Set(['ol', 'ul', 'li', 'menu', 'dir']);

/** The style of an element from its name, its attributes, what the sheets say of it (`declared`) and what it inherits. */
export function styleOf(element: Element, declared: ReadonlyMap<string, string>, inherited: Style): Style {
  const name = element.localName;
  const style: Style = { ...inherited, display: displayOf(element, name) };
  if (BOLD.has(name)) style.bold = true;
  if (CENTRED.has(name)) style.centred = true;
  if (PRE.has(name)) style.space = 'pre';
  if (name === 'ol' || name === 'ul') style.marker = null;
  const heading = HEADING.exec(name);
  if (heading) style.heading = Number(heading[1]);
  if (element.getAttribute('role') === 'heading') style.heading = rank(element.getAttribute('aria-level'));
  // An anchor with nothing but a name is a place, not a link.
  if (name === 'a')
    style.link = element.hasAttribute('href') || !(element.getAttribute('name') ?? element.id);
  takeAttributes(element, name, style);
  takeDeclared(declared, style);
  return style;
}

function displayOf(element: Element, name: string): Style['display'] {
  if (element.hasAttribute('hidden') || (name === 'dialog' && !element.hasAttribute('open'))) return 'none';
  if (name === 'li') return 'list-item';
  return BLOCK.has(name) ? 'block' : 'inline';
}

function takeAttributes(element: Element, name: string, style: Style): void {
  const align = element.getAttribute('align')?.trim().toLowerCase();
  // On tables and pictures it places the box, not the text.
  if (align && name !== 'table' && name !== 'img' && name !== 'hr')
    style.centred = /^(center|middle)$/.test(align);
  const type = element.getAttribute('type')?.trim();
  if (type && LISTS.has(name)) style.marker = LIST_TYPES[type] ?? type.toLowerCase();
  const size = name === 'font' ? /^[1-7]$/.exec(element.getAttribute('size')?.trim() ?? '') : null;
  if (size) style.size = FONT_SIZES[Number(size[0]) - 1]!;
}

function takeDeclared(declared: ReadonlyMap<string, string>, style: Style): void {
  for (const [property, value] of declared) {
    if (value === 'inherit') continue;
    switch (property) {
      case 'display':
        style.display = display(value, style.display);
        break;
      case 'visibility':
        style.visible = value === 'visible' || value === 'initial';
        break;
      case 'white-space':
        style.space = SPACES[value] ?? style.space;
        break;
      case 'text-align':
        style.centred = value.endsWith('center');
        break;
      case 'font-weight':
        style.bold = isBold(value, style.bold);
        break;
      case 'font-size':
        style.size = points(value, style.size);
        break;
      case 'font':
        takeFont(value, style);
        break;
      case 'list-style-type':
      case 'list-style':
        style.marker = markerOf(value, style.marker);
        break;
    }
  }
}

function display(value: string, usual: Style['display']): Style['display'] {
  if (value === 'none' || value === 'list-item') return value;
  if (/^(inline|ruby|contents)/.test(value)) return 'inline';
  if (/^(initial|revert|unset)$/.test(value)) return usual;
  return 'block';
}

function isBold(value: string, usual: boolean): boolean {
  const weight = Number(value);
  if (Number.isFinite(weight)) return weight >= 600;
  return value === 'bold' || value === 'bolder' || (usual && value !== 'normal' && value !== 'lighter');
}

function points(value: string, base: number | null): number | null {
  const [, number, unit] = LENGTH.exec(value) ?? [];
  if (number === undefined) return NAMED_SIZES[value] ?? base;
  const amount = Number(number);
  if (amount === 0) return 0;
  if (unit && unit in POINTS) return round(amount * POINTS[unit]!);
  if (base === null || unit === undefined) return base;
  return round(unit === '%' ? (base * amount) / 100 : base * amount);
}

/** CSS Fonts 4, 2.7: `bold 16px/1.5 SimSun`. */
function takeFont(value: string, style: Style): void {
  const words = value.split(/\s+/);
  style.bold = words.some((word) => isBold(word, false));
  const size = words.find((word) => /^[\d.]+(pt|px|in|cm|mm|pc|em|rem|%)/.test(word));
  if (size) style.size = points(size.split('/')[0]!, style.size);
}

/** CSS Lists 3: `square inside`, `none`, `"第" outside`; a picture stands for the usual bullet. */
function markerOf(value: string, usual: string | null): string | null {
  const text = /"[^"]*"|'[^']*'/.exec(value.replace(/url\([^)]*\)/g, ''));
  if (text) return text[0];
  const words = value.split(/\s+/).filter((word) => !/^(inside|outside|url\()/.test(word));
  return words[0] ?? usual;
}

function rank(level: string | null): number {
  const value = Number(level ?? 2);
  return Number.isInteger(value) && value >= 1 && value <= 9 ? value : 2;
}

function round(size: number): number {
  return Math.round(size * 100) / 100;
}
