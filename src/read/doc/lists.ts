import { LEVELS, type Level, type ListDefinition } from '../story/labels.ts';
import type { Bytes } from './bytes.ts';
import type { Fib } from './fib.ts';
import { characterProperties } from './properties.ts';

/** MSONFC ([MS-OSHARED] 2.2.1.3): the number formats in the order of their codes. */
const FORMATS = [
  ...[
    'decimal',
    'upperRoman',
    'lowerRoman',
    'upperLetter',
    'lowerLetter',
    'ordinal',
    'cardinalText',
    'ordinalText',
  ],
  ...['hex', 'chicago', 'ideographDigital', 'japaneseCounting', 'aiueo', 'iroha', 'decimalFullWidth'],
  ...['decimalHalfWidth', 'japaneseLegal', 'japaneseDigitalTenThousand', 'decimalEnclosedCircle'],
  ...['decimalFullWidth2', 'aiueoFullWidth', 'irohaFullWidth', 'decimalZero', 'bullet', 'ganada', 'chosung'],
  ...[
    'decimalEnclosedFullstop',
    'decimalEnclosedParen',
    'decimalEnclosedCircleChinese',
    'ideographEnclosedCircle',
  ],
  ...['ideographTraditional', 'ideographZodiac', 'ideographZodiacTraditional', 'taiwaneseCounting'],
  ...['ideographLegalTraditional', 'taiwaneseCountingThousand', 'taiwaneseDigital', 'chineseCounting'],
  ...['chineseLegalSimplified', 'chineseCountingThousand', 'koreanDigital', 'koreanCounting', 'koreanLegal'],
  ...['koreanDigital2', 'vietnameseCounting', 'russianLower', 'russianUpper'],
] as const;
const NO_FORMAT = 0xff;
/** Behind the label stands a tab, a space or nothing (2.9.150). */
const SUFFIXES = ['tab', 'space', 'nothing'] as const;
/** Sizes of a list's head, a level's head, an instance and an override (2.9.147, 2.9.150, 2.9.131, 2.9.134). */
const LIST_SIZE = 28;
const LEVEL_SIZE = 28;
const INSTANCE_SIZE = 16;
const OVERRIDE_SIZE = 8;
/** Instances of one document; Word's own limit is 2047. */
const MOST_INSTANCES = 4096;

type FontName = (index: number) => string;

interface Override {
  start: number | null;
  level: Level | null;
}

/** Reads the lists: by instance, from 1. What is damaged is left out: its paragraphs have no label. */
export function readLists(fib: Fib, fonts: FontName): Map<number, ListDefinition> {
  const lists = new Map<number, (Level | null)[]>();
  const heads = fib.part('lists');
  const levels = fib.behind('lists');
  if (!heads || !levels) return new Map();
  const cursor = { at: 0 };
  const count = Math.min(heads.u16(0), Math.floor((heads.length - 2) / LIST_SIZE));
  for (let i = 0; i < count; i++) {
    const head = heads.part(2 + LIST_SIZE * i, LIST_SIZE);
    const isSimple = (head.u8(26) & 1) === 1;
    const own: (Level | null)[] = [];
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level++)
      own.push(readLevel(levels, cursor, level, fonts));
    lists.set(head.u32(0), own);
  }
  return readInstances(fib, lists, fonts);
}

function readInstances(
  fib: Fib,
  lists: ReadonlyMap<number, (Level | null)[]>,
  fonts: FontName,
): Map<number, ListDefinition> {
  const instances = new Map<number, ListDefinition>();
  const table = fib.part('listInstances');
  if (!table) return instances;
  const count = Math.min(table.u32(0), MOST_INSTANCES);
  const cursor = { at: 4 + INSTANCE_SIZE * count };
  for (let i = 0; i < count; i++) {
    const head = table.part(4 + INSTANCE_SIZE * i, INSTANCE_SIZE);
    const id = head.u32(0);
    const overrides = readOverrides(table, cursor, head.u8(12), fonts);
    const levels = lists.get(id);
    if (!levels) continue;
    instances.set(i + 1, {
      counters: String(id),
      level: (ilvl) => overrides.get(ilvl)?.level ?? levels[ilvl] ?? null,
      startOverride: (ilvl) => overrides.get(ilvl)?.start ?? null,
    });
  }
  return instances;
}

/** LFOData (2.9.132): a place nobody needs, then the overrides. */
function readOverrides(
  table: Bytes,
  cursor: { at: number },
  count: number,
  fonts: FontName,
): Map<number, Override> {
  const overrides = new Map<number, Override>();
  cursor.at += 4;
  for (let i = 0; i < count; i++) {
    const flags = table.u32(cursor.at + 4);
    const start = flags & 0x10 ? table.u32(cursor.at) : null;
    cursor.at += OVERRIDE_SIZE;
    const ilvl = flags & 0xf;
    const level = flags & 0x20 ? readLevel(table, cursor, ilvl, fonts) : null;
    overrides.set(ilvl, { start, level });
  }
  return overrides;
}

/** LVL (2.9.149): head, paragraph and character properties, text with its placeholders as characters 0-8. */
function readLevel(from: Bytes, cursor: { at: number }, ilvl: number, fonts: FontName): Level {
  const head = from.part(cursor.at, LEVEL_SIZE);
  const [characterSize, paragraphSize] = [head.u8(24), head.u8(25)];
  const textAt = cursor.at + LEVEL_SIZE + paragraphSize + characterSize;
  const look = characterProperties(from.part(textAt - characterSize, characterSize));
  const length = from.u16(textAt);
  const text = from.utf16(textAt + 2, length);
  cursor.at = textAt + 2 + 2 * length;
  const flags = head.u8(5);
  const code = head.u8(4);
  const format = code === NO_FORMAT ? 'none' : (FORMATS[code] ?? `nfc ${code}`);
  return {
    start: head.u32(0),
    format,
    pattern: null,
    text: text.replace(/[\0-\x08]/g, (place) => `%${place.charCodeAt(0) + 1}`),
    suffix: SUFFIXES[head.u8(15)] ?? 'tab',
    // 2.9.150: fNoRestart with the level after which it still restarts
    restart: flags & 0x08 ? Math.min(head.u8(26), ilvl) : null,
    legal: (flags & 0x04) !== 0,
    style: null,
    hidden: look.hidden === 1,
    font: look.font === undefined ? '' : fonts(look.font),
  };
}
