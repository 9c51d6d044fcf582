import type { Outcome } from './check.ts';
import { type Case, DIMENSION_NAMES, type Dimension } from './dimensions.ts';

/** What a number of round trips came to, for one value of one dimension or for all. */
export interface Share {
  cases: number;
  failed: number;
  findings: number;
  exact: number;
}

const nothing = (): Share => ({ cases: 0, failed: 0, findings: 0, exact: 0 });

/** Counts outcomes for all cases and per value of every dimension. */
export class Shares {
  readonly all: Share = nothing();
  readonly fields: Map<string, number> = new Map();
  readonly #values: Map<string, Share> = new Map();

  add({ style }: Case, outcome: Outcome): void {
    const touched = [this.all, ...DIMENSION_NAMES.map((name) => this.of(name, style[name]))];
    for (const share of touched) {
      share.cases += 1;
      if (outcome.misses.length) share.failed += 1;
      share.findings += outcome.findings;
      share.exact += outcome.exact;
    }
    for (const field of new Set(outcome.misses.map(({ field }) => field)))
      this.fields.set(field, (this.fields.get(field) ?? 0) + 1);
  }

  of(name: Dimension, value: string): Share {
    const key = `${name}=${value}`;
    const share = this.#values.get(key) ?? nothing();
    this.#values.set(key, share);
    return share;
  }
}

export const findingsExact = ({ findings, exact }: Share) => (findings ? exact / findings : 1);
export const failureRate = ({ cases, failed }: Share) => (cases ? failed / cases : 0);
