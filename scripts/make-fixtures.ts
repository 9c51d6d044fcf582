/**
 * Makes fixtures/notices/* and fixtures/sample/* from the JSON files there:
 *
 *     npx tsx scripts/make-fixtures.ts              text, .docx (labels typed, generated), .pdf without fonts
 *     npx tsx scripts/make-fixtures.ts --embedded   and .pdf with embedded fonts, printed by LibreOffice (`soffice`)
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  embeddedPdf,
  NOTICES,
  readFixtures,
  renderings,
  SAMPLE,
  toAutoDocx,
} from '../test/extract/fixture.ts';

const fixtures = readFixtures();
for (const fixture of fixtures) {
  for (const [name, bytes] of Object.entries(renderings(fixture))) writeFileSync(join(NOTICES, name), bytes);
  if (fixture.name !== SAMPLE.fixture) continue;
  mkdirSync(dirname(SAMPLE.path), { recursive: true });
  writeFileSync(SAMPLE.path, toAutoDocx(fixture));
}
if (process.argv.includes('--embedded')) print(fixtures.map(({ name }) => join(NOTICES, `${name}.docx`)));
for (const fixture of fixtures) console.log(`${fixture.name}: ${embeddedPdf(fixture)} and others`);

function print(files: readonly string[]): void {
  const profile = mkdtempSync(join(tmpdir(), 'soffice-'));
  const { status, error } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      NOTICES,
      ...files,
    ],
    { stdio: 'inherit' },
  );
  rmSync(profile, { recursive: true, force: true });
  if (status !== 0) throw new Error('LibreOffice could not print the files.', { cause: error });
}
