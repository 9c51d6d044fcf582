import { parseNumeral } from '../lang/index.ts';
import type { Status, StatusCode } from '../notice/index.ts';
import { type Entry, type Outline, type Reading, walk } from '../outline/index.ts';
import { type Line, linesWithin } from '../outline/reading.ts';
import type { Draft } from './findings.ts';

/** `1-1`, `（3）`, `5.`, `第2`: what names a child in a list. */
const NAME =
  '(?:第? {0,2}[(（]?\\d{1,3}(?:[-.]\\d{1,3})?[)）]?(?:个|项|条)?(?:问题)?|[①-⑳]|[(（][一二三四五六七八九十]{1,3}[)）])';
/** Between bracketed names there need be nothing: `（1）（3）（4）`. */
const LIST = `${NAME}(?: {0,2}(?:[、,和及]|至|~|到|(?=[(（①-⑳])) {0,2}${NAME}){0,60}`;
const KEY = /\d{1,3}-\d{1,3}|\d{1,3}|[①-⑳]|[一二三四五六七八九十]{1,3}/g;

interface Patterns {
  /** `已完成整改5个，分别是：1-1、1-2` */
  before: RegExp;
  /** `1-1、1-2已完成整改` */
  after: RegExp;
  /** `4个具体问题均已完成整改` */
  all: RegExp;
}
const cache = new WeakMap<object, Patterns>();

function patterns(reading: Reading): Patterns {
  const { lexicon } = reading;
  let made = cache.get(lexicon);
  if (!made) {
    const status = lexicon.statusPattern;
    made = {
      before: new RegExp(
        `(${status})(?:的)?(?:具体)?(?:问题|任务|事项|整改)?(?:的)?(?:共|有|为)?(?:\\d{1,3}|[一二三四五六七八九十两]{1,3})(?:个|项|条|件)(?:问题|任务|事项)?[,:(]? {0,2}(?:分别(?:是|为)|即|包括|具体(?:是|为)|为|是)?[:]? {0,2}(${LIST})`,
        'g',
      ),
      after: new RegExp(`(?:问题)?(${LIST})(?:问题|项|个)?(?:,|均|都|目前)*(${status})(?=[,。;、)])`, 'g'),
      all: new RegExp(
        `(?:以上|上述|该|这)?(\\d{1,3}|[一二三四五六七八九十两]{1,3})(?:个|项|条|件)(?:具体|反馈)?(?:问题|任务|事项)?(?:已?全部|均|都)(?:已)?(${status})(?=[,。;])`,
        'g',
      ),
    };
    cache.set(lexicon, made);
  }
  return made;
}

