import { fold } from '../lang/index.ts';
import { type ActionReading, readActions } from './actions.ts';
import { type DeclaredTotals, declaredTotals } from './declared.ts';
import { contentKey } from './duplicates.ts';
import type { Occasion } from './order.ts';
import type { SurveyRecord } from './record.ts';
import { findRecurrences, type Recurrence } from './recurrence.ts';
import { regulationTitle } from './regulations.ts';
import { groupSimilar } from './similarity/groups.ts';
import type { Tokenise } from './similarity/terms.ts';
import type { Item } from './similarity/vectors.ts';
import { coreOf } from './units/core.ts';
import { type Identity, identify, type Mention } from './units/identity.ts';
import { createLookup, type EditedRow, inForce, type MappingRow } from './units/mapping.ts';

/** A finding by its notice (place in the run's order, from 0) and its id inside it. */
export interface FindingKey {
  notice: number;
  finding: string;
}

/** What was done about one finding; the caller may write it away at once. */
export interface FindingReading extends FindingKey, ActionReading {}

export interface SurveyedNotice {
  notice: number;
  unit: string | null;
  /** The notice that this one repeats. */
  duplicateOf: number | null;
  declared: DeclaredTotals;
}

/** A countable finding of a notice that is no duplicate. */
export interface SurveyedFinding extends FindingKey {
  unit: string | null;
  /** The group of alike problems, numbered from 0, or null for a finding without words that tell. */
  group: number | null;
}

export interface Survey {
  notices: SurveyedNotice[];
  findings: SurveyedFinding[];
  /** What each group is called: its title that is most like the others. */
  labels: Map<number, string>;
  mapping: MappingRow[];
  recurrences: Recurrence[];
  /** Normalised title by printed one. */
  regulations: Map<string, string>;
}

/** UTF-16 units. What is longer was read wrongly, and is kept as it is or cut. */
const LONGEST_TITLE = 500;
const LONGEST_LABEL = 500;

/** A finding while the others are not known yet; `finish` fills in its unit and group. */
interface Problem extends SurveyedFinding {
  /** Printed name of the finding's own unit, inside the notice's. */
  own: string | null;
  /** Into `#titles`. */
  title: number | null;
}

/**
 * Goes over the notices of a run once, in order, and keeps of each only what comparing needs. `add` gives what one notice
 * says by itself, `finish` what only all together say.
 */
