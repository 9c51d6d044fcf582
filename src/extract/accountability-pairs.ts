import type { AccountabilityEntry, Span } from '../notice/index.ts';
import { type Reading, squeeze } from '../outline/index.ts';
import type { Token } from './accountability-tokens.ts';

/** An entry, the code of its first sanction, and where its figure stands. */
export interface Made {
  entry: AccountabilityEntry;
  code: string;
  at: number;
}

/** Code of words for all together (问责, 处理). */
export const GENERIC = 'accountability';
/** How much may stand between a sanction and its figure (`批评教育村干部16名`). */
const GAP = 14;
/** A figure right behind its sanction, or with one word between. */
const CLOSE = 1;
/** `责令相关责任人作出检查`: the people inside the words are no part of them. */
const PEOPLE_INSIDE =
  /^(责[令成])((?:其|限期)?(?:相关|有关)?(?:责任)?(?:人员|单位|人))((?:作出|做出|作|写出).{2,8})$/;
/** Those who are counted one after the other under one word: `问责党组织2个、党员干部13人`. */
const WHO_ELSE =
  /^[、和及](?:党组织|党支部|单位|党员|干部|党员干部|责任人|领导干部|领导|人员|个人|班子成员){1,2}$/;

/** Pairs the sanctions and figures of one clause; gives back the sanctions that no figure followed. */
export function pairClause(reading: Reading, list: readonly Token[], made: Made[]): Token[] {
  const { folded } = reading;
  let sanctions: Token[] = [];
  /** Figures before their sanction: 给予3人…, 对2名…、6名…分别…. */
  let ahead: Token[] = [];
  let used: readonly Token[] = [];
  let last: Token | null = null;
  const pair = (words: readonly Token[], figure: Token) => {
    made.push(...entryOf(reading, words, figure));
    used = words;
    last = figure;
  };
  for (let index = 0; index < list.length; index++) {
    const token = list[index] as Token;
    const next = list[index + 1];
    if (token.kind === 'sanction') {
      const label = sanctions[sanctions.length - 1];
      // `追责问责:党纪处分3人`
      if (label && folded.slice(label.end, token.at).includes(':')) sanctions = [];
      sanctions.push(token);
      if (ahead.length === 0) continue;
      const gap = next ? folded.slice(token.end, next.at) : '';
      if (next?.kind === 'sanction' && /^[、和及与,]?$/.test(gap) && !hasFigure(reading, list, index + 1))
        continue;
      if (next?.kind === 'quantity' && gap.length <= CLOSE && gap !== '、') {
        ahead = [];
        continue;
      }
      if (dealsOut(reading, ahead, sanctions))
        for (const [at, figure] of ahead.entries()) pair([sanctions[at] as Token], figure);
      else pair(sanctions, ahead[ahead.length - 1] as Token);
      sanctions = [];
      ahead = [];
      continue;
    }
    const before = sanctions[sanctions.length - 1];
    if (before && token.at - before.end <= GAP) {
      pair(sanctions, token);
      sanctions = [];
      continue;
    }
    const since = last as Token | null;
    if (since && next?.kind !== 'sanction' && WHO_ELSE.test(folded.slice(since.end, token.at))) {
      pair(used, token);
      continue;
    }
    sanctions = [];
    ahead = ahead.length > 0 ? [...ahead, token] : [token];
  }
  return sanctions;
}

/** True where the sanctions that are joined from `index` on have a figure of their own behind them. */
function hasFigure(reading: Reading, list: readonly Token[], index: number): boolean {
  let at = index;
  while (list[at + 1]?.kind === 'sanction') at++;
  const next = list[at + 1];
  return (
    next !== undefined && next.at - (list[at] as Token).end <= CLOSE && reading.folded[next.at - 1] !== '、'
  );
}

/** `2名领导、6名干部分别给予诫勉和批评教育`. */
function dealsOut(reading: Reading, ahead: readonly Token[], sanctions: readonly Token[]): boolean {
  const from = ahead[ahead.length - 1]?.end ?? 0;
  return (
    ahead.length > 1 &&
    ahead.length === sanctions.length &&
    reading.folded.slice(from, sanctions[0]?.at).includes('分别')
  );
}

/** The entry of some sanctions with one figure; the printed words with the number taken out. */
export function entryOf(reading: Reading, words: readonly Token[], figure: Token): Made[] {
  const { quantity } = figure;
  // 提醒谈话等共处理19人: 处理 is no kind of its own beside others.
  const named = words.filter((one) => one.text !== '处理');
  const sanctions = named.length > 0 ? named : words;
  const first = sanctions[0];
  if (!quantity || !first) return [];
  const before = reading.folded.slice(Math.max(0, figure.at - 2), figure.at);
  const order = /^责[令成]$/.test(before) && first.at >= figure.end && !/^责[令成]/.test(first.text);
  const spans: Span[] = order ? [[figure.at - 2, figure.at]] : [];
  const kinds = sanctions.map((sanction, index) => {
    const inside = PEOPLE_INSIDE.exec(sanction.text);
    const people = inside ? sanction.at + (inside[1]?.length ?? 0) : sanction.at;
    const rest = people + (inside?.[2]?.length ?? 0);
    if (inside) spans.push([sanction.at, people]);
    spans.push([rest, sanction.end]);
    const printed = squeeze(
      (inside ? reading.text.slice(sanction.at, people) : '') + reading.text.slice(rest, sanction.end),
    );
    return index === 0 && order ? `${reading.text.slice(figure.at - 2, figure.at)}${printed}` : printed;
  });
  spans.push([figure.at, figure.end]);
  const merged = merge(spans.sort((a, b) => a[0] - b[0]));
  const raw = merged.map((span) => reading.text.slice(...span)).join('');
  const whole = merged.length === 1 ? { span: merged[0] as Span } : { spans: merged };
  const codes = [...new Set(sanctions.map((sanction) => sanction.code))];
  return [{ entry: { kinds, codes, quantity, raw, ...whole }, code: first.code, at: figure.at }];
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged[merged.length - 1];
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else merged.push([span[0], span[1]]);
  }
  return merged;
}
