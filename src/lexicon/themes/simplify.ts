/** Text without spaces and quotation marks, and where each of its characters stands in what it was made from. */
export interface Simplified {
  text: string;
  at: number[];
}

const DROPPED = new Set(' \t\r\n\u00a0\u3000“”‘’"\'「」『』《》〈〉<>');

/** The first `reach` characters of `folded` from `start` to `end` that say something. */
export function simplify(
  folded: string,
  start = 0,
  end = folded.length,
  reach = Number.POSITIVE_INFINITY,
): Simplified {
  let text = '';
  const at: number[] = [];
  for (let i = start; i < end && at.length < reach; i++) {
    const char = folded.charAt(i);
    if (DROPPED.has(char)) continue;
    text += char;
    at.push(i);
  }
  return { text, at };
}
