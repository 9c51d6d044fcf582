import { describe, expect, it } from 'vitest';
import { type Field, ROWS } from '../../src/evaluate/fields.ts';
import { figureOf } from '../../src/evaluate/figures.ts';
import type { Gold } from '../../src/evaluate/gold.ts';
import { scoreNotice } from '../../src/evaluate/score.ts';
import type { Notice } from '../../src/notice/index.ts';
import { goldOf, noticeOf, withFinding } from './fixture.ts';

const gold = goldOf();
const perfect = noticeOf(gold);

/** `[support, precision, recall, F1]` of one field. */
function figures(field: Field, notice: Notice | null, against: Gold = gold) {
  const judged = { notice: against.id, judgements: scoreNotice(against, notice) };
  const { support, precision, recall, f1 } = figureOf([judged], [field]);
  return [support, precision, recall, f1];
}
const outcomes = (notice: Notice | null, against: Gold = gold) =>
  scoreNotice(against, notice).filter(({ outcome }) => outcome !== 'right' && outcome !== 'none');
const fieldsMissed = (notice: Notice) => outcomes(notice).map(({ field, outcome }) => `${field} ${outcome}`);

describe('a perfect record', () => {
  it('is right everywhere', () => {
    expect(outcomes(perfect)).toEqual([]);
  });

  it.each<[Field, number]>([
    ['class', 1],
    ['declared.counts', 2],
    ['nextSteps', 2],
    ['findings', 5],
    ['finding.parent', 2],
    ['finding.countable', 5],
    ['finding.immediate', 0],
    ['finding.leaders', 2],
    ['finding.exact', 5],
    ['notice.findings', 1],
    ['notice.exact', 1],
    ['asOf', 0],
  ])('%s has support %d', (field, support) => {
    const share = support === 0 ? null : 1;
    expect(figures(field, perfect)).toEqual([support, share, share, share]);
  });

  it('covers every row of the report but those that are absent here', () => {
    const absent = ROWS.filter(({ fields }) => figures(fields[0]!, perfect)[0] === 0).map(({ id }) => id);
    expect(absent).toEqual([
      'asOf',
      'rules.made',
      'rules.revised',
      'rules.total',
      'contact.address',
      'contact.postcode',
      'contact.email',
      'contact.person',
      'contact.period',
      'finding.immediate',
      'finding.unit',
      'finding.deadline',
      'finding.departments',
      'finding.people',
    ]);
  });
});

describe('no record at all: everything annotated is missed', () => {
  it.each<[Field, number]>([
    ['title', 1],
    ['findings', 5],
    ['finding.exact', 5],
    ['declared.counts', 2],
  ])('%s', (field, support) => {
    expect(figures(field, null)).toEqual([support, null, 0, 0]);
  });
});

describe('what is wrong counts in its field and in the whole', () => {
  it.each<[string, Notice, string[]]>([
    ['a class', noticeOf(gold, { class: 'news' }), ['class wrong', 'notice.exact wrong']],
    [
      'a status',
      withFinding(gold, 1, { status: { code: 'completed', raw: '正在推进', place: 'heading', span: null } }),
      ['finding.status wrong', 'finding.exact wrong', 'notice.findings wrong', 'notice.exact wrong'],
    ],
    [
      'a label: findings are still whole',
      withFinding(gold, 1, { label: { raw: '2．', value: 2, auto: false, span: null } }),
      ['findings soft', 'finding.label wrong', 'notice.exact wrong'],
    ],
    [
      'a parent and its level',
      withFinding(gold, 3, { level: 1, parent: null }),
      [
        'finding.level wrong',
        'finding.parent missed',
        'finding.exact wrong',
        'notice.findings wrong',
        'notice.exact wrong',
      ],
    ],
    [
      'another parent',
      withFinding(gold, 3, { parent: 'f1' }),
      ['finding.parent wrong', 'finding.exact wrong', 'notice.findings wrong', 'notice.exact wrong'],
    ],
    [
      'a theme: nothing else',
      withFinding(gold, 3, { theme: { code: 'duties', from: [] } }),
      ['finding.theme wrong'],
    ],
    [
      'a name too few',
      withFinding(gold, 1, {
        responsible: {
          leaders: perfect.findings[1]!.responsible.leaders.slice(0, 1),
          departments: [],
          people: [],
        },
      }),
      ['finding.leaders missed', 'notice.exact wrong'],
    ],
    [
      'a finding missed: its own fields are not judged',
      { ...perfect, findings: perfect.findings.filter(({ id }) => id !== 'f2') },
      ['findings missed', 'finding.exact missed', 'notice.findings wrong', 'notice.exact wrong'],
    ],
    [
      'a finding too many',
      { ...perfect, findings: [...perfect.findings, { ...perfect.findings[0]!, id: 'f6' }] },
      ['findings extra', 'finding.exact extra', 'notice.findings wrong', 'notice.exact wrong'],
    ],
    ['a total', noticeOf(goldOf({ accountability: [] })), ['accountability missed', 'notice.exact wrong']],
  ])('%s', (_, notice, missed) => {
    expect(fieldsMissed(notice)).toEqual(missed);
  });
});

