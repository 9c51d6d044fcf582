import type { Bytes } from './bytes.ts';

/** One property modifier ([MS-DOC] 2.2.5.1): what it sets, and its operand. */
export interface Sprm {
  code: number;
  operand: Bytes;
}

const T_DEF_TABLE = 0xd608;
const P_CHANGE_TABS = 0xc615;
/** Operand sizes by `spra`; 6 says its size itself. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** The modifiers of a list, as far as it is sound. */
export function* sprmsOf(list: Bytes): Generator<Sprm> {
  let at = 0;
  while (at + 2 < list.length) {
    const code = list.u16(at);
    at += 2;
    let size: number = SIZES[code >> 13]!;
    if (code === T_DEF_TABLE) {
      // 2.9.325: its length counts one byte more than follows
      if (at + 2 > list.length) return;
      size = list.u16(at) - 1;
      at += 2;
    } else if (size === 0) {
      size = list.u8(at);
      at += 1;
      // 2.9.167: more than 255 bytes, in two tables
      if (code === P_CHANGE_TABS && size === 255) return;
    }
    if (size < 0 || at + size > list.length) return;
    yield { code, operand: list.part(at, size) };
    at += size;
  }
}

/** What is needed of a character's formatting; absent means not said here. */
export interface CharacterProperties {
  style?: number;
  /** Toggles: 0 and 1 are absolute, 0x80 is as the style says, 0x81 the opposite (2.9.325). */
  hidden?: number;
  bold?: number;
  deleted?: boolean;
  /** Points. */
  size?: number;
  /** The character is a mark (picture, note, field), not text. */
  special?: boolean;
  /** Index of its font. */
  font?: number;
  /** A glyph of a symbol font. */
  symbol?: { font: number; code: number };
}

export function characterProperties(list: Bytes): CharacterProperties {
  const found: CharacterProperties = {};
  for (const { code, operand } of sprmsOf(list)) {
    switch (code) {
      case 0x0800:
        found.deleted = operand.u8(0) === 1;
        break;
      case 0x083c:
        found.hidden = operand.u8(0);
        break;
      case 0x0835:
        found.bold = operand.u8(0);
        break;
      case 0x4a43:
        found.size = operand.u16(0) / 2;
        break;
      case 0x4a4f:
        found.font = operand.u16(0);
        break;
      case 0x4a30:
        found.style = operand.u16(0);
        break;
      case 0x0855:
        found.special = operand.u8(0) === 1;
        break;
      case 0x6a09:
        found.symbol = { font: operand.u16(0), code: operand.u16(2) };
        break;
    }
  }
  return found;
}

/** What is needed of a paragraph's formatting. */
export interface ParagraphProperties {
  style?: number;
  centred?: boolean;
  /** Outline level from 0; 9 is body text. */
  outline?: number;
  /** Index of the list instance from 1; 0 for none. */
  list?: number;
  /** Level of the list from 0. */
  level?: number;
  /** How many tables it stands in. */
  depth?: number;
  /** Its mark ends a row. */
  rowEnd?: boolean;
  /** Its mark ends a cell of an inner table. */
  cellEnd?: boolean;
  /** Of a row's end. */
  row?: RowDefinition;
}

/** How a row is cut into cells. */
export interface RowDefinition {
  /** Positions of the cells' borders, one more than cells. Twips. */
  edges: number[];
  horizontal: Merge[];
  vertical: Merge[];
}

export type Merge = 'start' | 'continue' | null;

/** Say where a list too large for its page stands; that of a row of many cells has a code of its own. */
const HUGE_LISTS: ReadonlySet<number> = new Set([0x6645, 0x6646, 0x646b]);

/** @param huge reads the list that stands at an offset of the data stream */
export function paragraphProperties(
  list: Bytes,
  huge: (at: number) => Bytes | null = () => null,
): ParagraphProperties {
  const found: ParagraphProperties = {};
  for (const { code, operand } of sprmsOf(list)) {
    if (HUGE_LISTS.has(code)) {
      const further = huge(operand.u32(0));
      if (further) Object.assign(found, paragraphProperties(further));
    } else takeParagraphProperty(found, code, operand);
  }
  return found;
}

function takeParagraphProperty(found: ParagraphProperties, code: number, operand: Bytes): void {
  switch (code) {
    case 0x4600:
      found.style = operand.u16(0);
      break;
    case 0x2403:
    case 0x2461:
      found.centred = operand.u8(0) === 1;
      break;
    case 0x2640:
      found.outline = operand.u8(0);
      break;
    case 0x460b:
      found.list = operand.u16(0);
      break;
    case 0x260a:
      found.level = operand.u8(0);
      break;
    case 0x2416:
      found.depth = operand.u8(0) === 1 ? Math.max(found.depth ?? 0, 1) : 0;
      break;
    case 0x6649:
      found.depth = operand.u32(0);
      break;
    case 0x2417:
    case 0x244c:
      found.rowEnd = operand.u8(0) === 1;
      break;
    case 0x244b:
      found.cellEnd = operand.u8(0) === 1;
      break;
    case T_DEF_TABLE:
      found.row = rowDefinition(operand);
      break;
    case 0xd62b: {
      const cell = operand.u8(0);
      if (found.row && cell < found.row.vertical.length) found.row.vertical[cell] = mergeOf(operand.u8(1));
      break;
    }
    case 0x5624: {
      const [first, limit] = [operand.u8(0), operand.u8(1)];
      for (let cell = first; found.row && cell < Math.min(limit, found.row.horizontal.length); cell++)
        found.row.horizontal[cell] = cell === first ? 'start' : 'continue';
      break;
    }
  }
}

const CELL_SIZE = 20;

/** TDefTableOperand (2.9.325): the number of cells, their borders, then what each is (TC80, 2.9.312). */
function rowDefinition(operand: Bytes): RowDefinition {
  const count = operand.u8(0);
  const row: RowDefinition = { edges: [], horizontal: [], vertical: [] };
  for (let i = 0; i <= count; i++) row.edges.push(operand.i16(1 + 2 * i));
  for (let i = 0; i < count; i++) {
    const at = 1 + 2 * (count + 1) + CELL_SIZE * i;
    const flags = at + 2 <= operand.length ? operand.u16(at) : 0;
    const across = flags & 3;
    row.horizontal.push(across === 1 ? 'continue' : across > 1 ? 'start' : null);
    row.vertical.push(mergeOf((flags >> 5) & 3));
  }
  return row;
}

function mergeOf(flags: number): Merge {
  return flags === 3 ? 'start' : flags === 1 ? 'continue' : null;
}
