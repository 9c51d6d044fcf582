import type { Language } from '../notice/index.ts';
import type { Measured } from './evaluate.ts';
import { KEY_ROWS, ROWS, type Row } from './fields.ts';
import type { Figure } from './figures.ts';
import type { Split } from './gold.ts';
import type { Fault } from './load.ts';
import { inline, percent, range, table } from './markdown.ts';
import type { GroundingFigure, Group, Summary } from './summary.ts';
import { type ReportText, reportTexts } from './texts.ts';

/** All that a run found out. */
export interface Run {
  split: Split;
  measured: readonly Measured[];
  faults: readonly Fault[];
  summary: Summary;
}

const PARTS = ['notice', 'totals', 'findings', 'whole'] as const;
/** Every printed value has to stand where it says. */
const GROUNDED_TARGET = 1;

/** The figures of a run as Markdown lines. */
export function report(run: Run, language: Language): string[] {
  const say = reportTexts(language);
  const { summary } = run;
  return [
    ...head(run, say),
    '',
    ...PARTS.flatMap((part) => [`## ${say(part)}`, '', ...partTable(part, summary, language, say), '']),
    `## ${say('grounding')}`,
    '',
    ...groundingTable(summary.grounding, say),
    '',
    say('note'),
    '',
    ...groups(say('domains'), summary.domains, language, say),
    ...groups(say('formats'), summary.formats, language, say),
    ...groups(say('tags'), summary.tags.toSorted(worstFirst), language, say),
    say('groupNote'),
  ];
}

function head({ split, measured, faults }: Run, say: ReportText): string[] {
  const unreadable = measured.filter(({ state }) => state === 'unreadable');
  const failed = measured.filter(({ state }) => state === 'failed');
  const values = {
    split,
    notices: new Set(measured.map(({ notice }) => notice)).size,
    documents: measured.length,
    counted: measured.length - unreadable.length,
  };
  const list = (documents: readonly Measured[]) =>
    documents.map(({ notice, format, detail }) => `  - ${notice} ${format}: ${inline(detail ?? '')}`);
  return [
    `# ${say('title')}`,
    '',
    `- ${say('corpus', values)}`,
    ...(split === 'test' ? [`- ${say('testNote')}`] : []),
    ...(unreadable.length > 0 ? [`- ${say('unreadable', { count: unreadable.length })}`] : []),
    ...list(unreadable),
    ...(failed.length > 0 ? [`- ${say('failed', { count: failed.length })}`] : []),
    ...list(failed),
    ...(faults.length > 0 ? [`- ${say('faults', { count: faults.length })}`] : []),
    ...faults.flatMap(({ id, problems }) => problems.map((problem) => `  - ${id}: ${inline(problem)}`)),
  ];
}

function partTable(part: Row['part'], { figures }: Summary, language: Language, say: ReportText): string[] {
  const rows = ROWS.filter((row) => row.part === part);
  const header = [
    ...([part === 'whole' ? 'whole' : 'field', 'support', 'precision', 'recall', 'f1'] as const).map((key) =>
      say(key),
    ),
    ...(['interval', 'softF1', 'accuracy', 'target', 'met'] as const).map((key) => say(key)),
  ];
  return table(
    header,
    rows.map((row) => {
      const figure = figures[row.id]!;
      const interval = part === 'whole' ? figure.recall95 : figure.f195;
      return [
        row.name[language],
        String(figure.support),
        percent(figure.precision),
        percent(figure.recall),
        percent(figure.f1),
        range(interval),
        percent(figure.softF1),
        percent(figure.accuracy),
        row.target === null ? '' : percent(row.target),
        met(figure.f1, row.target),
      ];
    }),
  );
}

function groundingTable(grounding: GroundingFigure, say: ReportText): string[] {
  const { printed, grounded, tiling, read } = grounding;
  const share = (part: number, all: number) => (all === 0 ? null : part / all);
  const line = (name: string, part: number, all: number, interval: string) => [
    name,
    `${part} / ${all}`,
    percent(share(part, all)),
    interval,
    percent(GROUNDED_TARGET),
    met(share(part, all), GROUNDED_TARGET),
  ];
  return table(
    [say('grounding'), say('support'), say('accuracy'), say('interval'), say('target'), say('met')],
    [
      line(say('printed'), grounded, printed, range(grounding.grounded95)),
      line(say('tiling'), tiling, read, ''),
    ],
  );
}

function met(value: number | null, target: number | null): string {
  if (value === null || target === null) return '';
  return value >= target ? '✓' : '✗';
}

function groups(title: string, list: readonly Group[], language: Language, say: ReportText): string[] {
  const keys = KEY_ROWS.map((id) => ROWS.find((row) => row.id === id)!);
  const header = [say('group'), say('files'), ...keys.map(({ name }) => name[language]), say('interval')];
  const rows = list.map(({ name, documents, figures }) => [
    name,
    String(documents),
    ...keys.map(({ id }) => percent(figures[id]!.f1)),
    range(figures['finding.exact']!.recall95),
  ]);
  return [`## ${title}`, '', ...table(header, rows), ''];
}

/** Groups without findings stand last. */
function worstFirst(a: Group, b: Group): number {
  const value = (figure: Figure | undefined) => figure?.f1 ?? 2;
  return value(a.figures['finding.exact']) - value(b.figures['finding.exact']);
}
