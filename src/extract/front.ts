import { findPeriods, parseNumeral } from '../lang/index.ts';
import { GENRES } from '../lexicon/genres.ts';
import { LEVEL_WORDS, ORGAN_SHORT, ORGANS } from '../lexicon/organs.ts';
import type { Inspection, Level, NoticeDate, Span, Unit, Words } from '../notice/index.ts';
import type { Outline, Reading } from '../outline/index.ts';
import { squeeze } from '../outline/index.ts';
import { type TextFacts, within } from './facts.ts';
import { words } from './printed.ts';

const GENRE = new RegExp(`(${GENRES.join('|')})(?:[(][^()]{1,12}[)])?$`);
const KINDS = ['巡审联动', '回头看', '常规', '专项', '机动', '提级', '交叉', '联动'];
const BODY =
  /(?:中央|(?:(?!巡察|巡视|巡审)[一-鿿]){0,8}?(?:自治区党委|省委|市委|县委|区委|州委|旗委|党委|党组|党工委|工委|兵团党委|集团|公司|校|院))?(?:(?!巡察|巡视|巡审)[一-鿿“”()]){0,14}?(?:巡察|巡视)(?:工作)?(?:第)?(?:[一二三四五六七八九十\dX×]{1,3})?(?:号)?(?:巡察|巡视)?组/g;
const AUDIT_BODY =
  /(?:审计署(?:驻[一-鿿]{2,6}特派员?办(?:事处)?)?|[一-鿿]{0,7}?(?:省|市|县|区|州|旗)审计[厅局]|审计[厅局])/g;
const ENVIRONMENT_BODY =
  /(?:中央|国家|省委、?省政府|(?:省|市|自治区))(?:级)?(?:第[一二三四五六七八九十]+)?(?:生态环境保护|环境保护|环保|生态环保)督察(?:组|办公室|办)/g;
const ROUND =
  /(?:第?([一二三四五六七八九十百\d]{1,4})届(?:[一-鿿]{0,5}(?=[省市县区州旗]委))?)?(?:(?:[省市县区州旗]|自治区党|[校局院]?党|集团党|公司党|学院党|大学党)[委组]|中央|党工委|工委)?(?:第([一二三四五六七八九十\dX×]{1,3})|首)轮/g;
const UNIT_END = `(?:${ORGANS.join('|')})`;
/** How the name of a body without a Party organ ends. */
const UNIT_TAIL = `(?:${ORGANS.join('|')}|政府|局|厅|院|公司|集团|中心|大学|学校|部|办公室|镇|乡|街道|管委会)`;
const TITLE_UNIT = new RegExp(
  `^((?:中共)?[^关]{2,50}?${UNIT_TAIL})(?:巡察|巡视|落实|贯彻|对|整改|20\\d\\d|党风|(?:中央|省|市|县|区)委)`,
);
const ALIAS = /\(以下(?:统一)?(?:简称|称)(?:为)?[:]?([^()]{2,30})\)/g;

export interface FrontFacts {
  unit: Unit | null;
  inspection: Inspection;
  asOf: NoticeDate | null;
  publishedOn: NoticeDate | null;
  title: Words | null;
  genre: string | null;
}

/** Title, unit, inspection and the notice's dates, from title, lead and signature. */
export function readFront(reading: Reading, outline: Outline, facts: TextFacts): FrontFacts {
  const title = outline.front.title && words(reading, ...outline.front.title);
  const lead = leadSpan(reading, outline);
  return {
    title,
    genre: title ? (GENRE.exec(title.text)?.[1] ?? null) : null,
    unit: readUnit(reading, outline, lead),
    inspection: readInspection(reading, outline, lead, facts),
    asOf: readAsOf(reading, outline, facts),
    publishedOn: readPublished(reading, outline, facts),
  };
}

/** The lead goes to the first heading, and no further than a few paragraphs. */
function leadSpan(reading: Reading, outline: Outline): Span {
  const from = outline.front.lead;
  const first = outline.roots[0]?.start ?? outline.back.body;
  const table = outline.tables.find((candidate) => candidate.start >= from)?.start ?? first;
  const to = Math.max(from, Math.min(first, table));
  return [from, Math.min(to, from + 3000, reading.text.length)];
}

// --- unit ---------------------------------------------------------------------------------------

/** Groups of units, and what is no unit at all. */
const NO_UNIT =
  /^\d|被巡察|被审计|^各|(?<!及.{0,40})等(?:\d+|[一二三四五六七八九十]+)[个家]|年度|情况|意见|问题|工作$|群众/;

