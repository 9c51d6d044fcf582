import { fold } from '../../lang/fold.ts';
import { formatNumber } from './number-formats.ts';
import { bulletText } from './symbols.ts';

/** What a word processor prints before a paragraph: `suffix` is one space or nothing. */
export interface GeneratedLabel {
  text: string;
  suffix: string;
}

/** `w:lvl`, 17.9.6. */
export interface Level {
  start: number;
  format: string;
  /** `w:format` of a custom format. */
  pattern: string | null;
  /** `w:lvlText` with its placeholders %1 … %9. */
  text: string;
  suffix: string;
  /** `w:lvlRestart`, null if absent. */
  restart: number | null;
  legal: boolean;
  /** The style that this level is linked to. */
  style: string | null;
  hidden: boolean;
  font: string;
}

/** A list as one paragraph belongs to it. */
export interface ListDefinition {
  /** Whose counters it shares: counters belong to the abstract definition (17.9.15). */
  counters: string;
  level(ilvl: number): Level | null;
  /** The number this instance begins a level with at its first use, or null. */
  startOverride(ilvl: number): number | null;
}

export const LEVELS = 9;

/** The counters of one abstract definition; null: not used since the last restart. */
type Values = (number | null)[];

const PLACEHOLDER = /%([1-9])/g;

/** Counts Word's automatic numbers in text order (17.9). Paragraphs that do not print must not be asked for. */
export class Counters {
  private readonly counters = new Map<string, Values>();
  /** `numId level` pairs whose start override is used up. */
  private readonly begun = new Set<string>();
  /** Formats that were met and could not be written as the standard asks. */
  readonly unknownFormats = new Set<string>();
  /**
   * Advances the counters of the list by one paragraph; null if its number does not show.
   * @param instance the list as the paragraph names it: a start override counts once an instance
   */
  next(instance: string, ilvl: number, list: ListDefinition): GeneratedLabel | null {
    const level = list.level(ilvl);
    if (!level || ilvl < 0 || ilvl >= LEVELS) return null;
    const values = this.advance(instance, ilvl, level, list);
    if (level.hidden) return null;
    const text = this.print(level, ilvl, values, list);
    return text === '' ? null : { text, suffix: level.suffix === 'nothing' ? '' : ' ' };
  }

  private advance(instance: string, ilvl: number, level: Level, list: ListDefinition): Values {
    let values = this.counters.get(list.counters);
    if (!values) {
      values = new Array<number | null>(LEVELS).fill(null);
      this.counters.set(list.counters, values);
    }
    // The standard is silent on levels that were skipped: as in LibreOffice and in the Open XML SDK's PowerTools, which
    // follow Word, they stand at their start from here on.
    for (let outer = 0; outer < ilvl; outer++) {
      values[outer] ??= list.startOverride(outer) ?? list.level(outer)?.start ?? null;
    }
    const override = list.startOverride(ilvl);
    const use = `${instance} ${ilvl}`;
    const current = values[ilvl] ?? null;
    // 17.9.26: the override resets the number when its instance is first used, and is the start from then on.
    if (override !== null && !this.begun.has(use)) values[ilvl] = override;
    else values[ilvl] = current === null ? (override ?? level.start) : current + 1;
    this.begun.add(use);
    for (let deeper = ilvl + 1; deeper < LEVELS; deeper++) {
      if (restarts(list.level(deeper)?.restart ?? null, deeper, ilvl)) values[deeper] = null;
    }
    return values;
  }

  private print(level: Level, ilvl: number, values: Values, list: ListDefinition): string {
    if (level.format === 'bullet') return bulletText(level.text, level.font);
    return level.text.replace(PLACEHOLDER, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = list.level(at);
      // A level cannot show the number of a deeper one.
      if (!shown || at > ilvl) return '';
      // 17.9.4: a legal level shows every number as decimal.
      const format = level.legal && shown.format !== 'none' ? 'decimal' : shown.format;
      const value = values[at] ?? shown.start;
      const written = formatNumber(value, format, shown.pattern);
      if (written === null) this.unknownFormats.add(format);
      return written ?? String(value);
    });
  }
}

/** 17.9.10: a level restarts after any earlier level, never (0), or only after level `restart` (from 1) or an earlier one. */
function restarts(restart: number | null, level: number, used: number): boolean {
  if (restart === null || restart > level) return true;
  return used < restart;
}

const spaceless = (text: string) => fold(text).replace(/\s+/g, '');

/** As far as a typed label can reach, with its spaces. */
const LONGEST_TYPED = 64;

/**
 * True if `text` already begins with the very label that numbering generates (width and spaces aside): somebody typed
 * it, or a converter wrote it out. What only looks alike is not one: `1.` before `1.5万元`, `1` before `1个`.
 */
export function isTypedAlready(label: string, text: string): boolean {
  const wanted = spaceless(label);
  const start = spaceless(text.slice(0, LONGEST_TYPED));
  if (wanted === '' || !start.startsWith(wanted)) return false;
  const next = start[wanted.length] ?? '';
  if (/[\p{L}\p{Nd}]$/u.test(wanted)) return !/^[\p{L}\p{N}.%]/u.test(next);
  return !/^[0-9]/.test(next) || !/[0-9][.,:-]$/.test(wanted);
}
