/** Digits, the formal ones of vouchers included. */
export const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
/** Powers of ten below 万. */
export const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 拾: 1, 佰: 2, 仟: 3 };
/** Powers of ten that close a section of four digits. */
export const BIG_UNITS: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };
/** Written as one character: tens with their unit. */
export const CONTRACTED: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十', 卌: '四十' };

/** Blocks of characters that are one number each: first character's code, first value, how many. */
export const ENCLOSED: readonly (readonly [code: number, value: number, count: number])[] = [
  [0x2460, 1, 20], // ①–⑳
  [0x3251, 21, 15], // ㉑–㉟
  [0x32b1, 36, 15], // ㊱–㊿
  [0x24ea, 0, 1], // ⓪
  [0x2776, 1, 10], // ❶–❿
  [0x24eb, 11, 10], // ⓫–⓴
  [0x2474, 1, 20], // ⑴–⒇
  [0x2488, 1, 20], // ⒈–⒛
  [0x3220, 1, 10], // ㈠–㈩
  [0x3280, 1, 10], // ㊀–㊉
  [0x2160, 1, 12], // Ⅰ–Ⅻ
  [0x2170, 1, 12], // ⅰ–ⅻ
];
