/** What a watchdog writes to standard error before it ends a worker that takes too much memory. */
export const OUT_OF_MEMORY = 'tongbao: out of memory';
