import pLimit from 'p-limit';

export interface Window {
  /** How many pieces of work run at once. */
  inFlight: number;
  /** How many results may be under way or wait for their turn; no further item is fetched beyond that. */
  size: number;
  /** Ends the sequence: nothing more is fetched or given. */
  signal: AbortSignal;
}

/**
 * Does the work for each item and gives the results in the items' order, each as soon as its turn has come, even
 * while the source is silent. At most `size` items are held, however long the source is. `work` must not reject.
 */
export async function* mapInOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  { inFlight, size, signal }: Window,
): AsyncGenerator<R> {
  const limit = pLimit(inFlight);
  const source = items[Symbol.asyncIterator]();
  const queue: Promise<R>[] = [];
  let stop = () => {};
  const onAbort = () => stop();
  signal.addEventListener('abort', onAbort);
  let next: Promise<IteratorResult<T>> | null = source.next();
  try {
    while (!signal.aborted && (next !== null || queue.length > 0)) {
      // A fresh promise each turn: racing one that lives long would pile up a reaction per item on it.
      const event = await new Promise<{ result: R } | { item: IteratorResult<T> } | null>(
        (resolve, reject) => {
          stop = () => resolve(null);
          queue[0]?.then((result) => resolve({ result }), reject);
          if (queue.length < size) next?.then((item) => resolve({ item }), reject);
        },
      );
      if (event === null) return;
      if ('result' in event) {
        queue.shift();
        yield event.result;
      } else if (event.item.done) {
        next = null;
      } else {
        const item = event.item.value;
        queue.push(limit(() => work(item)));
        next = source.next();
      }
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    limit.clearQueue();
    // Not awaited: a source that waits for its own input (a silent pipe) would never come back.
    source.return?.().catch(() => {});
  }
}
