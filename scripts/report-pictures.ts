// docs/workbook.png and docs/report.png from the results of a run: npx tsx scripts/report-pictures.ts OUT
// Needs Chromium, LibreOffice, pdftoppm (poppler) and convert (ImageMagick).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const out = resolve(process.argv[2] ?? 'out');
const folder = mkdtempSync(join(tmpdir(), 'tongbao-pictures-'));
const docs = join(import.meta.dirname, '..', 'docs');
const COLOURS = ['+dither', '-colors', '128', '-depth', '8', '-define', 'png:compression-level=9', '-strip'];

execFileSync('soffice', [
  `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
  '--headless',
  '--convert-to',
  'pdf',
  '--outdir',
  folder,
  join(out, 'comparison.xlsx'),
]);
execFileSync('pdftoppm', [
  '-r',
  '115',
  '-f',
  '1',
  '-l',
  '1',
  '-singlefile',
  '-png',
  join(folder, 'comparison.pdf'),
  join(folder, 'page'),
]);
execFileSync('convert', [
  join(folder, 'page.png'),
  '-trim',
  '-bordercolor',
  'white',
  '-border',
  '16',
  ...COLOURS,
  join(docs, 'workbook.png'),
]);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1240, height: 640 } });
const report = String(pathToFileURL(join(out, 'report.html')));
const shots: string[] = [];
const shoot = async (name: string) => {
  shots.push(join(folder, `${name}.png`));
  await page.screenshot({ path: shots.at(-1)! });
};
await page.goto(report);
await shoot('overview');
// A finding of the notice where most kinds of passages are marked.
const finding = process.argv[3] ?? '';
await page.goto(`${report}#${finding}`);
await page.reload();
await shoot('finding');
await browser.close();
execFileSync('convert', [...shots, '-append', ...COLOURS, join(docs, 'report.png')]);
rmSync(folder, { recursive: true, force: true });
