import { parseNumeral } from '../lang/index.ts';
import type { Status } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';

/** One clause of a statement on several findings: which of them, and their status. */
export interface Clause {
  /**
   * `named`: those whose labels or titles it lists; `all`: those that the statement is about; `rest`: those that no other
   * clause of the statement names, without its own `keys` (`除第3、7个问题外`).
   */
  reach: 'named' | 'all' | 'rest';
  /** Labels in the order of the text, as `keyOf` gives them; `1至3` is `1~3`. */
  keys: readonly string[];
  /** Quoted titles, folded. */
  titles: readonly string[];
  /** How many, where printed. */
  count: number | null;
  /** The number is printed beside the list, so the list is one. */
  counted: boolean;
  status: Status;
}

const CN = '[一二三四五六七八九十]{1,3}';
const NUMBER = `(?:\\d{1,3}|[一二三四五六七八九十两]{1,3})`;
/** `1-1`, `（3）`, `5.`, `第2`, `1（2）`, `问题二`: what names a finding in a list. */
const NAME = `(?:(?:第|问题|序号|编号) {0,2}){0,2}(?:\\d{1,3}(?:[-.]\\d{1,3}| {0,2}[(（]\\d{1,3}[)）])?|[(（](?:\\d{1,3}|${CN})[)）]|[①-⑳]|(?<=第|问题)${CN})(?:个|项|条)?(?:具体)?(?:问题|任务|事项)?`;
/** Between bracketed names there need be nothing: `（1）（3）（4）`. */
const LIST = `${NAME}(?: {0,2}(?:[、,和及与]|以及|至|~|—|到|(?=[(（①-⑳])) {0,2}${NAME}){0,60}`;
const KEY = new RegExp(`(\\d{1,3})(?:[-.](\\d{1,3})| {0,2}[(（](\\d{1,3})[)）])|\\d{1,3}|[①-⑳]|${CN}`, 'g');
const QUOTED = '[“"「][^”"」\\n]{4,80}[”"」]';
const ITEMS = '(?:具体|反馈|整改|突出)?(?:问题|任务|事项)';
const COUNTER = '(?:个|项|条|件|类)';
/** `第6项因一户正在打官司，尚未完成` */
const REASON = '(?:(?:因|由于|受)[^。;,、]{2,30},)?';
const ADVERBS = '(?:,|均|都|目前|现)*';
const ENDS = '(?=[,。;、)]|\\n|$)';

interface Patterns {
  /** `已完成整改的有：1-1、1-2` */
  listed: RegExp;
  /** The same at a place. */
  opening: RegExp;
  /** `已完成整改5个，分别是：1-1、1-2`; `正在推进1个，即问题7` */
  before: RegExp;
  /** `1-1、1-2已完成整改` */
  after: RegExp;
  /** `4个具体问题均已完成整改`, `本部分所列问题正在推进` */
  all: RegExp;
  /** `其余均已整改到位`; `除第3、7个问题外，均已完成整改` */
  rest: RegExp;
  /** `“…”“…”正在推进` */
  titled: RegExp;
}
const cache = new WeakMap<object, Patterns>();

function patterns(reading: Reading): Patterns {
  const { lexicon } = reading;
  let made = cache.get(lexicon);
  if (!made) {
    const status = lexicon.statusPattern;
    const listed = `(${status})的(?:具体)?(?:问题|任务|事项)?(?:共?${NUMBER}${COUNTER})?,?(?:有|是|为|包括|分别(?:是|为)):? {0,2}(${LIST})`;
    made = {
      listed: new RegExp(listed, 'g'),
      opening: new RegExp(listed, 'y'),
      before: new RegExp(
        `(${status})(?:的)?(?:具体)?(?:问题|任务|事项|整改)?(?:的)?(?:共|有|为)?${NUMBER}${COUNTER}(?:问题|任务|事项)?[,:(]? {0,2}(?:分别(?:是|为)|即|包括|具体(?:是|为)|为|是)?[:]? {0,2}(${LIST})`,
        'g',
      ),
      after: new RegExp(`(${LIST})(?:问题|项|个)?${REASON}${ADVERBS}(${status})${ENDS}`, 'g'),
      all: new RegExp(
        `(?:(?:以上|上述|前述|所列|该|这|本)(?:部分|方面|类|节|项|组|批|板块)?(?:的)?(?:所列|所涉|涉及|反馈)?(?:的)?(?:(${NUMBER})${COUNTER})?${ITEMS}|(${NUMBER})${COUNTER}${ITEMS}?(?=,?(?:已?全部|均|都)))${ADVERBS}(${status})${ENDS}`,
        'g',
      ),
      rest: new RegExp(
        `(?:(?:其余|其他|其它|余下|剩余|另外)(?:的)?(?:(${NUMBER})${COUNTER})?(?:的)?${ITEMS}?|(?<=外,))${ADVERBS}(${status})${ENDS}`,
        'g',
      ),
      titled: new RegExp(
        `(${QUOTED}(?:[、,和及与]?${QUOTED}){0,8})(?:的)?(?:等)?(?:${NUMBER}${COUNTER})?${ITEMS}?${ADVERBS}(${status})${ENDS}`,
        'g',
      ),
    };
    cache.set(lexicon, made);
  }
  return made;
}

