import type { Case, Style } from './dimensions.ts';
import { createDraw, type Draw, han } from './draw.ts';
import { BUREAUS, PLACE_FIRST, PLACE_LAST } from './words.ts';

/** A date as it is printed and as EDTF. */
export interface PrintedDate {
  raw: string;
  value: string;
}

/** Who was inspected by whom and when: the part of a record that stands in title and lead. */
export interface Front {
  /** Full name, the name within its place, and what the text calls it afterwards. */
  unit: { full: string; short: string; alias: string };
  /** `市委`. */
  committee: string;
  inspector: string;
  method: '巡视' | '巡察';
  round: { raw: string; term: number | null; number: number };
  period: { raw: string; start: string; end: string } | null;
  feedback: PrintedDate | null;
  asOf: PrintedDate;
  published: PrintedDate;
  genre: string;
}

export function drawFront({ style, seed }: Case): Front {
  const draw = createDraw(seed, 'front');
  const dates = createDraw(seed, 'dates');
  const level = draw.pick(['市', '县', '区', '省'] as const);
  const method = level === '省' ? '巡视' : '巡察';
  const committee = `${level}委`;
  const term = draw.chance(0.7) ? draw.int(5, 16) : null;
  const number = draw.int(1, 12);
  const year = dates.int(2019, 2023);
  const published = { year: year + 2, month: dates.int(1, 12), day: dates.int(1, 28) };
  const period = periodOf(style, year, dates);
  return {
    unit: unitOf(level, draw),
    committee,
    inspector: inspectorOf(committee, method, draw),
    method,
    round: { raw: `${term ? `${han(term)}届` : ''}${committee}第${han(number)}轮`, term, number },
    period,
    feedback: feedbackOf(style, year, period, dates),
    asOf: day({ ...published, month: 1, day: dates.int(1, 28) }),
    published: day(published),
    genre: draw.pick(['通报', '公告', '公示', '报告', '函'] as const),
  };
}

function unitOf(level: string, draw: Draw): Front['unit'] {
  const place = () => draw.pick(PLACE_FIRST) + draw.pick(PLACE_LAST);
  const seat = `${place()}${level === '省' ? '市' : level}`;
  const own = level === '省' ? '市' : level;
  const bureau = draw.pick(BUREAUS);
  const town = place();
  switch (draw.int(0, 6)) {
    case 0:
      return { full: `中共${seat}${bureau}委员会`, short: `${own}${bureau}党委`, alias: '局党委' };
    case 1:
      return { full: `中共${seat}${town}镇委员会`, short: `${town}镇党委`, alias: '镇党委' };
    case 2:
      return { full: `中共${seat}${town}街道工作委员会`, short: `${town}街道党工委`, alias: '街道党工委' };
    case 3:
      return { full: `中共${town}学院委员会`, short: `${town}学院党委`, alias: '学院党委' };
    case 4:
      return { full: `${town}水务集团有限公司党委`, short: `${town}水务集团党委`, alias: '集团党委' };
    default:
      return { full: `中共${seat}${bureau}党组`, short: `${own}${bureau}党组`, alias: '局党组' };
  }
}

function inspectorOf(committee: string, method: string, draw: Draw): string {
  const number = han(draw.int(1, 9));
  return draw.pick([
    `${committee}第${number}${method}组`,
    `${committee}${method}${number}组`,
    `${committee}提级${method}第${number}组`,
    `${committee}营商环境专项${method}组`,
  ]);
}

interface Day {
  year: number;
  month: number;
  day: number;
}
const two = (value: number) => String(value).padStart(2, '0');
const edtf = ({ year, month, day }: Day) => `${year}-${two(month)}-${two(day)}`;
const day = (date: Day): PrintedDate => ({
  raw: `${date.year}年${date.month}月${date.day}日`,
  value: edtf(date),
});

function periodOf(style: Style, year: number, draw: Draw): Front['period'] {
  const start = { year, month: draw.int(3, 7), day: draw.int(1, 28) };
  const end = { year, month: start.month + draw.int(1, 2), day: draw.int(1, 28) };
  const spoken = ({ year, month, day }: Day) => `${year}年${month}月${day}日`;
  switch (style.period) {
    case 'none':
      return null;
    case 'day-day':
      return { raw: `${spoken(start)}至${end.month}月${end.day}日`, start: edtf(start), end: edtf(end) };
    case 'two-years':
      return { raw: `${spoken(start)}至${spoken(end)}`, start: edtf(start), end: edtf(end) };
    case 'turn-of-year': {
      const [late, next] = [
        { ...start, month: 11 },
        { ...end, year: year + 1, month: 1 },
      ];
      return { raw: `${spoken(late)}至${spoken(next)}`, start: edtf(late), end: edtf(next) };
    }
    case 'months':
    case 'thirds': {
      const [first, last] = style.period === 'thirds' ? ['上旬', '中旬'] : ['', ''];
      return {
        raw: `${year}年${start.month}月${first}至${end.month}月${last}`,
        start: `${year}-${two(start.month)}`,
        end: `${year}-${two(end.month)}`,
      };
    }
    case 'masked':
      return { raw: `${year}年X月X日至X月X日`, start: `${year}-XX-XX`, end: `${year}-XX-XX` };
  }
}

/** After the inspection, in the same year or early in the next. */
function feedbackOf(style: Style, year: number, period: Front['period'], draw: Draw): PrintedDate | null {
  const late = draw.chance(0.3) || style.period === 'turn-of-year';
  const date: Day = late
    ? { year: year + 1, month: draw.int(2, 3), day: draw.int(1, 28) }
    : { year, month: draw.int(10, 12), day: draw.int(1, 28) };
  switch (style.feedback) {
    case 'none':
      return null;
    case 'full':
      return day(date);
    case 'month':
      return { raw: `${date.year}年${date.month}月`, value: `${date.year}-${two(date.month)}` };
    case 'masked':
      return { raw: `${date.year}年X月X日`, value: `${date.year}-XX-XX` };
    case 'no-year':
      return period ? { raw: `${date.month}月${date.day}日`, value: edtf(date) } : day(date);
  }
}
