import type { Domain } from '../notice/index.ts';
import type { Outline, Reading } from '../outline/index.ts';

const ENVIRONMENT = /环保督察|环境保护督察|环境督察|环保|督察组/g;
const AUDIT = /审计/g;
const INSPECTION = /巡[察视]/g;
const LEAD_REACH = 700;
/** An environmental inspection is spoken of less often than an audit or an inspection that it is compared with. */
const ENVIRONMENT_WEIGHT = 1.2;

/** What was inspected, by the words of title (twice) and lead. */
export function readDomain(reading: Reading, outline: Outline): Domain {
  const { title: span, lead } = outline.front;
  const title = span ? reading.folded.slice(...span).replace(/\s/g, '') : '';
  const head = `${title}${title}${reading.folded.slice(lead, lead + LEAD_REACH)}`;
  const count = (pattern: RegExp) => [...head.matchAll(pattern)].length;
  const scores: [Domain, number][] = [
    ['environment', count(ENVIRONMENT) * ENVIRONMENT_WEIGHT],
    ['audit', count(AUDIT)],
    ['inspection', count(INSPECTION)],
  ];
  scores.sort((a, b) => b[1] - a[1]);
  const [best] = scores;
  return best && best[1] > 0 ? best[0] : 'other';
}
