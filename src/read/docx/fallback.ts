import { zipSync } from 'fflate';
import { type Issue, issue, TongbaoError } from '../../notice/index.ts';
import type { Document, DocumentBlock, Limits } from '../document.ts';
import type { Zip } from '../zip.ts';

/** Controls that no reader sees: mammoth's parser lets pass what XML 1.0 forbids. */
const CONTROL = /[\0-\x08\x0b-\x1f\x7f]/g;
/** Parts that hold text; pictures and fonts are not handed on. */
const TEXT_PART = /\.(xml|rels)$/i;

/**
 * Reads with mammoth what our reader could not: paragraphs only, without automatic numbers. mammoth has no limits of
 * its own, so it gets a new archive of the parts that passed ours, never the bytes that came in.
 * Throws TongbaoError `limit-exceeded`, `encrypted`, `empty`, and whatever mammoth throws.
 */
export async function readWithMammoth(
  zip: Zip,
  limits: Limits,
  mediaType: string,
  why: string,
): Promise<Document> {
  const parts: Record<string, Uint8Array> = {};
  for (const name of zip.names) {
    const part = TEXT_PART.test(name) ? zip.read(name) : null;
    if (part) parts[name] = part.bytes;
  }
  const mammoth = await import('mammoth');
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  const { value } = await mammoth.extractRawText({ buffer });
  if (value.length > limits.characters) {
    throw new TongbaoError('limit-exceeded', `more than ${limits.characters} characters`);
  }
  const { text, blocks } = split(value);
  if (blocks.length === 0) throw new TongbaoError('empty', 'no text');
  const issues: Issue[] = [issue('numbers-may-be-missing', null, why)];
  return { text, blocks, furniture: [], issues, mediaType, pages: null, reader: 'mammoth' };
}

/** mammoth ends each paragraph with two line feeds. */
function split(raw: string): { text: string; blocks: DocumentBlock[] } {
  const blocks: DocumentBlock[] = [];
  const lines: string[] = [];
  let offset = 0;
  for (const paragraph of raw.replace(/\n\n$/, '').split('\n\n')) {
    const line = paragraph
      .replaceAll('\t', ' ')
      .replace(CONTROL, '')
      .replace(/\p{Surrogate}/gu, '\ufffd');
    if (line.trim() !== '') {
      const span: [number, number] = [offset, offset + line.length];
      blocks.push({ span, page: null, box: null, autoLabel: 0, cell: null, look: null });
    }
    lines.push(line);
    offset += line.length + 1;
  }
  return { text: `${lines.join('\n')}\n`, blocks };
}
