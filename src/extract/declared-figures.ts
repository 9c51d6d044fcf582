import { parseNumeral } from '../lang/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { BARE_STATUS, COUNTED_STATUS, SCOPE, TOTAL_NOUNS } from '../lexicon/totals.ts';
import { alternation, createMatcher } from '../lexicon/types.ts';
import type { StatusCode, Subject } from '../notice/index.ts';
import { countsSomething } from './declared-idioms.ts';
import { shareStates, withBodies } from './declared-shared.ts';

/** One figure of a sentence with what is printed about it; offsets are of the sentence. */
export interface Figure {
  at: number;
  end: number;
  /** The number as printed, and 余 or 多 behind it. */
  number: string;
  /** Null where masked. */
  value: number | null;
  more: string;
  /** 个, 项, 个方面 …, and where it stands. */
  classifier: string;
  classifierAt: number;
  /** What it counts, if the noun stands right beside it. */
  noun: Subject | null;
  /** Printed as 具体问题. */
  detailed: boolean;
  status: { code: StatusCode; words: string; place: 'before' | 'after'; start: number } | null;
  scope: string | null;
  /** Stands in one list with the figure before: nothing but 、 or 和 and what is counted between them. */
  listed: boolean;
  /** The body named right before it: its scope where another's problems are counted beside it. */
  body: string | null;
  /** From the last stop, or the figure before, up to the figure. */
  lead: string;
}

const NUMBER = '(\\d{1,3}(?:,\\d{3})+|\\d{1,5}|[X×x*]{1,4}|[一二三四五六七八九十百两〇零]{1,5})';
const MASKED = /^[X×x*]+$/;
const NOUN = alternation(TOTAL_NOUNS);
const COUNT = new RegExp(
  `${NUMBER}(余|多)? ?(个大方面|个方面|大方面|方面|个大类|大类|个类别|类|项|个|条|件|处|点|宗)(?!次|月|工作日|小时|百分点|年度|\\(次)(?:的|大)?(${NOUN})?`,
  'g',
);
const NOUNS = TOTAL_NOUNS.map(({ subject, pattern }) => ({
  subject,
  whole: new RegExp(`^(?:${pattern})$`),
}));
/** `整改措施63条`, `问题共18个`: the noun right before the figure. */
const NAMED_BEFORE = new RegExp(`(${NOUN})(?:共计?|合计|总数|总计|累计|有|为|达|分别为?|各|中){0,3}:? ?$`);
const LISTED = /^[、和及与,]{0,2}$/;
/** Names of parts that are remembered. */
const MOST_PARTS = 50;
/** A status may go on behind a comma: 已完成,并长期坚持3个. */
const GOES_ON = /^(?:并|且|将|长期|持续|取得|达到)/;
/** How far before its figure a status begins at most. */
const STATUS_REACH = 40;
/** How far behind its figure a status ends at most. */
const AFTER_REACH = 40;
/** `提出整改措施,共计54条。`: the noun before the comma. */
const SUMMED = /^(?:共计?|合计|总计|累计|总共)(?:有|为|达)? ?$/;
/** Nothing more is said of the figure: a stop, and no 均已 or the like behind it. */
const ENDS = /^(?:$|[。;:)]|\((?!即|第|问题|序号)|[,、](?![目现均都全已经因整工进列纳转取]))/;
const AFTER_NOUN = `(?:的)?(?:${NOUN})?(?:的)?`;
const BESIDE = [...COUNTED_STATUS, ...BARE_STATUS];
const COUNTED = createMatcher(BESIDE);
/** What may stand between a figure and its predicate; behind a comma it says that all are meant. */
const LEAD_IN =
  '(?:\\((?:即|第|问题|序号)[^()]{1,16}\\))?(?:已(?:明确|制定|列入|纳入)[^,。;、()]{1,12},(?=正))?(?:[,、]?(?:目前|现在?|均|都|全部|已(?=全部|按期|经))|经[^,。;、()\\d]{1,8}|因[^,。;、()\\d]{1,12}?|(?:整改)?(?:工作)?进展顺利,?|[列纳转]入){0,4}';
