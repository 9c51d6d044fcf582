import { parseNumeral } from '../lang/index.ts';
import { COLUMN_ENTRIES, COLUMN_HINTS, type ColumnKind } from '../lexicon/columns.ts';
import type { Category, Item, Label, Span, Status } from '../notice/index.ts';
import { readEnumerator } from '../outline/enumerators.ts';
import { type Heading, readHeading } from '../outline/heading.ts';
import { type Reading, squeeze } from '../outline/index.ts';
import type { Cell, Table } from '../outline/table.ts';
import { categoryAt } from './category.ts';
import { factsWithin, type TextFacts } from './facts.ts';
import type { Draft, Findings } from './findings.ts';
import { saysImmediate } from './immediate.ts';
import { readItems } from './measures.ts';
import { item, passage, trimSpan, words } from './printed.ts';
import { emptyResponsible, readField } from './responsible.ts';
import { statusOf, UNSTATED } from './status.ts';

/** The headings above a table. */
export interface TableContext {
  path: string[];
  category: Category | null;
}

type Columns = (ColumnKind | null)[];

const WHOLE = COLUMN_ENTRIES.map(({ kind, pattern }) => ({ kind, pattern: new RegExp(`^(?:${pattern})$`) }));
const HINTS = COLUMN_HINTS.map(({ kind, pattern }) => ({ kind, pattern: new RegExp(pattern) }));
/** A header names its column in few words; a longer cell is text. */
const HEADER_LENGTH = 14;
/** A header names at least the problem and one thing more. */
const MIN_COLUMNS = 2;

function kindOf(rules: typeof WHOLE, name: string): ColumnKind | null {
  return name.length > HEADER_LENGTH ? null : (rules.find((rule) => rule.pattern.test(name))?.kind ?? null);
}

function readColumns(reading: Reading, row: readonly (Cell | null)[]): Columns | null {
  const seen = new Set<Cell>();
  const names = row.map((cell) => {
    if (!cell || (seen.has(cell) && cell.columnSpan > 1)) return '';
    seen.add(cell);
    return squeeze(reading.folded.slice(...cell.span)).replace(/[((][^()()]*[))]$/, '');
  });
  const whole = names.map((name) => kindOf(WHOLE, name));
  // A hint names what no column is called outright.
  const columns = whole.map((kind, index) => {
    const hint = kind ?? kindOf(HINTS, names[index] as string);
    return kind ?? (whole.includes(hint) ? null : hint);
  });
  const kinds = new Set(columns.filter((kind) => kind !== null));
  return kinds.has('title') && kinds.size >= MIN_COLUMNS ? columns : null;
}

/** Findings of one table: a row each, a merged cell holding for every row that it covers. */
export function readTableFindings(
  reading: Reading,
  table: Table,
  context: TableContext,
  facts: TextFacts,
  into: Findings,
): void {
  const headerAt = table.grid.findIndex((row) => readColumns(reading, row) !== null);
  if (headerAt < 0) return;
  const columns = readColumns(reading, table.grid[headerAt] as (Cell | null)[]) as Columns;
  const titles = columns.flatMap((kind, index) => (kind === 'title' ? [index] : []));
  const titleColumn = titles[titles.length - 1] as number;
  const outerColumn = titles.length > 1 ? (titles[0] as number) : null;
  // Printed again on every page.
  const printed = (row: readonly (Cell | null)[]) =>
    row[titleColumn] ? squeeze(reading.folded.slice(...(row[titleColumn] as Cell).span)) : null;
  const header = printed(table.grid[headerAt] as (Cell | null)[]);
  let category = context.category;
  let current: { draft: Draft; title: Cell } | null = null;
  const parents = new Map<Cell, Draft>();
  for (let y = headerAt + 1; y < table.grid.length; y++) {
    const row = table.grid[y] as (Cell | null)[];
    if (printed(row) === header) continue;
    const cells = new Set(row.filter((cell) => cell !== null && hasText(reading, cell)));
    const [only] = cells;
    if (cells.size === 1 && only && only.columnSpan > row.length / 2) {
      category = bandCategory(reading, only);
      continue;
    }
    const title = row[titleColumn] ?? null;
    if (!title || !hasText(reading, title)) {
      if (current) addRow(reading, current.draft, row, columns, facts);
      continue;
    }
    if (current && current.title === title) {
      addRow(reading, current.draft, row, columns, facts);
      continue;
    }
    const categoryCell = cellOf(row, columns, 'category');
    const own =
      categoryCell && hasText(reading, categoryCell) ? bandCategory(reading, categoryCell) : category;
    if (categoryCell && own) category = own;
    let parent: Draft | null = null;
    const outer = outerColumn === null ? null : (row[outerColumn] ?? null);
    if (outer && hasText(reading, outer)) {
      parent = parents.get(outer) ?? null;
      if (!parent) {
        parent = makeDraft(reading, outer, null, own, context, facts);
        parents.set(outer, parent);
        into.drafts.push(parent);
      }
    }
    const draft = makeDraft(reading, title, cellOf(row, columns, 'number'), own, context, facts);
    draft.parentDraft = parent;
    draft.level = parent ? 2 : 1;
    const unit = cellOf(row, columns, 'unit');
    if (unit && hasText(reading, unit)) {
      const printed = words(reading, unit.span[0], unit.span[1]);
      if (printed) draft.unit = { name: printed.text, raw: printed.raw, span: printed.span };
    }
    addRow(reading, draft, row, columns, facts);
    into.drafts.push(draft);
    current = { draft, title };
  }
}

function hasText(reading: Reading, cell: Cell): boolean {
  return reading.folded.slice(...cell.span).trim() !== '';
}

