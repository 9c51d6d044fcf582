import type { Issue, Span } from '../notice/index.ts';
import { readHeading } from '../outline/heading.ts';
import type { Entry, Outline, Reading } from '../outline/index.ts';
import { factsWithin, type TextFacts } from './facts.ts';
import type { Draft } from './findings.ts';
import { entryItems, readItems } from './measures.ts';
import { passage, trimSpan, words } from './printed.ts';
import { emptyResponsible, readField } from './responsible.ts';
import { readStatus } from './status.ts';
import type { TableContext } from './table-findings.ts';

/** A form has its problem and something else. */
const MIN_FIELDS = 2;

/**
 * A finding written as a form whose fields are numbered (`一、整改任务`, `二、整改目标`, …): the numbers count
 * fields, so the finding itself has no label. Null where the entries are no such form.
 */
export function readFieldForm(
  reading: Reading,
  outline: Outline,
  entries: readonly Entry[],
  above: TableContext & { parent: Draft | null },
  facts: TextFacts,
  issues: Issue[],
): Draft | null {
  const fields = entries.filter((entry) => entry.role === 'field');
  const problem = fields.find((entry) => entry.candidate.field?.field === 'title');
  const [first] = fields;
  const last = fields[fields.length - 1];
  if (!problem || !first || !last || fields.length < MIN_FIELDS) return null;
  const span: Span = [first.start, last.end];
  const responsible = emptyResponsible();
  let deadline: Draft['deadline'] = null;
  const rectification: Span[] = [];
  // What the inspectors confirmed: a status may stand there.
  const verified: Span[] = [];
  const measures: Draft['measures'] = [];
  for (const entry of fields) {
    const value = fieldValue(reading, entry);
    if (!value || entry === problem) continue;
    const { field, body } = entry.candidate.field ?? { field: null, body: null };
    const inner = outline.labels.filter(
      (label) => label.field !== null && label.start >= value[0] && label.start < value[1],
    );
    if (field) {
      if (inner.length === 0)
        deadline = readField(reading, field, value, responsible, facts.dates) ?? deadline;
      inner.forEach((label, index) => {
        const end = inner[index + 1]?.start ?? value[1];
        if (label.field)
          deadline = readField(reading, label.field, [label.end, end], responsible, facts.dates) ?? deadline;
      });
    }
    if (field === 'verification') verified.push(value);
    if (body?.part === 'rectification' || body?.part === 'status') {
      rectification.push(value);
      const listed = entryItems(reading, entry.children, entry.end, []);
      measures.push(...(listed.length > 0 ? listed : readItems(reading, ...value)));
    }
  }
  const planned = measures.filter((measure) => inField(measure.span[0], 'measures'));
  const problemSpan = fieldValue(reading, problem) ?? [problem.start, problem.end];
  const heading = readHeading(reading, problemSpan[0], problemSpan[1]);
  const evidence = trimSpan(reading.folded, heading.end, problemSpan[1]);
  const statusIn = (spans: readonly Span[]) =>
    readStatus(reading, {
      heading: heading.status,
      labels: outline.labels.filter(
        (label) => label.body !== null && label.start >= span[0] && label.start < span[1],
      ),
      from: heading.end,
      to: span[1],
      stops: [],
      rectification: spans,
    });
  const done = statusIn(rectification);
  const { status, issues: doubts } = done.status.code === 'unstated' ? statusIn(verified) : done;
  issues.push(...doubts);
  return {
    label: { raw: '', value: null, auto: false, span: null },
    path: above.path,
    unit: null,
    level: (above.parent?.level ?? 0) + 1,
    countable: rectification.length > 0,
    category: above.category,
    title: words(reading, heading.titleStart, heading.titleEnd),
    evidence: evidence[0] < evidence[1] ? passage(reading, [evidence]) : null,
    status,
    immediate: false,
    rectification: passage(reading, rectification),
    measures: planned.length > 0 ? planned : measures,
    responsible,
    deadline,
    facts: factsWithin(facts, [span]),
    start: span[0],
    end: span[1],
    parentDraft: above.parent,
    body: null,
    entry: null,
  };

  function inField(at: number, id: string): boolean {
    return fields.some(
      (entry) => entry.candidate.field?.body?.id === id && entry.start <= at && at < entry.end,
    );
  }
}

/** What stands behind a field's name, up to the next field. */
function fieldValue(reading: Reading, entry: Entry): Span | null {
  const label = entry.candidate.field;
  if (!label) return null;
  const value = trimSpan(reading.folded, label.end, entry.end);
  return value[0] < value[1] ? value : null;
}
