import type { Candidate } from './candidates.ts';
import type { Role } from './costs.ts';
import * as cost from './costs.ts';
import { type Frame, findingDepth, lastAt, type Memory, slot, styleAt } from './frames.ts';

/** What the next number of an open list costs. */
export function stepCost(last: number | null, { style, value }: Candidate['enumerator']): number {
  if (last === null || value === null) return cost.NO_NUMBER;
  if (value === last + 1) return 0;
  if (value > last && style === 'problem') return cost.NAMED_NUMBER;
  if (value > last) return cost.GAP + Math.min(value - last, 12) * cost.GAP_STEP;
  return value === last ? cost.REPEAT : cost.BACKWARD;
}

/** What it costs to change the role inside one list. */
export function changeCost(before: Role, role: Role, c: Candidate): number {
  if (before === role) return 0;
  // Categories belong to one section: none about findings follows them.
  if (before === 'category' && role === 'section' && c.section === 'findings') return cost.ROLE_CHANGE;
  if (role === 'section' && c.section !== null) return cost.ROLE_CHANGE_SECTION;
  return before === 'section' ? cost.ROLE_CHANGE_SECTION + cost.AFTER_SECTION : cost.ROLE_CHANGE;
}

/** What it costs to begin a list with this label below `frame`, whatever its role; infinite if too deep. */
export function nestingCost(c: Candidate, frame: Frame | null): number {
  if (frame && frame.nesting >= cost.MAX_NESTING) return Number.POSITIVE_INFINITY;
  const { style, value } = c.enumerator;
  let inverted = 0;
  let same = 0;
  let broken = 0;
  for (let outer = frame; outer; outer = outer.up) {
    if (cost.OUTER_RANK[outer.style] > cost.OUTER_RANK[style]) inverted = cost.STYLE_ORDER;
    if (outer.style !== style || (style === 'none' && !c.bare)) continue;
    same = cost.SAME_STYLE_NESTED;
    // The next number of an open list is that list's, not a new one's inside it.
    if (value !== null && value > 1 && value === (outer.value ?? 0) + 1) broken = cost.NOT_CONTINUED;
  }
  return inverted + same + broken;
}

/** What it costs that a list of this role begins with this number and style. */
export function openingCost(role: Role, c: Candidate, frame: Frame | null, memory: Memory): number {
  const { style, value, outer } = c.enumerator;
  const at = slot(role, findingDepth(role, frame));
  const last = lastAt(memory, at);
  let sum = cost.NO_NUMBER;
  if (value !== null) {
    const elsewhere =
      style === 'problem' ? cost.NAMED_NUMBER : cost.OPEN_ELSEWHERE + Math.min(value, 8) * 0.1;
    sum = value === 1 ? 0 : elsewhere;
    if (value > 1 && typeof last === 'number' && role !== 'measure') {
      if (value === last + 1) sum = cost.OPEN_CONTINUED;
      else if (value > last && value <= last + 3) sum = cost.OPEN_CONTINUED + cost.GAP;
    }
  }
  if (outer !== null && frame?.value === outer) sum -= cost.OUTER_NUMBER;
  if (role === 'finding' && style === 'circle' && !c.ownLabel) sum += cost.CIRCLE_LIST;
  const before = styleAt(memory, at);
  const rival =
    role === 'measure'
      ? styleAt(memory, slot('finding', (frame?.depth ?? 0) + 1))
      : role === 'finding' && frame?.role === 'finding'
        ? styleAt(memory, slot('measure', 0))
        : undefined;
  // One style below findings means one thing in one notice.
  if (rival === style) sum += cost.STYLE_OF_ANOTHER_ROLE;
  const keepsStyle = role === 'measure' || role === 'item' || before === undefined || before === style;
  return keepsStyle ? sum : sum + cost.STYLE_CHANGE;
}

/** What the enclosing item says about a role below it; `opens` for the first of a list. */
export function placeCost(role: Role, c: Candidate, parent: Frame | null, opens: boolean): number {
  const share = opens ? 1 : cost.AGAIN;
  switch (role) {
    case 'section':
      return parent ? cost.SECTION_INSIDE : 0;
    case 'category':
    case 'finding':
      return findingPlace(role, c, parent, share);
    case 'item':
      if (!parent) return cost.ITEM_AT_ROOT + cost.ITEM_WITHOUT_SECTION;
      if (parent.about === 'findings')
        return parent.role === 'section' ? cost.ITEM_IN_FINDINGS : cost.NESTED_ITEM_IN_FINDINGS;
      return parent.about === 'other' ? 0 : cost.ITEM_WITHOUT_SECTION;
    case 'measure':
      if (parent?.role === 'finding') {
        if (parent.candidate.announced) return 0;
        const bare = parent.candidate.alone && parent.candidate.fault && parent.candidate.bodyLength === 0;
        return cost.MEASURE_UNANNOUNCED * share * (bare ? cost.BELOW_BARE_FAULT : 1);
      }
      return parent?.role === 'field' ? cost.MEASURE_IN_FIELD : cost.MEASURE_NESTED;
    default:
      return 0;
  }
}

function findingPlace(
  role: 'category' | 'finding',
  c: Candidate,
  parent: Frame | null,
  share: number,
): number {
  if (parent?.role === 'section' && parent.about === 'other') {
    return (parent.candidate.section === null ? cost.FINDING_UNDER_UNKNOWN : cost.FINDING_ELSEWHERE) * share;
  }
  if (role === 'category') return 0;
  const inFinding = parent?.role === 'finding';
  const named = c.fault || c.aspect || c.heading.problem || c.heading.quoted;
  const bare = !c.heading.problem && (!inFinding || c.fault || c.aspect || c.ownRectification);
  const expected = bare && parent?.about === 'findings' ? cost.EXPECTED_FINDING : 0;
  const groups =
    inFinding && parent.depth === 1 && parent.up?.role !== 'category' && !parent.candidate.heading.problem
      ? cost.GROUPS_WITHOUT_CATEGORY
      : 0;
  if (parent && c.enumerator.outer !== null && c.enumerator.outer === parent.value) {
    return cost.NUMBERED_CHILD + expected + groups;
  }
  if (!parent || !inFinding) return expected;
  const plain = named || c.ownLabel ? 0 : cost.PLAIN_CHILD;
  if (parent.candidate.ownLabel) return cost.CHILD_AFTER_LABEL + plain + expected;
  if (parent.candidate.announced) return cost.CHILD_AFTER_FIELD * share + plain + expected;
  return plain + expected + groups;
}
