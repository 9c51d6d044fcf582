import type { Figure } from './declared-figures.ts';

type State = NonNullable<Figure['status']>;

/** `正在整改和需长期坚持的各1个`: one figure for two states; with 分别 the next figure is the second's. */
const TWO_STATES =
  /^([^,、;:。()\d]{2,12}?)(?:的)?[和及与]([^,、;:。()\d和及与]{2,14}?)(?:的)?(?:问题)?(各|分别)(?:有|为|是)?$/;

/** What figures say of one another's states: one for two, two dealt out, a part of the one before. */
export function shareStates(
  text: string,
  figures: readonly Figure[],
  stateIn: (words: string, from: number) => State | null,
): Figure[] {
  const shared: Figure[] = [];
  let owed: State | null = null;
  for (const [index, figure] of figures.entries()) {
    const [before, next] = [figures[index - 1], figures[index + 1]];
    if (owed) {
      shared.push({ ...figure, status: owed });
      owed = null;
      continue;
    }
    const two = /[各别]/.test(figure.lead) ? TWO_STATES.exec(figure.lead) : null;
    const from = figure.at - figure.lead.length;
    const [first, second] = (two?.slice(1, 3) ?? []).map((words) =>
      stateIn(words, from + figure.lead.indexOf(words)),
    );
    if (!first || !second) shared.push(withinOther(text, figure, before, next));
    else if (two?.[3] === '各') shared.push({ ...figure, status: first }, { ...figure, status: second });
    else if (next?.listed && !figures[index + 2]?.listed && text[from - 1] !== '、') {
      shared.push({ ...figure, status: first });
      owed = second;
    } else shared.push({ ...figure, status: null });
  }
  return shared;
}

/** `完成任务33项中的30项`: the status is the second figure's. */
function withinOther(text: string, figure: Figure, before?: Figure, next?: Figure): Figure {
  const within = (whole?: Figure, part?: Figure) =>
    whole?.status?.place === 'before' && part && /^中的?$/.test(text.slice(whole.end, part.at));
  if (within(figure, next)) return { ...figure, status: null };
  return within(before, figure) ? { ...figure, status: before?.status ?? null } : figure;
}

/** A body's name is a scope where the problems of two are told apart: a unit alone is no part of itself. */
export function withBodies(figures: readonly Figure[], learn: (scope: string) => void): Figure[] {
  const named = new Set(
    figures.flatMap((figure) => (figure.noun === 'problem' ? (figure.scope ?? figure.body ?? []) : [])),
  );
  if (named.size < 2) return [...figures];
  for (const name of named) learn(name);
  return figures.map((figure) => ({ ...figure, scope: figure.scope ?? figure.body }));
}
