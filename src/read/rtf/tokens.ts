/** What an RTF file consists of (RTF 1.9.1, "RTF Syntax"). */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  /** `parameter` is null where none stands. */
  | { kind: 'word'; word: string; parameter: number | null }
  | { kind: 'symbol'; symbol: string }
  /** Characters as bytes: literal ones, and those written as `\'hh` one by one. */
  | { kind: 'bytes'; bytes: Uint8Array; escaped: boolean }
  | { kind: 'damage' };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x27;
const SPACE = 0x20;
const MINUS = 0x2d;
/** The specification's limits on a word and its number. */
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

/** Cuts the bytes into tokens. Line ends between them say nothing; `\bin` takes its raw bytes with it. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === OPEN || byte === CLOSE) {
      yield byte === OPEN ? { kind: 'open' } : { kind: 'close' };
      at += 1;
    } else if (byte === LINE_FEED || byte === RETURN) at += 1;
    else if (byte !== BACKSLASH) {
      const start = at;
      while (at < bytes.length && !isSpecial(bytes[at]!)) at += 1;
      yield { kind: 'bytes', bytes: bytes.subarray(start, at), escaped: false };
    } else {
      at += 1;
      const next = bytes[at] ?? 0;
      if (next === QUOTE) {
        const value = hexAt(bytes, at + 1);
        if (value === null) yield { kind: 'damage' };
        else yield { kind: 'bytes', bytes: Uint8Array.of(value), escaped: true };
        at += value === null ? 1 : 3;
      } else if (isLetter(next)) {
        const found = wordAt(bytes, at);
        at = found.end;
        if (found.word === 'bin') at += Math.max(0, found.parameter ?? 0);
        else yield { kind: 'word', word: found.word, parameter: found.parameter };
      } else if (next === BACKSLASH || next === OPEN || next === CLOSE) {
        yield { kind: 'bytes', bytes: Uint8Array.of(next), escaped: true };
        at += 1;
      } else {
        if (at < bytes.length) yield { kind: 'symbol', symbol: String.fromCharCode(next) };
        at += 1;
      }
    }
  }
}

function wordAt(bytes: Uint8Array, start: number): { word: string; parameter: number | null; end: number } {
  let at = start;
  while (at - start < LONGEST_WORD && isLetter(bytes[at] ?? 0)) at += 1;
  const word = String.fromCharCode(...bytes.subarray(start, at));
  const numberAt = at;
  if (bytes[at] === MINUS && isDigit(bytes[at + 1] ?? 0)) at += 1;
  while (at - numberAt <= LONGEST_NUMBER && isDigit(bytes[at] ?? 0)) at += 1;
  const digits = String.fromCharCode(...bytes.subarray(numberAt, at));
  if (bytes[at] === SPACE) at += 1;
  return { word, parameter: digits === '' ? null : Number(digits), end: at };
}

function hexAt(bytes: Uint8Array, at: number): number | null {
  const digits = String.fromCharCode(...bytes.subarray(at, at + 2));
  return /^[0-9a-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : null;
}

const isSpecial = (byte: number) =>
  byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte === LINE_FEED || byte === RETURN;
const isLetter = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
