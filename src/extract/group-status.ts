import { type Entry, type Outline, type Reading, squeeze, walk } from '../outline/index.ts';
import { firstAtLeast, type Line, linesWithin } from '../outline/reading.ts';
import type { Draft } from './findings.ts';
import { type Clause, clausesIn, keyOf, numberOf, opensWithList } from './group-clauses.ts';

/** How a paragraph begins that looks back on the findings above it. */
const LOOKS_BACK = /^在?(?:以上|上述|前述|这些)[^。,]{0,12}(?:问题|事项|任务)/;
/** … and a sentence inside the last finding's paragraph: what it says must be of several. */
const LOOKS_BACK_ON_SEVERAL =
  /^(?:以上|上述|前述)(?:的)?(?:\d{1,3}|[一二三四五六七八九十两]{1,3})?[个项条]?(?:具体|反馈)?(?:问题|事项|任务)(?:中,|(?:,|已)*(?:均|都|全部))/;
const HEAD = 200;

/** Ends the last finding of a list where a paragraph, or its last sentence, looks back on the whole list. */
export function cutGroupStatements(reading: Reading, outline: Outline): void {
  const looksBack = (start: number, end: number) => {
    const head = reading.folded.slice(start, Math.min(end, start + HEAD));
    return LOOKS_BACK.test(head) || opensWithList(reading, head);
  };
  for (const entry of walk(outline.roots)) {
    if (entry.role !== 'finding' || entry.children.some((child) => child.role === 'finding')) continue;
    const line = linesWithin(reading, entry.candidate.lineEnd, entry.end).find((one) =>
      looksBack(one.ink, one.end),
    );
    const at = line?.start ?? sentenceLookingBack(reading, entry);
    if (at === null) continue;
    entry.end = at;
    entry.children = entry.children.filter((child) => child.start < at);
  }
}

/** `…。以上问题均已整改到位。` at the end of the last of several findings. */
function sentenceLookingBack({ folded, boundaries }: Reading, entry: Entry): number | null {
  const siblings = entry.parent?.children ?? [];
  if (siblings[siblings.length - 1] !== entry) return null;
  if (siblings.filter(({ role }) => role === 'finding').length < 2) return null;
  for (
    let index = firstAtLeast(boundaries, entry.end) - 1;
    index >= 0 && (boundaries[index] as number) > entry.candidate.heading.end;
    index--
  ) {
    const at = boundaries[index] as number;
    if (LOOKS_BACK_ON_SEVERAL.test(folded.slice(at, Math.min(entry.end, at + HEAD)))) return at;
  }
  return null;
}

/** Gives findings the status that their parent, or a paragraph behind them, states for them; their own status stays. */
export function readGroupStatuses(reading: Reading, outline: Outline, drafts: readonly Draft[]): void {
  const byEntry = new Map(drafts.flatMap((draft) => (draft.entry ? [[draft.entry, draft] as const] : [])));
  // The innermost statement knows best.
  for (const entry of [...walk(outline.roots)].reverse()) {
    const [first] = entry.children;
    if (!first) continue;
    const below = [...walk(entry.children)];
    const scope = new Scope(below.flatMap((child) => byEntry.get(child) ?? []));
    if (!scope.isOpen) continue;
    scope.apply(clausesIn(reading, entry.candidate.enumerator.end, first.start));
    const end = below.reduce(
      (last, child) => (child.children.length > 0 ? last : Math.max(last, child.end)),
      0,
    );
    if (end < entry.end) scope.apply(clausesIn(reading, end, entry.end));
  }
  readOverview(reading, outline, drafts);
}

/** `已整改到位的问题共13个，分别是1-1、1-2…` far from the findings, in a section of its own or in the lead. */
function readOverview(reading: Reading, outline: Outline, drafts: readonly Draft[]): void {
  const scope = new Scope(drafts);
  // Names that several findings bear say nothing here.
  if (!scope.isOpen || !scope.isUnambiguous) return;
  const clauses: Clause[] = [];
  for (const line of linesOutside(reading, outline, drafts)) {
    // A total (`12个问题均已整改到位`) is none of single findings.
    const found = clausesIn(reading, line.ink, line.end).filter(({ reach }) => reach !== 'all');
    if (found.some(({ reach, keys }) => reach === 'named' || keys.length > 0)) clauses.push(...found);
  }
  // Numbers of something else would name a few at most.
  if (scope.share(clauses) >= OVERVIEW || clauses.every(({ counted, reach }) => counted || reach === 'rest'))
    scope.apply(clauses);
}

/** Lines that hold nothing of a finding; `drafts` in text order. */
function linesOutside(reading: Reading, outline: Outline, drafts: readonly Draft[]): Line[] {
  let next = 0;
  let end = 0;
  return linesWithin(reading, outline.front.lead, outline.back.body).filter((line) => {
    for (let draft = drafts[next]; draft && draft.start < line.end; draft = drafts[++next])
      end = Math.max(end, draft.end);
    return line.start >= end;
  });
}

/** Of the findings without a status, what an overview names at least. */
const OVERVIEW = 0.5;

