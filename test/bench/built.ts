import { existsSync } from 'node:fs';

const DIST = new URL('../../dist/', import.meta.url);

/**
 * The built command's modules, typed by their sources: what ships is what is measured (tsx names every function
 * at run time, which the hot loops would pay for).
 */
async function load<T>(path: string): Promise<T> {
  const address = new URL(path, DIST);
  if (!existsSync(address)) throw new Error('dist/ is missing: `npm run build` makes it.');
  return (await import(address.href)) as T;
}

/** Address of a built module, for processes of their own. */
export const builtAddress = (path: string): URL => new URL(path, DIST);

export const { extractDocument, extractNotice } =
  await load<typeof import('../../src/extract/index.ts')>('extract/index.js');
export const { readDocument } = await load<typeof import('../../src/read/index.ts')>('read/index.js');
export const { parameters } = await load<typeof import('../../src/read/pdf/open.ts')>('read/pdf/open.js');
export const { createSegmenter } = await load<typeof import('../../src/lang/index.ts')>('lang/index.js');
