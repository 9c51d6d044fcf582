import type { Notice, Span } from '../notice/index.ts';

/** A task of Label Studio: the text, and what was extracted as pre-annotations to be corrected. */
export interface LabelStudioTask {
  data: { text: string; notice: string; path: string | null };
  predictions: [{ model_version: string; result: LabelStudioRegion[] }];
}

export interface LabelStudioRegion {
  id: string;
  from_name: 'label';
  to_name: 'text';
  type: 'labels';
  /** Offsets as JavaScript counts them, as in the notice itself; `end` excluded. */
  value: { start: number; end: number; text: string; labels: [string] };
}

/** What the labelling interface knows; it goes beside the tasks. */
export const LABELS = [
  'title',
  'unit',
  'inspector',
  'round',
  'feedback-date',
  'finding',
  'evidence',
  'status',
  'rectification',
  'measure',
  'money',
  'date',
  'regulation',
  'accountability',
  'declared',
  'contact',
] as const;
type LabelName = (typeof LABELS)[number];

/** Null for a record without its text: there is nothing to label. */
export function labelStudioTask(notice: Notice): LabelStudioTask | null {
  const { text } = notice;
  if (text === undefined) return null;
  const result: LabelStudioRegion[] = [];
  const add = (label: LabelName, printed: { span?: Span | null; spans?: Span[] } | null | undefined) => {
    const spans = printed?.spans ?? (printed?.span ? [printed.span] : []);
    for (const [start, end] of spans)
      result.push({
        id: `${label}-${start}-${end}-${result.length}`,
        from_name: 'label',
        to_name: 'text',
        type: 'labels',
        value: { start, end, text: text.slice(start, end), labels: [label] },
      });
  };
  const { inspection } = notice;
  add('title', notice.title);
  add('unit', notice.unit);
  add('inspector', inspection.body);
  add('round', inspection.round);
  add('feedback-date', inspection.feedbackDate);
  for (const count of notice.declared.counts) add('declared', count);
  for (const finding of notice.findings) {
    add('finding', finding.title);
    add('evidence', finding.evidence);
    add('status', finding.status);
    add('rectification', finding.rectification);
    for (const measure of finding.measures) add('measure', measure);
    for (const amount of finding.facts.money) add('money', amount);
    for (const date of finding.facts.dates) add('date', date);
    for (const title of finding.facts.regulations) add('regulation', title);
  }
  for (const entry of notice.accountability) add('accountability', entry);
  for (const entry of notice.money) add('money', entry);
  for (const field of Object.values(notice.contact ?? {})) add('contact', field);
  return {
    data: { text, notice: notice.id, path: notice.source.path },
    predictions: [{ model_version: `tongbao ${notice.schemaVersion}`, result }],
  };
}

/** The labelling interface that the tasks are made for. */
export function labelStudioConfig(): string {
  const labels = LABELS.map((label) => `    <Label value="${label}"/>`);
  return `<View>\n  <Labels name="label" toName="text">\n${labels.join('\n')}\n  </Labels>\n  <Text name="text" value="$text"/>\n</View>\n`;
}
