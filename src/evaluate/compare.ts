import type { Language } from '../notice/index.ts';
import { ROWS } from './fields.ts';
import { countOutcomes, f1OfCounts } from './figures.ts';
import type { Outcome } from './judge.ts';
import { percent, table } from './markdown.ts';
import { itemText, lineText, valueText } from './misses.ts';
import type { SavedRecord, SavedRun } from './result.ts';
import { reportTexts } from './texts.ts';

/** A value that is better or worse than before; null where it was not judged (its finding was not aligned). */
export interface Change {
  kind: 'gain' | 'loss';
  before: SavedRecord | null;
  now: SavedRecord | null;
}

export interface Comparison {
  /** Files counted in both runs, only in the earlier one, only in this one. */
  same: number;
  onlyBefore: number;
  onlyNow: number;
  changes: Change[];
  /** F1 of a row in the files that both runs counted. */
  f1(fields: readonly string[]): { before: number | null; now: number | null };
}

const RANKS: Readonly<Record<Outcome, number>> = {
  right: 2,
  none: 2,
  soft: 1,
  wrong: 0,
  missed: 0,
  extra: 0,
};

/** Record by record, in files that both runs counted. */
export function compareRuns(before: SavedRun, now: SavedRun): Comparison {
  const [earlier, later] = [countedIn(before), countedIn(now)];
  const shared = new Set([...earlier].filter((name) => later.has(name)));
  const [old, fresh] = [index(before, shared), index(now, shared)];
  const changes: Change[] = [];
  for (const key of new Set([...fresh.keys(), ...old.keys()])) {
    const [was, is] = [old.get(key) ?? null, fresh.get(key) ?? null];
    const step = rank(is, was) - rank(was, is);
    if (step !== 0) changes.push({ kind: step > 0 ? 'gain' : 'loss', before: was, now: is });
  }
  return {
    same: shared.size,
    onlyBefore: earlier.size - shared.size,
    onlyNow: later.size - shared.size,
    changes,
    f1: (fields) => ({ before: f1Of(old.values(), fields), now: f1Of(fresh.values(), fields) }),
  };
}

function f1Of(records: Iterable<SavedRecord>, fields: readonly string[]): number | null {
  const outcomes = [...records].filter(({ field }) => fields.includes(field)).map(({ outcome }) => outcome);
  return f1OfCounts(countOutcomes(outcomes));
}

/** An extra value that is gone is as good as right; an annotated value that is not judged is as bad as missed. */
function rank(record: SavedRecord | null, other: SavedRecord | null): number {
  if (record) return RANKS[record.outcome];
  return other?.outcome === 'extra' || other?.outcome === 'none' ? RANKS.none : RANKS.missed;
}

function countedIn({ documents }: SavedRun): Set<string> {
  return new Set(documents.filter(({ state }) => state !== 'unreadable').map(nameOf));
}

function index({ records }: SavedRun, shared: ReadonlySet<string>): Map<string, SavedRecord> {
  const kept = records.filter((record) => shared.has(nameOf(record)));
  return new Map(kept.map((record) => [`${nameOf(record)} ${record.key}`, record]));
}

function nameOf({ notice, format }: { notice: string; format: string }): string {
  return `${notice} ${format}`;
}

/** What changed, as Markdown lines: F1 by field where it moved, then (if `listed`) the losses and gains one by one. */
export function comparisonReport(
  before: SavedRun,
  now: SavedRun,
  listed: boolean,
  language: Language,
): string[] {
  const say = reportTexts(language);
  const heading = [`## ${say('against')}`, ''];
  if (before.split !== now.split) return [...heading, say('otherSplit', { split: before.split })];
  const { same, onlyBefore, onlyNow, changes, f1 } = compareRuns(before, now);
  heading.push(say('compared', { same, before: onlyBefore, now: onlyNow }), '');
  const of = (kind: Change['kind'], fields?: readonly string[]) =>
    changes.filter(
      (change) => change.kind === kind && (fields?.includes((change.now ?? change.before)!.field) ?? true),
    );
  const rows = ROWS.flatMap(({ fields, name }) => {
    const [gains, losses] = [of('gain', fields).length, of('loss', fields).length];
    const shares = f1(fields);
    if (gains === 0 && losses === 0 && shares.before === shares.now) return [];
    const line = [name[language], percent(shares.before), percent(shares.now)];
    return [[...line, `+${gains}`, `−${losses}`]];
  });
  if (rows.length === 0) return [...heading, say('same')];
  const header = (['field', 'before', 'now', 'gains', 'losses'] as const).map((key) => say(key));
  const list = (kind: Change['kind']) => {
    const heading = `### ${say(kind === 'gain' ? 'gains' : 'losses')} (${of(kind).length})`;
    const lines = of(kind).map((change) => `- ${changeLine(change, language)}`);
    return lines.length === 0 ? [] : ['', heading, '', ...lines];
  };
  return [...heading, ...table(header, rows), ...(listed ? [...list('loss'), ...list('gain')] : [])];
}

function changeLine({ before, now }: Change, language: Language): string {
  const say = reportTexts(language);
  const known = (now ?? before)!;
  const state = (record: SavedRecord | null) => record?.outcome ?? say('unjudged');
  const got = (record: SavedRecord | null) => valueText(record?.got ?? null, say);
  return [
    `${nameOf(known)} ${known.field} (${state(before)} → ${state(now)})${itemText(known.item)}:`,
    `${say('expected')} ${valueText(known.expected, say)};`,
    `${say('before')} ${got(before)}; ${say('now')} ${got(now)}${lineText(known.line, say)}`,
  ].join(' ');
}
