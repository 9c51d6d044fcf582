import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../src/run/window.ts';

const live = () => new AbortController().signal;
const turns = async (n: number) => {
  for (let i = 0; i < n; i++) await new Promise((resolve) => setImmediate(resolve));
};
async function* range(n: number, onFetch: (i: number) => void = () => {}) {
  for (let i = 0; i < n; i++) {
    onFetch(i);
    yield i;
  }
}
async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of source) all.push(item);
  return all;
}

describe('mapInOrder', () => {
  it('gives all results in order, whatever takes longest', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 6 }),
        async (delays, inFlight, size) => {
          const work = async (i: number) => {
            await turns(delays[i]!);
            return i;
          };
          const got = await collect(
            mapInOrder(range(delays.length), work, { inFlight, size, signal: live() }),
          );
          expect(got).toEqual(delays.map((_, i) => i));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('holds no more than the window and runs no more than allowed', async () => {
    let [fetched, running, most, given, ahead] = [0, 0, 0, 0, 0];
    const source = range(50, () => {
      fetched++;
      ahead = Math.max(ahead, fetched - given);
    });
    const work = async () => {
      running++;
      most = Math.max(most, running);
      await turns(1);
      running--;
    };
    for await (const _ of mapInOrder(source, work, { inFlight: 3, size: 5, signal: live() })) {
      given++;
      await turns(2);
    }
    expect({ given, most }).toEqual({ given: 50, most: 3 });
    // the window, the one being given out and the one fetched ahead
    expect(ahead).toBeLessThanOrEqual(7);
  });

  it('gives a result while the source is silent', async () => {
    let release = () => {};
    async function* source() {
      yield 1;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      yield 2;
    }
    const got: number[] = [];
    for await (const n of mapInOrder(source(), async (i) => i, { inFlight: 1, size: 2, signal: live() })) {
      got.push(n);
      release();
    }
    expect(got).toEqual([1, 2]);
  });

  it('stops at an abort', async () => {
    const stop = new AbortController();
    const got: number[] = [];
    for await (const n of mapInOrder(range(9), async (i) => i, {
      inFlight: 2,
      size: 4,
      signal: stop.signal,
    })) {
      got.push(n);
      if (n === 2) stop.abort();
    }
    expect(got).toEqual([0, 1, 2]);
  });
});
