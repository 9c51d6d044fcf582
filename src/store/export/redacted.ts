import { existsSync, readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { BYTE_ORDER_MARK, csvRow, parseCsv } from '../../run/csv.ts';
import { Draft, writeWhole } from '../../run/whole-file.ts';
import { personsOf, redactNotice, redactText } from '../../write/redact.ts';
import { RECORDS } from '../build.ts';
import { MAPPING } from '../mapping-file.ts';
import { readRecords } from '../records.ts';

/** A folder with the results of a run, everything personal masked: records, list of inputs, mapping of units. */
export async function redactRun(out: string, target: string): Promise<void> {
  const paths = new Map<string, string>();
  const known = new Set<string>();
  for await (const notice of readRecords(join(out, RECORDS)))
    for (const name of personsOf(notice)) known.add(name);
  const draft = new Draft(join(target, `${RECORDS}.tmp`));
  for await (const notice of readRecords(join(out, RECORDS))) {
    const masked = redactNotice(notice, known);
    if (notice.source.path !== null) paths.set(notice.source.path, masked.source.path ?? '');
    await draft.write(`${JSON.stringify(masked)}\n`);
  }
  await draft.close();
  await rename(draft.path, join(target, RECORDS));
  for (const name of ['inputs.csv', MAPPING]) {
    if (!existsSync(join(out, name))) continue;
    const rows = parseCsv(readFileSync(join(out, name), 'utf8'));
    const masked = rows.map((row) =>
      csvRow(row.map((cell) => paths.get(cell) ?? redactText(cell, (word) => known.has(word)))),
    );
    writeWhole(join(target, name), BYTE_ORDER_MARK + masked.join(''));
  }
}
