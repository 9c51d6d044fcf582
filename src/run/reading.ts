import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, toFault } from './failure.ts';
import { type FilePath, toPath } from './file-path.ts';
import { hashFile } from './hash.ts';
import type { Job, RunLimits } from './job.ts';
import type { Ledger } from './ledger.ts';
import { readLines } from './lines.ts';
import type { ManifestLine } from './manifest.ts';
import type { Outcome } from './outcome.ts';
import type { Pool } from './pool.ts';
import type { Progress, Report } from './progress.ts';
import { manifestFile, type State, spoolFolder } from './state.ts';
import { memberPath, Tree } from './tree.ts';
import { Volumes } from './volume.ts';
import type { Found } from './walk.ts';
import { Draft } from './whole-file.ts';
import { mapInOrder } from './window.ts';

/** An input whose content is known; how it ended stands in the ledger, unless `outcome` says so. */
export interface Resolved {
  path: string;
  sha: string | null;
  bytes: number | null;
  outcome?: Outcome;
}

/** What is to be read at a place, and the archive it lies in. */
interface Place {
  path: string;
  sha: string;
  file: FilePath;
  depth: number;
  tree: Tree;
}

/** Inputs at once, per worker: some are being hashed while others are read. */
const AHEAD = 4;
/** Inputs that may wait for a slow one before them. */
const WINDOW = 1_024;
/** Failures that a busy machine can cause. */
const UNDER_LOAD: ReadonlySet<string> = new Set(['timeout', 'memory', 'crashed']);

/** The second phase: every content of the listing gets its outcome in the ledger. */
export class Reading {
  readonly #state: State;
  readonly #ledger: Ledger;
  readonly #pool: Pool;
  readonly #limits: RunLimits;
  readonly #window: { inFlight: number; size: number; signal: AbortSignal };
  readonly #progress: Progress;
  readonly #report: Report;
  readonly #volumes: Volumes;
  /** Contents that are being read. */
  readonly #busy = new Map<string, Promise<void>>();
  /** Archives whose members lie in the spool. */
  readonly #spooled = new Set<string>();
  #late: Place[] = [];

  constructor(
    parts: {
      state: State;
      ledger: Ledger;
      pool: Pool;
      limits: RunLimits;
      progress: Progress;
      report: Report;
    },
    workers: number,
    signal: AbortSignal,
  ) {
    this.#state = parts.state;
    this.#volumes = new Volumes(parts.state.folder);
    this.#ledger = parts.ledger;
    this.#pool = parts.pool;
    this.#limits = parts.limits;
    this.#progress = parts.progress;
    this.#report = parts.report;
    this.#window = { inFlight: AHEAD * workers, size: WINDOW, signal };
  }

