import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { openArchive } from '../archive/index.ts';
import { extractNotice } from '../extract/index.ts';
import { TongbaoError } from '../notice/index.ts';
import type { Tools } from '../read/tools.ts';
import { systemTools } from '../tools/index.ts';
import { expand } from './expand.ts';
import { InputError, toFault } from './failure.ts';
import { toPath } from './file-path.ts';
import type { Job, WorkerSettings } from './job.ts';
import type { Outcome } from './outcome.ts';
import { spoolRecord } from './record.ts';
import { Volume } from './volume.ts';

/** Milliseconds between two signs of life while a program outside works. */
const PATIENCE = 1_000;

/** This process's own; a worker serves one run. */
let volume: Volume | null = null;

/** Does one job in this process: a document becomes a spooled record, an archive is unpacked. Never rejects. */
export async function readJob(job: Job, settings: WorkerSettings, alive: () => void): Promise<Outcome> {
  try {
    const members = await openAsArchive(job, settings);
    if (members === 'closed') return { kind: 'closed' };
    if (members) return await expand(members, job.sha, settings.state, alive);
    return await readDocument(job, settings, patient(systemTools, alive));
  } catch (error) {
    if (error instanceof TongbaoError && error.code === 'unsupported') {
      return { kind: 'skipped', code: 'unsupported', detail: error.detail };
    }
    return { kind: 'failed', fault: toFault(error) };
  }
}

/** A container that is too damaged to list may still be a document whose reader bears more. */
async function openAsArchive({ file, open }: Job, { limits }: WorkerSettings) {
  try {
    const members = await openArchive(toPath(file), limits);
    if (!members || open) return members;
    await members.return(undefined);
    return 'closed';
  } catch (error) {
    if (error instanceof TongbaoError && error.code === 'malformed') return null;
    throw error;
  }
}

async function readDocument(
  { file, sha }: Job,
  { state, language, limits }: WorkerSettings,
  tools: Tools,
): Promise<Outcome> {
  const path = toPath(file);
  const { size } = statSync(path);
  if (size > limits.bytes) throw new TongbaoError('limit-exceeded', `bytes ${size} > ${limits.bytes}`);
  const bytes = readFileSync(path);
  if (createHash('sha256').update(bytes).digest('hex') !== sha) throw new InputError('changed');
  const notice = await extractNotice(bytes, { language, limits, tools });
  const { data, receipt } = spoolRecord(notice, language);
  try {
    volume ??= new Volume(state);
    return { ...receipt, record: volume.append(data) };
  } catch (cause) {
    throw new InputError('write-failed', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** A program outside has a time limit of its own; until then the document is not overdue. */
function patient({ convertWord, recognise }: Tools, alive: () => void): Tools {
  const wait = async <T>(work: Promise<T>): Promise<T> => {
    const timer = setInterval(alive, PATIENCE);
    return work.finally(() => clearInterval(timer));
  };
  return {
    convertWord: convertWord && ((bytes) => wait(convertWord(bytes))),
    recognise: recognise && ((image) => wait(recognise(image))),
  };
}
