import fc from 'fast-check';
import { extractNotice } from '../../src/index.ts';
import type { Finding, Notice, NoticeDate, Quantity, Span, StatusCode } from '../../src/notice/index.ts';
import { cases } from '../roundtrip/cases.ts';
import { bytesOf, FORMATS } from '../roundtrip/check.ts';
import { compare, type Miss } from '../roundtrip/compare.ts';
import type { Case, Style } from '../roundtrip/dimensions.ts';
import { han } from '../roundtrip/draw.ts';
import { drawFront } from '../roundtrip/front-content.ts';
import type { Expected, ExpectedFinding, Rendering } from '../roundtrip/record.ts';
import { render } from '../roundtrip/render/index.ts';

/** A notice of the archive: what was read of it, what the generator says it is, and where the two differ. */
export interface Pair {
  parsed: Notice;
  generated: Notice;
  misses: Miss[];
}

const SEED = 20_261_128;
/** Between the rounds of one unit. */
const YEARS = 3;
const ROUNDS_ON = 2;
/** Units are compared across rounds, so every notice says which one it is. */
const NAMED: Partial<Style> = { title: 'unit-round', naming: 'full', feedback: 'full', noise: 'none' };

/** `units` units, each with two rounds: the second in another style, with some of the first one's problems. */
export async function generateArchive(units: number): Promise<Pair[]> {
  const drawn = fc.sample(cases(NAMED), { seed: SEED, numRuns: units * 6 });
  const seen = new Set<string>();
  const firsts = drawn.filter(
    (one) => !seen.has(drawFront(one).unit.full) && seen.add(drawFront(one).unit.full),
  );
  const styles = fc.sample(cases(NAMED), { seed: SEED + 1, numRuns: units });
  const pairs: Pair[] = [];
  for (const [i, one] of firsts.slice(0, units).entries()) {
    const again: Case = { ...styles[i]!, seed: one.seed };
    pairs.push(await read(one, render(one), `${i}/1`, i));
    pairs.push(await read(again, later(again, render(again)), `${i}/2`, i + 1));
  }
  return pairs;
}

async function read(one: Case, { text, expected }: Rendering, path: string, turn: number): Promise<Pair> {
  const bytes = bytesOf(text, FORMATS[turn % FORMATS.length]!, one.seed);
  const parsed = await extractNotice(bytes, { path });
  return { parsed, generated: toNotice(expected, parsed), misses: compare(expected, parsed) };
}

/** The same notice some years and rounds on, in text and record alike. */
function later(one: Case, { text, expected }: Rendering): Rendering {
  const { number } = drawFront(one).round;
  const years = (words: string) => words.replace(/20\d\d(?=年|-)/g, (year) => String(Number(year) + YEARS));
  const on = (words: string) =>
    years(words).replaceAll(`第${han(number)}轮`, `第${han(number + ROUNDS_ON)}轮`);
  const record = JSON.parse(on(JSON.stringify(expected))) as Expected;
  return {
    text: on(text),
    expected: { ...record, round: record.round && [record.round[0], number + ROUNDS_ON] },
  };
}

const SPAN: Span = [0, 0];
const printed = (text: string) => ({ text, raw: text, span: SPAN });
const optional = (text: string | null) => (text === null ? null : printed(text));
const date = (value: string | null): NoticeDate | null =>
  value === null ? null : { raw: value, span: SPAN, value, inherited: false, masked: false, damaged: false };
const quantity = (figure: string, unit: string): Quantity =>
  figure === 'masked'
    ? { raw: figure, span: SPAN, value: null, unit, state: 'masked' }
    : { raw: figure, span: SPAN, value: Number(figure), unit, state: 'exact' };

/** The generator's record as a notice. What it does not know (theme, facts, texts) is the reader's. */
function toNotice(expected: Expected, parsed: Notice): Notice {
  const { inspection } = parsed;
  const ids = new Map(expected.findings.map(({ title }, i) => [title, `f${i + 1}`]));
  return {
    ...parsed,
    class: expected.class as Notice['class'],
    title: optional(expected.title),
    unit:
      expected.unit === null
        ? null
        : { ...(parsed.unit ?? { organ: null, aliases: [] }), name: expected.unit, raw: '', span: SPAN },
    inspection: {
      ...inspection,
      body: optional(expected.inspector),
      method: expected.method as typeof inspection.method,
      round: expected.round && {
        ...printed(inspection.round?.text ?? ''),
        term: expected.round[0],
        number: expected.round[1],
      },
      period:
        expected.start === null && expected.end === null
          ? null
          : { start: date(expected.start), end: date(expected.end) },
      feedbackDate: date(expected.feedbackDate),
    },
    asOf: date(expected.asOf),
    declared: {
      counts: expected.counts.map(toCount),
      completionRate:
        expected.completionRate === null ? null : quantity(String(expected.completionRate), '%'),
    },
    findings: expected.findings.map((finding, i) => toFinding(finding, `f${i + 1}`, ids, parsed)),
    accountability: expected.accountability.map((line, i) => {
      const [kinds = '', figure = '', unit = ''] = line.split(' ');
      const own = kinds.split('、');
      // Codes are the lexicon's, by the same words.
      const codes =
        parsed.accountability[i]?.kinds.join('、') === kinds ? parsed.accountability[i].codes : [];
      return {
        kinds: own,
        codes,
        quantity: quantity(figure, unit),
        raw: parsed.accountability[i]?.raw ?? '',
        span: SPAN,
      };
    }),
    money: expected.money.map((line, i) => {
      const [kind = '', figure = ''] = line.split(' ');
      return { kind, quantity: quantity(figure, '元'), raw: parsed.money[i]?.raw ?? '', span: SPAN };
    }),
  };
}

function toCount(line: string): Notice['declared']['counts'][number] {
  const words = line.split(' ');
  const [subject, grain] = words as ['problem', string];
  const status = words.length > 3 ? (words[2] as StatusCode) : null;
  return {
    subject,
    grain,
    status,
    scope: null,
    quantity: quantity(words.at(-1)!, grain),
    raw: line,
    span: SPAN,
  };
}

function toFinding(
  wanted: ExpectedFinding,
  id: string,
  ids: ReadonlyMap<string, string>,
  parsed: Notice,
): Finding {
  const like = parsed.findings.find(({ title }) => title?.text === wanted.title) ?? parsed.findings[0]!;
  return {
    ...like,
    id,
    label: { ...like.label, raw: wanted.label },
    path: [wanted.path],
    title: printed(wanted.title),
    level: wanted.level,
    parent: wanted.parent === null ? null : (ids.get(wanted.parent) ?? null),
    countable: wanted.countable,
    category:
      wanted.category === null
        ? null
        : { framework: null, code: null, from: [], ...like.category, ...printed(wanted.category) },
    status: { ...like.status, code: wanted.status, place: wanted.place as Finding['status']['place'] },
    measures: wanted.measures.map(({ label, text }) => ({ label, ...printed(text) })),
    responsible: {
      ...like.responsible,
      departments: wanted.departments.map(printed),
      leaders: wanted.leaders.map(printed),
    },
    deadline: date(wanted.deadline),
  };
}
