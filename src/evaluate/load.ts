import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Gold, GoldError, parseGold, type Split } from './gold.ts';

/** Formats a notice of the corpus may stand in, in the order they are evaluated. */
export const FORMATS = ['txt', 'html', 'docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** One notice of the corpus with its annotated answer. */
export interface Case {
  gold: Gold;
  documents: { format: Format; path: string }[];
}

/** A folder that cannot be used, and why. */
export interface Fault {
  id: string;
  problems: readonly string[];
}

export interface Corpus {
  cases: Case[];
  faults: Fault[];
}

export interface Selection {
  split: Split;
  /** Folder names, or null for all. */
  only: readonly string[] | null;
}

/**
 * Reads the corpus below `folder`: one folder a notice, in order of names, without hidden ones.
 *
 * @throws the system's error where `folder` cannot be listed
 */
export async function loadCorpus(folder: string, { split, only }: Selection): Promise<Corpus> {
  const entries = await readdir(folder, { withFileTypes: true });
  const ids = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .filter((id) => only === null || only.includes(id))
    .sort();
  const corpus: Corpus = { cases: [], faults: [] };
  for (const id of ids) {
    try {
      const found = await loadCase(join(folder, id), id, split);
      if (found) corpus.cases.push(found);
    } catch (error) {
      const problems = error instanceof GoldError ? error.problems : [messageOf(error)];
      corpus.faults.push({ id, problems });
    }
  }
  return corpus;
}

async function loadCase(folder: string, id: string, split: Split): Promise<Case | null> {
  const names = await readdir(folder);
  if (!names.includes('gold.json')) throw new GoldError(['gold.json is missing']);
  const gold = parseGold(await readFile(join(folder, 'gold.json'), 'utf8'), id, split);
  if (gold === null) return null;
  const documents = FORMATS.filter((format) => names.includes(`notice.${format}`)).map((format) => ({
    format,
    path: join(folder, `notice.${format}`),
  }));
  if (documents.length === 0) throw new GoldError([`no notice.${FORMATS.join('|')}`]);
  return { gold, documents };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
