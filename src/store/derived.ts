import { MONEY_GROUPS, PEOPLE_UNITS, SANCTION_GROUPS } from '../lexicon/groups.ts';
import { STATUSES, THEMES } from '../notice/index.ts';
import { DEFINITIONS, STATUS_MEANING } from '../stats/definitions.ts';
import type { Cell, Row } from '../stats/index.ts';

/** A table that is filled row by row: from the survey, or with the words that the views use. */
export interface FilledTable {
  name: string;
  columns: readonly (readonly [name: string, type: 'INTEGER' | 'BIGINT' | 'VARCHAR' | 'BOOLEAN'])[];
}

export const SURVEY_TABLES = {
  notices: {
    name: 'survey_notices',
    columns: [
      ['notice', 'INTEGER'],
      ['unit', 'VARCHAR'],
      ['duplicate_of', 'INTEGER'],
      ['declared_total', 'BIGINT'],
      ['declared_completed', 'BIGINT'],
      ['declared_masked', 'INTEGER'],
    ],
  },
  findings: {
    name: 'survey_findings',
    columns: [
      ['notice', 'INTEGER'],
      ['finding', 'VARCHAR'],
      ['unit', 'VARCHAR'],
      ['alike', 'INTEGER'],
    ],
  },
  labels: {
    name: 'problem_labels',
    columns: [
      ['alike', 'INTEGER'],
      ['label', 'VARCHAR'],
    ],
  },
  actions: {
    name: 'actions',
    columns: [
      ['notice', 'INTEGER'],
      ['finding', 'VARCHAR'],
      ['type', 'VARCHAR'],
      ['planned', 'BOOLEAN'],
      ['span_start', 'INTEGER'],
      ['span_end', 'INTEGER'],
    ],
  },
  coverage: {
    name: 'action_coverage',
    columns: [
      ['notice', 'INTEGER'],
      ['finding', 'VARCHAR'],
      ['characters', 'INTEGER'],
      ['covered', 'INTEGER'],
      ['types', 'VARCHAR'],
    ],
  },
  recurrences: {
    name: 'survey_recurrences',
    columns: [
      ['unit', 'VARCHAR'],
      ['alike', 'INTEGER'],
      ['earlier_notice', 'INTEGER'],
      ['earlier_finding', 'VARCHAR'],
      ['earlier_findings', 'INTEGER'],
      ['later_notice', 'INTEGER'],
      ['later_finding', 'VARCHAR'],
      ['later_findings', 'INTEGER'],
      ['basis', 'VARCHAR'],
    ],
  },
  regulations: {
    name: 'regulation_titles',
    columns: [
      ['printed', 'VARCHAR'],
      ['title', 'VARCHAR'],
    ],
  },
  mapping: {
    name: 'unit_names',
    columns: [
      ['name', 'VARCHAR'],
      ['path', 'VARCHAR'],
      ['unit', 'VARCHAR'],
      ['proposed', 'VARCHAR'],
      ['basis', 'VARCHAR'],
      ['candidates', 'VARCHAR'],
    ],
  },
} as const satisfies Record<string, FilledTable>;

/** Words of the lexicon that the views join, and the definitions. */
export const WORD_TABLES: readonly (FilledTable & { rows: readonly Row[] })[] = [
  {
    name: 'statuses',
    columns: [
      ['code', 'VARCHAR'],
      ['place', 'INTEGER'],
      ['done', 'BOOLEAN'],
      ['stated', 'BOOLEAN'],
    ],
    rows: STATUSES.map((code, i): Cell[] => [
      code,
      i,
      STATUS_MEANING[code].done,
      STATUS_MEANING[code].stated,
    ]),
  },
  {
    name: 'themes',
    columns: [
      ['code', 'VARCHAR'],
      ['place', 'INTEGER'],
    ],
    rows: THEMES.map((code, i) => [code, i]),
  },
  {
    name: 'sanction_groups',
    columns: [
      ['code', 'VARCHAR'],
      ['kind', 'VARCHAR'],
    ],
    rows: Object.entries(SANCTION_GROUPS).flatMap(([kind, codes]) => codes.map((code) => [code, kind])),
  },
  {
    name: 'people_units',
    columns: [['unit', 'VARCHAR']],
    rows: PEOPLE_UNITS.map((unit) => [unit]),
  },
  {
    name: 'money_groups',
    columns: [
      ['kind', 'VARCHAR'],
      ['pattern', 'VARCHAR'],
      ['place', 'INTEGER'],
    ],
    rows: MONEY_GROUPS.map(({ id, pattern }, i) => [id, pattern, i]),
  },
  {
    name: 'definition_texts',
    columns: [
      ['place', 'INTEGER'],
      ['id', 'VARCHAR'],
      ['term_zh', 'VARCHAR'],
      ['term_en', 'VARCHAR'],
      ['meaning_zh', 'VARCHAR'],
      ['meaning_en', 'VARCHAR'],
    ],
    rows: DEFINITIONS.map(({ id, term, meaning }, i) => [i, id, term.zh, term.en, meaning.zh, meaning.en]),
  },
];
