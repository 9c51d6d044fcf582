import type { Finding, Inspection, Notice, Passage, Words } from '../notice/index.ts';

/** The part of a notice that comparing needs; a whole `Notice` is one. */
export interface SurveyRecord {
  id: string;
  source: { path: string | null };
  title: Pick<Words, 'text'> | null;
  unit: { name: string; aliases: string[] } | null;
  inspection: Pick<Inspection, 'level' | 'round' | 'feedbackDate'> & { body: Pick<Words, 'text'> | null };
  declared: Pick<Notice['declared'], 'counts'>;
  contact: { address: Pick<Words, 'text'> | null } | null;
  findings: SurveyRecordFinding[];
  /** Only looked at where there are no findings. */
  text?: string | null;
}

export interface SurveyRecordFinding extends Pick<Finding, 'id' | 'countable'> {
  unit: { name: string } | null;
  title: Pick<Words, 'text'> | null;
  evidence: { raw: string } | null;
  status: Pick<Finding['status'], 'code'>;
  rectification: SurveyPassage | null;
  facts: { regulations: Pick<Words, 'text'>[] };
}

/** Absent spans may be null, as a database writes them. */
export type SurveyPassage = Pick<Passage, 'raw'> & { [K in 'span' | 'spans']?: Passage[K] | null };
