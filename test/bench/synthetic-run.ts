import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { type Notice, SCHEMA_VERSION, STATUSES, THEMES } from '../../src/notice/index.ts';
import { createDraw, type Draw } from '../roundtrip/draw.ts';
import { DEEDS, FAULTS, MATTERS, SIDES, WHOLE_FAULTS } from '../roundtrip/words.ts';

/** Findings a notice, and notices a unit. */
const EACH = 30;
const ROUNDS = 2;
/** Characters that invented words are made of. */
const SYLLABLES = '澜岚汐岫槿梓芷砚霁棠沅筠泽麓浦溪坪屿桥川陵州岭峦渚湄汀漪澄潞淇沁渭泓';
/** How often a title is worded exactly like one that has been: units copy each other. */
const COPIED = 0.3;

/**
 * Records of `findings` findings as a run would leave them, one a line, without text. The vocabulary grows as in real text
 * (Heaps: words ∝ findings^0.6), so that a larger archive is not the same one again.
 */
export async function writeSyntheticRun(path: string, findings: number): Promise<void> {
  const stream = createWriteStream(path);
  const draw = createDraw(findings, 'synthetic');
  const words = Math.ceil(40 * findings ** 0.6);
  const notices = Math.ceil(findings / EACH);
  for (let number = 0, left = findings; number < notices; number++, left -= EACH)
    if (!stream.write(`${JSON.stringify(noticeOf(number, Math.min(EACH, left), words, draw))}\n`))
      await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
}

const recent: string[] = [];

function titleOf(words: number, draw: Draw): string {
  if (recent.length > 0 && draw.chance(COPIED)) return draw.pick(recent);
  // Zipf: a few words often, most of them seldom.
  const rank = Math.floor(words ** (draw.int(0, 99_999) / 100_000)) - 1;
  const word = wordOf(rank);
  const matter = draw.chance(0.5) ? draw.pick(MATTERS) : wordOf(rank * 7 + 5);
  const title = draw.chance(0.1)
    ? `${word}${draw.pick(WHOLE_FAULTS)}`
    : `${draw.pick(SIDES)}${word}${matter}${draw.pick(FAULTS)}`;
  if (recent.length < 5000) recent.push(title);
  else recent[draw.int(0, recent.length - 1)] = title;
  return title;
}

function wordOf(rank: number): string {
  let word = '';
  for (let left = rank + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length];
  return word;
}

function noticeOf(number: number, findings: number, words: number, draw: Draw): Notice {
  const unit = Math.floor(number / ROUNDS);
  const name = `中共${wordOf(unit)}市${wordOf(unit + 7)}局党组`;
  const year = 2020 + (number % ROUNDS) * 2;
  const span: [number, number] = [0, 1];
  const date = (raw: string) => ({ raw, span, value: raw, inherited: false, masked: false, damaged: false });
  const quantity = (value: number, unit: string) => ({
    raw: `${value}${unit}`,
    span,
    value,
    unit,
    state: 'exact' as const,
  });
  const words2 = (text: string) => ({ text, raw: text, span });
  return {
    schemaVersion: SCHEMA_VERSION,
    id: `sha256:${createHash('sha256').update(String(number)).digest('hex')}`,
    source: { path: `${unit}/${year}.docx`, mediaType: 'text/plain', bytes: 1, pages: null, reader: 'text' },
    class: 'rectification',
    domain: 'inspection',
    title: words2(`${name}关于巡察整改进展情况的通报`),
    genre: '通报',
    unit: { name, organ: '党组', aliases: ['局党组'], raw: name, span },
    inspection: {
      body: words2('市委第一巡察组'),
      level: 'city',
      method: '巡察',
      kinds: ['常规'],
      round: { ...words2(`八届市委第${(number % ROUNDS) + 3}轮`), term: 8, number: (number % ROUNDS) + 3 },
      period: null,
      feedbackDate: date(`${year}-03-01`),
    },
    asOf: date(`${year}-12-01`),
    publishedOn: null,
    declared: {
      counts: [
        {
          subject: 'problem',
          grain: '个',
          status: null,
          scope: null,
          quantity: quantity(findings, '个'),
          raw: `${findings}个`,
          span,
        },
      ],
      completionRate: null,
    },
    findings: Array.from({ length: findings }, (_, i) => {
      const deeds = Array.from({ length: 4 }, () => draw.pick(DEEDS)).join('，');
      const text = `${deeds}；${draw.pick(DEEDS)}。`;
      return {
        id: `f${i + 1}`,
        label: { raw: `${i + 1}.`, value: i + 1, auto: false, span },
        path: [`${i + 1}.`],
        unit: null,
        level: 1,
        parent: null,
        countable: true,
        category: null,
        theme: { code: draw.pick(THEMES), from: [] },
        title: words2(titleOf(words, draw)),
        evidence: null,
        status: { code: draw.pick(STATUSES), raw: '已完成', place: 'label' as const, span },
        immediate: false,
        rectification: { raw: text, span: [0, text.length] as [number, number] },
        measures: [],
        responsible: { leaders: [], departments: [], people: [] },
        deadline: null,
        facts: {
          regulations: [],
          dates: [],
          money: draw.chance(0.2) ? [quantity(draw.int(1, 99999), '元')] : [],
          counts: [],
        },
        keywords: [],
      };
    }),
    accountability: [
      {
        kinds: ['批评教育'],
        codes: ['criticism-and-education'],
        quantity: quantity(draw.int(0, 20), '人'),
        raw: '批评教育',
        span,
      },
    ],
    money: [{ kind: '追缴', quantity: quantity(draw.int(1, 999999), '元'), raw: '追缴', span }],
    rules: { made: quantity(draw.int(0, 20), '项'), revised: null, total: null },
    nextSteps: [],
    contact: null,
    outline: { kind: 'document', label: null, heading: null, span, children: [] },
    diagnostics: [],
    furniture: [],
    blocks: [],
  };
}
