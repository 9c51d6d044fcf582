import type { Framework } from '../notice/index.ts';

/** Printed categories by framework; the words that match are kept as `from`. */
export const CATEGORY_ENTRIES: readonly { framework: Framework; code: string; pattern: string }[] = [
  { framework: 'six-constructions', code: 'political', pattern: '(?:党的)?政治建设' },
  { framework: 'six-constructions', code: 'ideological', pattern: '(?:党的)?思想(?:理论)?建设' },
  { framework: 'six-constructions', code: 'organisational', pattern: '(?:党的)?组织建设' },
  { framework: 'six-constructions', code: 'conduct', pattern: '(?:党的)?作风建设' },
  { framework: 'six-constructions', code: 'discipline', pattern: '(?:党的)?纪律建设' },
  { framework: 'six-constructions', code: 'institutional', pattern: '(?:党的)?制度建设' },
  { framework: 'six-constructions', code: 'anti-corruption', pattern: '反腐败斗争|夺取反腐败' },
  {
    framework: 'special-inspection',
    code: 'personnel-selection',
    pattern: '选人用人(?:工作|专项)?',
  },
  {
    framework: 'special-inspection',
    code: 'ideology-responsibility',
    pattern: '意识形态(?:工作)?(?:责任制)?',
  },
  { framework: 'special-inspection', code: 'inspection-work', pattern: '巡察工作|巡视工作' },
  { framework: 'special-inspection', code: 'business-environment', pattern: '营商环境' },
  {
    framework: 'four-implementations',
    code: 'prior-rectification',
    pattern:
      '(?:巡视|巡察|审计|主题教育|督察)[^。]{0,16}整改[^。]{0,12}(?:落实|情况|责任|成果|方面|不)|(?:落实|抓)[^。]{0,12}整改',
  },
  {
    framework: 'three-focuses',
    code: 'mass-interests',
    pattern: '群众身边[^。]{0,16}(?:腐败|不正之风|问题)',
  },
  {
    framework: 'three-focuses',
    code: 'grassroots-organisation',
    pattern: '基层党组织(?:建设|领导|软弱|政治功能)',
  },
  {
    framework: 'three-focuses',
    code: 'policies-at-grassroots',
    pattern: '(?:决策部署)[^。]{0,8}(?:基层)',
  },
  {
    framework: 'four-implementations',
    code: 'strict-governance',
    pattern: '全面从严治党(?:战略部署|主体责任|责任|“两个责任”|部署|要求|工作)?',
  },
  {
    framework: 'four-implementations',
    code: 'organisational-line',
    pattern: '(?:新时代)?党的组织路线|领导班子(?:和|及|与)?(?:干部|人才)?(?:队伍)?(?:和|及|与)?(?:基层)?',
  },
  {
    framework: 'four-implementations',
    code: 'policies',
    pattern: '(?:党的|党中央|中央)?(?:理论(?:和|、))?路线方针政策|决策部署|职能责任|职责使命',
  },
  {
    framework: 'three-weaknesses',
    code: 'leadership-weakened',
    pattern: '党的领导(?:弱化|核心|作用)?|坚持党的领导',
  },
  { framework: 'three-weaknesses', code: 'building-missing', pattern: '党的建设(?:缺失)?' },
  {
    framework: 'audit',
    code: 'budget',
    pattern:
      '(?:本级|部门|财政|市级|县级|省级|区级|单位)?(?:预算(?:执行|管理|编制)|决算(?:草案)?|财政管理|财政收支)',
  },
  {
    framework: 'audit',
    code: 'major-policies',
    pattern: '重大(?:政策|措施|经济政策)[^。]{0,12}(?:落实|执行|跟踪|审计)?',
  },
  {
    framework: 'audit',
    code: 'government-investment',
    pattern: '政府投资|投资(?:项目|建设)|工程(?:项目)?建设',
  },
  { framework: 'audit', code: 'state-assets', pattern: '国有(?:资产|企业|资源|资本)|自然资源' },
  { framework: 'audit', code: 'livelihood-funds', pattern: '民生(?:资金|项目|保障)?|专项资金|乡村振兴' },
  {
    framework: 'six-around-one-strengthen',
    code: 'discipline-tightened',
    pattern: '(?:围绕|加强)(?:党的)?(?:政治|思想|组织|作风|纪律)',
  },
];
