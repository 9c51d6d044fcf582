import { parseNumeral } from '../lang/index.ts';
import { SANCTION_ENTRIES } from '../lexicon/sanctions.ts';
import type { AccountabilityEntry, Quantity, Span } from '../notice/index.ts';
import { type Reading, squeeze } from '../outline/index.ts';

const SANCTION = new RegExp(
  `(?<!谈心)(?:${SANCTION_ENTRIES.map((entry) => `(${entry.pattern})`).join('|')})`,
  'g',
);
const PEOPLE =
  /(?<![第\d])(\d{1,5}|[X×x*]{1,4}|[一二三四五六七八九十百两]{1,4})(余|多)? ?(?:余|多)?(人次|人|名|个|件|起)/g;
/** What a person-count may stand for besides the sanctioned: study, meetings, investigation of others. */
const FOREIGN =
  /滞后|进度|推进不力|进展缓慢|谈心|学习|培训|参加|参会|受教育|党课|走访|入党|交流|轮岗|补助|群众(?!身边)|户|调研/;
/** The code of words for all together (问责, 处理). */
const GENERIC = 'accountability';
/** A total is made up of no more parts than this. */
const MAX_PARTS = 30;
/** How far the first part may stand from its total. */
const PART_REACH = 30;

interface Made {
  entry: AccountabilityEntry;
  code: string;
  at: number;
}

interface Token {
  kind: 'sanction' | 'quantity';
  at: number;
  end: number;
  text: string;
  code: string;
  quantity: Quantity | null;
}

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

function tokens(reading: Reading, span: Span): Token[] {
  const text = reading.folded.slice(...span);
  const found: Token[] = [];
  for (const match of text.matchAll(SANCTION)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const code = SANCTION_ENTRIES[index]?.code ?? '';
    found.push({
      kind: 'sanction',
      at: span[0] + match.index,
      end: span[0] + match.index + match[0].length,
      text: match[0],
      code,
      quantity: null,
    });
  }
  for (const match of text.matchAll(PEOPLE)) {
    const at = span[0] + match.index;
    const end = at + match[0].length;
    const parsed = /^[X×x*]+$/.test(match[1] ?? '') ? null : parseNumeral(match[1] ?? '');
    const quantity: Quantity = {
      raw: reading.text.slice(at, end),
      span: [at, end],
      value: parsed?.value ?? null,
      unit: match[3] ?? '',
      state: parsed === null ? 'masked' : match[2] ? 'approximate' : 'exact',
    };
    found.push({ kind: 'quantity', at, end, text: match[0], code: '', quantity });
  }
  // Of tokens that begin together or inside one another only the outer one counts.
  let end = -1;
  return found
    .sort((a, b) => a.at - b.at || b.end - a.end)
    .filter((token) => {
      if (token.end <= end) return false;
      end = token.end;
      return true;
    });
}

function readSentence(reading: Reading, sentence: Span, found: Accountability): void {
  const made: Made[] = [];
  let pending: Token[] = [];
  for (const segment of split(reading, sentence, /[,;()]/)) {
    const list = tokens(reading, segment);
    const words = reading.folded.slice(...segment);
    if (!list.some((token) => token.kind === 'sanction')) {
      // `批评教育、提醒谈话,共24人`: the figure of what stood before.
      const only = list.filter((token) => token.kind === 'quantity');
      if (
        pending.length > 0 &&
        only.length === 1 &&
        /^(?:共|合计|累计|总计)?\s*[\dX×*一-十]/.test(words.trim())
      ) {
        made.push(...entriesOf(reading, pending, only[0] as Token));
      }
      pending = [];
      continue;
    }
    if (FOREIGN.test(words) && !/处分|诫勉|批评教育|提醒谈话|谈话提醒|组织处理|书面检查/.test(words))
      continue;
    pending = readSegment(reading, list, made);
  }
  keepParts(reading, made, found);
}

/** Pairs the sanctions and figures of one clause, in their printed order. */
function readSegment(reading: Reading, list: readonly Token[], made: Made[]): Token[] {
  let sanctions: Token[] = [];
  let ahead: Token | null = null;
  for (let index = 0; index < list.length; index++) {
    const token = list[index] as Token;
    if (token.kind === 'sanction') {
      sanctions.push(token);
      const next = list[index + 1];
      const joined =
        next?.kind === 'sanction' && /^[、和及与,]?$/.test(reading.folded.slice(token.end, next.at));
      if (ahead && !joined) {
        const follows = next?.kind === 'quantity' && next.at - token.end <= 1;
        if (!follows) {
          made.push(...entriesOf(reading, sanctions, ahead));
          sanctions = [];
          ahead = null;
        } else ahead = null;
      }
      continue;
    }
    const gap =
      sanctions.length > 0
        ? reading.folded.slice((sanctions[sanctions.length - 1] as Token).end, token.at)
        : '';
    if (sanctions.length > 0 && gap.length <= 14 && !/[。;]/.test(gap)) {
      const next = list[index + 1];
      // 责令X个党支部作出书面检查: the words stand on both sides of the figure.
      const opens = /责令$|给予$|对$/.test(reading.folded.slice(Math.max(0, token.at - 2), token.at));
      if (!(opens && next?.kind === 'sanction' && sanctions.length === 0)) {
        made.push(...entriesOf(reading, sanctions, token));
        sanctions = [];
        continue;
      }
    }
    sanctions = [];
    ahead = token;
  }
  return sanctions;
}

function entriesOf(reading: Reading, sanctions: readonly Token[], figure: Token): Made[] {
  const { quantity } = figure;
  const first = sanctions[0];
  if (!quantity || !first) return [];
  const before = reading.folded.slice(Math.max(0, figure.at - 2), figure.at);
  const ordered = before === '责令' && first.at >= figure.end && !first.text.startsWith('责令');
  const spans: Span[] = [];
  if (ordered) spans.push([figure.at - 2, figure.at]);
  for (const sanction of sanctions) spans.push([sanction.at, sanction.end]);
  spans.push([figure.at, figure.end]);
  spans.sort((a, b) => a[0] - b[0]);
  const merged = merge(spans);
  const kinds = sanctions.map((sanction, index) => {
    const words = squeeze(reading.text.slice(sanction.at, sanction.end));
    return index === 0 && ordered ? `责令${words}` : words;
  });
  const raw = merged.map((span) => reading.text.slice(...span)).join('');
  const whole = merged.length === 1 ? { span: merged[0] as Span } : { spans: merged };
  const codes = [...new Set(sanctions.map((sanction) => sanction.code))];
  return [{ entry: { kinds, codes, quantity, raw, ...whole }, code: first.code, at: figure.at }];
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged[merged.length - 1];
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else merged.push([span[0], span[1]]);
  }
  return merged;
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
  if (!/^[(:]|^[,;]?(?:其中|包括|含)/.test(between) || between.length > PART_REACH) return [];
  if (between.startsWith('(')) {
    const close = reading.marks.closeOf(end);
    return rest.filter((part) => part.at < close);
  }
  const total = entry.quantity.value;
  let sum = 0;
  for (let count = 1; count <= rest.length; count++) {
    sum += rest[count - 1]?.entry.quantity.value ?? 0;
    if (total !== null && sum >= total) return rest.slice(0, count);
  }
  return entry.codes.includes(GENERIC) ? [...rest] : [];
}
