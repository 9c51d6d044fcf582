import { type Issue, issue } from '../../notice/index.ts';

/** Characters that name no character: private use, the replacement character, controls, unmapped radicals, noncharacters. */
const UNREADABLE =
  /[\ue000-\uf8ff\ufffd\ufffe\uffff\u2e80-\u2ef3\u2f00-\u2fd5\u0080-\u009f\u{f0000}-\u{10fffd}]/gu;
/** Letters of scripts that no Chinese notice is written in: a font without a map to Unicode reads like this. */
const FOREIGN =
  /[\u00a1-\u00a6\u00a8-\u00af\u00b4-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0250-\u036f\u0400-\u109f\u1100-\u1fff\u2c00-\u2e7f\ua000-\uabff\uac00-\ud7af\ufb00-\ufdff\ufe70-\ufefe]/g;
/** CJK Unified Ideographs with extension A. */
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
/** Frequent in any Chinese text; wrongly mapped fonts lose them. */
const COMMON = new Set(
  [
    ...'的一是不了在有人和中大为上个国我以要他时来用们到作地于出会对工党整改巡察问题组织部委制度实落',
    ...'建领导责任情况开展进行政市县区年月日第二三四五六七八九十',
  ].map((character) => character.charCodeAt(0)),
);

/** A page needs so many Han characters before their frequencies say anything. */
const MIN_HAN = 120;
/** In real texts 25 % and more of the Han characters are among the common ones. */
const MIN_COMMON_SHARE = 0.08;
/** More letters of foreign scripts than this share of a page is not Chinese text. */
const MAX_FOREIGN_SHARE = 0.25;
const MIN_FOREIGN = 10;
/** Length of the sample in a diagnostic, in characters. */
const SAMPLE = 12;

/** What of one page's text cannot be what is printed there. */
export function garbledIssues(text: string, page: number): Issue[] {
  const unreadable = text.match(UNREADABLE) ?? [];
  if (unreadable.length > 0)
    return [issue('garbled-text', null, `p. ${page}: ${unreadable.length} × ${sample(unreadable)}`)];
  return isImplausible(text) ? [issue('garbled-text', null, `p. ${page}: ${text.slice(0, SAMPLE)}…`)] : [];
}

function sample(characters: readonly string[]): string {
  const different = [...new Set(characters)].slice(0, SAMPLE);
  return different
    .map((one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}

function isImplausible(text: string): boolean {
  const foreign = text.match(FOREIGN)?.length ?? 0;
  if (foreign >= MIN_FOREIGN && foreign > MAX_FOREIGN_SHARE * text.length) return true;
  let han = 0;
  let common = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < FIRST_HAN || code > LAST_HAN) continue;
    han++;
    if (COMMON.has(code)) common++;
  }
  return han >= MIN_HAN && common < MIN_COMMON_SHARE * han;
}
