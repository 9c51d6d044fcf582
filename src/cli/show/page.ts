import type { Language } from '../../notice/index.ts';
import type { Look, Style } from '../style.ts';
import { oneLine } from '../style.ts';
import { displayWidth, padTo, wrap } from '../width.ts';
import { VIEW } from './texts.ts';

/** Columns a text needs beside its lead; with fewer it goes below, indented by this much. */
const LEAST_ROOM = 14;
const FALLBACK_INDENT = '    ';

/** What every part of the view is drawn with. */
export interface Page {
  language: Language;
  style: Style;
  /** Columns of the terminal. */
  width: number;
}

export function label(page: Page, key: keyof typeof VIEW, n = 0): string {
  return VIEW[key][page.language].replace('{n}', String(n));
}

/** A heading of a part, with an empty line above. */
export function heading(page: Page, text: string): string[] {
  return ['', page.style.paint('heading', text)];
}

/**
 * A text that starts behind `lead` (already painted) and whose further lines stand below its own start.
 * The text is cleaned of controls, whatever file it comes from.
 */
export function hanging(page: Page, lead: string, text: string, look?: Look): string[] {
  const indent = displayWidth(lead);
  if (page.width - indent < LEAST_ROOM && indent > FALLBACK_INDENT.length) {
    return [lead.trimEnd(), ...hanging(page, FALLBACK_INDENT, text, look)];
  }
  const lines = wrap(oneLine(text), page.width - indent);
  return lines.map((line, i) => {
    const painted = look ? page.style.paint(look, line) : line;
    return (i === 0 ? lead : ' '.repeat(indent)) + painted;
  });
}

/** `name  value` lines, the values below each other. */
export function fields(
  page: Page,
  rows: readonly (readonly [name: string, value: string | null])[],
): string[] {
  const filled = rows.filter((row): row is readonly [string, string] => row[1] !== null && row[1] !== '');
  const width = Math.max(0, ...filled.map(([name]) => displayWidth(name)));
  return filled.flatMap(([name, value]) =>
    hanging(page, `  ${page.style.paint('dim', padTo(name, width))}  `, value),
  );
}
