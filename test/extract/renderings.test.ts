import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractNotice } from '../../src/index.ts';
import { NOTICES, officeFiles, readFixtures, renderings, SAMPLE, toAutoDocx } from './fixture.ts';
import { faultsOf } from './grounded.ts';
import { contentOf, summarise } from './summary.ts';

const read = (file: string) => readFileSync(join(NOTICES, file));

describe.each(readFixtures())('$name', (fixture) => {
  const made = renderings(fixture);
  const files = [...Object.keys(made), ...officeFiles(fixture)];

  it.each(Object.entries(made))('%s is what scripts/make-fixtures.ts makes', (file, bytes) => {
    expect(Buffer.compare(read(file), bytes)).toBe(0);
  });

  it.each(files)('%s gives the expected record', async (file) => {
    const notice = await extractNotice(read(file));
    expect(faultsOf(notice)).toEqual([]);
    expect(summarise(notice)).toEqual(fixture.expected);
  });

  it.each(files)('%s gives the same record as the text, offsets apart', async (file) => {
    const text = contentOf(await extractNotice(read(`${fixture.name}.txt`)));
    expect(contentOf(await extractNotice(read(file)))).toEqual(text);
  });

  it('labels are marked where a word processor generates them, and only there', async () => {
    const generated = await extractNotice(read(`${fixture.name}-auto.docx`));
    const typed = await extractNotice(read(`${fixture.name}.docx`));
    expect(generated.findings.every(({ label }) => label.auto)).toBe(true);
    expect(typed.findings.some(({ label }) => label.auto)).toBe(false);
    for (const file of files.filter((name) => /-auto\.(doc|rtf)$/.test(name)))
      expect((await extractNotice(read(file))).findings.every(({ label }) => label.auto)).toBe(true);
  });
});

it('the sample is the auto-numbered rendering of a fixture', () => {
  const fixture = readFixtures().find(({ name }) => name === SAMPLE.fixture)!;
  expect(Buffer.compare(readFileSync(SAMPLE.path), toAutoDocx(fixture))).toBe(0);
});
