import { createHash } from 'node:crypto';
import { z } from 'zod';
import { STATES } from './evaluate.ts';
import { SPLITS } from './gold.ts';
import { OUTCOMES } from './judge.ts';
import { FORMATS } from './load.ts';
import type { Run } from './report.ts';

/** The file that `--json` writes and `--against` reads. */
const VERSION = 1;

const SavedRecord = z.object({
  notice: z.string(),
  format: z.enum(FORMATS),
  field: z.string(),
  /** Digest of the judgement's key. */
  key: z.string(),
  outcome: z.enum(OUTCOMES),
  item: z.string().nullable(),
  expected: z.string().nullable(),
  got: z.string().nullable(),
  line: z.object({ number: z.int(), text: z.string() }).nullable(),
});
export type SavedRecord = z.infer<typeof SavedRecord>;

/** What a comparison needs; the file holds more. */
export const SavedRun = z.object({
  version: z.literal(VERSION),
  split: z.enum(SPLITS),
  documents: z.array(z.object({ notice: z.string(), format: z.enum(FORMATS), state: z.enum(STATES) })),
  records: z.array(SavedRecord),
});
export type SavedRun = z.infer<typeof SavedRun>;

/**
 * A run as data. `redacted` leaves out every word of notices and gold, so that a file of the test split shows figures
 * and which values changed, but not what they are.
 */
export function toSaved({ split, measured, faults, summary }: Run, redacted: boolean) {
  return {
    version: VERSION,
    split,
    redacted,
    documents: measured.map(({ notice, format, domain, tags, state, detail, grounding }) => ({
      notice,
      format,
      domain,
      tags,
      state,
      detail,
      grounding: grounding && {
        printed: grounding.printed,
        faults: grounding.faults.length,
        tiles: grounding.tiles,
      },
    })),
    faults,
    ...summary,
    records: measured.flatMap(({ notice, format, judgements }) =>
      judgements
        // rightly absent: nothing to tell from a value that was not judged
        .filter(({ outcome }) => outcome !== 'none')
        .map(({ field, outcome, key, item, expected, got, line }): SavedRecord => {
          const head = { notice, format, field, key: digest(key), outcome };
          if (redacted) return { ...head, item: null, expected: null, got: null, line: null };
          return { ...head, item, expected, got, line };
        }),
    ),
  };
}

/** @throws Error with one line where the text is no result of `--json` */
export function parseSaved(json: string): SavedRun {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new Error('not valid JSON', { cause });
  }
  const parsed = SavedRun.safeParse(value);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Error(`not a result of evaluate --json: ${first?.path.join('.')}: ${first?.message}`);
}

/** Hex digits that keep the keys of one document apart. */
const DIGEST_LENGTH = 16;

function digest(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, DIGEST_LENGTH);
}
