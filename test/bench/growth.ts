import { extractDocument, readDocument } from './built.ts';
import { compare, median } from './compare.ts';
import { count, labelsOnly, repeatedText } from './inputs.ts';
import { ms, table } from './markdown.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const PER = 10_000;
const MEBIBYTE = 2 ** 20;
const NO_WORDS = { name: 'node-rs', cut: () => [], tagged: () => [] } as const;

/** Time per 10,000 characters as the text grows: the same everywhere if the way is linear. */
export async function growthReport(): Promise<string> {
  const inputs = [
    ...SIZES.map((size) => [`${count(size)} characters`, repeatedText(size)] as const),
    ...SIZES.map((size) => [`${count(size)} characters of labels only`, labelsOnly(size)] as const),
    // three bytes a character in UTF-8
    ['1 MiB of labels only', labelsOnly(MEBIBYTE / 3)] as const,
  ];
  const rows: string[][] = [];
  for (const [name, text] of inputs) {
    const document = await readDocument(new TextEncoder().encode(text));
    const once = () => extractDocument(document, { id: 'sha256:', bytes: 0 }, NO_WORDS, {});
    const started = performance.now();
    once();
    const slow = performance.now() - started > 1_000;
    const { task } = slow
      ? { task: [await timed(once), await timed(once)] }
      : await compare({ task: once }, { rounds: 3, iterations: 2 });
    const time = median(task!);
    rows.push([name, ms(time), ms((time * PER) / document.text.length)]);
  }
  return table(['outline + extract, without segmentation', 'time', 'per 10,000 characters'], rows);
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
