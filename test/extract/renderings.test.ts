import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractNotice } from '../../src/index.ts';
import { embeddedPdf, NOTICES, readFixtures, renderings, SAMPLE, toAutoDocx } from './fixture.ts';
import { faultsOf } from './grounded.ts';
import { contentOf, summarise } from './summary.ts';

/** Files whose expected record the extraction does not yet give: numbers of rows in `pending.md`. */
const PENDING: Readonly<Record<string, string>> = {
  'plain-phrases': '1, 4',
  'three-levels': '2, 3, 6, 7',
};
const testOf = (...names: string[]) => (names.some((name) => PENDING[name]) ? it.fails : it);

const read = (file: string) => readFileSync(join(NOTICES, file));

describe.each(readFixtures())('$name', (fixture) => {
  const made = renderings(fixture);
  const files = [...Object.keys(made), embeddedPdf(fixture)];

  it.each(Object.entries(made))('%s is what scripts/make-fixtures.ts makes', (file, bytes) => {
    expect(Buffer.compare(read(file), bytes)).toBe(0);
  });

  for (const file of files)
    testOf(fixture.name, file)(`${file} gives the expected record`, async () => {
      const notice = await extractNotice(read(file));
      expect(faultsOf(notice)).toEqual([]);
      expect(summarise(notice)).toEqual(fixture.expected);
    });

  for (const file of files)
    testOf(file)(`${file} gives the same record as the text, offsets apart`, async () => {
      const text = contentOf(await extractNotice(read(`${fixture.name}.txt`)));
      expect(contentOf(await extractNotice(read(file)))).toEqual(text);
    });

  it('labels are marked where a word processor generates them, and only there', async () => {
    const generated = await extractNotice(read(`${fixture.name}-auto.docx`));
    const typed = await extractNotice(read(`${fixture.name}.docx`));
    expect(generated.findings.every(({ label }) => label.auto)).toBe(true);
    expect(typed.findings.some(({ label }) => label.auto)).toBe(false);
  });
});

it('the sample is the auto-numbered rendering of a fixture', () => {
  const fixture = readFixtures().find(({ name }) => name === SAMPLE.fixture)!;
  expect(Buffer.compare(readFileSync(SAMPLE.path), toAutoDocx(fixture))).toBe(0);
});
