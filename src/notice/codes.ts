/** The closed sets of the contract: lower-case English codes that consumers may switch on. */

export const CLASSES = [
  'rectification',
  'rectification-summary',
  'feedback',
  'announcement',
  'news',
  'regulation',
  'audit-findings',
  'plan',
  'other',
] as const;
export type NoticeClass = (typeof CLASSES)[number];

export const DOMAINS = ['inspection', 'audit', 'environment', 'other'] as const;
export type Domain = (typeof DOMAINS)[number];

export const LEVELS = ['central', 'province', 'city', 'county', 'unit'] as const;
export type Level = (typeof LEVELS)[number];

export const STATUSES = [
  'completed',
  'completed-ongoing',
  'mostly-completed',
  'phased',
  'in-progress',
  'long-term',
  'not-completed',
  'unstated',
] as const;
export type StatusCode = (typeof STATUSES)[number];

/** Where a status is printed. */
export const PLACES = ['label', 'line', 'heading', 'body', 'table', 'group', 'none'] as const;
export type Place = (typeof PLACES)[number];

/** What a declared total counts. */
export const SUBJECTS = ['problem', 'task', 'measure', 'suggestion', 'clue'] as const;
export type Subject = (typeof SUBJECTS)[number];

export const THEMES = [
  'theory-study',
  'policy-execution',
  'ideology',
  'leadership',
  'personnel',
  'party-organisation',
  'conduct',
  'finance-assets',
  'procurement-projects',
  'discipline-oversight',
  'duties',
  'public-welfare',
  'safety-environment',
  'prior-rectification',
  'other',
] as const;
export type ThemeCode = (typeof THEMES)[number];

export const NODE_KINDS = [
  'document',
  'noise',
  'title',
  'lead',
  'section',
  'category',
  'finding',
  'field',
  'measure',
  'body',
  'contact',
  'signature',
  'table',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** Printed categories come from a few vocabularies; each is one framework. */
export const FRAMEWORKS = [
  'six-constructions',
  'four-implementations',
  'three-focuses',
  'six-around-one-strengthen',
  'three-weaknesses',
  'special-inspection',
  'audit',
] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export const QUANTITY_STATES = ['exact', 'approximate', 'masked'] as const;
export type QuantityState = (typeof QUANTITY_STATES)[number];

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
