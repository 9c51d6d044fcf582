import { Notice, type OutlineNode, type Span } from '../../src/notice/index.ts';

/**
 * Everything about a record that must hold for any input, as a list of what is wrong (empty for a sound one): the
 * schema, spans that slice to their `raw`, `text` that is `raw` without spaces, leaves that tile the text, parents that
 * stand before their children.
 */
export function faultsOf(notice: Notice): string[] {
  const text = notice.text ?? '';
  const parsed = Notice.safeParse(notice);
  const faults = parsed.success ? [] : parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
  faults.push(...ungrounded(notice, text), ...untiled(notice.outline, text.length));
  for (const { span } of [...notice.blocks, ...notice.diagnostics]) {
    if (span && !within(span, text.length)) faults.push(`block or diagnostic ${span} is outside the text`);
  }
  const seen = new Set<string>();
  for (const { id, parent } of notice.findings) {
    if (parent !== null && !seen.has(parent)) faults.push(`${id} stands before its parent ${parent}`);
    if (seen.has(id)) faults.push(`${id} stands twice`);
    seen.add(id);
  }
  return faults;
}

const within = ([start, end]: Span, length: number) => start >= 0 && start <= end && end <= length;

/** Walks the whole record: whatever has `raw` must be found in the text where it says. */
function ungrounded(value: unknown, text: string, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, i) => ungrounded(one, text, `${path}[${i}]`));
  const faults = Object.entries(value).flatMap(([key, one]) => ungrounded(one, text, `${path}.${key}`));
  const { raw, span, spans, text: words } = value as Record<string, unknown>;
  if (typeof raw !== 'string') return faults;
  const pieces = (spans ?? (span ? [span] : [])) as Span[];
  const printed = pieces.map((piece) => text.slice(...piece)).join('');
  if (pieces.length > 0 && printed !== raw) faults.push(`${path}: ${show(printed)} is not ${show(raw)}`);
  if (pieces.length === 0 && raw !== '') faults.push(`${path}: ${show(raw)} has no span`);
  if (typeof words === 'string' && words !== raw.replace(/[\s\u200b-\u200d\u2060\ufeff]/g, ''))
    faults.push(`${path}: text ${show(words)} is not ${show(raw)} without spaces`);
  return faults;
}

/** Leaves follow each other from 0 to the end; children lie inside their parent. */
function untiled(root: OutlineNode, length: number): string[] {
  const faults: string[] = [];
  let at = 0;
  const visit = (node: OutlineNode) => {
    for (const child of node.children) {
      if (child.span[0] < node.span[0] || child.span[1] > node.span[1])
        faults.push(`${child.kind} ${child.span} reaches out of ${node.kind} ${node.span}`);
      visit(child);
    }
    if (node.children.length > 0) return;
    if (node.span[0] !== at) faults.push(`leaf ${node.kind} ${node.span} begins not at ${at}`);
    at = node.span[1];
  };
  visit(root);
  if (at !== length) faults.push(`leaves end at ${at}, the text at ${length}`);
  return faults;
}

const show = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
