import { type Category, type Finding, type Issue, issue, type Label, type Span } from '../notice/index.ts';
import type { Entry, Outline, Reading } from '../outline/index.ts';
import { firstAtLeast } from '../outline/reading.ts';
import { type Body, readBody } from './body.ts';
import { readCategory } from './category.ts';
import { factsWithin, type TextFacts } from './facts.ts';
import { readFieldForm } from './field-form.ts';
import { readGroupStatuses } from './group-status.ts';
import { isAllImmediate, saysImmediate } from './immediate.ts';
import { entryItems, readItems } from './measures.ts';
import { passage, trimSpan, words } from './printed.ts';
import { emptyResponsible, readField } from './responsible.ts';
import { readStatus } from './status.ts';
import { readTableFindings, type TableContext } from './table-findings.ts';
import { readUnits, unitAt } from './units.ts';

/** A finding before its id, theme and keywords are known. */
export type Draft = Omit<Finding, 'id' | 'parent' | 'theme' | 'keywords'> & {
  start: number;
  end: number;
  parentDraft: Draft | null;
  body: Body | null;
  entry: Entry | null;
};

export interface Findings {
  drafts: Draft[];
  issues: Issue[];
}

/** Every finding of the outline, tables included, in text order. */
export function readFindings(reading: Reading, outline: Outline, facts: TextFacts): Findings {
  const found: Findings = { drafts: [], issues: [] };
  const units = readUnits(reading, outline);
  visit(outline.roots, { path: [], category: null, parent: null });
  for (const table of outline.tables) {
    if (table.start < outline.front.start || table.start >= outline.back.end) continue;
    const place = enclosing(outline.roots, table.start);
    readTableFindings(reading, table, place, facts, found);
  }
  found.drafts.sort((a, b) => a.start - b.start);
  readGroupStatuses(reading, outline, found.drafts);
  if (isAllImmediate(reading, outline)) for (const draft of found.drafts) draft.immediate = true;
  return found;

  function visit(entries: readonly Entry[], above: TableContext & { parent: Draft | null }): void {
    const form = readFieldForm(reading, outline, entries, above, facts, found.issues);
    if (form) found.drafts.push(form);
    for (const entry of entries) {
      const label = reading.text.slice(entry.candidate.enumerator.start, entry.candidate.enumerator.end);
      const path = label ? [...above.path, label] : above.path;
      const from = found.drafts.length;
      if (entry.role === 'section') visit(entry.children, { ...above, path });
      else if (entry.role === 'category')
        visit(entry.children, { ...above, path, category: readCategory(reading, entry) });
      else if (entry.role === 'finding') {
        const draft = readFinding(reading, outline, facts, entry, { ...above, path }, found.issues);
        draft.unit ??= units.get(entry) ?? null;
        found.drafts.push(draft);
        visit(entry.children, { ...above, path, parent: draft });
      }
      // `二、立行立改事项整改情况` says it of all below it.
      if (saysImmediate(reading, [entry.candidate.enumerator.end, entry.candidate.heading.end]))
        for (const draft of found.drafts.slice(from)) draft.immediate = true;
    }
  }

  function enclosing(entries: readonly Entry[], at: number): TableContext {
    const path: string[] = [];
    let category: Category | null = null;
    let level = entries;
    for (;;) {
      const entry = level.find((candidate) => candidate.start <= at && at < candidate.end);
      if (!entry) return { path, category };
      const { start, end } = entry.candidate.enumerator;
      if (end > start) path.push(reading.text.slice(start, end));
      if (entry.role === 'category') category = readCategory(reading, entry);
      level = entry.children;
    }
  }
}

function readLabel(reading: Reading, entry: Entry): Label {
  const { start, end, value } = entry.candidate.enumerator;
  const { style } = entry.candidate.enumerator;
  // `整改任务：` and `反馈问题：` name a field and number nothing.
  const isField =
    (entry.candidate.field !== null && style === 'none') || (style === 'problem' && value === null);
  if (end <= start || isField) return { raw: '', value: null, auto: false, span: null };
  const [from, to] = trimSpan(reading.folded, start, end);
  const { blocks } = reading.document;
  const block = blocks[firstAtLeast(blocks, from + 1, (one) => one.span[0]) - 1];
  const auto = block !== undefined && block.autoLabel > 0 && from < block.span[0] + block.autoLabel;
  return { raw: reading.text.slice(from, to), value, auto, span: [from, to] };
}

function readFinding(
  reading: Reading,
  outline: Outline,
  facts: TextFacts,
  entry: Entry,
  context: TableContext & { parent: Draft | null },
  issues: Issue[],
): Draft {
  const { heading } = entry.candidate;
  const children = entry.children.filter((child) => child.role === 'finding');
  const body = readBody(reading, outline, entry);
  const title = words(reading, heading.titleStart, heading.titleEnd);
  const { status, issues: doubts } = readStatus(reading, {
    heading: heading.status,
    labels: body.labels,
    from: body.from,
    to: body.to,
    stops: [...body.labels, ...body.fields.map((field) => field.label)].map((label) => label.start),
    rectification: body.rectification,
  });
  issues.push(...doubts);
  const groups = children.length > 0;
  const own = !groups || body.labels.some((label) => label.body?.part === 'rectification');
  const rectification = own ? body.rectification : [];
  const responsible = emptyResponsible();
  let deadline: Finding['deadline'] = null;
  let unit: Finding['unit'] = null;
  for (const field of body.fields) {
    if (field.label.field === null) continue;
    if (field.label.field === 'unit') unit ??= unitAt(reading, trimSpan(reading.folded, ...field.value));
    deadline = readField(reading, field.label.field, field.value, responsible, facts.dates) ?? deadline;
  }
  const lines = entry.children.filter((child) => child.role === 'measure');
  const stops = [...body.labels, ...body.fields.map((field) => field.label)]
    .map((label) => label.start)
    .filter((at) => at > (rectification[0]?.[0] ?? 0));
  const listed = entryItems(reading, lines, body.to, stops);
  // Only the first item of a list may stand at a line start, the others inside its paragraph.
  const inline =
    listed.length > 1 ? [] : rectification.flatMap((span) => readItems(reading, span[0], span[1]));
  const measures = inline.length > listed.length ? inline : listed;
  const own_span: Span = [entry.start, groups ? body.to : entry.end];
  if (!title)
    issues.push(
      issue(
        'finding-without-title',
        [entry.start, Math.min(entry.end, entry.start + 20)],
        readLabel(reading, entry).raw,
      ),
    );
  return {
    label: readLabel(reading, entry),
    path: context.path,
    unit,
    level: (context.parent?.level ?? 0) + 1,
    // `整改进展：已完成。` is all that some findings have.
    countable: !groups && (rectification.length > 0 || status.code !== 'unstated'),
    category: context.category,
    title,
    evidence: body.evidence && passage(reading, [body.evidence]),
    status,
    immediate: saysImmediate(reading, own_span),
    rectification: passage(reading, rectification),
    measures,
    responsible,
    deadline,
    facts: factsWithin(facts, [own_span]),
    start: entry.start,
    end: entry.end,
    parentDraft: context.parent,
    body,
    entry,
  };
}
