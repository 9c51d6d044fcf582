/** A word that makes the number before it a count. */
export interface Classifier {
  word: string;
  /** Counted in whole ones: `1.5个` at a line's start is the label 1. and 5个. */
  whole: boolean;
  /** Regex source: what must not follow, because classifier and next character are another word (处理, 人民). */
  unless?: string;
  /** Regex source: what must follow. */
  only?: string;
}

const whole = (words: string): Classifier[] => words.split(' ').map((word) => ({ word, whole: true }));
const measured = (words: string): Classifier[] => words.split(' ').map((word) => ({ word, whole: false }));

/** Longest match wins; the order here does not matter. */
export const CLASSIFIERS: readonly Classifier[] = [
  ...whole('人次 件次 批次 场次 户次 车次 台次 轮次 班次 家次 项次 条次 篇次 点次'),
  ...whole('宗 辆 栋 幢 册 页 株 棵 艘 瓶 箱 盒 桌 趟 遍 例 课时 学时 学分 倍'),
  ...measured(
    '% 个百分点 百分点 亩 公里 千米 平方公里 公顷 平方米 平米 立方米 ㎡ 吨 公斤 千克 斤 个小时 小时 分钟',
  ),
  ...whole('个月'),
  { word: '个', whole: true, unless: '性|别|体|案|税|头|多月|多小时|半月' },
  { word: '项', whole: true, unless: '目(?!标)' },
  { word: '条', whole: true, unless: '件|例|线|块|款' },
  { word: '类', whole: true, unless: '别|型|似|比' },
  { word: '件', whole: true },
  { word: '卷', whole: true },
  { word: '处', whole: true, unless: '理|置|分|罚|级|长|室|于|在|境|所|方|事' },
  { word: '次', whole: true, unless: '性|日|年|月|序|生|品|要|级|数' },
  { word: '人', whole: true, unless: '民|大(?!次)|才|员|事(?!件|项|先|后)|类|社|均|物|格|口' },
  {
    word: '名',
    whole: true,
    unless: '额|单(?!位|身|独|亲)|义(?!务)|称|誉|录(?!用|取|入)|次|贵|字|目|册|牌',
  },
  { word: '份', whole: true, unless: '子|额|内|量' },
  { word: '家', whole: true, unless: '庭|人(?!才|力)|长|属|乡|具|务|风|禽|畜' },
  { word: '户', whole: true, unless: '籍|口|外|主|型|均|厕' },
  { word: '起', whole: true, unless: '至|到|步|点|草|诉(?!讼)|来|用' },
  { word: '批', whole: true, unless: '评|准|复|示|注|判|发|改|文(?!件|物)|量|办|阅|转|捕' },
  { word: '笔', whole: true, unless: '记(?!录|账)|试|录|者|墨|迹|误|画' },
  { word: '台', whole: true, unless: '账|阶|风|湾|胞|商' },
  { word: '场', whole: true, unless: '所|地|面|合|馆|景|域' },
  { word: '期', whole: true, unless: '间|限|待|望|初|末|满|内|刊|货|权|盼' },
  { word: '轮', whole: true, unless: '岗|换|训|胎|船|流|番|廓|值|空|作|班|候|到|转|回|休' },
  { word: '位', whole: true, unless: '置|于|次|列|数|移|阶' },
  { word: '所', whole: true, unless: '有|以|属|谓|需|在|得|长|辖|致|提|列|述|指|涉|反' },
  { word: '篇', whole: true, unless: '幅|章' },
  { word: '本', whole: true, only: '.{0,4}(?:书|账|册|证|笔记|教材|护照|资料|记录)' },
  { word: '张', whole: true, unless: '贴|榜|力|弛|扬|开|某' },
  { word: '套', whole: true, unless: '取|路|话|现|用|利|打|牢|期' },
  { word: '间', whole: true, unless: '接|隔|距|断|歇|作|杂' },
  { word: '座', whole: true, unless: '谈|位|椅|右|机' },
  { word: '支', whole: true, unless: '部|出|持|付|撑|行|援|教|委|书|队(?!伍)|线|流|柱|票|配|农|取' },
  { word: '门', whole: true, only: '.{0,4}课' },
  { word: '堂', whole: true, only: '.{0,4}课' },
  { word: '节', whole: true, only: '.{0,4}课' },
  { word: '种', whole: true, unless: '植|类|子|养|粮|业|族|苗' },
  { word: '天', whole: true, unless: '然|气|津|下|空|地|花|平|桥|府|河|门|才|生|职|山|水|使|线|文' },
  { word: '米', whole: false, unless: '饭|粉|面|线|业|色|价' },
  { word: '顿', whole: true, unless: '时|悟|挫|首|号|然' },
];
