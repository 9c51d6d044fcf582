import type { ContactField, Span } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';
import { words } from './printed.ts';

/** How long a notice hangs out for comments: `2024年6月12日至6月18日，共7天`, `15个工作日`. */

const DAY =
  '(?:(?:[\\dX×*]{4}年)?[\\dX×*]{1,2}月[\\dX×*]{1,2}日|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|[\\dX×*]{1,2}日|(?:即日|发布之日|公示之日|本公告发布之日))';
const COUNT = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3}|[X×*]{1,2})个?(?:工作日|自然日|日|天|月)';
const COUNTED = `(?: ?\\((?:共|为期)?${COUNT}\\)|,?(?:共计?|为期|时间为)${COUNT})?`;
const BETWEEN = `${DAY}起? ?(?:至|到|—{1,2}|-{1,2}|~) ?${DAY}止?`;
/** 自…起…止 is one phrase; a lone 自 belongs to the label. */
const STRETCH = `(?:(?:自|从)(?=[^,。]{2,14}起)${BETWEEN}|${BETWEEN})${COUNTED}`;
const NAMED = '(?:公示|公开|公布|公告|征求意见|意见反馈|受理)';
const NAMED_FORMS: readonly RegExp[] = [
  // 公示期为…; 公开时间：…
  new RegExp(
    `${NAMED}(?:期限?|期间|时间|日期|时限)(?:\\([^()]{1,8}\\))? {0,2}(?:为|:|是|即)? {0,2}(?:(?:自|从)(?!.{2,14}起))?(${STRETCH}|${COUNT})`,
  ),
  // …为公示期
  new RegExp(`(${STRETCH})(?:为|是)${NAMED}(?:期|时间)`),
];
const CONTACT_FORMS: readonly RegExp[] = [
  ...NAMED_FORMS,
  // 可于…通过以下方式反映; 请在…期间反映
  new RegExp(
    `(?:于|在)(?:自)?(${STRETCH})(?:期间|内|,)?(?:前)?[^。;]{0,16}(?:通过|向|以|来[电信]|拨打|反映|提出|反馈)`,
  ),
];

/** In the contact block; `named` also elsewhere, where the words 公示期 and the like stand beside it. */
export function readContactPeriod(reading: Reading, span: Span, named = false): ContactField | null {
  const text = reading.folded.slice(...span);
  for (const form of named ? NAMED_FORMS : CONTACT_FORMS) {
    const match = form.exec(text);
    if (!match?.[1]) continue;
    const at = span[0] + match.index + match[0].indexOf(match[1]);
    const found = words(reading, at, at + match[1].length);
    return found && { ...found, masked: /[X×*某]/i.test(reading.folded.slice(...found.span)) };
  }
  return null;
}