const STOPS = [',', ';', ':', '(', ')', '、'];
const SCOPE_END = new RegExp(`(${SCOPE})(?:工作|责任制|类|专项检查|等){0,2}$`);
/** `粮食领域机动巡察另行反馈`: another inspection beside the main one. */
const BESIDE_MAIN = /([一-鿿]{2,14}(?:巡察|巡视|检查|审计))另(?:行|外)?共?(?:反馈|指出|发现)?$/;
/** `反馈巡视问题17个`, beside those of a special inspection. */
const MAIN = /反馈(?:的)?(巡[视察])$/;
/** A body's name right before its part (`反馈局党委的13个问题`): a scope only beside another body's. */
const BODY = /[一-鿿]{0,14}(?:党[委组]|党工委|党组织|总支|支部|两委)(?=班子$|$)/;
const BODY_LEAD = /^.*(?:反馈|指出|发现|查出|涉及|目前|其中|[对向给])/;
const SCOPE_TAIL = /(?:共|各|均|反馈|指出|发现|存在|中|的|已|方面|涉及|类|共性|具体|要求|有|查出|移交){0,4}$/;

export interface FigureReader {
  /** The figures of one sentence (folded), from left to right. */
  read(sentence: string): Figure[];
  /** A name that a part of the whole was counted under; it is known from here on. */
  learn(scope: string): void;
}

