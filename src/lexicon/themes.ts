import { CONDUCT } from './themes/conduct.ts';
import { DISCIPLINE_OVERSIGHT } from './themes/discipline-oversight.ts';
import { DUTIES } from './themes/duties.ts';
import { FINANCE_ASSETS } from './themes/finance-assets.ts';
import { IDEOLOGY } from './themes/ideology.ts';
import { LEADERSHIP } from './themes/leadership.ts';
import { PARTY_ORGANISATION } from './themes/party-organisation.ts';
import { PERSONNEL } from './themes/personnel.ts';
import { POLICY_EXECUTION } from './themes/policy-execution.ts';
import { PRIOR_RECTIFICATION } from './themes/prior-rectification.ts';
import { PROCUREMENT_PROJECTS } from './themes/procurement-projects.ts';
import { PUBLIC_WELFARE } from './themes/public-welfare.ts';
import { SAFETY_ENVIRONMENT } from './themes/safety-environment.ts';
import { THEORY_STUDY } from './themes/theory-study.ts';
import type { ThemeEntry } from './themes/types.ts';

/** The words of every theme (`domain.md` §9). Where two themes score alike, the one that stands first here wins. */
export const THEME_ENTRIES: readonly ThemeEntry[] = [
  ...PRIOR_RECTIFICATION,
  ...IDEOLOGY,
  ...THEORY_STUDY,
  ...PERSONNEL,
  ...LEADERSHIP,
  ...PARTY_ORGANISATION,
  ...CONDUCT,
  ...DISCIPLINE_OVERSIGHT,
  ...PROCUREMENT_PROJECTS,
  ...FINANCE_ASSETS,
  ...SAFETY_ENVIRONMENT,
  ...PUBLIC_WELFARE,
  ...POLICY_EXECUTION,
  ...DUTIES,
];

export type { ThemeEntry };
