import { parseNumeral } from '../lang/numerals.ts';
import { PROBLEM_LABEL } from '../lexicon/headings.ts';

/** How a label is written; labels of one list share a style. */
export type Style =
  | 'chinese' // 一、
  | 'chinese-bracket' // （一）
  | 'digit' // 1. 1、
  | 'digit-bracket' // （1） 1）
  | 'circle' // ①
  | 'ordinal' // 第一，
  | 'compound' // 1-1， 1.1
  | 'problem' // 问题1： 反馈问题一：
  | 'spoken' // 一是, only before a finding with its own rectification
  | 'none'; // a heading without a label

export interface Enumerator {
  style: Style;
  /** The ordinal; of a compound label the last part. Null for style `none`. */
  value: number | null;
  /** Of a compound label the part before the last, else null. */
  outer: number | null;
  /** Printed punctuation, so that `1.` and `1、` can be told apart; of a single character the first of its block. */
  mark: string;
  start: number;
  /** Behind the label and its punctuation, before any space. */
  end: number;
}

/** What only whole things are counted in: `10.33台设备` is the tenth heading, no figure. */
const COUNTED = '(?:个|名|家|项|所|户|处|台(?!账)|辆|套(?![取用餐])|笔|栋|幢|篇|座(?!谈)|间(?!接)|宗(?!旨))';
/** Digits behind a label's mark that make it a figure (`1.5`); a year and a counted noun (`9个项目…`) are words. */
const FIGURE = `\\d(?!\\d{3}年|\\d{0,2}${COUNTED}[^%百])`;
const CN = '[一二三四五六七八九十百零〇两]{1,5}';

/** One rule a style: sticky patterns over folded text. Group 1 is the value, group 2 the mark. */
const RULES: readonly { style: Style; pattern: RegExp }[] = [
  { style: 'chinese', pattern: new RegExp(`(${CN}) {0,2}([、.])(?!${FIGURE})`, 'y') },
  { style: 'chinese-bracket', pattern: new RegExp(`[(\\[【〔] {0,2}(${CN}) {0,2}([)\\]】〕])[、.,]?`, 'y') },
  { style: 'chinese', pattern: new RegExp(`第(${CN})(部分)[、,: ]?`, 'y') },
  {
    style: 'compound',
    pattern: new RegExp(
      `(\\d{1,2}[-.]\\d{1,2})(?:[、,.:)](?!${FIGURE})|(?= (?:[“《一-鿿]|\\d{4}年))|(?=(?!${COUNTED}|[万亿千元多余个项米吨倍公平次年月分人处名家所户条件类份笔])[“《一-鿿]))`,
      'y',
    ),
  },
  {
    style: 'digit',
    pattern: new RegExp(
      `(\\d{1,3}) {0,2}([.、])(?! {0,2}\\d(?!\\d{3}年|\\d?月(?:\\d{1,2}日|[起初底末中上下以份])|\\d?[、.][^\\d]|\\d{0,2}${COUNTED}[^%百]|\\d{2,}(?![\\d.,]*(?:[万亿元%余多年]|\\d))))`,
      'y',
    ),
  },
  { style: 'digit-bracket', pattern: /[([【〔] {0,2}(\d{1,3}) {0,2}([)\]】〕])[、.,]?/y },
  { style: 'digit-bracket', pattern: /(\d{1,3})(\))[、.]?/y },
  { style: 'ordinal', pattern: new RegExp(`第(${CN}|\\d{1,2})(?:项|条|个(?:问题)?)?([,、:.])`, 'y') },
  { style: 'problem', pattern: new RegExp(`${PROBLEM_LABEL}(:)`, 'y') },
  // 【问题1】
  {
    style: 'problem',
    pattern: new RegExp(`[\\[【](?:反馈|整改)?(?:问题|任务|事项)(?:${CN}|\\d{1,3})([\\]】]):?`, 'y'),
  },
  // 问题1. and 问题一、
  {
    style: 'problem',
    pattern: new RegExp(`(?:反馈|整改)?(?:问题|任务|事项)(?:${CN}|\\d{1,3}) {0,2}([.、])(?!${FIGURE})`, 'y'),
  },
  // 问题1  …, with nothing but space behind the number
  {
    style: 'problem',
    pattern: new RegExp(`(?:反馈|整改)?(?:问题|任务|事项)(?:${CN}|\\d{1,3})( ) {0,3}(?=[“《一-鿿])`, 'y'),
  },
  // A label alone on its line: 任务一, 问题3.
  { style: 'problem', pattern: new RegExp(`(?:整改)?(?:任务|问题|事项)(?:${CN}|\\d{1,3})( *)(?=\\n)`, 'y') },
  { style: 'digit', pattern: /(\d{1,2})( )(?=[“《一-鿿])/y },
];

