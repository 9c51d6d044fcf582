import type { Furniture } from '../../notice/index.ts';
import type { Line } from './lines.ts';

/** A page's lines, before or after its furniture was taken out. */
export interface PageLines {
  page: number;
  width: number;
  height: number;
  lines: Line[];
}

/** Heads and feet stand within this share of the page's height from its top or bottom. */
const ZONE = 0.16;
/** At least so many points: small pages have the same margins. */
const MIN_ZONE = 60;
/** So many lines from the top and from the bottom can be a head or a foot. */
const ZONE_LINES = 3;
/** The same text at the same place on this share of the pages (and on at least two) is a running head or foot. */
const RUNNING_SHARE = 0.5;
/** Odd and even pages may have heads of their own: then this share of the pages of one side. */
const ALTERNATE_SHARE = 0.6;
/** Fewer pages have no sides to tell apart. */
const MIN_SIDES = 4;
/** Outside the zones only a text at one place on nearly every page is a watermark. */
const WATERMARK_SHARE = 0.8;
const WATERMARK_PAGES = 4;
/** Text this much larger than the body and printed across its lines is a watermark. */
const WATERMARK_SIZE = 1.8;
/** Beyond so many lines a page is not searched for text that crosses other text. */
const MAX_LINES = 1000;
/** Places that differ by less than this (points) are the same. */
const SAME_PLACE = 3;

const DASH = '[-—–―－─~～·•.…_|\\s]*';
/** Page numbers as printed; group 1 is the number. */
const PAGE_NUMBERS: readonly RegExp[] = [
  new RegExp(`^${DASH}(\\d{1,4})${DASH}$`),
  /^第\s*(\d{1,4})\s*页(?:[\s,，、/|]*共\s*\d{1,4}\s*页)?$/,
  /^(\d{1,4})\s*\/\s*\d{1,4}(?:\s*页)?$/,
  /^共\s*\d{1,4}\s*页[\s,，、/|]*第\s*(\d{1,4})\s*页$/,
  /^(?:page|p\.)\s*(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?$/i,
];

/** The page number that a line consists of, or null. */
export function pageNumber(text: string): number | null {
  const trimmed = text.trim();
  for (const pattern of PAGE_NUMBERS) {
    const digits = pattern.exec(trimmed)?.[1];
    if (digits !== undefined) return Number(digits);
  }
  return null;
}

/** True for a printed form that is only ever a page number (a bare number can be text). */
function isDecorated(text: string): boolean {
  return pageNumber(text) !== null && !/^\d+$/.test(text.trim());
}

/**
 * Takes page numbers, running heads and feet and upright watermarks out of the lines of all pages
 * (lines inside tables are not among them).
 */
export function takeFurniture(pages: readonly PageLines[]): { pages: PageLines[]; furniture: Furniture[] } {
  const taken = new Set<Line>();
  takeNumbers(pages, taken);
  takeRunning(pages, taken);
  takeNumbers(pages, taken);
  takeWatermarks(pages, taken);
  const furniture: Furniture[] = [];
  const rest = pages.map((page) => {
    for (const line of page.lines) if (taken.has(line)) furniture.push({ page: page.page, text: line.text });
    return { ...page, lines: page.lines.filter((line) => !taken.has(line)) };
  });
  return { pages: rest, furniture };
}

/** The outermost lines of a page that stand in its top or bottom zone. */
function zoneLines(page: PageLines, taken: ReadonlySet<Line>): Line[] {
  const left = page.lines.filter((line) => !taken.has(line));
  const zone = Math.max(page.height * ZONE, MIN_ZONE);
  const head = left.slice(0, ZONE_LINES).filter((line) => line.bottom < zone);
  const foot = left.slice(-ZONE_LINES).filter((line) => line.top > page.height - zone);
  return [...new Set([...head, ...foot])];
}

/** Page numbers: a decorated one in a zone; a bare one if it is the outermost line and keeps in step with the pages. */
function takeNumbers(pages: readonly PageLines[], taken: Set<Line>): void {
  const found: { line: Line; page: PageLines; number: number }[] = [];
  for (const page of pages) {
    for (const line of zoneLines(page, taken)) {
      const number = pageNumber(line.text);
      if (number !== null) found.push({ line, page, number });
    }
  }
  const steps = new Map<number, number>();
  for (const { number, page } of found)
    steps.set(number - page.page, (steps.get(number - page.page) ?? 0) + 1);
  for (const { line, page, number } of found) {
    const inStep = (steps.get(number - page.page) ?? 0) >= 2;
    if (isDecorated(line.text) || ((inStep || pages.length === 1) && isApart(line, page, taken)))
      taken.add(line);
  }
}

/** True if a line is the first or last of its page and further from the next one than lines of a paragraph are. */
function isApart(line: Line, page: PageLines, taken: ReadonlySet<Line>): boolean {
  const left = page.lines.filter((other) => !taken.has(other));
  const at = left.indexOf(line);
  if (left.length === 1) return true;
  const neighbour = at === 0 ? left[1]! : at === left.length - 1 ? left[at - 1]! : null;
  if (!neighbour) return false;
  const gap = at === 0 ? neighbour.top - line.bottom : line.top - neighbour.bottom;
  const centred = Math.abs(line.x0 + line.x1 - page.width) < page.width * 0.05;
  return gap > neighbour.size * (centred ? 0.5 : 1) && line.x0 > page.width * 0.2;
}

/** Running heads and feet: the same words at the same height in the zones of most pages. */
function takeRunning(pages: readonly PageLines[], taken: Set<Line>): void {
  const places = new Map<string, { line: Line; page: number }[]>();
  for (const page of pages) {
    for (const line of zoneLines(page, taken)) {
      // A labelled value or a sentence that happens to open several pages is the notice's own.
      if (/[：:。]/.test(line.text)) continue;
      const key = withoutNumbers(line.text);
      const list = places.get(key) ?? [];
      list.push({ line, page: page.page });
      places.set(key, list);
    }
  }
  for (const list of places.values()) {
    for (const same of byHeight(list)) {
      if (same.length >= 2 && (same.length >= RUNNING_SHARE * pages.length || isOneSided(same, pages)))
        for (const { line } of same) taken.add(line);
    }
  }
}

/** True for a head of the odd or of the even pages. */
function isOneSided(same: readonly { page: number }[], pages: readonly PageLines[]): boolean {
  const side = same[0]!.page % 2;
  const all = pages.filter(({ page }) => page % 2 === side).length;
  return (
    pages.length >= MIN_SIDES &&
    same.every(({ page }) => page % 2 === side) &&
    same.length >= ALTERNATE_SHARE * all
  );
}

/** A head's words; its page number may change from page to page. */
function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '0').replace(/\s+/g, '');
}

