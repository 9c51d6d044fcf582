/**
 * Makes fixtures/notices/* and fixtures/sample/* from the JSON files there:
 *
 *     npx tsx scripts/make-fixtures.ts              text, .docx (labels typed, generated), .pdf without fonts
 *     npx tsx scripts/make-fixtures.ts --office     and what LibreOffice (`soffice`) makes: .pdf with embedded fonts, .doc, .rtf
 *     npx tsx scripts/make-fixtures.ts --scans      and fixtures/scan/*: pages of a .pdf drawn by poppler (`pdftoppm`)
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  NOTICES,
  officeFiles,
  readFixtures,
  renderings,
  SAMPLE,
  toAutoDocx,
} from '../test/extract/fixture.ts';
import { scannedPdf } from '../test/support/scanned-pdf.ts';

const fixtures = readFixtures();
for (const fixture of fixtures) {
  for (const [name, bytes] of Object.entries(renderings(fixture))) writeFileSync(join(NOTICES, name), bytes);
  if (fixture.name !== SAMPLE.fixture) continue;
  mkdirSync(dirname(SAMPLE.path), { recursive: true });
  writeFileSync(SAMPLE.path, toAutoDocx(fixture));
}
if (process.argv.includes('--scans')) scan(join(NOTICES, 'quoted-headings.pdf'), 'fixtures/scan');
if (process.argv.includes('--office')) {
  const typed = fixtures.map(({ name }) => `${name}.docx`);
  const generated = fixtures.flatMap(officeFiles).filter((file) => file.endsWith('-auto.doc'));
  convert('pdf', NOTICES, typed);
  for (const format of ['doc', 'rtf']) {
    convert(format, NOTICES, [...typed, ...generated.map((file) => file.replace(/doc$/, 'docx'))]);
    convert(format, 'fixtures/word', ['layout.fodt']);
  }
}
for (const fixture of fixtures) console.log(`${fixture.name}: ${officeFiles(fixture).join(', ')} and others`);

function convert(format: string, folder: string, files: readonly string[]): void {
  const profile = mkdtempSync(join(tmpdir(), 'soffice-'));
  const settings = [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    folder,
  ];
  const { status, error } = spawnSync('soffice', [...settings, ...files.map((file) => join(folder, file))], {
    stdio: 'inherit',
  });
  rmSync(profile, { recursive: true, force: true });
  if (status !== 0) throw new Error('LibreOffice could not convert the files.', { cause: error });
}

/** Both pages as a PDF of pictures, and the head of the first page as each kind of image. */
function scan(file: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const draw = (...settings: string[]) => {
    const { status, stdout, error } = spawnSync('pdftoppm', ['-r', '200', ...settings], {
      maxBuffer: 2 ** 26,
    });
    if (status !== 0) throw new Error('pdftoppm could not draw the pages.', { cause: error });
    return stdout;
  };
  const pages = ['1', '2'].map((page) =>
    draw('-gray', '-jpeg', '-jpegopt', 'quality=50', '-f', page, '-l', page, file),
  );
  writeFileSync(join(folder, 'pages.pdf'), scannedPdf(pages));
  const head = ['-f', '1', '-l', '1', '-x', '0', '-y', '150', '-W', '1654', '-H', '500', '-singlefile', file];
  draw('-mono', '-png', ...head, join(folder, 'head'));
  draw('-gray', '-jpeg', ...head, join(folder, 'head'));
  draw('-mono', '-tiff', '-tiffcompression', 'packbits', ...head, join(folder, 'head'));
}
