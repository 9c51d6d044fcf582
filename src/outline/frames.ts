import type { Candidate } from './candidates.ts';
import type { Role } from './costs.ts';
import type { Style } from './enumerators.ts';

/** An item of an open list; `up` is the item that encloses the list. */
export interface Frame {
  index: number;
  candidate: Candidate;
  style: Style;
  mark: string;
  value: number | null;
  role: Role;
  /** How many findings enclose this one, itself included; 0 for other roles. */
  depth: number;
  /** A list stands open, or stood, below the item. */
  kids: boolean;
  up: Frame | null;
  /** Lists around this item, its own included. */
  nesting: number;
  /** The section around it is about findings; about something else; or there is none. */
  about: 'findings' | 'other' | 'none';
  /** Identity of the open lists, so that equal states can be merged. */
  key: string;
}

export function findingDepth(role: Role, up: Frame | null): number {
  if (role !== 'finding') return 0;
  return up?.role === 'finding' ? up.depth + 1 : 1;
}

export function makeFrame(index: number, c: Candidate, role: Role, up: Frame | null): Frame {
  const { style, value, mark } = c.enumerator;
  const says = role === 'section' ? (c.section ?? '-') : role === 'finding' && c.announced ? 'a' : '';
  const about =
    role === 'section' ? (c.section === 'findings' ? 'findings' : 'other') : (up?.about ?? 'none');
  return {
    index,
    candidate: c,
    style,
    mark,
    value,
    role,
    depth: findingDepth(role, up),
    kids: false,
    up,
    nesting: (up?.nesting ?? 0) + 1,
    about,
    key: `${up?.key ?? ''}/${style}${mark}${value ?? ''}${role}${says}`,
  };
}

export function withKids(frame: Frame): Frame {
  return frame.kids ? frame : { ...frame, kids: true, key: `${frame.key}+` };
}

/** Last number and style of each role and depth, so that lists can go on and styles keep their level. */
export interface Memory {
  styles: readonly (Style | undefined)[];
  lasts: readonly (number | null | undefined)[];
  key: string;
}

export const NO_MEMORY: Memory = { styles: [], lasts: [], key: '' };

const SLOTS: Record<Role, number> = {
  section: 0,
  category: 1,
  finding: 1,
  item: 5,
  measure: 6,
  field: 7,
  prose: 8,
};

/** Findings have a slot for each of three depths, behind the category's. */
export function slot(role: Role, depth: number): number {
  return SLOTS[role] + Math.min(depth, 3);
}

/** Each slot's part of a memory's key, to be replaced by its new one. */
const KEYS = Array.from({ length: 12 }, (_, at) => new RegExp(`;${at}[a-z][^;]*`));

export function remember(
  memory: Memory,
  role: Role,
  depth: number,
  style: Style,
  value: number | null,
): Memory {
  const at = slot(role, depth);
  if (memory.styles[at] === style && memory.lasts[at] === value) return memory;
  const styles = [...memory.styles];
  const lasts = [...memory.lasts];
  styles[at] = style;
  lasts[at] = value;
  return { styles, lasts, key: `${memory.key.replace(KEYS[at] as RegExp, '')};${at}${style}${value ?? ''}` };
}
