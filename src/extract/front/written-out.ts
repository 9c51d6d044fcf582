import type { Span } from '../../notice/index.ts';
import { type Outline, type Reading, squeeze } from '../../outline/index.ts';
import { printedSpan, squeezed } from './squeezed.ts';
import { core, isUnitName, ORGAN } from './unit-name.ts';

/** Names of Party organs written out below the lead: 中共东岭银行股份有限公司委员会. */

const PARTY = '中共';
const WRITTEN_OUT = new RegExp(`^中共[一-鿿()]{4,50}?${ORGAN}`);
const NAME_REACH = 62;
/** A shorter name ends others' names, too: 水务局. */
const SURE_LENGTH = 4;

/** The first that writes out a short name: 东岭银行党委. */
export function writtenOut(reading: Reading, outline: Outline, name: string): Span | null {
  if (name.startsWith(PARTY) || core(name).length < SURE_LENGTH) return null;
  for (const span of ending(reading, outline, core(name))) return span;
  return null;
}

/** The only one that `镇党委` can mean; null where there are several or none. */
export function onlyWrittenOut(reading: Reading, outline: Outline, short: Span): Span | null {
  const spans = [...ending(reading, outline, core(reading.folded.slice(...short)))];
  const names = new Set(spans.map((span) => squeeze(reading.folded.slice(...span))));
  return names.size === 1 ? (spans[0] ?? null) : null;
}

function* ending(reading: Reading, outline: Outline, tail: string): Generator<Span> {
  const { folded } = reading;
  const { end } = outline.back;
  for (let at = folded.indexOf(PARTY, outline.front.lead); at >= 0 && at < end; ) {
    const source = squeezed(reading, [at, Math.min(at + NAME_REACH, end)], true);
    const name = WRITTEN_OUT.exec(source.text)?.[0] ?? '';
    if (isUnitName(name) && core(name).endsWith(tail)) yield printedSpan(source, 0, name.length);
    at = folded.indexOf(PARTY, at + PARTY.length);
  }
}
