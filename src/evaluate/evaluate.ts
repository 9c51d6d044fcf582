import { type Notice, TongbaoError } from '../notice/index.ts';
import { checkGrounding, type Grounding } from './grounding.ts';
import type { Judgement } from './judge.ts';
import type { Case, Format } from './load.ts';
import { scoreNotice } from './score.ts';

/**
 * `read`; `unreadable`: no reader for the format, excluded from all figures; `failed`: a reader that gave up (or a fault
 * of ours), everything annotated counts as missed.
 */
export const STATES = ['read', 'unreadable', 'failed'] as const;
export type State = (typeof STATES)[number];

/** One format of one notice, measured. */
export interface Measured {
  notice: string;
  format: Format;
  domain: string;
  tags: readonly string[];
  state: State;
  /** Why it is not `read`. */
  detail: string | null;
  judgements: readonly Judgement[];
  /** Null where there is no record. */
  grounding: Grounding | null;
}

/** Gives the record of one document of the corpus. */
export type ReadNotice = (path: string) => Promise<Notice>;

/** Measures each format of one notice. Never rejects: whatever the reading throws is the document's result. */
export async function measureCase({ gold, documents }: Case, read: ReadNotice): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { format, path } of documents) {
    const head = { notice: gold.id, format, domain: gold.domain, tags: gold.tags };
    const reading = await read(path).then(
      (notice) => ({ notice, error: null }),
      (error: unknown) => ({ notice: null, error }),
    );
    if (reading.notice) {
      const { notice } = reading;
      const judgements = scoreNotice(gold, notice);
      measured.push({
        ...head,
        state: 'read',
        detail: null,
        judgements,
        grounding: checkGrounding(notice),
      });
      continue;
    }
    const { error } = reading;
    const state = error instanceof TongbaoError && error.code === 'unsupported' ? 'unreadable' : 'failed';
    const judgements = state === 'failed' ? scoreNotice(gold, null) : [];
    const detail = error instanceof Error ? error.message : String(error);
    measured.push({ ...head, state, detail, judgements, grounding: null });
  }
  return measured;
}
