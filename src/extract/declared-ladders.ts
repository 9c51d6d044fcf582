import { SCOPE } from '../lexicon/totals.ts';
import { isForeign } from './declared-context.ts';
import type { Figure } from './declared-figures.ts';

/**
 * A ladder of parts that are named by what they cover, each perhaps with its own states:
 * `涉及财政管理的问题31个,已整改28个;涉及部门预算的问题35个,…`, `主报告14个问题、选人用人检查4个问题`.
 */

/** Says that parts of what was counted before follow. */
const OPENS =
  /^[:(]|^(?:的)?(?:问题|任务)?[当之]?中,|其中|包括|包含|具体[为是有]|分别|(?:[按从依][^,。;]{1,8}[分看]|分[^,。;]{1,6}看),/;
/** What stands before a part's name in its clause. */
const NAME_LEAD =
  /^.*?(?:(?:反馈|指出|发现|查出|移交|揭示|反映)的?(?=[一-鿿]{2})|(?<![一-鿿])(?:其中|包括|包含|分别为|具体为|即|含|和|及|与|以及|对|将)+)/;
const COVERS = /^(?:有|为|是|在|涉及|属于|关于|针对|对于|归属){1,2}/;
const NAME_TAIL =
  /(?:的|方面|类别|存在|反馈|移交|发现|指出|查出|认领|具体|需?整改|共计?|合计|问题|任务|事项|[各有为是: ]){0,8}$/;
/** No name of a part: a state, a rest, an act. */
const NO_NAME =
  /^(?:[已未正需须拟新第上]|应(?!急)|待(?!遇)|重点|难点|具体|一般|全部|主要|突出|当前|目前|现|以上|其中|(?:巡[视察]|审计|督察|检查)$)|整改|完成|推进|坚持|销号|办结|到期|时限|期限|其余|剩余|余下|另外|另有|总数|总计|问题|任务|措施|建议|线索|立行立改|长期|阶段|牵头|会议|隐患|[年月]$|(?:意见|反映|领办|督办|督查|查摆|自查|排查|发现|收集|征集|走访|化解|解决)$/;
/** How a part is called that is one whatever the figures add up to. */
const PART_END =
  /(?:报告|检查|巡[视察]|审计|层面|领域|类|支部|总支|党委|党组|党工委|办公室|中心|公司|集团|中学|小学|学校|学院|医院|[处股站所镇乡村局馆审])$/;
/** `主体责任方面问题6个`: a part, whatever its name. */
const AREA = /(?:方面|领域|类)(?:的|存在|反馈)*(?:问题)?(?:共|有|为)?$/;
const PART = new RegExp(`^(?:${SCOPE})$`);
const NAME = /^[一-鿿“”()、]{2,18}$/;
/** What ends the name of a part: its own `A、B` may stand in it, where it is introduced. */
const INTRODUCED = /(?:涉及|属于|关于)([一-鿿“”]{2,10}、[一-鿿“”]{2,10})(?:等)?(?:方面)?的$/;
/** The last word of many a name (`青石村`). */
const GENERIC = /^(?:村|社区|[一-鿿]?机关|公司|集团)$/;
const LONGEST = 40;
/** When a problem is to be put right: a part beside another term, else a state. */
const AT_ONCE = /立行立改|立查立改|即知即改|边查边改/;
const TERM =
  /(?:^|要求|属于|其中|[、(])(立行立改|立查立改|即知即改|边查边改|(?:限期|分阶段|阶段性?|中长?期|短期|长期|持续)(?:整改|坚持|推进))(的)?(?:问题|任务|事项)?$/;
const MOST_RUNGS = 40;
const BARE_END = /^[,、;:。()已均全]?$/;

interface Rung {
  figure: Figure;
  name: string;
  /** `要求立行立改的`: plainly a term, and no state. */
  term?: boolean;
}

/** The name of the part that a figure counts, or an empty string. */
function nameOf(text: string, figure: Figure): string {
  const lead = figure.lead.replace(/^[,、;:()及和]+/, '');
  const before = text.slice(Math.max(0, figure.at - LONGEST), figure.at).replace(NAME_TAIL, '的');
  const wide = INTRODUCED.exec(before)?.[1];
  const name = wide ?? lead.replace(NAME_TAIL, '').replace(NAME_LEAD, '').replace(COVERS, '');
  return NAME.test(name) && !NO_NAME.test(name) ? name : '';
}

/**
 * Names of the figures that make up a ladder. `wholes` are totals counted before: what adds up to one of them is a
 * ladder; without one, two parts that are plainly parts are.
 */
export function laddersOf(
  text: string,
  figures: readonly Figure[],
  wholes: readonly number[],
): Map<Figure, string> {
  const names = new Map<Figure, string>();
  let run: Rung[] = [];
  let sum = 0;
  const whole = [...wholes];
  let opened = false;
  /** The parts are of those that have a state. */
  let inside = false;
  const terms = AT_ONCE.test(text);
  const close = () => {
    const complete = !inside && whole.includes(sum) && sum > 0;
    const plain = run.every(isPlain) && run.some(isOpen) && !isForeign(text, (run[0] as Rung).figure);
    const apart = run.length > 1 && new Set(run.map(({ name }) => name)).size === run.length;
    if (apart && (complete || plain))
      for (const rung of run) names.set(rung.figure, isOpen(rung) ? rung.name : (rung.figure.scope ?? ''));
    run = [];
    sum = 0;
    inside = false;
  };
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index] as Figure;
    const top = topOf(text, figures, index);
    const last = figures[top] as Figure;
    const subject = last.noun;
    const name = subject === null || subject === 'problem' || subject === 'task' ? nameOf(text, figure) : '';
    const term = terms ? TERM.exec(figure.lead) : null;
    const state = !term && last.status !== null && last.status.place === 'before';
    const gap = text.slice(figures[index - 1]?.end ?? 0, figure.at);
    if (!state && OPENS.test(gap)) {
      whole.push(...run.map(({ figure: { value } }) => value ?? Number.NaN));
      close();
      opened = true;
      inside = (figures[index - 1]?.status ?? null) !== null;
    }
    // `5个科室` is none; `财政管理20个` is one only where parts are opened.
    const bare =
      subject === null &&
      !((opened || AREA.test(figure.lead)) && BARE_END.test(text.slice(last.end, last.end + 1)));
    if (term) {
      run.push({ figure, name: term[1] as string, term: term[2] !== undefined });
      sum += last.value ?? Number.NaN;
      index = top;
      continue;
    }
    if (name !== '' && !state && !bare) {
      if (run.length === MOST_RUNGS || run.some((rung) => rung.name === name)) close();
      run.push({ figure, name });
      sum += last.value ?? Number.NaN;
      index = top;
      continue;
    }
    // States of the part before; anything else ends the ladder and may be the whole of the next.
    if (last.status !== null && last.noun === null && run.length > 0) continue;
    close();
    if (last.status === null && (subject === 'problem' || subject === 'task') && last.value !== null)
      whole.push(last.value);
  }
  close();
  return names;
}

/** The last figure of those that follow one another right behind (`3个方面14个问题`). */
function topOf(text: string, figures: readonly Figure[], index: number): number {
  let top = index;
  while (
    figures[top + 1] &&
    /^[、 ]?$/.test(text.slice(figures[top]?.end, figures[top + 1]?.at)) &&
    (figures[top] as Figure).noun === null
  )
    top++;
  return top;
}

const isPlain = ({ figure, name, term }: Rung): boolean =>
  term ?? (figure.scope !== null || PART.test(name) || PART_END.test(name) || AREA.test(figure.lead));

/** Not yet known by the scope that its figure reads. */
const isOpen = ({ figure, name }: Rung): boolean =>
  figure.scope === null ||
  (GENERIC.test(figure.scope) && name !== figure.scope && name.endsWith(figure.scope));
