import type { Bytes } from './bytes.ts';

/** Where a font's name begins in its entry (2.9.88 FFN). */
const NAME_AT = 39;

/** The names of the fonts (SttbfFfn, 2.9.286), by index. */
export function fontNames(table: Bytes | null): string[] {
  if (!table) return [];
  const names: string[] = [];
  const count = table.u16(0);
  for (let i = 0, at = 4; i < count && at < table.length; i++) {
    const size = table.u8(at);
    const units = Math.max(0, Math.floor((size - NAME_AT) / 2));
    names.push(table.utf16(at + 1 + NAME_AT, units).replace(/\0[\s\S]*$/, ''));
    at += 1 + size;
  }
  return names;
}
