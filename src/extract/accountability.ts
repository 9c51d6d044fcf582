import type { AccountabilityEntry, Span } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';
import { entryOf, GENERIC, type Made, pairClause } from './accountability-pairs.ts';
import { type Token, tokensOf } from './accountability-tokens.ts';

/** What a person-count may stand for besides the sanctioned: study, meetings, investigation of others. */
const FOREIGN =
  /滞后|进度|推进不力|进展缓慢|谈心|学习|培训|参加|参会|受教育|党课|走访|入党|交流|轮岗|补助|群众(?!身边)|户|调研/;
const HARD = /处分|诫勉|批评教育|提醒谈话|谈话提醒|组织处理|书面检查/;
/** The leadership's pressure while the work goes on: talks with those who are behind, beside supervision. */
const PRESSURE =
  /滞后|进度|不力|缓慢|逾期|超期|未按[时期]|亮(?:红|黄)灯|(?:较|偏)慢|迟缓|落后|落实不到位|督办|督导|督查|日常监督|监督方案|调度|不积极|不主动/;
/** `线索7件,其中立案2件、谈话函询3件`: how the clues were dealt with, not who was held to account. */
const HANDLED = /线索[^,;。]{0,8}[,(]?(?:[^;。]{0,24}[,(])?其中/;
/** `情节轻微的7人`: people who wait for the next clause to say what befell them. */
const WAITS = /^(?:(?:相关|有关)?(?:责任人?|党员|干部|领导|人员|同志|负责人|当事人){1,2})?$/;
/** `,分别由班子成员约谈`, `,均给予批评教育`. */
const BEFELL = /^ ?(?:也|均|都|已|分别|全部|一律|由|被|给予|予以|进行|受到)/;
/** `已计入前述诫勉谈话1人`: counted before. */
const COUNTED_BEFORE = /(?:计入|含在|包含在|统计在|列入|含于)(?:了)?(?:前述|上述|前文|上文|前面|以上)/;
const TALKS = new Set(['interview', 'reminder-talk']);
/** A total is made up of no more parts than this. */
const MAX_PARTS = 30;
/** How far the first part may stand from its total. */
const PART_REACH = 30;

export interface Accountability {
  entries: AccountabilityEntry[];
  /** Totals printed together with their parts, for the self-audit. */
  wholes: { total: AccountabilityEntry; parts: AccountabilityEntry[] }[];
}

/** Unit-level totals of people held to account; pooled figures stay pooled. */
export function readAccountability(reading: Reading, regions: readonly Span[]): Accountability {
  const found: Accountability = { entries: [], wholes: [] };
  for (const region of regions) {
    for (const sentence of split(reading, region, /[。\n]/)) readSentence(reading, sentence, found);
  }
  return found;
}

function split(reading: Reading, span: Span, stop: RegExp): Span[] {
  const pieces: Span[] = [];
  let start = span[0];
  for (let at = span[0]; at <= span[1]; at++) {
    if (at === span[1] || stop.test(reading.folded[at] ?? '')) {
      if (at > start) pieces.push([start, at]);
      start = at + 1;
    }
  }
  return pieces;
}

function readSentence(reading: Reading, sentence: Span, found: Accountability): void {
  const made: Made[] = [];
  let pending: Token[] = [];
  let waiting: Token | null = null;
  for (const clause of split(reading, sentence, /[,;()]/)) {
    const list = tokensOf(reading, clause);
    const words = reading.folded.slice(...clause);
    if (COUNTED_BEFORE.test(words)) continue;
    const figure = waiting;
    waiting = waitsIn(reading, clause, list);
    if (!list.some((token) => token.kind === 'sanction')) {
      // `批评教育、提醒谈话,共24人`: the figure of what stood before.
      const only = list.filter((token) => token.kind === 'quantity');
      if (
        pending.length > 0 &&
        only.length === 1 &&
        /^(?:共|合计|累计|总计)?\s*[\dX×*一二三四五六七八九十百]/.test(words.trim())
      ) {
        made.push(...entryOf(reading, pending, only[0] as Token));
      }
      pending = [];
      continue;
    }
    const rest = list.reduceRight(
      (left, { at, end }) => left.slice(0, at - clause[0]) + left.slice(end - clause[0]),
      words,
    );
    if (FOREIGN.test(rest) && !HARD.test(words)) continue;
    pending = pairClause(reading, list, made);
    if (figure && pending.length > 0 && pending.length === list.length && BEFELL.test(words)) {
      made.push(...entryOf(reading, pending, figure));
      pending = [];
    }
  }
  const words = reading.folded.slice(...sentence);
  if (isPressure(words, made)) return;
  const handled = HANDLED.exec(words);
  const from = handled ? sentence[0] + handled.index : Number.POSITIVE_INFINITY;
  keepParts(
    reading,
    made.filter(({ entry, at }) => entry.quantity.unit !== '件' || at < from),
    found,
  );
}

/** The people that a clause without a sanction ends with. */
function waitsIn(reading: Reading, clause: Span, list: readonly Token[]): Token | null {
  const [only] = list;
  if (list.length !== 1 || !only?.quantity || !/[人名]/.test(only.quantity.unit)) return null;
  if (FOREIGN.test(reading.folded.slice(...clause))) return null;
  return WAITS.test(reading.folded.slice(only.end, clause[1])) ? only : null;
}

function isPressure(sentence: string, made: readonly Made[]): boolean {
  return PRESSURE.test(sentence) && made.every(({ entry }) => entry.codes.every((code) => TALKS.has(code)));
}

/**
 * A total printed with its parts (`问责12人，其中党纪处分3人…`, `党纪处分3人（党内警告2人、…）`): the parts are
 * kept, the total goes to the self-audit.
 */
function keepParts(reading: Reading, made: readonly Made[], found: Accountability): void {
  for (let index = 0; index < made.length; index++) {
    const { entry, code } = made[index] as Made;
    // Parts stand close behind their total.
    const rest = made.slice(index + 1, index + 1 + MAX_PARTS);
    const parts = rest[0] ? partsOf(reading, entry, rest) : [];
    if (parts.length > 0) {
      found.wholes.push({ total: entry, parts: parts.map((part) => part.entry) });
      continue;
    }
    // A bare 处理 is no kind of sanction.
    if (code === GENERIC && !/问责|追责|追究/.test(entry.kinds.join())) continue;
    found.entries.push(entry);
  }
}

/** The figures behind `其中` or inside the bracket that follows a total, as many as it takes to make it up. */
function partsOf(reading: Reading, entry: AccountabilityEntry, rest: readonly Made[]): Made[] {
  const end = Math.max(
    entry.quantity.span[1],
    ...(entry.spans ?? (entry.span ? [entry.span] : [])).map((span) => span[1]),
  );
  const first = rest[0] as Made;
  const between = reading.folded.slice(end, first.at);
  if (between.length > PART_REACH) return [];
  const generic = entry.codes.includes(GENERIC);
  const opened = /^[(:]|^[,;]?(?:其中|包括|含|(?:具体|分别)?(?:为|是):|具体)/.test(between);
  if (!opened && !generic) return [];
  if (between.startsWith('(')) {
    const close = reading.marks.closeOf(end);
    return rest.filter((part) => part.at < close);
  }
  const total = entry.quantity.value;
  let sum = 0;
  for (let count = 1; count <= rest.length; count++) {
    sum += rest[count - 1]?.entry.quantity.value ?? 0;
    // Without 其中 they are parts of a 问责9人 only if they add up to it.
    if (total !== null && (opened ? sum >= total : sum === total)) return rest.slice(0, count);
  }
  return opened && generic ? [...rest] : [];
}