function byHeight<T extends { line: Line }>(list: T[]): T[][] {
  const groups: T[][] = [];
  for (const one of [...list].sort((a, b) => a.line.y - b.line.y)) {
    const group = groups.at(-1);
    if (group && one.line.y - group[0]!.line.y <= SAME_PLACE) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Upright watermarks: one text at one place on nearly every page, or large text across the body's lines. */
function takeWatermarks(pages: readonly PageLines[], taken: Set<Line>): void {
  const body = usualSize(pages);
  const places = new Map<string, Line[]>();
  for (const page of pages) {
    for (const line of page.lines) {
      if (taken.has(line)) continue;
      const key = `${line.text}@${Math.round(line.x0 / SAME_PLACE)},${Math.round(line.y / SAME_PLACE)}`;
      const list = places.get(key) ?? [];
      list.push(line);
      places.set(key, list);
      if (line.size > body * WATERMARK_SIZE && crossesText(line, page)) taken.add(line);
    }
  }
  for (const list of places.values()) {
    if (list.length >= WATERMARK_PAGES && list.length >= WATERMARK_SHARE * pages.length)
      for (const line of list) taken.add(line);
  }
}

function crossesText(large: Line, page: PageLines): boolean {
  if (page.lines.length > MAX_LINES) return false;
  return page.lines.some(
    (line) =>
      line !== large &&
      line.size < large.size / 1.5 &&
      Math.min(line.x1, large.x1) - Math.max(line.x0, large.x0) > line.size &&
      Math.min(line.bottom, large.bottom) - Math.max(line.top, large.top) > 0.6 * line.size,
  );
}

/** The size that most characters of the document have. */
export function usualSize(pages: readonly { lines: readonly Line[] }[]): number {
  const lengths = new Map<number, number>();
  for (const { lines } of pages)
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2;
      lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
    }
  let best = 12;
  let most = 0;
  for (const [size, length] of lengths) if (length > most) [best, most] = [size, length];
  return best;
}
