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
  /** What the last list below the item holds, or null. */
  kids: Role | null;
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
    kids: null,
    up,
    nesting: (up?.nesting ?? 0) + 1,
    about,
    key: `${up?.key ?? ''}/${style}${mark}${value ?? ''}${role}${says}`,
  };
}

export function withKids(frame: Frame, role: Role): Frame {
  return frame.kids === role ? frame : { ...frame, kids: role, key: `${frame.key}+${role}` };
}

/**
 * Last number and style of each role and depth, so that lists can go on and styles keep their level.
 * One UTF-16 unit a slot: the style above the number; it is its own key.
 */
export type Memory = string;

const STYLES: readonly Style[] = [
  'chinese',
  'chinese-bracket',
  'digit',
  'digit-bracket',
  'circle',
  'ordinal',
  'compound',
  'problem',
  'spoken',
  'none',
];
const SLOTS: Record<Role, number> = {
  section: 0,
  category: 1,
  finding: 1,
  item: 5,
  measure: 6,
  field: 7,
  prose: 8,
};
const MAX_SLOT = 12;
const NUMBER_BITS = 10;
const MAX_NUMBER = 2 ** NUMBER_BITS - 2;

export const NO_MEMORY: Memory = '\0'.repeat(MAX_SLOT);

/** Findings have a slot for each of three depths, behind the category's. */
export function slot(role: Role, depth: number): number {
  return SLOTS[role] + Math.min(depth, 3);
}

export function styleAt(memory: Memory, at: number): Style | undefined {
  return STYLES[(memory.charCodeAt(at) >> NUMBER_BITS) - 1];
}

/** The last number of a slot; null where it had none, or was never used. */
export function lastAt(memory: Memory, at: number): number | null {
  const number = memory.charCodeAt(at) & (MAX_NUMBER + 1);
  return number === 0 ? null : number - 1;
}

export function remember(
  memory: Memory,
  role: Role,
  depth: number,
  style: Style,
  value: number | null,
): Memory {
  const at = slot(role, depth);
  const number = value === null ? 0 : Math.min(value, MAX_NUMBER) + 1;
  const code = ((STYLES.indexOf(style) + 1) << NUMBER_BITS) | number;
  if (memory.charCodeAt(at) === code) return memory;
  return memory.slice(0, at) + String.fromCharCode(code) + memory.slice(at + 1);
}
