/** Party organs, longest first, as they end a unit's name. */
export const ORGANS = [
  '党组织',
  '部务会议',
  '部务会',
  '室务会',
  '党工委',
  '党总支部委员会',
  '党支部委员会',
  '总支部委员会',
  '支部委员会',
  '工作委员会',
  '党总支',
  '党支部',
  '党委会',
  '党委',
  '党组',
  '工委',
  '委员会',
] as const;

/** What an organ is called in short; the contract's `organ`. */
export const ORGAN_SHORT: Readonly<Record<string, string>> = {
  部务会议: '部务会',
  党总支部委员会: '党总支',
  党支部委员会: '党支部',
  总支部委员会: '党总支',
  支部委员会: '党支部',
  工作委员会: '党工委',
  党委会: '党委',
  工委: '党工委',
  委员会: '党委',
};

/** Offices of the state, of villages and of associations that end like a Party committee. */
export const NO_ORGAN = '(?:健康|管理|改革|民族|宗教|事务|经济|建设|村民|居民|业主|仲裁|奥|体育运动)委员会';

/** How the name of a body ends, its Party organ left out. */
export const BODY_TAILS = [
  '政府',
  '(?:局|厅|院|署)',
  '(?:公司|集团(?!有限|股份|公司|控股)|银行|支行|分行|信用社|联社|合作社)',
  '(?:大学|学院|学校|中学|小学|高中|初中|幼儿园|党校|技校|中心校|一中|二中|三中|职中)',
  '(?<!过程|核|重)中心',
  '(?<![干内全外各一局分中])部(?!门|分|署|位|属|队)',
  '(?:办公室|研究室|督查室|信访办|政府办|县委办|市委办|区委办|政务办|招商办|外事办|侨办)',
  '(?:镇(?!街)|(?<!城)乡(?!村)|街道|街道办事处)',
  '(?:管委会|委员会|联合会|协会|学会|工会|基金会|妇联|科协|残联|文联|工商联|侨联|作协|团委|贸促会|红十字会)',
  '(?:改革委|发改委|健康委|卫健委|国资委|建设委|住建委|农业农村委|教委|科委|民宗委|政法委|机关工委|[省市县区州旗]委)',
  '(?<!合作)社(?!会|区|保)',
  '(?:馆|站|所(?!属|辖|有|在)|支队|大队|总队|中队|消防救援队|园(?!林|区)|(?<![市现广农立])场(?!所|监)|农场|厂|矿|库|段|处(?!理|置|室|级))',
  '(?:开发区|新区|园区|示范区|度假区|保护区|高新区|经开区|功能区|风景区|景区|产业园|综保区)',
  '(?:(?<![农乡])村(?!镇|民)|社区)',
  '(?:电视台|广播电台|报社|气象台|总台|传媒|海关|税务所|指挥部|工作站)',
] as const;

/** Who inspects: level by the words before 委/政府. */
export const LEVEL_WORDS: readonly {
  level: 'central' | 'province' | 'city' | 'county' | 'unit';
  pattern: string;
}[] = [
  { level: 'central', pattern: '中央|国家|审计署|生态环境部|党中央|中共中央' },
  // A committee below the territory's own: 市教育局党组, 省属集团公司党委.
  {
    level: 'unit',
    pattern:
      '(?:局|厅|公司|集团|校|大学|学院|医院|院|中心|社|行|总队|总部)(?:[(][^()]{1,8}[)])?(?:党委|党组|党工委)$',
  },
  { level: 'province', pattern: '省|自治区' },
  { level: 'county', pattern: '县|区(?!域)|旗' },
  { level: 'city', pattern: '市|州|盟' },
  { level: 'unit', pattern: '党组|党委|集团|公司|大学|学院|校|医院|局|厅' },
];
