import type { Span } from '../notice/index.ts';
import type { SurveyPassage } from './record.ts';

/** The pieces of a passage, each a slice of `raw` with its span in the notice; `raw` joins them without anything between. */
export function piecesOf({ raw, span, spans }: SurveyPassage): { text: string; span: Span }[] {
  let at = 0;
  return (span ? [span] : (spans ?? [])).map((one) => {
    const text = raw.slice(at, at + one[1] - one[0]);
    at += text.length;
    return { text, span: one };
  });
}
