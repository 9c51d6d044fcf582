/** Endings that say which edition it is, not which rule: `（试行）`, `（2019年修订）`. Over folded text. */
export const EDITION =
  '\\((?:试行|暂行|草案|修订(?:稿|版)?|修正(?:案)?|征求意见稿|送审稿|讨论稿|(?:\\d{4}|[〇一二三四五六七八九]{4})年?(?:修订|修正|版|本)?(?:稿|版)?)\\)$';

/** Who made the rule, where the short title leaves it out. */
export const ISSUER = '^(?:中国共产党|中华人民共和国|中共)';

/** Titles that anybody's rule can have: only their notice says which one is meant. */
export const GENERIC_TITLE =
  '^(?:条例|办法|规定|规则|细则|准则|通知|意见|方案|制度|规程|指引|清单|标准|实施意见|实施办法|实施方案|实施细则|暂行规定|暂行办法)$';

/** Short titles in use and the full ones, without issuer and edition. */
export const SHORT_TITLES: Readonly<Record<string, string>> = {
  干部任用条例: '党政领导干部选拔任用工作条例',
  干部选拔任用条例: '党政领导干部选拔任用工作条例',
  党政领导干部选拔任用条例: '党政领导干部选拔任用工作条例',
  处分条例: '纪律处分条例',
  党支部工作条例: '支部工作条例',
  发展党员细则: '发展党员工作细则',
  巡视条例: '巡视工作条例',
  监督条例: '党内监督条例',
  重大行政决策条例: '重大行政决策程序暂行条例',
  安全法: '安全生产法',
};
