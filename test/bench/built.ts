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
export const { DEFAULT_LIMITS, readDocument } =
  await load<typeof import('../../src/read/index.ts')>('read/index.js');
export const { parameters } = await load<typeof import('../../src/read/pdf/open.ts')>('read/pdf/open.js');
export const { createOutline, createReading } =
  await load<typeof import('../../src/outline/index.ts')>('outline/index.js');
export const { LEXICON } = await load<typeof import('../../src/lexicon/index.ts')>('lexicon/index.js');
export const { createSegmenter } = await load<typeof import('../../src/lang/index.ts')>('lang/index.js');

const accountability =
  await load<typeof import('../../src/extract/accountability.ts')>('extract/accountability.js');
const audit = await load<typeof import('../../src/extract/audit.ts')>('extract/audit.js');
const classes = await load<typeof import('../../src/extract/classify.ts')>('extract/classify.js');
const contact = await load<typeof import('../../src/extract/contact.ts')>('extract/contact.js');
const declared = await load<typeof import('../../src/extract/declared.ts')>('extract/declared.js');
const facts = await load<typeof import('../../src/extract/facts.ts')>('extract/facts.js');
const findings = await load<typeof import('../../src/extract/findings.ts')>('extract/findings.js');
const front = await load<typeof import('../../src/extract/front.ts')>('extract/front.js');
const keywords = await load<typeof import('../../src/extract/keywords.ts')>('extract/keywords.js');
const money = await load<typeof import('../../src/extract/money.ts')>('extract/money.js');
const next = await load<typeof import('../../src/extract/next-steps.ts')>('extract/next-steps.js');
const regions = await load<typeof import('../../src/extract/regions.ts')>('extract/regions.js');
const rules = await load<typeof import('../../src/extract/rules.ts')>('extract/rules.js');
const themes = await load<typeof import('../../src/extract/theme.ts')>('extract/theme.js');
const trees = await load<typeof import('../../src/extract/tree.ts')>('extract/tree.js');

/** The steps of `extractDocument`, one by one. */
export const steps = {
  ...accountability,
  ...audit,
  ...classes,
  ...contact,
  ...declared,
  ...facts,
  ...findings,
  ...front,
  ...keywords,
  ...money,
  ...next,
  ...regions,
  ...rules,
  ...themes,
  ...trees,
};
