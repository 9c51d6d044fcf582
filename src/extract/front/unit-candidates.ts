import type { Span } from '../../notice/index.ts';
import type { Outline, Reading } from '../../outline/index.ts';
import { printedSpan, type Squeezed, squeezed } from './squeezed.ts';
import { endsInOrgan, endsLikeBody, isGroup, isUnitName, nameLength } from './unit-name.ts';

/** A printed name of what may be the unit. */
export interface UnitCandidate {
  span: Span;
  /** Squeezed and folded. */
  name: string;
  /** How surely its place names the unit. */
  weight: number;
  place: UnitPlace;
}

export type UnitPlace = keyof typeof WEIGHTS;

/** Where a notice names its unit, by how surely. */
const WEIGHTS = {
  /** `某局党组关于…的通报`: who writes. */
  title: 6,
  /** `关于某局党组…整改情况的通报`. */
  titleObject: 4.5,
  /** `对某局党组开展了巡察`. */
  inspected: 4,
  /** `某局党组接受了巡察`. */
  received: 4,
  /** `向某局党组反馈`, `现将某局党组整改情况…`. */
  told: 3,
  /** `某局党组（以下简称“局党组”）`. */
  defined: 2.8,
  /** The last lines. */
  signature: 2.5,
  /** `某局党组高度重视`. */
  acting: 2,
} as const;

/** In the title: where the name ends and the matter begins. */
const MATTER =
  /关于|(?<!贯彻)落实|贯彻|巡[察视](?!办)|整改|接受|(?:对|就)(?=[^局]{0,12}(?:反馈|巡|审|督))|被(?:巡|审)|(?:20|19)\d\d|[一二]〇|十[一二三四五六七八九]?届|(?:中央|[省市县区州旗]委)(?=第|首轮|提级|专项|机动|常规|联动|交叉|涉粮|营商|优化|选人|巡|[^、及和与]{0,8}专项)|第?[一二三四五六七八九十\d]+轮|立行立改|审计(?!局|厅|署|处)|省级|中央|[省市](?=生态环境保护督察|环保督察|环境保护督察)|经济责任|选人用人|党风廉政|主要领导/;
const INSPECTS = '(?:巡察|巡视|巡审|审计|督察|督导|检查|回头看)';
const OBJECT = '((?:中共)?[^,。;:对\\n]{2,60}?)';
const ACTS = new RegExp(
  `(?:(?<![针面应绝相反校核比])对|(?:进|入)驻|在)${OBJECT}(?:进行|开展|实施|展开|(?<!党)组织|作(?=了))了?(?:为期[^,。]{1,14}的)?[^,。;\\n]{0,30}?${INSPECTS}`,
  'g',
);
/** `对某局党组（以下简称“局党组”），某镇党委开展`: the verb stands behind commas. */
const DONE = new RegExp(`(?:巡察|巡视|审计|督察)了${OBJECT}(?=[,。;\\n])`, 'g');
const RECEIVED = new RegExp(`(?:^|[,。;\\n])([^,。;\\n]{3,60}?)接受了?[^,。;\\n]{0,40}${INSPECTS}`, 'g');
const FED_BACK =
  /(?<![内部导导方指趋走倾])向((?:中共)?[^,。;:向\n]{2,60}?)(?:进行了?|作了?|集中|书面|正式|逐一)?(?:反馈|通报|移交|送达|印发|出具|下达|提出)/g;
const REPORTED =
  /现(?:将|就)((?:中共)?[^,。;:\n]{2,50}?)(?:关于|落实|贯彻|对|就|巡察|巡视|整改|审计|集中|20\d\d)/g;
const ACTING =
  /(?:^|[\n。,;])((?:中共)?[一-鿿()“”]{3,44}?)(?:\([^()]{1,30}\))?(?:收到|接到|高度重视|坚持|深入|坚决|认真|切实|严格|诚恳|照单|迅速|立即|第一时间|主动|积极|全面|把|将|以|针对|对照|根据|按照|扎实|及时|严肃|虚心|组织)/g;
const DEFINED = /\((?:以下|下)(?:统一|均|统)?(?:简称|称)/g;
/** A name does not reach over these to the left. */
const BEFORE_NAME =
  /[,。;:\n)、]|(?<![针面])对|进驻|向|由|(?<!中共.{0,9})在|现将|接受|日(?!报|照)|根据|按照|[至于]/g;
