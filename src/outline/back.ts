import { BODY_TAILS, ORGANS } from '../lexicon/organs.ts';
import { readEnumerator } from './enumerators.ts';
import { isNoise } from './noise.ts';
import { type Line, type Reading, squeeze } from './reading.ts';

/** Where the notice ends: contact, signature, and foreign text behind them. */
export interface Back {
  contact: [number, number] | null;
  signature: [number, number] | null;
  /** End of the structured part. */
  body: number;
  /** Everything from here on is noise. */
  end: number;
}

const CONTACT_LABEL =
  /(?:联系|监督|举报|咨询|反映|公示|受理|值班|办公|服务)?(?:电 {0,4}话|方式|热线)(?:号码)?(?:\([^()]{0,20}\))? {0,2}(?:[:为是]|(?=\(?0?\d{2,4}))|(?:通[讯信]|联系|邮寄|来信|信函|收信|来访|办公)?地 {0,4}址 {0,2}[:为是]|(?:通[讯信]|联系|邮寄|来信)地址|邮政?编码? {0,2}[:为是]|邮 {0,4}编 {0,2}(?:[:为]|(?=\d{6}))|(?:电子)?(?:邮箱|信箱|邮件)(?:地址)? {0,2}[:为是]|E-?mail|[\w.]{2,40}@[\w-]{2,40}\.|拨打 ?\d|联[系络]人 {0,2}[:为是]|公示(?:期|时间)/i;
const WELCOME =
  /欢迎|如有(?:意见|异议|不同|问题|情况)|(?:意见|建议|异议)[^。]{0,20}(?:反映|反馈|提出|联系|向)|(?:请|可)[^。]{0,40}(?:反映|联系|监督)|(?:公示|公开)(?:期|时间)|接受[^。]{0,16}监督|联系方式|监督方式|特此(?:公示|通报|公告|报告)|以下(?:方式|渠道)|受理/;
/** A line that names a body, as the last lines do. */
const ORGAN_LINE = new RegExp(
  `(?:${ORGANS.join('|')}|${BODY_TAILS.join('|')}|[省市县区州旗]委|支部|组|办)(?:\\(.{1,8}\\))?$`,
);
const DATE_LINE =
  /^(?:\d{2,4}|[二〇零一三四五六七八九十○X×*]{2,4}|20\dX)年.{1,8}(?:日|月)?$|^[\dX×*]{4}[-./][\dX×*]{1,2}[-./][\dX×*]{1,2}$/;
/** `某局党组 2023年9月1日` on one line. */
const DATE_BEHIND = /(?:[\dX×*]{4}|[二〇零一三四五六七八九十○]{4})年.{1,3}月(?:.{1,3}日)?$/;
const SIGNATURE_LENGTH = 50;
/** The formula before a signature is no part of what stands above it. */
const FORMULA = /^特此(?:通报|公示|公告|公开|报告|函告|说明)[。!]?$/;
const ATTACHMENT = /^附(?:件|表)?(?:下载|列表)?\d{0,2} {0,2}[:1]|^\(?此件/;
/** What sites and resellers print below a text, as they word it. */
const SITE_LINE =
  /^(?:\[|【)?(?:字[体号]|大 ?中 ?小|责任编辑|编辑|收藏|我要|打印|关闭|返回|分享|扫|友情|相关|上一[篇页条]|下一[篇页条]|声明|免责|本文|本站|转载|链接)|侵权|转载|免责|版权|Copyright|All Rights/i;
/** … where they are no sentence: `会员推荐阅读`. */
const SITE_WORDS = /^[^。]*(?:上传|会员|推荐)[^。]*$/;
const PAGE_NUMBER = /^[-—– ]*(?:第 ?)?\d{1,3}(?: ?页)?[-—– ]*$/;
/** The rest of a wrapped contact: an address of mail, a number. */
const CONTACT_REST = /^[\w.]{2,40}@[\w.-]{3,40}\)?$|^[\d-]{7,20}\)?$/;
/** So many last lines are looked at in the shortest notice. */
const LAST_LINES = 5;
/** A contact stands in this last share of the notice. */
const TAIL_SHARE = 0.55;

export function findBack(reading: Reading, from: number): Back {
  const { folded } = reading;
  const limit = reading.document.main?.[1] ?? folded.length;
  const lines = reading.lines.filter((line) => line.ink < line.end && line.end > from && line.start < limit);
  let last = lines.length - 1;
  const labelled = findContactLine(reading, lines, from);
  let end = limit;
  let signature: [number, number] | null = null;
  // From the end upwards: foreign lines, then signature and date.
  let at = last;
  const isSignature = (line: Line): boolean => {
    const words = squeeze(folded.slice(line.ink, line.end));
    if (line.table >= 0 || words.length > SIGNATURE_LENGTH || /[。;:,]/.test(words)) return false;
    const body = words.replace(DATE_BEHIND, '');
    return DATE_LINE.test(words) || (ORGAN_LINE.test(body) && body.length >= 4);
  };
  const floor = Math.max(
    0,
    labelled >= 0 && labelled < lines.length - 4
      ? labelled
      : Math.min(Math.floor(lines.length * TAIL_SHARE), lines.length - LAST_LINES),
  );
  let foreign = lines.length;
  // A contact printed below the signature, as in `（联系人：…；联系电话：…）`.
  let below = -1;
  let belowEnd = -1;
  for (let index = lines.length - 1; index > floor; index--) {
    const line = lines[index] as Line;
    const words = folded.slice(line.ink, line.end).trim();
    if (isSignature(line)) {
      at = index;
      break;
    }
    if ((CONTACT_LABEL.test(words) || CONTACT_REST.test(words)) && words.length < 80) {
      below = index;
      if (belowEnd < 0) belowEnd = index;
    } else if (isForeign(words)) foreign = index;
    else if (labelled >= 0 && index > labelled + 8 && words.length < 60 && !/。$/.test(words))
      foreign = index;
    else {
      at = -1;
      break;
    }
  }
  if (at > floor && lines[at] && isSignature(lines[at] as Line)) {
    let first = at;
    while (first - 1 > floor && isSignature(lines[first - 1] as Line) && at - first < 4) first--;
    const before = lines[first - 1];
    if (before && FORMULA.test(folded.slice(before.ink, before.end).trim())) first--;
    signature = [(lines[first] as Line).start, lineBreak(reading, lines[at] as Line)];
    end = signature[1];
    last = first - 1;
  } else {
    const tail = lines[foreign];
    if (tail) end = tail.start;
    last = foreign - 1;
  }
  if (below > at && signature) {
    const contact: [number, number] = [
      (lines[below] as Line).start,
      lineBreak(reading, lines[belowEnd] as Line),
    ];
    return { contact, signature, body: signature[0], end: contact[1] };
  }
  signature ??= inlineSignature(reading, lines[last]);
  if (signature && signature[1] > end) end = signature[1];
  const contact =
    labelled >= 0 && labelled <= last ? readContact(reading, lines, labelled, last, from, signature) : null;
  const body = contact ? contact[0] : (signature?.[0] ?? end);
  return { contact, signature, body, end };
}

/** `……特此函告。中共某局委员会 2021年12月6日` at the end of a paragraph, or the date alone. */
function inlineSignature(reading: Reading, line: Line | undefined): [number, number] | null {
  if (!line || line.table >= 0) return null;
  const words = reading.folded.slice(line.ink, line.end);
  const stop = words.lastIndexOf('。');
  const formula = stop < 0 ? -1 : words.slice(0, stop + 1).search(/特此[一-鿿]{2}。$/);
  const from = stop + 1;
  const match =
    /^ *(?:[一-鿿()]{4,40})? {0,4}(?:[\dX×*]{4}|[二〇零一三四五六七八九十○]{4})年.{1,4}月.{1,4}日 *$/.exec(
      words.slice(from),
    );
  return from > 0 && match ? [line.ink + (formula < 0 ? from : formula), lineBreak(reading, line)] : null;
}

function isForeign(words: string): boolean {
  return (
    isNoise(words) ||
    ATTACHMENT.test(words) ||
    SITE_LINE.test(words) ||
    SITE_WORDS.test(words) ||
    PAGE_NUMBER.test(words)
  );
}

function lineBreak(reading: Reading, line: Line): number {
  return Math.min(line.end + 1, reading.folded.length);
}

/** The first contact label of the notice's last part; the inspectors' own phones further up do not count. */
function findContactLine(reading: Reading, lines: readonly Line[], from: number): number {
  const { folded } = reading;
  const threshold = from + (folded.length - from) * TAIL_SHARE;
  let found = -1;
  const tail = lines.findIndex(
    (line) => line.start >= threshold && ATTACHMENT.test(folded.slice(line.ink, line.ink + 12)),
  );
  const attachments = tail < 0 ? lines.length : tail;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] as Line;
    if (line.end < threshold) break;
    const words = folded.slice(line.ink, line.end);
    if (line.table < 0 && CONTACT_LABEL.test(words)) found = index;
    // A labelled paragraph behind it: what was found is some finding's own telephone.
    else if (found < 0 && index < attachments && readEnumerator(folded, line.ink)) break;
    else if (found >= 0 && found - index > 3) break;
  }
  return found;
}