const PROBLEM_VALUE = /([一二三四五六七八九十百]{1,4}|\d{1,3})[)\]】]? *[:.、]? *$/;
const FIRST = /[一二三四五六七八九十百零〇两\d(〔【[第反具主突存巡审督问任整事的①-⑳⑴-⒛㈠-㈩Ⅰ-Ⅻ❶-❿]/;

/** Blocks of characters that count from 1: ① ❶ ⑴ ⒈ ㈠ Ⅰ. */
const CHARACTERS: readonly { first: number; last: number; style: Style }[] = [
  { first: 0x2460, last: 0x2473, style: 'circle' },
  { first: 0x2776, last: 0x277f, style: 'circle' },
  { first: 0x2474, last: 0x2487, style: 'digit-bracket' },
  { first: 0x2488, last: 0x249b, style: 'digit' },
  { first: 0x3220, last: 0x3229, style: 'chinese-bracket' },
  { first: 0x2160, last: 0x216b, style: 'chinese' },
];

/** Single characters that are a whole label. */
function singleCharacter(folded: string, at: number): Enumerator | null {
  const code = folded.charCodeAt(at);
  for (const { first, last, style } of CHARACTERS) {
    if (code < first || code > last) continue;
    const next = folded[at + 1];
    const end = next === '.' || next === '、' ? at + 2 : at + 1;
    return { style, value: code - first + 1, outer: null, mark: String.fromCharCode(first), start: at, end };
  }
  return null;
}

const SPOKEN = /([一二三四五六七八九十]{1,3})是/y;

/** `一是`: mostly a measure's or a sentence's beginning, so only who knows more of its place asks for it. */
export function readSpoken(folded: string, at: number): Enumerator | null {
  SPOKEN.lastIndex = at;
  const match = SPOKEN.exec(folded);
  const value = parseNumeral(match?.[1] ?? '')?.value ?? null;
  if (!match || value === null) return null;
  return { style: 'spoken', value, outer: null, mark: '是', start: at, end: at + match[0].length };
}

/** Reads the label that begins exactly at `at` (folded text), or null. */
export function readEnumerator(folded: string, at: number): Enumerator | null {
  const first = folded[at];
  if (first === undefined || !FIRST.test(first)) return null;
  const single = singleCharacter(folded, at);
  if (single) return single;
  for (const rule of RULES) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(folded);
    if (!match) continue;
    const end = at + match[0].length;
    if (rule.style === 'problem') {
      const number = PROBLEM_VALUE.exec(match[0])?.[1];
      const value = number === undefined ? null : (parseNumeral(number)?.value ?? null);
      return {
        style: 'problem',
        value,
        outer: null,
        mark: ':',
        start: at,
        end: at + match[0].trimEnd().length,
      };
    }
    const printed = match[1] ?? '';
    const parts = printed.split(/[-.]/);
    const value = parseNumeral(parts[parts.length - 1] ?? '')?.value ?? null;
    if (value === null || value > 500) continue;
    const outer = parts.length > 1 ? (parseNumeral(parts[0] ?? '')?.value ?? null) : null;
    return { style: rule.style, value, outer, mark: match[2] ?? '', start: at, end };
  }
  return null;
}
