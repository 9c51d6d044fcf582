import type { Outcome } from './outcome.ts';

/** A member of an archive as its manifest (NDJSON, sorted by name) keeps it. */
export interface ManifestLine {
  /** Unlike all others of the archive. */
  name: string;
  /** Null where it was not unpacked: `outcome` says why. */
  sha: string | null;
  bytes: number | null;
  outcome?: Outcome;
}

/** By the parts of the name, as the files of a folder are; equal names are told apart in the order they came. */
export function arrange(lines: readonly ManifestLine[]): ManifestLine[] {
  const taken = new Set<string>();
  const named = lines.map((line) => {
    let { name } = line;
    for (let copy = 2; taken.has(name); copy++) name = `${line.name}#${copy}`;
    taken.add(name);
    return { line: { ...line, name }, parts: name.split('/') };
  });
  return named.sort((a, b) => compareParts(a.parts, b.parts)).map(({ line }) => line);
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i]! !== b[i]!) return a[i]! < b[i]! ? -1 : 1;
  }
  return a.length - b.length;
}
