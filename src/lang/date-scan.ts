import { FIRST, HEAD, SECOND } from './date-patterns.ts';
import { type Reading, readHead, readJoined } from './date-reading.ts';

const FIRST_UNIT = unitSet(FIRST);
const SECOND_UNIT = unitSet(SECOND);
const DIGIT_UNIT = unitSet('0123456789');

function unitSet(chars: string): Uint8Array {
  const set = new Uint8Array(0x10000);
  for (let i = 0; i < chars.length; i++) set[chars.charCodeAt(i)] = 1;
  return set;
}

/** Calls `visit` with every date of folded text, in order. */
export function readDates(text: string, visit: (reading: Reading) => void): void {
  let end = -1;
  let unit = 0;
  for (let at = 0; at < text.length - 1; at++) {
    const before = unit;
    unit = text.charCodeAt(at);
    if (FIRST_UNIT[unit] === 0 || SECOND_UNIT[text.charCodeAt(at + 1)] === 0) continue;
    // No date begins inside a number.
    if (DIGIT_UNIT[unit] === 1 && DIGIT_UNIT[before] === 1) continue;
    HEAD.lastIndex = at;
    const match = HEAD.exec(text);
    const reading = match === null ? null : readHead(text, match, end);
    if (reading === null) continue;
    visit(reading);
    const joined = readJoined(text, reading);
    if (joined !== null) visit(joined);
    end = (joined ?? reading).end;
    at = end - 1;
    unit = text.charCodeAt(at);
  }
}
