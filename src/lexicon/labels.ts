/** Labels that open a finding's body. `status`: may carry or be followed by a status. */
export interface BodyLabel {
  id: string;
  pattern: string;
  /** What the text behind it is: what was done, what was found, or what remains. */
  part: 'rectification' | 'evidence' | 'outlook' | 'status';
}

const OWN = '(?:问题|具体|主要|本项|该项|落实)?';

export const BODY_LABELS: readonly BodyLabel[] = [
  {
    id: 'evidence',
    pattern:
      '(?:存在的?)?(?:具体|主要)(?:问题|表现|情形)|问题表现|存在(?:的)?问题|问题(?:描述|详情|事实)|反馈内容|基本事实|查出(?:的)?问题',
    part: 'evidence',
  },
  {
    id: 'outlook',
    pattern:
      '下一步(?:工作)?(?:打算|措施|计划|安排|整改措施|整改计划|整改|工作)?|后续(?:工作)?(?:打算|措施|计划|安排|整改)|今后(?:打算|措施)|长效机制',
    part: 'outlook',
  },
  {
    id: 'status',
    pattern:
      '(?:目前|当前|现)?(?:整改)?(?:工作)?(?:状态|完成状态|整改进度|进度)|(?:任务)?(?:完成|办结|销号|验收)(?:状态|情况|进度|结果)|(?:目前|当前)状态',
    part: 'status',
  },
  {
    id: 'progress',
    pattern: `${OWN}(?:巡察|巡视)?整改(?:工作)?(?:落实|完成|进展|推进|执行|实施|任务完成)?(?:及完成|及成效|与成效)?(?:情况|进展|进度|结果)(?:及(?:成效|进展|结果|完成情况|效果))?|整改(?:落实|到位)(?:情况)?|落实情况|(?:目前|当前|工作)?进展(?:情况)?|办理(?:情况|结果)|处理(?:情况|结果)|采取(?:的)?措施`,
    part: 'rectification',
  },
  {
    id: 'measures',
    pattern:
      '(?:具体|主要|已采取的?|采取的?|落实)?整改(?:工作)?(?:措施|举措|做法)(?:及|和|与)?(?:整改)?(?:成效|效果|完成情况|落实情况|进展|进展情况|结果|情况)?|(?:主要|具体)(?:做法|措施|举措)',
    part: 'rectification',
  },
  { id: 'effect', pattern: '(?:整改|工作|取得的?|取得)(?:成效|效果|成果)(?:情况)?', part: 'rectification' },
];

/** What a labelled line of a finding holds. */
export type FieldKind =
  | 'title'
  | 'goal'
  | 'leaders'
  | 'departments'
  | 'people'
  | 'deadline'
  | 'verification'
  | 'unit'
  | 'other';

/** Field lines and table columns; `column` patterns hold for the words of a header cell alone. */
export const FIELD_LABELS: readonly { kind: FieldKind; pattern: string; reason?: string }[] = [
  {
    kind: 'title',
    pattern:
      '整改(?:任务|事项)(?:名称|内容)?|(?:反馈|督察|存在|发现|查出)(?:的)?(?:具体|主要)?问题|(?:反馈)?问题(?:名称|内容|描述|表述|概述|简述|摘要|要点|清单)?|具体问题',
  },
  { kind: 'goal', pattern: '整改(?:目标|要求)|目标(?:要求)?|验收标准' },
  {
    kind: 'leaders',
    pattern:
      '(?:整改|包案|分管|牵头|挂牌|督办|包保|主要)?(?:责任|牵头|包案|分管|督导|挂点|包保|督办)(?:的)?(?:校|院|县|市|区|厅|局|镇|乡)?领导(?:干部)?|责任(?:班子成员|常委)|牵头(?:班子成员|常委)',
  },
  {
    kind: 'departments',
    pattern:
      '(?:整改|牵头|责任|配合|主责|督导|主办|协办|承办|验收)(?:责任|牵头|配合|整改|督导|主体)?(?:单位|部门|处室|科室|股室|部室|主体|党组织|支部)(?:及(?:责任人|配合单位|责任单位))?',
  },
  {
    kind: 'unit',
    pattern: '(?:被审计|被巡[察视]|被检查|被督察|涉及|所涉|存在问题的?)(?:的)?(?:单位|部门|乡镇|对象)',
    reason: 'whose finding it is, where a notice covers several bodies',
  },
  { kind: 'people', pattern: '(?:整改|直接|具体|第一)?(?:责任|承办|经办|联系|整改)人(?:员)?' },
  {
    kind: 'deadline',
    pattern:
      '(?:整改|完成|办结|销号|计划|任务)(?:任务|完成|整改)?(?:时限|期限|时间|日期)(?:要求)?|时限(?:要求)?',
  },
  {
    kind: 'verification',
    pattern:
      '(?:验收|销号|核查|公示)(?:[及和与、]?(?:验收|销号|核查|公示))?(?:情况|结论|意见|期限|时间|单位)',
  },
];
