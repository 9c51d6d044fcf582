const CELLS = 24;
/** Milliseconds over which the rate is taken: long enough to be calm, short enough to follow. */
const SPAN = 15_000;

export function bar(done: number, total: number): string {
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const filled = Math.floor(share * CELLS);
  const percent = `${Math.floor(share * 100)}`.padStart(3);
  return `${'█'.repeat(filled)}${'░'.repeat(CELLS - filled)} ${percent}%`;
}

/** How fast things get done, from what was seen of late. */
export class Pace {
  #seen: { at: number; done: number }[] = [];

  restart(now = performance.now()): void {
    this.#seen = [{ at: now, done: 0 }];
  }

  /** Rate a second and time left, as texts. */
  look(done: number, total: number, now = performance.now()): { rate: string; left: string } {
    this.#seen.push({ at: now, done });
    while (this.#seen.length > 2 && now - this.#seen[0]!.at > SPAN) this.#seen.shift();
    const first = this.#seen[0]!;
    const seconds = (now - first.at) / 1000;
    const rate = seconds > 0 ? (done - first.done) / seconds : 0;
    if (rate <= 0) return { rate: '–', left: '–' };
    return {
      rate: rate < 10 ? rate.toFixed(1) : String(Math.round(rate)),
      left: clock((total - done) / rate),
    };
  }
}

/** `0:05`, `12:40`, `3:07:00`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
