import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wilson } from '../evaluate/index.ts';
import { checkSheet, drawSample, readVerdicts } from '../run/sample.ts';
import { writeWhole } from '../run/whole-file.ts';
import { EXIT } from './exit.ts';
import type { Context } from './extract.ts';
import { write } from './io.ts';
import { oneLine } from './style.ts';

export interface SampleRequest {
  /** The results of a run. */
  out: string;
  size: number;
  seed: string;
  /** Where the sheet goes, or null for `sample.csv` among the results. */
  sheet: string | null;
  /** A sheet that was filled in, to be counted instead. */
  checked: string | null;
}

/** `tongbao sample`: a check sheet for the user's own archive, or what a filled-in one says. Gives the exit code. */
export async function sampleCommand(request: SampleRequest, context: Context): Promise<number> {
  const { io, say } = context;
  try {
    return request.checked === null ? await draw(request, context) : await count(request.checked, context);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await write(io.stderr, `${oneLine(say('sampleFailed', { message }))}\n`);
    return EXIT.nothing;
  }
}

async function draw({ out, size, seed, sheet }: SampleRequest, { io, say, language }: Context) {
  const notices = join(out, 'notices.ndjson');
  // Says what is missing; reading lines takes a missing file for an empty one.
  await readFile(join(out, 'run.json'));
  const drawn = await drawSample(notices, size, seed);
  const path = sheet ?? join(out, 'sample.csv');
  writeWhole(path, checkSheet(drawn, language));
  await write(io.stdout, `${say('sampleDrawn', { count: drawn.length, path })}\n`);
  return drawn.length > 0 ? EXIT.ok : EXIT.nothing;
}

async function count(path: string, { io, say }: Context): Promise<number> {
  const verdicts = readVerdicts(await readFile(path));
  if (verdicts === null) throw new Error(say('sampleNoColumn', { path }));
  const { right, wrong, open, unclear } = verdicts;
  for (const { row, said } of unclear) {
    await write(io.stderr, `${oneLine(say('sampleUnclear', { row, said }))}\n`);
  }
  const total = right + wrong;
  const interval = wilson(wrong, total);
  if (interval === null) throw new Error(say('sampleEmpty', { path }));
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  const [low, high] = interval;
  const rate = percent(wrong / total);
  const open_ = open + unclear.length;
  await write(
    io.stdout,
    `${say('sampleRate', { wrong, total, rate, low: percent(low), high: percent(high), open: open_ })}\n`,
  );
  return EXIT.ok;
}
