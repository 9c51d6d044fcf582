import type { Notice } from '../notice/index.ts';
import { align } from './align.ts';
import type { Answer, AnswerFinding, Value } from './answer.ts';
import { answerOfGold } from './answer-gold.ts';
import { answerOfNotice } from './answer-notice.ts';
import {
  EXACT_PARTS,
  FINDING_FIELDS,
  FINDING_LIST_FIELDS,
  type Field,
  JUDGEMENT_FIELDS,
  LIST_FIELDS,
  SCALAR_FIELDS,
} from './fields.ts';
import type { Gold } from './gold.ts';
import { type Judgement, judge, judgeList, type Outcome, type Pair } from './judge.ts';
import { Locator } from './locate.ts';
import { squeeze } from './similarity.ts';

/** What whole findings and whole notices are compared by. */
const EXACT = 'exact';
const NOT_EXACT = 'not exact';

/**
 * Every comparison between one notice's gold and its record, in the order of the report. `notice` null stands for one
 * that could not be read though its format can: everything annotated is missed.
 */
export function scoreNotice(gold: Gold, notice: Notice | null): Judgement[] {
  const expected = answerOfGold(gold);
  const got = notice && answerOfNotice(notice);
  const sheet = new Sheet(new Locator(notice?.text ?? ''));
  for (const field of SCALAR_FIELDS) {
    sheet.add(field, judge(field, expected.scalars[field], got?.scalars[field] ?? null));
  }
  for (const field of LIST_FIELDS) {
    sheet.addAll(field, judgeList(field, expected.lists[field], got?.lists[field] ?? []));
  }
  scoreFindings(expected, got?.findings ?? [], sheet);
  scoreWhole(sheet, gold.findings.length > 0);
  return sheet.judgements;
}

function scoreFindings(expected: Answer, got: readonly AnswerFinding[], sheet: Sheet): void {
  const pairs = align(expected.findings, got);
  const taken = new Set(pairs);
  const names = numbered(expected.findings.map(nameOf));
  expected.findings.forEach((wanted, i) => {
    const partner = pairs[i] ?? null;
    const found = partner === null ? null : got[partner]!;
    const about = { item: names[i]!, at: sheet.locate(found?.place ?? null, wanted.place) };
    sheet.add('findings', detection(wanted, found), about);
    let exact = found !== null;
    if (found) {
      const before = sheet.judgements.length;
      for (const field of FINDING_FIELDS)
        sheet.add(field, judge(field, wanted.fields[field], found.fields[field]), about);
      for (const field of FINDING_LIST_FIELDS)
        sheet.addAll(field, judgeList(field, wanted.lists[field], found.lists[field]), about);
      const parent = judgeParent(wanted, found, { expected: expected.findings, got, pairs });
      sheet.add('finding.parent', parent, about);
      const parts = sheet.judgements.slice(before);
      exact = parts.every(
        ({ field, outcome }) =>
          isRight(outcome) || !(EXACT_PARTS.includes(field) || field === 'finding.parent'),
      );
    }
    sheet.add('finding.exact', whole(exact, found !== null), about);
  });
  got.forEach((found, j) => {
    if (taken.has(j)) return;
    const about = { item: null, at: sheet.locate(found.place, null) };
    const value = { text: nameOf(found) };
    sheet.add('findings', { expected: null, got: value, outcome: 'extra' }, about);
    sheet.add('finding.exact', { expected: null, got: value, outcome: 'extra' }, about);
  });
}

/** Detected is softly right; with the same title and label it is right. */
function detection(wanted: AnswerFinding, found: AnswerFinding | null): Pair {
  const expected = { text: nameOf(wanted) };
  if (!found) return { expected, got: null, outcome: 'missed' };
  const got = { text: nameOf(found) };
  return { expected, got, outcome: squeeze(expected.text) === squeeze(got.text) ? 'right' : 'soft' };
}

