import { fold } from '../lang/index.ts';
import type { Notice, Span } from '../notice/index.ts';

/** One UTF-16 unit for one, so that spans hold. */
const MASK = '＊';

/** Numbers that ring: mobiles, area code and number, service lines. On folded text. */
const PHONE =
  /(?<![\d.])1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)|(?<![\d.])\(?0\d{2,3}\)?[- ]{0,2}[1-9]\d{6,7}(?!\d)|(?<![\d.])(?:400|800)[- ]?\d{3,4}[- ]?\d{3,4}(?!\d)/g;
/** What a word for a phone stands in front of is one, however it is written. */
const LABELLED_PHONE =
  /(?<=(?:电话|手机|热线|传真|联系方式|号码|电 {1,4}话)[^\d\n。;]{0,8})\d[\d\-()/、, 转]{5,40}/g;
const EMAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,64}(?:\.[A-Za-z0-9-]{1,64}){1,4}/g;

/** Family names by how common they are; two characters first. */
const FAMILY =
  '(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储芮闻])';
/** One or two characters of a given name: no marks, no digits, no word that ends an office. */
const GIVEN = '[一-鿿某×*X]{1,2}';
const OFFICE =
  '(?:书记|局长|厅长|部长|县长|市长|区长|镇长|乡长|校长|院长|主任|科长|处长|所长|站长|组长|队长|行长|会长|馆长|主席|经理|会计|出纳|联系人|负责人|委员|干事|科员|主办)';
/** Beside an office, or where the text addresses a comrade. */
const NAMED = [
  new RegExp(
    `(?<=${OFFICE}[:： ]{0,2})${FAMILY}${GIVEN}(?=同志|[,，、。;；:：（( \\n]|$|等|为|任|负责|带队|牵头|主持|同)`,
    'g',
  ),
  new RegExp(`(?<![一-鿿])${FAMILY}${GIVEN}(?=同志)|(?<=对|由|给予)${FAMILY}${GIVEN}(?=同志)`, 'g'),
  new RegExp(`(?<=联系人[:： ]{0,3})${FAMILY}${GIVEN}`, 'g'),
];

/**
 * The notice with phones, e-mails and persons' names masked in every field, the path of its file included. Masks are as long
 * as what they hide. Finds names that the record holds as such (responsible people, the contact), wherever they stand, and
 * names beside an office or 同志; other names stay. `known`: names of other notices of the run, which can stand in this one
 * and in its file's name.
 */
export function redactNotice(notice: Notice, known: ReadonlySet<string> = new Set()): Notice {
  const own = personsOf(notice);
  const isName = (word: string) => own.has(word) || (word.length >= TELLING_NAME && known.has(word));
  const masked = walk(notice, '', (text) => redactText(text, isName)) as Notice;
  const phone = masked.contact?.phone;
  if (phone) phone.text = maskDigits(phone.text);
  if (masked.text === undefined) {
    if (phone) phone.raw = maskDigits(phone.raw);
    return masked;
  }
  const spans = phone ? [phone.span] : [];
  const text = spans.reduce(
    (whole, [from, to]) => whole.slice(0, from) + maskDigits(whole.slice(from, to)) + whole.slice(to),
    masked.text,
  );
  return reprint({ ...masked, text }, text) as Notice;
}

/** A name of two characters can be a word in another notice. */
const TELLING_NAME = 3;
const LONGEST_NAME = 4;

/** Masks what looks like a phone or an e-mail, and what is a name. */
export function redactText(text: string, isName: (word: string) => boolean = () => false): string {
  let masked = text;
  const hide = (from: number, length: number) => {
    masked = masked.slice(0, from) + MASK.repeat(length) + masked.slice(from + length);
  };
  const folded = fold(text);
  for (const pattern of [EMAIL, PHONE])
    for (const match of folded.matchAll(pattern)) hide(match.index, match[0].length);
  for (const { index, 0: match } of folded.matchAll(LABELLED_PHONE)) {
    const end = index + match.length;
    masked = masked.slice(0, index) + maskDigits(masked.slice(index, end)) + masked.slice(end);
  }
  for (let at = 0; at < text.length; at++)
    for (let length = LONGEST_NAME; length >= 2; length--) {
      if (at + length > text.length || !isName(text.slice(at, at + length))) continue;
      hide(at, length);
      at += length - 1;
      break;
    }
  return masked;
}

const maskDigits = (text: string) => text.replace(/[0-9０-９]/g, MASK);

/** The persons whom a notice names, as far as they can be told. */
export function personsOf({ findings, contact, text, nextSteps }: Notice): Set<string> {
  const names = new Set<string>();
  const add = (printed: string) => {
    const name = printed
      .replace(/[（(].*$/s, '')
      .replace(/同志$/, '')
      .trim();
    if (name.length >= 2 && name.length <= 4 && new RegExp(`^${FAMILY}`).test(fold(name))) names.add(name);
  };
  for (const { responsible } of findings)
    for (const { text: words } of [...responsible.leaders, ...responsible.people])
      for (const part of words.split(/[、,，;；\s]/)) add(part);
  for (const part of contact?.person?.text.split(/[、,，;；\s]/) ?? []) add(part);
  const texts =
    text === undefined ? [...findings.flatMap(printedOf), ...nextSteps.map((step) => step.raw)] : [text];
  for (const words of texts)
    for (const pattern of NAMED)
      for (const match of fold(words).matchAll(pattern))
        names.add(words.slice(match.index, match.index + match[0].length));
  return names;
}

const printedOf = ({ title, evidence, rectification }: Notice['findings'][number]) =>
  [title, evidence, rectification].flatMap((part) => (part ? [part.raw] : []));

/** Codes and ids hold nothing of the text. */
const CODES = new Set([
  'id',
  'schemaVersion',
  'mediaType',
  'reader',
  'kind',
  'code',
  'class',
  'domain',
  'state',
  'unit.state',
]);

function walk(value: unknown, key: string, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return CODES.has(key) ? value : redact(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, key, redact));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name, redact)]));
}

/** What is printed is sliced again, so that a record and its text agree also where a mask crosses the end of a span. */
function reprint(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((one) => reprint(one, text));
  if (value === null || typeof value !== 'object') return value;
  const made = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, reprint(one, text)]));
  if (typeof made.raw !== 'string') return made;
  const spans = (made.spans ?? (made.span ? [made.span] : [])) as Span[];
  if (spans.length === 0) return made;
  const raw = spans.map((span) => text.slice(...span)).join('');
  const words = raw.replace(/\s/g, '');
  const same = typeof made.text === 'string' && made.text.length === words.length;
  return same ? { ...made, raw, text: words } : { ...made, raw };
}