/** `3个问题` says how many, `第3个问题` which. */
const COUNT = new RegExp(`^\\d{1,3}${COUNTER}${ITEMS}?$`);

/** `除第3、7个问题外，` before `其余…` or before the status itself. */
const EXCEPT = new RegExp(`除了?(${LIST})(?:之外|以外|外),?$`);
/** … as long as it may be. */
const FAR = 200;

/** A list of labels or titles, or a word for all or the rest: without one of them there is no clause. */
const TELLS = /\d|[①-⑳第“"「]|[(（][一二三四五六七八九十]|所列|以上|上述|前述|其余|其他|其它|余下|剩余|另外/;

/** The clauses between two offsets. */
export function clausesIn(reading: Reading, from: number, to: number): Clause[] {
  const text = reading.folded.slice(from, to);
  if (!TELLS.test(text)) return [];
  const { listed, before, after, all, rest, titled } = patterns(reading);
  const found: Clause[] = [];
  const add = (words: string, at: number, clause: Partial<Clause> & Pick<Clause, 'reach'>) => {
    const code = reading.lexicon.status.whole(words);
    if (code === null) return;
    const span: [number, number] = [from + at, from + at + words.length];
    const status: Status = { code, raw: reading.text.slice(...span), place: 'group', span };
    found.push({ keys: [], titles: [], count: null, counted: false, ...clause, status });
  };
  const last = (match: RegExpMatchArray, words: string) =>
    (match.index ?? 0) + match[0].length - words.length;
  for (const pattern of [listed, before])
    for (const match of text.matchAll(pattern))
      add(match[1] ?? '', match.index, { reach: 'named', keys: keysIn(match[2] ?? ''), counted: true });
  for (const match of text.matchAll(after)) {
    const words = match[2] ?? '';
    if (COUNT.test(match[1] ?? '')) continue;
    add(words, last(match, words), { reach: 'named', keys: keysIn(match[1] ?? '') });
  }
  for (const match of text.matchAll(titled)) {
    const words = match[2] ?? '';
    const titles = [...(match[1] ?? '').matchAll(/[“"「]([^”"」]+)[”"」]/g)].map((one) => one[1] ?? '');
    add(words, last(match, words), { reach: 'named', titles });
  }
  for (const match of text.matchAll(all)) {
    const words = match[3] ?? '';
    add(words, last(match, words), { reach: 'all', count: numberOf(match[1] ?? match[2]) });
  }
  for (const match of text.matchAll(rest)) {
    const words = match[2] ?? '';
    const except = EXCEPT.exec(text.slice(Math.max(0, match.index - FAR), match.index));
    const keys = keysIn(except?.[1] ?? '');
    add(words, last(match, words), { reach: 'rest', keys, count: numberOf(match[1]) });
  }
  return found;
}

/** A paragraph that begins with the status of a list of labels, few words before it: `其中，1-1、1-2已完成整改`. */
export function opensWithList(reading: Reading, head: string): boolean {
  const { opening, after } = patterns(reading);
  opening.lastIndex = 0;
  if (opening.test(head)) return true;
  if (!OPENS_WITH_NAME.test(head)) return false;
  const [first] = head.matchAll(after);
  return first !== undefined && first.index <= OPENING && keysIn(first[1] ?? '').length > 1;
}
const OPENS_WITH_NAME = /^[^\d(①-⑳第]{0,6}[\d(①-⑳第]/;
/** Words before the list that opens such a paragraph (`其中，`, `整改状态：`). */
const OPENING = 6;

/** The last number of a printed label in its own digits, with the one before it where both make it up: `1-2`. */
export function keyOf(label: string): string {
  return keysIn(label.normalize('NFKC')).pop() ?? '';
}

function keysIn(list: string): string[] {
  const keys: string[] = [];
  let at = 0;
  for (const match of list.matchAll(KEY)) {
    const inner = match[2] ?? match[3];
    const key = inner
      ? `${Number(match[1])}-${Number(inner)}`
      : match[0].normalize('NFKC').replace(/^0+(?=\d)/, '');
    const joint = keys.length > 0 && /至|~|—|到/.test(list.slice(at, match.index));
    if (joint) keys.push(`${keys.pop()}~${key}`);
    else keys.push(key);
    at = match.index + match[0].length;
  }
  return keys;
}

export function numberOf(printed: string | undefined): number | null {
  return printed === undefined ? null : (parseNumeral(printed)?.value ?? null);
}
