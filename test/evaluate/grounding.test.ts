import { describe, expect, it } from 'vitest';
import { checkGrounding } from '../../src/evaluate/grounding.ts';
import type { Notice, OutlineNode, Span } from '../../src/notice/index.ts';
import { goldOf, noticeOf, TEXT, withFinding } from './fixture.ts';

const gold = goldOf();
const node = (start: number, end: number, children: OutlineNode[] = []): OutlineNode => ({
  kind: 'body',
  label: null,
  heading: null,
  span: [start, end],
  children,
});

describe('checkGrounding', () => {
  it('a perfect record stands on its text', () => {
    // the amount is written out in 元 and the masked figures of the fixture stand nowhere
    const notice = noticeOf(gold, { money: [] });
    expect(checkGrounding(notice)).toMatchObject({ faults: [], tiles: true });
    expect(checkGrounding(notice).printed).toBeGreaterThan(30);
  });

  it.each<[string, Notice, { path: string; raw: string; stands: string | null }]>([
    [
      'other words at the span',
      withFinding(gold, 0, { title: { text: '理论学习', raw: '理论学习', span: [0, 4] } }),
      { path: 'findings.0.title', raw: '理论学习', stands: '中共青禾' },
    ],
    [
      'no span',
      withFinding(gold, 0, { status: { code: 'completed', raw: '已完成', place: 'body', span: null } }),
      { path: 'findings.0.status', raw: '已完成', stands: null },
    ],
    [
      'pieces that do not join',
      withFinding(gold, 0, {
        rectification: {
          raw: '中共市',
          spans: [
            [0, 2],
            [3, 4],
          ] as Span[],
        },
      }),
      { path: 'findings.0.rectification', raw: '中共市', stands: '中共禾' },
    ],
  ])('%s', (_, notice, fault) => {
    expect(checkGrounding(notice).faults).toContainEqual(fault);
  });

  it.each<[string, OutlineNode, boolean]>([
    ['one leaf', node(0, TEXT.length), true],
    [
      'leaves of several depths',
      node(0, 9, [node(0, 4), node(4, TEXT.length, [node(4, 8), node(8, TEXT.length)])]),
      true,
    ],
    ['a gap', node(0, 9, [node(0, 4), node(5, TEXT.length)]), false],
    ['an overlap', node(0, 9, [node(0, 4), node(3, TEXT.length)]), false],
    ['an end left over', node(0, TEXT.length, [node(0, 4), node(4, 8)]), false],
    ['a late start', node(1, TEXT.length), false],
  ])('tiles: %s', (_, outline, tiles) => {
    expect(checkGrounding(noticeOf(gold, { outline })).tiles).toBe(tiles);
  });
});
