import type { NoticeClass } from '../notice/index.ts';

/** A title that says what its document is, over squeezed folded text. */
export interface ClassTitle {
  class: NoticeClass;
  pattern: string;
  reason?: string;
}

const BRACKET = '(?:[(][^()]*[)])?$';

/** Titles that no words about rectification inside them can overrule. */
export const DECISIVE_TITLES: readonly ClassTitle[] = [
  {
    class: 'regulation',
    pattern: `印发[^》]{0,60}(?:办法|规定|条例|细则|规则|制度|规程|准则|实施意见|机制|措施)(?:[(][^()]*[)])?》?的?通知$`,
    reason: '印发《…办法》的通知 is the rule that it prints',
  },
  {
    class: 'plan',
    pattern: '印发[^》]{0,60}(?:整改)[^》]{0,16}(?:方案|清单|计划)(?:[(][^()]*[)])?》?的?通知$',
  },
  { class: 'regulation', pattern: '(?:建立|健全|完善|实行)[^》]{2,40}(?:制度|机制)的通知$' },
  {
    class: 'other',
    pattern: '(?:报送|上报|召开|举办|做好|开展|征集|组织|认真)[^》]{2,60}的?通知$',
    reason: 'it asks others for something',
  },
  {
    class: 'regulation',
    pattern: `(?:办法|规定|条例|细则|规则|章程|准则|制度|规程|实施意见|工作指引)${BRACKET}`,
  },
  {
    class: 'plan',
    pattern: `整改[^。]{0,14}(?:方案|计划|任务清单|任务分解表?|工作安排|责任分工|责任清单)${BRACKET}|(?:实施|工作|落实)方案${BRACKET}`,
  },
  {
    class: 'other',
    pattern: `(?:讲话|致辞|发言|表态发言|工作总结|工作要点|工作规划|五年规划|承诺书|对照检查材料|述职报告|心得体会|工作简报|会议纪要|招标公告|采购公告|中标公告)${BRACKET}`,
    reason: 'they speak of a rectification among other work',
  },
  {
    class: 'announcement',
    pattern:
      '(?:进驻|入驻)[^。]{0,24}(?:公告|通告|公示|预告)$|审计(?:进点)?(?:公示|通告)$|(?:开展|实施|进行)[^。整]{0,16}(?:巡察|巡视|督察|审计|回头看”?)[^。整]{0,8}(?:公告|通告|公示|预告)$|(?:巡察|巡视|督察)[^。整改反馈]{0,30}(?:公告|通告|预告)$',
  },
];

/** Titles that decide where the title reports no rectification. */
export const TELLING_TITLES: readonly ClassTitle[] = [
  {
    class: 'feedback',
    pattern:
      '反馈(?:了)?[^。整]{0,8}(?:巡察|巡视|督察)?(?:情况|意见|结果|问题)(?![^。]{0,30}整改)|反馈会|(?:完成|集中|全部|巡察|巡视)反馈(?:工作)?$',
  },
  {
    class: 'audit-findings',
    pattern: '审计(?:工作报告|结果公告|结果报告|结果|查出(?:的)?问题|发现(?:的)?问题)(?![^。]{0,20}整改)',
  },
  {
    class: 'news',
    pattern:
      '(?:召开|举行|调研|部署|推进会|动员会|座谈会|专题会|会议|民主生活会|督导)(?![^。]{0,20}整改(?:情况|进展))',
  },
];
