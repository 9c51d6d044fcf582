import { type ClassTitle, DECISIVE_TITLES, TELLING_TITLES } from '../lexicon/classes.ts';
import type { NoticeClass } from '../notice/index.ts';
import type { Outline, Reading } from '../outline/index.ts';
import type { Draft } from './findings.ts';

const compile = (titles: readonly ClassTitle[]) =>
  titles.map((entry) => ({ class: entry.class, pattern: new RegExp(entry.pattern) }));
const DECISIVE = compile(DECISIVE_TITLES);
const TELLING = compile(TELLING_TITLES);

const RECTIFIED = /整改|立行立改/;
const REPORTS_RECTIFICATION =
  /整改[^。]{0,16}(?:情况|进展|结果|成效|落实|报告|公示|公告|通报|销号)|(?:情况|进展)[^。]{0,6}(?:通报|公示|公告)/;
const GENRE_AT_END = /(?:通报|公告|公示|报告|函|通告|说明|公开)(?:[(][^()]*[)])?$/;
/** `现将整改情况公布如下`. */
const MADE_KNOWN =
  /现(?:将|就|对)[^。]{0,80}(?:整改|落实)[^。]{0,40}(?:公布|通报|公开|公告|公示|报告|函告|汇报|如下)/;
/** `现将有关情况函告如下`: of a rectification, if the lead speaks of one. */
const TOLD = /现(?:将|就)(?:有关|相关|具体)?情况(?:公布|通报|公开|公告|公示|报告|函告|说明|汇报)/;
/** What only a report of a rectification says. */
const DONE =
  /现(?:将|就)[^。]{0,60}整改|整改(?:落实|完成|进展)?情况 ?[:(]|(?:问题)?已(?:全部)?(?:完成)?整改(?:完成|到位|\d)/;

/** Marks of a newsroom around the title. */
const PRESS = /记者|通讯员|融媒体中心|本报讯|讯\(/;
const PRESS_REACH = 40;
/** How a newspaper begins, and how it speaks of those it writes about. */
const DATELINE =
  /^[\s“]*(?:“|\d{1,2}月\d{1,2}日|近日|日前|近期|连日来|今年以来|去年以来|自[^。]{2,20}以来|当天|本报讯)/;
const THIRD_PERSON = /据悉|据介绍|记者|[该](?:局|县|区|市|镇|乡|街道|校|院|公司|单位)|表示|会上/;

/** A title that tells of a meeting or of an office at work, not of what was rectified. */
const HELD = /部署会|推进会|召开|(?:组织|启动|扎实)?开展[^。]{0,24}(?:评估|督查|督导|检查|回访|调研)$/;

const HEAD_REACH = 1200;

export interface Classified {
  class: NoticeClass;
  /** Little speaks for the class. */
  uncertain: boolean;
}

/** What the document is. Findings count only where the text says that something was rectified. */
export function classify(
  reading: Reading,
  outline: Outline,
  drafts: readonly Draft[],
  hasTotals: boolean,
): Classified {
  const { folded } = reading;
  const { title: span, lead } = outline.front;
  const title = span ? folded.slice(...span).replace(/\s/g, '') : '';
  const head = folded.slice(lead, lead + HEAD_REACH);
  const certain = (name: NoticeClass): Classified => ({ class: name, uncertain: false });

  const byPress = PRESS.test(folded.slice(0, lead + PRESS_REACH));
  if (byPress && !GENRE_AT_END.test(title)) return certain('news');
  const decisive = DECISIVE.find(({ pattern }) => pattern.test(title));
  if (decisive) return certain(decisive.class);

  const reportsInTitle = RECTIFIED.test(title) && REPORTS_RECTIFICATION.test(title) && !HELD.test(title);
  if (!reportsInTitle && title) {
    const telling = TELLING.find(({ pattern }) => pattern.test(title));
    if (telling) return certain(telling.class);
  }
  const made = MADE_KNOWN.test(head) || (TOLD.test(head) && RECTIFIED.test(head));
  const rectified = drafts.filter((draft) => draft.countable).length;
  if (rectified > 0 && (reportsInTitle || made)) return certain('rectification');
  if (title && !reportsInTitle && !made && toldByPress(title, folded, lead)) return certain('news');
  if (rectified > 0 && drafts.some(tellsWhatWasDone)) {
    const byContent = title.includes('整改') ? null : contentClass(head, folded);
    return { class: byContent ?? 'rectification', uncertain: byContent === null && !title };
  }
  const other = contentClass(head, folded);
  if (other && !reportsInTitle) return { class: other, uncertain: title === '' };
  if ((reportsInTitle || made || /整改(?:完成|进展)/.test(head)) && hasTotals)
    return certain('rectification-summary');
  if (reportsInTitle || made)
    return { class: rectified > 0 ? 'rectification' : 'rectification-summary', uncertain: true };
  return { class: 'other', uncertain: true };
}

function tellsWhatWasDone(draft: Draft): boolean {
  return (
    draft.status.code !== 'unstated' ||
    (draft.body?.labels.some((label) => label.body?.part === 'rectification') ?? false) ||
    Boolean(draft.rectification?.spans)
  );
}

/** A headline without a genre over a text that begins with a dateline or speaks of others. */
function toldByPress(title: string, folded: string, lead: number): boolean {
  return (
    !GENRE_AT_END.test(title) &&
    !/(?:情况|进展|结果|清单|台账|表)$/.test(title) &&
    DATELINE.test(folded.slice(lead, lead + PRESS_REACH)) &&
    THIRD_PERSON.test(folded.slice(lead))
  );
}

/** Without a telling title: what the lead and the body do. */
function contentClass(head: string, folded: string): NoticeClass | null {
  const done = DONE.test(folded);
  if (
    /(?:将|已)?(?:进驻|入驻)[^。]{0,60}(?:巡察|巡视|督察|开展)|(?:将|于)[^。]{0,60}对[^。]{2,60}(?:开展|进行)[^。]{0,12}(?:巡察|巡视|督察)/.test(
      head,
    ) &&
    /(?:受理|反映|来信|来访|举报)[^。]{0,60}(?:电话|信访|线索|问题|来信|来访)/.test(folded) &&
    !done
  )
    return 'announcement';
  if (
    /反馈指出|督察指出|(?:巡察|巡视)(?:组)?(?:发现|指出)的?(?:主要)?问题|(?:组长|代表)[^。]{0,40}反馈(?:了)?|提出(?:了)?[^。]{0,6}(?:整改)?(?:意见)?(?:建议|意见)/.test(
      folded.slice(0, 4000),
    ) &&
    !done
  )
    return 'feedback';
  if (/第一章|第一条/.test(folded) && /第[二三]条/.test(folded)) return 'regulation';
  if (/审计(?:结果表明|发现的主要问题|发现)/.test(folded) && !done) return 'audit-findings';
  if (
    /(?:召开|举行)[^。]{0,40}(?:会议|推进会|部署会|座谈会)/.test(head.slice(0, 200)) &&
    /(?:会议)(?:强调|指出|要求)/.test(folded)
  )
    return 'news';
  if (
    /(?:整改时限|完成时限|整改目标|责任单位)[:为]/.test(folded) &&
    /(?:制定本方案|特制定|制定如下|整改方案)/.test(head)
  )
    return 'plan';
  return null;
}
