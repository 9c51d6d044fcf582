import { type Furniture, type Issue, issue, TongbaoError } from '../../notice/index.ts';
import type { Document, Limits } from '../document.ts';
import { Budget } from '../story/budget.ts';
import { type Manner, Printer } from '../story/printer.ts';
import { strangeIssues } from '../story/strange.ts';
import { RtfReader } from './reader.ts';
import type { RtfParagraph } from './story.ts';

const MEDIA_TYPE = 'application/rtf';

const MANNER: Manner<RtfParagraph> = {
  label: ({ label }) => label,
  rank: ({ heading, centred }) => ({ heading, centred }),
};

/**
 * Reads RTF (1.9.1) as a word processor prints it: generated labels as they were written out, field results without
 * their codes, hidden and deleted text left out, notes behind the text, headers and footers apart.
 *
 * @throws TongbaoError `limit-exceeded`, `empty`
 */
export function readRtf(bytes: Uint8Array, limits: Limits): Document {
  const content = new RtfReader(limits, new Budget(limits)).read(bytes);
  const printed = new Budget(limits);
  const printer = new Printer(MANNER, printed);
  for (const { items } of [content.body, ...content.footnotes, ...content.endnotes])
    for (const item of items) printer.print(item);
  const furniture: Furniture[] = [];
  for (const { items } of content.furniture) {
    const header = new Printer(MANNER, printed);
    for (const item of items) header.print(item);
    const text = wellFormed(header.text.trim());
    if (text !== '' && !furniture.some((one) => one.text === text)) furniture.push({ page: null, text });
  }
  const { images, damage } = content;
  if (printer.blocks.every(({ span }) => span[0] === span[1]))
    throw new TongbaoError('empty', images > 0 ? `${images} image(s), no text` : 'no text');
  const issues: Issue[] = damage.map((what) => issue('text-lost', null, what));
  if (images > 0) issues.push(issue('image-without-text', null, images));
  const text = wellFormed(printer.text);
  issues.push(...strangeIssues(text));
  return {
    text,
    blocks: printer.blocks,
    furniture,
    issues,
    mediaType: MEDIA_TYPE,
    pages: null,
    reader: 'rtf',
  };
}

/** Halves of a character above U+FFFF that lost their other half; the length stays. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