/** How far back a definition's name may begin. */
const NAME_REACH = 62;

export interface Candidates {
  found: UnitCandidate[];
  /** The inspection is of several units at once. */
  round: boolean;
}

export function findCandidates(reading: Reading, outline: Outline, lead: Span): Candidates {
  const found: UnitCandidate[] = [];
  let groups = 0;
  const add = (source: Squeezed, start: number, end: number, place: UnitPlace) => {
    const name = source.text.slice(start, end);
    if (!isUnitName(name)) return;
    const length = Math.min(name.length, 30) / 100;
    const organ = endsInOrgan(name) ? 0.4 : endsLikeBody(name) ? 0 : -1.2;
    const weight = WEIGHTS[place] + length + organ - found.length / 1000;
    found.push({ span: printedSpan(source, start, end), name, weight, place });
  };
  const addPrefix = (source: Squeezed, start: number, phrase: string, place: UnitPlace) => {
    if (isGroup(phrase)) {
      groups++;
      return;
    }
    const length = nameLength(phrase);
    if (length > 0) add(source, start, start + length, place);
  };

  if (outline.front.title) fromTitle(squeezed(reading, outline.front.title));
  const source = squeezed(reading, lead, true);
  const { text } = source;
  const sources: [RegExp, UnitPlace][] = [
    [ACTS, 'inspected'],
    [DONE, 'inspected'],
    [RECEIVED, 'received'],
    [FED_BACK, 'told'],
    [REPORTED, 'told'],
  ];
  for (const [pattern, place] of sources) {
    for (const match of text.matchAll(pattern)) {
      const phrase = match[1] as string;
      const start = match.index + match[0].indexOf(phrase);
      if (place === 'told' && isGroup(phrase)) continue;
      addPrefix(source, start, phrase, place);
    }
  }
  for (const match of text.matchAll(DEFINED)) {
    const reach = text.slice(Math.max(0, match.index - NAME_REACH), match.index);
    const stops = [...reach.matchAll(BEFORE_NAME)];
    const last = stops.at(-1);
    const from = last ? last.index + last[0].length : 0;
    const name = reach.slice(from);
    if (endsLikeBody(name)) add(source, match.index - name.length, match.index, 'defined');
  }
  for (const match of text.matchAll(ACTING)) {
    const phrase = match[1] as string;
    if (endsInOrgan(phrase))
      add(
        source,
        match.index + match[0].indexOf(phrase),
        match.index + match[0].indexOf(phrase) + phrase.length,
        'acting',
      );
  }
  if (outline.back.signature) fromSignature(outline.back.signature);
  return { found, round: groups > 0 && !found.some(({ place }) => place === 'inspected') };

  function fromTitle(title: Squeezed): void {
    const about = /^(?:关于)?/.exec(title.text)?.[0].length ?? 0;
    const rest = title.text.slice(about);
    const matter = MATTER.exec(rest);
    // 某局关于…: everything before 关于 is the writer, however long.
    const writer = about === 0 ? rest.indexOf('关于') : -1;
    const whole = writer > 0 ? rest.slice(0, writer) : '';
    if (whole && !isGroup(whole) && isUnitName(whole.slice(0, nameLength(whole)))) {
      add(title, 0, nameLength(whole), 'title');
      return;
    }
    if (!matter || matter.index < 3) return;
    const phrase = rest.slice(0, matter.index);
    if (isGroup(phrase)) return;
    const length = nameLength(phrase);
    // The name goes up to the matter, or it is part of something else.
    if (length < phrase.length && !/^[\s(的在就对]/.test(phrase.slice(length))) return;
    if (length > 0) add(title, about, about + length, about === 0 ? 'title' : 'titleObject');
  }

  function fromSignature(span: Span): void {
    let at = span[0];
    for (const line of reading.folded.slice(...span).split('\n')) {
      const words = squeezed(reading, [at, at + line.length]);
      const date = words.text.search(/(?:\d{2,4}|[二〇零一三四五六七八九十○X×*]{4})年|\d{4}[-./]\d/);
      const name = date < 0 ? words.text : words.text.slice(0, date);
      if (endsLikeBody(name)) add(words, 0, name.length, 'signature');
      at += line.length + 1;
    }
  }
}
