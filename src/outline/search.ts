import type { Candidate } from './candidates.ts';
import type { Role } from './costs.ts';
import * as cost from './costs.ts';
import type { Style } from './enumerators.ts';

/** An item of an open list; `up` is the item that encloses the list. */
interface Frame {
  candidate: number;
  style: Style;
  mark: string;
  value: number | null;
  role: Role;
  /** How many findings enclose this one, itself included; 0 for other roles. */
  depth: number;
  kids: boolean;
  up: Frame | null;
  /** Identity of the open lists, so that equal states can be merged. */
  key: string;
}

/** Last number and style of a role at a depth, so that lists can go on and styles keep their level. */
interface Memory {
  styles: readonly (Style | undefined)[];
  lasts: readonly (number | null | undefined)[];
}

interface Step {
  candidate: number;
  role: Role;
  parent: number;
  before: Step | null;
}

interface State {
  cost: number;
  top: Frame | null;
  memory: Memory;
  steps: Step | null;
}

/** What the search decided for a candidate; `parent` is the candidate that encloses it, or -1. */
export interface Decision {
  candidate: number;
  role: Role;
  parent: number;
  /** Cost of the best tree that reads this candidate otherwise, less this tree's, where it was still in the beam. */
  doubt: number | null;
}

/** States kept after each candidate, and how much dearer than the best one may be. */
const BEAM = 24;
const MARGIN = 9;
const MAX_DEPTH = 7;

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

const slot = (role: Role, depth: number): number =>
  role === 'section'
    ? 0
    : role === 'category'
      ? 1
      : role === 'finding'
        ? 1 + Math.min(depth, 3)
        : role === 'item'
          ? 5
          : role === 'measure'
            ? 6
            : 7;

/** Finds the cheapest tree: which candidates are headings, of what role, below which other. */
export function searchTree(candidates: readonly Candidate[]): Decision[] {
  const inline = inlinePrice(candidates);
  const costs = candidates.map((candidate) => contentCosts(candidate, inline < cost.INLINE_HEADING));
  let states: State[] = [{ cost: 0, top: null, memory: { styles: [], lasts: [] }, steps: null }];
  for (let index = 0; index < candidates.length; index++) {
    const next = new Map<string, State>();
    let best = Number.POSITIVE_INFINITY;
    const limit = () => best + MARGIN;
    for (const state of states) {
      expand(state, index, candidates, costs[index] as Record<Role, number>, inline, (made) => {
        if (made.cost > limit()) return;
        if (made.cost < best) best = made.cost;
        const key = stateKey(made);
        const known = next.get(key);
        if (!known || made.cost < known.cost) next.set(key, made);
      });
    }
    states = [...next.values()]
      .filter((state) => state.cost <= limit())
      .sort((a, b) => a.cost - b.cost)
      .slice(0, BEAM);
  }
  let winner: State | null = null;
  let winning = Number.POSITIVE_INFINITY;
  for (const state of states) {
    const total = state.cost + closeAll(state.top, candidates);
    if (total < winning) {
      winning = total;
      winner = state;
    }
  }
  const decisions: Decision[] = [];
  for (let step = winner?.steps ?? null; step; step = step.before) {
    decisions.push({ candidate: step.candidate, role: step.role, parent: step.parent, doubt: null });
  }
  return decisions.reverse();
}

function contentCosts(candidate: Candidate, oneBlock: boolean): Record<Role, number> {
  const of = (role: Role) => cost.contentCost(candidate, role, oneBlock);
  return {
    section: of('section'),
    category: of('category'),
    finding: of('finding'),
    measure: of('measure'),
    item: of('item'),
    field: of('field'),
    prose: of('prose'),
  };
}

/** Headings inside paragraphs are dear where the text has lines, cheap where it is one block. */
function inlinePrice(candidates: readonly Candidate[]): number {
  const atLine = candidates.filter(
    (candidate) => candidate.atLine && candidate.enumerator.style !== 'none',
  ).length;
  const inline = candidates.length - atLine;
  return atLine >= 6 || atLine > inline ? cost.INLINE_HEADING : 0.4;
}

function stateKey(state: State): string {
  return `${state.top?.key ?? ''}#${state.memory.styles.join()}#${state.memory.lasts.join()}`;
}

