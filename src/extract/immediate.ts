import type { Span } from '../notice/index.ts';
import type { Outline, Reading } from '../outline/index.ts';

const IMMEDIATE = '立行立改|立整立改|即知即改|立改立行|边查边改|立知立改';
const SAID = new RegExp(IMMEDIATE);
/** A notice about nothing else: its title, or the sentence of its lead that says what is published. */
const WHOLE = new RegExp(
  `现[将就][^。]{0,12}(?:${IMMEDIATE})[^。]{0,4}(?:事项|问题)|(?:${IMMEDIATE})(?:事项|问题)?整改`,
);
const LEAD_REACH = 600;

/** Whether 立行立改 is said in a piece of the text. */
export function saysImmediate(reading: Reading, span: Span): boolean {
  return SAID.test(reading.folded.slice(...span));
}

/** Whether title or lead says that the whole notice answers such items. */
export function isAllImmediate(reading: Reading, { front }: Outline): boolean {
  const title = front.title ? reading.folded.slice(...front.title) : '';
  return (
    SAID.test(title) ||
    WHOLE.test(reading.folded.slice(front.lead, front.lead + LEAD_REACH).split('\n')[0] ?? '')
  );
}
