import type { StatusCode } from '../../src/notice/index.ts';
import type { Case, Style } from './dimensions.ts';
import { createDraw, type Draw } from './draw.ts';
import { drawStatus, type PrintedStatus } from './statuses.ts';
import {
  BOOKS,
  CATEGORY_FAULTS,
  CATEGORY_SETS,
  DEEDS,
  DEPARTMENTS,
  FAULTS,
  FOCUS_SET,
  GOALS,
  MATTERS,
  MEASURE_HEADS,
  SAYINGS,
  SIDES,
  SURNAMES,
  WHOLE_FAULTS,
} from './words.ts';

/** One problem and what was done about it, before it is written down. */
export interface Problem {
  /** The problem as it is printed, inner quotes included. */
  phrase: string;
  evidence: string;
  status: PrintedStatus;
  body: string[];
  measures: string[];
  leader: string;
  departments: string[];
  deadline: { raw: string; value: string };
}

/** Problems below one category, one parent, or both. */
export interface Group {
  category: string;
  parent: string;
  problems: Problem[];
}

export function drawGroups({ style, sizes, seed }: Case): Group[] {
  const draw = createDraw(seed, 'groups');
  const used = new Set<string>();
  const count = style.levels === 'bare' || style.levels === 'section' ? 1 : sizes.groups;
  const names = categoriesOf(style, draw);
  return Array.from({ length: Math.min(count, names.length) }, (_, index) => ({
    category: names[index]!,
    parent: unique(used, () => draw.pick(MATTERS) + draw.pick(FAULTS)),
    problems: Array.from({ length: sizes.each }, (_, at) =>
      drawProblem(style, sizes.measures, createDraw(seed, `problem ${index} ${at}`), used),
    ),
  }));
}

function unique(used: Set<string>, make: () => string): string {
  for (;;) {
    const made = make();
    if (used.has(made)) continue;
    used.add(made);
    return made;
  }
}

function categoriesOf(style: Style, draw: Draw): string[] {
  if (style.categoryForm === 'fault') return [...CATEGORY_FAULTS];
  if (style.categoryForm === 'around') return FOCUS_SET.map((name) => `围绕${name}`);
  const names = draw.pick(CATEGORY_SETS);
  const frames: Record<Exclude<Style['categoryForm'], 'fault' | 'around'>, (name: string) => string> = {
    aspect: (name) => `${name}方面`,
    'about-aspect': (name) => `关于${name}方面`,
    'quoted-aspect': (name) => `在“${name}”方面`,
    'about-aspect-problem': (name) => `关于${name}方面的问题`,
    situation: (name) => `${name}情况`,
  };
  return names.map(frames[style.categoryForm]);
}

function drawProblem(style: Style, measures: number, draw: Draw, used: Set<string>): Problem {
  const year = draw.int(2021, 2024);
  const month = draw.int(1, 12);
  return {
    phrase: unique(used, () => phraseOf(style, draw)),
    evidence: `${draw.int(2016, 2020)}年以来${draw.pick(['个别科室', '部分支部', '3个下属单位'])}${draw.pick(MATTERS)}${draw.pick(['没有记录', '仅安排过1次', '由他人代办'])}。`,
    status: drawStatus(style, draw),
    body: [sentence(draw), ...(draw.chance(0.5) ? [sentence(draw)] : [])],
    measures: drawMeasures(measures, draw),
    leader: `${draw.pick(SURNAMES)}${draw.pick(['某', '某某', '明远', '知行'])}`,
    departments: pickSome(DEPARTMENTS, draw.int(1, 2), draw),
    deadline: { raw: `${year}年${month}月底前`, value: `${year}-${String(month).padStart(2, '0')}` },
  };
}

function phraseOf(style: Style, draw: Draw): string {
  const simple = () =>
    draw.chance(0.3) ? draw.pick(WHOLE_FAULTS) : draw.pick(SIDES) + draw.pick(MATTERS) + draw.pick(FAULTS);
  if (style.heading === 'goal')
    return `${draw.pick(['', '', '进一步', '着力'])}${draw.pick(GOALS)}${draw.pick(MATTERS)}`;
  // Most problems of a notice are worded plainly, whatever the others are.
  if (draw.chance(0.3)) return simple();
  const quoted = style.heading.includes('quoted');
  const [open, close] = !quoted || style.quotes !== 'curly' ? ['“', '”'] : ['‘', '’'];
  switch (style.phrase) {
    case 'plain':
      return simple();
    case 'two-clauses':
      return `${simple()}，${simple()}`;
    case 'inner-quotes':
      return draw
        .pick([
          `“${draw.pick(SAYINGS)}”${simple()}`,
          `${draw.pick(MATTERS)}中“${draw.pick(SAYINGS)}”现象突出`,
          `${simple()}，存在“${draw.pick(SAYINGS)}”`,
        ])
        .replace('“', open)
        .replace('”', close);
    case 'book':
      return `执行《${draw.pick(BOOKS)}》${draw.pick(FAULTS)}`;
    case 'dated':
      return `${draw.int(2015, 2018)}年至${draw.int(2019, 2021)}年${simple()}`;
    case 'sentences':
      return `${simple()}。${simple()}`;
    case 'counted':
      return `${draw.int(2, 9)}个${draw.pick(['支部', '科室', '项目'])}${simple()}`;
  }
}

function sentence(draw: Draw): string {
  const deed = () => draw.pick(DEEDS);
  return draw.pick([
    `围绕${draw.pick(MATTERS)}，${deed()}，${deed()}。`,
    `${deed()}，由${draw.pick(DEPARTMENTS)}牵头，${deed()}。`,
    `制定《${draw.pick(BOOKS)}》，${deed()}。`,
    `${draw.int(2021, 2023)}年${draw.int(1, 12)}月，召开党组会专题研究，${deed()}。`,
    `组织${draw.int(20, 90)}名党员干部参加“${draw.pick(SAYINGS)}”专题培训，${deed()}；${deed()}。`,
    `先后${deed()}${draw.int(2, 9)}次，${deed()}。`,
  ]);
}

/** Some are a bare phrase each, others a phrase and what it means. */
function drawMeasures(count: number, draw: Draw): string[] {
  const heads = pickSome(MEASURE_HEADS, count, draw);
  const long = draw.chance(0.6);
  return heads.map((head) => (long ? `${head}。${sentence(draw).slice(0, -1)}` : head));
}

export function pickSome<T>(list: readonly T[], count: number, draw: Draw): T[] {
  const rest = [...list];
  return Array.from(
    { length: Math.min(count, list.length) },
    () => rest.splice(draw.int(0, rest.length - 1), 1)[0]!,
  );
}

/** How many problems have each status, by code. */
export function tally(groups: readonly Group[]): Map<StatusCode, number> {
  const counts = new Map<StatusCode, number>();
  for (const { problems } of groups)
    for (const { status } of problems) counts.set(status.code, (counts.get(status.code) ?? 0) + 1);
  return counts;
}
