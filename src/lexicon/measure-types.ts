import type { Entry } from './types.ts';

export const MEASURE_TYPES = [
  'rules',
  'discipline',
  'talk',
  'recovery',
  'personnel',
  'disclosure',
  'campaign',
  'supervision',
  'education',
  'organisation',
  'correction',
] as const;
export type MeasureType = (typeof MEASURE_TYPES)[number];

/** Up to a few words between a verb and its object, within one clause. */
const GAP = '[^,。;:、]{0,24}?';
const WIDE = '[^,。;:]{0,30}?';

/**
 * What an action clause does. A clause is of the type of the first entry that matches it: what leaves a trace (a rule, a
 * sanction, money) stands before what can be said of anything (a meeting, a check).
 */
export const MEASURE_ENTRIES: readonly Entry<MeasureType>[] = [
  {
    id: 'rule-named',
    code: 'rules',
    pattern: `(?:制定|修订|修改|完善|出台|印发|建立|健全|拟定|草拟|重新制定|起草|编制|下发)[^。;]{0,12}?《[^《》]{2,60}?(?:办法|规定|制度|细则|规则|规程|条例|指引|指南|意见|方案|清单|手册|流程|机制|标准|规范|通知|要点|预案)(?:\\([^()]{1,10}\\))?》`,
  },
  {
    id: 'rule-unnamed',
    code: 'rules',
    pattern: `(?:制定|修订|完善|出台|建立|健全|细化|优化|规范|重建|构建|形成|理顺)(?:了|并)?${GAP}(?:制度|办法|机制|规定|细则|规则|规程|流程|清单|台账|体系|标准|预案|方案)`,
    reason: '台账 and 清单 are what units make to work by; they count with the rules as in 建章立制',
  },
  {
    id: 'sanctioned',
    code: 'discipline',
    pattern: `(?:给予|予以|作出|受到|依规|依纪|立案)${WIDE}(?:处分|诫勉|组织处理|通报批评|警告|处理|审查调查|调查)|党纪政务处分|政务处分|党内警告|党内严重警告|诫勉谈话|诫勉|通报批评|立案(?:审查|调查)|移送(?:司法|纪检|公安)|追责问责|(?:严肃|进行|实施|倒查)问责|责令${GAP}(?:检查|检讨)|作出(?:深刻)?(?:书面)?(?:检查|检讨)`,
  },
  {
    id: 'talked',
    code: 'talk',
    pattern: `约谈|提醒谈话|谈话提醒|警示谈话|批评教育|谈心谈话|廉政谈话|函询|集体谈话|任前谈话|(?:开展|进行|组织)${GAP}谈话`,
  },
  {
    id: 'money-back',
    code: 'recovery',
    pattern: `(?:追缴|清退|收回|退还|追回|挽回|退缴|补缴|缴回|收缴|清收|清缴|返还|归还|催收|催缴|退回|上缴|退赔|扣回|归垫|盘活|核销|清偿|兑付|缴清|补交|退库)${GAP}(?:元|款|资金|费|租金|补贴|奖金|税|账|物|资产|党费|\\d)|(?:资金|款项|费用|补贴|租金|欠款)${GAP}(?:已)?(?:全部|如数|足额)?(?:追缴|清退|收回|退还|追回|退缴|补缴|上缴|返还|归还|盘活|缴清)(?:到位|完毕)?`,
  },
  {
    id: 'moved',
    code: 'personnel',
    pattern: `(?:调整|轮岗|交流|选拔|提拔|配备|配齐|配强|选配|选派|免去|调离|撤换|补充|增补|招聘|招录|引进|充实|清理)${GAP}(?:干部|人员|岗位|职务|职位|人才|书记|委员|力量|队伍|班子|中层|会计|出纳|专职|名)|轮岗交流|交流轮岗|(?:完成|按期|启动)${GAP}换届`,
  },
  {
    id: 'published',
    code: 'disclosure',
    pattern: `(?:公开|公示|公布|发布|接受${GAP}监督|畅通${GAP}渠道|设立${GAP}(?:举报|意见箱|信箱|电话|热线)|听取${GAP}意见|征求${GAP}意见|开展${GAP}满意度)`,
  },
  {
    id: 'campaign',
    code: 'campaign',
    pattern: `(?:专项|集中|全面|拉网式|地毯式)(?:整治|治理|清理|排查|清查|行动|检查|整改|清退|整顿|纠治)|(?:开展|组织|进行|启动|完成)(?:了)?${GAP}(?:自查自纠|自查|排查|清查|清理|起底|整治|治理|普查|大检查|摸排|回头看|梳理|盘点|核查|专项行动)`,
  },
  {
    id: 'checked',
    code: 'supervision',
    pattern: `(?:督促|督导|督查|督办|检查|抽查|监督|巡查|审核|审计|考核|评估|跟踪问效|通报|调度|核验|复核|验收|暗访|查阅|监测|把关|对账)`,
  },
  {
    id: 'studied',
    code: 'education',
    pattern: `(?:学习|培训|宣讲|宣传|研讨|警示教育|党课|主题党日|教育|讲座|轮训|解读|辅导|座谈|观看|参观|读书班|练兵|竞赛|承诺书)`,
  },
  {
    id: 'organised',
    code: 'organisation',
    pattern: `(?:召开|成立|组建|组织|研究|部署|专题|审议|听取|安排|明确|落实|压实|细化|分工|牵头|统筹|制定|报告|签订|传达|对接|协调|会商|调研|走访|谋划)`,
  },
  {
    id: 'corrected',
    code: 'correction',
    pattern: `(?:补办|补齐|补录|补签|补充|完善|整理|归档|更正|纠正|登记|录入|入账|调账|修复|修缮|拆除|搬迁|关闭|停止|停用|取消|更新|改造|建成|建设|新建|投入|安装|购置|办理|解决|化解|整改|消除|规范|落地|推进|实施|提升|优化|加强|强化|注销|变更|签约|完工|发放|清运|恢复)`,
  },
];

/** A clause that says what is still to come. */
export const PLANNED =
  '^(?:[一二三四五六七八九十]是|下一步|今后|接下来|同时|并)?,?(?:将|拟|计划|预计|继续|下一步|后续)';
/** Words right before an action that turn it into its absence. */
export const ABSENT = '(?:未|没有|尚未|不再|无法|未能|不得|严禁|禁止|杜绝|防止|避免)[^,。;:]{0,4}$';
