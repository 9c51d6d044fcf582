import type { Language } from '../notice/index.ts';
import type { Measured } from './evaluate.ts';
import type { Field } from './fields.ts';
import type { Judgement } from './judge.ts';
import type { Line } from './locate.ts';
import { inline } from './markdown.ts';
import { type ReportText, reportTexts } from './texts.ts';

/** UTF-16 units of a value; a whole paragraph taken for a title need not be printed whole. */
const LONGEST_VALUE = 160;

/** Judged from other fields whose misses are listed already: shown only where they are asked for by name. */
const DERIVED: ReadonlySet<string> = new Set<Field>(['finding.exact', 'notice.findings', 'notice.exact']);

/**
 * Every value that is not right, one line each, in the order of the corpus: notice, format, field, finding, expected,
 * got, and the line of the source. `prefixes` keep the fields that begin with one of them; null keeps all.
 */
export function misses(
  measured: readonly Measured[],
  prefixes: readonly string[] | null,
  language: Language,
): string[] {
  const say = reportTexts(language);
  const wanted = (field: Field | 'grounding') =>
    prefixes === null ? !DERIVED.has(field) : prefixes.some((prefix) => field.startsWith(prefix));
  const lines = measured.flatMap(({ notice, format, judgements, grounding }) => [
    ...judgements
      .filter(({ field, outcome }) => outcome !== 'right' && outcome !== 'none' && wanted(field))
      .map((judgement) => `- ${notice} ${format} ${missLine(judgement, say)}`),
    ...(grounding && wanted('grounding') ? grounding.faults : []).map(
      ({ path, raw, stands }) =>
        `- ${notice} ${format} grounding ${path}: ${say('expected')} ${valueText(raw, say)}; ${say('got')} ${valueText(stands, say)}`,
    ),
    ...(grounding && !grounding.tiles && wanted('grounding')
      ? [`- ${notice} ${format} grounding outline`]
      : []),
  ]);
  return [`## ${say('misses')} (${lines.length})`, '', ...lines];
}

/** `field (outcome) [finding]: expected …; got …; line n: …`. */
function missLine({ field, outcome, item, expected, got, line }: Judgement, say: ReportText): string {
  const values = `${say('expected')} ${valueText(expected, say)}; ${say('got')} ${valueText(got, say)}`;
  return `${field} (${outcome})${itemText(item)}: ${values}${lineText(line, say)}`;
}

export function itemText(item: string | null): string {
  return item === null ? '' : ` [${shorten(inline(item))}]`;
}

export function valueText(text: string | null, say: ReportText): string {
  return text === null ? say('absent') : `‹${shorten(inline(text))}›`;
}

export function lineText(line: Line | null, say: ReportText): string {
  return line === null ? '' : `; ${say('line', { n: line.number })}: ${inline(line.text)}`;
}

function shorten(text: string): string {
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}…`;
}
