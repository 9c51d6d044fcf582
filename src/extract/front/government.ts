import type { Span } from '../../notice/index.ts';
import type { Outline, Reading } from '../../outline/index.ts';
import { printedSpan, squeezed } from './squeezed.ts';

/**
 * Environmental notices are written in a place's name (某县贯彻落实…): its government rectifies, wherever it is printed.
 */

const PLACE =
  /^(?:关于)?([一-鿿]{1,12}?[省市县区州盟旗镇乡道])(?=关于|贯彻|落实|整改|对|第|中央|[省市](?=[级委第生环])|20|承担|涉及|生态|督察|办理)/;
const GOVERNMENT = '人民政府';
const NAME = /[一-鿿]{1,12}[省市县区州盟旗镇乡]$/;
/** A place's name and nothing else: 北渡镇. */
export const isPlace = (name: string): boolean => /^[一-鿿]{1,12}[省市县区州盟旗镇乡]$/.test(name);

const RESPONSIBLE = /(?:责任|牵头|整改)(?:单位|主体) *: *([一-鿿]{2,16}人民政府)/g;
const REACH = 14;

/** The government of the place that the title names; else the one body that answers for the only task. */
export function findGovernment(reading: Reading, outline: Outline): Span | null {
  const { folded } = reading;
  const place = outline.front.title && PLACE.exec(squeezed(reading, outline.front.title).text)?.[1];
  for (let at = folded.indexOf(GOVERNMENT); place && at >= 0; at = folded.indexOf(GOVERNMENT, at + 1)) {
    const before = squeezed(reading, [Math.max(0, at - REACH), at]);
    const name = NAME.exec(before.text)?.[0];
    const start = name ? sharedTail(name, place) : 0;
    if (start < 2) continue;
    return [printedSpan(before, before.text.length - start, before.text.length)[0], at + GOVERNMENT.length];
  }
  const fields = [...folded.matchAll(RESPONSIBLE)];
  const [only] = fields;
  if (fields.length !== 1 || !only?.[1]) return null;
  const end = only.index + only[0].length;
  return [end - only[1].length, end];
}

/** Length of what two names of places end with alike: 蒲岭市松河区 and 由松河区 share 松河区. */
function sharedTail(name: string, place: string): number {
  let length = 0;
  while (length < Math.min(name.length, place.length) && name.at(-1 - length) === place.at(-1 - length))
    length++;
  return length;
}
