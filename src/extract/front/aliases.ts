import type { Outline, Reading } from '../../outline/index.ts';

const ALIAS = /\((?:以下|下)(?:统一|均|统)?(?:简称|称)(?:为)?[:]?([^()]{2,30})\)/g;
/** Short names of rules and of the inspectors are defined in the same way. */
const FOREIGN = /《|巡[察视](?:组|办)|督察组|意见$|办法$|方案$|下同/;
const REACH = 1500;

/** Short names of the unit that the lead defines: （以下简称“局党组”）. */
export function readAliases(reading: Reading, outline: Outline): string[] {
  const from = outline.front.start;
  const head = reading.folded.slice(from, Math.min(outline.front.lead + REACH, reading.folded.length));
  const found: string[] = [];
  for (const match of head.matchAll(ALIAS)) {
    for (const alias of (match[1] ?? '').split(/[、或,和]|”“/)) {
      const name = alias.replace(/[“”"\s]/g, '');
      if (name && !FOREIGN.test(name)) found.push(name);
    }
  }
  return [...new Set(found)];
}