function cellOf(row: readonly (Cell | null)[], columns: Columns, kind: ColumnKind): Cell | null {
  const index = columns.indexOf(kind);
  return index < 0 ? null : (row[index] ?? null);
}

function bandCategory(reading: Reading, cell: Cell): Category | null {
  const [from] = trimSpan(reading.folded, ...cell.span);
  const label = readEnumerator(reading.folded, from);
  return categoryAt(reading, label && label.end < cell.span[1] ? label.end : from, cell.span[1]);
}

function makeDraft(
  reading: Reading,
  title: Cell,
  number: Cell | null,
  category: Category | null,
  context: TableContext,
  facts: TextFacts,
): Draft {
  const [from] = trimSpan(reading.folded, ...title.span);
  const typed = readEnumerator(reading.folded, from);
  const inCell = typed && typed.end < title.span[1] ? typed : null;
  const heading = readHeading(
    reading,
    inCell ? (inCell.style === 'problem' ? inCell.start : inCell.end) : from,
    title.span[1],
  );
  const label = readLabel(reading, number, inCell ? [inCell.start, inCell.end] : null);
  const evidence = trimSpan(reading.folded, heading.end, title.span[1]);
  return {
    label,
    path: label.raw ? [...context.path, label.raw] : context.path,
    unit: null,
    level: 1,
    countable: false,
    category,
    title: words(reading, heading.titleStart, heading.titleEnd),
    evidence: evidence[0] < evidence[1] ? passage(reading, [evidence]) : null,
    status: headingStatus(reading, heading) ?? UNSTATED,
    immediate: saysImmediate(reading, title.span),
    rectification: null,
    measures: [],
    responsible: emptyResponsible(),
    deadline: null,
    facts: factsWithin(facts, [title.span]),
    start: number && number.span[0] < title.span[0] ? number.span[0] : title.span[0],
    end: title.span[1],
    parentDraft: null,
    body: null,
    entry: null,
  };
}

function headingStatus(reading: Reading, heading: Heading): Status | null {
  return heading.status && statusOf(reading, heading.status, 'heading');
}

function readLabel(reading: Reading, number: Cell | null, typed: Span | null): Label {
  const span = number && hasText(reading, number) ? trimSpan(reading.folded, ...number.span) : typed;
  if (!span) return { raw: '', value: null, auto: false, span: null };
  const raw = reading.text.slice(...span);
  const value =
    parseNumeral(reading.folded.slice(...span).replace(/[^\d一二三四五六七八九十百]/g, ''))?.value ?? null;
  return { raw, value: value !== null && Number.isInteger(value) ? value : null, auto: false, span };
}

/** Adds what a row says of its finding; a finding may have several rows. */
function addRow(
  reading: Reading,
  draft: Draft,
  row: readonly (Cell | null)[],
  columns: Columns,
  facts: TextFacts,
): void {
  const spans: Span[] = draft.rectification
    ? (draft.rectification.spans ?? (draft.rectification.span ? [draft.rectification.span] : []))
    : [];
  const seen = new Set<Cell>();
  const first = spans.length === 0;
  columns.forEach((kind, index) => {
    const cell = row[index] ?? null;
    if (cell && !kind && saysImmediate(reading, cell.span)) draft.immediate = true;
    if (
      !kind ||
      !cell ||
      (cell.row !== firstRow(row) &&
        !first &&
        cell.rowSpan > 1 &&
        spans.some((span) => span[0] === cell.span[0]))
    )
      return;
    if (seen.has(cell) || !hasText(reading, cell)) return;
    seen.add(cell);
    const span = trimSpan(reading.folded, ...cell.span);
    if (kind !== 'title' && kind !== 'category' && saysImmediate(reading, span)) draft.immediate = true;
    if (kind === 'measures' || kind === 'result') {
      if (spans.some((known) => known[0] === span[0])) return;
      const status = statusOf(reading, span, 'table');
      if (status) {
        if (draft.status.code === 'unstated') draft.status = status;
        return;
      }
      spans.push(span);
      const items =
        kind === 'measures' || draft.measures.length === 0 ? readItems(reading, span[0], span[1]) : [];
      if (items.length > 0) draft.measures.push(...items);
      else if (kind === 'measures' && (!first || cell.rowSpan === 1))
        draft.measures.push(...soleItem(reading, span));
    } else if (kind === 'status') {
      const status = statusOf(reading, span, 'table');
      if (status && draft.status.code === 'unstated') draft.status = status;
    } else if (kind === 'leaders' || kind === 'departments' || kind === 'people' || kind === 'deadline') {
      const known = [
        ...draft.responsible.leaders,
        ...draft.responsible.departments,
        ...draft.responsible.people,
      ];
      if (known.some((one) => one.span[0] >= span[0] && one.span[1] <= span[1])) return;
      draft.deadline = readField(reading, kind, span, draft.responsible, facts.dates) ?? draft.deadline;
    }
    draft.end = Math.max(draft.end, cell.span[1]);
  });
  spans.sort((a, b) => a[0] - b[0]);
  draft.rectification = passage(reading, spans);
  draft.countable = spans.length > 0 || draft.status.code !== 'unstated';
  draft.facts = factsWithin(facts, [[draft.start, draft.end]]);
}

function firstRow(row: readonly (Cell | null)[]): number {
  return Math.min(...row.map((cell) => cell?.row ?? Number.POSITIVE_INFINITY));
}

/** A row of its own with one measure in it is one item of the list that the rows make. */
function soleItem(reading: Reading, span: Span): Item[] {
  const [from] = span;
  const label = readEnumerator(reading.folded, from);
  if (!label || label.end >= span[1]) return [];
  return [item(reading, reading.text.slice(label.start, label.end), label.end, span[1])].flatMap(
    (one) => one ?? [],
  );
}
