import { Bench } from 'tinybench';

/** Rounds in which all tasks run after one another, so that a slow moment of the machine hits all of them. */
const ROUNDS = 5;
/** Milliseconds a task runs in a round. */
const TIME = 200;
const WARM_UP = { warmupTime: 60, warmupIterations: 2 };

/** Milliseconds of each round's fastest call: what else the machine does only adds. */
export type Rounds = readonly number[];

/** Runs every task in every round. Rejects as a task does. */
export async function compare(
  tasks: Readonly<Record<string, () => unknown>>,
  { rounds = ROUNDS, time = TIME, iterations = 3 } = {},
): Promise<Record<string, Rounds>> {
  const found: Record<string, number[]> = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const bench = new Bench({ time, iterations, ...WARM_UP, throws: true });
    for (const [name, task] of Object.entries(tasks)) bench.add(name, task);
    await bench.run();
    for (const { name, result } of bench.tasks) {
      if (result.state !== 'completed') throw new Error(`${name}: ${result.state}`);
      found[name]!.push(result.latency.min);
    }
  }
  return found;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How many times as long `ours` takes as `theirs`: the median of the rounds' ratios, with the least and the most. */
export function ratio(ours: Rounds, theirs: Rounds): { middle: number; least: number; most: number } {
  const ratios = ours.map((time, round) => time / theirs[round]!);
  return { middle: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
