/** Every diagnostic code with its severity and its texts; `{actual}` and `{expected}` are filled in. */
export const DIAGNOSTICS = {
  // what the reader lost or doubted
  'numbers-may-be-missing': {
    severity: 'warning',
    zh: '未能用自有解析器读取，已改用备用解析器，自动编号可能缺失：{actual}',
    en: 'the fallback reader was used, automatic numbers may be missing: {actual}',
  },
  'page-without-text': {
    severity: 'warning',
    zh: '第{actual}页有内容但没有可读文字（可能是扫描件或图片；安装 tesseract 及 chi_sim 后可识别）',
    en: 'page {actual} has content but no readable text (a scan or an image; tesseract with chi_sim can recognise it)',
  },
  'page-recognised': {
    severity: 'info',
    zh: '第{actual}页文字由图像识别得到，平均置信度{expected}（满分100）',
    en: 'the text of page {actual} was recognised from its image, mean confidence {expected} of 100',
  },
  'recognition-uncertain': {
    severity: 'warning',
    zh: '第{actual}页文字由图像识别得到，置信度低（{expected}，满分100），请核对原件',
    en: 'the text of page {actual} was recognised with little confidence ({expected} of 100); check the original',
  },
  'recognition-failed': {
    severity: 'warning',
    zh: '图像识别未能完成：{actual}',
    en: 'text recognition failed: {actual}',
  },
  converted: {
    severity: 'info',
    zh: '未能直接读取，已由 LibreOffice 转换后读取：{actual}',
    en: 'could not be read directly, read after conversion by LibreOffice: {actual}',
  },
  'garbled-text': {
    severity: 'warning',
    zh: '文字层与所见不符或无法识别：{actual}',
    en: 'the text layer is not what the eye sees: {actual}',
  },
  'reading-order': {
    severity: 'warning',
    zh: '第{actual}页文字位置互相矛盾，阅读顺序可能有误',
    en: 'positions on page {actual} contradict each other, the reading order is uncertain',
  },
  'text-lost': {
    severity: 'warning',
    zh: '部分内容未能读出：{actual}',
    en: 'part of the content could not be read: {actual}',
  },
  'image-without-text': {
    severity: 'info',
    zh: '文中有{actual}处图片，图片中的文字未读取',
    en: '{actual} image(s) in the text; words inside images are not read',
  },
  // what the notice is
  'not-a-rectification': {
    severity: 'warning',
    zh: '这不是整改情况通报，归类为：{actual}',
    en: 'not a rectification notice, classed as: {actual}',
  },
  'class-uncertain': {
    severity: 'warning',
    zh: '文种判断依据不足，归类为：{actual}',
    en: 'little evidence for the class: {actual}',
  },
  'several-notices': {
    severity: 'warning',
    zh: '一个文件里似有{actual}份通报，只读取了第一份的字段',
    en: 'the file seems to hold {actual} notices; the fields are those of the first',
  },
  'title-missing': { severity: 'info', zh: '没有标题', en: 'no title' },
  'unit-missing': {
    severity: 'warning',
    zh: '没有找到被巡察（整改）单位',
    en: 'the unit that rectifies was not found',
  },
  // numbering and structure
  'numbering-gap': {
    severity: 'warning',
    zh: '编号不连续：应为{expected}，实为{actual}',
    en: 'numbering has a gap: expected {expected}, found {actual}',
  },
  'numbering-repeat': {
    severity: 'warning',
    zh: '编号重复：{actual}',
    en: 'number repeated: {actual}',
  },
  'numbering-restart': {
    severity: 'info',
    zh: '编号重新开始：{actual}',
    en: 'numbering restarts: {actual}',
  },
  'structure-uncertain': {
    severity: 'warning',
    zh: '此处层级有两种读法，可信度不高：{actual}',
    en: 'the level here is uncertain: {actual}',
  },
  'finding-without-rectification': {
    severity: 'warning',
    zh: '问题没有整改情况：{actual}',
    en: 'finding without rectification: {actual}',
  },
  'finding-without-title': {
    severity: 'warning',
    zh: '问题没有标题：{actual}',
    en: 'finding without a title: {actual}',
  },
  'no-findings': {
    severity: 'warning',
    zh: '通报里没有找到问题条目',
    en: 'no findings in the notice',
  },
  'quote-unmatched': {
    severity: 'warning',
    zh: '引号或书名号不成对：{actual}',
    en: 'unmatched quote or book mark: {actual}',
  },
  // self-audit of figures
  'declared-count-mismatch': {
    severity: 'warning',
    zh: '文中声明与实际条目数不符：声明{expected}，提取{actual}',
    en: 'declared and extracted counts differ: declared {expected}, extracted {actual}',
  },
  'declared-status-mismatch': {
    severity: 'warning',
    zh: '文中声明的状态数与实际条目不符：声明{expected}，提取{actual}',
    en: 'declared and extracted status counts differ: declared {expected}, extracted {actual}',
  },
  'declared-sum-mismatch': {
    severity: 'warning',
    zh: '声明的分项之和与总数不符：分项之和{actual}，总数{expected}',
    en: 'declared parts do not add up: parts {actual}, total {expected}',
  },
  'completion-rate-mismatch': {
    severity: 'warning',
    zh: '声明的完成率与数字不符：声明{actual}%，应为{expected}%',
    en: 'declared completion rate does not follow: declared {actual} %, computed {expected} %',
  },
  'accountability-sum-mismatch': {
    severity: 'warning',
    zh: '问责分项之和与总数不符：分项之和{actual}，总数{expected}',
    en: 'accountability parts do not add up: parts {actual}, total {expected}',
  },
  'money-sum-mismatch': {
    severity: 'warning',
    zh: '金额分项之和与总数不符：分项之和{actual}元，总数{expected}元',
    en: 'amounts do not add up: parts {actual}, total {expected}',
  },
  'date-order': {
    severity: 'warning',
    zh: '日期先后矛盾：{actual}',
    en: 'dates contradict each other: {actual}',
  },
  // values
  'value-masked': {
    severity: 'info',
    zh: '数值被遮盖：{actual}',
    en: 'value masked: {actual}',
  },
  'date-damaged': {
    severity: 'warning',
    zh: '日期有缺字，只保留能确定的部分：{actual}',
    en: 'characters lost inside a date, only the certain parts are kept: {actual}',
  },
  'status-unknown': {
    severity: 'warning',
    zh: '不认识的状态用语：{actual}',
    en: 'unknown status word: {actual}',
  },
  'status-conflict': {
    severity: 'warning',
    zh: '同一问题的状态前后不一：{actual}；采用：{expected}',
    en: 'two statuses for one finding: {actual}; taken: {expected}',
  },
} as const satisfies Record<string, { severity: 'error' | 'warning' | 'info'; zh: string; en: string }>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;
export const DIAGNOSTIC_CODES = Object.keys(DIAGNOSTICS) as [DiagnosticCode, ...DiagnosticCode[]];
