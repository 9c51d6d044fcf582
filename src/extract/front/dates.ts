import type { NoticeDate, Span } from '../../notice/index.ts';
import { type Outline, type Reading, squeeze } from '../../outline/index.ts';
import { type TextFacts, within } from '../facts.ts';
import { endsLikeBody } from './unit-name.ts';

const AS_OF = /截[至止](?:到)?(?:了)? ?$/;
/** What is counted up to an as-of date: the rectification as a whole, not what one finding tells of. */
const COUNTED =
  /^ ?\)|整改(?!目标|方案|时限)|问题|任务|措施|销号|事项|处分|谈话|问责|(?:完成|办结)[^。;,\d]{0,4}\d+(?:项|个|件|条)/;
const AS_OF_REACH = 60;
/** A footnote on the figures. */
const AS_OF_NOTE = /(?:统计|数据)[^。;\n]{0,6}截[至止](?:到)? ?$/;
/** `至7月底，已整改16个` counts what was done; a period's end, a deadline and a plan do not. */
const UP_TO = /(?:^|[。,;:、(\n]) ?[至到] ?$/;
const COUNTED_UP_TO =
  /^,?(?![前止])(?!(?:前|之前|以前|期间))(?=[^。;\n]{0,40}(?:整改|完成|办结|销号|落实))[^。;\n]{0,20}?(?:[\d]|[一二三四五六七八九十])+(?:个|项|条|件)/;
const PLANNED = /将|拟|计划|力争|确保|争取|要/;

/** The date up to which the notice counts what was rectified. */
export function readAsOf(reading: Reading, outline: Outline, facts: TextFacts): NoticeDate | null {
  const { folded } = reading;
  const before = (date: NoticeDate, reach: number) =>
    folded.slice(Math.max(0, date.span[0] - reach), date.span[0]);
  return (
    within(facts.dates, [outline.front.start, outline.back.body]).find(
      (date) =>
        (AS_OF.test(before(date, 4)) &&
          COUNTED.test(folded.slice(date.span[1], date.span[1] + AS_OF_REACH))) ||
        isUpTo(folded, date.span),
    ) ??
    within(facts.dates, [outline.back.body, folded.length]).find((date) =>
      AS_OF_NOTE.test(before(date, 12)),
    ) ??
    null
  );
}

function isUpTo(folded: string, [start, end]: Span): boolean {
  if (!UP_TO.test(folded.slice(Math.max(0, start - 3), start))) return false;
  const sentence = folded.slice(folded.lastIndexOf('。', start) + 1, start);
  const counted = COUNTED_UP_TO.exec(folded.slice(end, end + AS_OF_REACH));
  return counted !== null && !PLANNED.test(counted[0]) && !/[自从][^。;]{0,20}$/.test(sentence);
}

/** A word for publishing speaks louder than one for writing. */
const PUBLISHED = /(?:发布|公布|公开)(?:日期|时间)?:?[ \t]*$/;
const WRITTEN =
  /(?:发布|发文|成文|生成|公开|公布|印发|更新)(?:日期|时间)?:?[ \t]*$|(?:^|[ \t\n|])(?:日期|时间):?[ \t]*$/;
const LABEL_REACH = 24;
/** A whole day: `2023-05-06`, masked `2020-XX-XX`. */
const DAY = 10;

export function readPublished(reading: Reading, outline: Outline, facts: TextFacts): NoticeDate | null {
  const { folded } = reading;
  const { title } = outline.front;
  const labelled = (label: RegExp) => (date: NoticeDate) => {
    const before = folded.slice(Math.max(0, date.span[0] - LABEL_REACH), date.span[0]);
    // 发 布 日 期: labels are printed with spaces between their characters, too.
    return label.test(before) || label.test(before.replace(/(?<=[一-鿿]) {1,2}(?=[一-鿿])/g, ''));
  };
  const days = (span: Span) => within(facts.dates, span).filter((date) => date.value.length >= DAY);
  const head = days([0, outline.front.lead]).filter(
    (date) => !title || date.span[1] <= title[0] || date.span[0] >= title[1],
  );
  const inHead = head.find(labelled(PUBLISHED)) ?? head.find(labelled(WRITTEN));
  if (inHead) return inHead;
  if (outline.back.signature) {
    const signed = within(facts.dates, outline.back.signature).at(-1);
    if (signed) return signed;
  }
  const foot = within(facts.dates, [outline.back.body, folded.length]).find(labelled(WRITTEN));
  return foot ?? head.find((date) => standsApart(folded, date)) ?? coverDate(reading, days([0, COVER_REACH]));
}

const COVER_REACH = 3000;
/** A rule comes below the signed notice that prints it: a line that names a body, then the date alone on its line. */
function coverDate(reading: Reading, dates: readonly NoticeDate[]): NoticeDate | null {
  const { folded, lines } = reading;
  const found = dates.find((date) => {
    const at = lines.findIndex(
      (line) => line.ink === date.span[0] && folded.slice(date.span[1], line.end).trim() === '',
    );
    const above = lines[at - 1];
    return at > 0 && above && endsLikeBody(squeeze(folded.slice(above.ink, above.end)));
  });
  return found ?? null;
}

/** A date in the head that no sentence goes around: alone, behind a dash or between a source and an author. */
function standsApart(folded: string, date: NoticeDate): boolean {
  const start = folded.lastIndexOf('\n', date.span[0] - 1) + 1;
  const stop = folded.indexOf('\n', date.span[1]);
  const line = folded.slice(start, stop < 0 ? folded.length : stop);
  if (/[。;]/.test(line)) return false;
  const before = folded.slice(start, date.span[0]);
  return /^[\s([—-]*$/.test(before) || / $/.test(before);
}