function makeFrame(candidate: number, c: Candidate, role: Role, depth: number, up: Frame | null): Frame {
  const { style, value, mark } = c.enumerator;
  const section = role === 'section' ? (c.section ?? '-') : role === 'finding' && c.ownLabel ? 'o' : '';
  const key = `${up?.key ?? ''}/${style}${mark}${value ?? ''}${role}${section}`;
  return { candidate, style, mark, value, role, depth, kids: false, up, key };
}

const withKids = (frame: Frame): Frame =>
  frame.kids ? frame : { ...frame, kids: true, key: `${frame.key}+` };

function closeAll(top: Frame | null, candidates: readonly Candidate[]): number {
  let sum = 0;
  for (let frame = top; frame; frame = frame.up)
    sum += cost.closingCost(candidates[frame.candidate] as Candidate, frame.role, frame.kids);
  return sum;
}

function expand(
  state: State,
  index: number,
  candidates: readonly Candidate[],
  own: Record<Role, number>,
  inline: number,
  emit: (state: State) => void,
): void {
  const c = candidates[index] as Candidate;
  emit({ ...state, cost: state.cost + own.prose });
  const place = c.atLine ? 0 : inline;
  let closed = 0;
  let level = 0;
  for (let frame = state.top; ; frame = frame.up) {
    openList(state, frame, index, c, candidates, own, state.cost + closed + place, emit, level);
    if (!frame) break;
    closed += cost.closingCost(candidates[frame.candidate] as Candidate, frame.role, frame.kids);
    continueList(state, frame, index, c, candidates, own, state.cost + closed + place, emit);
    level++;
  }
}

/** The candidate goes on with the list of `frame`, closing everything inside it. */
function continueList(
  state: State,
  frame: Frame,
  index: number,
  c: Candidate,
  candidates: readonly Candidate[],
  own: Record<Role, number>,
  base: number,
  emit: (state: State) => void,
): void {
  if (frame.style !== c.enumerator.style) return;
  const step =
    stepCost(frame.value, c.enumerator.value) + (frame.mark === c.enumerator.mark ? 0 : cost.MARK_CHANGE);
  for (const role of SIBLINGS[frame.role]) {
    if (!Number.isFinite(own[role])) continue;
    const content = place(role, c, frame.up, candidates, false) + own[role];
    const change =
      role === frame.role
        ? 0
        : role === 'section' && c.section !== null
          ? cost.ROLE_CHANGE_SECTION
          : frame.role === 'section'
            ? cost.ROLE_CHANGE_SECTION + 0.6
            : cost.ROLE_CHANGE;
    add(state, index, c, role, frame.up, base + step + content + change, emit);
  }
}

/** The candidate opens a new list below `frame` (the root if null). */
function openList(
  state: State,
  frame: Frame | null,
  index: number,
  c: Candidate,
  candidates: readonly Candidate[],
  own: Record<Role, number>,
  base: number,
  emit: (state: State) => void,
  level: number,
): void {
  let nested = 0;
  let same = false;
  let inverted = false;
  let broken = 0;
  const { style: written, value } = c.enumerator;
  for (let outer = frame; outer; outer = outer.up) {
    nested++;
    if (cost.OUTER_RANK[outer.style] > cost.OUTER_RANK[written]) inverted = true;
    if (outer.style !== written || written === 'none') continue;
    same = true;
    // The next number of an open list is that list's, not a new one's inside it.
    if (value !== null && value > 1 && value === (outer.value ?? 0) + 1) broken = cost.NOT_CONTINUED;
  }
  const order = (inverted ? cost.STYLE_ORDER : 0) + broken;
  if (nested >= MAX_DEPTH) return;
  // Opening below an item that stopped being the newest one means closing its inner lists first.
  void level;
  const parent = frame ? withKids(frame) : null;
  for (const role of ROLES_BELOW[frame?.role ?? 'root']) {
    if (!Number.isFinite(own[role])) continue;
    const depth = role === 'finding' ? (frame?.role === 'finding' ? frame.depth + 1 : 1) : 0;
    if (depth > 3) continue;
    const memory = slot(role, depth);
    const last = state.memory.lasts[memory];
    let opening =
      value === null ? cost.NO_NUMBER : value === 1 ? 0 : cost.OPEN_ELSEWHERE + Math.min(value, 8) * 0.1;
    if (value !== null && value > 1 && typeof last === 'number' && role !== 'measure') {
      if (value === last + 1) opening = cost.OPEN_CONTINUED;
      else if (value > last && value <= last + 3) opening = cost.OPEN_CONTINUED + cost.GAP;
    }
    if (c.enumerator.outer !== null && frame && frame.value === c.enumerator.outer) opening -= 0.5;
    const style = state.memory.styles[memory];
    if (style !== undefined && style !== c.enumerator.style && role !== 'measure' && role !== 'item')
      opening += cost.STYLE_CHANGE;
    if (same) opening += cost.SAME_STYLE_NESTED;
    if ((frame ? frame.kids : state.top !== null) && role !== 'measure') opening += cost.SECOND_LIST;
    add(
      state,
      index,
      c,
      role,
      parent,
      base + opening + order + own[role] + place(role, c, frame, candidates, true),
      emit,
    );
  }
}

