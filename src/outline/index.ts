import type { SectionKind } from '../lexicon/sections.ts';
import { type Back, findBack } from './back.ts';
import { type FoundLabel, findLabels } from './body-labels.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { CLOSE_RIVAL, type Role } from './costs.ts';
import { type Front, findFront } from './front.ts';
import type { Reading } from './reading.ts';
import { type Decision, searchTree } from './search.ts';
import { readTables, type Table } from './table.ts';

/** A heading or list item of the tree, with everything below it. */
export interface Entry {
  role: Exclude<Role, 'prose'>;
  candidate: Candidate;
  section: SectionKind | null;
  start: number;
  end: number;
  parent: Entry | null;
  children: Entry[];
}

export interface Outline {
  front: Front;
  back: Back;
  labels: FoundLabel[];
  candidates: Candidate[];
  roots: Entry[];
  tables: Table[];
  /** Where the next best tree differs, if it is nearly as good. */
  doubtful: Candidate | null;
}

/** Document → the one tree that explains its labels best. */
export function createOutline(reading: Reading): Outline {
  const front = findFront(reading);
  const back = findBack(reading, front.lead);
  const labels = findLabels(reading);
  const candidates = findCandidates(reading, labels, front.lead, back.body);
  return withTree(
    { front, back, labels, candidates, tables: readTables(reading), roots: [], doubtful: null },
    0,
  );
}

/** The same outline with another reading of lists below findings: as measures (negative bias) or as findings. */
export function withTree(outline: Outline, measureBias: number): Outline {
  const { candidates } = outline;
  const tree = searchTree(candidates, measureBias);
  const rival =
    tree.rival && tree.rival.dearer < CLOSE_RIVAL ? (candidates[tree.rival.candidate] ?? null) : null;
  return { ...outline, roots: buildEntries(candidates, tree.decisions, outline.back.body), doubtful: rival };
}

/** Findings that no other finding is below. */
export function leafFindings(roots: readonly Entry[]): Entry[] {
  return [...walk(roots)].filter(
    (entry) => entry.role === 'finding' && !entry.children.some((child) => child.role === 'finding'),
  );
}

function buildEntries(
  candidates: readonly Candidate[],
  decisions: readonly Decision[],
  end: number,
): Entry[] {
  const byCandidate = new Map<number, Entry>();
  const roots: Entry[] = [];
  for (const decision of decisions) {
    if (decision.role === 'prose') continue;
    const candidate = candidates[decision.candidate] as Candidate;
    const parent = byCandidate.get(decision.parent) ?? null;
    const section = decision.role === 'section' ? candidate.section : null;
    const entry: Entry = {
      role: decision.role,
      candidate,
      section,
      start: candidate.start,
      end,
      parent,
      children: [],
    };
    byCandidate.set(decision.candidate, entry);
    (parent ? parent.children : roots).push(entry);
  }
  close(roots, end);
  return roots;
}

/** An entry ends where its next sibling, or its parent, ends. */
function close(siblings: readonly Entry[], end: number): void {
  siblings.forEach((entry, index) => {
    entry.end = siblings[index + 1]?.start ?? end;
    close(entry.children, entry.end);
  });
}

/** Every entry in text order. */
export function* walk(entries: readonly Entry[]): Generator<Entry> {
  for (const entry of entries) {
    yield entry;
    yield* walk(entry.children);
  }
}

export { createReading, type Reading, squeeze } from './reading.ts';
