import type { StatusCode, Subject } from '../notice/index.ts';
import type { Entry } from './types.ts';

/** Nouns that a notice's totals count; longer ones first where one holds the other. */
export const TOTAL_NOUNS: readonly { subject: Subject; pattern: string }[] = [
  {
    subject: 'clue',
    pattern: '(?:问题)?线索|信访(?:举报|投诉)?(?:件|问题)?(?:[及和、]问题线索)?',
  },
  {
    subject: 'problem',
    pattern: '(?:面上|具体|突出|主要|重点|反馈|共性|个性|整改|涉改|存在)?问题(?!表现|线索)(?:清单)?',
  },
  {
    subject: 'task',
    pattern: '(?:整改|重点|具体|立行立改)?(?:任务(?:清单)?|事项)',
  },
  { subject: 'measure', pattern: '(?:整改|具体|工作)?(?:措施(?:清单)?|举措)' },
  {
    subject: 'suggestion',
    pattern: '(?:整改|审计|巡察|工作|审议|改进)?(?:意见(?:和|与|、)?建议|建议|(?<!反馈)意见)',
  },
];

/**
 * Words that say a state only right beside a figure (`1件正在初核`). The words of `status.ts` are tried first.
 */
export const COUNTED_STATUS: readonly Entry<StatusCode>[] = [
  {
    id: 'counted-mostly',
    code: 'mostly-completed',
    pattern: '基本(?:达到(?:整改)?目标|改好|改完|落实|落地|办结|完结)',
  },
  {
    id: 'counted-none-done',
    code: 'not-completed',
    pattern:
      '(?:尚未|未|没有)(?:改|办|动|见效|达到(?:整改)?目标|启动|了结|结案|采纳|落实|解决)[^,。;、()\\d]{0,4}',
  },
  {
    id: 'counted-under-way',
    code: 'in-progress',
    pattern:
      '(?:正在|正按|正由|仍在|还在|尚在|正)[^,。;:、()\\d]{1,14}|(?:推进|整改|办理|进行|核查|攻坚|销号|处理|核实)(?:之)?中|(?:继续|持续)(?:整改|推进|办理|跟进|攻坚|核查)|(?:达到|符合)序时进度',
  },
  {
    id: 'counted-done',
    code: 'completed',
    pattern:
      '(?:均|都|全部|已经?|按期|如期){1,4}(?:通过(?:验收|审核|评估)(?:并)?(?:销号)?|(?:完成)?(?:验收|审核)?销号|落地(?:见效)?|办结|完结|了结|结案|改好|改完|改到位|采纳并落实|落实(?:到位)?|解决(?:到位)?|达到(?:整改)?目标|达标|清零|见底)(?:了)?',
  },
];

/** Words that are a state only before a figure, with nothing between them (`办结3件`, `推进2个`). */
export const BARE_STATUS: readonly Entry<StatusCode>[] = [
  { id: 'bare-under-way', code: 'in-progress', pattern: '推进|办理|核查|在办|在改' },
  {
    id: 'bare-done',
    code: 'completed',
    pattern:
      '已?(?:通过(?:验收|审核)(?:并)?(?:销号)?|(?:完成)?(?:验收|审核)?销号|办结|完结|了结|结案|查结|核结|采纳|落地(?:见效)?|见效|兑现|改好|改完|改到位|落实(?:到位)?|解决(?:到位)?|达到(?:整改)?目标|达标)(?:了)?',
  },
];

/** A part of the whole that totals are often split by; any noun may stand before a figure, so the list is closed. */
export const SCOPE =
  '(?:(?:街道|社区|村|镇|乡|县|区|市|机关|局|班子|部门|公司|集团|校|院|系统|基层|个人|支部|市直|县直){1,2}(?:层面|级)|[镇乡县区市局院校]?本级|(?:局|院|校|镇|区|县)?机关|选人用人|意识形态|党建|专项检查|本次公[开示]|立行立改|分阶段整改|持续整改|村(?:\\(社区\\))?|社区|[居村]民小组|所属单位|下属单位|直属单位|子公司|二级单位)';

/** Figures of another round. */
export const PREVIOUS =
  '曾(?:反馈|指出)|(?:首轮|第[一二三]轮)[^,。;]{0,6}时|上(?:一)?[轮次届]|前(?:[一二两三]?轮|次|期)|以往|历次|往年|此前|遗留';
/** Brings the text back to this round. */
export const THIS_ROUND = '本轮|本次|此次|这次|这轮|新一轮';
/** Says that the figures around it belong to no total of this notice. */
export const SET_ASIDE =
  '此前已|不在(?:此次|本次|这次|本轮)?[^,。;]{0,8}(?:范围|之列)|不计入|不纳入|不列入(?:此次|本次)|已?另行(?:公布|通报|公开|公示|报告)|不再通报';
/** What the inspection did: a figure behind it is one of its totals. */
export const INSPECTED =
  '反馈|点出|点明|(?<!群众|职工|企业|代表)反映|披露|移交|移送|转交|转来|交办|巡察|巡视|审计|督察|认领|应整改|需整改|本轮|本次';
/** How the unit arranged what the inspection found. */
export const ARRANGED =
  '发现|指出|指明|提出|查出|梳理|分解|细化|归纳|列出|列入|纳入|公示|明确|确定|承担|涉及|形成|制定|制订|拟定|研究|采取|建立|共|总|具体';
/** What a unit does beside: figures behind it belong to no total. */
export const OTHER_WORK =
  '查摆|自查|排查|走访|调研|座谈|督导|督查|抽查|(?<!专项)检查|整治|帮助|协调|解决(?!了?反馈)|纠正|化解|受理|答复|征求|征集|收集|民生|实事|群众|企业|领办|领衔|牵头|包案|包抓|批评|隐患|培训|合理化|处置|风险|接诉|热线|投诉|民主生活会|听取|收到(?:意见|建议)';
/** What will be, not what is. */
export const PLANNED = '预计|力争|计划|确保|争取|拟于|将于|目标是';
