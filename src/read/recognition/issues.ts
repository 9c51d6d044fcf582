import { type Issue, issue } from '../../notice/index.ts';

/** Below this mean confidence characters are wrong in every other line. */
const UNCERTAIN = 80;

/** Says of a page that its text was recognised, and how surely. */
export function recognitionIssue(page: number, confidence: number): Issue {
  return issue(confidence < UNCERTAIN ? 'recognition-uncertain' : 'page-recognised', null, page, confidence);
}
