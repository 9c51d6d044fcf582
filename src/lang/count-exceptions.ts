import { formatChinese } from './format-chinese.ts';
import type { NumberToken } from './number-scan.ts';

/**
 * Set phrases that hold a number and count nothing. They stand for themselves wherever they are printed; other slogans are
 * known by their quotation marks.
 */
const SET_PHRASES: readonly string[] = [
  '八项规定',
  '六项纪律',
  '四项基本原则',
  '五项规定',
  '十项规定',
  '十条措施',
  '四个意识',
  '四个自信',
  '四个全面',
  '四个伟大',
  '四个服从',
  '四个从严',
  '四个落实',
  '四个聚焦',
  '四个对照',
  '四个不放过',
  '三个聚焦',
  '三个区分开来',
  '三个代表',
  '三个以案',
  '三个为什么',
  '两个维护',
  '两个确立',
  '两个责任',
  '两个一以贯之',
  '两个一百年',
  '两个务必',
  '两个覆盖',
  '两个毫不动摇',
  '七个有之',
  '五个必须',
  '五个坚持',
  '一个中心',
  '六个统一',
  '九个坚持',
  '十个坚持',
  '三种人',
  '四种形态',
  '四种危险',
  '三项机制',
  '三项制度',
  '五位一体',
  '三位一体',
  '一次办好',
  '最多跑一次',
  '一件事一次办',
  '千名干部',
  '百名干部',
];

/** Before 一 these make it no number: 第一, 统一, 每一个, 新一轮. */
const BEFORE_ONE = '第统单唯逐不同专划均每这那某任新另哪再又本上下前后首半整随头初独归进';

const PHRASE = new RegExp(`^(?:${SET_PHRASES.join('|')})`);
const LONGEST_PHRASE = 8;
/** A slogan is short and stands alone in its quotation marks. */
const SLOGAN = /[^“”‘’「」"。,;:\n]{1,10}[”’」"]/y;
const OPENING = '“‘「"';
const ORDINAL_BEFORE = /第 {0,2}$/;
/** Whose number is unknown: 几十, 数百. */
const UNKNOWN_BEFORE = '几数';
const ROUND = '十百千万';
/** 一起: together, unless a case follows. */
const CASE = /[^,。;、\n]{0,6}(?:案|事故|事件|问题|纠纷|诉讼|线索|信访|举报)/y;
/** 二期工程: a stage, not a count. */
const STAGE = /工程|项目|建设|改造|用地/y;
/** 十九届四次会议: the session's number. */
const SESSION = /会议|全会|全体/y;
const SESSION_LOOK_BACK = 8;

/** True where a number with its classifier is an ordinal, a slogan, a set phrase or an article. `end` is behind the classifier. */
export function countsNothing(folded: string, token: NumberToken, unit: string, end: number): boolean {
  const before = folded.charAt(token.start - 1);
  if (ORDINAL_BEFORE.test(folded.slice(Math.max(0, token.start - 3), token.start))) return true;
  if (unit === '次' && isAt(SESSION, folded, end)) {
    if (folded.slice(Math.max(0, token.start - SESSION_LOOK_BACK), token.start).includes('届')) return true;
  }
  if (token.kind === 'masked') return false;
  const printed = folded.slice(token.start, token.end);
  const rest = folded.slice(token.end, token.end + LONGEST_PHRASE);
  if (token.kind === 'arabic')
    return /^\d$/.test(printed) && PHRASE.test(formatChinese(Number(printed)) + rest);
  if (PHRASE.test(printed + rest)) return true;
  if (OPENING.includes(before) && before !== '' && isAt(SLOGAN, folded, token.end)) return true;
  if (UNKNOWN_BEFORE.includes(before) && before !== '' && ROUND.includes(printed.charAt(0))) return true;
  if (unit === '期' && isAt(STAGE, folded, end)) return true;
  return printed === '一' && isArticle(folded, before, unit, end);
}

/** 每一个, 一个个, 一户一档, 一批, 一起. */
function isArticle(folded: string, before: string, unit: string, end: number): boolean {
  if (before !== '' && BEFORE_ONE.includes(before)) return true;
  const next = folded.charAt(end);
  if (next === '一' || next === unit.charAt(0) || unit === '批') return true;
  return unit === '起' && !isAt(CASE, folded, end);
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