/** The same parent is the finding that the annotated parent is aligned with, whatever its title. */
function judgeParent(
  wanted: AnswerFinding,
  found: AnswerFinding,
  all: {
    expected: readonly AnswerFinding[];
    got: readonly AnswerFinding[];
    pairs: readonly (number | null)[];
  },
): Pair {
  const expected = wanted.parent === null ? null : { text: nameOf(all.expected[wanted.parent]!) };
  const got = found.parent === null ? null : { text: nameOf(all.got[found.parent]!) };
  if (!expected || !got) return judge('finding.parent', expected, got);
  return { expected, got, outcome: all.pairs[wanted.parent!] === found.parent ? 'right' : 'wrong' };
}

/** A notice's findings are exact if none is missed, extra or inexact; asked only of notices that are to have some. */
function scoreWhole(sheet: Sheet, hasFindings: boolean): void {
  const { judgements } = sheet;
  const findings = judgements.filter(({ field }) => field === 'finding.exact');
  const everything = judgements.filter(({ field }) => !JUDGEMENT_FIELDS.has(field));
  const all = (some: readonly Judgement[]) => some.every(({ outcome }) => isRight(outcome));
  if (hasFindings) sheet.add('notice.findings', whole(all(findings), true));
  sheet.add('notice.exact', whole(all(everything), true));
}

function whole(exact: boolean, present: boolean): Pair {
  const expected = { text: EXACT };
  if (!present) return { expected, got: null, outcome: 'missed' };
  return { expected, got: { text: exact ? EXACT : NOT_EXACT }, outcome: exact ? 'right' : 'wrong' };
}

function isRight(outcome: Outcome): boolean {
  return outcome === 'right' || outcome === 'none';
}

function nameOf({ label, title }: AnswerFinding): string {
  return `${label} ${title}`.trim();
}

/** The same text a second time gets a number, so that each finding has a name of its own. */
function numbered(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** The finding that a judgement is about, and where it starts. */
interface About {
  item: string | null;
  at: number | null;
}

/** Collects judgements, gives them their keys and places. */
class Sheet {
  readonly judgements: Judgement[] = [];
  readonly #locator: Locator;
  readonly #keys = new Map<string, number>();

  constructor(locator: Locator) {
    this.#locator = locator;
  }

  locate(got: Value | null, expected: Value | null, from = 0): number | null {
    const found = got && this.#locator.offset(got, from);
    return found ?? (expected && this.#locator.offset(expected, from));
  }

  addAll(field: Field, pairs: readonly Pair[], about?: About): void {
    for (const pair of pairs) this.add(field, pair, about, true);
  }

  add(field: Field, pair: Pair, about: About = { item: null, at: null }, inList = false): void {
    const { expected, got, outcome } = pair;
    const at = isRight(outcome) ? null : (this.locate(got, expected, about.at ?? 0) ?? about.at);
    this.judgements.push({
      field,
      outcome,
      key: this.#unique(keyOf(field, pair, about, inList)),
      item: about.item,
      expected: textOf(expected),
      got: textOf(got),
      line: at === null ? null : this.#locator.line(at),
    });
  }

  #unique(key: string): string {
    const count = (this.#keys.get(key) ?? 0) + 1;
    this.#keys.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  }
}

/** One field of one finding has one key whatever its value; values in lists are told apart by their text. */
function keyOf(field: Field, { expected, got }: Pair, { item }: About, inList: boolean): string {
  const owner = item === null ? field : `${field} @ ${squeeze(item)}`;
  if (expected) return inList ? `${owner} = ${squeeze(textOf(expected)!)}` : owner;
  const listed = inList || field === 'findings' || field === 'finding.exact';
  return got && listed ? `${owner} + ${squeeze(textOf(got)!)}` : owner;
}

function textOf(value: Value | null): string | null {
  if (value === null) return null;
  return value.label === undefined ? value.text : `${value.label} ${value.text}`.trim();
}