describe('figures of a few errors', () => {
  const [first, second, , , fifth] = perfect.findings;
  /** Four of five found, one of them with another title, and one that is none. */
  const notice: Notice = {
    ...perfect,
    findings: [
      first!,
      { ...second!, title: { ...second!.title!, text: '河道巡查责任落实不到位' } },
      { ...perfect.findings[2]! },
      { ...fifth!, status: { ...fifth!.status, code: 'in-progress' } },
      { ...fifth!, id: 'f9', title: { ...fifth!.title!, text: '盘点完成，收回三件' } },
    ],
  };

  it.each<[Field, (number | null)[]]>([
    ['findings', [5, 3 / 5, 3 / 5, 6 / 10]],
    ['finding.title', [4, 3 / 4, 3 / 4, 6 / 8]],
    ['finding.status', [4, 3 / 4, 3 / 4, 6 / 8]],
    ['finding.exact', [5, 2 / 5, 2 / 5, 4 / 10]],
    ['finding.parent', [1, 1, 1, 1]],
    ['notice.findings', [1, 0, 0, 0]],
  ])('%s', (field, expected) => {
    expect(figures(field, notice)).toEqual(expected);
  });

  it('counts findings that are detected as softly right, and rightly absent values in accuracy', () => {
    const judged = [{ notice: 'a', judgements: scoreNotice(gold, notice) }];
    expect(figureOf(judged, ['findings'])).toMatchObject({
      softPrecision: 4 / 5,
      softRecall: 4 / 5,
      softF1: 8 / 10,
      counts: { right: 3, soft: 1, wrong: 0, missed: 1, extra: 1, none: 0 },
    });
    expect(figureOf(judged, ['finding.parent'])).toMatchObject({ support: 1, accuracy: 1 });
  });
});

describe('a notice of another class', () => {
  const feedback = goldOf({ class: 'feedback', findings: [] });

  it('is expected to have no findings', () => {
    expect(figures('findings', perfect, feedback)).toEqual([0, 0, null, 0]);
    expect(figures('notice.findings', perfect, feedback)).toEqual([0, null, null, null]);
    expect(outcomes(noticeOf(feedback), feedback)).toEqual([]);
  });
});

describe('where a miss stands', () => {
  it.each<[string, Notice, Field, number | null]>([
    ['an expected title, looked for', noticeOf(gold, { title: null }), 'title', 1],
    ['an expected date, as it is printed', noticeOf(goldOf({ publishedOn: null })), 'publishedOn', 21],
    [
      'an expected date without its year',
      noticeOf(gold, { inspection: { ...perfect.inspection, feedbackDate: null } }),
      'inspection.feedbackDate',
      2,
    ],
    ['a total', noticeOf(goldOf({ money: [] })), 'money', 16],
    ['a missed finding', { ...perfect, findings: perfect.findings.slice(0, 4) }, 'findings', 13],
    ['a code: its finding', withFinding(gold, 4, { countable: false }), 'finding.countable', 13],
    ['what stands nowhere', noticeOf(gold, { domain: 'audit' }), 'domain', null],
  ])('%s', (_, notice, field, line) => {
    const miss = outcomes(notice).find((one) => one.field === field)!;
    expect(miss.line?.number ?? null).toBe(line);
  });
});

it('keys are unique in a notice, and the same when other values change', () => {
  const twins = goldOf({ findings: [...gold.findings.slice(0, 1), ...gold.findings.slice(0, 1)] });
  const keys = scoreNotice(twins, noticeOf(twins)).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const later = scoreNotice(gold, withFinding(gold, 1, { countable: false })).map(({ key }) => key);
  expect(later).toEqual(scoreNotice(gold, perfect).map(({ key }) => key));
});
