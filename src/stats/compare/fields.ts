import type { Finding, Notice } from '../../notice/index.ts';

/** One value of a record that another version of the extractor read otherwise; `null` where there is none. */
export interface FieldChange {
  /** Id in the later record, or in the earlier one where the later has no such finding. */
  finding: string | null;
  /** Path in the contract, without places in lists: `inspection.round.number`. */
  field: string;
  before: string | null;
  after: string | null;
}

/** Where a document lay, which is not read from it. */
const LEFT_OUT = new Set(['source.path', 'findings']);
/** Layout: said to be changed, not spelt out. */
const WHOLE = new Set(['outline', 'blocks', 'furniture', 'text']);
const PLACES = new Set(['span', 'spans']);

/**
 * Every field in which two records of the same bytes differ. Findings are aligned by their words, then by their place in the
 * text; ids follow the order and say nothing. Spans are compared where the text is the same, else all of them would differ.
 */
export function changedFields(before: Notice, after: Notice): FieldChange[] {
  const sameText = before.text === after.text;
  const compare = (finding: string | null, a: unknown, b: unknown, leftOut: ReadonlySet<string>) =>
    changes(a, b, '', sameText, leftOut).map((change) => ({ finding, ...change }));
  const { pairs, gone, come } = alignFindings(before.findings, after.findings, sameText);
  return [
    ...compare(null, before, after, LEFT_OUT),
    ...pairs.flatMap(([a, b]) => compare(b.id, a, b, FINDING_LEFT_OUT).map(inFinding)),
    ...gone.map((one) => ({ finding: one.id, field: 'findings', before: shownFinding(one), after: null })),
    ...come.map((one) => ({ finding: one.id, field: 'findings', before: null, after: shownFinding(one) })),
  ];
}

const FINDING_LEFT_OUT = new Set(['id', 'parent']);
const inFinding = (change: FieldChange): FieldChange => ({ ...change, field: `findings.${change.field}` });
const shownFinding = ({ label, title }: Finding) => `${label.raw} ${title?.text ?? ''}`.trim();

type Change = Omit<FieldChange, 'finding'>;

function changes(
  a: unknown,
  b: unknown,
  path: string,
  places: boolean,
  leftOut: ReadonlySet<string>,
): Change[] {
  if (leftOut.has(path)) return [];
  if (WHOLE.has(path)) return same(a, b, places) ? [] : [wholeChange(path, a, b)];
  if (Array.isArray(a) && Array.isArray(b) && !isSpan(path)) return listChanges(a, b, path, places);
  if (isRecord(a) && isRecord(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
      (key) => places || !PLACES.has(key),
    );
    return keys.flatMap((key) =>
      changes(a[key] ?? null, b[key] ?? null, path ? `${path}.${key}` : key, places, leftOut),
    );
  }
  return same(a, b, places) ? [] : [{ field: path, before: shown(a), after: shown(b) }];
}

/** What one list has and the other has not, whatever the order. */
function listChanges(a: readonly unknown[], b: readonly unknown[], field: string, places: boolean): Change[] {
  const left = new Map<string, number>();
  const key = (value: unknown) => canonical(value, places);
  for (const value of b) left.set(key(value), (left.get(key(value)) ?? 0) + 1);
  const gone = a.filter((value) => {
    const count = left.get(key(value)) ?? 0;
    if (count > 0) left.set(key(value), count - 1);
    return count === 0;
  });
  const come = b.filter((value) => {
    const count = left.get(key(value)) ?? 0;
    if (count > 0) left.set(key(value), count - 1);
    return count > 0;
  });
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => ({
    field,
    before: shown(gone[i] ?? null),
    after: shown(come[i] ?? null),
  }));
}

function wholeChange(field: string, a: unknown, b: unknown): Change {
  if (typeof a !== 'string' || typeof b !== 'string') return { field, before: digest(a), after: digest(b) };
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return { field, before: around(a, at), after: around(b, at) };
}

/** Characters that are shown from where two texts part. */
const SHOWN = 60;
const around = (text: string, at: number) => `@${at} ${text.slice(at, at + SHOWN)}`;
const digest = (value: unknown) => (value == null ? null : `${JSON.stringify(value).length} bytes`);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSpan = (path: string) => path.split('.').at(-1) === 'span';

/** JSON with sorted keys, so that the order of fields is no difference. */
function canonical(value: unknown, places: boolean): string {
  return JSON.stringify(value, (_, inner) =>
    isRecord(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([key]) => places || !PLACES.has(key))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}

const same = (a: unknown, b: unknown, places: boolean) => canonical(a, places) === canonical(b, places);

/** A value as a reviewer knows it: its words where it has any. */
function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return JSON.stringify(value);
  const words = value.message ?? value.text ?? value.raw ?? value.kind;
  return typeof words === 'string' ? words : JSON.stringify(value);
}

function alignFindings(before: readonly Finding[], after: readonly Finding[], sameText: boolean) {
  const pairs: [Finding, Finding][] = [];
  let gone = [...before];
  let come = [...after];
  const byWords = ({ label, title }: Finding) => `${label.raw}\0${title?.raw ?? ''}`;
  const byPlace = ({ label, title }: Finding) => String((title?.span ?? label.span)?.[0] ?? 'none');
  for (const key of sameText ? [byPlace, byWords] : [byWords]) {
    const waiting = new Map<string, Finding[]>();
    for (const one of come) waiting.set(key(one), [...(waiting.get(key(one)) ?? []), one]);
    const paired = new Set<Finding>();
    for (const one of gone) {
      const other = waiting.get(key(one))?.shift();
      if (!other) continue;
      pairs.push([one, other]);
      paired.add(one).add(other);
    }
    gone = gone.filter((one) => !paired.has(one));
    come = come.filter((one) => !paired.has(one));
  }
  return { pairs, gone, come };
}
