import type { RunLimits } from './job.ts';
import type { Ledger } from './ledger.ts';
import { readLines } from './lines.ts';
import type { ManifestLine } from './manifest.ts';
import type { Outcome } from './outcome.ts';
import type { Resolved } from './reading.ts';
import { manifestFile, type State } from './state.ts';
import { memberPath, Tree } from './tree.ts';

/** An input, or a member of an archive, and how it ended. */
export interface Entry {
  path: string;
  sha: string | null;
  bytes: number | null;
  outcome: Outcome;
}

/** Everything there is, in the order of the paths: an archive stands before its members. */
export async function* entries(state: State, ledger: Ledger, limits: RunLimits): AsyncGenerator<Entry> {
  for await (const { path, sha, bytes, outcome } of readLines<Resolved>(state.resolved)) {
    if (sha === null) yield { path, sha, bytes, outcome: outcome ?? UNREAD };
    else yield* unfold({ path, sha, bytes, outcome: ledger.get(sha) ?? UNREAD }, 1, new Tree(limits));
  }

  async function* unfold(entry: Entry, depth: number, tree: Tree): AsyncGenerator<Entry> {
    const { path, sha, outcome } = entry;
    if (sha === null || (outcome.kind !== 'archive' && outcome.kind !== 'closed')) {
      yield entry;
      return;
    }
    const refused = tree.admit(sha, path, depth);
    if (refused !== null || outcome.kind === 'closed') {
      yield { ...entry, outcome: refused ?? UNREAD };
      return;
    }
    yield entry;
    tree.count(outcome);
    for await (const line of readLines<ManifestLine>(manifestFile(state.folder, sha))) {
      const inside = {
        path: memberPath(path, line.name),
        sha: line.sha,
        bytes: line.bytes,
        outcome: line.outcome ?? (line.sha === null ? null : ledger.get(line.sha)) ?? UNREAD,
      };
      yield* unfold(inside, depth + 1, tree);
    }
  }
}

/** Reading gives every content an outcome; this would be a fault of ours. */
const UNREAD: Outcome = { kind: 'failed', fault: { code: 'internal', detail: 'not read' } };
