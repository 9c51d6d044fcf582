import { BODY_TAILS, NO_ORGAN, ORGAN_SHORT, ORGANS } from '../../lexicon/organs.ts';

/**
 * The grammar of a unit's name, over squeezed folded text: where a name ends in a phrase that goes on, which phrases name
 * no single unit, and when two names mean the same unit.
 */

const ORGAN = `(?:${ORGANS.join('|')})`;
const TAIL = `(?:${ORGAN}|${BODY_TAILS.join('|')})`;
const ENDS_IN_ORGAN = new RegExp(`${ORGAN}$`);
const ENDS_IN_TAIL = new RegExp(`${TAIL}$`);
const ORGAN_BESIDE = new RegExp(`(?<!卫生健康|管理|改革)${ORGAN}(?=、)`);
const STATE_COMMITTEE = new RegExp(`${NO_ORGAN}$`);
/** Each place where a name may end. */
const NAME_ENDS = new RegExp(TAIL, 'g');

/** A bracket behind the name that is no part of it. */
const ASIDE = /\((?:以下|简称|下称|统称|含|原|包括|下同|下辖|加挂|下设|共)/;
/** What follows a name in the object of an inspection. */
const BEHIND =
  /(?:党员)?领导干部|、?(?:[局镇乡院校]|街道|公司)?领导班子|班子(?:及|成员)|、[镇乡县区市]?(?:政府|人大|行政|纪委|纪检|纪工委)|及其|[及和与、]?(?:所属|下属|所辖|下辖|直属(?!机关))|(?:主要)?负责(?:人|同志)|主要领导|书记|原?(?:局长|主任|院长|校长|镇长|乡长|县长|区长|市长|董事长|总经理|厅长|所长|主席)|\d{4}|任职|任期|履行|贯彻|落实|执行|期间|截[至止]|的|[自从](?=[\dX×去今本上])|近[\d一二三两]/;
/** What no name of a single unit begins with or holds. */
const NO_UNIT =
  /^(?:\d|各|全[省市县区]|该|被巡|被审|其中|相关|有关|部分|上述|以上|本次|此次)|届.{0,5}委|被巡[察视]|巡[察视](?:组|办)|巡[察视]工作领导|督察组|督察办|年度|情况|问题|意见|^群众|办法|条例|方案|(?<!^)对(?![外口台])/;
/** The territory's own leading bodies: they send the inspectors. */
const LEADERSHIP =
  /^(?:中央|党中央|[省市县区州旗](?:委|政府|人民政府)(?:、[省市县区](?:委|政府|人民政府))?)$/;
const AUDITOR = /审计[局厅署处]$|特派办$/;
/** 我局党组, 局党组: which of several names is meant, never a name. */
const DEICTIC =
  /^(?:我|本|该)|^(?:局|院|校|镇|乡|街道|公司|集团|中心|厅|县局|区局|市局|机关|处|所|室|社|部|委)?(?:党组|党委|党工委|党总支|党支部|工委|党组织)$/;
/** Several at once: 等22个, 6家单位, 两个乡镇. */
const COUNTED =
  /(?<![第\d])(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个|家|所)(?![子店庄湾沟屯窑堡岭坝坪])|等(?:单位|部门|镇|乡|街道|社区|村|企业|学校)/;
/** Bodies below a committee, named with it. */
const COMPANIONS = /^(?:及|和|与|、)[^,。;]{0,40}(?:\d+|[一二两三四五六七八九十]{1,3})(?:个|家|所)/;
/** Communities side by side, each with its organ, answer together. */
const NEIGHBOURS = /(?:社区|村)(?:[^、]{0,6}(?:委员会|党.{1,2}))(?:及|和|与)[^,。]{0,40}等.{0,6}个/;
const NAME_LENGTH = 60;
/** 县林业局 is a name, 该局 is none. */
const SUBJECT_LENGTH = 4;

export const endsInOrgan = (name: string): boolean =>
  ENDS_IN_ORGAN.test(name) && (name.startsWith('中共') || !STATE_COMMITTEE.test(name));

export const endsLikeBody = (name: string): boolean => ENDS_IN_TAIL.test(name);

/** Whether the phrase counts or lists several units. */
export function isGroup(phrase: string): boolean {
  const name = withoutBehind(phrase);
  if (headOfCompanions(name)) return false;
  if (NEIGHBOURS.test(name)) return false;
  return (
    COUNTED.test(name) ||
    name.split(/[、和及与]/).filter((part) => part.length > 2 && endsLikeBody(part)).length > 1
  );
}

/** Length of the unit's name that the phrase begins with; 0 if it begins with none. */
export function nameLength(phrase: string): number {
  const words = withoutBehind(phrase).slice(0, NAME_LENGTH);
  const head = headOfCompanions(words);
  if (head) return head;
  // 某镇党委、政府: what is named beside the organ is no other unit; groups were told apart before.
  const beside = ORGAN_BESIDE.exec(words);
  if (beside) return beside.index + beside[0].length;
  if (endsLikeBody(words)) return words.length;
  let end = 0;
  for (const match of words.matchAll(NAME_ENDS)) end = match.index + match[0].length;
  return end;
}

/** Length of the body's name that a sentence begins with, as its subject: the shortest that is one; 0 if none. */
export function subjectLength(sentence: string): number {
  for (const match of sentence.matchAll(NAME_ENDS)) {
    const end = match.index + match[0].length;
    if (end >= SUBJECT_LENGTH && isUnitName(sentence.slice(0, end))) return end;
  }
  return 0;
}

/** Whether a whole phrase can be one unit's name. */
export function isUnitName(name: string): boolean {
  if (name.length < 3 || name.length > NAME_LENGTH || NO_UNIT.test(name) || LEADERSHIP.test(name))
    return false;
  if (AUDITOR.test(name) || DEICTIC.test(name)) return false;
  return !/[,。;:《》]/.test(name);
}

function withoutBehind(phrase: string): string {
  let words = phrase;
  const aside = ASIDE.exec(words);
  if (aside) words = words.slice(0, aside.index);
  const behind = BEHIND.exec(words);
  if (behind && behind.index > 0) words = words.slice(0, behind.index);
  return words;
}

/** A committee stands for itself where the bodies below it are named with it; 0 where there are none. */
function headOfCompanions(words: string): number {
  for (const match of words.matchAll(NAME_ENDS)) {
    const end = match.index + match[0].length;
    if (!COMPANIONS.test(words.slice(end))) continue;
    const head = words.slice(0, end);
    if (!/(?:社区|村)[^、及和与]{0,6}$/.test(head) && endsInOrgan(head)) return end;
  }
  return 0;
}

/** The contract's `organ`: what ends the name, in short. */
export function organOf(name: string): string | null {
  if (!name.startsWith('中共') && STATE_COMMITTEE.test(name)) return null;
  const first = /^(.{4,40}?(?:委员会|党委|党总支))(?:及|和).{0,40}等.{0,6}个/.exec(name)?.[1] ?? name;
  for (const organ of ORGANS) if (first.endsWith(organ)) return ORGAN_SHORT[organ] ?? organ;
  return null;
}

/** What is left of a name without 中共, a bracket and the organ: 中共某县水利局党组 → 某县水利局. */
function core(name: string): string {
  const bare = name.replace(/^中共/, '').replace(/\([^()]*\)/g, '');
  const organ = endsInOrgan(bare) || name.startsWith('中共') ? bare.replace(ENDS_IN_ORGAN, '') : bare;
  return organ.replace(/(?<=[省市县区州旗])委$/, '');
}

const BRANCH = /(?:分局|分公司|分院|支行|分行|支队|大队|派出所|分校|分会)$/;

/** 区法院 is 某市某区人民法院, 市住建局 is 某市住房和城乡建设局: a short name keeps the order of the characters. */
export function sameUnit(a: string, b: string): boolean {
  const [short, long] = [core(a), core(b)].sort((one, other) => one.length - other.length) as [
    string,
    string,
  ];
  if (short.length < 2 || short.at(-1) !== long.at(-1)) return false;
  if (BRANCH.test(long) && !/分|支|大队|所/.test(short)) return false;
  let from = 0;
  for (const char of short) {
    from = long.indexOf(char, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
