import { constants, inflateSync } from 'node:zlib';
import { TongbaoError } from '../../notice/index.ts';
import type { Limits } from '../document.ts';

/** A stream's dictionary is looked for so many bytes before its data. */
const DICTIONARY_WITHIN = 8192;
/** The end mark (ISO 32000-1 7.5.5) is looked for in so many last bytes. */
const END_WITHIN = 2048;
const KEYWORD = 'stream';
const END = 'endstream';

/** What a look at the file's streams shows. */
export interface StreamReport {
  /** What is damaged, in words for a diagnostic. */
  damage: string[];
  /** Pictures, without masks and tiny ones. */
  images: number;
  /** Pixels across the widest of them; 0 if there is none. */
  widest: number;
}

/** A picture that is smaller in either direction (pixels) is an ornament. */
const MIN_IMAGE = 32;

/**
 * Inflates every compressed stream but images once, before pdf.js does: pdf.js has no limit for what comes out,
 * and what is damaged it leaves out without a word.
 * @throws TongbaoError `limit-exceeded` for a stream, or a sum of them, that inflates beyond the limits.
 */
export function checkStreams(bytes: Uint8Array, limits: Limits): StreamReport {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const damage: string[] = [];
  let images = 0;
  let widest = 0;
  if (!file.includes('startxref', Math.max(0, file.length - END_WITHIN))) damage.push('no end mark');
  // an encrypted file's streams cannot be inflated from outside
  const encrypted = file.includes('/Encrypt');
  let budget = limits.inflated;
  let broken = 0;
  for (const { data, dictionary, complete } of streamsOf(file)) {
    if (isImage(dictionary)) {
      images += pictures(dictionary);
      widest = Math.max(widest, Number(/\/Width\s+(\d+)/.exec(dictionary)?.[1] ?? 0));
      continue;
    }
    if (encrypted) continue;
    let layer: Buffer | null = data;
    for (const filter of filtersOf(dictionary)) {
      if (filter !== 'FlateDecode' && filter !== 'Fl') break;
      const most = Math.min(budget, Math.max(limits.inflateFree, limits.inflateRatio * data.length));
      layer = inflate(layer, most);
      if (layer === null) break;
      budget -= layer.length;
    }
    if (layer === null || !complete) broken++;
  }
  if (broken > 0) damage.push(`${broken} damaged streams`);
  return { damage, images, widest };
}

interface Stream {
  data: Buffer;
  dictionary: string;
  /** False if the file ends before the stream does. */
  complete: boolean;
}

function* streamsOf(file: Buffer): Generator<Stream> {
  for (let at = file.indexOf(KEYWORD); at >= 0; at = file.indexOf(KEYWORD, at)) {
    const afterKeyword = at + KEYWORD.length;
    const start = dataStart(file, afterKeyword);
    if (start < 0) {
      at = afterKeyword;
      continue;
    }
    const dictionary = dictionaryBefore(file, at);
    const end = file.indexOf(END, start);
    at = end < 0 ? file.length : end + END.length;
    if (dictionary === null) continue;
    yield { data: file.subarray(start, end < 0 ? file.length : end), dictionary, complete: end >= 0 };
  }
}

function filtersOf(dictionary: string): string[] {
  const filters = /\/Filter\s*(?:\[([^\]]*)\]|\/(\w+))/.exec(dictionary);
  return (filters?.[1] ?? filters?.[2] ?? '').split(/[\s/]+/).filter((name) => name !== '');
}

function isImage(dictionary: string): boolean {
  return /\/Subtype\s*\/Image\b/.test(dictionary);
}

/** 1 for a picture; 0 for an ornament, and for a picture whose mask is counted as another one. */
function pictures(dictionary: string): number {
  const [width, height] = [/\/Width\s+(\d+)/, /\/Height\s+(\d+)/].map((key) =>
    Number(key.exec(dictionary)?.[1] ?? 0),
  );
  if (Math.min(width!, height!) < MIN_IMAGE) return 0;
  return /\/S?Mask\s+\d+\s+\d+\s+R/.test(dictionary) ? 0 : 1;
}

/** Where the data starts behind the keyword (CR LF or LF, 7.3.8.1), or -1 if this is no stream. */
function dataStart(file: Buffer, at: number): number {
  if (file[at] === 0x0a) return at + 1;
  return file[at] === 0x0d ? at + (file[at + 1] === 0x0a ? 2 : 1) : -1;
}

function dictionaryBefore(file: Buffer, at: number): string | null {
  const before = file.toString('latin1', Math.max(0, at - DICTIONARY_WITHIN), at);
  const from = before.lastIndexOf(' obj');
  const dictionary = before.slice(Math.max(from, 0));
  return /<<[\s\S]*>>\s*$/.test(dictionary) ? dictionary : null;
}

/** What comes out, or null if the data is damaged. A stream that only lacks its checksum is taken as it is. */
function inflate(data: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
    )
      throw new TongbaoError('limit-exceeded', `a stream inflates beyond ${most} bytes`);
    return null;
  }
}
