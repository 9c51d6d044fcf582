import { fold } from '../../lang/fold.ts';
import { formatNumber } from './number-formats.ts';
import { LEVELS, type Level, type Numbering, type ResolvedNumbering } from './numbering.ts';
import type { ParagraphProperties } from './properties.ts';
import type { Styles } from './styles.ts';
import { bulletText } from './symbols.ts';

/** What Word prints before a paragraph: `suffix` is one space or nothing. */
export interface GeneratedLabel {
  text: string;
  suffix: string;
}

/** The counters of one abstract definition; null: not used since the last restart. */
type Counters = (number | null)[];

const PLACEHOLDER = /%([1-9])/g;

/** Counts Word's automatic numbers in text order (17.9). Paragraphs that do not print must not be asked for. */
export class Labels {
  private readonly counters = new Map<string, Counters>();
  /** `numId level` pairs whose start override is used up. */
  private readonly begun = new Set<string>();
  /** Formats that were met and could not be written as the standard asks. */
  readonly unknownFormats = new Set<string>();
  private readonly numbering: Numbering;
  private readonly styles: Styles;

  constructor(numbering: Numbering, styles: Styles) {
    this.numbering = numbering;
    this.styles = styles;
  }

  /** Advances the counters by one paragraph; null if it is not numbered or its number does not show. */
  next(properties: ParagraphProperties): GeneratedLabel | null {
    const style = this.styles.paragraph(properties.style);
    const numId = properties.numId ?? style.paragraph.numId;
    if (numId === undefined) return null;
    const numbering = this.numbering.resolve(numId, this.styles);
    if (!numbering) return null;
    // 17.9.3: in a style the level is the one linked to the style (17.9.23), not its `w:ilvl`.
    const ilvl = properties.ilvl ?? numbering.levelOf(style.chain) ?? style.paragraph.ilvl ?? 0;
    const level = numbering.level(ilvl);
    if (!level || ilvl < 0 || ilvl >= LEVELS) return null;
    const values = this.advance(numId, ilvl, level, numbering);
    if (level.hidden) return null;
    const text = this.print(level, ilvl, values, numbering);
    return text === '' ? null : { text, suffix: level.suffix === 'nothing' ? '' : ' ' };
  }

  private advance(numId: string, ilvl: number, level: Level, numbering: ResolvedNumbering): Counters {
    let values = this.counters.get(numbering.counters);
    if (!values) {
      values = new Array<number | null>(LEVELS).fill(null);
      this.counters.set(numbering.counters, values);
    }
    // The standard is silent on levels that were skipped: as in LibreOffice and in the Open XML SDK's PowerTools, which
    // follow Word, they stand at their start from here on.
    for (let outer = 0; outer < ilvl; outer++) {
      values[outer] ??= numbering.startOverride(outer) ?? numbering.level(outer)?.start ?? null;
    }
    const override = numbering.startOverride(ilvl);
    const use = `${numId} ${ilvl}`;
    const current = values[ilvl] ?? null;
    // 17.9.26: the override resets the number when its instance is first used, and is the start from then on.
    if (override !== null && !this.begun.has(use)) values[ilvl] = override;
    else values[ilvl] = current === null ? (override ?? level.start) : current + 1;
    this.begun.add(use);
    for (let deeper = ilvl + 1; deeper < LEVELS; deeper++) {
      if (restarts(numbering.level(deeper)?.restart ?? null, deeper, ilvl)) values[deeper] = null;
    }
    return values;
  }

  private print(level: Level, ilvl: number, values: Counters, numbering: ResolvedNumbering): string {
    if (level.format === 'bullet') return bulletText(level.text, level.font);
    return level.text.replace(PLACEHOLDER, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = numbering.level(at);
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
