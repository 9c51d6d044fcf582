import { decode, guessEncoding } from '../encoding.ts';

/** Browsers look at the first 1024 bytes for the label (WHATWG HTML 13.2.3.2); many pages have it later. */
const LABEL_BYTES = 8_192;
const META = /<meta\b[^>]{0,400}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]+)/i;
const XML_DECLARATION = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w:.-]+)/i;
const COMMENT = /<!--[\s\S]*?-->/g;
/** Ideographs, CJK punctuation, full-width forms: three bytes each in UTF-8, which GB 18030 text never looks like. */
const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;

/** One label for the family: GB 2312 and GBK are parts of GB 18030, which pages use whatever they declare. */
const CHINESE_FAMILY = /^(gbk|gb18030|gb2312)$/;
/** Encodings that hold no Chinese: the label comes from a tool's presets. UTF-16 cannot be what a byte label is read in. */
const IMPOSSIBLE = /^(windows-125\d|iso-8859-\d+|macintosh|utf-16(le|be)|x-user-defined|replacement)$/;

/**
 * Decodes a page: byte order mark, then what the bytes themselves prove (UTF-8 that holds Chinese), then the label of
 * the message (`label`) or of `<meta>`, then GB 18030. Pages re-encoded by tools often keep their former label.
 */
export function decodePage(bytes: Uint8Array, label: string | null = null): string {
  const guess = guessEncoding(bytes);
  if (guess.startsWith('utf-16')) return decode(bytes, guess);
  const declared = encodingOf(label) ?? encodingOf(declaredIn(bytes));
  if (guess === 'utf-8') {
    const text = decode(bytes, guess);
    return !declared || declared === 'utf-8' || CHINESE.test(text) ? text : decodeAs(bytes, declared);
  }
  return declared && declared !== 'utf-8' ? decodeAs(bytes, declared) : decode(bytes, 'gb18030');
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, LABEL_BYTES)).toString('latin1').replace(COMMENT, '');
  return (META.exec(head) ?? XML_DECLARATION.exec(head))?.[1] ?? null;
}

/** The name of the encoding that a label stands for (WHATWG Encoding 4.2); null if it is unknown or cannot be. */
function encodingOf(label: string | null): string | null {
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(label.trim());
    if (CHINESE_FAMILY.test(encoding)) return 'gb18030';
    return IMPOSSIBLE.test(encoding) ? null : encoding;
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
