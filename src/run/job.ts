import type { ArchiveLimits } from '../archive/index.ts';
import type { Language } from '../notice/index.ts';
import type { Limits } from '../read/index.ts';
import type { FilePath } from './file-path.ts';
import type { Outcome } from './outcome.ts';

export type RunLimits = Limits & ArchiveLimits;

/** What can change a record, beside the code: part of the fingerprint. */
export interface RecordOptions {
  language: Language;
  limits: RunLimits;
}

/** What a worker is told once. */
export interface WorkerSettings extends RecordOptions {
  /** The folder of the run's state (`state.ts`). */
  state: string;
  /** Bytes of resident memory at which a worker ends itself. */
  memory: number;
  /** Process id of its parent: a worker whose parent is another one is an orphan. */
  parent: number;
}

export interface Job {
  file: FilePath;
  /** Hex digits of the content's SHA-256, as the parent read it. */
  sha: string;
  /** False for an archive that lies too deep. */
  open: boolean;
}

/** From a worker: it is ready; it still makes progress (an archive, a page); it is done. */
export type Message = { ready: true } | { alive: true } | { outcome: Outcome; rss: number };
