import type { Candidate } from './candidates.ts';
import type { Style } from './enumerators.ts';

/** What a label does: macro section, category, finding, measure, item of another list, field name, or nothing. */
export type Role = 'section' | 'category' | 'finding' | 'measure' | 'item' | 'field' | 'prose';

/** Steps of a list. */
export const GAP = 1.5;
export const GAP_STEP = 0.25;
export const REPEAT = 3;
export const BACKWARD = 5;
export const NO_NUMBER = 0.4;
/** A list that begins elsewhere than at 1. */
export const OPEN_ELSEWHERE = 4;
/** … but goes on where the last list of its role stopped (numbers that run through all categories). */
export const OPEN_CONTINUED = 0.3;
/** … or is named (任务五, 问题12), as is a gap in it: a notice may answer for a few tasks of a larger plan. */
export const NAMED_NUMBER = 0.5;
/** A role printed in another style than before at the same depth. */
export const STYLE_CHANGE = 2.5;
/** `（1）` as measures in one place and as findings in another. */
export const STYLE_OF_ANOTHER_ROLE = 1.5;
/** `1.` and `1、` in one list. */
export const MARK_CHANGE = 0.4;
/** A list inside a list of the same style. */
export const SAME_STYLE_NESTED = 1.2;
/** Siblings share a role; sections may stand beside anything. */
export const ROLE_CHANGE = 3;
export const ROLE_CHANGE_SECTION = 0.4;
/** A heading inside a paragraph, where the text has lines to stand on. */
export const INLINE_HEADING = 3.5;
/** Such a heading where the text is one block. */
export const INLINE_IN_BLOCK = 0.4;
/** A section inside anything. */
export const SECTION_INSIDE = 4;
/** What is no section behind a section. */
export const AFTER_SECTION = 0.6;
/** Lists inside lists. */
export const MAX_NESTING = 7;
/** `1-1` fits below the item numbered 1. */
export const OUTER_NUMBER = 0.5;
/** Findings below a section whose title says nothing. */
export const FINDING_UNDER_UNKNOWN = 0.8;
/** A list inside a measure. */
export const MEASURE_NESTED = 0.3;
/** A nearest rival this close leaves the structure uncertain. */
export const CLOSE_RIVAL = 0.5;
/** Findings below a section that is not about findings. */
export const FINDING_ELSEWHERE = 3.5;
/** Lists of other things inside the findings' section. */
export const ITEM_IN_FINDINGS = 2.5;
/** Below a section the outermost heading is a category, unless it calls itself a problem or has its own rectification. */
export const GROUPS_WITHOUT_CATEGORY = 4;
/** Lists of other things at the outermost level. */
export const ITEM_AT_ROOT = 2;
export const ITEM_WITHOUT_SECTION = 0.6;
/** … and below another such item. */
export const NESTED_ITEM_IN_FINDINGS = 1.2;
/** `1-1` below `问题一`: the label says whose child it is. */
export const NUMBERED_CHILD = -1.5;
/** What an unlikely list costs again with each further item. */
export const AGAIN = 0.3;
/** A list inside another that begins with the other's next number. */
export const NOT_CONTINUED = 6;
/** A number that both an inner and an outer list wait for is more likely the inner one's. */
export const INNER_AWAITS = 1.5;
/** A slogan taken for a finding, in a notice whose findings name faults. */
export const UNLIKE_FINDINGS = 1.5;
/** A second list of the same role below one heading. */
export const SECOND_LIST = 3;
/** Where the section says that findings follow, a bare heading is one. */
export const EXPECTED_FINDING = -0.9;
/** Findings below a finding that already has its own rectification: more likely its measures. */
/** A finding inside a finding should look like one. */
export const PLAIN_CHILD = 1.5;
export const CHILD_AFTER_LABEL = 3.5;
/** … or that only says who is responsible. */
export const CHILD_AFTER_FIELD = 1.2;
/** A measure that is only a heading over a list is more likely a finding over its measures. */
export const MEASURE_WITH_LIST = 1.2;
/** Measures without a body label above them. */
export const MEASURE_UNANNOUNCED = 1.2;
/** … directly below a line that only names the fault: nothing else could stand there. */
export const BELOW_BARE_FAULT = 0.3;
/** A list inside a form's field is what was done. */
export const MEASURE_IN_FIELD = -1;
/** Labels of an inner style above an outer one (`1.` over `一、`). */
export const STYLE_ORDER = 1.5;

export const OUTER_RANK: Record<Style, number> = {
  chinese: 0,
  'chinese-bracket': 1,
  problem: 2,
  ordinal: 2,
  digit: 2,
  compound: 3,
  'digit-bracket': 3,
  circle: 4,
  spoken: 5,
  none: 2,
};

/** Styles from this rank on (`1.`, `（1）`, `①`) may number measures as well as findings. */
export const MEASURE_RANK = 2;

/** Not reading the label that an open list waits for. */
export const SKIPPED = 1.5;
/** Circles mostly number measures: a list of findings that begins with one, and each of its items. */
export const CIRCLE_LIST = 2;
const CIRCLE_FINDING = 0.4;
const BARE_BODY = 8;
const LONG_TITLE = 110;

