/** Party organs, longest first, as they end a unit's name. */
export const ORGANS = [
  '党组织',
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
  党总支部委员会: '党总支',
  党支部委员会: '党支部',
  总支部委员会: '党总支',
  支部委员会: '党支部',
  工作委员会: '党工委',
  党委会: '党委',
  工委: '工委',
  委员会: '党委',
};

/** Who inspects: level by the words before 委/政府. */
export const LEVEL_WORDS: readonly {
  level: 'central' | 'province' | 'city' | 'county' | 'unit';
  pattern: string;
}[] = [
  { level: 'central', pattern: '中央|国家|审计署|生态环境部|党中央|中共中央' },
  { level: 'province', pattern: '省|自治区' },
  { level: 'county', pattern: '县|区(?!域)|旗' },
  { level: 'city', pattern: '市|州|盟' },
  { level: 'unit', pattern: '党组|党委|集团|公司|大学|学院|校|医院|局|厅' },
];