export class Surveyor {
  readonly #tokenise: Tokenise;
  readonly #notices: {
    path: string;
    unit: string | null;
    duplicateOf: number | null;
    declared: DeclaredTotals;
    occasion: Occasion;
  }[] = [];
  readonly #mentions: Mention[] = [];
  readonly #problems: Problem[] = [];
  readonly #byId = new Map<string, number>();
  readonly #byContent = new Map<string, number>();
  /** Alike but for spaces and marks: one title, with the least evidence in the order of words. */
  readonly #titles = new Map<string, { number: number; printed: string; evidence: string }>();
  readonly #regulations = new Map<string, string>();

  readonly #byPath = new Map<string, number>();
  readonly #leads: ReadonlyMap<string, string>;

  /** `leads`: paths that the run knows to repeat another, by the path of that one. */
  constructor(tokenise: Tokenise, leads: ReadonlyMap<string, string> = new Map()) {
    this.#tokenise = tokenise;
    this.#leads = leads;
  }

  add(notice: SurveyRecord): FindingReading[] {
    const number = this.#notices.length;
    const path = notice.source.path ?? notice.id;
    const duplicateOf = this.#duplicateOf(notice, number, path);
    const { level, round, feedbackDate } = notice.inspection;
    this.#notices.push({
      path,
      unit: notice.unit?.name ?? null,
      duplicateOf,
      declared: declaredTotals(notice),
      occasion: { level, round, feedbackDate },
    });
    if (notice.unit) this.#mentions.push(mentionOf(notice, path));
    const readings: FindingReading[] = [];
    for (const finding of notice.findings) {
      for (const { text } of finding.facts.regulations) this.#addRegulation(text);
      if (!finding.countable || duplicateOf !== null) continue;
      const title = finding.title ? this.#titleOf(finding.title.text, finding.evidence?.raw ?? '') : null;
      this.#problems.push({
        notice: number,
        finding: finding.id,
        unit: null,
        group: null,
        own: finding.unit?.name ?? null,
        title,
      });
      if (!finding.rectification) continue;
      const { actions, characters, covered } = readActions(finding.rectification);
      // Spelt out: spreading objects costs more than all the rest of this loop.
      readings.push({ notice: number, finding: finding.id, actions, characters, covered });
    }
    return readings;
  }

  finish(edited: readonly EditedRow[] = []): Survey {
    const proposed = identify(this.#mentions);
    const first = createLookup(inForce(proposed, edited));
    const mapping = inForce([...proposed, ...this.#bodiesBelow(first)], edited);
    const lookup = createLookup(mapping);
    const notices = this.#notices.map(({ path, unit, duplicateOf, declared }, notice) => ({
      notice,
      unit: unit === null ? null : lookup(unit, path),
      duplicateOf,
      declared,
    }));
    const { byTitle, labels } = this.#groups();
    for (const problem of this.#problems) {
      const { notice, own, title } = problem;
      const { path } = this.#notices[notice]!;
      problem.unit = own === null ? notices[notice]!.unit : lookup(belowName(own), path);
      problem.group = title === null ? null : byTitle[title]!;
    }
    const findings: SurveyedFinding[] = this.#problems;
    const recurrences = findRecurrences(
      findings,
      this.#notices.map(({ occasion }) => occasion),
    );
    return { notices, findings, labels, mapping, recurrences, regulations: this.#regulations };
  }

  /** Units that single findings name: bodies below the notice's unit, or one of the many that a notice covers. */
  #bodiesBelow(lookup: (name: string, path: string) => string | null): Identity[] {
    const found = new Map<string, Identity>();
    for (const { notice, own } of this.#problems) {
      if (own === null) continue;
      const { path, unit } = this.#notices[notice]!;
      const identity = identityBelow(own, path, unit === null ? null : lookup(unit, path));
      found.set(`${identity.name}\0${identity.path ?? ''}`, identity);
    }
    return [...found.values()].sort((a, b) => (a.name + (a.path ?? '') < b.name + (b.path ?? '') ? -1 : 1));
  }

  /** By bytes, by what the run says, by content. */
  #duplicateOf(notice: SurveyRecord, number: number, path: string): number | null {
    const key = contentKey(notice);
    const first =
      this.#byId.get(notice.id) ??
      this.#byPath.get(this.#leads.get(path) ?? '') ??
      (key === null ? undefined : this.#byContent.get(key));
    const lead = first ?? number;
    if (!this.#byId.has(notice.id)) this.#byId.set(notice.id, lead);
    if (!this.#byPath.has(path)) this.#byPath.set(path, lead);
    if (key !== null && !this.#byContent.has(key)) this.#byContent.set(key, lead);
    return first ?? null;
  }

  #addRegulation(text: string): void {
    if (text.length > LONGEST_TITLE || this.#regulations.has(text)) return;
    const title = regulationTitle(text);
    if (title !== null) this.#regulations.set(text, title);
  }

  #titleOf(title: string, evidence: string): number {
    const key = fold(title).replace(/[^\p{L}\p{N}]/gu, '');
    const known = this.#titles.get(key);
    if (!known) {
      this.#titles.set(key, { number: this.#titles.size, printed: title, evidence });
      return this.#titles.size - 1;
    }
    if (title < known.printed) known.printed = title;
    if (evidence < known.evidence) known.evidence = evidence;
    return known.number;
  }

  /** Group by title number. Titles are compared in the order of their words, so that the order of files decides nothing. */
  #groups(): { byTitle: (number | null)[]; labels: Map<number, string> } {
    const sorted = [...this.#titles.keys()].sort();
    const telling = new Uint8Array(sorted.length);
    const { of, centre } = groupSimilar(this.#items(sorted, telling));
    const byTitle: (number | null)[] = new Array(sorted.length).fill(null);
    sorted.forEach((title, i) => {
      if (telling[i]) byTitle[this.#titles.get(title)!.number] = of[i]!;
    });
    const printed = (item: number) => this.#titles.get(sorted[item]!)!.printed.slice(0, LONGEST_LABEL);
    return { byTitle, labels: new Map([...centre].map(([group, item]) => [group, printed(item)])) };
  }

  /** The terms of each title, one after the other; `telling` is set where a title has any. */
  *#items(titles: readonly string[], telling: Uint8Array): Generator<Item> {
    for (const [i, text] of titles.entries()) {
      const title = this.#tokenise(text);
      telling[i] = title.length > 0 ? 1 : 0;
      yield { title, evidence: this.#tokenise(this.#titles.get(text)!.evidence) };
    }
  }
}

function mentionOf({ unit, title, contact, inspection }: SurveyRecord, path: string): Mention {
  const address = fold(contact?.address?.text ?? '');
  const context = [title?.text, address, inspection.body?.text, inspection.round?.text]
    .map((words) => fold(words ?? ''))
    .join('\n');
  return { name: unit!.name, path, aliases: unit!.aliases, context, address };
}

/** In the mapping, what a finding names stands apart from what a notice names. */
const belowName = (name: string) => `${name}（问题所属）`;

/** A body's name holds inside the notice's unit alone, unless it says itself where it is. */
function identityBelow(name: string, path: string, unit: string | null): Identity {
  const { core, kind } = coreOf(name);
  const own = { name: belowName(name), candidates: [] };
  if (kind === 'full') return { ...own, path: null, unit: core, basis: 'name' };
  return unit === null
    ? { ...own, path, unit: `${core}（${path}）`, basis: kind === 'masked' ? 'masked' : 'ambiguous' }
    : { ...own, path, unit: `${unit}·${core}`, basis: 'below' };
}