interface UnitChoice {
  span: Span;
  score: number;
}

function readUnit(reading: Reading, outline: Outline, lead: Span): Unit | null {
  const choices: UnitChoice[] = [];
  const add = (start: number, end: number, score: number) => {
    let from = start;
    while (from < end && ' \n'.includes(reading.folded[from] ?? '')) from++;
    const name = squeeze(reading.folded.slice(from, end)).replace(/\([^()]*\)?$/, '');
    if (name.length < 3 || name.length > 60 || NO_UNIT.test(name)) return;
    if ((name.match(/、/g)?.length ?? 0) >= 2 && !/[及等]/.test(name)) return;
    if (/巡察组|巡视组|巡察工作领导小组|督察组|巡察办|审计局$|审计厅$|审计署/.test(name) && score < 9) return;
    const organ = new RegExp(`${UNIT_END}$`).test(name);
    const tail = new RegExp(`${UNIT_TAIL}$`).test(name) ? 0 : -2.5;
    const full = name.startsWith('中共') ? 3 : /^(?:我|本|该|各)/.test(name) ? -6 : 0;
    choices.push({
      span: [from, end],
      score: score + full + tail + (organ ? 3 : 0) + Math.min(name.length, 30) / 10,
    });
  };
  const { folded } = reading;
  if (outline.front.title) {
    const [from, to] = outline.front.title;
    const title = squeezeKeep(folded, from, to);
    const named = /^((?:中共)?[^关]{2,50}?)关于/.exec(title) ?? TITLE_UNIT.exec(title);
    if (named?.[1]) addMapped(folded, from, to, named[1].length, add);
  }
  const text = folded.slice(...lead);
  const acts =
    /(?:对|进驻|向|在)((?:中共)?[^,。;:对向]{2,60}?)(?:(?:党员领导干部|领导班子及其成员)?(?:\([^()]*\))?)(?:等\d+个?(?:单位|部门))?(?:进行|开展|实施|展开)了?(?:为期[^,。]{1,14}的)?[^,。;]{0,24}(?:巡察|巡视|审计|督察|检查|回头看)/g;
  for (const match of text.matchAll(acts)) addGroup(match, 1, lead[0], text, 4, add);
  const feedback =
    /向((?:中共)?[^,。;:向]{2,60}?)(?:党员领导干部|领导班子)?(?:进行了?|作了?)?(?:集中)?(?:反馈|通报)/g;
  for (const match of text.matchAll(feedback)) addGroup(match, 1, lead[0], text, 3, add);
  const accepts = new RegExp(
    `(?:^|[\\n。])\\s*((?:中共)?[一-鿿()、“”]{2,40}?${UNIT_TAIL})(?:\\([^()]*\\))?(?:接受|对照|高度重视|坚持|深入|坚决|认真|把|切实)`,
    'g',
  );
  for (const match of text.matchAll(accepts)) addGroup(match, 1, lead[0], text, 2, add);
  if (outline.back.signature) {
    const lines = folded.slice(...outline.back.signature).split('\n');
    let at = outline.back.signature[0];
    for (const line of lines) {
      const name = line.trim();
      if (name && new RegExp(`${UNIT_TAIL}(?:\\([^()]*\\))?$`).test(squeeze(name)) && !/年|月/.test(name)) {
        const start = at + line.indexOf(name);
        add(start, start + name.length, choices.length > 0 ? 1.5 : 4);
      }
      at += line.length + 1;
    }
  }
  choices.sort((a, b) => b.score - a.score);
  const best = choices[0];
  if (!best) return null;
  const span = stripTail(reading, best.span);
  const raw = reading.text.slice(...span);
  const name = squeeze(raw);
  return { name, organ: organOf(name), aliases: readAliases(reading, outline), raw, span };
}

function squeezeKeep(folded: string, from: number, to: number): string {
  return folded.slice(from, to).replace(/[ \n]/g, '');
}

/** Maps a length in squeezed text back to printed offsets. */
function addMapped(
  folded: string,
  from: number,
  to: number,
  length: number,
  add: (start: number, end: number, score: number) => void,
): void {
  let left = length;
  let at = from;
  while (at < to && left > 0) {
    if (folded[at] !== ' ' && folded[at] !== '\n') left--;
    at++;
  }
  add(from, at, 3);
}

