import type { Measured } from './evaluate.ts';
import { KEY_ROWS, ROWS, type Row } from './fields.ts';
import { type Figure, figureOf } from './figures.ts';
import { type Interval, wilson } from './intervals.ts';

/** The figures of one part of the corpus. */
export interface Group {
  name: string;
  documents: number;
  figures: Record<string, Figure>;
}

export interface GroundingFigure {
  printed: number;
  grounded: number;
  grounded95: Interval | null;
  /** Documents whose outline tiles the text, of those that were read. */
  tiling: number;
  read: number;
}

export interface Summary {
  figures: Record<string, Figure>;
  grounding: GroundingFigure;
  domains: Group[];
  formats: Group[];
  tags: Group[];
}

/** All figures of what was measured, by row; unreadable documents count nowhere. */
export function summarise(measured: readonly Measured[]): Summary {
  const counted = measured.filter(({ state }) => state !== 'unreadable');
  const keys = ROWS.filter(({ id }) => KEY_ROWS.includes(id));
  const by = (namesOf: (one: Measured) => readonly string[]) => groupsOf(counted, namesOf, keys);
  return {
    figures: figuresOf(counted, ROWS),
    grounding: groundingOf(counted),
    domains: by(({ domain }) => [domain]),
    formats: by(({ format }) => [format]),
    tags: by(({ tags }) => [...new Set(tags)]),
  };
}

function figuresOf(documents: readonly Measured[], rows: readonly Row[]): Record<string, Figure> {
  return Object.fromEntries(rows.map(({ id, fields }) => [id, figureOf(documents, fields)]));
}

function groupsOf(
  documents: readonly Measured[],
  namesOf: (one: Measured) => readonly string[],
  rows: readonly Row[],
): Group[] {
  const members = new Map<string, Measured[]>();
  for (const one of documents) {
    for (const name of namesOf(one)) {
      const group = members.get(name);
      if (group) group.push(one);
      else members.set(name, [one]);
    }
  }
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]) => ({ name, documents: group.length, figures: figuresOf(group, rows) }));
}

function groundingOf(documents: readonly Measured[]): GroundingFigure {
  const checks = documents.flatMap(({ grounding }) => (grounding ? [grounding] : []));
  const printed = checks.reduce((total, check) => total + check.printed, 0);
  const grounded = checks.reduce((total, check) => total + check.printed - check.faults.length, 0);
  return {
    printed,
    grounded,
    grounded95: wilson(grounded, printed),
    tiling: checks.filter(({ tiles }) => tiles).length,
    read: checks.length,
  };
}
