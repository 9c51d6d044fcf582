import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '../notice/index.ts';
import {
  type ComparedNotice,
  type Comparison,
  changedFields,
  compareRounds,
  type Side,
} from '../stats/compare/index.ts';
import { createTokeniser, Surveyor } from '../stats/index.ts';
import { RECORDS } from './build.ts';
import { MAPPING, readMapping } from './mapping-file.ts';
import { indexRecords, readRecordAt, readRecords } from './records.ts';

/**
 * Two runs side by side, from their records. Documents with the same bytes are compared field by field; the other notices
 * of the same units are taken for two rounds. The mapping of units is that of the later run, then of the earlier one.
 */
export async function compareRuns(before: string, after: string): Promise<Comparison> {
  const earlier = await indexRecords(join(before, RECORDS));
  const surveyor = new Surveyor(await createTokeniser());
  const notices: ComparedNotice[] = [];
  const result: Omit<Comparison, 'rounds'> = {
    notices: { before: 0, after: 0 },
    shared: 0,
    changed: 0,
    fields: [],
    lone: [],
  };
  const add = (notice: Notice, side: Side) => {
    result.notices[side] += 1;
    surveyor.add(notice);
    notices.push(comparedNotice(notice, side));
  };
  for await (const notice of readRecords(join(before, RECORDS))) add(notice, 'before');
  const met = new Set<string>();
  const file = await open(join(before, RECORDS));
  try {
    for await (const notice of readRecords(join(after, RECORDS))) {
      add(notice, 'after');
      const place = earlier.get(notice.id);
      if (!place || met.has(notice.id)) continue;
      met.add(notice.id);
      await compareFields(file, place, notice);
    }
  } finally {
    await file.close();
  }
  result.lone = notices.filter(({ side, id }) => (side === 'before' ? !met.has(id) : !earlier.has(id)));
  const edited = [after, before].flatMap((out) => readMapping(join(out, MAPPING)));
  return { ...result, rounds: compareRounds(surveyor.finish(edited), notices) };

  async function compareFields(from: FileHandle, place: [number, number], notice: Notice): Promise<void> {
    const changes = changedFields(await readRecordAt(from, place), notice);
    const path = notice.source.path ?? notice.id;
    result.shared += 1;
    if (changes.length > 0) result.changed += 1;
    for (const change of changes) result.fields.push({ ...change, notice: notice.id, path });
  }
}

function comparedNotice({ id, source, inspection, findings }: Notice, side: Side): ComparedNotice {
  return {
    side,
    id,
    path: source.path ?? id,
    round: inspection.round?.text ?? null,
    feedbackDate: inspection.feedbackDate?.value ?? null,
    findings: new Map(
      findings
        .filter(({ countable }) => countable)
        .map(({ id: finding, title, status }) => [
          finding,
          { title: title?.text ?? null, status: status.code },
        ]),
    ),
  };
}
