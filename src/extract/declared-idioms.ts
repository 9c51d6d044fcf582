import type { Figure } from './declared-figures.ts';

/** How far before a figure the ordinals it closes may begin, and how far to either side its idiom goes. */
const REACH = 60;
const IDIOM_REACH = 20;

/** `完成一个、核对一个、划掉一个`; `解决一个问题、完善一项制度`: one thing after the other, whatever is done to it. */
const VERB = '[一-鿿]{1,5}?';
const ONE_BY_ONE = new RegExp(
  `(${VERB})一[项个件条处宗](?:问题|任务|事项|措施|制度)?(?:就|便)?[、,]?(${VERB})(?:一|几|多)[项个件条处宗批类片方域]`,
  'g',
);
/** Words of a state or a rest: counts that happen to be of one each. */
const COUNTED_ONE = /[已均正未仍尚余另剩为有的各还共其中]|基本|持续|长期|阶段|(?:推进|办理|整改中)$/;
/** `成熟一项、推进一项`: what is done in turn, whatever it sounds like. */
const IN_TURN = /^(?:成熟|发现|查出|查实|梳理|认领|推进|启动)$/;

const ORDINALS =
  /(?:第|分别(?:为|是|有)?|各)?(?:(?:\d{1,3}[项条个]?[、和及至到~—-]{1,2}){1,20}\d{1,3}|(?:[一二三四五六七八九十]{1,3}[项条个]?[、和及至到]){1,20}[一二三四五六七八九十]{1,3})$/;
const RANGE = /[至到~—-]/;
/** `1、3、5项`: one classifier for all of them. */
const BARE = /^\d{1,3}(?:[、和及]\d{1,3})+$/;

/** No ordinals, decimals, quoted slogans or articles (一个个, 一项). */
export function countsSomething(
  sentence: string,
  match: RegExpMatchArray,
  status: Figure['status'],
): boolean {
  const at = match.index ?? 0;
  const number = match[1] ?? '';
  if (/[第\d.年月“《]/.test(sentence[at - 1] ?? '')) return false;
  // `第1、2、5项`, `1至3项`: which, not how many; 分别 deals out how many.
  const list = ORDINALS.exec(sentence.slice(Math.max(0, at - REACH), at) + number)?.[0];
  if (list && (list.startsWith('第') || RANGE.test(list) || BARE.test(list))) return false;
  if (number === '一' && isOneByOne(sentence, at)) return false;
  const chinese = /^[一二三四五六七八九十百两〇零]+$/.test(number);
  if (chinese && /^(?:一些|一项项|一个个|一件件)/.test(match[0])) return false;
  return !(chinese && number === '一' && !match[4]) || status?.place === 'before';
}

function isOneByOne(sentence: string, at: number): boolean {
  const from = Math.max(0, at - IDIOM_REACH);
  const around = sentence.slice(from, at + IDIOM_REACH);
  for (const [words, first = '', second = ''] of around.matchAll(ONE_BY_ONE)) {
    const counted = COUNTED_ONE.test(first) || COUNTED_ONE.test(second);
    if (words.includes('一') && (!counted || IN_TURN.test(first))) return true;
  }
  return false;
}