/** How a paragraph begins that looks back on the findings above it. */
const LOOKS_BACK = /^在?(?:以上|上述|前述|这些)[^。,]{0,12}(?:问题|事项|任务)/;
const HEAD = 200;
const OPENS_WITH_NAME = /^[^\d(①-⑳]{0,4}[\d(①-⑳]/;
/** Words before the list that opens such a paragraph (`其中，`). */
const OPENING = 4;

/** Ends the last finding of a list where a paragraph looks back on the whole list. */
export function cutGroupStatements(reading: Reading, outline: Outline): void {
  const looksBack = (line: Line) => {
    const head = reading.folded.slice(line.ink, Math.min(line.end, line.ink + HEAD));
    if (LOOKS_BACK.test(head)) return true;
    if (!OPENS_WITH_NAME.test(head)) return false;
    const [first] = head.matchAll(patterns(reading).after);
    return first !== undefined && first.index <= OPENING && keysOf(first[1] ?? '').length > 1;
  };
  for (const entry of walk(outline.roots)) {
    if (entry.role !== 'finding' || entry.children.some((child) => child.role === 'finding')) continue;
    const line = linesWithin(reading, entry.candidate.lineEnd, entry.end).find(looksBack);
    if (!line) continue;
    entry.end = line.start;
    entry.children = entry.children.filter((child) => child.start < line.start);
  }
}

/** Gives findings the status that their parent, or a paragraph behind them, states for them; their own status stays. */
export function readGroupStatuses(reading: Reading, outline: Outline, drafts: readonly Draft[]): void {
  const byEntry = new Map(drafts.flatMap((draft) => (draft.entry ? [[draft.entry, draft] as const] : [])));
  // The innermost statement knows best.
  for (const entry of [...walk(outline.roots)].reverse()) {
    const [first] = entry.children;
    if (!first) continue;
    const below = [...walk(entry.children)];
    const targets = below.flatMap((child) => leafDraft(child, byEntry));
    if (targets.length === 0) continue;
    readStatement(reading, entry.candidate.enumerator.end, first.start, targets);
    const end = Math.max(...below.filter((child) => child.children.length === 0).map((child) => child.end));
    if (end < entry.end) readStatement(reading, end, entry.end, targets);
  }
  readOverview(reading, outline, drafts);
}

/** `已整改到位的问题共13个，分别是1-1、1-2…` far from the findings, in a section of its own or in the lead. */
function readOverview(reading: Reading, outline: Outline, drafts: readonly Draft[]): void {
  const open = drafts.filter((draft) => draft.status.code === 'unstated' && draft.countable);
  if (open.length === 0) return;
  const taken = drafts.map((draft) => [draft.start, draft.end] as const);
  for (const line of linesWithin(reading, outline.front.lead, outline.back.body)) {
    if (taken.some(([start, end]) => line.start < end && start < line.end)) continue;
    const words = reading.folded.slice(line.ink, line.end);
    // Names that several findings bear say nothing here.
    const names = open.map((draft) => keyOf(draft.label.raw));
    if (/分别|包括|即|[:(]/.test(words) && new Set(names).size === names.length)
      readStatement(reading, line.ink, line.end, open, true);
  }
}

function leafDraft(entry: Entry, byEntry: ReadonlyMap<Entry, Draft>): Draft[] {
  const draft = byEntry.get(entry);
  return draft &&
    !entry.children.some((child) => child.role === 'finding') &&
    draft.status.code === 'unstated'
    ? [draft]
    : [];
}

function readStatement(
  reading: Reading,
  from: number,
  to: number,
  targets: readonly Draft[],
  countedOnly = false,
): void {
  const text = reading.folded.slice(from, to);
  const { before, after, all } = patterns(reading);
  const state = (words: string, at: number): Status | null => {
    const code: StatusCode | null = reading.lexicon.status.whole(words);
    if (code === null) return null;
    return {
      code,
      raw: reading.text.slice(at, at + words.length),
      place: 'group',
      span: [at, at + words.length],
    };
  };
  const apply = (list: string, status: Status | null) => {
    if (!status) return;
    const keys = new Set(keysOf(list));
    for (const target of targets) {
      if (target.status.code === 'unstated' && keys.has(keyOf(target.label.raw))) target.status = status;
    }
  };
  for (const match of text.matchAll(before)) {
    apply(match[2] ?? '', state(match[1] ?? '', from + match.index));
  }
  if (countedOnly) return;
  for (const match of text.matchAll(after)) {
    const words = match[2] ?? '';
    apply(match[1] ?? '', state(words, from + match.index + match[0].length - words.length));
  }
  for (const match of text.matchAll(all)) {
    const words = match[2] ?? '';
    if (parseNumeral(match[1] ?? '')?.value !== targets.length) continue;
    const status = state(words, from + match.index + match[0].length - words.length);
    if (status) for (const target of targets) if (target.status.code === 'unstated') target.status = status;
  }
}

function keyOf(label: string): string {
  return (label.normalize('NFKC').match(KEY) ?? []).pop() ?? '';
}

/** The names of a list, ranges (`1至4`) written out. */
function keysOf(list: string): string[] {
  const keys: string[] = [];
  let at = 0;
  for (const match of list.matchAll(KEY)) {
    const joint = list.slice(at, match.index);
    const last = keys[keys.length - 1];
    if (last && /至|~|到/.test(joint)) keys.push(...between(last, match[0]));
    keys.push(match[0]);
    at = match.index + match[0].length;
  }
  return keys;
}

function between(first: string, last: string): string[] {
  const prefix = first.includes('-') ? `${first.split('-')[0]}-` : '';
  const start = Number(first.split('-').pop());
  const end = Number(last.split('-').pop());
  if (!Number.isInteger(start) || !Number.isInteger(end) || end - start > 200) return [];
  return Array.from({ length: Math.max(0, end - start - 1) }, (_, index) => `${prefix}${start + index + 1}`);
}
