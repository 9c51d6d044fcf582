/** What a column of a findings table holds, by the words of its header cell. */
export type ColumnKind =
  | 'number'
  | 'category'
  | 'title'
  | 'measures'
  | 'result'
  | 'status'
  | 'leaders'
  | 'departments'
  | 'people'
  | 'deadline'
  | 'unit'
  | 'goal'
  | 'remarks';

/** In order: the first pattern that matches the whole header cell decides. */
export const COLUMN_ENTRIES: readonly { kind: ColumnKind; pattern: string }[] = [
  { kind: 'number', pattern: '(?:问题)?(?:序号|编号|序|号|No\\.?)' },
  {
    kind: 'category',
    pattern:
      '(?:反馈|巡察|存在|整改)?(?:问题)?(?:类别|类型|分类|方面|领域|大类)|(?:所属|涉及)?(?:方面|领域|类别)|整改类别|一级(?:问题|分类)?',
  },
  {
    kind: 'status',
    pattern:
      '(?:整改|完成|办理|当前|目前|销号|任务)*(?:状态|进度)|是否(?:已)?(?:完成|整改|销号)(?:整改|到位)?|完成与否|整改(?:结论|类型)|办结情况|销号情况',
  },
  { kind: 'measures', pattern: '(?:具体|主要|采取的?)?(?:整改)?(?:工作)?(?:措施|举措|做法)(?:清单)?' },
  {
    kind: 'result',
    pattern:
      '(?:巡察|巡视)?(?:整改)?(?:工作)?(?:落实|完成|进展|推进|办理|目前|整改)*(?:情况|结果|进展|成效|效果)(?:及成效|说明)?|整改(?:落实|完成|进展)?情况(?:及成效|和成效)?|整改措施(?:及|和|与)(?:成效|落实情况|完成情况|整改成效|整改情况|进展情况)|取得成效',
  },
  {
    kind: 'leaders',
    pattern:
      '(?:整改|包案|分管|牵头|督办|主要)?(?:责任|牵头|包案|分管|督导|挂点|整改)(?:校|院|县|市|区|厅|局|镇)?(?:领导|班子成员)(?:干部)?',
  },
  {
    kind: 'departments',
    pattern:
      '(?:整改|牵头|责任|配合|主责|督导|主办|承办)(?:责任|牵头|整改|配合)?(?:单位|部门|处室|科室|股室|部室|主体|党组织|支部)',
  },
  { kind: 'people', pattern: '(?:整改|直接|具体)?(?:责任|承办|经办)人(?:员)?' },
  {
    kind: 'deadline',
    pattern: '(?:整改|完成|办结|计划|销号)?(?:完成|整改)?(?:时限|期限|时间|日期)(?:要求)?',
  },
  { kind: 'unit', pattern: '(?:被巡察|被审计|整改|所属|涉及)?(?:党组织|单位|部门|村|社区)(?:名称)?' },
  { kind: 'goal', pattern: '(?:整改)?(?:目标|要求)' },
  {
    kind: 'title',
    pattern:
      '(?:巡察|巡视|审计|督察)?(?:组)?(?:反馈|发现|指出|查出|存在|移交|具体|主要)*(?:的)?(?:具体|主要|突出)?(?:问题|意见|任务|事项)(?:清单|描述|内容|表现|名称|摘要)?|整改(?:任务|事项|内容|问题)|审计(?:查出|发现)(?:的)?(?:主要)?问题|问题(?:点|概述)',
  },
  { kind: 'remarks', pattern: '备注|说明' },
];

/**
 * What single words of a header cell tell where no whole pattern matches (`整改举措及成效`, `牵头处室及责任人`). Counts
 * (`问题数`, `完成率`) head tables of figures, not of findings.
 */
export const COLUMN_HINTS: readonly { kind: ColumnKind; pattern: string }[] = [
  { kind: 'measures', pattern: '措施|举措|做法' },
  { kind: 'deadline', pattern: '时限|期限|时间' },
  { kind: 'leaders', pattern: '领导|班子成员' },
  { kind: 'departments', pattern: '(?:责任|牵头|配合|主办|承办)[^数率]{0,4}(?:单位|部门|[处科股部]室|支部)' },
  { kind: 'people', pattern: '责任人|承办人|经办人' },
  { kind: 'status', pattern: '状态|进度|是否' },
  { kind: 'result', pattern: '成效|效果|结果|进展|(?:整改|落实|完成|办理)[^数率]{0,4}情况' },
  { kind: 'title', pattern: '(?:问题|任务|事项)(?!.{0,4}(?:数|率|个|件|占))' },
  { kind: 'category', pattern: '类别|类型|方面|领域' },
];
