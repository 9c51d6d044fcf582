import { MONEY_VERBS } from '../lexicon/sanctions.ts';
import type { MoneyEntry, Quantity, Span } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';
import { within } from './facts.ts';

const VERBS = new RegExp(MONEY_VERBS, 'g');
/** How far before its figure the verb may stand, and what may lie between. */
const REACH = 26;
const BREAK = /[。;\n:]/;
/** Figures of the fault or of a plan, not of a recovery. */
const FOREIGN = /应(?:收|缴|退)|未(?:收|缴|退|追|上缴|清)|投资|预算|安排|下达|争取|申请|尚|剩余/;
const PLANNED = /(?:计划|预计|力争|争取|拟|将|确保|应|未)[^,]{0,6}$/;
/** `126万元,已全部追缴到位`, `3.2万元补贴已退回`: the verb behind the figure. */
const BEHIND = new RegExp(
  `^[一-鿿]{0,8}?,?(?:目前)?(?:已|均|全部|予以|悉数|按规定|足额){1,4}((?:${MONEY_VERBS})(?:到位)?)`,
);
const BEHIND_REACH = 28;
/** Another figure under the same verb: `收回借款15万元、垫付款2.6万元`. */
const NEXT_OBJECT = /^[、和及][一-鿿]{1,10}$/;
const PARTS = /^(?:\(|[,;(]?(?:其中|包括|含))/;
/** A total is made up of no more parts than this. */
const MAX_PARTS = 12;
/** How far a part may stand from the figure before. */
const PART_REACH = 24;

/** Unit-level amounts recovered: the verb as printed and its figure; two verbs on one figure are one entry. */
export function readMoney(
  reading: Reading,
  regions: readonly Span[],
  money: readonly Quantity[],
): MoneyEntry[] {
  return regions.flatMap((region) => {
    const found: MoneyEntry[] = [];
    let before: Quantity | null = null;
    for (const quantity of within(money, region)) {
      const verbs = verbsBefore(reading, region, quantity) ?? verbBehind(reading, region, quantity);
      const last = found[found.length - 1];
      const goesOn =
        last !== undefined &&
        last.quantity === before &&
        NEXT_OBJECT.test(reading.folded.slice(last.quantity.span[1], quantity.span[0]));
      before = quantity;
      const spans = verbs ?? (goesOn ? (last.spans ?? []).filter((span) => span !== last.quantity.span) : []);
      if (spans.length > 0) found.push(entryOf(reading, spans, quantity));
    }
    return withoutTotals(reading, found);
  });
}

function entryOf(reading: Reading, verbs: readonly Span[], quantity: Quantity): MoneyEntry {
  const kind = verbs.map((span) => reading.text.slice(...span)).join('');
  const spans = [...verbs, quantity.span].sort((a, b) => a[0] - b[0]);
  const raw = spans.map((span) => reading.text.slice(...span)).join('');
  return { kind, quantity, raw, spans };
}

/** The verbs that govern a figure from before it; an empty list where it is no recovery. */
function verbsBefore(reading: Reading, region: Span, quantity: Quantity): Span[] | null {
  const { folded } = reading;
  let from = Math.max(region[0], quantity.span[0] - REACH);
  for (let at = quantity.span[0] - 1; at >= from; at--) if (BREAK.test(folded[at] ?? '')) from = at + 1;
  const before = folded.slice(from, quantity.span[0]);
  const comma = Math.max(before.lastIndexOf(','), before.lastIndexOf('元'));
  const clause = before.slice(comma + 1);
  const verbs = [...clause.matchAll(VERBS)];
  const run = verbs.slice(-1);
  for (let index = verbs.length - 2; index >= 0 && run[0]; index--) {
    const verb = verbs[index] as RegExpExecArray;
    if (!/^[、和并及与]?$/.test(clause.slice(verb.index + verb[0].length, run[0].index))) break;
    run.unshift(verb);
  }
  const first = run[0];
  if (!first) return null;
  if (FOREIGN.test(clause.slice(first.index)) || PLANNED.test(clause.slice(0, first.index))) return [];
  const base = from + comma + 1;
  return run.map((verb) => [base + verb.index, base + verb.index + verb[0].length]);
}

function verbBehind(reading: Reading, region: Span, quantity: Quantity): Span[] | null {
  const end = quantity.span[1];
  const after = BEHIND.exec(reading.folded.slice(end, Math.min(region[1], end + BEHIND_REACH)));
  if (!after?.[1]) return null;
  const at = end + after[0].length - after[1].length;
  return [[at, at + after[1].length]];
}

/** Of a total printed with its parts the parts; a part that does not make up its total is inside it. */
function withoutTotals(reading: Reading, found: readonly MoneyEntry[]): MoneyEntry[] {
  const kept: MoneyEntry[] = [];
  for (let index = 0; index < found.length; index++) {
    const total = found[index] as MoneyEntry;
    const parts = partsOf(reading, found, index);
    const sum = parts.reduce((all, part) => all + Math.round((part.quantity.value ?? Number.NaN) * 100), 0);
    const whole = Math.round((total.quantity.value ?? Number.NaN) * 100);
    if (parts.length === 0 || sum !== whole) kept.push(total);
    if (parts.length > 0 && sum < whole) index += parts.length;
  }
  return kept;
}

/** The entries behind 其中 or in the bracket that follows a total. */
function partsOf(reading: Reading, found: readonly MoneyEntry[], index: number): MoneyEntry[] {
  const total = found[index] as MoneyEntry;
  const parts: MoneyEntry[] = [];
  let end = total.quantity.span[1];
  for (const part of found.slice(index + 1, index + 1 + MAX_PARTS)) {
    const between = reading.folded.slice(end, part.quantity.span[0]);
    if (between.length > PART_REACH || /[。\n]/.test(between)) break;
    if (parts.length === 0 ? !PARTS.test(between) : /[;)]/.test(between)) break;
    parts.push(part);
    end = part.quantity.span[1];
  }
  return parts;
}
