/** From this edit similarity on, a text counts as right in the soft figures. */
export const SOFT = 0.9;

/** Without any white space or zero-width character: what annotation and extraction are compared by. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '');
}

/** 1 − edit distance / length of the longer text, in UTF-16 units, on texts as given; 1 for two empty texts. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}

/** `similarity`, but 0 at once where the lengths alone keep it below `least`. */
export function similarityFrom(least: number, a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  return longer > 0 && shorter / longer < least ? 0 : similarity(a, b);
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
