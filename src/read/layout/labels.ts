/**
 * Words at a line's start that usually open a paragraph. They only decide between a wrapped line and a new
 * paragraph where positions leave both open; the outline has the full grammar of headings.
 */

/** Enumerators, each style once; a number with its fraction or unit is none. */
const ENUMERATORS: readonly RegExp[] = [
  /^第[一二三四五六七八九十百]+[、：章节条]/,
  /^[一二三四五六七八九十百]{1,4}、/,
  /^[（(][一二三四五六七八九十百]{1,4}[）)]/,
  /^[（(]\d{1,3}[）)]/,
  /^\d{1,2}[-－]\d{1,2}[，、,.．:：]/,
  /^\d{1,2}[-－]\d{1,2}[ \u3000]{0,2}(?=[“\p{Script=Han}])(?![年月日天周个人名次项处家户条件倍元岁层级万亿公千米])/u,
  /^\d{1,3}[.．](?![\d.．])/,
  /^\d{1,3}、/,
  /^\d{1,3}[）)]/,
  /^[①-⑳㈠-㈩]/,
  /^(?:反馈)?问题[一二三四五六七八九十\d]{1,4}[：:]/,
];

/** Labels of a finding's body and fields: they follow a heading or each other, without a full stop. */
const BODY_LABELS: readonly RegExp[] = [
  /^(?:整改|完成|目前|下一步|责任|牵头)\p{Script=Han}{0,8}(?:（[^）]{0,20}）)?[：:]/u,
];

/** Measures: most go on inside a paragraph, so one opens a paragraph only after another that does. */
const MEASURES: readonly RegExp[] = [/^[一二三四五六七八九十]{1,2}是/];
/** The same, unless the notice's sure paragraphs begin with them: then they number findings. */
const ORDINALS: readonly RegExp[] = [/^第[一二三四五六七八九十]{1,2}[，,]/];

/** How the closing paragraphs of a notice begin. */
const CLOSINGS: readonly RegExp[] = [/^欢迎(?:广大|社会|各)/, /^特此(?:通报|公告|公示|报告)/];

export interface Opening {
  /** The same for labels of one style (`1.` and `2.`). */
  style: string;
  /** Opens a finding's body, so it may follow a heading without a full stop. */
  body: boolean;
  /** Counts only after a paragraph that opens in the same way. */
  weak: boolean;
}

/** The paragraph opening at the start of a line, or null. */
export function openingOf(text: string): Opening | null {
  const enumerator = firstMatch(ENUMERATORS, text);
  if (enumerator !== null) {
    const style = enumerator
      .replace(/\d+/g, '0')
      .replace(/[一二三四五六七八九十百]+/g, '一')
      .replace(/[①-⑳㈠-㈩]/, '①');
    return { style, body: false, weak: false };
  }
  if (firstMatch(BODY_LABELS, text) !== null) return { style: 'body', body: true, weak: false };
  if (firstMatch(MEASURES, text) !== null) return { style: 'measure', body: false, weak: true };
  if (firstMatch(ORDINALS, text) !== null) return { style: 'ordinal', body: false, weak: true };
  return firstMatch(CLOSINGS, text) === null ? null : { style: 'closing', body: false, weak: false };
}

function firstMatch(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return null;
}

/** `（14）` at a line's end: the next line's `（15）` goes on with the list. */
export const endsInLabel = (text: string): boolean => /[（(]\d{1,3}[）)][、，]?$/.test(text);

/** True for a line that starts with a label of the body: `责任领导：…`. */
export const isLabelled = (text: string): boolean => firstMatch(BODY_LABELS, text) !== null;

/** True for a line that starts with an enumerator: a heading, or a numbered paragraph. */
export function isEnumerated(text: string): boolean {
  return firstMatch(ENUMERATORS, text) !== null;
}
