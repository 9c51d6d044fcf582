import type { Span, Unit, Words } from '../../notice/index.ts';
import { type Outline, type Reading, squeeze } from '../../outline/index.ts';
import { readAliases } from './aliases.ts';
import { findGovernment, isPlace } from './government.ts';
import { findCandidates, type UnitCandidate } from './unit-candidates.ts';
import { endsInOrgan, organOf, sameUnit, sendsInspectors } from './unit-name.ts';
import { onlyWrittenOut, writtenOut } from './written-out.ts';

/** Party organs in traditional characters. */
const TRADITIONAL: Readonly<Record<string, string>> = { 党: '黨', 总: '總', 组: '組', 织: '織' };

/**
 * Who rectifies: the name whose place says so most surely, in the fullest form that is printed of it. A round of many units
 * has none, unless one of them writes.
 */
export function readUnit(
  reading: Reading,
  outline: Outline,
  lead: Span,
  inspector: Words | null,
): Unit | null {
  const candidates = findCandidates(reading, outline, lead);
  const { round, short } = candidates;
  const group = inspector ? squeeze(reading.folded.slice(...inspector.span)) : '';
  const found = candidates.found.filter(({ name }) => !sendsInspectors(name, group));
  const writes = found.find(({ place }) => place === 'title');
  const head = reading.folded.slice(outline.front.title?.[0] ?? lead[0], lead[1]);
  const ofEnvironment = /督察|环保/.test(head.slice(0, 300)) && !/巡[察视]/.test(head);
  const government =
    ofEnvironment && (!writes || isPlace(writes.name)) ? findGovernment(reading, outline) : null;
  if (government) return unitAt(reading, outline, government);
  const named = round && !writes ? [] : found;
  const anchor = named.reduce<UnitCandidate | null>(
    (best, one) => (best && best.weight >= one.weight ? best : one),
    null,
  );
  if (!anchor)
    return short && !round
      ? unitAt(reading, outline, onlyWrittenOut(reading, outline, short) ?? short)
      : null;
  const ofParty = !/审计|督察/.test(head.slice(0, 120)) || /巡[察视]/.test(head);
  const same = named.filter(
    (one) => one === anchor || (one.place !== 'acting' && sameUnit(one.name, anchor.name)),
  );
  const fullest = same.reduce((best, one) =>
    fullness(reading, one, ofParty) > fullness(reading, best, ofParty) ? one : best,
  );
  return unitAt(reading, outline, (ofParty && writtenOut(reading, outline, fullest.name)) || fullest.span);
}

/** Characters of a damaged text layer: ⾦ for 金. */
const RADICALS = /[⺀-⿟]/;

/** A name that begins with 中共 is written out; one with its organ says more than one without. */
function fullness(reading: Reading, { name, span }: UnitCandidate, ofParty: boolean): number {
  const party = name.startsWith('中共') ? 200 : endsInOrgan(name) ? 100 : 0;
  const damaged = RADICALS.test(reading.text.slice(...span)) ? 0.5 : 0;
  return (ofParty ? party : -party) + name.length - damaged;
}

function unitAt(reading: Reading, outline: Outline, span: Span): Unit {
  const raw = reading.text.slice(...span);
  const name = squeeze(raw);
  const organ = organOf(squeeze(reading.folded.slice(...span)));
  const traditional = /[黨總組織員會]/.test(name);
  return {
    name,
    organ: organ && traditional ? [...organ].map((char) => TRADITIONAL[char] ?? char).join('') : organ,
    aliases: readAliases(reading, outline),
    raw,
    span,
  };
}
