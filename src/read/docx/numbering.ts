import { LEVELS, type Level, type ListDefinition } from '../story/labels.ts';
import type { Attributes, XmlVisitor } from '../xml.ts';
import { integer, isOn } from './properties.ts';
import type { Styles } from './styles.ts';

/** What a `w:numId` stands for once every link is followed. */
export interface DocxList extends ListDefinition {
  /** The level linked to the nearest style of `chain`, or null. */
  levelOf(chain: readonly string[]): number | null;
}

interface AbstractNumbering {
  levels: Map<number, Level>;
  numStyleLink: string | null;
}

interface Override {
  start: number | null;
  level: Level | null;
}

interface Instance {
  abstractId: string;
  overrides: Map<number, Override>;
}

/** Word's own limit on a level's text; more only serves to make labels huge. */
const LONGEST_TEXT = 255;
/** `numStyleLink` may lead on; longer ways are cycles. */
const LONGEST_LINK = 8;

/** The numbering part, 17.9. */
export class Numbering {
  private readonly abstracts = new Map<string, AbstractNumbering>();
  private readonly instances = new Map<string, Instance>();
  private readonly resolved = new Map<string, DocxList | null>();

  /** Walks `word/numbering.xml` into this object. */
  visitor(): XmlVisitor {
    let abstract: AbstractNumbering | null = null;
    let instance: Instance | null = null;
    let override: Override | null = null;
    let level: Level | null = null;
    /** Of an mc:AlternateContent the first choice is read, its fallback is not. */
    let ignored = 0;
    let chosen = false;
    return {
      open: (name: string, attributes: Attributes) => {
        if (ignored > 0 || (name === 'mc:Fallback' && chosen)) {
          ignored += 1;
          return;
        }
        const value = attributes['w:val'];
        switch (name) {
          case 'mc:Choice':
            chosen = true;
            break;
          case 'w:abstractNum':
            abstract = { levels: new Map(), numStyleLink: null };
            this.abstracts.set(attributes['w:abstractNumId'] ?? '', abstract);
            break;
          case 'w:num':
            instance = { abstractId: '', overrides: new Map() };
            this.instances.set(attributes['w:numId'] ?? '', instance);
            break;
          case 'w:abstractNumId':
            if (instance) instance.abstractId = value ?? '';
            break;
          case 'w:numStyleLink':
            if (abstract) abstract.numStyleLink = value ?? null;
            break;
          case 'w:lvlOverride':
            override = { start: null, level: null };
            instance?.overrides.set(integer(attributes['w:ilvl']) ?? 0, override);
            break;
          case 'w:startOverride':
            if (override) override.start = integer(value) ?? 0;
            break;
          case 'w:lvl':
            level = newLevel();
            if (override) override.level = level;
            else abstract?.levels.set(integer(attributes['w:ilvl']) ?? 0, level);
            break;
          default:
            if (level) takeLevelProperty(level, name, attributes);
        }
      },
      close: (name: string) => {
        if (ignored > 0) {
          ignored -= 1;
          return;
        }
        if (name === 'w:lvl') level = null;
        else if (name === 'w:lvlOverride') override = null;
        else if (name === 'w:num') instance = null;
        else if (name === 'w:abstractNum') abstract = null;
        else if (name === 'mc:AlternateContent') chosen = false;
      },
      text: () => {},
    };
  }

  /** Follows `numId` to its levels; null for 0 (17.9.18: no numbering) and for what is not defined. */
  resolve(numId: string, styles: Styles): DocxList | null {
    let found = this.resolved.get(numId);
    if (found === undefined) {
      found = this.follow(numId, styles);
      this.resolved.set(numId, found);
    }
    return found;
  }

  private follow(numId: string, styles: Styles): DocxList | null {
    const overrides: Override[][] = [];
    let id = numId;
    for (let step = 0; step < LONGEST_LINK; step++) {
      const instance = id === '0' ? undefined : this.instances.get(id);
      const abstract = instance && this.abstracts.get(instance.abstractId);
      if (!instance || !abstract) return null;
      const own: Override[] = [];
      for (const [ilvl, override] of instance.overrides) own[ilvl] = override;
      overrides.push(own);
      // 17.9.21: the levels are those of the numbering that the linked style names.
      const linked =
        abstract.numStyleLink === null ? undefined : styles.other(abstract.numStyleLink).paragraph.numId;
      if (linked === undefined) return resolvedNumbering(instance.abstractId, abstract, overrides);
      id = linked;
    }
    return null;
  }
}

function resolvedNumbering(
  counters: string,
  abstract: AbstractNumbering,
  overrides: readonly Override[][],
): DocxList {
  const level = (ilvl: number) =>
    overrides.map((own) => own[ilvl]?.level).find((found) => found) ?? abstract.levels.get(ilvl) ?? null;
  return {
    counters,
    level,
    startOverride: (ilvl) =>
      overrides.map((own) => own[ilvl]?.start).find((start) => start !== null && start !== undefined) ?? null,
    levelOf(chain) {
      for (const style of chain) {
        for (let ilvl = 0; ilvl < LEVELS; ilvl++) if (level(ilvl)?.style === style) return ilvl;
      }
      return null;
    },
  };
}

function newLevel(): Level {
  // What stands if an element is left out: 17.9.25 (start: zero), 17.9.17 (decimal), 17.9.28 (tab).
  return {
    start: 0,
    format: 'decimal',
    pattern: null,
    text: '',
    suffix: 'tab',
    restart: null,
    legal: false,
    style: null,
    hidden: false,
    font: '',
  };
}

function takeLevelProperty(level: Level, name: string, attributes: Attributes): void {
  const value = attributes['w:val'];
  switch (name) {
    case 'w:start':
      level.start = integer(value) ?? 0;
      break;
    case 'w:numFmt':
      level.format = value ?? 'decimal';
      level.pattern = attributes['w:format'] ?? null;
      break;
    case 'w:lvlText':
      level.text = (value ?? '').slice(0, LONGEST_TEXT);
      break;
    case 'w:suff':
      level.suffix = value ?? 'tab';
      break;
    case 'w:lvlRestart':
      level.restart = integer(value) ?? null;
      break;
    case 'w:isLgl':
      level.legal = isOn(attributes);
      break;
    case 'w:pStyle':
      level.style = value ?? null;
      break;
    case 'w:vanish':
      level.hidden = isOn(attributes);
      break;
    case 'w:rFonts':
      level.font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? '';
      break;
  }
}