  async run(): Promise<void> {
    const resolved = new Draft(this.#state.resolved);
    // An error is carried over to here: a source that ends early must not look like one that ended.
    const work = (found: Found) => this.#resolve(found).catch((error: unknown) => ({ error }));
    for await (const line of mapInOrder(readLines<Found>(this.#state.listing), work, this.#window)) {
      if ('error' in line) throw line.error;
      await resolved.write(`${JSON.stringify(line)}\n`);
    }
    this.#window.signal.throwIfAborted();
    await resolved.close();
    await this.#readLate();
    await rm(join(this.#state.folder, 'spool'), { recursive: true, force: true });
  }

  async #resolve({ path, file, outcome }: Found): Promise<Resolved> {
    if (outcome) {
      this.#done(path, outcome);
      return { path, sha: null, bytes: null, outcome };
    }
    let sha: string;
    let bytes: number;
    try {
      ({ sha, bytes } = await hashFile(toPath(file)));
    } catch (error) {
      const failed: Outcome = { kind: 'failed', fault: toFault(error) };
      this.#done(path, failed);
      return { path, sha: null, bytes: null, outcome: failed };
    }
    const place: Place = { path, sha, file, depth: 1, tree: new Tree(this.#limits) };
    await this.#settle(place);
    await this.#open(place);
    return { path, sha, bytes };
  }

  /** Reads a content unless it is known. */
  async #settle(place: Place): Promise<void> {
    const { path, sha, depth } = place;
    if (!this.#isKnown(sha, depth)) {
      if (await this.#read(place)) return;
    } else if (this.#ledger.isOfEarlierRun(sha)) this.#progress.known += 1;
    this.#done(path, this.#ledger.get(sha));
  }

  /** Settles the members where the place is an archive that may be opened. */
  async #open(place: Place): Promise<void> {
    const { path, sha, depth, tree } = place;
    const outcome = this.#ledger.get(sha);
    if (outcome?.kind !== 'archive' || tree.admit(sha, path, depth) !== null) return;
    tree.count(outcome);
    this.#progress.total += outcome.entries;
    await this.#settleMembers(place);
  }

  /** Gives true where it is to be tried again alone. */
  async #read(place: Place): Promise<boolean> {
    const { path, sha, depth, tree } = place;
    for (let busy = this.#busy.get(sha); busy; busy = this.#busy.get(sha)) await busy;
    if (this.#isKnown(sha, depth)) return false;
    const job = jobOf(place, tree.hasRoom(depth));
    const reading = this.#pool.run(job);
    const settled = reading.then(
      () => {},
      () => {},
    );
    this.#busy.set(sha, settled);
    const outcome = await reading.finally(() => this.#busy.delete(sha));
    if (outcome.kind === 'failed' && UNDER_LOAD.has(outcome.fault.code)) {
      this.#report({ type: 'late', path, fault: outcome.fault });
      this.#late.push(place);
      return true;
    }
    this.#remember(job, outcome);
    return false;
  }

  async #settleMembers({ path, sha, file, depth, tree }: Place): Promise<void> {
    const late = this.#late.length;
    if (!this.#spooled.has(sha) && !(await this.#membersKnown(sha, depth, new Set()))) {
      const again = jobOf({ file, sha }, true);
      this.#remember(again, await this.#pool.run(again));
    }
    const work = async ({ name, sha: member, outcome }: ManifestLine): Promise<Place | null> => {
      const inside = memberPath(path, name);
      if (outcome || member === null) {
        this.#done(inside, outcome ?? null);
        return null;
      }
      const spooled = join(spoolFolder(this.#state.folder, sha), member);
      const next = { path: inside, sha: member, file: spooled, depth: depth + 1, tree };
      await this.#settle(next);
      return next;
    };
    const lines = readLines<ManifestLine>(manifestFile(this.#state.folder, sha));
    const carried = (line: ManifestLine) => work(line).catch((error: unknown) => ({ error }));
    for await (const next of mapInOrder(lines, carried, this.#window)) {
      if (next === null) continue;
      if ('error' in next) throw next.error;
      // In the order of the members, as when the results are written: what a tree may hold is decided alike.
      await this.#open(next);
    }
    this.#window.signal.throwIfAborted();
    if (this.#late.length === late) {
      this.#spooled.delete(sha);
      await rm(spoolFolder(this.#state.folder, sha), { recursive: true, force: true });
    }
  }

  /** A document that failed under load is tried once more with the machine to itself. */
  async #readLate(): Promise<void> {
    for (let place = this.#late.shift(); place; place = this.#late.shift()) {
      const { sha, depth, tree } = place;
      const job = jobOf(place, tree.hasRoom(depth));
      if (!this.#isKnown(sha, depth)) this.#remember(job, await this.#pool.runAlone(job));
      this.#done(place.path, this.#ledger.get(sha));
      await this.#open(place);
    }
  }

  #remember({ sha }: Job, outcome: Outcome): void {
    if (outcome.kind === 'failed' && outcome.fault.code === 'write-failed') {
      throw new InputError('write-failed', outcome.fault.detail);
    }
    if (outcome.kind === 'archive') this.#spooled.add(sha);
    this.#ledger.set(sha, outcome);
  }

  /** The ledger has an outcome, and what it speaks of is there. */
  #isKnown(sha: string, depth: number): boolean {
    const outcome = this.#ledger.get(sha);
    if (outcome === null) return false;
    if (outcome.kind === 'closed') return depth > this.#limits.archiveDepth;
    if (outcome.kind === 'archive') return existsSync(manifestFile(this.#state.folder, sha));
    if (outcome.kind !== 'document') return true;
    return this.#volumes.has(outcome.record);
  }

  async #membersKnown(sha: string, depth: number, seen: Set<string>): Promise<boolean> {
    if (seen.has(sha)) return true;
    seen.add(sha);
    for await (const line of readLines<ManifestLine>(manifestFile(this.#state.folder, sha))) {
      if (line.sha === null) continue;
      if (!this.#isKnown(line.sha, depth + 1)) return false;
      const archive = this.#ledger.get(line.sha)?.kind === 'archive';
      if (archive && !(await this.#membersKnown(line.sha, depth + 1, seen))) return false;
    }
    return true;
  }

  #done(path: string, outcome: Outcome | null): void {
    this.#progress.done += 1;
    if (outcome?.kind === 'skipped') this.#progress.skipped += 1;
    if (outcome?.kind !== 'failed') return;
    this.#progress.failed += 1;
    this.#report({ type: 'failed', path, fault: outcome.fault });
  }
}

function jobOf({ file, sha }: { file: FilePath; sha: string }, open: boolean): Job {
  return { file, sha, open };
}
