import { describe } from '../../run/failure.ts';
import type { Event, Progress, RunResult } from '../../run/index.ts';
import type { Context } from '../extract.ts';
import { write } from '../io.ts';
import { oneLine } from '../style.ts';
import { truncate } from '../width.ts';
import { bar, Pace } from './bar.ts';
import { summaryLines } from './summary.ts';

export type Manner = 'plain' | 'quiet' | 'json';

/** Milliseconds between two looks at the progress: for a bar, for plain lines, for JSON. */
const REDRAW = 200;
const LINE_EVERY = 10_000;
const JSON_EVERY = 1_000;
const CLEAR_LINE = '\r\x1b[2K';
const DEFAULT_COLUMNS = 80;

/** Says on standard error how a run goes: a bar on a terminal, now and then a line elsewhere, or JSON. */
export class Teller {
  /** Results that could not take their place. */
  besides = 0;
  readonly #manner: Manner;
  readonly #progress: Progress;
  readonly #context: Context;
  readonly #timer: NodeJS.Timeout | null;
  readonly #terminal: boolean;
  readonly #pace: Pace;
  #queue: Promise<void> = Promise.resolve();

  constructor(manner: Manner, progress: Progress, context: Context) {
    this.#manner = manner;
    this.#progress = progress;
    this.#context = context;
    this.#terminal = manner === 'plain' && context.io.stderr.isTTY === true;
    this.#pace = new Pace();
    const every = this.#terminal ? REDRAW : manner === 'json' ? JSON_EVERY : LINE_EVERY;
    this.#timer = manner === 'quiet' ? null : setInterval(() => this.#tick(), every).unref();
  }

  report(event: Event): void {
    const { say, language, style } = this.#context;
    if (event.type === 'phase') this.#pace.restart();
    if (event.type === 'beside') this.besides += 1;
    if (this.#manner === 'json') {
      const fault =
        'fault' in event ? { ...event, ...describe(event.fault, language), fault: undefined } : event;
      this.#line(JSON.stringify(fault));
    } else if (event.type === 'beside') {
      this.#line(style.paint('bad', oneLine(say('beside', { ...event }))));
    } else if (event.type !== 'phase' && this.#manner === 'plain') {
      const line = say(event.type, { path: event.path, ...describe(event.fault, language) });
      this.#line(style.paint(event.type === 'failed' ? 'bad' : 'fair', oneLine(line)));
    }
  }

  async summary(result: RunResult, out: string): Promise<void> {
    const { io, say, language, style } = this.#context;
    const lines =
      this.#manner === 'json'
        ? [JSON.stringify({ type: 'summary', out, ...result })]
        : summaryLines({ result, known: this.#progress.known, out }, { say, language, style });
    await write(io.stderr, `${lines.join('\n')}\n`);
  }

  /** A last word: what became of the tables, or why there was no end. */
  async say(type: 'interrupted' | 'error' | 'tables', message: string): Promise<void> {
    const { io, style } = this.#context;
    const text = type === 'error' ? style.paint('bad', oneLine(message)) : message;
    await write(io.stderr, `${this.#manner === 'json' ? JSON.stringify({ type, message }) : text}\n`);
  }

  /** Takes the bar away and waits for what is still to be written. */
  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    if (this.#terminal) this.#write(CLEAR_LINE);
    await this.#queue;
  }

  #tick(): void {
    if (this.#manner === 'json') this.#line(JSON.stringify({ type: 'progress', ...this.#progress }));
    else if (!this.#terminal) this.#line(this.#state());
    else this.#write(`${CLEAR_LINE}${this.#drawn()}`);
  }

  #line(text: string): void {
    if (this.#terminal) this.#write(`${CLEAR_LINE}${text}\n${this.#drawn()}`);
    else this.#write(`${text}\n`);
  }

  #drawn(): string {
    const columns = this.#context.io.stderr.columns || DEFAULT_COLUMNS;
    const { done, total, phase } = this.#progress;
    const drawn = phase === 'listing' ? '' : `${bar(done, total)} `;
    return truncate(`${drawn}${this.#state()}`, columns - 1);
  }

  #state(): string {
    const { say } = this.#context;
    const { phase, done, total, failed } = this.#progress;
    const { rate, left } = this.#pace.look(done, total);
    return say('progress', { phase: say(phase), done, total, rate, left, failed });
  }

  #write(text: string): void {
    // A terminal that went away must not end the run.
    this.#queue = this.#queue.then(() => write(this.#context.io.stderr, text)).catch(() => {});
  }
}
