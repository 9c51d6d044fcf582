import { describe, expect, it } from 'vitest';
import { compareDates, compareOccasions, type Occasion } from '../../src/stats/order.ts';

const occasion = (
  term: number | null,
  number: number | null,
  date: string | null,
  level: Occasion['level'] = 'city',
): Occasion => ({
  level,
  round: number === null ? null : { text: '', raw: '', span: [0, 0], term, number },
  feedbackDate:
    date === null
      ? null
      : { raw: date, span: [0, 0], value: date, inherited: false, masked: false, damaged: false },
});

describe('which inspection came first', () => {
  it.each([
    ['by round within a term', occasion(8, 3, null), occasion(8, 5, null), 'before', 'round'],
    ['by term', occasion(9, 1, null), occasion(8, 5, null), 'after', 'round'],
    [
      'the same round is the same inspection',
      occasion(8, 3, '2020-01-01'),
      occasion(8, 3, '2021-01-01'),
      'same',
      'round',
    ],
    ['rounds without a term tell nothing', occasion(null, 3, null), occasion(null, 5, null), 'unknown', null],
    [
      'rounds of two committees tell nothing',
      occasion(8, 3, null),
      occasion(14, 1, null, 'county'),
      'unknown',
      null,
    ],
    [
      'then by feedback date',
      occasion(8, 3, '2020-05-01'),
      occasion(14, 1, '2019-05-01', 'county'),
      'after',
      'feedback-date',
    ],
    [
      'hidden days do not hide the order of years',
      occasion(null, null, '2019-XX-XX'),
      occasion(null, null, '2020-05'),
      'before',
      'feedback-date',
    ],
    [
      'dates that may be one have no order',
      occasion(null, null, '2020-05'),
      occasion(null, null, '2020-05-07'),
      'unknown',
      null,
    ],
    ['nothing tells', occasion(null, null, null), occasion(8, 1, '2020-01-01'), 'unknown', null],
  ] as const)('%s', (_, a, b, order, basis) => {
    expect(compareOccasions(a, b)).toEqual({ order, basis });
    const back = { before: 'after', after: 'before', same: 'same', unknown: 'unknown' }[order];
    expect(compareOccasions(b, a)).toEqual({ order: back, basis });
  });

  it('dates as ranges', () => {
    expect(compareDates('2020-05-07', '2020-05-07')).toBe(0);
    expect(compareDates('2020-05', '2020-05')).toBeNull();
    expect(compareDates('20XX', '2020-05')).toBeNull();
  });
});
