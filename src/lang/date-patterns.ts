/**
 * Printed forms of dates in folded text, all sticky: `HEAD` tries one position, the others read on from there.
 * Every repetition is bounded, so a try takes constant time.
 */

/** What stands for a hidden digit: X月, ×日, 20**年, 某年, __日. */
export const MASK = 'Xx×*○●□_某';

/** Spaces that layout puts inside a date. */
const GAP = ' {0,3}';
/** What joins the two ends of a range. */
const JOIN = `${GAP}起?(?:至|到|-{1,2}|~)${GAP}`;

const CHINESE_DIGIT = '〇零一二三四五六七八九';
const MONTH = `(?:[\\d${MASK}]{1,3}|十[一二]?|[一二三四五六七八九元])`;
const DAY = `(?:[\\d${MASK}]{1,3}|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九])`;

/** Words that begin with 日, 号, 初, 底, 末 or 月 and have nothing to do with the number before them. */
const DAY_MARK = '(?:日(?!常|程|均|益|报|志|记)|号(?!文|楼|院|线|令|召|码))';
const EDGE = '(?:初(?!步|次|始|审|核|验|评|心|级)|底(?!数|册|线|稿|价|层|部|薪|子|气)|末(?!端|位|次|尾))';
const NO_MONTH = '(?!度|薪|均|刊|球|光|饼|租|嫂|子|经|息|季|亮|老)';

const YEAR = [
  `[12] ?[\\d${MASK}] ?[\\d${MASK}] ?[\\d${MASK}]`,
  `[一二] ?[〇零一八九] ?[${CHINESE_DIGIT}${MASK}] ?[${CHINESE_DIGIT}${MASK}]`,
  `[${MASK}]{2,6}`,
].join('|');
/** One hidden character, or a year short or long of a digit: a date only together with its month. */
const ODD_YEAR = `[${MASK}]|\\d{2,3}|\\d{5}`;

/** 2022.9.16, 2022-09-16, 20XX/X/X: the same mark twice. */
const NUMERIC =
  `(?<numericYear>(?:19|20)[\\d${MASK}]{2}) ?(?<mark>[./-]) ?(?<numericMonth>[\\d${MASK}]{1,2}) ?\\k<mark> ?` +
  `(?<numericDay>[\\d${MASK}]{1,2})(?!\\d|[./]\\d)日?`;
/** 2019.10-2022.03: year and month alone are a date only as an end of a range. */
const SHORT = `(?:19|20)\\d\\d[./]\\d{1,2}(?![\\d.])`;
const NUMERIC_RANGE = `(?<rangeYear>(?:19|20)\\d\\d)[./](?<rangeMonth>\\d{1,2})(?=${JOIN}(?:${SHORT}|今))`;
/** 2018、2019年; 2024-2026年. */
const LISTED = `(?<listed>(?:19|20)\\d\\d)(?=(?:${GAP}[-~至到、和及与或]${GAP}(?:19|20)\\d\\d){1,6}${GAP}年)`;
/** 2024717日, 20219月15日: characters lost between the year and what follows. */
const RUN_TOGETHER = `(?<runYear>(?:19|20)\\d\\d)\\d{1,4}${GAP}(?:月${GAP}(?<runDay>${DAY})${GAP})?日`;
const OPEN_MONTH = `\\d{1,2}(?=${JOIN}\\d{1,2}${GAP}月${NO_MONTH})`;

/** The first two characters of every `HEAD`: a cheap test before the pattern is tried. */
export const FIRST = `0123456789${MASK}${CHINESE_DIGIT}十元同当次翌`;
export const SECOND = `${FIRST}年月 ./-~至到起`;

/** The beginning of a date. A match without `year`… groups is a month without a year (read on with `MONTH_PART`). */
export const HEAD = new RegExp(
  [
    `(?<year>${YEAR})${GAP}年`,
    `(?<oddYear>${ODD_YEAR})${GAP}年(?=${GAP}${MONTH}${GAP}月)`,
    NUMERIC,
    NUMERIC_RANGE,
    LISTED,
    RUN_TOGETHER,
    `(?:(?<relative>[同当次翌]年)${GAP})?(?=${MONTH}${GAP}月${NO_MONTH}|${OPEN_MONTH})`,
  ].join('|'),
  'y',
);

/** 9月16日, 9月上旬, 9月底, 9月; the 9 of 9至10月; a day may be lost (9月日) or its mark stand at the end of a range (9月16至18日). */
export const MONTH_PART = new RegExp(
  `${GAP}(?:(?<month>${MONTH})${GAP}月份?(?:` +
    `${GAP}(?<day>${DAY})${GAP}${DAY_MARK}|` +
    `(?<openDay>\\d{1,2})(?=${JOIN}\\d{1,2}${GAP}日)|` +
    `${GAP}(?<dayLost>日)(?!常|程|均|益|报|志|记|前|后)|` +
    `[上中下]旬|${EDGE})?|(?<openMonth>${OPEN_MONTH}))`,
  'y',
);

/** What stands behind 年 when no whole month does: 年底, or what is left of month and day. */
export const AFTER_YEAR = new RegExp(
  `${GAP}(?:(?<edge>${EDGE})|` +
    `月${GAP}(?<day>${DAY})?${GAP}日(?!常|程|均|益|报|志|记)|` +
    `(?<glued>\\d{1,4})${GAP}日(?!常|程|均|益|报|志|记|内))`,
  'y',
);

/** Behind a date, the other end of its range: a day alone. */
export const JOINED_DAY = new RegExp(`(?<join>${JOIN})(?<day>${DAY})${GAP}${DAY_MARK}`, 'y');
/** Behind 2022.9.16: 10.18 or 18, behind 2019.10: 2022.03. */
export const JOINED_NUMERIC = new RegExp(
  `(?<join>${JOIN})(?:(?<year>(?:19|20)\\d\\d)[./]|(?<month>\\d{1,2})[./])?(?<last>\\d{1,2})(?![\\d.年月%/-]|个)日?`,
  'y',
);

/** Between the two ends of a period. */
export const BETWEEN = new RegExp(`^${JOIN}$`);

/** 一月一次: behind a Chinese numeral, not the name of a month. */
export const MONTH_ALONE_UNLIKELY = /[一两二三四]/;
