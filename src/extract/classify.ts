import type { Domain, NoticeClass } from '../notice/index.ts';
import type { Outline, Reading } from '../outline/index.ts';
import type { Draft } from './findings.ts';

/** Evidence for one class; `title` speaks loudest. Folded text. */
interface ClassRule {
  class: NoticeClass;
  title: RegExp | null;
  /** What the first part of the text must say, if anything. */
  text: RegExp | null;
}

const RECTIFIED = /整改|立行立改/;

/** In order: the first whose title (and text) fits, before findings are counted. */
const TITLE_RULES: readonly ClassRule[] = [
  {
    class: 'regulation',
    title: /(?:办法|规定|条例|细则|规则|章程|准则|制度|规程|暂行办法|实施意见)(?:[(][^()]*[)])?$/,
    text: null,
  },
  {
    class: 'plan',
    title: /整改[^。]{0,14}(?:方案|计划|任务清单|工作安排|责任分工)(?:[(][^()]*[)])?$|实施方案$|工作方案$/,
    text: null,
  },
  {
    class: 'announcement',
    title:
      /(?:进驻|入驻|开展)[^。]{0,24}(?:巡察|巡视|督察)?[^。]{0,8}(?:公告|通告|公示|预告)$|(?:巡察|巡视|督察)[^。整改]{0,12}(?:公告|通告|预告)$/,
    text: null,
  },
  {
    class: 'feedback',
    title: /(?:反馈(?:了)?[^。整]{0,8}(?:巡察|巡视|督察)?(?:情况|意见)|反馈会)(?![^。]{0,30}整改)/,
    text: null,
  },
  {
    class: 'audit-findings',
    title: /审计(?:工作报告|结果公告|结果报告|结果|查出(?:的)?问题)(?![^。]{0,20}整改)/,
    text: null,
  },
  {
    class: 'news',
    title: /(?:召开|举行|调研|部署|推进会|动员会|座谈会|专题会|会议)(?![^。]{0,20}整改(?:情况|进展))/,
    text: null,
  },
];
const REPORTS_RECTIFICATION =
  /整改[^。]{0,16}(?:情况|进展|结果|成效|落实|报告)|(?:情况|进展)[^。]{0,6}(?:通报|公示|公告)/;
const PLAN_WORDS = /(?:整改时限|完成时限|整改目标|责任单位)[:为]/;

/** Marks of a newsroom around the title. */
const PRESS = /记者|通讯员|融媒体中心|本报讯|讯\(/;
const PRESS_REACH = 40;

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
  const title = outline.front.title ? reading.folded.slice(...outline.front.title).replace(/\s/g, '') : '';
  const head = reading.folded.slice(outline.front.lead, outline.front.lead + 1200);
  const rectified = drafts.filter((draft) => draft.countable).length;
  const reportsInTitle =
    RECTIFIED.test(title) && REPORTS_RECTIFICATION.test(title) && !/方案|计划|部署会|推进会/.test(title);
  const byPress = PRESS.test(reading.folded.slice(0, outline.front.lead + PRESS_REACH));
  if (byPress && !/(?:通报|公告|公示|报告|函)$/.test(title)) return { class: 'news', uncertain: false };
  if (!reportsInTitle && title) {
    const rule = TITLE_RULES.find((candidate) => candidate.title?.test(title));
    if (rule) return { class: rule.class, uncertain: false };
  }
  const made = /现(?:将|就)[^。]{0,60}整改[^。]{0,30}(?:公布|通报|公开|公告|公示|报告|如下)/.test(head);
  if (rectified > 0 && (reportsInTitle || made)) return { class: 'rectification', uncertain: false };
  const told = drafts.some(
    (draft) =>
      draft.status.code !== 'unstated' ||
      draft.body?.labels.some((label) => label.body?.part === 'rectification') ||
      draft.rectification?.spans,
  );
  if (rectified > 0 && told) {
    const byContent = title.includes('整改') ? null : contentClass(head, reading.folded);
    return { class: byContent ?? 'rectification', uncertain: byContent === null && !title };
  }
  const other = contentClass(head, reading.folded);
  if (other && !reportsInTitle) return { class: other, uncertain: title === '' };
  if ((reportsInTitle || made || /整改(?:完成|进展)/.test(head)) && hasTotals)
    return { class: 'rectification-summary', uncertain: false };
  if (reportsInTitle || made)
    return { class: rectified > 0 ? 'rectification' : 'rectification-summary', uncertain: true };
  return { class: 'other', uncertain: true };
}

/** Without a telling title: what the lead and the body do. */
function contentClass(head: string, folded: string): NoticeClass | null {
  if (
    /(?:将|已)?(?:进驻|入驻)[^。]{0,60}(?:巡察|巡视|督察|开展)/.test(head) &&
    /(?:受理|反映|来信|来访|举报)[^。]{0,60}(?:电话|信访|线索|问题)/.test(folded) &&
    !/整改情况/.test(folded)
  )
    return 'announcement';
  if (
    /反馈指出|巡察发现的主要问题|(?:组长|代表)[^。]{0,40}反馈(?:了)?|提出(?:了)?(?:以下|如下)?(?:整改)?(?:意见)?建议/.test(
      folded.slice(0, 4000),
    ) &&
    !/整改情况|整改措施|已完成/.test(folded)
  )
    return 'feedback';
  if (/第一章|第一条/.test(folded) && /第[二三]条/.test(folded)) return 'regulation';
  if (/审计(?:结果表明|发现的主要问题|发现)/.test(folded) && !/整改情况/.test(folded))
    return 'audit-findings';
  if (
    /(?:召开|举行)[^。]{0,40}(?:会议|推进会|部署会|座谈会)/.test(head.slice(0, 200)) &&
    /(?:会议)(?:强调|指出|要求)/.test(folded)
  )
    return 'news';
  if (PLAN_WORDS.test(folded) && /(?:制定本方案|特制定|制定如下|整改方案)/.test(head)) return 'plan';
  return null;
}

export function readDomain(reading: Reading, outline: Outline): Domain {
  const title = outline.front.title ? reading.folded.slice(...outline.front.title) : '';
  const head = `${title}${title}${reading.folded.slice(outline.front.lead, outline.front.lead + 700)}`;
  const count = (pattern: RegExp) => [...head.matchAll(pattern)].length;
  const scores: [Domain, number][] = [
    ['environment', count(/环保督察|环境保护督察|生态环境保护督察|环境督察|环保|督察组/g) * 1.2],
    ['audit', count(/审计/g)],
    ['inspection', count(/巡察|巡视/g)],
  ];
  const titled = scores.find(
    ([domain]) =>
      (domain === 'audit'
        ? /审计/
        : domain === 'inspection'
          ? /巡察|巡视/
          : /环保|生态环境|环境保护|督察/
      ).test(title) && !(domain === 'audit' && /巡审/.test(title)),
  );
  if (titled && scores.filter(([, score]) => score > 0).length === 1) return titled[0];
  scores.sort((a, b) => b[1] - a[1]);
  const [best] = scores;
  return best && best[1] > 0 ? best[0] : 'other';
}
