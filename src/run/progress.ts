import type { Fault } from './failure.ts';

export type Phase = 'listing' | 'reading' | 'writing';

/** Where a run stands; read by whoever shows it. */
export interface Progress {
  phase: Phase;
  /** Inputs found so far, members of opened archives included. */
  total: number;
  done: number;
  failed: number;
  skipped: number;
  /** How many of `done` needed no reading: their records were there. */
  known: number;
}

/** What is worth a line of its own while a run goes on. */
export type Event =
  | { type: 'phase'; phase: Phase }
  | { type: 'failed'; path: string; fault: Fault }
  | { type: 'late'; path: string; fault: Fault }
  /** A result that could not take its place (open in another program): it lies beside. */
  | { type: 'beside'; name: string; path: string };

export type Report = (event: Event) => void;
