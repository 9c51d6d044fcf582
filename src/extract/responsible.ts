import type { FieldKind } from '../lexicon/index.ts';
import type { Finding, NoticeDate, Span, Words } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';
import { words } from './printed.ts';

export type Responsible = Finding['responsible'];

/** Names and bodies are listed with 、 , ; or spaces; brackets belong to the name before them. */
const SEPARATORS = /[、,;\s/]|(?:和|及)(?=[一-鿿]{2,})/;
const PEOPLE_SEPARATORS = /[、,;\s/]/;
const MAX_NAME = 40;
const OFFICE_END =
  /(?:书记|主任|局长|委员|部长|主席|组长|院长|校长|县长|区长|市长|镇长|乡长|处长|科长|股长|经理|董事长|厅长|所长|站长|队长|总监|常委|成员)$/;

/** Splits a field's value into its entries. */
export function readList(reading: Reading, span: Span, people: boolean): Words[] {
  const { folded, marks } = reading;
  const found: Words[] = [];
  const separators = people ? PEOPLE_SEPARATORS : SEPARATORS;
  let start = span[0];
  const keep = (end: number) => {
    // `党工委副书记、办事处主任方雪梅`: an office without a name goes with the one behind it.
    if (people && end < span[1] && OFFICE_END.test(folded.slice(start, end))) return false;
    const [from, to] = people ? nameWithin(folded, start, end) : [start, end];
    const made = words(reading, from, to);
    if (made && made.text.length <= MAX_NAME && /[一-鿿A-Za-zX×*]/.test(made.text)) found.push(made);
    return true;
  };
  for (let at = span[0]; at < span[1]; at++) {
    if (folded[at] === '。') {
      keep(at);
      return found;
    }
    if (marks.bracketed(at) || !separators.test(folded[at] ?? '')) continue;
    // A name of two characters is often spaced out to the width of three.
    if (people && folded[at] === ' ' && isSpaced(folded, start, at, span[1])) continue;
    if (keep(at)) start = at + 1;
  }
  keep(span[1]);
  return found;
}

/** `孟 川`: one character before the space, one behind it. */
function isSpaced(folded: string, start: number, at: number, end: number): boolean {
  const before = folded.slice(start, at).trim();
  const after = folded.slice(at, Math.min(end, at + 8)).trimStart();
  return /^[一-鿿]$/.test(before) && /^[一-鿿](?![一-鿿])/.test(after);
}

/** `区长 郁文昭`, `郁文昭（区长）`: the name without the office that a space or brackets part from it. */
function nameWithin(folded: string, start: number, end: number): Span {
  const printed = folded.slice(start, end);
  const open = /\([^()]{2,30}\) *$/.exec(printed);
  const to = open && open.index > 1 ? start + open.index : end;
  const office = /^ *[^ ]{2,30} +(?=[一-鿿]{2,4} *$)/.exec(folded.slice(start, to));
  return office && OFFICE_END.test(office[0].trim()) ? [start + office[0].length, to] : [start, to];
}

export function emptyResponsible(): Responsible {
  return { leaders: [], departments: [], people: [] };
}

/** Adds a field line's or cell's value to what it names; gives back a deadline if it is one. */
export function readField(
  reading: Reading,
  kind: FieldKind,
  value: Span,
  into: Responsible,
  dates: readonly NoticeDate[],
): NoticeDate | null {
  if (kind === 'leaders') into.leaders.push(...readList(reading, value, true));
  else if (kind === 'departments') into.departments.push(...readList(reading, value, false));
  else if (kind === 'people') into.people.push(...readList(reading, value, true));
  else if (kind === 'deadline') {
    const inside = dates.filter((date) => date.span[0] >= value[0] && date.span[1] <= value[1]);
    return inside[inside.length - 1] ?? null;
  }
  return null;
}