export function createFigureReader(lexicon: Lexicon): FigureReader {
  const glue = `(?:的)?(?:有|共计?|合计|为|达|了)?(?:${NOUN})?(?:的)?(?:共计?|合计|累计|分别为?|有|为|达)?:? ?$`;
  const before = new RegExp(`(${lexicon.statusPattern})${glue}`);
  const countedBefore = new RegExp(
    `(?:^|[,、;:()]|其余|剩余|余下|另|其中|(${NOUN})|[\\d项个条件]|已|均)(${alternation(BESIDE)})${glue}`,
  );
  const figureBehind = '(?![^,。;、()]{0,4}(?:\\d|[一二三四五六七八九十])|时限|时间|期限|标准|率|情况)';
  const after = new RegExp(`^${AFTER_NOUN}${LEAD_IN}(${lexicon.statusPattern})${figureBehind}`);
  const countedAfter = new RegExp(`^${AFTER_NOUN}${LEAD_IN}(${alternation(COUNTED_STATUS)})${figureBehind}`);
  const learnt = new Set<string>();

  /** `between` is what stands close before a figure, `from` its offset. */
  function statusBefore(between: string, from: number): Figure['status'] {
    const match = before.exec(between);
    if (match?.[1]) {
      const code = lexicon.status.whole(match[1]);
      if (code) return { code, words: match[1], place: 'before', start: from + match.index };
    }
    const counted = countedBefore.exec(between);
    if (!counted?.[2]) return null;
    const code = COUNTED.whole(counted[2]);
    const start = from + counted.index + counted[0].indexOf(counted[2]);
    return code && { code, words: counted[2], place: 'before', start };
  }

  function statusAfter(rest: string, at: number): Figure['status'] {
    if (ENDS.test(rest)) return null;
    for (const [pattern, matcher] of [
      [after, lexicon.status],
      [countedAfter, COUNTED],
    ] as const) {
      const match = pattern.exec(rest);
      const code = match?.[1] ? matcher.whole(match[1]) : null;
      if (match?.[1] && code) return { code, words: match[1], place: 'after', start: at };
    }
    return null;
  }

  function scopeOf(
    lead: string,
    status: Figure['status'],
    from: number,
    behind: boolean,
  ): Pick<Figure, 'scope' | 'body'> {
    const head = (
      status?.place === 'before' ? lead.slice(0, Math.max(0, status.start - from)) : lead
    ).replace(NAMED_BEFORE, '');
    const bare = head.replace(SCOPE_TAIL, '').replace(NAMED_BEFORE, '');
    const known = [...learnt].find((name) => bare.endsWith(name) || head.endsWith(name));
    const other = BESIDE_MAIN.exec(head) ?? MAIN.exec(head);
    const body = BODY.exec(bare)?.[0].replace(BODY_LEAD, '') || null;
    const part = SCOPE_END.exec(bare);
    // `6个村共反馈`: what the figure before counts.
    const counted = behind && part?.index === 0 && /^[村镇乡县市区局院校社班公集支]/.test(part[0]);
    return { scope: known ?? other?.[1] ?? (counted ? null : (part?.[1] ?? null)), body };
  }

  const learn = (scope: string) => {
    if (learnt.size < MOST_PARTS) learnt.add(scope);
  };

  return {
    learn,
    read(sentence) {
      const found: Figure[] = [];
      for (const match of sentence.matchAll(COUNT)) {
        const at = match.index;
        const end = at + match[0].length;
        const last = found[found.length - 1]?.end ?? 0;
        const [, number = '', more = '', classifier = ''] = match;
        const from = Math.max(last, lastStop(sentence, at));
        const lead = sentence.slice(from, at);
        const wide = Math.max(last, at - STATUS_REACH);
        const start = GOES_ON.test(lead) ? wide : Math.max(from, wide);
        const status = statusBefore(sentence.slice(start, at), start);
        const follows = statusAfter(sentence.slice(end, end + AFTER_REACH), end);
        if (!countsSomething(sentence, match, status)) continue;
        const summed = SUMMED.test(lead) && /^(?:$|[,。;:(、])/.test(sentence.slice(end, end + 1));
        const noun = nounOf(match[4], summed ? sentence.slice(wide, from - 1) : lead, status, from);
        found.push({
          at,
          end,
          number,
          value: MASKED.test(number) ? null : (parseNumeral(number)?.value ?? null),
          more,
          classifier,
          classifierAt: at + match[0].indexOf(classifier, number.length),
          noun,
          detailed: match[4] === '具体问题' || (!status && /具体问题(?:共|有|为)*$/.test(lead)),
          // `需长期推进的4个问题正在推进`: what is said of them beats what they are called.
          status: follows && (!status || /的$/.test(lead)) ? follows : status,
          ...scopeOf(lead, status, from, last > 0 && from === last),
          listed:
            last > 0 &&
            at - last <= LEAD_REACH &&
            LISTED.test(sentence.slice(last, at).replace(NAMED_BEFORE, '')),
          lead,
        });
      }
      return withBodies(shareStates(sentence, found, statusBefore), learn);
    },
  };
}

function lastStop(sentence: string, at: number): number {
  const from = Math.max(0, at - LEAD_REACH);
  const before = sentence.slice(from, at);
  return from + Math.max(...STOPS.map((stop) => before.lastIndexOf(stop))) + 1;
}

/** The noun behind the figure, or right before it where it is not part of a status (`长期任务1个`). */
function nounOf(
  behind: string | undefined,
  lead: string,
  status: Figure['status'],
  from: number,
): Subject | null {
  const of = (words: string) => NOUNS.find((entry) => entry.whole.test(words))?.subject ?? null;
  if (behind) return of(behind);
  const named = NAMED_BEFORE.exec(lead);
  if (named?.[1]) {
    const inside =
      status?.place === 'before' &&
      from + named.index >= status.start &&
      from + named.index < status.start + status.words.length;
    // `完成整改任务25项`: the object of the status.
    const object = status?.code === 'completed' && /完成.{0,4}(?:任务|事项)$/.test(status.words);
    return inside && !object ? null : of(named[1]);
  }
  // `整改任务完成37项`: the noun before the status.
  if (status?.place !== 'before') return null;
  const head = NAMED_BEFORE.exec(
    lead.slice(0, Math.max(0, status.start - from)).replace(/(?:已经?|均|都|全部|目前|现)+$/, ''),
  );
  return head?.[1] ? of(head[1]) : null;
}

/** How far before a figure its clause may begin. */
const LEAD_REACH = 60;
