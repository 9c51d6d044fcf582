import type { Reading } from './reading.ts';

/** What a heading line says, read from behind its label. */
export interface Heading {
  /** The title proper, without frames, brackets and final punctuation; empty if nothing is left. */
  titleStart: number;
  titleEnd: number;
  /** Printed inside quotes. */
  quoted: boolean;
  /** Calls itself a problem: `问题1：`, `反馈问题：`, `关于“…”问题`. */
  problem: boolean;
  /** Begins with a frame word (`关于`, `针对`, `在`). */
  framed: boolean;
  /** The frame names the rectification itself (`…问题的整改情况`). */
  namesRectification: boolean;
  /** A status printed inside the heading, or null. */
  status: [number, number] | null;
  /** Where the text behind the heading begins (evidence or body), at most the line's end. */
  end: number;
}

/** No heading is longer; what goes on is its text. */
const MAX_HEADING = 400;
const OPEN_QUOTES = '“‘「『"';
const AFTER_FRAME = /^(?:[。:;([【,\s—-]|$)/;
/** `…现象依然存在的问题`: there 存在 is the title's own predicate. */
const PLAIN_CLOSE =
  /(?:(?:方面)?(?:(?<!依然|仍然?|普遍|现象|长期|情况|情形|行为|程度|客观|大量|一定|继续)存在)?(?:的)?(?:具体|突出)?(?:等)?问题|等方面|方面)(?:的)?(?:整改)?(?:落实|进展|完成)?(?:情况)?$/;
const PLAIN_CLOSE_UNFRAMED =
  /(?:的)(?:具体|突出)?问题(?:的)?(?:整改)?(?:落实|进展|完成)?(?:情况)?$|问题(?:的)?整改(?:落实|进展|完成)?(?:情况)?$/;
const STRONG_OPEN = /^(?:(?:整改|解决|反馈|指出)?(?:的)?(?:关 {0,8}于|针 {0,8}对|对照))/;

function skipSpaces(folded: string, at: number, end: number): number {
  let next = at;
  while (next < end && folded[next] === ' ') next++;
  return next;
}

/** End of a run of quotations joined by 、和 or nothing, from an opening quote. */
function quotationEnd(reading: Reading, open: number, end: number): number {
  let close = reading.marks.closeOf(open);
  if (close < 0 || close >= end) return -1;
  for (;;) {
    const joined = /^(?:[、,和及与]{0,1})(?=[“‘「『])/.exec(reading.folded.slice(close + 1, close + 3));
    if (!joined) return close;
    const next = reading.marks.closeOf(close + 1 + joined[0].length);
    if (next < 0 || next >= end) return close;
    close = next;
  }
}

/** Offsets of a character between two offsets; looks no further than the end. */
function* places(folded: string, mark: string, from: number, end: number): Generator<number> {
  const words = folded.slice(from, end);
  for (let at = words.indexOf(mark); at >= 0; at = words.indexOf(mark, at + 1)) yield from + at;
}

/** First `。` outside quotations and brackets, else the end. */
function sentenceEnd(reading: Reading, from: number, end: number): number {
  for (const at of places(reading.folded, '。', from, end)) {
    if (!reading.marks.inside(at) && !reading.marks.bracketed(at)) return at;
  }
  return end;
}

/** A colon that parts the heading from what follows: behind 问题 or 情况, or before nothing at all. */
function partingColon(reading: Reading, from: number, end: number): number {
  const { folded, marks } = reading;
  for (const at of places(folded, ':', from, end)) {
    if (marks.inside(at)) continue;
    if (at >= end - 1 || /(?:问题|情况|方面|措施)$/.test(folded.slice(Math.max(from, at - 4), at))) return at;
  }
  return -1;
}

/** Takes a trailing `（…）` or `【…】` that is a status off the title. */
function trailingStatus(
  reading: Reading,
  from: number,
  end: number,
): { end: number; status: [number, number] | null } {
  const { folded, lexicon } = reading;
  const match =
    /(?:[([【] {0,2}([^()[\]【】]{2,24}?) {0,2}[)\]】]|(?:——|--|—) {0,2}([^()。,]{2,16})) {0,2}$/.exec(
      folded.slice(from, end),
    );
  if (!match) return { end, status: null };
  const inner = match[1] ?? match[2] ?? '';
  const word = inner.replace(
    /^(?:(?:整改)?(?:状态|完成情况|进度|情况) {0,2}: {0,2}|(?:立行立改|即知即改|边查边改|限期整改|限时整改)[,、;] {0,2})/,
    '',
  );
  if (lexicon.status.whole(word) === null) return { end, status: null };
  const start = from + match.index + match[0].indexOf(inner) + inner.length - word.length;
  return { end: from + match.index, status: [start, start + word.length] };
}

/**
 * Reads the heading that begins at `from` (behind its label) and ends at the latest at `lineEnd`.
 * Inside quotes the title is the whole quotation; without quotes it goes up to the first `。`.
 */
export function readHeading(reading: Reading, from: number, paragraphEnd: number): Heading {
  const lineEnd = Math.min(paragraphEnd, from + MAX_HEADING);
  const { folded, lexicon } = reading;
  let at = skipSpaces(folded, from, lineEnd);
  let problem = false;
  let framed = false;
  let status: [number, number] | null = null;
  const lead = /[([【] {0,2}([^()[\]【】]{2,16}) {0,2}[)\]】] {0,2}/y;
  lead.lastIndex = at;
  const opened = lead.exec(folded);
  if (opened?.[1] && opened.index === at && lexicon.status.whole(opened[1]) !== null) {
    const start = at + opened[0].indexOf(opened[1]);
    status = [start, start + opened[1].length];
    at += opened[0].length;
  }
  const bracketed = /[【[]([^【】[\]]{2,10})[】\]]:? {0,2}/y;
  bracketed.lastIndex = at;
  const named = bracketed.exec(folded);
  if (named?.[1] && /问题|任务|事项/.test(named[1])) {
    problem = true;
    at += named[0].length;
  }
  for (let rounds = 0; rounds < 3; rounds++) {
    lexicon.problemLabel.lastIndex = at;
    const label = lexicon.problemLabel.exec(folded);
    if (!label || at + label[0].length > lineEnd) break;
    problem = true;
    at = skipSpaces(folded, at + label[0].length, lineEnd);
  }
  const beforeFrame = at;
  lexicon.frameOpen.lastIndex = at;
  const frame = lexicon.frameOpen.exec(folded);
  const afterFrame = frame ? at + frame[0].length : at;
  const quoteAt = OPEN_QUOTES.includes(folded[afterFrame] ?? ' ') ? afterFrame : at;
  if (OPEN_QUOTES.includes(folded[quoteAt] ?? ' ')) {
    const close = quotationEnd(reading, quoteAt, lineEnd);
    if (close > quoteAt) {
      let end = skipSpaces(folded, close + 1, lineEnd);
      const finalStop = folded[end] === '。' ? end : -1;
      lexicon.frameClose.lastIndex = end;
      const closing = lexicon.frameClose.exec(folded);
      const closed = closing !== null && end + closing[0].length <= lineEnd;
      if (closed && closing) end += closing[0].length;
      const rest = folded.slice(end, Math.min(end + 1, lineEnd));
      // `存在“…”现象，窗口…`: words that go on are the title's own.
      const goesOn = folded[end] === ',' && !(closing?.[0] ?? '').includes('问题');
      // Behind `针对“…”问题` a watermark or what was done may follow, as long as it names no fault.
      const behind = folded.slice(end, sentenceEnd(reading, end, lineEnd));
      const apart =
        quoteAt > beforeFrame && closed && !behind.includes('问题') && !lexicon.fault.test(behind);
      if (
        !goesOn &&
        (apart || AFTER_FRAME.test(rest)) &&
        (closed || finalStop >= 0 || end >= lineEnd || folded[end] === '(' || folded[end] === ':')
      ) {
        const words = closing?.[0] ?? '';
        const tail = readTail(reading, end, lineEnd);
        return {
          titleStart: quoteAt + 1,
          titleEnd: close,
          quoted: true,
          problem: problem || words.includes('问题'),
          framed: quoteAt > beforeFrame,
          namesRectification: words.includes('整改') || tail.colon,
          status: status ?? tail.status,
          end: tail.end,
        };
      }
    }
  }
  if (frame && STRONG_OPEN.test(frame[0])) {
    framed = true;
    at = afterFrame;
  }
  const stop = sentenceEnd(reading, at, lineEnd);
  const colon = partingColon(reading, at, stop);
  const headingEnd = colon >= 0 ? colon : stop;
  const trailing = trailingStatus(reading, at, headingEnd);
  let titleEnd = trailing.end;
  const words = folded.slice(at, titleEnd);
  const closing = (framed ? PLAIN_CLOSE : PLAIN_CLOSE_UNFRAMED).exec(words);
  if (closing && closing.index > 1) titleEnd = at + closing.index;
  while (titleEnd > at && ' ,;:、-—'.includes(folded[titleEnd - 1] ?? '')) titleEnd--;
  const tail = headingEnd < lineEnd ? readTail(reading, headingEnd + 1, lineEnd) : null;
  return {
    titleStart: at,
    titleEnd,
    quoted: false,
    // `关于…方面的问题` names an area, not a problem.
    problem: problem || (framed && /^(?!.*方面).*问题/s.test(closing?.[0] ?? '')),
    framed,
    namesRectification: closing?.[0].includes('整改') ?? false,
    status: status ?? trailing.status ?? tail?.status ?? null,
    end: tail?.status ? tail.end : Math.min(lineEnd, headingEnd + (headingEnd < lineEnd ? 1 : 0)),
  };
}

/** What may stand behind a framed quotation: a status in brackets, `。` or `：`. */
function readTail(
  reading: Reading,
  from: number,
  lineEnd: number,
): { end: number; status: [number, number] | null; colon: boolean } {
  const { folded } = reading;
  const bracket = /^ {0,2}(?:[([【][^()[\]【】\n]{2,24}[)\]】]|——[^。\n]{2,16})/.exec(
    folded.slice(from, lineEnd),
  );
  let end = from;
  let status: [number, number] | null = null;
  if (bracket) {
    const trailing = trailingStatus(reading, from, from + bracket[0].length);
    if (trailing.status) {
      status = trailing.status;
      end = from + bracket[0].length;
    }
  }
  end = skipSpaces(folded, end, lineEnd);
  const colon = folded[end] === ':';
  if (end < lineEnd && '。:;,'.includes(folded[end] ?? ' ')) end++;
  return { end, status, colon };
}
