import { join } from 'node:path';

/** Folder inside OUT for all that a later run goes on from; it can be removed at any time. */
export const STATE_FOLDER = '.tongbao';

/** Where the state of one fingerprint lies: `OUT/.tongbao/<fingerprint>/`. */
export interface State {
  folder: string;
  ledger: string;
  /** The inputs of the run under way, before and after they were read. */
  listing: string;
  resolved: string;
}

export function stateIn(out: string, fingerprint: string): State {
  const folder = join(out, STATE_FOLDER, fingerprint.slice(0, 16));
  return {
    folder,
    ledger: join(folder, 'ledger.ndjson'),
    listing: join(folder, 'listing.ndjson'),
    resolved: join(folder, 'resolved.ndjson'),
  };
}

/** Records with their CSV rows, as one worker appended them (`volume.ts`). */
export const volumeFile = (folder: string, volume: string): string =>
  join(folder, 'records', `${volume}.ndjson`);

/** The members of one archive. */
export const manifestFile = (folder: string, sha: string): string =>
  join(folder, 'archives', `${sha}.ndjson`);

/** Folder for an archive's unpacked members, each named by its content; removed when they are read. */
export const spoolFolder = (folder: string, sha: string): string => join(folder, 'spool', sha);
