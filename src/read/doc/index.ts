import { type Furniture, type Issue, issue, TongbaoError } from '../../notice/index.ts';
import type { Document, Limits } from '../document.ts';
import { Budget } from '../story/budget.ts';
import type { Item } from '../story/items.ts';
import { Counters } from '../story/labels.ts';
import { type Manner, Printer } from '../story/printer.ts';
import { strangeIssues } from '../story/strange.ts';
import { openCompoundFile } from './compound-file.ts';
import { type Fib, readFib, type Story } from './fib.ts';
import { fontNames } from './fonts.ts';
import { characterStretches, paragraphStretches } from './formatting.ts';
import { readLists } from './lists.ts';
import { charactersOf, piecesOf } from './pieces.ts';
import { type DocParagraph, type Formatting, type Found, StoryReader } from './story.ts';
import { Styles } from './styles.ts';

const MEDIA_TYPE = 'application/msword';
/** The first stories of the headers are the separators of notes (2.8.24 Plcfhdd). */
const SEPARATORS = 6;

/**
 * Reads a Word 97–2003 file (.doc, WPS's .wps; [MS-DOC]) as Word prints it: generated numbers included, deleted and
 * hidden text left out, notes and text boxes behind the text, headers and footers apart.
 *
 * @throws TongbaoError `encrypted`, `malformed`, `unsupported` (Word 95 and before), `limit-exceeded`, `empty`
 */
export function readDoc(bytes: Uint8Array, limits: Limits): Document {
  const fib = readFib(openCompoundFile(bytes));
  const issues: Issue[] = [];
  const fonts = optional(issues, 'fonts', () => fontNames(fib.part('fonts')), []);
  const formatting: Formatting = {
    characters: characterStretches(fib),
    paragraphs: paragraphStretches(fib),
    styles: optional(issues, 'styles', () => new Styles(fib.part('styles')), new Styles(null)),
    fonts,
  };
  const lists = optional(issues, 'numbering', () => readLists(fib, (font) => fonts[font] ?? ''), new Map());
  const found: Found = { images: 0, unreadable: new Map() };
  const collected = new Budget(limits);
  const printed = new Budget(limits);
  const read = (start: number, end: number, sink: (item: Item<DocParagraph>) => void) =>
    new StoryReader(sink, formatting, collected, found).read(piecesOf(fib, start, end));

  const counters = new Counters();
  const printer = new Printer(mannerOf(counters, lists), printed);
  for (const story of ['text', 'boxes', 'footnotes', 'endnotes'] as const) {
    const [start, end] = rangeOf(fib, story);
    read(start, end, (item) => printer.print(item));
  }
  const furniture: Furniture[] = [];
  for (const [start, end] of headerRanges(fib)) {
    const header = new Printer(mannerOf(new Counters(), lists), printed);
    read(start, end, (item) => header.print(item));
    const text = header.text.trim();
    if (text !== '' && !furniture.some((one) => one.text === text)) furniture.push({ page: null, text });
  }
  if (printer.blocks.every(({ span }) => span[0] === span[1]))
    throw new TongbaoError('empty', found.images > 0 ? `${found.images} image(s), no text` : 'no text');

  const missing = rangeOf(fib, 'text')[1] - charactersOf(fib);
  if (missing > 0) issues.push(issue('text-lost', null, `${missing} characters`));
  for (const format of counters.unknownFormats) issues.push(issue('text-lost', null, `numFmt ${format}`));
  for (const [what, count] of found.unreadable) issues.push(issue('text-lost', null, `${what} × ${count}`));
  if (found.images > 0) issues.push(issue('image-without-text', null, found.images));
  const text = printer.text.replace(/\p{Surrogate}/gu, '\ufffd');
  issues.push(...strangeIssues(text));
  return {
    text,
    blocks: printer.blocks,
    furniture,
    issues,
    mediaType: MEDIA_TYPE,
    pages: null,
    reader: 'doc',
  };
}

/** A part without which the text stays readable: damage there is an issue. */
function optional<T>(issues: Issue[], what: string, read: () => T, instead: T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TongbaoError) || error.code !== 'malformed') throw error;
    issues.push(issue('text-lost', null, `${what}: ${error.detail}`));
    return instead;
  }
}

function mannerOf(counters: Counters, lists: ReturnType<typeof readLists>): Manner<DocParagraph> {
  return {
    label({ direct, style }) {
      const list = direct.list ?? style.paragraph.list ?? 0;
      const definition = lists.get(list);
      return definition
        ? counters.next(String(list), direct.level ?? style.paragraph.level ?? 0, definition)
        : null;
    },
    rank({ direct, style }) {
      const outline = direct.outline ?? style.paragraph.outline;
      const isOutline = outline !== undefined && outline < 9;
      return {
        heading: outline === undefined ? style.heading : isOutline ? outline + 1 : null,
        centred: direct.centred ?? style.paragraph.centred ?? false,
      };
    },
  };
}

const ORDER: readonly Story[] = ['text', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes'];

/** Where a story's characters stand among all; every story but the text ends in a paragraph of its own (2.4.1). */
function rangeOf({ stories }: Fib, story: Story): [number, number] {
  let start = 0;
  for (const before of ORDER.slice(0, ORDER.indexOf(story))) start += stories[before];
  return [start, start + stories[story] - (story === 'text' ? 0 : 1)];
}

function headerRanges(fib: Fib): [number, number][] {
  const places = fib.part('headers');
  const [start, end] = rangeOf(fib, 'headers');
  const ranges: [number, number][] = [];
  for (let i = SEPARATORS; places && 4 * (i + 2) <= places.length; i++) {
    const [from, to] = [start + places.u32(4 * i), start + places.u32(4 * (i + 1))];
    if (from < to && to <= end) ranges.push([from, to]);
  }
  return ranges;
}
