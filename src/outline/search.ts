import type { Candidate } from './candidates.ts';
import type { Role } from './costs.ts';
import * as cost from './costs.ts';
import { type Frame, type Memory, makeFrame, NO_MEMORY, remember, withKids } from './frames.ts';
import { changeCost, nestingCost, openingCost, placeCost, stepCost } from './placing.ts';

interface Step {
  candidate: number;
  role: Role;
  parent: number;
  before: Step | null;
}

/** A partial tree: its open lists, what its lists remember, and the way that led to it. */
interface State {
  cost: number;
  top: Frame | null;
  memory: Memory;
  steps: Step | null;
}

/** A way to go on from a state; built into a state only if it is among the cheapest. */
interface Move {
  cost: number;
  state: State;
  role: Role;
  up: Frame | null;
  /** Begins a new list below `up`. */
  opens: boolean;
}

/** What the search decided for a candidate; `parent` is the candidate that encloses it, or -1. */
export interface Decision {
  candidate: number;
  role: Role;
  parent: number;
}

export interface Tree {
  decisions: Decision[];
  /** The first candidate that the next best tree reads otherwise, and how much dearer that tree is; null if there is none. */
  rival: { candidate: number; dearer: number } | null;
}

/** States kept after each candidate, and how much dearer than the best one may be. */
const BEAM = 12;
const MARGIN = 9;
/** No place makes a move cheaper than its own words by more than this (the negative costs of one place together). */
const BEST_PLACE = 4;
const MAX_FINDING_DEPTH = 3;
/** So many headings that look like findings show how this notice's findings look. */
const MANY_FINDINGS = 5;

const ROLES_BELOW: Record<Role | 'root', readonly Role[]> = {
  root: ['section', 'category', 'finding', 'item', 'field'],
  section: ['category', 'finding', 'item', 'field'],
  category: ['finding'],
  finding: ['finding', 'measure', 'field'],
  measure: ['measure'],
  item: ['item'],
  field: ['measure'],
  prose: [],
};
/** Roles that one list may hold side by side. */
const SIBLINGS: Record<Role, readonly Role[]> = {
  section: ['section', 'category', 'finding'],
  category: ['category', 'section', 'finding'],
  finding: ['finding', 'section', 'category'],
  measure: ['measure'],
  item: ['item', 'section'],
  field: ['field'],
  prose: [],
};
const ROLES: readonly Role[] = ['section', 'category', 'finding', 'measure', 'item', 'field', 'prose'];

type Costs = Record<Role, number>;

/**
 * Finds the cheapest tree: which candidates are headings, of what role, below which other. Linear in the
 * candidates. `measureBias` makes every measure dearer or (negative) cheaper.
 */
export function searchTree(candidates: readonly Candidate[], measureBias = 0): Tree {
  const inline = inlinePrice(candidates);
  const oneBlock = inline < cost.INLINE_HEADING;
  const plain = candidates.filter(cost.looksLikeFinding).length >= MANY_FINDINGS ? cost.UNLIKE_FINDINGS : 0;
  let states: State[] = [{ cost: 0, top: null, memory: NO_MEMORY, steps: null }];
  candidates.forEach((c, index) => {
    const own = Object.fromEntries(ROLES.map((role) => [role, cost.contentCost(c, role, oneBlock)])) as Costs;
    if (plain > 0 && c.slogan && !cost.looksLikeFinding(c)) own.finding += plain;
    if (cost.OUTER_RANK[c.enumerator.style] >= cost.MEASURE_RANK)
      own.measure = Math.max(0, own.measure + measureBias);
    const moves = new Moves();
    for (const state of states)
      expand(state, c, own, c.atLine || c.enumerator.style === 'spoken' ? 0 : inline, moves);
    states = select(moves, c, index);
  });
  return read(states);
}

/** The moves found so far that are near the cheapest; those that cannot be are not even kept. */
class Moves {
  readonly kept: Move[] = [];
  limit = Number.POSITIVE_INFINITY;

  push(cost: number, state: State, role: Role, up: Frame | null, opens: boolean): void {
    if (cost > this.limit || cost === Number.POSITIVE_INFINITY) return;
    this.kept.push({ cost, state, role, up, opens });
    if (cost + MARGIN < this.limit) this.limit = cost + MARGIN;
  }
}

/** Headings inside paragraphs are dear where headings have lines of their own, cheap where they do not. */
function inlinePrice(candidates: readonly Candidate[]): number {
  const numbered = candidates.filter((c) => c.enumerator.style !== 'none');
  const telling = numbered.filter((c) => c.heading.problem || c.heading.quoted || c.aspect || c.category);
  const sample = telling.length > 2 ? telling : numbered;
  const atLine = sample.filter((c) => c.atLine).length;
  return atLine >= 6 || atLine >= sample.length / 2 ? cost.INLINE_HEADING : cost.INLINE_IN_BLOCK;
}

