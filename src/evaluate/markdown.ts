/** Pieces of Markdown; what comes from a file cannot break a table or steer a terminal. */

/** Text of a file on one line. */
export function inline(text: string): string {
  return text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ').trim();
}

/** A table; the first column is flush left, all others right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const rule = header.map((_, column) => (column === 0 ? '---' : '--:'));
  return [header, rule, ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
}

function cell(text: string): string {
  return inline(text).replaceAll('|', '\\|');
}

const NOTHING = '–';

/** A share as per cent with two decimals, cut off, so that nothing below a target looks like it. */
export function percent(share: number | null): string {
  if (share === null) return NOTHING;
  // A share like 0.29 is a little less in binary.
  return (Math.floor(share * 10_000 + 1e-9) / 100).toFixed(2);
}

export function range(interval: readonly [number, number] | null): string {
  return interval === null ? NOTHING : `${percent(interval[0])}–${percent(interval[1])}`;
}
