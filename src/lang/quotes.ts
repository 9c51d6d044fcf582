/** Kinds of paired marks, named by their opening form; `(`, `[` stand for both widths, `“`, `‘` for ASCII quotes too. */
export type Mark = '“' | '‘' | '《' | '〈' | '「' | '『' | '(' | '【' | '[' | '〔' | '<';

export interface MarkPair {
  /** Offset of the opening mark. */
  open: number;
  /** Offset of the closing mark. */
  close: number;
  mark: Mark;
  /** True where one of the two is printed the wrong way round (`“…“`); that one is listed as unmatched too, and the pair may cross others. */
  repaired: boolean;
}

export interface Marks {
  /** By opening offset. */
  pairs: MarkPair[];
  /** Offsets of marks without a partner, ascending. */
  unmatched: number[];
}

interface Form {
  mark: Mark;
  /** Quotes end with their paragraph. */
  quote: boolean;
}

const OPENING: Readonly<Record<string, Form>> = {
  '“': { mark: '“', quote: true },
  '‘': { mark: '‘', quote: true },
  '《': { mark: '《', quote: false },
  '〈': { mark: '〈', quote: false },
  '「': { mark: '「', quote: true },
  '『': { mark: '『', quote: true },
  '(': { mark: '(', quote: false },
  '（': { mark: '(', quote: false },
  '【': { mark: '【', quote: false },
  '[': { mark: '[', quote: false },
  '［': { mark: '[', quote: false },
  '〔': { mark: '〔', quote: false },
  '<': { mark: '<', quote: false },
  '＜': { mark: '<', quote: false },
};

const CLOSING: Readonly<Record<string, Mark>> = {
  '”': '“',
  '’': '‘',
  '》': '《',
  '〉': '〈',
  '」': '「',
  '』': '『',
  ')': '(',
  '）': '(',
  '】': '【',
  ']': '[',
  '］': '[',
  '〕': '〔',
  '>': '<',
  '＞': '<',
};

/** Straight quotes open and close by turns. */
const STRAIGHT: Readonly<Record<string, Mark>> = { '"': '“', '＂': '“', "'": '‘', '＇': '‘' };

/** 1 for the UTF-16 units that are marks or end a paragraph. */
const IS_MARK = new Uint8Array(0x10000);
for (const char of ['\n', ...Object.keys(OPENING), ...Object.keys(CLOSING), ...Object.keys(STRAIGHT)]) {
  IS_MARK[char.charCodeAt(0)] = 1;
}
const LETTER = /[A-Za-z]/;

interface Open {
  at: number;
  mark: Mark;
  quote: boolean;
  straight: boolean;
  paragraph: number;
}

/** Paragraph ends that a bracket or a book mark may cross (a title broken over two lines). */
const LINES_CROSSED = 1;

/**
 * Pairs quotes, book marks and brackets of raw or folded text; offsets in UTF-16 units. Linear in the text's length.
 * Marks nest, the same kind included. A closing mark takes the nearest opening one of its kind; what was opened in between and
 * not closed is unmatched. Quotes never cross `\n`.
 */
export function matchMarks(text: string): Marks {
  const pairs: MarkPair[] = [];
  const unmatched: number[] = [];
  const strayQuotes: { at: number; mark: Mark; opening: boolean }[] = [];
  const counts = new Map<Mark, number>();
  let stack: Open[] = [];
  let paragraph = 0;

  const drop = (open: Open): void => {
    counts.set(open.mark, (counts.get(open.mark) ?? 0) - 1);
    if (open.quote && !open.straight) strayQuotes.push({ at: open.at, mark: open.mark, opening: true });
    else unmatched.push(open.at);
  };
  const push = (at: number, mark: Mark, quote: boolean, straight: boolean): void => {
    stack.push({ at, mark, quote, straight, paragraph });
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
  };
  const close = (at: number, mark: Mark): boolean => {
    if ((counts.get(mark) ?? 0) === 0) return false;
    for (;;) {
      const open = stack.pop()!;
      if (open.mark === mark) {
        counts.set(mark, counts.get(mark)! - 1);
        pairs.push({ open: open.at, close: at, mark, repaired: false });
        return true;
      }
      drop(open);
    }
  };
  /** A straight quote closes a straight one; a curly one only where no other straight quote is left to pair with. */
  const closes = (at: number, mark: Mark): boolean => {
    if (stack.some((open) => open.straight && open.mark === mark)) return true;
    if (at >= counted.end) {
      const newline = text.indexOf('\n', at);
      counted.end = newline < 0 ? text.length : newline;
      counted.left = text.slice(at, counted.end).match(/["＂]/g)?.length ?? 0;
    }
    return mark !== '“' || counted.left % 2 === 1;
  };
  const counted = { end: -1, left: 0 };
  const endParagraph = (): void => {
    stack = stack.filter((open) => {
      const stays = !open.quote && paragraph - open.paragraph < LINES_CROSSED;
      if (!stays) drop(open);
      return stays;
    });
    paragraph++;
    repair(strayQuotes, pairs, unmatched);
    strayQuotes.length = 0;
  };

  for (let index = 0; index < text.length; index++) {
    if (IS_MARK[text.charCodeAt(index)] === 0) continue;
    const char = text.charAt(index);
    if (char === '\n') {
      endParagraph();
      continue;
    }
    const opening = OPENING[char];
    if (opening !== undefined) {
      push(index, opening.mark, opening.quote, false);
      continue;
    }
    const straight = STRAIGHT[char];
    if (straight !== undefined) {
      if (straight === '‘' && isApostrophe(text, index)) continue;
      const closing = closes(index, straight);
      if (straight === '“') counted.left--;
      if (!closing || !close(index, straight)) push(index, straight, true, true);
      continue;
    }
    const mark = CLOSING[char]!;
    if (close(index, mark)) continue;
    if (mark === '“' || mark === '‘') strayQuotes.push({ at: index, mark, opening: false });
    else unmatched.push(index);
  }
  endParagraph();
  for (const open of stack) unmatched.push(open.at);
  pairs.sort((a, b) => a.open - b.open);
  unmatched.sort((a, b) => a - b);
  return { pairs, unmatched };
}

function isApostrophe(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1));
}

/** Two stray quotes in one paragraph that point the same way (`“…“`, `”…”`) were meant as a pair. */
function repair(
  stray: { at: number; mark: Mark; opening: boolean }[],
  pairs: MarkPair[],
  unmatched: number[],
): void {
  stray.sort((a, b) => a.at - b.at);
  for (let i = 0; i < stray.length; i++) {
    const first = stray[i]!;
    const second = stray[i + 1];
    if (second !== undefined && first.mark === second.mark && first.opening === second.opening) {
      pairs.push({ open: first.at, close: second.at, mark: first.mark, repaired: true });
      unmatched.push(first.opening ? second.at : first.at);
      i++;
    } else unmatched.push(first.at);
  }
}

const MAX_DEPTH = 255;

/** For every UTF-16 unit, how many pairs of the given marks hold it (the marks themselves count as inside). */
export function depthMask(text: string, pairs: readonly MarkPair[], marks: readonly Mark[]): Uint8Array {
  const change = new Int32Array(text.length + 1);
  for (const { open, close, mark } of pairs) {
    if (!marks.includes(mark)) continue;
    change[open]! += 1;
    change[close + 1]! -= 1;
  }
  const depths = new Uint8Array(text.length);
  let depth = 0;
  for (let i = 0; i < depths.length; i++) {
    depth += change[i]!;
    depths[i] = Math.min(depth, MAX_DEPTH);
  }
  return depths;
}