/** From the first sentence that invites comments to the last contact line. */
function readContact(
  reading: Reading,
  lines: readonly Line[],
  labelled: number,
  last: number,
  from: number,
  signature: [number, number] | null,
): [number, number] {
  const { folded, boundaries } = reading;
  let first = (lines[labelled] as Line).start;
  for (let index = labelled - 1; index >= Math.max(0, labelled - 2); index--) {
    const words = folded.slice((lines[index] as Line).ink, (lines[index] as Line).end);
    if (WELCOME.test(words) && words.length < 120 && !readEnumerator(folded, (lines[index] as Line).ink))
      first = (lines[index] as Line).start;
    else break;
  }
  // A contact at the end of a long paragraph begins with its own sentence.
  const line = lines[labelled] as Line;
  if (first === line.start && line.end - line.ink > 100) {
    const label = CONTACT_LABEL.exec(folded.slice(line.ink, line.end));
    const labelAt = line.ink + (label?.index ?? 0);
    const starts = boundaries.filter((at) => at >= line.ink && at <= labelAt && folded[at - 1] !== ':');
    let chosen = starts[starts.length - 1] ?? line.ink;
    for (let index = starts.length - 2; index >= 0; index--) {
      const at = starts[index] as number;
      if (!WELCOME.test(folded.slice(at, starts[index + 1]))) break;
      chosen = at;
    }
    if (chosen > line.ink) first = chosen;
  }
  const end = Math.min(lineBreak(reading, lines[last] as Line), signature?.[0] ?? Number.POSITIVE_INFINITY);
  return [Math.max(first, from), end];
}
