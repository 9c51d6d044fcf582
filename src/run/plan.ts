import { createHash } from 'node:crypto';
import type { Language, NoticeClass, StatusCode } from '../notice/index.ts';
import type { InputRow, InputState } from './columns/inputs.ts';
import type { Entry } from './entries.ts';
import { describe } from './failure.ts';
import { type Outcome, type Receipt, SKIPS } from './outcome.ts';

/** Every input ends in exactly one of the states, so these add up to `inputs`. */
export interface Counts {
  inputs: number;
  states: Record<InputState, number>;
  /** Of `inputs`: archives that were opened. */
  archives: number;
  failures: Record<string, number>;
  skips: Record<string, number>;
  /** Of the records. */
  notices: number;
  classes: Partial<Record<NoticeClass, number>>;
  findings: Partial<Record<StatusCode, number>>;
  /** Records whose text is that of another one. */
  duplicateTexts: number;
}

/** One entry as the results show it: its row, and its record where it is the first of its content. */
export interface Planned {
  row: InputRow;
  record: { sha: string; receipt: Receipt; duplicateOf: string | null } | null;
}

/** Decides of each entry, in order, what the results say of it: which of several with one content leads, and so on. */
export class Planner {
  readonly counts: Counts = {
    inputs: 0,
    states: { ok: 0, warnings: 0, failed: 0, skipped: 0 },
    archives: 0,
    failures: {},
    skips: {},
    notices: 0,
    classes: {},
    findings: {},
    duplicateTexts: 0,
  };
  /** The first path of each content and of each text. */
  readonly #contents = new Map<string, string>();
  readonly #texts = new Map<string, string>();
  /** The other paths of a content, by the first one's. */
  readonly others = new Map<string, string[]>();
  readonly #hash = createHash('sha256');
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  next(entry: Entry): Planned {
    const planned = this.#plan(entry);
    this.#hash.update(
      `${JSON.stringify([planned.row, planned.record?.duplicateOf, planned.record?.receipt.record.sha256])}\n`,
    );
    this.#count(planned, entry.outcome);
    return planned;
  }

  /** Hex digits: the same where the results would be the same. */
  digest(): string {
    return this.#hash.digest('hex');
  }

  #plan({ path, sha, bytes, outcome }: Entry): Planned {
    const row = { ...EMPTY, path, sha, bytes };
    switch (outcome.kind) {
      case 'failed': {
        const { code, message } = describe(outcome.fault, this.#language);
        return { row: { ...row, state: 'failed', code, message }, record: null };
      }
      case 'skipped':
        return { row: this.#skipped(row, outcome.code, outcome.detail), record: null };
      case 'archive': {
        const { entries, fault } = outcome;
        const state: InputState = fault === null ? 'ok' : entries > 0 ? 'warnings' : 'failed';
        const said = fault === null ? {} : describe(fault, this.#language);
        return { row: { ...row, ...said, kind: 'archive', state }, record: null };
      }
      case 'document':
        return this.#document({ ...row, kind: 'document' }, outcome);
      case 'closed':
        throw new Error('An archive that was not opened has a reason.');
    }
  }

  #document(row: InputRow, receipt: Receipt): Planned {
    const { path } = row;
    const sha = row.sha!;
    const first = this.#contents.get(sha);
    if (first !== undefined) {
      const others = this.others.get(first);
      if (others) others.push(path);
      else this.others.set(first, [path]);
      return { row: this.#skipped(row, 'duplicate', first), record: null };
    }
    this.#contents.set(sha, path);
    const { text, warnings, format } = receipt;
    const duplicateOf = (text && this.#texts.get(text)) ?? null;
    if (text !== null && duplicateOf === null) this.#texts.set(text, path);
    const findings = Object.values(receipt.findings).reduce((sum, count) => sum + count, 0);
    const state: InputState = warnings > 0 ? 'warnings' : 'ok';
    return {
      row: { ...row, state, duplicateOf, format, findings, warnings },
      record: { sha, receipt, duplicateOf },
    };
  }

  #skipped(row: InputRow, code: keyof typeof SKIPS, detail: string): InputRow {
    const message = SKIPS[code][this.#language].replace('{detail}', () => detail);
    const duplicateOf = code === 'duplicate' ? detail : null;
    return { ...row, state: 'skipped', code, message, duplicateOf };
  }

  #count({ row, record }: Planned, outcome: Outcome): void {
    const { counts } = this;
    counts.inputs += 1;
    counts.states[row.state] += 1;
    if (row.state === 'failed') add(counts.failures, row.code!, 1);
    if (row.state === 'skipped') add(counts.skips, row.code!, 1);
    if (outcome.kind === 'archive') counts.archives += 1;
    if (record === null) return;
    counts.notices += 1;
    add(counts.classes, record.receipt.class, 1);
    if (record.duplicateOf !== null) counts.duplicateTexts += 1;
    // The same notice twice would count its findings twice.
    else
      for (const [code, count] of Object.entries(record.receipt.findings)) add(counts.findings, code, count);
  }
}

const EMPTY: Omit<InputRow, 'path'> = {
  kind: 'other',
  state: 'ok',
  code: null,
  message: null,
  duplicateOf: null,
  sha: null,
  bytes: null,
  format: null,
  findings: null,
  warnings: null,
};

function add(counts: Record<string, number>, code: string, count: number): void {
  counts[code] = (counts[code] ?? 0) + count;
}
