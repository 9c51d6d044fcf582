import {
  createOutline,
  createReading,
  createSegmenter,
  DEFAULT_LIMITS,
  LEXICON,
  readDocument,
  steps,
} from './built.ts';
import { compare, median } from './compare.ts';
import { ms, share, table } from './markdown.ts';

/** What each stage of the way from bytes to the record takes; they repeat `extractDocument` step by step. */
export async function stagesReport(bytes: Uint8Array): Promise<string> {
  const document = await readDocument(bytes);
  const segmenter = await createSegmenter();
  const reading = createReading(document, LEXICON);
  const outline = createOutline(reading);
  const facts = steps.findFacts(reading);
  const closing = steps.findClosing(reading, outline);
  const { drafts } = steps.readFindings(reading, outline, facts);
  const stages: Record<string, () => unknown> = {
    read: () => readDocument(bytes, { limits: DEFAULT_LIMITS }),
    'reading (folding, lines, quotes)': () => createReading(document, LEXICON),
    'outline (labels, search)': () => createOutline(reading),
    facts: () => steps.findFacts(reading),
    findings: () => steps.readFindings(reading, outline, facts),
    'front, totals, contact': () => {
      steps.readFront(reading, outline, facts);
      const found = steps.findClosing(reading, outline);
      const { unit } = steps.readRegions(outline, drafts, found);
      const { counts } = steps.readDeclared(reading, unit);
      steps.classify(reading, outline, drafts, counts.length > 0);
      steps.readDomain(reading, outline);
      steps.readAccountability(reading, unit);
      steps.readMoney(reading, unit, facts.money);
      steps.readRules(reading, unit, facts.counts);
      steps.readNextSteps(reading, outline, found);
      steps.readContact(reading, outline.back.contact);
    },
    themes: () => {
      for (const { title, evidence, rectification, category } of drafts) {
        const body = rectification?.span ?? rectification?.spans?.[0] ?? null;
        steps.readTheme(reading, title?.span ?? null, evidence?.span ?? null, body, category?.span ?? null);
      }
    },
    'keywords (segmentation)': () => {
      for (const { title, evidence } of drafts) {
        const rest = evidence?.span ? reading.folded.slice(...evidence.span) : '';
        steps.readKeywords(segmenter, title?.text ?? '', rest);
      }
    },
    tree: () => steps.buildTree(reading, outline, drafts, closing),
  };
  const times = Object.entries(await compare(stages, { rounds: 3 })).map(
    ([name, rounds]) => [name, median(rounds)] as const,
  );
  const sum = times.reduce((total, [, time]) => total + time, 0);
  return table(
    ['stage', 'time', 'share'],
    [
      ...times.map(([name, time]) => [name, ms(time), share(time, sum)]),
      ['sum (self-audit left out)', ms(sum), ''],
    ],
  );
}