function addGroup(
  match: RegExpMatchArray,
  group: number,
  base: number,
  text: string,
  score: number,
  add: (start: number, end: number, score: number) => void,
): void {
  const words = match[group];
  if (!words || match.index === undefined) return;
  const start = text.indexOf(words, match.index);
  const cut = words.search(/\(以下|\(含|\(简称/);
  add(base + start, base + start + (cut > 0 ? cut : words.length), score);
}

/** Takes off what is not name: an alias in brackets, 党员领导干部, 领导班子. */
function stripTail(reading: Reading, span: Span): Span {
  const words = reading.folded.slice(...span);
  // A committee stands for itself where the bodies below it are named with it.
  const tail =
    /(?:(?<=(?:镇|乡|街道)(?:工作)?(?:委员会|党工委|党委))(?:及|和).*等.*个.*|\((?:以下|含|简|原|下).*|领导班子.*|班子成员.*|及所属.*|党员领导干部.*|\s+)$/.exec(
      words,
    );
  return tail ? [span[0], span[0] + tail.index] : span;
}

export function organOf(name: string): string | null {
  for (const organ of ORGANS) if (name.endsWith(organ)) return ORGAN_SHORT[organ] ?? organ;
  return null;
}

function readAliases(reading: Reading, outline: Outline): string[] {
  const from = outline.front.start;
  const head = reading.folded.slice(from, Math.min(outline.front.lead + 1500, reading.folded.length));
  const found: string[] = [];
  for (const match of head.matchAll(ALIAS)) {
    for (const alias of (match[1] ?? '').split(/[、或,和]|”“/)) {
      const name = alias.replace(/[“”"\s]/g, '');
      if (name && name !== '下同') found.push(name);
    }
  }
  return [...new Set(found)];
}

// --- inspection ---------------------------------------------------------------------------------

function readInspection(reading: Reading, outline: Outline, lead: Span, facts: TextFacts): Inspection {
  const from = outline.front.title?.[0] ?? lead[0];
  const scope: Span = [from, lead[1]];
  const body = readBody(reading, lead, outline.front.title);
  const words = reading.folded.slice(...scope);
  const method = body?.text.includes('巡视')
    ? '巡视'
    : body?.text.includes('巡察')
      ? '巡察'
      : /巡察/.test(words)
        ? '巡察'
        : /巡视/.test(words)
          ? '巡视'
          : null;
  return {
    body,
    level: levelOf(body?.text ?? OWNER.exec(words)?.[0] ?? ''),
    method,
    kinds: readKinds(words),
    round: readRound(reading, scope),
    period: readPeriod(reading, lead, facts),
    feedbackDate: readFeedbackDate(reading, lead, facts),
  };
}

function readBody(reading: Reading, lead: Span, title: Span | null): Words | null {
  for (const span of title ? [lead, title] : [lead]) {
    const text = reading.folded.slice(...span);
    const found: { start: number; end: number; score: number }[] = [];
    for (const [pattern, weight] of [
      [BODY, 3],
      [ENVIRONMENT_BODY, 2],
      [AUDIT_BODY, 1],
    ] as const) {
      for (const match of text.matchAll(pattern)) {
        // `县审计局局长某某` reports; it is the name of a speaker.
        if (
          /^(?:局长|厅长|组长)/.test(
            text.slice(match.index + match[0].length, match.index + match[0].length + 2),
          )
        )
          continue;
        const trimmed = trimBody(match[0]);
        const start = match.index + match[0].length - trimmed.length;
        const numbered = /[一二三四五六七八九十\d]/.test(trimmed) ? 0.5 : 0;
        const owned = /委|党组|中央|集团|公司|校|院/.test(trimmed) ? 0.5 : 0;
        found.push({
          start,
          end: start + trimmed.length,
          score: weight + numbered + owned - found.length * 0.01,
        });
      }
    }
    found.sort((a, b) => b.score - a.score);
    const best = found.find((one) => !/^(?:个|各|本|该|家)/.test(text.slice(one.start, one.end)));
    if (best) return words(reading, span[0] + best.start, span[0] + best.end);
  }
  return null;
}

/** Takes off what runs into the name from the left: dates, prepositions, the term of the committee. */
function trimBody(name: string): string {
  const cut = Math.max(
    ...[
      '察',
      '视',
      '日',
      '由',
      '经',
      '接受',
      '根据',
      '按照',
      '对',
      '向',
      '受',
      '月',
      '年',
      '届',
      '署',
      '排',
      '了',
      '后',
      '将',
      '和',
      '与',
      '及',
      '据',
      '照',
      '统一',
      '安排',
      '部署',
      '派出',
      '轮',
      '至',
      '期间',
      '来自',
      '通过',
    ].map((stop) => {
      const at = name.lastIndexOf(stop, Math.max(name.search(/巡察|巡视|审计|督察|环境|环保/) - 1, 0));
      return at < 0 ? 0 : at + stop.length;
    }),
  );
  return name.slice(cut);
}

export function levelOf(body: string): Level | null {
  const owner = body.slice(
    0,
    Math.max(
      1,
      body.search(/巡察|巡视|审计|生态|环境|环保|督察/) + (/(?:^|[^一-鿿])审计署/.test(body) ? 3 : 0),
    ),
  );
  for (const { level, pattern } of LEVEL_WORDS) if (new RegExp(pattern).test(owner)) return level;
  return null;
}

/** Whose inspection it is where its group is not named. */
const OWNER =
  /(?:中央|国家|省|自治区|市|县|区)[委级]?(?:第[一二三四五六七八九十]轮)?(?:生态环境保护督察|环保督察|巡视|巡察|审计[厅局])/;

/** Kinds stand right before 巡察 or 巡视 (several may follow one another), or behind it in quotes. */
function readKinds(text: string): string[] {
  const found: { at: number; kind: string }[] = [];
  const some = `(?:${KINDS.join('|')})`;
  for (const kind of KINDS) {
    const pattern = new RegExp(
      `${kind}[”"]?(?:[、和暨+]?“?${some}”?){0,4}(?:式|性)?(?:巡察|巡视|督察)|(?:巡察|巡视)(?:工作)?[“"]${kind}|${kind}[”"](?:工作)?`,
    );
    const match = (kind === '巡审联动' ? /巡审联动/ : pattern).exec(text);
    if (match && !found.some((one) => one.kind.includes(kind))) found.push({ at: match.index, kind });
  }
  return found.sort((a, b) => a.at - b.at).map((one) => one.kind);
}

/** A stretch of text without spaces and line breaks, with the printed offset of each of its characters. */
function squeezed(reading: Reading, scope: Span): { text: string; at: number[] } {
  const at: number[] = [];
  let text = '';
  for (let index = scope[0]; index < scope[1]; index++) {
    const char = reading.folded[index] as string;
    if (char === ' ' || char === '\n') continue;
    text += char;
    at.push(index);
  }
  return { text, at };
}

/** The round may be cut by the title's line break (`十三届市` / `委第四轮`). */
function readRound(reading: Reading, scope: Span): Inspection['round'] {
  const { text, at } = squeezed(reading, scope);
  let best: RegExpMatchArray | null = null;
  for (const match of text.matchAll(ROUND)) {
    if (/上一?$/.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
    const end = match.index + match[0].length;
    const near = /巡察|巡视|“?回头看|督察/.test(text.slice(end, end + 24));
    if (!near && !/巡察|巡视/.test(text.slice(Math.max(0, match.index - 20), match.index))) continue;
    if (!best || (match[1] && !best[1])) best = match;
  }
  if (best?.index === undefined) return null;
  const last = at[best.index + best[0].length - 1];
  const found = words(reading, at[best.index] ?? scope[0], (last ?? scope[0]) + 1);
  if (!found) return null;
  const number = best[2] ? (parseNumeral(best[2])?.value ?? null) : best[0].includes('首') ? 1 : null;
  return { ...found, term: best[1] ? (parseNumeral(best[1])?.value ?? null) : null, number };
}

const INSPECTS = /巡察|巡视|进驻|审计|督察|检查/;

function readPeriod(reading: Reading, lead: Span, facts: TextFacts): Inspection['period'] {
  const dates = within(facts.dates, lead);
  const periods = findPeriods(reading.folded, dates).filter(
    (period) => period.span[0] >= lead[0] && period.span[1] <= lead[1],
  );
  const fits = (at: number) => {
    const sentence = sentenceAt(reading.folded, at, lead);
    return INSPECTS.test(sentence) && !/公示|集中整改(?:期|自)/.test(sentence);
  };
  const period = periods.find((one) => fits(one.span[0]));
  if (period) return { start: period.start, end: period.end };
  // A single date right before the act of inspecting.
  const single = dates.find((date) => {
    const after = reading.folded.slice(date.span[1], date.span[1] + 40);
    return (
      /^(?:起|以来|,|、)?[^。;]{0,30}?(?:巡察|巡视|督察|审计)[^。;]{0,3}(?:组)?[^。;反]{0,12}(?:对|进驻|开展)/.test(
        after,
      ) && !/反馈/.test(after.slice(0, 20))
    );
  });
  return single ? { start: single, end: null } : null;
}

function sentenceAt(folded: string, at: number, scope: Span): string {
  const from = Math.max(scope[0], folded.lastIndexOf('。', at) + 1);
  const stop = folded.indexOf('。', at);
  return folded.slice(from, stop < 0 ? scope[1] : Math.min(stop, scope[1]));
}

function readFeedbackDate(reading: Reading, lead: Span, facts: TextFacts): NoticeDate | null {
  const { folded } = reading;
  const dates = within(facts.dates, lead);
  const periods = findPeriods(folded, dates);
  for (const at of feedbackPlaces(folded, lead)) {
    const from = Math.max(lead[0], folded.lastIndexOf('。', at) + 1, folded.lastIndexOf('\n', at) + 1);
    const before = dates.filter((date) => date.span[0] >= from && date.span[1] <= at);
    const date = before[before.length - 1];
    if (!date || periods.some((period) => date.span[0] >= period.span[0] && date.span[1] <= period.span[1]))
      continue;
    if (/[。;]/.test(folded.slice(date.span[1], at)) || at - date.span[1] > 60) continue;
    if (/截[至止]$/.test(folded.slice(Math.max(0, date.span[0] - 2), date.span[0]))) continue;
    return rollForward(
      date,
      periods.map((period) => period.end),
    );
  }
  return null;
}

/** Where the lead speaks of feedback; an audit's feedback is its report. */
function feedbackPlaces(folded: string, lead: Span): number[] {
  const text = folded.slice(...lead);
  return [...text.matchAll(/反馈|(?:出具|送达|下达|印发)了?[一-鿿]{0,8}审计报告/g)].map(
    (match) => lead[0] + match.index,
  );
}

/** A feedback date without a year is never earlier than the end of the inspection. */
function rollForward(date: NoticeDate, ends: readonly NoticeDate[]): NoticeDate {
  if (!date.inherited) return date;
  const end = ends[ends.length - 1];
  const year = Number(date.value.slice(0, 4));
  if (!end || Number.isNaN(year) || date.value.slice(0, 7) >= end.value.slice(0, 7)) return date;
  return { ...date, value: `${year + 1}${date.value.slice(4)}` };
}

// --- dates --------------------------------------------------------------------------------------

function readAsOf(reading: Reading, outline: Outline, facts: TextFacts): NoticeDate | null {
  const { folded } = reading;
  return (
    within(facts.dates, [outline.front.start, outline.back.body]).find((date) =>
      /截[至止](?:到)?(?:了)? ?$/.test(folded.slice(Math.max(0, date.span[0] - 4), date.span[0])),
    ) ?? null
  );
}

const PUBLISHED =
  /(?:发布|发文|成文|生成|公开|公布|印发|更新)(?:日期|时间)?:? *$|(?:^|[ \n|])(?:日期|时间):? *$/;

function readPublished(reading: Reading, outline: Outline, facts: TextFacts): NoticeDate | null {
  const { folded } = reading;
  const head = within(facts.dates, [0, outline.front.lead]).filter(
    (date) =>
      !outline.front.title ||
      date.span[1] <= outline.front.title[0] ||
      date.span[0] >= outline.front.title[1],
  );
  const first = head.find(
    (date) =>
      /(?:发布|公布|公开)(?:日期|时间)?:? *$/.test(
        folded.slice(Math.max(0, date.span[0] - 14), date.span[0]),
      ) && date.value.length >= 10,
  );
  if (first) return first;
  const labelled = head.find(
    (date) =>
      PUBLISHED.test(folded.slice(Math.max(0, date.span[0] - 14), date.span[0])) && date.value.length >= 10,
  );
  if (labelled) return labelled;
  if (outline.back.signature) {
    const signed = within(facts.dates, outline.back.signature);
    if (signed.length > 0) return signed[signed.length - 1] ?? null;
  }
  const foot = within(facts.dates, [outline.back.body, folded.length]).find((date) =>
    PUBLISHED.test(folded.slice(Math.max(0, date.span[0] - 14), date.span[0])),
  );
  if (foot) return foot;
  return (
    head.find(
      (date) =>
        date.value.length >= 10 &&
        /^[\s([-]*$/.test(folded.slice(folded.lastIndexOf('\n', date.span[0] - 1) + 1, date.span[0])),
    ) ?? null
  );
}
