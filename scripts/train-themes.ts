/**
 * Learns what each character and each pair of characters says for a theme, and writes `src/lexicon/themes/weights.ts`.
 *
 *     npx tsx scripts/train-themes.ts [--held-out]
 *
 * It learns from titles we labelled ourselves (`scripts/themes/titles.tsv`), from words of each theme (`words.tsv`) and
 * from the corpus (split `dev`). `--held-out` writes nothing: it leaves out one batch of the corpus after another, learns
 * from the rest and says how many of the batch's titles come out right by the title alone.
 *
 * The model is multinomial logistic regression, learned by AdaGrad; weights that stay small are dropped and the rest
 * learned on. The seed is fixed: the same data give the same file.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fold } from '../src/lang/index.ts';
import { simplify } from '../src/lexicon/themes/simplify.ts';
import { lengthFactor, themeTerms } from '../src/lexicon/themes/terms.ts';
import { THEMES } from '../src/notice/index.ts';

const OUT = 'src/lexicon/themes/weights.ts';
const CODES = THEMES.filter((code) => code !== 'other');
const K = CODES.length;
const EPOCHS = 10;
const RATE = 0.3;
const SHRINK = 0.003;
/** Weights nearer to the term's median than this are dropped; the others are learned on. */
const LEAST_WEIGHT = 0.7;
const PRUNED_RATE = 0.15;
const BIAS_RATE = 0.01;
/** A unit of the written weights. */
const STEP = 0.1;

interface Example {
  batch: string;
  theme: number;
  /** Term and how far it counts, the length factor included. */
  terms: [term: string, share: number][];
}

interface Model {
  /** Term → one weight a theme. */
  weights: Map<string, Float64Array>;
  bias: Float64Array;
}

function example(batch: string, theme: string, title: string): Example {
  const terms = themeTerms(simplify(fold(title)).text);
  const factor = lengthFactor(terms);
  return {
    batch,
    theme: (CODES as readonly string[]).indexOf(theme),
    terms: terms.map(({ text, share }) => [text, share * factor]),
  };
}

function readExamples(): Example[] {
  const lines = (file: string) => readFileSync(`scripts/themes/${file}`, 'utf8').trim().split('\n');
  const ours = lines('titles.tsv').map((line) => {
    const [theme, title] = line.split('\t') as [string, string];
    return example('ours', theme, title);
  });
  const words = lines('words.tsv').flatMap((line) => {
    const [theme, list] = line.split('\t') as [string, string];
    return list.split(' ').map((word) => example('words', theme, word));
  });
  const folders = readdirSync('corpus', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const corpus = folders.flatMap(({ name: id }) => {
    const gold: { split: string; findings: { theme: string; title: string | null }[] } = JSON.parse(
      readFileSync(`corpus/${id}/gold.json`, 'utf8'),
    );
    if (gold.split !== 'dev') return [];
    return gold.findings.flatMap(({ theme, title }) =>
      title === null ? [] : [example(id.replace(/-.*/, ''), theme, title)],
    );
  });
  return [...corpus, ...ours, ...words].filter(({ theme }) => theme >= 0);
}

function score({ weights, bias }: Model, { terms }: Example): Float64Array {
  const scores = Float64Array.from(bias);
  for (const [term, share] of terms) {
    const row = weights.get(term);
    if (row) for (let k = 0; k < K; k++) scores[k]! += row[k]! * share;
  }
  return scores;
}

/** Learns on; a weight of exactly 0 stays so where `pruned`. */
function learn(model: Model, examples: readonly Example[], rate: number, pruned: boolean): void {
  const squares = new Map([...model.weights.keys()].map((term) => [term, new Float64Array(K)] as const));
  const random = generator();
  const order = examples.slice();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const one of order) {
      const error = softmax(score(model, one));
      error[one.theme]! -= 1;
      for (let k = 0; k < K; k++) model.bias[k]! -= BIAS_RATE * error[k]!;
      for (const [term, share] of one.terms) {
        const row = model.weights.get(term)!;
        const square = squares.get(term)!;
        for (let k = 0; k < K; k++) {
          if (pruned && row[k] === 0) continue;
          const gradient = error[k]! * share + SHRINK * row[k]!;
          square[k]! += gradient * gradient;
          row[k]! -= (rate * gradient) / Math.sqrt(square[k]! + 1e-3);
        }
      }
    }
  }
}

function train(examples: readonly Example[]): Model {
  const model: Model = { weights: new Map(), bias: new Float64Array(K) };
  for (const { terms } of examples) {
    for (const [term] of terms) model.weights.set(term, new Float64Array(K));
  }
  learn(model, examples, RATE, false);
  for (const row of model.weights.values()) prune(row);
  learn(model, examples, PRUNED_RATE, true);
  for (const row of [...model.weights.values(), model.bias])
    for (let k = 0; k < K; k++) row[k] = Math.round(row[k]! / STEP) * STEP;
  return model;
}

function prune(row: Float64Array): void {
  const median = row.toSorted()[K / 2]!;
  for (let k = 0; k < K; k++) {
    const weight = row[k]! - median;
    row[k] = Math.abs(weight) < LEAST_WEIGHT ? 0 : weight;
  }
}

function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const powers = scores.map((value) => Math.exp(value - most));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
}

/** Numbers from 0 to 1, always the same ones. */
function generator(): () => number {
  let state = 1;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}

function write({ weights, bias }: Model): void {
  let text = `// Written by scripts/train-themes.ts; not edited by hand.
import type { ThemeCode } from '../../notice/index.ts';

/** Weights are in tenths: the logarithm of the odds that a term speaks for a theme. */
export interface ThemeWeights {
  code: Exclude<ThemeCode, 'other'>;
  bias: number;
  /** A weight and its terms a line. */
  terms: string;
}

/** What characters and pairs of characters say for (or against) each theme, heaviest first. */
export const THEME_WEIGHTS: readonly ThemeWeights[] = [
`;
  const tenths = (weight: number) => Math.round(weight / STEP);
  CODES.forEach((code, k) => {
    const byWeight = new Map<number, string[]>();
    for (const [term, row] of weights) {
      const weight = tenths(row[k]!);
      if (weight !== 0) byWeight.set(weight, [...(byWeight.get(weight) ?? []), term]);
    }
    const lines = [...byWeight]
      .sort(([a], [b]) => b - a)
      .map(([weight, terms]) => `${weight} ${terms.sort().join(' ')}`);
    text += `  {\n    code: '${code}',\n    bias: ${tenths(bias[k]!)},\n    terms: \`${lines.join('\n')}\`,\n  },\n`;
  });
  writeFileSync(OUT, `${text}];\n`);
}

function heldOut(examples: readonly Example[]): void {
  const batches = [...new Set(examples.map(({ batch }) => batch))].filter((batch) => batch !== 'words');
  for (const batch of batches) {
    const model = train(examples.filter((one) => one.batch !== batch));
    const held = examples.filter((one) => one.batch === batch);
    const right = held.filter((one) => {
      const scores = score(model, one);
      return scores.indexOf(Math.max(...scores)) === one.theme;
    }).length;
    console.log(`${batch}\t${held.length}\t${((100 * right) / held.length).toFixed(1)} %`);
  }
}

const examples = readExamples();
if (process.argv.includes('--held-out')) heldOut(examples);
else write(train(examples));
