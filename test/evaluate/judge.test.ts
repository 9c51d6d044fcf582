import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/evaluate/fields.ts';
import { judge, judgeList } from '../../src/evaluate/judge.ts';

const value = (text: string | null) => (text === null ? null : { text });

describe('judge', () => {
  it.each<[Field, string | null, string | null, string]>([
    ['title', '关于整改情况的通报', '关于整改情况的通报', 'right'],
    ['title', '关于整改情况的通报', '关于 整改\n情况的通报', 'right'],
    ['title', '中共青禾市水务局党组关于整改情况的通报', '中共青禾市水务局党组关于整改情况通报', 'soft'],
    ['title', '中共青禾市水务局党组关于整改情况的通报', '通报', 'wrong'],
    [
      'finding.title',
      '制度不健全，落实不到位，监督不严格的问题',
      '制度不健全,落实不到位，监督不严格的问题',
      'soft',
    ],
    ['finding.label', '（1）', '(1)', 'wrong'],
    ['inspection.feedbackDate', '2023-06-09', '2023-06-08', 'wrong'],
    ['title', '通报', null, 'missed'],
    ['title', null, '通报', 'extra'],
    ['title', null, null, 'none'],
  ])('%s: %j against %j is %s', (field, expected, got, outcome) => {
    expect(judge(field, value(expected), value(got)).outcome).toBe(outcome);
  });
});

describe('judgeList', () => {
  const outcomes = (field: Field, expected: string[], got: string[]) =>
    judgeList(
      field,
      expected.map((text) => ({ text })),
      got.map((text) => ({ text })),
    ).map((pair) => [pair.expected?.text ?? null, pair.got?.text ?? null, pair.outcome]);

  it.each<[string, Field, string[], string[], [string | null, string | null, string][]]>([
    ['nothing', 'money', [], [], [[null, null, 'none']]],
    [
      'any order',
      'money',
      ['甲', '乙'],
      ['乙', '甲'],
      [
        ['甲', '甲', 'right'],
        ['乙', '乙', 'right'],
      ],
    ],
    [
      'each counts once',
      'money',
      ['甲', '甲'],
      ['甲', '丙'],
      [
        ['甲', '甲', 'right'],
        ['甲', null, 'missed'],
        [null, '丙', 'extra'],
      ],
    ],
    [
      'an equal value before a nearly equal one',
      'finding.departments',
      ['市水务局农村水利建设管理科', '市水务局农村水利建设管理处'],
      ['市水务局农村水利建设管理处', '市水务局农村水利建设管理局'],
      [
        ['市水务局农村水利建设管理科', '市水务局农村水利建设管理局', 'soft'],
        ['市水务局农村水利建设管理处', '市水务局农村水利建设管理处', 'right'],
      ],
    ],
    [
      'numbers are never nearly right',
      'declared.counts',
      ['problem · 个 · – · – · 1000001'],
      ['problem · 个 · – · – · 1000002'],
      [
        ['problem · 个 · – · – · 1000001', null, 'missed'],
        [null, 'problem · 个 · – · – · 1000002', 'extra'],
      ],
    ],
  ])('%s', (_, field, expected, got, result) => {
    expect(outcomes(field, expected, got)).toEqual(result);
  });

  it.each([
    ['（一）', '持续抓好整改。盯紧事项。', 'right'],
    ['一是', '持续抓好整改。盯紧事项。', 'soft'],
    ['（一）', '持续抓好', 'missed'],
    ['（一）', '（一）持续抓好整改。', 'missed'],
  ])('items are known by their first words: %s %s is %s', (label, text, outcome) => {
    const expected = [{ label: '（一）', text: '持续抓好整改。…' }];
    expect(judgeList('nextSteps', expected, [{ label, text }])[0]!.outcome).toBe(outcome);
  });
});
