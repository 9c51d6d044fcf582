import type { Span } from '../notice/index.ts';
import { type Entry, type Reading, squeeze } from '../outline/index.ts';
import { subjectLength } from './front/unit-name.ts';

/** A title or a first sentence is looked at no further than this for its subject. */
const SUBJECT_REACH = 30;
/** In a report on many departments nearly every finding says whose it is; elsewhere a few name some body. */
const MOST = 0.8;
const SEVERAL = 3;
/** What ends like a village and is none. */
const NO_PLACE =
  /(?:农村|乡村|城中村|行政村|自然村|示范村|试点村|个村|[各全部分有的些]村|老旧社区|智慧社区|[各全个]社区)$/;
const PLACE = /^[一-鿿]{1,4}?(?:村|社区)(?![、和及与])/;
/** An office of a territory: 县财政局, 南渡街道社区卫生服务中心. */
const OFFICE =
  /^(?:[省市县区州旗]|[一-鿿]{1,6}(?:省|市|县|(?<!社)区|州|旗|镇|乡|街道))[一-鿿]{1,20}(?:局|厅|委|院|公司|集团|中心|学校|中学|小学|医院|办公室|管委会|委员会|联合会|街道|镇|乡)$/;
/** A town or a township alone: 南岭乡饮用水水源…; 城乡 and 全镇 are none. */
const TOWNSHIP = /^(?!.?[城全各本我该]|.{0,2}(?:乡镇|城乡))[一-鿿]{2}(?:镇|乡|街道)(?=[一-鿿])/;
/** How far the work has come, said before whose work it is: `已完成整改。县财政局…`. */
const STATE = /^(?:已|正在|正|基本|持续|尚未|未)[^。,;]{1,10}。/;

/** Villages and communities that findings' titles begin with: `长堰村集体鱼塘…`; several, or none. */
export function placeSubjects(reading: Reading, entries: readonly Entry[]): Map<Entry, Span> {
  const found = new Map<Entry, Span>();
  for (const entry of entries) {
    const start = entry.candidate.heading.titleStart;
    const place = PLACE.exec(reading.folded.slice(start, start + 8))?.[0];
    if (place && place.length >= 3 && !NO_PLACE.test(place)) found.set(entry, [start, start + place.length]);
  }
  return found.size >= SEVERAL && distinct(reading, found) > 1 ? found : new Map();
}

/** The bodies that findings are told of, where nearly all begin with one: in the title, or in the sentence behind it. */
export function bodySubjects(reading: Reading, entries: readonly Entry[]): Map<Entry, Span> {
  const found = new Map<Entry, Span>();
  for (const entry of entries) {
    const { titleStart, titleEnd, end } = entry.candidate.heading;
    const places = [titleStart, behind(reading, titleEnd), behind(reading, end)];
    for (const start of places) {
      const words = reading.folded.slice(start, start + SUBJECT_REACH);
      const whole = subjectLength(words);
      const length = OFFICE.test(words.slice(0, whole)) ? whole : (TOWNSHIP.exec(words)?.[0].length ?? 0);
      if (length === 0) continue;
      found.set(entry, [start, start + length]);
      break;
    }
  }
  const enough = found.size >= entries.length * MOST && distinct(reading, found) >= SEVERAL;
  return enough ? found : new Map();
}

/** The first character of what follows a title, and a status behind it. */
function behind(reading: Reading, from: number): number {
  let at = from;
  while (at < reading.folded.length && '。:”)】 \n\t'.includes(reading.folded[at] as string)) at++;
  const state = STATE.exec(reading.folded.slice(at, at + SUBJECT_REACH));
  return at + (state?.[0].length ?? 0);
}

function distinct(reading: Reading, found: ReadonlyMap<Entry, Span>): number {
  return new Set([...found.values()].map((span) => squeeze(reading.folded.slice(...span)))).size;
}
