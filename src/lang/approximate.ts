/** Words around a number that make it a guess or a bound. */

const LOOK_BACK = 5;
/** 节约, 签约, 最近 and their like only end as 约 and 近 do. */
const BEFORE =
  /(?:大约|接近|将近|超过|不少于|不低于|至少|逾|(?<![节签违预履合条邀失制公大契])约|(?<![最附就邻临接将])近|(?<![严])超) ?$/;
const BEFORE_ROUND = /(?<![以])上$/;
const ROUND = '百千万';
const AFTER = /(?:以上|左右|之多)/y;

/** Where the approximating word before `start` begins; `start` if there is none. */
export function approximateStart(text: string, start: number): number {
  const from = Math.max(0, start - LOOK_BACK);
  const before = text.slice(from, start);
  const match = BEFORE.exec(before);
  if (match !== null) return from + match.index;
  return ROUND.includes(text.charAt(start)) && BEFORE_ROUND.test(before) ? start - 1 : start;
}

/** Where 以上, 左右 behind `end` ends; `end` if there is none. */
export function approximateEnd(text: string, end: number): number {
  AFTER.lastIndex = end;
  return AFTER.test(text) ? AFTER.lastIndex : end;
}