/** What the enclosing item says about a role below it. */
function place(role: Role, c: Candidate, parent: Frame | null, candidates: readonly Candidate[], opens: boolean): number {
  const enclosing = parent ? (candidates[parent.candidate] as Candidate) : null;
  if (role === 'section') return parent ? 4 : 0;
  if (role === 'category' || role === 'finding') {
    if (parent?.role === 'section' && enclosing && enclosing.section !== 'findings') {
      return (enclosing.section === null ? 0.8 : cost.FINDING_ELSEWHERE) * (opens ? 1 : cost.AGAIN);
    }
    const bare =
      role === 'finding' && !c.heading.problem && (parent?.role !== 'finding' || c.fault || c.aspect);
    const expected = bare && inFindings(parent, candidates) ? cost.EXPECTED_FINDING : 0;
    const numbered = c.enumerator.outer !== null && parent !== null && c.enumerator.outer === parent.value;
    if (role === 'finding' && numbered) return cost.NUMBERED_CHILD + expected;
    if (role === 'finding' && parent?.role === 'finding') {
      const named = c.fault || c.aspect || c.heading.problem || c.heading.quoted;
      const plain = named || c.ownLabel ? 0 : cost.PLAIN_CHILD;
      if (enclosing?.announced) return cost.CHILD_AFTER_LABEL + plain + expected;
      const groups = parent.depth === 1 && parent.up?.role !== 'category' && !enclosing?.heading.problem;
      return plain + expected + (groups ? cost.GROUPS_WITHOUT_CATEGORY : 0);
    }
    return expected;
  }
  if (role === 'item') {
    if (parent?.role === 'section' && enclosing?.section === 'findings') return cost.ITEM_IN_FINDINGS;
    if (!parent) return cost.ITEM_AT_ROOT + cost.ITEM_WITHOUT_SECTION;
    if (inFindings(parent, candidates)) return cost.NESTED_ITEM_IN_FINDINGS;
    return belowSection(parent) ? 0 : cost.ITEM_WITHOUT_SECTION;
  }
  if (role === 'measure') {
    if (parent?.role === 'finding') return enclosing?.announced ? 0 : cost.MEASURE_UNANNOUNCED * (opens ? 1 : cost.AGAIN);
    return parent?.role === 'field' ? cost.MEASURE_IN_FIELD : 0.3;
  }
  if (role === 'field') return c.field?.field === 'title' ? 0 : 0;
  return 0;
}

function stepCost(last: number | null, value: number | null): number {
  if (last === null || value === null) return cost.NO_NUMBER;
  if (value === last + 1) return 0;
  if (value > last) return cost.GAP + Math.min(value - last, 12) * cost.GAP_STEP;
  return value === last ? cost.REPEAT : cost.BACKWARD;
}

function add(
  state: State,
  index: number,
  c: Candidate,
  role: Role,
  up: Frame | null,
  total: number,
  emit: (state: State) => void,
): void {
  const depth = role === 'finding' ? (up?.role === 'finding' ? up.depth + 1 : 1) : 0;
  const memory = slot(role, depth);
  const styles = [...state.memory.styles];
  const lasts = [...state.memory.lasts];
  styles[memory] = c.enumerator.style;
  lasts[memory] = c.enumerator.value;
  const steps: Step = { candidate: index, role, parent: up?.candidate ?? -1, before: state.steps };
  emit({ cost: total, top: makeFrame(index, c, role, depth, up), memory: { styles, lasts }, steps });
}

function belowSection(frame: Frame): boolean {
  for (let outer: Frame | null = frame; outer; outer = outer.up) if (outer.role === 'section') return true;
  return false;
}

function inFindings(frame: Frame | null, candidates: readonly Candidate[]): boolean {
  for (let outer = frame; outer; outer = outer.up) {
    if (outer.role === 'section') return (candidates[outer.candidate] as Candidate).section === 'findings';
  }
  return false;
}
