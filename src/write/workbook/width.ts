/** Han, kana, hangul and full-width forms take two columns of the standard font. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** Width of a cell's longest line in columns: an estimate, quick enough for a million cells (a terminal needs the exact one). */
export function cellWidth(text: string): number {
  const lines = text.includes('\n') ? text.split('\n') : [text];
  return Math.max(...lines.map((line) => line.length + (line.match(WIDE)?.length ?? 0)));
}
