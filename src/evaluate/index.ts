/** Measures the extraction on a corpus with annotated answers: load → score → summarise → report. */
export { compareRuns, comparisonReport } from './compare.ts';
export { type Measured, measureCase, type ReadNotice } from './evaluate.ts';
export { type Gold, SPLITS, type Split } from './gold.ts';
export { wilson } from './intervals.ts';
export { type Corpus, loadCorpus, type Selection } from './load.ts';
export { misses } from './misses.ts';
export { type Run, report } from './report.ts';
export { parseSaved, SavedRun, toSaved } from './result.ts';
export { summarise } from './summary.ts';
