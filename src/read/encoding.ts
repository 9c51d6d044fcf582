/** Encodings of plain text, tried in this order: byte order mark, UTF-16 without one, UTF-8, GB18030. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Byte order marks. `FF FE` before any check for UTF-32, which nobody saves notices in. */
const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
];

/** How much of a file the guess at UTF-16 looks at, in bytes (even). */
const SAMPLE_BYTES = 65_536;
/** Share of code units that must be such as Chinese text is made of; the wrong byte order gives about a tenth. */
const UTF16_PLAUSIBLE = 0.8;
/** Broken sequences per non-ASCII character up to which a text is UTF-8 with damage, not GB18030 (which breaks nearly all). */
const UTF8_DAMAGE = 0.05;

/** Finds the encoding from the bytes alone. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const mark = MARKS.find((m) => m.bytes.every((byte, i) => bytes[i] === byte));
  if (mark) return mark.encoding;
  return guessUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'gb18030');
}

/** Decodes; undecodable bytes and lone surrogates become U+FFFD, a byte order mark is dropped. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/, '');
}

/**
 * Zero bytes stand in no UTF-8 or GB18030 text but in every UTF-16 one (line ends, digits, spaces). Their
 * parity alone misleads: 一 (U+4E00) has its zero on the other side. So both orders are read and compared.
 */
function guessUtf16(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (!sample.includes(0)) return null;
  let [little, big] = [0, 0];
  const units = sample.length >> 1;
  for (let i = 0; i < units; i++) {
    const [a, b] = [sample[2 * i]!, sample[2 * i + 1]!];
    if (isUsual(a | (b << 8))) little++;
    if (isUsual((a << 8) | b)) big++;
  }
  if (Math.max(little, big) < UTF16_PLAUSIBLE * units || units === 0) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** Code units of ordinary Chinese text: ASCII, general punctuation, CJK punctuation, ideographs, full-width forms. */
function isUsual(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    (unit >= 0x09 && unit <= 0x0d) ||
    (unit >= 0x2000 && unit < 0x2070) ||
    (unit >= 0x3000 && unit < 0x3040) ||
    (unit >= 0x4e00 && unit < 0xa000) ||
    (unit >= 0xff00 && unit < 0xfff0)
  );
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return isDamagedUtf8(bytes);
  }
}

/** A text cut in the middle of a character, or with a few bytes lost, is still UTF-8. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let [broken, beyondAscii] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) beyondAscii++;
    if (unit === 0xfffd) broken++;
  }
  return broken <= UTF8_DAMAGE * beyondAscii;
}
