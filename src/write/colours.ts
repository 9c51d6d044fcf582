import type { StatusCode } from '../notice/index.ts';

/** One colour a status in every picture, as RRGGBB: green is done, blue goes on, amber is on the way, red is open. */
export const STATUS_COLOURS: Readonly<Record<StatusCode, string>> = {
  completed: '2E8B57',
  'completed-ongoing': '7CC29A',
  'mostly-completed': 'B5CF6B',
  phased: 'E8C547',
  'in-progress': 'EE9A4D',
  'long-term': '6FA8DC',
  'not-completed': 'D64545',
  unstated: 'B8BFC9',
};

/** The two completion rates, which stand side by side and are never one bar. */
export const RATE_COLOURS = { extracted: '1F6F8B', declared: 'C9A227' } as const;
