import { MONEY_VERBS } from '../lexicon/sanctions.ts';
import type { MoneyEntry, Quantity, Span } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';
import { within } from './facts.ts';

const VERBS = new RegExp(MONEY_VERBS, 'g');
/** How far before its figure the verb may stand, and what may lie between. */
const REACH = 26;
const BREAK = /[。;\n:]/;
/** Figures of the fault or of a plan, not of a recovery. */
const FOREIGN = /应(?:收|缴|退)|未(?:收|缴|退|追|上缴|清)|投资|预算|安排|下达|争取|申请|尚|剩余|其中/;

/** Unit-level amounts recovered: the verb as printed and its figure; two verbs on one figure are one entry. */
export function readMoney(
  reading: Reading,
  regions: readonly Span[],
  money: readonly Quantity[],
): MoneyEntry[] {
  return regions.flatMap((region) =>
    within(money, region).flatMap((quantity) => readOne(reading, region, quantity) ?? []),
  );
}

function readOne(reading: Reading, region: Span, quantity: Quantity): MoneyEntry | null {
  const { folded } = reading;
  let from = Math.max(region[0], quantity.span[0] - REACH);
  for (let at = quantity.span[0] - 1; at >= from; at--) if (BREAK.test(folded[at] ?? '')) from = at + 1;
  const before = folded.slice(from, quantity.span[0]);
  const comma = Math.max(before.lastIndexOf(','), before.lastIndexOf('元'));
  const clause = before.slice(comma + 1);
  const verbs = [...clause.matchAll(VERBS)];
  const last = verbs[verbs.length - 1];
  const spans: Span[] = [];
  if (last) {
    const base = from + comma + 1;
    const run = [last];
    for (let index = verbs.length - 2; index >= 0; index--) {
      const verb = verbs[index] as RegExpExecArray;
      const next = run[0] as RegExpExecArray;
      if (!/^[、和并及与]?$/.test(clause.slice(verb.index + verb[0].length, next.index))) break;
      run.unshift(verb);
    }
    if (FOREIGN.test(clause.slice((run[0] as RegExpExecArray).index))) return null;
    for (const verb of run) spans.push([base + verb.index, base + verb.index + verb[0].length]);
  } else {
    const after =
      /^(?:资金|款|费用|问题资金)?(?:已|均|全部|予以|悉数)+((?:追缴|清退|收回|退还|追回|上缴|退缴|缴回|返还|归还|整改到位)(?:到位)?)/.exec(
        folded.slice(quantity.span[1], Math.min(region[1], quantity.span[1] + 20)),
      );
    if (!after?.[1]) return null;
    const at = quantity.span[1] + after[0].length - after[1].length;
    spans.push([at, at + after[1].length]);
  }
  const kind = spans.map((span) => reading.text.slice(...span)).join('');
  const all = [...spans, quantity.span].sort((a, b) => a[0] - b[0]);
  const raw = all.map((span) => reading.text.slice(...span)).join('');
  return { kind, quantity, raw, spans: all };
}
