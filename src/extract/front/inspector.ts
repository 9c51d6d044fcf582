import { LEVEL_WORDS } from '../../lexicon/organs.ts';
import type { Level, Span, Words } from '../../notice/index.ts';
import type { Reading } from '../../outline/index.ts';
import { words } from '../printed.ts';
import { printedSpan, squeezed } from './squeezed.ts';

const NUMBER = '[一二三四五六七八九十\\dX×]{1,3}';
/** 第一至第五, 第一、第二、第四. */
const NUMBERS = `第?${NUMBER}(?:(?:、|至|和|及|与|-)第?${NUMBER}){0,9}`;
const PLAIN = '(?:(?!巡[察视审])[一-鿿“”()])';
const OWNER_ENDS =
  '(?:自治区党委|省委|市委|县委|区委|州委|旗委|盟委|地委|师市党委|兵团党委|党委|党组|党工委|工委|党总支|集团|公司|校|院)';
const GROUP = new RegExp(
  `(?:中央|${PLAIN}{0,12}?${OWNER_ENDS})?${PLAIN}{0,14}?(?:(?:巡察|巡视)(?:工作)?(?:${NUMBERS})?号?(?:巡察|巡视)?组|(?:${NUMBERS})号?(?:${PLAIN}{0,8})(?:巡察|巡视)组)`,
  'g',
);
const AUDITOR =
  /审计署(?:驻?[一-鿿]{2,6}特派员?办(?:事处)?)?|[一-鿿]{0,12}?(?:省|市|县|区|州|旗|盟)审计[厅局]|[一-鿿]{0,12}?(?:局|厅|公司|集团|学校|大学|学院|医院|系统)(?:党委)?审计(?:处|部|室|科)|审计[厅局]/g;
const ENVIRONMENT =
  /(?:中央|国家|省委、?省政府|[一-鿿]{0,6}?(?:省|市|自治区))(?:级|委|政府)?(?:第[一二三四五六七八九十]+)?(?:生态环境保护|环境保护|环保|生态环保)(?:第[一二三四五六七八九十]+)?督察(?:第[一二三四五六七八九十]+)?(?:组|办公室|办)/g;
const KINDS_OF_BODY: readonly { pattern: RegExp; weight: number }[] = [
  { pattern: GROUP, weight: 3 },
  { pattern: ENVIRONMENT, weight: 2 },
  { pattern: AUDITOR, weight: 1 },
];
/** What names an inspector's leader, not the inspector. */
const PERSON = /^(?:局长|厅长|组长|副组长|成员)/;
const NOT_ONE = /^(?:个|各|本|该|家|\d)|(?:[一二三四五六七八九十]|\d+)个(?:巡|县|市)/;
/** 县委各巡察组 inspects as one; where it only gives its feedback, the inspectors were told of otherwise. */
const ACTS = /^(?:分别)?(?:对|进驻|于|开展)/;
/** What runs into a name from the left. */
const BEFORE =
  /(?<![省市县区州])[日月年](?!.*报)|由|经|接受|根据|按照|(?<!核|校)对|向|受|[届署排了后将据照轮的]|统一|组建|成立|小组|安排|部署|派出|至(?!第)|期间|来自|通过|落实|(?<=[^第一二三四五六七八九十])[和与及](?!第|(?:平|田|顺|龙|政|静|硕)[省市县区镇街])|、(?!第|省政府)|《|“|[察视]/g;
/** A conjunction that a name does not begin with: 《审计法》和区审计局; 和平区, 和田市 are places. */
const CONJUNCTION = /^[和与及](?!(?:平|田|顺|龙|政|静|硕)[市县区镇街])(?=[一-鿿]{0,12}审计)/;
/** Nothing stands before a name that begins a sentence: 和县审计局. */
const BEGINS = /^$|[。,;:\n(“]$/;

/** The body that inspected, as the lead (or else the title) prints it first and most exactly. */
export function readInspector(reading: Reading, lead: Span, title: Span | null): Words | null {
  for (const span of title ? [lead, title] : [lead]) {
    const source = squeezed(reading, span, true);
    let best: { start: number; end: number; score: number } | null = null;
    let seen = 0;
    for (const { pattern, weight } of KINDS_OF_BODY) {
      for (const match of source.text.matchAll(pattern)) {
        const end = match.index + match[0].length;
        if (PERSON.test(source.text.slice(end, end + 3))) continue;
        const name = trimLeft(withoutConjunction(match[0], source.text.slice(0, match.index)));
        if (NOT_ONE.test(name)) continue;
        if (name.includes('各') && !ACTS.test(source.text.slice(end, end + 3))) continue;
        const numbered = /[一二三四五六七八九十\d]/.test(name) ? 0.5 : 0;
        const owned = /委|党组|中央|集团|公司|校|院/.test(name) ? 0.5 : 0;
        const score = weight + numbered + owned - seen++ * 0.01;
        if (!best || score > best.score) best = { start: end - name.length, end, score };
      }
    }
    if (best) return words(reading, ...printedSpan(source, best.start, best.end));
  }
  return null;
}

function withoutConjunction(name: string, before: string): string {
  return BEGINS.test(before.slice(-1)) ? name : name.replace(CONJUNCTION, '');
}

/** Takes off what runs into the name: dates, prepositions, the term of the committee. */
function trimLeft(name: string): string {
  const head = name.search(
    /(?<!轮)(?:巡察|巡视)(?:工作)?(?:第?[一二三四五六七八九十\dX×]{1,3})?号?(?:巡察|巡视)?组|审计|督察|生态|环境|环保/,
  );
  let cut = 0;
  for (const match of name.matchAll(BEFORE)) {
    const end = match.index + match[0].length;
    if (end <= head) cut = end;
  }
  return name.slice(cut);
}

/** What the words before 巡察, 审计 or 督察 say of the level; folded words. */
export function levelOf(body: string): Level | null {
  if (body.startsWith('审计署')) return 'central';
  const at = body.search(/巡察|巡视|审计|生态|环境|环保|督察/);
  const owner = body.slice(0, Math.max(1, at)).replace(/第[一二三四五六七八九十\d].*$/, '');
  return levelOfOwner(owner);
}

/** The level of a committee or government: 市委 is a city's. */
export function levelOfOwner(owner: string): Level | null {
  for (const { level, pattern } of LEVEL_WORDS) if (new RegExp(pattern).test(owner)) return level;
  return null;
}

/** Whose inspection it is where its group is not named. */
export const OWNER =
  /(?:中央|国家|省|自治区|市|县|区)[委级]?(?:第[一二三四五六七八九十]轮)?(?:生态环境保护督察|环保督察|巡视|巡察|审计[厅局])/;
