import type { Style } from '../dimensions.ts';
import { han } from '../draw.ts';
import type { Group, Problem } from '../findings-content.ts';
import type { ExpectedFinding } from '../record.ts';
import { writeProblem } from './finding.ts';
import { bracketed, categoryLabel, findingLabel, sectionLabel } from './labels.ts';

export interface PartB {
  paragraphs: string[];
  findings: ExpectedFinding[];
  /** How many labels of the outermost style were used. */
  sections: number;
}

/** Part B: `title` heads it where the style has sections; `from` is the first free section number. */
export function writePartB(
  style: Style,
  groups: readonly Group[],
  from: number,
  title: string,
  opening: readonly string[],
): PartB {
  const { levels } = style;
  const headed = levels.startsWith('section');
  const section = headed ? sectionLabel(from) : '';
  const paragraphs: string[] = headed ? [section + title, ...opening] : [...opening];
  const findings: ExpectedFinding[] = [];
  let through = 0;
  groups.forEach((group, index) => {
    const hasCategory = levels.includes('category');
    const label = hasCategory ? categoryLabel(style, levels === 'category' ? from + index : index + 1) : '';
    if (hasCategory) paragraphs.push(`${label}${style.gap}${group.category}${style.stop}`);
    const category = hasCategory ? group.category : null;
    const above = section + label;
    const parent = levels.endsWith('parent') ? writeParent(style, group, index, above, category) : null;
    if (parent) {
      paragraphs.push(parent.paragraph);
      findings.push(parent.finding);
    }
    group.problems.forEach((problem, at) => {
      through += 1;
      const restarts = style.counting === 'restart' || levels === 'section-category-parent';
      const base = levels === 'bare' ? from - 1 : 0;
      const number = restarts ? at + 1 : through + base;
      const printed = findingLabel(style, { group: index + 1, number });
      const { paragraphs: own, measures } = writeProblem(style, problem);
      const [heading = '', ...rest] = own;
      paragraphs.push(`${printed.label}${style.gap}${printed.rest}${heading}`, ...rest);
      findings.push({
        ...expectedOf(style, problem),
        label: printed.label,
        path: `${parent?.finding.path ?? above}${printed.label}`,
        level: parent ? 2 : 1,
        parent: parent?.finding.title ?? null,
        category,
        measures,
      });
    });
  });
  const sections = headed ? 1 : levels === 'bare' ? through : groups.length;
  return { paragraphs, findings, sections };
}

function writeParent(style: Style, group: Group, index: number, above: string, category: string | null) {
  if (style.mark === 'pair') return writeListedParent(style, group, index, above);
  const nested = style.levels === 'section-category-parent';
  const label = nested ? '1.' : bracketed(han(index + 1), style);
  // Below a category any wording makes a parent; without one it must call itself a problem.
  const worded =
    nested && group.parent.length % 2
      ? group.parent
      : group.parent.length % 3
        ? `反馈问题：${group.parent}`
        : `关于“${group.parent}”问题`;
  const finding = parentOf(group.parent, label, above, category);
  return { paragraph: `${label}${style.gap}${worded}${style.stop}`, finding };
}

/** `问题一：…。细化为3个具体问题，已完成整改2个，分别是：1-1、1-3；正在整改1个，是：1-2。` */
function writeListedParent(style: Style, group: Group, index: number, above: string) {
  const label = `问题${han(index + 1)}：`;
  const named = (words: string) =>
    group.problems.flatMap(({ status }, at) => (status.text === words ? [`${index + 1}-${at + 1}`] : []));
  const statements = ['已完成整改', '正在整改'].flatMap((words) => {
    const names = named(words);
    return names.length ? [`${words}${names.length}个，分别是：${names.join('、')}`] : [];
  });
  const said =
    style.status === 'group'
      ? `细化为${group.problems.length}个具体问题，${statements.join('；')}。`
      : `细化为${group.problems.length}个具体问题。`;
  return {
    paragraph: `${label}${group.parent}。${said}`,
    finding: parentOf(group.parent, label, above, null),
  };
}

/** A parent that only groups. */
function parentOf(title: string, label: string, above: string, category: string | null): ExpectedFinding {
  return {
    label,
    path: above + label,
    title,
    level: 1,
    parent: null,
    countable: false,
    category,
    status: 'unstated',
    statusRaw: null,
    place: 'none',
    measures: [],
    departments: [],
    leaders: [],
    deadline: null,
  };
}

const PLACES: Record<Style['status'], string> = {
  label: 'label',
  'line-before': 'line',
  'line-after': 'line',
  heading: 'heading',
  'heading-bracket': 'heading',
  'body-first': 'body',
  'body-last': 'body',
  group: 'group',
  none: 'none',
};

function expectedOf(style: Style, { phrase, status, leader, departments, deadline }: Problem) {
  const fields = style.fields !== 'none';
  return {
    title: phrase,
    countable: true,
    status: status.code,
    statusRaw: status.raw,
    place: status.text ? PLACES[style.status] : 'none',
    leaders: fields ? [leader] : [],
    departments: fields ? departments : [],
    deadline: fields ? deadline.value : null,
  };
}