/** Every way to go on: as prose, as the next item of an open list, or as the first of a new one. */
function expand(state: State, c: Candidate, own: Costs, inline: number, moves: Moves): void {
  const skipped = c.atLine && isAwaited(state.top, c) ? cost.SKIPPED : 0;
  moves.push(state.cost + own.prose + skipped, state, 'prose', null, false);
  let base = state.cost + inline;
  let awaited = false;
  for (let frame = state.top; ; frame = frame.up) {
    openLists(state, frame, c, own, base, moves);
    if (!frame) return;
    // Going on outside an item closes it.
    base += cost.closingCost(frame.candidate, frame.role, frame.kids !== null);
    if (frame.style !== c.enumerator.style) continue;
    continueList(state, frame, c, own, awaited ? base + cost.INNER_AWAITS : base, moves);
    awaited ||= isNext(frame, c);
  }
}

/** The next number of the innermost open list of its style. */
function isAwaited(top: Frame | null, c: Candidate): boolean {
  for (let frame = top; frame; frame = frame.up)
    if (frame.style === c.enumerator.style) return isNext(frame, c);
  return false;
}

function isNext(frame: Frame, { enumerator }: Candidate): boolean {
  return frame.value !== null && enumerator.value === frame.value + 1 && frame.mark === enumerator.mark;
}

function continueList(
  state: State,
  frame: Frame,
  c: Candidate,
  own: Costs,
  base: number,
  moves: Moves,
): void {
  const mark = frame.mark === c.enumerator.mark ? 0 : cost.MARK_CHANGE;
  const step = base + mark + stepCost(frame.value, c.enumerator);
  for (const role of SIBLINGS[frame.role]) {
    const words = step + own[role];
    if (words - BEST_PLACE > moves.limit) continue;
    const sum = words + placeCost(role, c, frame.up, false) + changeCost(frame.role, role, c);
    moves.push(sum, state, role, frame.up, false);
  }
}

function openLists(
  state: State,
  frame: Frame | null,
  c: Candidate,
  own: Costs,
  base: number,
  moves: Moves,
): void {
  if (base - BEST_PLACE > moves.limit) return;
  const nesting = base + nestingCost(c, frame);
  if (nesting === Number.POSITIVE_INFINITY) return;
  const before = frame ? frame.kids : (state.top?.role ?? null);
  for (const role of ROLES_BELOW[frame?.role ?? 'root']) {
    if (nesting + own[role] - BEST_PLACE > moves.limit) continue;
    if (role === 'finding' && frame?.role === 'finding' && frame.depth >= MAX_FINDING_DEPTH) continue;
    // A finding may have several lists of measures (措施, 成效).
    const again = before === null || (role === 'measure' && before !== 'finding') ? 0 : cost.SECOND_LIST;
    const sum =
      nesting +
      again +
      own[role] +
      openingCost(role, c, frame, state.memory) +
      placeCost(role, c, frame, true);
    moves.push(sum, state, role, frame, true);
  }
}

/** Builds the cheapest moves into states; of equal states only the cheapest stays. */
function select({ kept, limit }: Moves, c: Candidate, index: number): State[] {
  const near = kept.filter((move) => move.cost <= limit).sort((a, b) => a.cost - b.cost);
  const seen = new Set<string>();
  const states: State[] = [];
  for (const move of near) {
    if (states.length >= BEAM) break;
    const state = build(move, c, index);
    const key = `${state.top?.key ?? ''}#${state.memory}`;
    if (seen.has(key)) continue;
    seen.add(key);
    states.push(state);
  }
  return states;
}

function build(move: Move, c: Candidate, index: number): State {
  const { state, role } = move;
  if (role === 'prose') return { ...state, cost: move.cost };
  const up = move.opens && move.up ? withKids(move.up, role) : move.up;
  const top = makeFrame(index, c, role, up);
  const memory = remember(state.memory, role, top.depth, c.enumerator.style, c.enumerator.value);
  const steps: Step = { candidate: index, role, parent: up?.index ?? -1, before: state.steps };
  return { cost: move.cost, top, memory, steps };
}

/** Closes what is still open, and reads the best tree back. */
function read(states: readonly State[]): Tree {
  const closed = states.map((state) => {
    let total = state.cost;
    for (let frame = state.top; frame; frame = frame.up)
      total += cost.closingCost(frame.candidate, frame.role, frame.kids !== null);
    return { total, decisions: decisionsOf(state) };
  });
  closed.sort((a, b) => a.total - b.total);
  const [best, next] = closed;
  if (!best) return { decisions: [], rival: null };
  if (!next) return { decisions: best.decisions, rival: null };
  const at = best.decisions.findIndex((decision, index) => {
    const other = next.decisions[index];
    return (
      other?.candidate !== decision.candidate ||
      other.role !== decision.role ||
      other.parent !== decision.parent
    );
  });
  const candidate = best.decisions[at]?.candidate;
  return {
    decisions: best.decisions,
    rival: candidate === undefined ? null : { candidate, dearer: next.total - best.total },
  };
}

function decisionsOf(state: State): Decision[] {
  const decisions: Decision[] = [];
  for (let step = state.steps; step; step = step.before) {
    decisions.push({ candidate: step.candidate, role: step.role, parent: step.parent });
  }
  return decisions.reverse();
}
