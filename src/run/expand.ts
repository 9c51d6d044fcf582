import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Member, Refusal } from '../archive/index.ts';
import { InputError, isPassing, toFault } from './failure.ts';
import { arrange, type ManifestLine } from './manifest.ts';
import type { Opened, Outcome } from './outcome.ts';
import { manifestFile, spoolFolder } from './state.ts';
import { isHidden } from './walk.ts';
import { writeWhole } from './whole-file.ts';

const REFUSALS: Readonly<Record<Refusal, Outcome>> = {
  'unsafe-name': { kind: 'failed', fault: { code: 'unsafe-name', detail: '' } },
  encrypted: { kind: 'failed', fault: { code: 'encrypted', detail: '' } },
  link: { kind: 'skipped', code: 'link', detail: '' },
  special: { kind: 'skipped', code: 'special', detail: '' },
};

/**
 * Unpacks an archive's members into the spool, each under the name of its content, and writes its manifest. What is
 * hidden or refused is accounted for without being unpacked. `alive` is called now and then.
 */
export async function expand(
  members: AsyncGenerator<Member>,
  sha: string,
  state: string,
  alive: () => void,
): Promise<Opened> {
  const spool = spoolFolder(state, sha);
  await mkdir(spool, { recursive: true });
  const lines: ManifestLine[] = [];
  let bytes = 0;
  let fault: Opened['fault'] = null;
  try {
    for await (const member of members) {
      const line = await unpack(member, spool);
      lines.push(line);
      bytes += line.bytes ?? 0;
      alive();
    }
  } catch (error) {
    fault = toFault(error);
    // Not the archive's fault (a full disk): nothing is kept of this attempt.
    if (isPassing(fault)) throw error;
  }
  const manifest = arrange(lines).map((line) => `${JSON.stringify(line)}\n`);
  writeWhole(manifestFile(state, sha), manifest.join(''));
  return { kind: 'archive', entries: lines.length, bytes, fault };
}

async function unpack({ name, refused, content }: Member, spool: string): Promise<ManifestLine> {
  const unread = { name, sha: null, bytes: null };
  const outward = refused === 'unsafe-name';
  if (!outward && name.split('/').some(isHidden)) {
    return { ...unread, outcome: { kind: 'skipped', code: 'hidden', detail: '' } };
  }
  if (refused) return { ...unread, outcome: REFUSALS[refused] };
  const draft = join(spool, `${randomUUID()}.tmp`);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const handle = await open(draft, 'wx').catch(notWritten);
    try {
      for await (const chunk of content) {
        hash.update(chunk);
        bytes += chunk.length;
        await handle.writeFile(chunk).catch(notWritten);
      }
    } finally {
      await handle.close();
    }
    const sha = hash.digest('hex');
    await rename(draft, join(spool, sha)).catch(notWritten);
    return { name, sha, bytes };
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    const fault = toFault(error);
    if (isPassing(fault)) throw error;
    return { ...unread, outcome: { kind: 'failed', fault } };
  }
}

function notWritten(cause: unknown): never {
  throw new InputError('write-failed', cause instanceof Error ? cause.message : String(cause), { cause });
}
