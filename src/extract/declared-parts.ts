import { SCOPE } from '../lexicon/totals.ts';
import type { Figure } from './declared-figures.ts';

/** What a sentence says of the parts of its totals. */
export interface Parts {
  /** Whose part a figure counts. */
  names: Map<Figure, string>;
  /** The same for parts that keep a state of their own (`declared-ladders.ts`). */
  rungs: ReadonlyMap<Figure, string>;
  /** The state that 分别 deals out (`分别完成12个和9个`). */
  states: Map<Figure, NonNullable<Figure['status']>>;
  /** Figures inside a total that is already counted. */
  dropped: Set<Figure>;
}

/** Opens the parts of the figure before. */
const OPENS = /其中|(?:[(,](?:含|包括|包含|涉及|涵盖))/;
/** `未整改3个中,1个…`: of those that have a state. */
const OF_THOSE = /^(?:的)?(?:问题|任务)?[当之]?中,?$/;
/** Names that look like a status (`持续整改3个`). */
const NAMES_ONLY = new RegExp(`^(?:${SCOPE})$`);
const NAME_WORDS = /^(?:其中|要求)+|(?:要求|有|的|共)+$/g;
/** `A、B两个专项检查问题分别为9项、7项`: the names stand before their figures. */
const NAMED_AHEAD =
  /(?:移交|反馈|指出|发现|[,:;]|^)(?:移交|反馈|指出|发现|的|对)?((?:[一-鿿]{2,12}[、和及]){1,5}[一-鿿]{2,12}?)(?:等)?(?:[两二三四五六]个|\d个)?(?:专项(?:检查|巡察|巡视))?(?:反馈|的)*问题分别(?:为|有|是)?$/;

const amountOf = (figure: Figure) => figure.value ?? Number.NaN;

/**
 * Parts that make up a whole behind 其中 are counted under their own names; parts of what is already counted as
 * done, and parts that do not make up the whole, are inside their total. 分别 deals figures out to names.
 */
export function partsOf(text: string, figures: readonly Figure[], rungs: ReadonlyMap<Figure, string>): Parts {
  const parts: Parts = { names: new Map(), rungs, states: new Map(), dropped: new Set() };
  for (let index = 1; index < figures.length; index++)
    if (!rungs.has(figures[index] as Figure)) readParts(text, figures, index, parts);
  for (let index = 0; index < figures.length; index++) dealOut(text, figures, index, parts);
  return parts;
}

function readParts(text: string, figures: readonly Figure[], index: number, parts: Parts): void {
  const whole = figures[index - 1] as Figure;
  const first = figures[index] as Figure;
  const between = text.slice(whole.end, first.at);
  const inside = whole.status !== null && OF_THOSE.test(between);
  const opened = inside ? OF_THOSE.exec(between) : OPENS.exec(between);
  if (!opened || /[;。)]/.test(between.slice(opened.index))) return;
  const done = whole.status?.code ?? null;
  const named = (figure: Figure) => NAMES_ONLY.test(nameOf(figure));
  const found: Figure[] = [];
  let sum = 0;
  for (let at = index; at < figures.length && !(sum >= amountOf(whole)); at++) {
    const part = figures[at] as Figure;
    const gap = at === index ? '' : text.slice((figures[at - 1] as Figure).end, part.at);
    if (/[;)]/.test(gap)) break;
    if (
      !inside &&
      part.status &&
      !named(part) &&
      part.status.code !== done &&
      (done === null || /,/.test(gap))
    )
      break;
    found.push(part);
    sum += amountOf(part);
  }
  const whose =
    opened[0] === '其中' &&
    done === null &&
    whole.noun !== 'clue' &&
    found.length > 1 &&
    sum === amountOf(whole);
  for (const part of found) {
    const name = nameOf(part);
    if (whose && part.noun === null && name !== '' && !/^涉及/.test(name)) parts.names.set(part, name);
    else if (done !== null || part.status === null || opened[0] !== '其中') {
      // `涉及我县的问题1项` behind a total of everybody's is a total of its own.
      if (!(opened[0].endsWith('涉及') && part.noun) && !(whose && part.noun)) parts.dropped.add(part);
    }
  }
}

const nameOf = (figure: Figure): string => figure.lead.replace(NAME_WORDS, '');

function dealOut(text: string, figures: readonly Figure[], index: number, parts: Parts): void {
  const first = figures[index] as Figure;
  if (!/分别[^,。;]{0,12}$/.test(text.slice(Math.max(0, first.at - 16), first.at))) return;
  const run = [first];
  for (let next = figures[index + 1]; next?.listed; next = figures[index + run.length]) run.push(next);
  if (run.length < 2) return;
  const ahead = NAMED_AHEAD.exec(text.slice(Math.max(0, first.at - 60), first.at))?.[1];
  const names =
    ahead?.split(/[、和及]/) ??
    figures.slice(0, index).flatMap((one) => parts.names.get(one) ?? one.scope ?? []);
  if (names.length !== run.length) return;
  run.forEach((figure, at) => {
    parts.names.set(figure, names[at] as string);
    if (first.status?.place === 'before') parts.states.set(figure, first.status);
  });
}