/** The findings that a statement may be about. */
class Scope {
  readonly #leaves: readonly Draft[];
  readonly #open: readonly Draft[];
  /** By label, and by the parent's label with it; a parent stands for its children. */
  readonly #named = new Map<string, Set<Draft>[]>();

  constructor(drafts: readonly Draft[]) {
    this.#leaves = drafts.filter(({ countable }) => countable);
    this.#open = this.#leaves.filter(({ status }) => status.code === 'unstated');
    if (this.#open.length === 0) return;
    const below = new Map<Draft, Set<Draft>>();
    for (const leaf of this.#leaves)
      for (let draft: Draft | null = leaf; draft; draft = draft.parentDraft) {
        const leaves = below.get(draft);
        if (leaves) leaves.add(leaf);
        else below.set(draft, new Set([leaf]));
      }
    for (const draft of drafts) {
      const leaves = below.get(draft);
      if (!leaves) continue;
      const key = keyOf(draft.label.raw);
      const above = draft.parentDraft ? keyOf(draft.parentDraft.label.raw) : '';
      for (const name of new Set([key, above && key && !key.includes('-') ? `${above}-${key}` : ''])) {
        const named = this.#named.get(name);
        if (named) named.push(leaves);
        else if (name) this.#named.set(name, [leaves]);
      }
    }
    // `第3项` may be 问题三, where nothing else is 3.
    for (const [name, leaves] of [...this.#named]) {
      const number = /^[一二三四五六七八九十]+$/.test(name) ? numberOf(name) : null;
      if (number !== null && !this.#named.has(`${number}`)) this.#named.set(`${number}`, leaves);
    }
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  get isUnambiguous(): boolean {
    const keys = this.#open.map((draft) => keyOf(draft.label.raw));
    return new Set(keys).size === keys.length;
  }

  /** How much of what has no status the clauses name. */
  share(clauses: readonly Clause[]): number {
    const named = this.#resolve(clauses);
    return this.#open.filter((draft) => named.has(draft)).length / this.#open.length;
  }

  apply(clauses: readonly Clause[]): void {
    for (const [draft, { status }] of this.#resolve(clauses))
      if (draft.status.code === 'unstated') draft.status = status;
  }

  /** The first clause that names a finding holds for it. */
  #resolve(clauses: readonly Clause[]): Map<Draft, Clause> {
    const found = new Map<Draft, Clause>();
    const add = (drafts: Iterable<Draft>, clause: Clause) => {
      for (const draft of drafts) if (!found.has(draft)) found.set(draft, clause);
    };
    for (const clause of clauses) if (clause.reach === 'named') add(this.#listed(clause), clause);
    for (const clause of clauses) {
      if (clause.reach === 'all' && this.#isOf(clause, this.#leaves)) add(this.#leaves, clause);
      if (clause.reach !== 'rest') continue;
      const except = new Set(this.#listed(clause));
      const rest = this.#leaves.filter((draft) => !found.has(draft) && !except.has(draft));
      if (rest.length < this.#leaves.length && this.#isOf(clause, rest)) add(rest, clause);
    }
    return found;
  }

  #isOf({ count }: Clause, drafts: readonly Draft[]): boolean {
    return count === null || count === drafts.length;
  }

  #listed({ keys, titles }: Clause): Draft[] {
    return [
      ...keys.flatMap((key) => [...this.#ofKey(key)]),
      ...titles.flatMap((title) => this.#leaves.filter((draft) => isTitled(draft, title))),
    ];
  }

  #ofKey(key: string): Iterable<Draft> {
    const [from, to] = key.split('~');
    if (to !== undefined) return this.#range(from as string, to);
    const named = this.#unique(key);
    // `1-3` may be a range as well as a label.
    const [first, last] = key.split('-');
    return named ?? (last !== undefined ? this.#range(first as string, last) : []);
  }

  /** Null where no finding has that number, nobody where several have it. */
  #unique(key: string): Iterable<Draft> | null {
    const named = this.#named.get(key) ?? this.#named.get(`${numberOf(key) ?? ''}`);
    if (!named) return null;
    // Where a parent bears the same number, its children are not meant.
    const own = named.length > 1 ? named.filter((leaves) => leaves.size === 1) : named;
    return own.length === 1 ? (own[0] as Set<Draft>) : [];
  }

  #range(from: string, to: string): Draft[] {
    const parts = from.split('-');
    const prefix = parts.length > 1 ? `${parts[0]}-` : '';
    const first = Number(parts[parts.length - 1]);
    const last = Number(to.split('-').pop());
    if (!(last > first && last - first < LONGEST_RANGE)) return [];
    return Array.from({ length: last - first + 1 }, (_, step) => `${prefix}${first + step}`).flatMap(
      (key) => [...(this.#unique(key) ?? [])],
    );
  }
}

const LONGEST_RANGE = 200;

/** Quoted whole, or as far as it tells the finding apart. */
function isTitled({ title }: Draft, quoted: string): boolean {
  const printed = title ? squeeze(title.text) : '';
  const words = squeeze(quoted);
  return printed !== '' && (printed.startsWith(words) || words.startsWith(printed));
}