/** Names a fault, calls itself a problem, or has a body label of its own. */
export function looksLikeFinding(c: Candidate): boolean {
  return c.fault || c.heading.problem || c.heading.quoted || c.ownLabel || c.field?.field === 'title';
}

/** How badly the candidate's own words fit the role (0 = perfectly); siblings and place come on top. */
export function contentCost(c: Candidate, role: Role, oneBlock: boolean): number {
  const { heading } = c;
  const framed = heading.problem && (heading.quoted || heading.framed);
  switch (role) {
    case 'section': {
      let cost = c.section !== null ? 0 : c.alone && c.reports ? 1.5 : 3;
      if (c.enumerator.style !== 'chinese')
        cost += c.bare && c.section ? 1 : c.enumerator.style === 'chinese-bracket' ? 1.2 : 4;
      if (framed || (heading.problem && !c.section)) cost += 2.5;
      if (c.ownLabel) cost += 2;
      if (c.fault && c.section === 'accountability') cost += 1.2;
      if (c.category && c.section !== 'next' && c.section !== 'accountability') cost += 0.5;
      if (c.titleLength > LONG_TITLE) cost += 1.5;
      return cost;
    }
    case 'category': {
      const named = c.body || (c.category && !(c.goal && !c.reports));
      let cost = c.aspect ? 0 : named ? 0.3 : c.fault ? (c.bodyLength < BARE_BODY ? 0.5 : 1) : 2;
      if (c.ownLabel) cost += 3;
      if (c.section === 'findings' && !c.body) cost += c.aspect ? 1 : 3;
      if (heading.problem && !c.aspect) cost += 3;
      if (!c.alone) cost += 1.2;
      if (c.bodyLength > 150) cost += 1;
      if (c.enumerator.style === 'circle' || c.enumerator.style === 'digit-bracket') cost += 2;
      if (c.titleLength > LONG_TITLE) cost += 1.5;
      return cost;
    }
    case 'finding': {
      let cost =
        framed || heading.problem
          ? 0
          : c.field?.field === 'title'
            ? 0
            : c.fault
              ? 0.4
              : c.aspect
                ? 1
                : c.goal
                  ? 1.2
                  : 1.8;
      if (c.ownLabel) cost -= 0.8;
      if (c.section !== null && !framed && !c.ownLabel)
        cost +=
          c.section === 'next' || c.section === 'organisation' || (c.section === 'accountability' && !c.fault)
            ? 1.5
            : 0.5;
      if (c.enumerator.style === 'circle' && !c.ownLabel) cost += CIRCLE_FINDING;
      if (c.titleLength > LONG_TITLE && !heading.quoted) cost += 1;
      return Math.max(0, cost);
    }
    case 'measure': {
      let cost = c.enumerator.style === 'circle' ? 0.2 : 0.6;
      if (framed || heading.problem) cost += 3;
      // The last of a finding's measures may stand before its status line or its next label.
      if (c.ownLabel) cost += c.ownRectification ? 1.5 : 0.2;
      if (c.fault && c.alone) cost += 1.5;
      else if (c.faultEnds) cost += 1.2;
      if (c.enumerator.style === 'chinese') cost += 3;
      if (c.enumerator.style === 'chinese-bracket') cost += 1;
      if (c.enumerator.style === 'problem' || c.enumerator.style === 'none') cost += 4;
      if (c.enumerator.style === 'compound') cost += 2;
      return cost;
    }
    case 'item': {
      let cost = 0.4;
      if (framed || heading.problem) cost += 3;
      if (c.ownLabel) cost += 3;
      if (c.aspect) cost += 1;
      if (c.fault && c.alone) cost += 0.8;
      else if (c.faultEnds) cost += 0.8;
      if (c.enumerator.style === 'none') cost += 3;
      return cost;
    }
    case 'field':
      if (c.field === null || c.enumerator.style === 'none') return Number.POSITIVE_INFINITY;
      // 整改落实情况 may be a field's name or a whole section's title.
      return c.field.body ? 0.8 : 0;
    case 'prose':
      if (c.enumerator.style === 'none') return c.bare ? 3 : c.field ? 2 : 1.2;
      if (c.innocent) return 1;
      if (!c.atLine && oneBlock)
        return OUTER_RANK[c.enumerator.style] < 2 ? 3.5 : c.ownLabel || framed || c.fault ? 2 : 1.2;
      if (!c.atLine) return c.ownLabel || framed ? 2 : 0.6;
      if (framed) return 7;
      switch (c.enumerator.style) {
        case 'chinese':
        case 'chinese-bracket':
          return 7;
        case 'problem':
          return 3;
        case 'circle':
          return 1.5;
        case 'ordinal':
          return 2;
        default:
          return c.enumerator.mark === ' ' ? 1.5 : 5;
      }
  }
}

/** What is missing when an item ends. */
export function closingCost(c: Candidate, role: Role, kids: boolean): number {
  if (role === 'category') return kids ? 0 : 3.5;
  if (role === 'measure') return kids && c.alone ? MEASURE_WITH_LIST : 0;
  if (role === 'finding') return kids ? 0 : c.bodyLength < BARE_BODY ? 2.5 : 0;
  if (role === 'section') return kids || c.section !== 'findings' || c.bodyLength > 60 ? 0 : 1.5;
  return 0;
}
