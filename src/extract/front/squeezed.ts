import type { Span } from '../../notice/index.ts';
import type { Reading } from '../../outline/index.ts';

/** A stretch of folded text without spaces and the line breaks of wrapped lines, with the offset of each character. */
export interface Squeezed {
  text: string;
  /** The printed offset of each character of `text`. */
  at: number[];
}

/** A reseller's annotation of a traditional character: 進(jìn). */
const PINYIN = /\([a-zà-ǿāăēěīĭōŏūŭǎǐǒǔǖǘǚǜ]{1,7}\)/y;
/** A line that ends in one of these is a paragraph of its own; any other runs on in the next. */
const ENDS_PARAGRAPH = '。:;!?…';

export function squeezed(reading: Reading, scope: Span, keepParagraphs = false): Squeezed {
  const at: number[] = [];
  let text = '';
  for (let index = scope[0]; index < scope[1]; index++) {
    const char = reading.folded[index] as string;
    if (char === ' ' || char === '\t') continue;
    if (char === '\n' && !(keepParagraphs && ENDS_PARAGRAPH.includes(text.at(-1) ?? '。'))) continue;
    if (char === '(') {
      PINYIN.lastIndex = index;
      const pinyin = PINYIN.exec(reading.folded);
      if (pinyin) {
        index += pinyin[0].length - 1;
        continue;
      }
    }
    text += char;
    at.push(index);
  }
  return { text, at };
}

/** Offsets in squeezed text → the printed span. */
export function printedSpan({ at }: Squeezed, start: number, end: number): [number, number] {
  const first = at[start] ?? 0;
  return [first, (at[end - 1] ?? first) + 1];
}
