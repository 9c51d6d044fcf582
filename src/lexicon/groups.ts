/** Sanction codes (`sanctions.ts`) in the few kinds that a table compares; people are counted in one kind each. */
export const SANCTION_GROUPS = {
  talk: [
    'criticism-and-education',
    'criticism-and-help',
    'reminder-talk',
    'interview',
    'written-self-criticism',
    'public-criticism',
  ],
  admonition: ['admonition'],
  organisational: ['organisational-measure', 'removal', 'reduction-of-pay', 'disqualification'],
  sanction: [
    'party-sanction',
    'administrative-sanction',
    'party-and-administrative-sanction',
    'disciplinary-sanction',
  ],
  case: ['case-filed', 'detention', 'transfer-to-justice', 'hand-over'],
} as const;

/** Beside those: pooled figures over several groups, and what the lexicon has no code for. */
export const SANCTION_GROUP_IDS = [
  'talk',
  'admonition',
  'organisational',
  'sanction',
  'case',
  'pooled',
  'other',
] as const;
export type SanctionGroup = (typeof SANCTION_GROUP_IDS)[number];

/** What `quantity.unit` counts people by; 件 and 个 count cases and organisations. */
export const PEOPLE_UNITS = ['人', '名', '人次', '位', '名人', '余人'] as const;

/** Verbs of money in the few kinds that a table compares, as patterns over the printed kind; the first that matches. */
export const MONEY_GROUPS = [
  { id: 'returned', pattern: '退|返还|归还|兑付|兑现|清偿|清欠' },
  { id: 'activated', pattern: '盘活' },
  { id: 'settled', pattern: '整改到位|调账|调整账目|归垫|归位|核销' },
  { id: 'recovered', pattern: '追|收|缴|挽回|扣|没|补交|上交|交回' },
] as const;
export const MONEY_GROUP_IDS = ['recovered', 'returned', 'activated', 'settled', 'other'] as const;
export type MoneyGroup = (typeof MONEY_GROUP_IDS)[number];
