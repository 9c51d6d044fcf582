import { median, type Rounds, ratio } from './compare.ts';

/** A Markdown table; the columns behind the first are aligned to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Three digits that count. */
export const ms = (time: number): string => `${Number(time.toPrecision(3))} ms`;
export const mib = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;
export const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** Name, time, and how many times as long as the peer's (least and most of the rounds). */
export function against(name: string, ours: Rounds, theirs: Rounds): string[] {
  const { middle, least, most } = ratio(ours, theirs);
  return [name, ms(median(ours)), `${middle.toFixed(2)} × (${least.toFixed(2)}–${most.toFixed(2)})`];
}
