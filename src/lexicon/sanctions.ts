/** Ways of holding people to account; `code` harmonises, the printed words stay. */
export const SANCTION_ENTRIES: readonly { code: string; pattern: string; reason?: string }[] = [
  { code: 'party-and-administrative-sanction', pattern: '党纪政[务纪](?:处分|处理)|党政纪处分' },
  {
    code: 'party-sanction',
    pattern:
      '党[内纪](?:警告|严重警告)?(?:纪律)?处分|(?:党内)?严重警告(?:处分)?|党内警告(?:处分)?|撤销党内职务(?:处分)?|留党察看(?:处分)?|开除党籍(?:处分)?|警告(?=[\\dX×*]{1,4} ?[人名])',
  },
  {
    code: 'administrative-sanction',
    pattern:
      '政[务纪]处分|行政处分|(?:政务|政纪|行政)(?:警告|记过|记大过|降级|撤职|开除)(?:处分)?|(?:记大过|记过|降级|撤职)处分|开除公职(?:处分)?|(?:记大过|记过|降级)(?=[\\dX×*]{1,4} ?[人名])',
  },
  { code: 'disciplinary-sanction', pattern: '纪律处分|(?:处分|纪律处理)(?!决定|人员|期|影响)' },
  { code: 'admonition', pattern: '诫勉(?:谈话|处理|问责)?' },
  { code: 'organisational-measure', pattern: '组织(?:处理|处置|调整|措施)' },
  {
    code: 'transfer-to-justice',
    pattern: '移[送交](?:司法(?:机关)?|公安(?:机关)?|检察(?:机关)?|纪检监察机关|纪委(?:监委)?)(?:处理|立案)?',
  },
  { code: 'case-filed', pattern: '(?:党纪|政务)?(?<!转)立案(?:审查调查|审查|调查|查处)?' },
  { code: 'detention', pattern: '采取留置(?:措施)?|留置' },
  {
    code: 'written-self-criticism',
    pattern:
      '责[令成](?:其|限期|(?:相关|有关)?(?:责任)?(?:人员|单位|人)?作出)*(?:深刻)?(?:书面)?(?:检查|检讨|说明)|(?:作出|作|做出|出具|提交)?(?:深刻书面|书面|深刻)(?:检查|检讨|说明)|责令检查|作出检查|作(?:出|了)?检讨',
  },
  {
    code: 'public-criticism',
    pattern:
      '(?:全[县市区局院校镇乡系统]{0,3})?通报批评|(?:点名|公开)(?:通报)?批评|(?:通报|点名|公开)曝光(?=[\\dX×*]{1,4} ?[人名件])|通报(?=[\\dX×*]{1,4} ?[人名])',
  },
  { code: 'interview', pattern: '(?:警示|集体|廉政|提醒|告诫|工作)?约谈(?:提醒)?' },
  {
    code: 'reminder-talk',
    pattern:
      '谈心提醒|(?:提醒|警示|警醒|告诫|批评教育|教育)(?:提醒)?谈话(?:提醒|函询|教育|批评|诫勉)?|谈话(?:提醒|函询|教育|批评|诫勉)|函询(?:谈话)?',
    reason: 'a bare 谈话, 廉政谈话 or 任前谈话 is routine',
  },
  {
    code: 'criticism-and-education',
    pattern: '批评教育(?:帮助)?|(?:教育|批评)提醒|提醒(?=[\\dX×*]{1,4} ?[人名])',
  },
  { code: 'criticism-and-help', pattern: '批评帮助' },
  {
    code: 'reduction-of-pay',
    pattern:
      '(?:扣[减发罚除]|停发|核减|经济处罚|绩效处罚)(?:年度|季度|当月|当年|相应|部分)?(?:绩效(?:薪酬|工资|奖金|考核分)?|奖金|工资|薪酬|年薪|津贴)?',
  },
  {
    code: 'disqualification',
    pattern:
      '取消(?:年度|当年|本年度)?(?:考核)?(?:评先评优|评优评先|评先树优|评优|评先|先进|晋升)(?:评选|评先)?资格',
  },
  {
    code: 'removal',
    pattern:
      '免职|免去(?:党内|行政|领导)?职务|撤职|降职|待岗|停岗(?:培训)?|调离(?:岗位)?|停职(?:检查)?|辞退|解聘|调整(?:岗位|职务)',
  },
  { code: 'hand-over', pattern: '交由纪委调查|(?<!审计|巡察|巡视|督察|[局组])移送(?=(?:问题)?线索)' },
  { code: 'accountability', pattern: '(?:追责)?问责(?:处理|追责)?|追究责任|(?:党纪)?处理' },
];

/** Verbs that bring money back. */
export const MONEY_VERBS =
  '(?:追缴|清退|收回|退还|追回|挽回|整改到位|统筹(?:盘活|使用)|盘活|上缴|退缴|补缴|缴回|清缴|返还|归还|追收|退回|收缴|清收|回收|催缴|归垫|追补|补交|补收|催收|罚没|退赔|调整(?:会计)?账目|核减|审减|(?<=(?:促进|推动|加快)(?:财政|专项)?资金)拨付|拨付(?=滞留|滞拨|闲置|结存|沉淀|欠付)|调账处理|归位|上交|交回|兑付|兑现|清欠|清偿|没收|扣回|扣发|扣减|退付)';
