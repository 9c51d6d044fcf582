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
  const source = items[Symbol.asyncIterator]();
  const queue: Promise<R>[] = [];
  let running = 0;
  let stop = () => {};
  let goOn = () => {};
  const onAbort = () => stop();
  signal.addEventListener('abort', onAbort);
  let next: Promise<IteratorResult<T>> | null = source.next();
  try {
    while (!signal.aborted && (next !== null || queue.length > 0)) {
      // A fresh promise each turn: racing one that lives long would pile up a reaction per item on it.
      const event = await new Promise<{ result: R } | { item: IteratorResult<T> } | 'free' | null>(
        (resolve, reject) => {
          stop = () => resolve(null);
          goOn = () => resolve('free');
          queue[0]?.then((result) => resolve({ result }), reject);
          // Fetched when it can be worked at: what waits for long grows old on the heap.
          if (queue.length < size && running < inFlight) next?.then((item) => resolve({ item }), reject);
        },
      );
      if (event === null) return;
      if (event === 'free') continue;
      if ('result' in event) {
        queue.shift();
        yield event.result;
      } else if (event.item.done) {
        next = null;
      } else {
        running += 1;
        queue.push(
          work(event.item.value).finally(() => {
            running -= 1;
            goOn();
          }),
        );
        next = source.next();
      }
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    // Not awaited: a source that waits for its own input (a silent pipe) would never come back.
    source.return?.().catch(() => {});
  }
}
