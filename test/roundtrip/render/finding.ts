import type { Style } from '../dimensions.ts';
import type { Problem } from '../findings-content.ts';
import type { ExpectedItem } from '../record.ts';
import { measureLabel } from './labels.ts';

/** The paragraphs of one problem, without its label, and the measures a reader finds in them. */
export function writeProblem(
  style: Style,
  problem: Problem,
): { paragraphs: string[]; measures: ExpectedItem[] } {
  const { status } = problem;
  const heading = headingOf(style, problem);
  const { opening, lines, measures } = bodyOf(style, problem);
  const before = style.status === 'line-before' && status.text ? [`整改状态：${status.text}`] : [];
  const after = style.status === 'line-after' && status.text ? [`完成情况：${status.text}`] : [];
  const fields = fieldsOf(problem);
  const paragraphs = [
    ...(style.fields === 'before' ? fields : []),
    ...before,
    ...opening,
    ...lines,
    ...after,
    ...(style.fields === 'after' ? fields : []),
  ];
  if (style.bodyPlace !== 'heading-line') return { paragraphs: [heading, ...paragraphs], measures };
  const [first = '', ...rest] = paragraphs;
  return { paragraphs: [heading + first, ...rest], measures };
}

function headingOf(style: Style, { phrase, evidence, status }: Problem): string {
  const [open, close] = style.quotes === 'ascii' ? ['"', '"'] : ['“', '”'];
  const quoted = `${open}${phrase}${close}`;
  // Both are common; which of them the phrase's length decides.
  const of = phrase.length % 2 ? '的' : '';
  const frames: Record<Style['heading'], string> = {
    'about-quoted': `关于${quoted}${of}问题${style.tail}`,
    'about-quoted-aspect': `关于${quoted}方面${style.tail}`,
    'against-quoted': `针对${quoted}${of}问题${style.tail}`,
    quoted: `${quoted}${of}问题`,
    'about-plain': `关于${phrase}的问题${style.tail}`,
    fault: phrase,
    goal: phrase,
    'fault-evidence': phrase,
  };
  const said =
    !status.text || !style.status.startsWith('heading')
      ? ''
      : style.status === 'heading'
        ? `（${status.text}）`
        : `【${status.text}】`;
  return `${frames[style.heading]}${said}${style.stop}${style.heading === 'fault-evidence' ? evidence : ''}`;
}

function fieldsOf({ leader, departments, deadline }: Problem): string[] {
  return [`责任领导：${leader}`, `责任单位：${departments.join('、')}`, `整改时限：${deadline.raw}`];
}

/** Looks like a label, a status or a rate, and is none. */
const TRAPS: Record<Style['traps'], { inside: string; paragraph: string | null }> = {
  none: { inside: '', paragraph: null },
  'number-at-line-start': { inside: '', paragraph: '2021年9月9日，召开专题会议听取汇报。' },
  'status-words': { inside: '4个在建项目中已完成验收3个，未完成的1个已列入计划。', paragraph: null },
  'quoted-labels': { inside: '对照“（一）责任清、（二）底数清”的要求逐条落实。', paragraph: null },
  sanctions: { inside: '对2名责任人给予批评教育，追缴资金1.2万元。', paragraph: null },
  percent: { inside: '群众满意率达98%，占比提高到45%。', paragraph: null },
};
const MORE_LINE_TRAPS = ['3个支部补开了组织生活会。', '1.5万元结余资金纳入专户管理。'];

function bodyOf(style: Style, problem: Problem) {
  const { status } = problem;
  const trap = TRAPS[style.traps];
  const label =
    style.bodyLabel === 'none'
      ? ''
      : `${style.bodyLabel}${style.status === 'label' && status.text ? `（${status.text}）` : ''}：`;
  const first = style.status === 'body-first' && status.text ? `${status.text}。` : '';
  const last = style.status === 'body-last' && status.text ? `${status.text}。` : '';
  const [intro = '', ...others] = problem.body;
  const inLines = style.measures.endsWith('-lines');
  const listed = style.measures !== 'prose';
  const measures = listed
    ? problem.measures.map((text, index) => ({ label: measureLabel(style, index + 1), text }))
    : [];
  const stops = measures.map((_, at) =>
    inLines || at === measures.length - 1 || measures.some(({ text }) => text.includes('。')) ? '。' : '；',
  );
  const written = measures.map(({ label, text }, at) => `${label}${text}${stops[at]}`);
  // A list stands behind its introduction, or right behind the label.
  const said = listed
    ? style.bodyLabel === 'none' || problem.phrase.length % 2
      ? intro
      : ''
    : [intro, ...others].join('');
  const start = `${label}${style.bodyPlace === 'next-line' ? '\n' : ''}${first}${said}${trap.inside}`;
  const odd = problem.phrase.length % 3;
  const oddLine = trap.paragraph && (odd === 0 ? trap.paragraph : MORE_LINE_TRAPS[odd - 1]!);
  const opening = inLines ? start : start + written.join('') + (oddLine ? '' : last);
  const lines = [
    ...(oddLine ? [oddLine + (inLines ? '' : last)] : []),
    ...(inLines ? written : []),
    ...(inLines && last ? [last] : []),
  ];
  return { opening: opening.split('\n').filter(Boolean), lines, measures };
}
