/**
 * How the names of public bodies are shortened: `[short, full]`, matched at the end of a name. Only pairs that read in
 * one way; 城管局 (城市管理局 or 城市管理综合行政执法局), 商务局 or 文广局 are left out, since they do not.
 */
export const BODY_ABBREVIATIONS: readonly (readonly [short: string, full: string])[] = [
  ['住建局', '住房和城乡建设局'],
  ['住建厅', '住房和城乡建设厅'],
  ['市场监管局', '市场监督管理局'],
  ['发改局', '发展和改革局'],
  ['发改委', '发展和改革委员会'],
  ['发展改革委', '发展和改革委员会'],
  ['发展改革局', '发展和改革局'],
  ['人社局', '人力资源和社会保障局'],
  ['人社厅', '人力资源和社会保障厅'],
  ['卫健委', '卫生健康委员会'],
  ['卫生健康委', '卫生健康委员会'],
  ['卫健局', '卫生健康局'],
  ['医保局', '医疗保障局'],
  ['教体局', '教育体育局'],
  ['教育和体育局', '教育体育局'],
  ['文旅局', '文化和旅游局'],
  ['自规局', '自然资源和规划局'],
  ['应急局', '应急管理局'],
  ['工信局', '工业和信息化局'],
  ['国资委', '国有资产监督管理委员会'],
  ['交通局', '交通运输局'],
  ['农业局', '农业农村局'],
  ['审批局', '行政审批局'],
  ['供销社', '供销合作社联合社'],
  ['政法委', '政法委员会'],
  ['纪委监委', '纪律检查委员会监察委员会'],
  ['编办', '机构编制委员会办公室'],
  ['法院', '人民法院'],
  ['检察院', '人民检察院'],
  ['妇联', '妇女联合会'],
  ['残联', '残疾人联合会'],
  ['文联', '文学艺术界联合会'],
  ['科协', '科学技术协会'],
];

/** Bodies whose own name ends in 委员会: what stands before it. Their 委员会 is no Party committee. */
export const COMMISSIONS =
  '(?:村民|居民|管理|卫生健康|发展和?改革|政法|纪律检查|监察|机构编制|网络安全和信息化|国防动员|民族(?:宗教)?(?:事务)?|仲裁|体育运动|港务|教育工作|人大常务|常务)';

/** What a name begins with when it names no place: it can be anybody's. */
export const RELATIVE_START =
  '(?:省|市|县|区|旗|州|盟|镇|乡|村|街道|社区|分局|局|厅|处|站|院|校|馆|所|委|党|学校|学院|医院|中心|集团|公司|机关|总支|支部|工委|我|本|该|全|被)';

/** Forms of a company, longest first; a short name leaves them out. */
export const COMPANY_FORMS = ['有限责任公司', '股份有限公司', '有限公司'] as const;
